// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <sys/socket.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Plain POSIX sockets and an event loop for them.
namespace attacker {

struct Endpoint
{
    std::string address; ///< 4 or 16 bytes in network order.
    std::uint16_t port = 0;

    [[nodiscard]] std::string toString() const;
    /// Parses "192.0.2.1:80" or "[2001:db8::1]:80".
    [[nodiscard]] static std::optional<Endpoint> parse(const std::string &text);
};

[[nodiscard]] Endpoint localOf(int descriptor);
[[nodiscard]] Endpoint remoteOf(int descriptor);

/// A file descriptor that closes itself.
class Socket
{
public:
    explicit Socket(int descriptor = -1)
        : m_descriptor(descriptor)
    { }
    Socket(Socket &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    { }
    Socket &operator=(Socket &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    Socket(const Socket &) = delete;
    Socket &operator=(const Socket &) = delete;
    ~Socket() { close(); }

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    void close();
    /// Blocks until everything is written, or the peer takes no more.
    void write(const std::string &bytes) const;

private:
    int m_descriptor;
};

/// Listens at @p at, which other sockets may share. If that fails, the socket is not open, and standard error
/// says why.
[[nodiscard]] Socket listenAt(const Endpoint &at);

/// Connects to @p remote, from @p local if given. Blocks. The socket is not open if there is no connection.
[[nodiscard]] Socket dial(const Endpoint &remote, const std::optional<Endpoint> &local);

/// Prints one line.
void say(const std::string &line);

/// Runs tasks when a descriptor is readable or a time has come.
class Loop
{
public:
    using Task = std::function<void()>;

    void watch(int descriptor, Task task) { m_watched[descriptor] = std::move(task); }
    void unwatch(int descriptor) { m_watched.erase(descriptor); }
    void after(std::chrono::milliseconds time, Task task);
    void run();
    void stop() { m_stopped = true; }

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] int untilNext() const;

    std::map<int, Task> m_watched;
    std::multimap<Clock::time_point, Task> m_due;
    bool m_stopped = false;
};

/// Appends what has arrived on a socket to @p buffer. Returns false once the other side has closed.
[[nodiscard]] bool receive(const Socket &socket, std::string &buffer);

} // namespace attacker
