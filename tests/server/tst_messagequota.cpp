// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/messagequota.h"

#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

constexpr auto None = Duration::zero();
constexpr qint64 SmallMessage = 9;

} // namespace

/// How much one client may send, and the bucket behind it.
class tst_MessageQuota : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBucketHoldsABurst();
    void aBucketCanOwe();
    void aFloodIsSlowedDown_data();
    void aFloodIsSlowedDown();
    void aByteAtATimeIsNotFree();
    void whoWasSilentHasABurst();
    void theFastestSessionNeverWaits();

private:
    TimePoint m_now{1h};
};

void tst_MessageQuota::aBucketHoldsABurst()
{
    constexpr TokenBucket::Rate Limit{3, 10s};
    TokenBucket bucket;
    QVERIFY(bucket.isFull(m_now));
    QVERIFY(bucket.take(Limit, m_now, 2));
    QVERIFY(!bucket.take(Limit, m_now, 2));
    QVERIFY(bucket.wait(Limit, m_now, 2) == 10s);
    QVERIFY(bucket.take(Limit, m_now));
    QVERIFY(bucket.wait(Limit, m_now) == 10s);
    QVERIFY(!bucket.take(Limit, m_now + 10s - 1ns));
    QVERIFY(bucket.take(Limit, m_now + 10s));
    QVERIFY(!bucket.isFull(m_now + 40s - 1ns));
    QVERIFY(bucket.isFull(m_now + 40s));
}

void tst_MessageQuota::aBucketCanOwe()
{
    constexpr TokenBucket::Rate Limit{3, 10s};
    TokenBucket bucket;
    bucket.charge(Limit, m_now, 5);
    QVERIFY(bucket.wait(Limit, m_now) == 30s);
    QVERIFY(bucket.wait(Limit, m_now, 3) == 50s);
    QVERIFY(!bucket.take(Limit, m_now + 30s - 1ns));
    QVERIFY(bucket.take(Limit, m_now + 30s));
}

void tst_MessageQuota::aFloodIsSlowedDown_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<int>("mostAtOnce");
    QTest::addColumn<int>("mostInAMinute"); // Those at once included.
    QTest::newRow("small messages") << SmallMessage << 63 << 1010;
    QTest::newRow("the largest signals") << qint64(32 * 1024) << 1 << 16;
    QTest::newRow("the largest frames") << qint64(64 * 1024) << 1 << 9;
}

void tst_MessageQuota::aFloodIsSlowedDown()
{
    QFETCH(qint64, size);
    QFETCH(int, mostAtOnce);
    QFETCH(int, mostInAMinute);
    MessageQuota quota;
    int atOnce = 0;
    int all = 0;
    for (auto now = m_now; now < m_now + 1min; now += std::max<Duration>(quota.wait(now), 1ms)) {
        while (quota.wait(now) == None) {
            quota.handleBytes(size, now);
            quota.handleMessage(now);
            atOnce += now == m_now ? 1 : 0;
            ++all;
        }
        // It does not go on for one message each.
        QVERIFY(quota.wait(now) >= 400ms);
    }
    QCOMPARE(atOnce, mostAtOnce);
    QVERIFY2(all <= mostInAMinute, qPrintable(QString::number(all)));
}

void tst_MessageQuota::aByteAtATimeIsNotFree()
{
    MessageQuota quota;
    int reads = 0;
    for (; quota.wait(m_now) == None; ++reads) {
        quota.handleBytes(1, m_now);
        quota.handleMessage(m_now);
    }
    QCOMPARE(reads, 64);
}

void tst_MessageQuota::whoWasSilentHasABurst()
{
    MessageQuota quota;
    const auto messagesAtOnce = [&quota](auto now) {
        int messages = 0;
        for (; quota.wait(now) == None; ++messages)
            quota.handleMessage(now);
        return messages;
    };
    const int first = messagesAtOnce(m_now);
    QCOMPARE(messagesAtOnce(m_now), 0);
    QCOMPARE(messagesAtOnce(m_now + 1h), first);
}

void tst_MessageQuota::theFastestSessionNeverWaits()
{
    constexpr auto ShortestRound = 250ms;
    constexpr int Rounds = 64;
    constexpr qint64 LargeOffer = 1500;
    MessageQuota quota;
    const auto say = [&](qint64 bytes) {
        quota.handleBytes(bytes, m_now);
        quota.handleMessage(m_now);
        QVERIFY(quota.wait(m_now) == None);
    };
    // The greeting, both questions, the entry and the pongs; the key exchange and the offer, nothing of it in
    // one packet with another.
    for (const qint64 bytes : {33, 5, 42, 9, 9, 48, 115, 9})
        say(bytes);
    say(LargeOffer);
    for (int round = 0; round < Rounds; ++round, m_now += ShortestRound) {
        // The router's mapping, the prediction, and PunchReady.
        for (const qint64 bytes : {qint64(300), qint64(200), SmallMessage})
            say(bytes);
    }
    say(SmallMessage);
}

PUNCHLINE_APPLESS_TEST(tst_MessageQuota)

#include "tst_messagequota.moc"
