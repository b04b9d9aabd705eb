// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/host/serverhost.h"

#include <QStringList>

namespace punchline {

/// A server host without a server: it records its calls, and a test decides what happens.
class FakeServerHost : public ServerHost
{
    Q_OBJECT

public:
    using ServerHost::ServerHost;

    [[nodiscard]] const HostState &state() const override { return m_state; }

    QStringList calls; ///< The names of the slots, in order.

    void show(const HostState &state)
    {
        m_state = state;
        Q_EMIT changed();
    }

    /// A machine in a private network, whose router has opened @p opened, or has not answered yet.
    [[nodiscard]] static HostState running(const std::optional<Endpoint> &opened = {},
                                           quint16 port = DefaultServerPort)
    {
        const QHostAddress router(QStringLiteral("192.168.1.1"));
        const QList<LocalNetwork> networks{
            {QHostAddress(QHostAddress::LocalHost), 8},
            {QHostAddress(QStringLiteral("192.168.1.10")), 24},
            {QHostAddress(QStringLiteral("2001:db8:85a3:1234:5678:8a2e:370:7334")), 64}};
        HostState state;
        state.phase = HostState::Phase::Running;
        state.port = port;
        state.addresses = hostAddresses(networks, router, port, opened);
        state.router = opened ? HostState::Router::Opened : HostState::Router::Asked;
        return state;
    }

public Q_SLOTS:
    void start() override
    {
        calls.append(QStringLiteral("start"));
        show(running());
    }
    void stop() override
    {
        calls.append(QStringLiteral("stop"));
        if (m_state.phase != HostState::Phase::Running)
            return;
        HostState state;
        state.phase = HostState::Phase::Stopping;
        show(state);
    }
    void refresh() override { calls.append(QStringLiteral("refresh")); }

private:
    HostState m_state;
};

} // namespace punchline
