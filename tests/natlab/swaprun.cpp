// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/swaprun.h"

#include "tests/natlab/tool.h"
#include "tests/natlab/waiting.h"

#include <algorithm>

namespace punchline::natlab {

using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

// A stream of the size of a file: about 800 kB a second in each direction.
constexpr Talk::Load Stream{.interval = 5ms, .size = 4000};

// A new connection is slow at first, and that is not what is measured.
constexpr auto Settling = 500ms;

// How long one still listens after a direct link has taken over.
constexpr auto Aftermath = 500ms;

// The next look for a direct link comes after 30 s even if an event was missed; it would be reported as slow.
constexpr auto Patience = 60s;

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// Both write on meanwhile.
void letPass(std::chrono::milliseconds time)
{
    waitUntil([] { return false; }, time);
}

/// What both sites of @p plan do.
std::array<NatBehavior, 2> behaviorsOf(const WorldPlan &plan)
{
    const auto of = [&plan](qsizetype site) {
        return std::get<NatBehavior>(plan.sites.at(site).homes.constFirst().kind.implementation);
    };
    return {of(0), of(1)};
}

NatBehavior openBehavior()
{
    return std::get<NatBehavior>(findNatKind(QStringLiteral("eim-drop")).value().implementation);
}

ProgramSettings relaying(ProgramSettings programs)
{
    programs.relay = ProgramSettings::Relay::On;
    return programs;
}

} // namespace

SwapRun::SwapRun(const WorldPlan &plan, const ProgramSettings &programs)
    : m_random(plan.conditions.seed)
    , m_own(behaviorsOf(plan))
    , m_open{openBehavior(), openBehavior()}
    , m_stage(plan, relaying(programs), Stream)
{ }

MaybeProblem SwapRun::begin()
{
    if (auto problem = m_stage.begin())
        return problem;
    if (!m_stage.talk().areLinked(1, "relayed", Patience))
        return Problem{QStringLiteral("There is no relayed link to begin with.")};
    return m_stage.talk().waitUntilBothHear();
}

MaybeProblem SwapRun::swap()
{
    ++m_swaps;
    if (auto problem = up())
        return Problem{QStringLiteral("swap %1, up: %2").arg(m_swaps).arg(problem->what)};
    if (auto problem = down())
        return Problem{QStringLiteral("swap %1, down: %2").arg(m_swaps).arg(problem->what)};
    return {};
}

MaybeProblem SwapRun::up()
{
    letPass(Settling);
    change(m_open);
    const int links = m_stage.talk().writer(0).links();
    const auto begin = Clock::now();
    if (auto problem = announceChange())
        return problem;
    double took = 0;
    bool isDirect = false;
    const double silence = silenceUntil([&] {
        isDirect = m_stage.talk().areLinked(links + 1, "direct", Patience);
        took = secondsSince(begin);
        return isDirect;
    });
    if (!isDirect)
        return m_stage.talk().complaint().value_or(Problem{QStringLiteral("there is no direct link.")});
    m_figures.up.append(took);
    m_figures.silence.append(silence);
    const auto asLong = std::chrono::ceil<std::chrono::milliseconds>(std::chrono::duration<double>(took));
    m_figures.calmSilence.append(silenceUntil([&] {
        letPass(asLong);
        return true;
    }));
    return m_stage.talk().waitUntilBothHear();
}

MaybeProblem SwapRun::down()
{
    change(m_own);
    const int links = m_stage.talk().writer(0).links();
    const auto begin = Clock::now();
    if (auto problem = m_stage.reset(std::uniform_int_distribution<int>(0, 1)(m_random)))
        return problem;
    if (!m_stage.talk().areLinked(links + 1, "relayed", Patience))
        return m_stage.talk().complaint().value_or(Problem{QStringLiteral("there is no relayed link.")});
    m_figures.down.append(secondsSince(begin));
    return m_stage.talk().waitUntilBothHear();
}

void SwapRun::change(const std::array<NatBehavior, 2> &behaviors)
{
    for (const int side : {0, 1})
        m_stage.world().changeNat(side, behaviors.at(static_cast<std::size_t>(side)));
}

template <typename Condition> double SwapRun::silenceUntil(Condition condition)
{
    for (const int side : {0, 1})
        m_stage.talk().writer(side).listen();
    if (condition())
        letPass(Aftermath);
    return std::max(m_stage.talk().writer(0).longestSilence(), m_stage.talk().writer(1).longestSilence())
        .count();
}

MaybeProblem SwapRun::announceChange()
{
    // Each address is new. Which of the two notices it is up to chance; the other one is told.
    constexpr int Block = 250;
    const int side = std::uniform_int_distribution<int>(0, 1)(m_random);
    const auto address =
        QStringLiteral("10.99.%1.%2/32").arg(m_swaps / Block % Block).arg(m_swaps % Block + 1);
    return runTool(m_stage.world().host(side).place(), QStringLiteral("ip"),
                   {QStringLiteral("addr"), QStringLiteral("add"), address, QStringLiteral("dev"),
                    QStringLiteral("lo")});
}

} // namespace punchline::natlab
