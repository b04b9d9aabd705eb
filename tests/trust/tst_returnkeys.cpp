// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/returnkeys.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

class tst_ReturnKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenValues();
    void eachKeyDependsOnBoth();
    void theEarlierKeyIsKeptUntilTheOtherSideHasTheLater();
};

namespace {

SecretBytes shared()
{
    return SecretBytes::copyOf(QByteArray::fromHex(
        "43906f22eff2914afeaee47a831bee85eca737f761ed5becbbe2ddbee98e3ebaac5d28555447ee828920cc6fe085bdc486d4"
        "ed8703f5d6fdbfac525597e86ee8"));
}

QByteArray hexOf(const SecretBytes &secret)
{
    return secret.view().toByteArray().toHex();
}

QList<quint32> generations(const ReturnKeys &keys)
{
    QList<quint32> all;
    for (const ReturnKey &key : keys.keys())
        all.append(key.generation);
    return all;
}

} // namespace

/// Computed from PROTOCOL.md with Python's hashlib.
void tst_ReturnKeys::goldenValues()
{
    const ReturnKey first = ReturnKey::after(shared(), {});
    QCOMPARE(first.generation, 1U);
    QCOMPARE(hexOf(first.secret),
             QByteArray("cf5074e13fb63a0d8189259978f4352dc9c23dda7c7f1d8eeca00ebcfcd01cbd"));
    QCOMPARE(first.handle().toHex(), QByteArray("27f52582727714b859680a606b3b8fd1"));
    QCOMPARE(hexOf(first.password()),
             QByteArray("fd937d1e97e4eaacf867f9ef2c97cded6263cf1996d77df24be139ea3cc80678"));
    QCOMPARE(first.context(), QByteArray("return 2"));
    const ReturnKey second = ReturnKey::after(shared(), first);
    QCOMPARE(second.generation, 2U);
    QCOMPARE(hexOf(second.secret),
             QByteArray("4829221ebeff7afbca629c72ed8a9f82b02714f5d1d5e3fe38ae6f2fe4bb8db5"));
}

void tst_ReturnKeys::eachKeyDependsOnBoth()
{
    const ReturnKey first = ReturnKey::after(shared(), {});
    const ReturnKey other{1, SecretBytes(32)};
    QVERIFY(ReturnKey::after(shared(), first) != ReturnKey::after(shared(), other));
    QVERIFY(ReturnKey::after(shared(), first) != ReturnKey::after(SecretBytes(64), first));
    QVERIFY(first.handle() != other.handle());
    QVERIFY(first.password() != first.secret);
}

void tst_ReturnKeys::theEarlierKeyIsKeptUntilTheOtherSideHasTheLater()
{
    ReturnKeys keys;
    QCOMPARE(keys.generation(), 0U);
    keys.learn({1, SecretBytes(32)});
    keys.confirm(1);
    QCOMPARE(generations(keys), QList<quint32>{1});
    const ReturnKey second = ReturnKey::after(shared(), keys.keys().first());
    keys.learn(second);
    QCOMPARE(generations(keys), (QList<quint32>{2, 1}));
    // The other side never had that link: the two meet by the earlier key once more.
    const ReturnKey again = ReturnKey::after(SecretBytes(64), {1, SecretBytes(32)});
    keys.learn(again);
    QCOMPARE(generations(keys), (QList<quint32>{2, 1}));
    QVERIFY(keys.keys().first() == again);
    // A link that stands at both ends and is lost before either has said a word: neither key is confirmed.
    ReturnKeys more = keys;
    more.learn(ReturnKey::after(shared(), more.keys().first()));
    QCOMPARE(generations(more), (QList<quint32>{3, 2}));
    keys.confirm(1); // Of a link before.
    QCOMPARE(generations(keys), (QList<quint32>{2, 1}));
    keys.confirm(2);
    QCOMPARE(generations(keys), QList<quint32>{2});
    QCOMPARE(keys.generation(), 2U);
}

PUNCHLINE_APPLESS_TEST(tst_ReturnKeys)
#include "tst_returnkeys.moc"
