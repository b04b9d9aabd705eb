// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/link.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline::natlab;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint Beginning{1000s};

} // namespace

/// One direction of a link, on a virtual clock.
class tst_LabLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delays();
    void jitterKeepsOrder();
    void losesItsShare();
    void losesNothingWithoutLoss();
    void bandwidthSerialises();
    void fullQueueLoses();
};

void tst_LabLink::delays()
{
    Link link({.delay = 20ms}, 1);
    QCOMPARE(link.handlePacket(1500, Beginning).value(), Beginning + 20ms);
    QCOMPARE(link.handlePacket(40, Beginning + 5ms).value(), Beginning + 25ms);
}

void tst_LabLink::jitterKeepsOrder()
{
    Link link({.delay = 20ms, .jitter = 10ms}, 1);
    TimePoint last = Beginning;
    auto longest = 0us;
    for (int count = 0; count < 1000; ++count) {
        const TimePoint now = Beginning + count * 1ms;
        const TimePoint due = link.handlePacket(100, now).value();
        QVERIFY(due >= last);
        QVERIFY(due >= now + 20ms);
        QVERIFY(due <= now + 30ms);
        longest = std::max(longest, std::chrono::duration_cast<std::chrono::microseconds>(due - now));
        last = due;
    }
    QVERIFY(longest > 29ms);
}

void tst_LabLink::losesItsShare()
{
    Link link({.lossPercent = 10}, 1);
    int through = 0;
    for (int count = 0; count < 10'000; ++count)
        through += link.handlePacket(100, Beginning) ? 1 : 0;
    QVERIFY(through > 8900);
    QVERIFY(through < 9100);
    QCOMPARE(link.lostCount(), static_cast<quint64>(10'000 - through));
}

void tst_LabLink::losesNothingWithoutLoss()
{
    Link link({.delay = 1ms}, 1);
    for (int count = 0; count < 10'000; ++count)
        QVERIFY(link.handlePacket(1500, Beginning));
    QCOMPARE(link.lostCount(), quint64(0));
}

void tst_LabLink::bandwidthSerialises()
{
    // 1,250 bytes take 10 ms at 1,000 kbit/s.
    Link link({.delay = 5ms, .bandwidthKbit = 1000}, 1);
    QCOMPARE(link.handlePacket(1250, Beginning).value(), Beginning + 15ms);
    QCOMPARE(link.handlePacket(1250, Beginning).value(), Beginning + 25ms);
    QCOMPARE(link.handlePacket(125, Beginning + 100ms).value(), Beginning + 106ms);
}

void tst_LabLink::fullQueueLoses()
{
    Link link({.bandwidthKbit = 1000}, 1);
    int through = 0;
    for (int count = 0; count < 200; ++count)
        through += link.handlePacket(1250, Beginning) ? 1 : 0;
    // As many as fit into the maximum wait, and the one being sent.
    QCOMPARE(through, 51);
    QCOMPARE(link.lostCount(), quint64(149));
    QVERIFY(link.handlePacket(1250, Beginning + 100ms));
}

PUNCHLINE_APPLESS_TEST(tst_LabLink)
#include "tst_lablink.moc"
