// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

class QProcess;

namespace punchline::load {

/// Processor time of @p process since its start. Exits the program if there is no such process.
[[nodiscard]] std::chrono::nanoseconds cpuTimeOf(const QProcess &process);

/// The port in the line that a server prints when it is ready ("NAME ready on 127.0.0.1:PORT …").
[[nodiscard]] std::optional<quint16> portIn(const QByteArray &readyLine);

/// The bytes given for @p name in a file such as /proc/PID/status ("VmRSS:   1234 kB").
[[nodiscard]] std::optional<qint64> bytesIn(const QByteArray &status, const QByteArray &name);

/// A server under load, in its own process: its port, and its resource usage according to the system.
class ServerProgram
{
public:
    enum class EventLoop { Own, Qt };

    /// A punchline-server for @p maxClients on a free port of 127.0.0.1.
    [[nodiscard]] static ServerProgram punchlineServer(int maxClients, EventLoop loop = EventLoop::Own);
    /// One that shares the Redis at the Unix domain socket @p redis with others.
    [[nodiscard]] static ServerProgram punchlineServer(int maxClients, const QString &redis);
    /// One that relays that many pairs, with further @p options.
    [[nodiscard]] static ServerProgram relayingServer(std::size_t pairs, const QStringList &options);
    [[nodiscard]] static ServerProgram yardstick();
    /// The yardstick of the relay.
    [[nodiscard]] static ServerProgram relayYardstick();

    ServerProgram(ServerProgram &&other) noexcept;
    ServerProgram(const ServerProgram &) = delete;
    ServerProgram &operator=(const ServerProgram &) = delete;
    ServerProgram &operator=(ServerProgram &&) = delete;
    /// Stops the server.
    ~ServerProgram();

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] bool isRunning() const;
    /// Since its start.
    [[nodiscard]] std::chrono::nanoseconds cpuTime() const;
    [[nodiscard]] qint64 residentBytes() const;
    [[nodiscard]] int descriptors() const;

private:
    ServerProgram(const QString &program, const QStringList &arguments, EventLoop loop);

    std::unique_ptr<QProcess> m_process;
    quint16 m_port = 0;
};

} // namespace punchline::load
