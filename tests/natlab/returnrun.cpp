// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/returnrun.h"

#include "tests/natlab/waiting.h"

namespace punchline::natlab {

using namespace std::chrono_literals;

ReturnRun::ReturnRun(const WorldPlan &plan, const ProgramSettings &programs,
                     std::chrono::milliseconds longest)
    : m_random(plan.conditions.seed)
    , m_longest(longest)
    , m_stage(plan, programs)
{ }

MaybeProblem ReturnRun::begin()
{
    if (auto problem = m_stage.begin())
        return problem;
    return m_stage.talk().waitUntilBothHear();
}

MaybeProblem ReturnRun::cut(Cut cut)
{
    pass(std::chrono::milliseconds(below(200))); // Not always at the same moment after a return.
    Clock::time_point over;
    if (auto problem = carryOut(cut, over))
        return problem;
    if (auto problem = m_stage.talk().waitUntilBothHear())
        return Problem{QStringLiteral("after '%1': %2").arg(nameOf(cut), problem->what)};
    m_pauses[cut].append(std::chrono::duration<double>(Clock::now() - over).count());
    return {};
}

MaybeProblem ReturnRun::carryOut(Cut cut, Clock::time_point &over)
{
    over = Clock::now();
    const int side = below(2);
    switch (cut) {
    case Cut::Reset:
        return m_stage.reset(side);
    case Cut::ResetBoth:
        if (auto problem = m_stage.reset(side))
            return problem;
        return m_stage.reset(1 - side);
    case Cut::Forget:
        if (below(2) == 0)
            m_stage.world().forgetMappings(1 - side);
        if (!m_stage.world().forgetMappings(side))
            return Problem{QStringLiteral("The NAT of host %1 cannot be made to forget.").arg(side)};
        return {};
    case Cut::Swallow:
        m_stage.world().setSwallowing(true);
        pass(aWhile());
        m_stage.world().setSwallowing(false);
        break;
    case Cut::Stop:
        m_stage.talk().writer(side).freeze();
        pass(aWhile());
        m_stage.talk().writer(side).thaw();
        break;
    case Cut::Restart:
        m_stage.crashServer();
        if (auto problem = m_stage.reset(side))
            return problem;
        pass(aWhile() / 4);
        if (auto problem = m_stage.startServer())
            return problem;
        break;
    }
    over = Clock::now();
    return {};
}

void ReturnRun::pass(std::chrono::milliseconds time)
{
    waitUntil([] { return false; }, time);
}

int ReturnRun::below(int limit)
{
    return std::uniform_int_distribution<int>(0, limit - 1)(m_random);
}

std::chrono::milliseconds ReturnRun::aWhile()
{
    return std::chrono::milliseconds(below(static_cast<int>(m_longest.count())));
}

} // namespace punchline::natlab
