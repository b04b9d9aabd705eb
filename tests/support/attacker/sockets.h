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

/// Plain POSIX sockets and one loop around them.
namespace attacker {

struct Endpoint
{
    std::string address; ///< 4 or 16 bytes in network order.
    std::uint16_t port = 0;

    [[nodiscard]] std::string toString() const;
    /// "192.0.2.1:80" or "[2001:db8::1]:80".
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
    /// All of it, or what the peer still takes; it waits.
    void write(const std::string &bytes) const;

private:
    int m_descriptor;
};

/// Listens at @p at, which may be shared with other sockets. Not open, with a word on standard error: it
/// cannot.
[[nodiscard]] Socket listenAt(const Endpoint &at);

/// A connection to @p remote, from @p local where there is one. It waits. Not open: there is none.
[[nodiscard]] Socket dial(const Endpoint &remote, const std::optional<Endpoint> &local);

/// Says one line on standard output.
void say(const std::string &line);

/// What happens when a descriptor can be read, or when a time has come.
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

/// What has come on a socket: appended to @p buffer. Whether the other side may still say something.
[[nodiscard]] bool receive(const Socket &socket, std::string &buffer);

} // namespace attacker
