// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/cuts.h"
#include "tests/natlab/talkstage.h"

#include <chrono>
#include <map>
#include <random>

namespace punchline::natlab {

/// One conversation of two people who write all the time, over the real programs behind their NATs, while
/// one cut after the other happens to them. It is broken when one does not hear of the other any more, or
/// when a text is lost, doubled or reordered.
class ReturnRun
{
public:
    /// A while, at most: packets are swallowed, a program is stopped.
    static constexpr std::chrono::milliseconds LongWhile{8000};

    /// The seed of @p plan is that of the cuts, too. @p longest: the longest while.
    ReturnRun(const WorldPlan &plan, const ProgramSettings &programs,
              std::chrono::milliseconds longest = LongWhile);

    /// Builds the world and starts the programs. Returns once the two hear each other.
    [[nodiscard]] MaybeProblem begin();

    /// The next cut of @p deck.
    [[nodiscard]] Cut choose(CutDeck &deck) { return deck.deal(m_random); }
    /// Cuts, and waits until both hear again what the other one has said since. The pause counts from the
    /// moment at which nothing but the programs themselves delays them: when the packets flow again, the
    /// program goes on, or the server is back.
    [[nodiscard]] MaybeProblem cut(Cut cut);

    /// Stops writing and waits until everything has arrived; then one of the two leaves.
    [[nodiscard]] MaybeProblem end() { return m_stage.end(); }

    /// The pauses after each kind of cut, in seconds.
    [[nodiscard]] const std::map<Cut, QList<double>> &pauses() const { return m_pauses; }
    [[nodiscard]] const Writer &writer(int side) const { return m_stage.talk().writer(side); }

private:
    using Clock = std::chrono::steady_clock;

    /// Carries out one cut. @p over: when it was over.
    [[nodiscard]] MaybeProblem carryOut(Cut cut, Clock::time_point &over);
    void pass(std::chrono::milliseconds time);
    [[nodiscard]] int below(int limit);
    [[nodiscard]] std::chrono::milliseconds aWhile();

    std::mt19937 m_random;
    std::chrono::milliseconds m_longest;
    TalkStage m_stage;
    std::map<Cut, QList<double>> m_pauses;
};

} // namespace punchline::natlab
