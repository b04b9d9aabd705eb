// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace punchline {

/// systemd, or a compatible service manager: the sockets that it passes, and the notifications to it. The two
/// protocols, sd_listen_fds(3) and sd_notify(3), are a few environment variables and one datagram per
/// message, and documented as stable, so the server needs no library of systemd. Without a service manager
/// there are no sockets, and notifications have no effect. One instance per process: it removes the
/// variables, so that no child inherits them.
class ServiceManager
{
public:
    struct Socket
    {
        QString name; ///< FileDescriptorName= of its unit.
        qintptr descriptor = -1;
    };

    ServiceManager();

    [[nodiscard]] const QList<Socket> &sockets() const { return m_sockets; }

    /// How long the service manager waits for a sign of life. Half of it is a good interval.
    [[nodiscard]] std::optional<std::chrono::microseconds> watchdogTime() const { return m_watchdogTime; }

    /// Tells "VARIABLE=value" lines, such as "READY=1". It never blocks and is not repeated, even if the
    /// service manager cannot take it.
    void tell(const QByteArray &lines) const;

    /// "RELOADING=1" with the timestamp that goes with it.
    void tellReloading() const;

private:
    QByteArray m_notifySocket;
    QList<Socket> m_sockets;
    std::optional<std::chrono::microseconds> m_watchdogTime;
};

/// True if a passed descriptor is a listening TCP socket.
[[nodiscard]] bool isListeningTcp(qintptr descriptor);

} // namespace punchline
