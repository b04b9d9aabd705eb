// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/liveness.h"
#include "app/protocol/peermessages.h"
#include "server/net/relaypace.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <chrono>
#include <numeric>
#include <vector>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

constexpr qint64 MiB = 1024 * 1024;

/// A flow with bytes to move, or with a message now and then.
struct Load
{
    RelayPace::Flow flow;
    qint64 left = 0;
    qint64 moved = 0;
    TimePoint since;     ///< When there was something to move.
    Duration longest{0}; ///< How long a message had to wait.
};

/// Lets the loads move what they have for that long, as the event loop does: each in turn asks, and the timer
/// of the system fires a millisecond late.
class Line
{
public:
    explicit Line(const RelayPace::Limits &limits)
        : m_pace(limits)
    { }

    void run(std::vector<Load> &loads, Duration time)
    {
        const TimePoint end = m_now + time;
        std::vector<std::size_t> order(loads.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        while (m_now < end) {
            bool hasMoved = false;
            // As epoll(7) reports them: who has had its turn comes last.
            std::rotate(order.begin(), order.begin() + 1, order.end());
            for (const std::size_t each : order) {
                Load &load = loads.at(each);
                if (load.left > 0 && !load.flow.waits()) {
                    if (const qint64 most = m_pace.ask(load.flow, m_now))
                        hasMoved = move(load, most);
                }
            }
            while (RelayPace::Flow *flow = m_pace.takeNext(m_now)) {
                const auto found =
                    std::ranges::find_if(loads, [flow](const Load &l) { return &l.flow == flow; });
                hasMoved = move(*found, m_pace.quantum());
            }
            if (hasMoved)
                continue;
            m_now = std::max(m_now + 1us, std::min(end, m_pace.nextTurn(m_now).value_or(end) + 1ms));
        }
        for (Load &load : loads)
            m_pace.leave(load.flow);
    }

    void give(Load &load, qint64 bytes)
    {
        load.left += bytes;
        load.since = m_now;
    }

    [[nodiscard]] RelayPace &pace() { return m_pace; }
    [[nodiscard]] TimePoint now() const { return m_now; }

private:
    bool move(Load &load, qint64 most)
    {
        const qint64 bytes = std::min(most, load.left);
        load.left -= bytes;
        load.moved += bytes;
        m_pace.charge(load.flow, bytes, m_now);
        if (load.left == 0)
            load.longest = std::max(load.longest, m_now - load.since);
        return true;
    }

    RelayPace m_pace;
    TimePoint m_now{1h};
};

} // namespace

/// How fast relayed links may be, and that each gets its turn.
class tst_RelayPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutLimits();
    void theLongestTextPassesInTime();
    void oneRate_data();
    void oneRate();
    void totalRate_data();
    void totalRate();
    void chatIsNotStarved();
    void chatDoesNotExceedTheTotalRate();
    void aFileDoesNotBarAChat();
    void waitingIsCounted();
    void whoLeavesIsForgotten();
    void limitsChange();
};

void tst_RelayPace::withoutLimits()
{
    RelayPace pace({});
    RelayPace::Flow flow;
    for (int i = 0; i < 1000; ++i) {
        QCOMPARE(pace.ask(flow, TimePoint(1h)), RelayPace::Burst);
        pace.charge(flow, RelayPace::Burst, TimePoint(1h));
    }
    QVERIFY(!pace.nextTurn(TimePoint(1h)));
}

void tst_RelayPace::theLongestTextPassesInTime()
{
    constexpr qint64 TlsRecords = 200; // What they add.
    const QString longest(MaxTextBytes, QLatin1Char('x'));
    const qint64 bytes =
        encodePeer(TalkMessage(Text{~quint64(0), longest, false, LineEnd::Feed, MaxTextAge})).size()
        + TlsRecords;
    for (const RelayPace::Limits &limits : {RelayPace::Limits{.rate = RelayPace::LeastRate},
                                            RelayPace::Limits{.totalRate = RelayPace::LeastRate}}) {
        Line line(limits);
        std::vector<Load> loads(1);
        line.give(loads.front(), 1'000'000'000);
        line.run(loads, 1min); // The burst is gone.
        const qint64 before = loads.front().moved;
        line.run(loads, LivenessTimes().answer / 2);
        QVERIFY(loads.front().moved - before >= bytes);
    }
}

void tst_RelayPace::oneRate_data()
{
    QTest::addColumn<qint64>("rate");
    for (const qint64 rate : {qint64(1000), qint64(10'007), MiB, 100 * MiB, qint64(4'000'000'000)})
        QTest::addRow("%lld", rate) << rate;
}

void tst_RelayPace::oneRate()
{
    QFETCH(qint64, rate);
    Line line({.rate = rate});
    std::vector<Load> loads(2);
    for (Load &load : loads)
        line.give(load, 1'000'000'000'000);
    // The burst is gone after that.
    line.run(loads, std::chrono::seconds(RelayPace::Burst / rate + 10));
    const qint64 before = loads.front().moved;
    line.run(loads, 10s);
    for (const Load &load : loads)
        QVERIFY(load.moved > 0);
    const double share =
        static_cast<double>(loads.front().moved - before) / (10.0 * static_cast<double>(rate));
    QVERIFY2(share > 0.95 && share < 1.05, qPrintable(QString::number(share)));
}

void tst_RelayPace::totalRate_data()
{
    QTest::addColumn<qint64>("rate");
    for (const qint64 rate : {qint64(50'000), MiB, 100 * MiB, qint64(1'000'000'000)})
        QTest::addRow("%lld", rate) << rate;
}

void tst_RelayPace::totalRate()
{
    QFETCH(qint64, rate);
    Line line({.totalRate = rate});
    std::vector<Load> loads(5);
    for (Load &load : loads)
        line.give(load, 1'000'000'000'000);
    line.run(loads, 10s);
    qint64 all = 0;
    for (const Load &load : loads) {
        all += load.moved;
        const double share = static_cast<double>(load.moved) / static_cast<double>(loads.front().moved);
        QVERIFY2(share > 0.6 && share < 1.6, qPrintable(QString::number(share)));
    }
    const double whole = static_cast<double>(all) / (10.0 * static_cast<double>(rate));
    QVERIFY2(whole > 0.95 && whole < 1.2, qPrintable(QString::number(whole)));
}

/// One link takes all that it gets; a hundred others chat.
void tst_RelayPace::chatIsNotStarved()
{
    Line line({.totalRate = MiB});
    std::vector<Load> loads(101);
    line.give(loads.front(), 1'000'000'000);
    std::size_t who = 0;
    for (int i = 0; i < 1000; ++i) {
        for (int k = 0; k < 2; ++k) {
            who = who % 100 + 1;
            line.give(loads.at(who), 300);
        }
        line.run(loads, 20ms);
        for (std::size_t each = 1; each < loads.size(); ++each)
            QCOMPARE(loads.at(each).left, 0);
    }
    for (std::size_t each = 1; each < loads.size(); ++each)
        QVERIFY(loads.at(each).longest < 1ms);
    // Nothing is lost on the greedy one either.
    QVERIFY(loads.front().moved > 20 * MiB * 9 / 10);
}

void tst_RelayPace::chatDoesNotExceedTheTotalRate()
{
    constexpr qint64 Rate = 50'000;
    Line line({.totalRate = Rate});
    std::vector<Load> loads(500);
    for (int second = 0; second < 60; ++second) {
        for (Load &load : loads)
            line.give(load, 1000);
        line.run(loads, 1s);
    }
    qint64 all = 0;
    for (const Load &load : loads)
        all += load.moved;
    QVERIFY2(all > 50 * Rate && all < 70 * Rate, qPrintable(QString::number(all)));
}

/// Both over one link, one after the other.
void tst_RelayPace::aFileDoesNotBarAChat()
{
    Line line({.totalRate = MiB});
    std::vector<Load> loads(2);
    line.give(loads.front(), 1'000'000'000);
    line.give(loads.back(), 20 * MiB);
    line.run(loads, 60s);
    QCOMPARE(loads.back().left, 0);
    loads.back().longest = 0ms;
    line.run(loads, 10s);
    line.give(loads.back(), 300);
    line.run(loads, 1s);
    QVERIFY(loads.back().longest < 1ms);
}

void tst_RelayPace::waitingIsCounted()
{
    RelayPace pace({.rate = 1000});
    RelayPace::Flow flow;
    const TimePoint start(1h);
    pace.charge(flow, RelayPace::Burst + 1000, start);
    QCOMPARE(pace.ask(flow, start), 0);
    QVERIFY(flow.waits());
    QCOMPARE(pace.takeNext(start), nullptr);
    const TimePoint turn = pace.nextTurn(start).value();
    QVERIFY(turn - start >= 1s && turn - start < 1001ms);
    QCOMPARE(pace.takeNext(turn), &flow);
    QVERIFY(!flow.waits());
    QCOMPARE(pace.waited(), turn - start);
    QCOMPARE(pace.takeNext(turn), nullptr);
}

void tst_RelayPace::whoLeavesIsForgotten()
{
    RelayPace pace({.totalRate = 1000});
    std::array<RelayPace::Flow, 3> flows;
    const TimePoint start(1h);
    for (RelayPace::Flow &flow : flows)
        pace.charge(flow, RelayPace::Burst, start);
    for (RelayPace::Flow &flow : flows)
        QCOMPARE(pace.ask(flow, start), 0);
    pace.leave(flows.at(1));
    pace.leave(flows.at(1));
    pace.rest(flows.at(0), 1h, start);
    QCOMPARE(pace.takeNext(start + 10min), &flows.at(2));
    QCOMPARE(pace.takeNext(start + 10min), nullptr);
    pace.leave(flows.at(0));
    QVERIFY(!pace.nextTurn(start + 10min));
}

void tst_RelayPace::limitsChange()
{
    RelayPace pace({.totalRate = 1000});
    RelayPace::Flow flow;
    pace.charge(flow, RelayPace::Burst + 1000, TimePoint(1h));
    QCOMPARE(pace.ask(flow, TimePoint(1h)), 0);
    pace.setLimits({});
    QCOMPARE(pace.nextTurn(TimePoint(1h)), TimePoint(1h));
    QCOMPARE(pace.takeNext(TimePoint(1h)), &flow);
}

PUNCHLINE_APPLESS_TEST(tst_RelayPace)

#include "tst_relaypace.moc"
