// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/program.h"
#include "tests/natlab/waiting.h"
#include "tests/natlab/world.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace punchline::natlab {

/// The real program on a host of a world.
class LabClient
{
public:
    LabClient(const World &world, int host)
        : m_world(world)
        , m_host(host)
    { }

    void run(const QStringList &arguments)
    {
        m_program = std::make_unique<Program>();
        const auto problem = m_program->start(
            m_world.host(m_host).place(), QStringLiteral(PUNCHLINE_CLI),
            arguments + QStringList{QStringLiteral("--json"), QStringLiteral("--no-port-mapping")},
            m_home.path());
        QVERIFY2(!problem, qPrintable(textOf(problem)));
    }

    /// Opens a room and returns the code; empty on failure.
    [[nodiscard]] QString invite(const QString &server)
    {
        run({QStringLiteral("invite"), server});
        (void)waitUntil([this] { return !code().isEmpty() || m_program->hasEnded(); },
                        std::chrono::seconds(20));
        return code();
    }
    void join(const QString &code, const QString &server) { run({QStringLiteral("join"), code, server}); }

    /// The first event with this name; empty if there is none.
    [[nodiscard]] QJsonObject event(const char *name) const
    {
        return m_program->event(QString::fromLatin1(name));
    }
    [[nodiscard]] const QList<QJsonObject> &events() const { return m_program->events(); }
    [[nodiscard]] bool isLinked() const { return !event("linked").isEmpty(); }
    [[nodiscard]] bool hasEnded() const { return m_program->hasEnded(); }
    [[nodiscard]] int exitCode() const { return m_program->exitCode(); }
    /// All output, for whoever has to debug it.
    [[nodiscard]] QByteArray said() const
    {
        return m_program->lines().join('\n') + m_program->errorText().toUtf8();
    }

private:
    [[nodiscard]] QString code() const { return event("code")[QStringLiteral("code")].toString(); }

    const World &m_world;
    int m_host;
    QTemporaryDir m_home;
    std::unique_ptr<Program> m_program;
};

/// Waits until both clients have ended. Returns whether both linked.
inline bool areLinked(const LabClient &a, const LabClient &b)
{
    const auto isDecided = [&] { return (a.isLinked() && b.isLinked()) || (a.hasEnded() && b.hasEnded()); };
    return waitUntil(isDecided, std::chrono::seconds(30)) && a.isLinked() && b.isLinked();
}

} // namespace punchline::natlab
