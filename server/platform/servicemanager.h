// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace punchline {

/// systemd, or what speaks like it: the sockets that it has passed, and what it is told of the service. The
/// two protocols, sd_listen_fds(3) and sd_notify(3), are a few environment variables and one datagram a
/// message, and documented as stable; with them the server needs no library of systemd's. Without a service
/// manager there are no sockets and nobody is told anything. One instance a process: it takes the variables
/// away, so that they reach no child.
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

    /// How long the service manager waits for a sign of life; half of it is a good interval to give one.
    [[nodiscard]] std::optional<std::chrono::microseconds> watchdogTime() const { return m_watchdogTime; }

    /// Tells "VARIABLE=value" lines, such as "READY=1". It holds nothing up and is not repeated: a service
    /// manager that cannot take it is one that hears nothing.
    void tell(const QByteArray &lines) const;

    /// "RELOADING=1" with the time that belongs to it.
    void tellReloading() const;

private:
    QByteArray m_notifySocket;
    QList<Socket> m_sockets;
    std::optional<std::chrono::microseconds> m_watchdogTime;
};

/// Whether a descriptor that was passed is a TCP socket that listens.
[[nodiscard]] bool isListeningTcp(qintptr descriptor);

} // namespace punchline
