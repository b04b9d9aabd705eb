// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/knock.h"

#include "tests/support/testprogram.h"

#include <QTest>

#include <array>

using namespace punchline;

/// The knocks that belong to a session key.
class tst_Knock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenValues();
    void eachOpensForItselfOnly();
    void everyFlippedBitIsRefused();
    void wrongSizesAreRefused();
    void anotherSessionIsRefused();
};

namespace {

constexpr std::array All{Knock::Initiator, Knock::Nominating, Knock::Responder};

SessionKey key(char first = 0)
{
    QByteArray bytes;
    for (int i = 0; i < 32; ++i)
        bytes.append(static_cast<char>(first + i));
    return {SecretBytes::copyOf(bytes)};
}

} // namespace

/// The values were computed with Python's hashlib:
///   hashlib.blake2b(b"knock initiator", digest_size=32, key=bytes(range(32))).hexdigest()
void tst_Knock::goldenValues()
{
    QCOMPARE(knockBytes(key(), Knock::Initiator).toHex(),
             QByteArray("b7e13ff8fc526129e67231cc072a0036e04249822708eeba44e7dc6a237cb038"));
    QCOMPARE(knockBytes(key(), Knock::Nominating).toHex(),
             QByteArray("b56bc155092f27dc0f8021cc03f2b5b91b8131db283a37469a30e64ff036f13b"));
    QCOMPARE(knockBytes(key(), Knock::Responder).toHex(),
             QByteArray("bb785f7dd1d4bd0fc07e917c447b97f42c49bddb43152273de622f3c6843e230"));
}

/// A peer that only reflects what it gets does not know the key.
void tst_Knock::eachOpensForItselfOnly()
{
    for (const Knock sent : All) {
        QCOMPARE(knockBytes(key(), sent).size(), KnockSize);
        for (const Knock expected : All)
            QCOMPARE(isKnock(key(), expected, knockBytes(key(), sent)), sent == expected);
    }
}

void tst_Knock::everyFlippedBitIsRefused()
{
    const QByteArray right = knockBytes(key(), Knock::Responder);
    for (qsizetype bit = 0; bit < KnockSize * 8; ++bit) {
        QByteArray wrong = right;
        wrong[bit / 8] = static_cast<char>(wrong.at(bit / 8) ^ (1 << (bit % 8)));
        QVERIFY(!isKnock(key(), Knock::Responder, wrong));
    }
}

void tst_Knock::wrongSizesAreRefused()
{
    const QByteArray right = knockBytes(key(), Knock::Initiator);
    for (qsizetype size = 0; size < KnockSize; ++size)
        QVERIFY(!isKnock(key(), Knock::Initiator, right.left(size)));
    QVERIFY(!isKnock(key(), Knock::Initiator, right + 'x'));
}

void tst_Knock::anotherSessionIsRefused()
{
    QVERIFY(!isKnock(key(1), Knock::Initiator, knockBytes(key(), Knock::Initiator)));
}

PUNCHLINE_APPLESS_TEST(tst_Knock)
#include "tst_knock.moc"
