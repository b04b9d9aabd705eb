// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/program.h"
#include "tests/natlab/result.h"
#include "tests/natlab/world.h"

#include <QTemporaryDir>

#include <chrono>
#include <memory>

namespace punchline::natlab {

/// The programs under test, and how they are run.
struct ProgramSettings
{
    enum class Alternate { WhereKnown, Never };
    enum class PortMapping { Off, On };
    enum class ServerFamily { Ipv4, Ipv6 };

    QString server;                              ///< The path of punchline-server.
    QString client;                              ///< The path of punchline-cli.
    Alternate alternate = Alternate::WhereKnown; ///< Whether the server gets its second address.
    PortMapping portMapping = PortMapping::Off;
    ServerFamily serverFamily = ServerFamily::Ipv4;
    std::chrono::seconds timeout{20}; ///< What the clients are given to link.
    bool echo = false;                ///< Show all that the programs say.
};

/// The real programs in a world: one server for all its life, and clients that try to reach each other again
/// and again.
class Stage
{
public:
    Stage(const World &world, const ProgramSettings &settings);

    [[nodiscard]] MaybeProblem startServer();

    /// The first host arrives, then the second; both run to the end of this try.
    [[nodiscard]] TryResult runTry();

    /// Has a client check the NAT of a host; ends when the client does, or the time is over.
    [[nodiscard]] std::unique_ptr<Program> runCheck(int host);

    /// As a client on that host takes it.
    [[nodiscard]] QString serverArgument(int host) const;

private:
    [[nodiscard]] MaybeProblem startClient(Program &program, int host, const QStringList &arguments);
    [[nodiscard]] QStringList serverArguments() const;
    [[nodiscard]] QString echoName(const char *name) const;
    [[nodiscard]] TryResult judge(const Program &a, const Program &b) const;
    /// Whether a text comes through in each direction.
    [[nodiscard]] bool exchangeTexts(Program &a, Program &b);

    const World &m_world;
    ProgramSettings m_settings;
    QTemporaryDir m_home;
    std::unique_ptr<Program> m_server;
    int m_triesBegun = 0;
};

} // namespace punchline::natlab
