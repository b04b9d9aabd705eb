// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/talkstage.h"

#include "tests/natlab/tool.h"
#include "tests/natlab/waiting.h"

namespace punchline::natlab {

using namespace std::chrono_literals;

TalkStage::TalkStage(const WorldPlan &plan, const ProgramSettings &programs, const Talk::Load &load)
    : m_world(plan)
    , m_programs(programs)
    , m_talk(load)
{ }

MaybeProblem TalkStage::begin(const QStringList &clientOptions, const QString &captureFile)
{
    if (auto problem = m_world.build(captureFile))
        return problem;
    if (auto problem = startServer())
        return problem;
    for (const int side : {0, 1}) {
        if (auto problem =
                m_talk.writer(side).start(m_world.host(side), m_programs.client,
                                          World::serverAddress().toString(), m_home.path(), clientOptions))
            return problem;
    }
    return {};
}

MaybeProblem TalkStage::startServer()
{
    QStringList options;
    if (m_programs.relay == ProgramSettings::Relay::On)
        options.append(QStringLiteral("--relay"));
    m_server = std::make_unique<Program>();
    if (auto problem = m_server->start(m_world.server().place(), m_programs.server, options, m_home.path()))
        return problem;
    const auto isDecided = [this] { return !m_server->lines().isEmpty() || m_server->hasEnded(); };
    if (!waitUntil(isDecided, 10s) || m_server->hasEnded())
        return Problem{QStringLiteral("The server does not start: %1").arg(m_server->errorText())};
    return {};
}

MaybeProblem TalkStage::stopServer()
{
    m_server->terminate();
    if (!waitUntil([this] { return m_server->hasEnded(); }, 10s) || m_server->exitCode() != 0)
        return Problem{QStringLiteral("The server does not end: %1").arg(m_server->errorText())};
    return {};
}

MaybeProblem TalkStage::reset(int side)
{
    return runTool(m_world.host(side).place(), QStringLiteral("ss"),
                   {QStringLiteral("--kill"), QStringLiteral("--tcp"), QStringLiteral("state"),
                    QStringLiteral("established")});
}

MaybeProblem TalkStage::end()
{
    if (auto problem = m_talk.end())
        return problem;
    return m_world.checkHonesty();
}

} // namespace punchline::natlab
