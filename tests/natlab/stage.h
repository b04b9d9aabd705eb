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

/// The programs under test, and how to run them.
struct ProgramSettings
{
    enum class Alternate { WhereKnown, Never };
    enum class PortMapping { Off, On };
    enum class ServerFamily { Ipv4, Ipv6 };
    enum class Relay { Off, On };

    QString server;                              ///< Path of punchline-server.
    QString client;                              ///< Path of punchline-cli.
    Alternate alternate = Alternate::WhereKnown; ///< Whether the server gets a second address.
    PortMapping portMapping = PortMapping::Off;
    ServerFamily serverFamily = ServerFamily::Ipv4;
    Relay relay = Relay::Off;         ///< Whether the server relays.
    std::chrono::seconds timeout{20}; ///< The clients' time limit for linking.
    bool echo = false;                ///< Show all output of the programs.
};

/// The real programs in a world: one server for the lifetime of this object, and clients that try to link
/// again and again.
class Stage
{
public:
    Stage(const World &world, const ProgramSettings &settings);

    [[nodiscard]] MaybeProblem startServer();

    /// The first host's client arrives, then the second's; both end with this try.
    [[nodiscard]] TryResult runTry();

    /// Runs a client's NAT check on a host, until it ends or times out.
    [[nodiscard]] std::unique_ptr<Program> runCheck(int host);

    /// The server's address for a client on that host.
    [[nodiscard]] QString serverArgument(int host) const;

private:
    [[nodiscard]] MaybeProblem startClient(Program &program, int host, const QStringList &arguments);
    [[nodiscard]] QStringList serverArguments() const;
    [[nodiscard]] QString echoName(const char *name) const;
    [[nodiscard]] TryResult judge(const Program &a, const Program &b) const;
    /// Whether a text gets through in each direction.
    [[nodiscard]] bool exchangeTexts(Program &a, Program &b);

    const World &m_world;
    ProgramSettings m_settings;
    QTemporaryDir m_home;
    std::unique_ptr<Program> m_server;
    int m_triesBegun = 0;
};

} // namespace punchline::natlab
