// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/talkstage.h"

#include "tests/natlab/tool.h"
#include "tests/natlab/waiting.h"

#include <algorithm>

namespace punchline::natlab {

using namespace std::chrono_literals;

namespace {

// Several tries to return, the later of which are up to 25 s apart.
constexpr auto Patience = 60s;

} // namespace

TalkStage::TalkStage(const WorldPlan &plan, const ProgramSettings &programs, const Load &load)
    : m_world(plan)
    , m_programs(programs)
    , m_writers{Writer(load.interval, load.size), Writer(load.interval, load.size)}
{ }

MaybeProblem TalkStage::begin(const QStringList &clientOptions, const QString &captureFile)
{
    if (auto problem = m_world.build(captureFile))
        return problem;
    if (auto problem = startServer())
        return problem;
    for (const int side : {0, 1}) {
        if (auto problem =
                writer(side).start(m_world.host(side), m_programs.client, World::serverAddress().toString(),
                                   m_home.path(), clientOptions))
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

bool TalkStage::both(const std::function<bool(const Writer &)> &holds, std::chrono::milliseconds limit)
{
    return waitUntil([&] { return std::ranges::all_of(m_writers, holds); }, limit);
}

bool TalkStage::areLinked(int link, const char *path, std::chrono::milliseconds limit)
{
    return both(
        [&](const Writer &one) {
            return one.links() >= link && one.link()[QStringLiteral("path")] == QLatin1String(path);
        },
        limit);
}

MaybeProblem TalkStage::waitUntilBothHear()
{
    const int said[] = {writer(0).said(), writer(1).said()};
    const auto isDecided = [&] {
        return complaint().has_value() || (writer(0).heard() > said[1] && writer(1).heard() > said[0]);
    };
    if (!waitUntil(isDecided, Patience))
        return Problem{QStringLiteral("the two do not hear each other.")};
    return complaint();
}

MaybeProblem TalkStage::complaint() const
{
    for (const Writer &one : m_writers) {
        if (const QString wrong = one.wrong(); !wrong.isEmpty())
            return Problem{wrong};
    }
    return {};
}

MaybeProblem TalkStage::end()
{
    for (Writer &one : m_writers)
        one.stopWriting();
    const auto isAllHeard = [this] {
        return complaint().has_value()
            || (writer(0).heard() == writer(1).said() && writer(1).heard() == writer(0).said());
    };
    if (!waitUntil(isAllHeard, Patience))
        return Problem{QStringLiteral("%1 and %2 of %3 and %4 texts have arrived.")
                           .arg(writer(1).heard())
                           .arg(writer(0).heard())
                           .arg(writer(0).said())
                           .arg(writer(1).said())};
    if (auto problem = complaint())
        return problem;
    writer(0).leave();
    if (!both(&Writer::hasEnded, 10s) || writer(1).exitCode() != 0)
        return Problem{QStringLiteral("The goodbye was not heard.")};
    return m_world.checkHonesty();
}

} // namespace punchline::natlab
