// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/roundclock.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// When each side fires.
class tst_RoundClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// For two NATs that end dials: however late one side is, at some point the other waits that long.
    void eachWaitsInTurn()
    {
        Round round{PunchStrategy::Prediction, 400ms, {}};
        round.scatter = 25ms;
        RoundClock initiator({round, round}, Role::Initiator);
        RoundClock responder({round, round}, Role::Responder);
        QList<int> differences;
        for (int i = 0; i < 20; ++i)
            differences.append(waitOf(initiator) - waitOf(responder));
        const QList<int> expected{0,  0,  25,  25,  -25, -25, 50,   50,   -50, -50,
                                  75, 75, -75, -75, 100, 100, -100, -100, 0,   0};
        QCOMPARE(differences, expected);
    }

    void nobodyWaitsOtherwise()
    {
        RoundClock clock({Round{PunchStrategy::Direct, 400ms, {}}}, Role::Initiator);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(waitOf(clock), 0);
    }

private:
    static int waitOf(RoundClock &clock)
    {
        const RoundClock::TimePoint now{};
        clock.begin(now);
        const auto wait = clock.nextDue(now + 1h) - now;
        return static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(wait).count());
    }
};

PUNCHLINE_APPLESS_TEST(tst_RoundClock)

#include "tst_roundclock.moc"
