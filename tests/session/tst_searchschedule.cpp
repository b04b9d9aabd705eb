// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/session/searchschedule.h"

#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <optional>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

using By = SearchSchedule::By;

/// A schedule and its own clock.
struct Clocked
{
    explicit Clocked(bool leads) { schedule.begin(leads, now); }

    void changeNetwork() { schedule.handleNetworkChanged(now); }
    void ask() { schedule.handleAsked(now); }
    void fail() { schedule.handleFailed(now); }
    [[nodiscard]] std::optional<By> take() { return schedule.take(now); }

    /// Time until the next look; `nullopt` if there is none to come.
    [[nodiscard]] std::optional<std::chrono::milliseconds> pause() const
    {
        const auto next = schedule.nextTimeout();
        return next ? std::optional(std::chrono::duration_cast<std::chrono::milliseconds>(*next - now))
                    : std::nullopt;
    }
    /// Waits until the next look, and begins it.
    [[nodiscard]] std::optional<By> wait()
    {
        now = std::max(now, schedule.nextTimeout().value_or(now));
        return take();
    }

    SearchSchedule schedule;
    SearchSchedule::TimePoint now{1h};
};

constexpr auto First = SearchSchedule::FirstPause;
constexpr auto Least = SearchSchedule::LeastPause;

} // namespace

/// When a direct link is looked for beside a relayed one.
class tst_SearchSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheLeaderLooksByItself()
    {
        Clocked leader(true);
        Clocked other(false);
        QCOMPARE(leader.take(), By::Self); // At once.
        QCOMPARE(other.pause(), std::nullopt);
        other.ask();
        QCOMPARE(other.take(), By::Peer);
        other.fail();
        QCOMPARE(other.pause(), std::nullopt);
    }

    void theLeaderLooksMoreAndMoreRarely()
    {
        Clocked leader(true);
        QCOMPARE(leader.take(), By::Self);
        for (auto pause = First; pause < 2 * SearchSchedule::LongestPause; pause *= 2) {
            QCOMPARE(leader.pause(), std::nullopt); // One look at a time.
            leader.fail();
            QCOMPARE(leader.pause(), std::min(pause, SearchSchedule::LongestPause));
            QCOMPARE(leader.take(), std::nullopt);
            QCOMPARE(leader.wait(), By::Self);
        }
    }

    void aPeerCannotHurryItForEver()
    {
        Clocked side(false);
        int looks = 0;
        for (const auto end = side.now + 10min; side.now < end; side.now += 100ms) {
            side.ask();
            looks += side.take() ? 1 : 0;
            side.fail();
        }
        // Six a second apart, then 2, 4, 8 and 16 s after each other, and every 30 s.
        QCOMPARE(looks, SearchSchedule::LooksForOthers + 1 + 4 + 18);
    }

    /// Who is told to look and finds a link each time is not being used.
    void aLinkThatIsFoundCounts()
    {
        Clocked side(false);
        for (int look = 0; look < 3 * SearchSchedule::LooksForOthers; ++look) {
            side.ask();
            QCOMPARE(side.wait(), By::Peer);
            QCOMPARE(side.now, SearchSchedule::TimePoint{1h} + look * Least);
            side.schedule.handleFound(SearchSchedule::Found::Direct);
            side.schedule.end();
            side.schedule.begin(false, side.now);
        }
    }

    /// But who is sent from relay to relay is.
    void aRelayThatIsFoundDoesNotCount_data()
    {
        QTest::addColumn<bool>("leads");
        QTest::addColumn<bool>("isServer");
        for (const bool leads : {false, true}) {
            QTest::addRow("the peer sends %s", leads ? "the leader" : "the other one") << leads << false;
            QTest::addRow("the server sends %s", leads ? "the leader" : "the other one") << leads << true;
        }
    }
    void aRelayThatIsFoundDoesNotCount()
    {
        QFETCH(const bool, leads);
        QFETCH(const bool, isServer);
        Clocked side(leads);
        int moves = 0;
        for (const auto end = side.now + 10min; side.now < end; side.now += 100ms) {
            if (isServer)
                side.schedule.handleRelayEnding(side.now);
            else
                side.ask();
            const auto by = side.take();
            if (by == By::Self && !isServer) {
                side.fail(); // Its own looks are for direct links alone.
                continue;
            }
            if (!by)
                continue;
            ++moves;
            side.schedule.handleFound(SearchSchedule::Found::Relayed);
            side.schedule.end();
            side.schedule.begin(leads, side.now);
        }
        // As above, and anew after each look of the leader's own, which are at least 30 s apart: ten a minute
        // at most, instead of sixty.
        QVERIFY2(moves <= (leads ? 100 : SearchSchedule::LooksForOthers + 1 + 4 + 18),
                 qPrintable(QString::number(moves)));
    }

    void anAskIsRemembered()
    {
        Clocked side(false);
        side.ask();
        QCOMPARE(side.take(), By::Peer);
        side.now += Least / 2;
        side.ask(); // During a look: once more after it.
        QCOMPARE(side.pause(), std::nullopt);
        side.now += 10s;
        side.fail();
        QCOMPARE(side.take(), By::Peer);
        side.fail();
        QCOMPARE(side.pause(), std::nullopt);
        side.ask(); // Too early: as soon as may be.
        QCOMPARE(side.take(), std::nullopt);
        QCOMPARE(side.pause(), Least);
        side.now += Least / 2;
        side.ask(); // Asking again changes nothing.
        QCOMPARE(side.pause(), Least / 2);
        QCOMPARE(side.wait(), By::Peer);
    }

    void anAskLetsTheLeaderLookMoreOftenAgain()
    {
        Clocked leader(true);
        QCOMPARE(leader.take(), By::Self);
        leader.fail();
        while (leader.pause() != SearchSchedule::LongestPause) {
            QCOMPARE(leader.wait(), By::Self);
            leader.fail();
        }
        leader.now += Least;
        leader.ask();
        QCOMPARE(leader.take(), By::Peer);
        leader.fail();
        QCOMPARE(leader.pause(), First);
    }

    void anAskDoesNotPutOffALook()
    {
        Clocked leader(true);
        QCOMPARE(leader.take(), By::Self);
        leader.changeNetwork();
        leader.ask();
        leader.fail();
        QCOMPARE(leader.wait(), By::Self); // Which the peer has to hear of.
        leader.fail();
        QCOMPARE(leader.wait(), By::Self);
        leader.fail();
        QCOMPARE(leader.pause(), 2 * Least);
        leader.ask();
        QCOMPARE(leader.pause(), Least);
        QCOMPARE(leader.wait(), By::Peer);
    }

    void aChangeOfTheNetworkBringsALook()
    {
        Clocked leader(true);
        QCOMPARE(leader.take(), By::Self);
        leader.fail();
        leader.changeNetwork();
        QCOMPARE(leader.pause(), Least); // But not all the time.
        QCOMPARE(leader.wait(), By::Self);
        leader.fail();
        leader.now += Least;
        leader.changeNetwork();
        QCOMPARE(leader.take(), By::Self);
    }

    void aChangeDuringALookBeginsItAnew()
    {
        Clocked side(false);
        side.ask();
        QCOMPARE(side.take(), By::Peer);
        side.now += Least / 4;
        side.changeNetwork();
        side.now += Least / 4;
        side.changeNetwork();
        QCOMPARE(side.pause(), Least / 2); // But not all the time.
        side.ask();
        QCOMPARE(side.wait(), By::Self); // Which the peer has to hear of.
        side.fail();
        QCOMPARE(side.pause(), Least);

        QCOMPARE(side.wait(), By::Self);
        side.schedule.handleFound(SearchSchedule::Found::Direct); // The peer may be using the link.
        side.now += 2 * Least;
        side.changeNetwork();
        QCOMPARE(side.pause(), std::nullopt);
        QCOMPARE(side.take(), std::nullopt);
        side.fail();
        QCOMPARE(side.take(), By::Self);
    }

    /// Addresses come one by one.
    void aChangeOfTheNetworkTakesItsTime()
    {
        Clocked leader(true);
        Clocked other(false);
        QCOMPARE(leader.take(), By::Self);
        leader.fail();
        leader.now += Least;
        for (Clocked *side : {&leader, &other}) {
            side->changeNetwork();
            QCOMPARE(side->take(), By::Self);
            side->fail();
            auto pause = Least;
            for (int look = 1; look < SearchSchedule::LooksAfterChange; ++look, pause *= 2) {
                QCOMPARE(side->pause(), pause);
                QCOMPARE(side->wait(), By::Self);
                side->fail();
            }
        }
        QVERIFY(leader.pause());
        QCOMPARE(other.pause(), std::nullopt);
    }

    void nobodyLooksOnceTheLinkIsDirect()
    {
        SearchSchedule schedule;
        const SearchSchedule::TimePoint now{1h};
        const auto nothingBrings = [&] {
            schedule.handleNetworkChanged(now);
            schedule.handleAsked(now);
            schedule.handleFailed(now);
            return !schedule.nextTimeout() && !schedule.take(now + 1h);
        };
        QVERIFY(nothingBrings());
        schedule.begin(true, now);
        schedule.end();
        QVERIFY(nothingBrings());
        schedule.begin(true, now);
        QCOMPARE(schedule.take(now), By::Self);
        schedule.end();
        QVERIFY(nothingBrings());
    }
};

PUNCHLINE_GUILESS_TEST(tst_SearchSchedule)
#include "tst_searchschedule.moc"
