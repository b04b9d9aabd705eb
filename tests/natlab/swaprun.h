// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/talkstage.h"

#include <QList>

#include <array>
#include <random>

namespace punchline::natlab {

/// One conversation of two people who write all the time, over the real programs behind NATs that allow no
/// direct link, and a server that relays. Again and again both get NATs that do allow one: it replaces the
/// relayed link. Then they get their own NATs again, the direct link is reset, and they return over the
/// relay.
class SwapRun
{
public:
    /// What was measured, in seconds, once per swap.
    struct Figures
    {
        QList<double> up;          ///< From the network event to the direct link at both sides.
        QList<double> down;        ///< From the reset to the relayed link at both sides.
        QList<double> silence;     ///< The longest time without a text while the direct link took over.
        QList<double> calmSilence; ///< The same for as long without a swap.
    };

    /// @p plan: two hosts, each behind a NatBehavior. Its seed is that of the choices, too.
    SwapRun(const WorldPlan &plan, const ProgramSettings &programs);

    /// Builds the world and starts the programs. Returns once a relayed link stands.
    [[nodiscard]] MaybeProblem begin();
    /// To a direct link, and back to a relayed one.
    [[nodiscard]] MaybeProblem swap();
    [[nodiscard]] MaybeProblem end() { return m_stage.end(); }

    [[nodiscard]] const Figures &figures() const { return m_figures; }
    [[nodiscard]] const TalkStage &stage() const { return m_stage; }

private:
    [[nodiscard]] MaybeProblem up();
    [[nodiscard]] MaybeProblem down();
    /// Both NATs behave so from now on.
    void change(const std::array<NatBehavior, 2> &behaviors);
    /// The longest silence of both for as long as @p condition does not hold, and a little longer.
    template <typename Condition> [[nodiscard]] double silenceUntil(Condition condition);
    /// Something that a client notices happens to the network of one of the two.
    [[nodiscard]] MaybeProblem announceChange();

    std::mt19937 m_random;
    std::array<NatBehavior, 2> m_own;
    std::array<NatBehavior, 2> m_open;
    TalkStage m_stage;
    int m_swaps = 0;
    Figures m_figures;
};

} // namespace punchline::natlab
