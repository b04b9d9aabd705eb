// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/peermessages.h"
#include "app/trust/sessionkey.h"

#include <QTest>

using namespace punchline;

/// The key of a plain session and the knocks under it.
class tst_SessionKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenValues();
    void orderOfNoncesMatters();
    void opensForTheRightRoleOnly();
    void reflectedKnockIsRefused();
    void everyFlippedBitIsRefused();
    void wrongSizesAreRefused();
    void otherSessionIsRefused();
};

namespace {

/// 32 bytes, counting from @p first.
QByteArray bytesFrom(int first)
{
    QByteArray bytes;
    for (int i = 0; i < 32; ++i)
        bytes.append(static_cast<char>(first + i));
    return bytes;
}

SessionKey key()
{
    return plainSessionKey(bytesFrom(0), bytesFrom(32));
}

} // namespace

/// The values were computed with Python's hashlib and hmac:
///   key = sha256(b"punchline plain session" + bytes(range(0, 32)) + bytes(range(32, 64))).digest()
///   hmac.new(key, b"knock initiator", "sha256"), hmac.new(key, b"knock responder", "sha256")
void tst_SessionKey::goldenValues()
{
    QCOMPARE(key().bytes.toHex(),
             QByteArray("7ac587fb28ed62c08e918922e29a3e8f4571d44ae9c88816de29a7354348e552"));
    QCOMPARE(knockMac(key(), Role::Initiator).toHex(),
             QByteArray("d18c96a194e0f33b4bfdd21ec3a3f4d4428350432f64b78ba586db3cb4e742a7"));
    QCOMPARE(knockMac(key(), Role::Responder).toHex(),
             QByteArray("b27291ae46f5f8948f1991f067e4d1e88538c85f9fa9ad9b316bb52fdc80d96d"));
    QCOMPARE(knockMac(key(), Role::Initiator).size(), KnockSize);
}

void tst_SessionKey::orderOfNoncesMatters()
{
    QVERIFY(plainSessionKey(bytesFrom(32), bytesFrom(0)).bytes != key().bytes);
}

void tst_SessionKey::opensForTheRightRoleOnly()
{
    for (const Role role : {Role::Initiator, Role::Responder}) {
        QVERIFY(isKnockOf(key(), role, knockMac(key(), role)));
        QVERIFY(!isKnockOf(key(), otherRole(role), knockMac(key(), role)));
    }
}

/// Whoever only sends back what it gets does not know the key.
void tst_SessionKey::reflectedKnockIsRefused()
{
    const Role self = Role::Initiator;
    const QByteArray sent = knockMac(key(), self);
    QVERIFY(!isKnockOf(key(), otherRole(self), sent));
}

void tst_SessionKey::everyFlippedBitIsRefused()
{
    const QByteArray mac = knockMac(key(), Role::Responder);
    for (qsizetype bit = 0; bit < mac.size() * 8; ++bit) {
        QByteArray wrong = mac;
        wrong[bit / 8] = static_cast<char>(wrong.at(bit / 8) ^ (1 << (bit % 8)));
        QVERIFY(!isKnockOf(key(), Role::Responder, wrong));
    }
}

void tst_SessionKey::wrongSizesAreRefused()
{
    const QByteArray mac = knockMac(key(), Role::Responder);
    for (qsizetype size = 0; size < mac.size(); ++size)
        QVERIFY(!isKnockOf(key(), Role::Responder, mac.left(size)));
    QVERIFY(!isKnockOf(key(), Role::Responder, mac + '\0'));
    QVERIFY(!isKnockOf(key(), Role::Responder, mac + mac));
}

void tst_SessionKey::otherSessionIsRefused()
{
    const SessionKey other = plainSessionKey(bytesFrom(0), bytesFrom(33));
    QVERIFY(!isKnockOf(key(), Role::Responder, knockMac(other, Role::Responder)));
    QVERIFY(!isKnockOf(key(), Role::Responder, knockMac(SessionKey{}, Role::Responder)));
}

QTEST_APPLESS_MAIN(tst_SessionKey)

#include "tst_sessionkey.moc"
