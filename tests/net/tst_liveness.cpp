// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/liveness.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// When a link asks for a sign of life, and when it gives up on the other end.
class tst_Liveness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsOfLife();
    void silence();
    void silenceIsCountedFromTheLastWord();

private:
    using Due = Liveness::Due;

    static constexpr Liveness::TimePoint Start{1h};
};

void tst_Liveness::signsOfLife()
{
    Liveness life(Start);
    auto now = Start;
    for (int minutes = 0; minutes < 60; ++minutes) {
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(life.nextTimeout() - now, 20s);
            QCOMPARE(life.handleTimeout(now + 19'999ms), Due::Nothing);
            now = life.nextTimeout();
            QCOMPARE(life.handleTimeout(now), Due::KeepAlive);
            life.handleHeard(now);
        }
    }
}

void tst_Liveness::silence()
{
    Liveness life(Start);
    QCOMPARE(life.handleTimeout(life.nextTimeout()), Due::KeepAlive);
    QCOMPARE(life.handleTimeout(life.nextTimeout()), Due::KeepAlive);
    QCOMPARE(life.nextTimeout(), Start + 60s);
    QCOMPARE(life.handleTimeout(life.nextTimeout()), Due::Silence);
}

void tst_Liveness::silenceIsCountedFromTheLastWord()
{
    Liveness life(Start);
    life.handleHeard(Start + 7s);
    QCOMPARE(life.handleTimeout(Start + 66s), Due::KeepAlive);
    QCOMPARE(life.nextTimeout(), Start + 67s);
    QCOMPARE(life.handleTimeout(Start + 67s), Due::Silence);
}

PUNCHLINE_APPLESS_TEST(tst_Liveness)
#include "tst_liveness.moc"
