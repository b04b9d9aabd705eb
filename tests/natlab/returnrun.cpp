// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/returnrun.h"

#include "tests/natlab/tool.h"
#include "tests/natlab/waiting.h"

#include <algorithm>

namespace punchline::natlab {

using namespace std::chrono_literals;

namespace {

// Several tries to return, the later of which are up to 25 s apart.
constexpr auto Patience = 60s;

} // namespace

ReturnRun::ReturnRun(const WorldPlan &plan, const ProgramSettings &programs,
                     std::chrono::milliseconds longest)
    : m_programs(programs)
    , m_random(plan.conditions.seed)
    , m_longest(longest)
    , m_world(plan)
{ }

MaybeProblem ReturnRun::begin()
{
    if (auto problem = m_world.build())
        return problem;
    if (auto problem = startServer())
        return problem;
    for (const int side : {0, 1}) {
        Writer &writer = m_writers.at(static_cast<std::size_t>(side));
        if (auto problem = writer.start(m_world.host(side), m_programs.client,
                                        World::serverAddress().toString(), m_home.path()))
            return problem;
    }
    return waitUntilBothHear();
}

MaybeProblem ReturnRun::cut(Cut cut)
{
    pass(std::chrono::milliseconds(below(200))); // Not always at the same moment after a return.
    Clock::time_point over;
    if (auto problem = carryOut(cut, over))
        return problem;
    if (auto problem = waitUntilBothHear())
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
        return reset(side);
    case Cut::ResetBoth:
        if (auto problem = reset(side))
            return problem;
        return reset(1 - side);
    case Cut::Forget:
        if (below(2) == 0)
            m_world.forgetMappings(1 - side);
        if (!m_world.forgetMappings(side))
            return Problem{QStringLiteral("The NAT of host %1 cannot be made to forget.").arg(side)};
        return {};
    case Cut::Swallow:
        m_world.setSwallowing(true);
        pass(aWhile());
        m_world.setSwallowing(false);
        break;
    case Cut::Stop:
        m_writers.at(static_cast<std::size_t>(side)).freeze();
        pass(aWhile());
        m_writers.at(static_cast<std::size_t>(side)).thaw();
        break;
    case Cut::Restart:
        m_server->crash();
        if (auto problem = reset(side))
            return problem;
        pass(aWhile() / 4);
        if (auto problem = startServer())
            return problem;
        break;
    }
    over = Clock::now();
    return {};
}

MaybeProblem ReturnRun::end()
{
    for (Writer &writer : m_writers)
        writer.stopWriting();
    const auto isAllHeard = [this] {
        return complaint().has_value()
            || (m_writers[0].heard() == m_writers[1].said() && m_writers[1].heard() == m_writers[0].said());
    };
    if (!waitUntil(isAllHeard, Patience))
        return Problem{QStringLiteral("%1 and %2 of %3 and %4 texts have arrived.")
                           .arg(m_writers[1].heard())
                           .arg(m_writers[0].heard())
                           .arg(m_writers[0].said())
                           .arg(m_writers[1].said())};
    if (auto problem = complaint())
        return problem;
    m_writers[0].leave();
    const auto haveEnded = [this] { return std::ranges::all_of(m_writers, &Writer::hasEnded); };
    if (!waitUntil(haveEnded, 10s) || m_writers[1].exitCode() != 0)
        return Problem{QStringLiteral("The goodbye was not heard.")};
    return m_world.checkHonesty();
}

MaybeProblem ReturnRun::startServer()
{
    m_server = std::make_unique<Program>();
    if (auto problem = m_server->start(m_world.server().place(), m_programs.server, {}, m_home.path()))
        return problem;
    const auto isDecided = [this] { return !m_server->lines().isEmpty() || m_server->hasEnded(); };
    if (!waitUntil(isDecided, 10s) || m_server->hasEnded())
        return Problem{QStringLiteral("The server does not start: %1").arg(m_server->errorText())};
    return {};
}

MaybeProblem ReturnRun::reset(int side)
{
    return runTool(m_world.host(side).place(), QStringLiteral("ss"),
                   {QStringLiteral("--kill"), QStringLiteral("--tcp"), QStringLiteral("state"),
                    QStringLiteral("established")});
}

MaybeProblem ReturnRun::waitUntilBothHear()
{
    const std::array said{m_writers[0].said(), m_writers[1].said()};
    const auto isDecided = [&] {
        return complaint().has_value() || (m_writers[0].heard() > said[1] && m_writers[1].heard() > said[0]);
    };
    if (!waitUntil(isDecided, Patience))
        return Problem{QStringLiteral("the two do not hear each other.")};
    return complaint();
}

MaybeProblem ReturnRun::complaint() const
{
    for (const Writer &writer : m_writers) {
        if (const QString wrong = writer.wrong(); !wrong.isEmpty())
            return Problem{wrong};
    }
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
