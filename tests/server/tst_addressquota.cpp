// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/addressquota.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

QHostAddress address(const char *text)
{
    return QHostAddress(QString::fromLatin1(text));
}

/// 10.0.0.0 and on.
QHostAddress numbered(quint32 number)
{
    return QHostAddress(0x0a000000U + number);
}

const QHostAddress One = address("203.0.113.1");
const QHostAddress Two = address("203.0.113.2");

} // namespace

/// How much of one thing each address may take.
class tst_AddressQuota : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soManyAtATime();
    void soManyInAWhile();
    void bothAtOnce();
    void amounts();
    void whoSharesAQuota_data();
    void whoSharesAQuota();
    void giveBackWithoutTaking();
    void forgetsTheIdle();
    void isBounded();
    void remembersWhoHolds();

private:
    TimePoint m_now = TimePoint(1h);
};

void tst_AddressQuota::soManyAtATime()
{
    AddressQuota quota({.atATime = 2});
    QVERIFY(quota.take(One, m_now));
    QVERIFY(quota.take(One, m_now));
    QVERIFY(!quota.take(One, m_now + 10h));
    QVERIFY(quota.take(Two, m_now));
    quota.giveBack(One);
    QVERIFY(quota.take(One, m_now));
    QVERIFY(!quota.take(One, m_now));
}

void tst_AddressQuota::soManyInAWhile()
{
    AddressQuota quota({.burst = 3, .refill = 10s});
    for (int i = 0; i < 3; ++i)
        QVERIFY(quota.take(One, m_now));
    QVERIFY(!quota.take(One, m_now));
    QVERIFY(quota.take(Two, m_now));
    QVERIFY(!quota.take(One, m_now + 10s - 1ns));
    QVERIFY(quota.take(One, m_now + 10s));
    QVERIFY(!quota.take(One, m_now + 10s));
    // However long it rests, it holds no more than the burst.
    for (int i = 0; i < 3; ++i)
        QVERIFY(quota.take(One, m_now + 1h));
    QVERIFY(!quota.take(One, m_now + 1h));
}

void tst_AddressQuota::bothAtOnce()
{
    AddressQuota quota({.atATime = 1, .burst = 2, .refill = 10s});
    QVERIFY(quota.take(One, m_now));
    // A refusal by one limit takes nothing from the other.
    for (int i = 0; i < 10; ++i)
        QVERIFY(!quota.take(One, m_now));
    quota.giveBack(One);
    QVERIFY(quota.take(One, m_now));
    quota.giveBack(One);
    QVERIFY(!quota.take(One, m_now));
    QVERIFY(quota.take(One, m_now + 10s));
}

void tst_AddressQuota::amounts()
{
    AddressQuota quota({.burst = 1000, .refill = 1ms});
    QVERIFY(!quota.take(One, m_now, 1001));
    QVERIFY(quota.take(One, m_now, 1000));
    QVERIFY(!quota.take(One, m_now, 1));
    QVERIFY(!quota.take(One, m_now + 499ms, 500));
    QVERIFY(quota.take(One, m_now + 500ms, 500));
    QVERIFY(!quota.take(One, m_now, std::numeric_limits<qint64>::max()));
}

void tst_AddressQuota::whoSharesAQuota_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("share");
    const auto row = [](const char *first, const char *second, bool share) {
        QTest::addRow("%s, %s", first, second)
            << QString::fromLatin1(first) << QString::fromLatin1(second) << share;
    };
    row("203.0.113.1", "203.0.113.1", true);
    row("203.0.113.1", "203.0.113.2", false);
    row("203.0.113.1", "::ffff:203.0.113.1", true);
    row("::ffff:203.0.113.1", "::ffff:203.0.113.2", false);
    row("2001:db8::1", "2001:db8::2", true);
    row("2001:db8::1", "2001:db8:0:0:ffff::1", true);
    row("2001:db8::1", "2001:db8:0:1::1", false);
    row("fe80::1%eth0", "fe80::2", true);
    row("0.0.0.1", "0:0:0:1::", false);
    row("127.0.0.1", "::1", false);
}

void tst_AddressQuota::whoSharesAQuota()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(bool, share);
    AddressQuota quota({.atATime = 1});
    QVERIFY(quota.take(QHostAddress(first), m_now));
    QCOMPARE(!quota.take(QHostAddress(second), m_now), share);
}

void tst_AddressQuota::giveBackWithoutTaking()
{
    AddressQuota quota({.atATime = 1});
    quota.giveBack(One);
    QVERIFY(quota.take(One, m_now));
    quota.giveBack(One);
    quota.giveBack(One);
    QVERIFY(quota.take(One, m_now));
    QVERIFY(!quota.take(One, m_now));
}

void tst_AddressQuota::forgetsTheIdle()
{
    AddressQuota quota({.burst = 1, .refill = 10s});
    for (quint32 i = 0; i < AddressQuota::ForgetFrom; ++i)
        QVERIFY(quota.take(numbered(i), m_now));
    // Not while their buckets fill, or being forgotten would give them a full bucket.
    QVERIFY(quota.take(One, m_now + 5s));
    QCOMPARE(quota.size(), AddressQuota::ForgetFrom + 1);
    QVERIFY(quota.take(Two, m_now + 10s));
    QCOMPARE(quota.size(), std::size_t(2));
    QVERIFY(!quota.take(One, m_now + 10s));
}

void tst_AddressQuota::isBounded()
{
    AddressQuota quota({.burst = 2, .refill = 10s, .addresses = 10});
    for (quint32 i = 0; i < 10; ++i)
        QVERIFY(quota.take(numbered(i), m_now));
    QVERIFY(!quota.take(One, m_now));
    QCOMPARE(quota.size(), std::size_t(10));
    // A known address goes on.
    QVERIFY(quota.take(numbered(3), m_now));
    QVERIFY(quota.take(One, m_now + 10s));
    QCOMPARE(quota.size(), std::size_t(2));
}

void tst_AddressQuota::remembersWhoHolds()
{
    AddressQuota quota({.atATime = 1, .addresses = 2});
    QVERIFY(quota.take(One, m_now));
    QVERIFY(quota.take(Two, m_now));
    QVERIFY(!quota.take(numbered(1), m_now + 1h));
    quota.giveBack(Two);
    QVERIFY(quota.take(numbered(1), m_now + 2h));
    QVERIFY(!quota.take(One, m_now + 2h));
}

PUNCHLINE_APPLESS_TEST(tst_AddressQuota)

#include "tst_addressquota.moc"
