// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/netns.h"
#include "tests/natlab/syncounter.h"
#include "tests/natlab/tool.h"
#include "tests/support/attackerprogram.h"

#include <QNetworkInterface>
#include <QTest>

#include <memory>

namespace punchline::natlab {

/// A victim's machine, which is directly on the internet and also in a home network, and an internet with
/// attackers: two namespaces with a wire between them. There is no NAT, so a server's claims about who is
/// where can be all that a client has to go by.
///
/// The machine is 198.51.100.7 and 2001:db8:7::7, and 192.168.1.20 at home, where nobody answers. On the
/// internet are 203.0.113.1 to 16, 10.9.0.1 (as if in a provider's private network), 2001:db8:66::1 to 4, and
/// 2001:db8:66::2d21:a01, which could be an IPv4 address behind a NAT64; nothing listens there except what a
/// test starts. A dial to anything else gets no answer.
class OpenHome
{
public:
    [[nodiscard]] MaybeProblem build()
    {
        for (NetNamespace *place : {&m_home, &m_internet}) {
            if (auto problem = place->create())
                return problem;
        }
        const QString home = QStringLiteral("/proc/%1/fd/%2").arg(::getpid()).arg(m_home.descriptor());
        QStringList commands{QStringLiteral("link add wire type veth peer name eth0 netns ") + home,
                             QStringLiteral("link set lo up"),
                             QStringLiteral("addr add 10.9.0.1/32 dev lo"),
                             QStringLiteral("addr add 198.51.100.1/24 dev wire"),
                             QStringLiteral("addr add 2001:db8:7::1/64 dev wire nodad"),
                             QStringLiteral("link set wire up")};
        for (int i = 1; i <= 16; ++i)
            commands.append(QStringLiteral("addr add 203.0.113.%1/32 dev lo").arg(i));
        for (int i = 1; i <= 4; ++i)
            commands.append(QStringLiteral("addr add 2001:db8:66::%1/128 dev lo nodad").arg(i));
        commands.append(QStringLiteral("addr add 2001:db8:66::2d21:a01/128 dev lo nodad"));
        if (auto problem = configureNetwork(m_internet, commands))
            return problem;
        // At home, a SYN is sent without ARP, which nobody there would answer.
        commands = {QStringLiteral("link add lan type veth peer name lan1"),
                    QStringLiteral("link set lan arp off"),
                    QStringLiteral("addr add 192.168.1.20/24 dev lan"),
                    QStringLiteral("addr add 198.51.100.7/24 dev eth0"),
                    QStringLiteral("addr add 2001:db8:7::7/64 dev eth0 nodad"),
                    QStringLiteral("link set lo up"),
                    QStringLiteral("link set lan up"),
                    QStringLiteral("link set lan1 up"),
                    QStringLiteral("link set eth0 up"),
                    QStringLiteral("route add default via 198.51.100.1"),
                    QStringLiteral("route add default via 2001:db8:7::1")};
        if (auto problem = configureNetwork(m_home, commands))
            return problem;
        // The kernel reports a wire as plugged in at both ends up to a second late, and a client only looks
        // at networks that are reported so.
        const auto isPluggedIn = [this] {
            return m_home.inside([] {
                return QNetworkInterface::interfaceFromName(QStringLiteral("eth0"))
                    .flags()
                    .testFlag(QNetworkInterface::IsRunning);
            });
        };
        if (!QTest::qWaitFor(isPluggedIn))
            return Problem{QStringLiteral("the machine's network does not come up")};
        return m_dials.begin(m_home);
    }

    /// The real program on the victim's machine.
    [[nodiscard]] std::unique_ptr<test::Program> victim(const QStringList &command) const
    {
        return m_home.inside([&] {
            return std::make_unique<test::Program>(
                PUNCHLINE_CLI,
                command + QStringList{QStringLiteral("--json"), QStringLiteral("--no-port-mapping")});
        });
    }

    [[nodiscard]] std::unique_ptr<test::Attacker> attacker(const char *command, const QString &where,
                                                           const QString &options) const
    {
        return m_internet.inside([&] { return std::make_unique<test::Attacker>(command, where, options); });
    }

    /// The real server, at 203.0.113.1.
    [[nodiscard]] std::unique_ptr<test::Program> server(int port) const
    {
        return m_internet.inside([&] {
            return std::make_unique<test::Program>(
                PUNCHLINE_SERVER,
                QStringList{QStringLiteral("--listen"), QStringLiteral("203.0.113.1"),
                            QStringLiteral("--port"), QString::number(port), QStringLiteral("--probe-port"),
                            QStringLiteral("0")});
        });
    }

    /// The SYNs that the victim's machine has sent.
    [[nodiscard]] const SynCounter &dials() const { return m_dials; }

private:
    NetNamespace m_home;
    NetNamespace m_internet;
    SynCounter m_dials;
};

} // namespace punchline::natlab
