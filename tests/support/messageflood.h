// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace punchline::test {

// Written from PROTOCOL.md byte by byte, without any code of the target.
using namespace std::string_view_literals;
inline constexpr std::string_view HelloBytes = "\0\0\0\x10\xa3\0\1\1\x69punchline\2\1"sv;

/// A TCP connection from a loopback address to a port of 127.0.0.1; -1 if there is none.
inline int dialLoopback(std::uint16_t port, const char *from)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    ::inet_pton(AF_INET, from, &address.sin_addr);
    const auto *const name = reinterpret_cast<const sockaddr *>(&address);
    const bool isBound = ::bind(socket, name, sizeof address) == 0;
    ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    address.sin_port = htons(port);
    if (isBound && ::connect(socket, name, sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

/// How long a new client waits for its welcome, including the connection; `nullopt` if none arrives within 10
/// s. Blocks.
inline std::optional<std::chrono::duration<double, std::milli>> timeToGreet(std::uint16_t port,
                                                                            const char *from)
{
    const auto begin = std::chrono::steady_clock::now();
    const int socket = dialLoopback(port, from);
    char first = 1;
    const timeval patience{.tv_sec = 10, .tv_usec = 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const bool isGreeted = ::send(socket, HelloBytes.data(), HelloBytes.size(), MSG_NOSIGNAL) > 0
        && ::recv(socket, &first, 1, 0) == 1;
    ::close(socket);
    return isGreeted ? std::optional(std::chrono::steady_clock::now() - begin) : std::nullopt;
}

/// A client that greets properly and then repeats one message on each of its connections as fast as they
/// accept it, in its own thread. A connection that ends is replaced by a new one.
class MessageFlood
{
public:
    struct Kind
    {
        const char *name;
        std::string_view message;
    };
    /// The first Ping has the number 1, so this Pong is right once.
    static constexpr Kind StalePongs{"stale pongs", "\0\0\0\5\xa2\0\4\1\1"sv};
    static constexpr Kind UnknownTypes{"unknown types", "\0\0\0\5\xa1\0\x19\x12\x67"sv};

    MessageFlood(std::uint16_t port, const char *from, std::size_t connections, const Kind &kind)
        : m_port(port)
        , m_from(from)
        , m_thread([this, connections, kind] { run(connections, repeated(kind.message)); })
    { }
    MessageFlood(const MessageFlood &) = delete;
    MessageFlood &operator=(const MessageFlood &) = delete;
    ~MessageFlood()
    {
        m_ends = true;
        m_thread.join();
    }

    /// How many connections it has begun to flood, including replaced ones.
    [[nodiscard]] std::size_t begun() const { return m_begun; }
    /// How many bytes the system has accepted.
    [[nodiscard]] std::uint64_t sent() const { return m_sent; }

private:
    static std::string repeated(std::string_view message)
    {
        constexpr std::size_t PortionSize = 16 * 1024;
        std::string portion;
        while (portion.size() < PortionSize)
            portion += message;
        return portion;
    }

    struct Connection
    {
        int socket = -1;
        std::size_t place = 0; ///< Offset in the portion, since the system may accept part of a message.
        bool isGreeted = false;
    };

    void run(std::size_t count, const std::string &portion)
    {
        std::vector<Connection> connections(count);
        std::vector<pollfd> waiting(count);
        while (!m_ends) {
            for (std::size_t i = 0; i < count; ++i) {
                if (connections[i].socket < 0)
                    begin(connections[i]);
                const auto events = connections[i].isGreeted ? POLLIN | POLLOUT : POLLIN;
                waiting[i] = {connections[i].socket, static_cast<short>(events), 0};
            }
            constexpr int Pause = 20; // Milliseconds between checks for the end.
            ::poll(waiting.data(), waiting.size(), Pause);
            for (std::size_t i = 0; i < count; ++i)
                goOn(connections[i], waiting[i].revents, portion);
        }
        for (const Connection &connection : connections)
            ::close(connection.socket);
    }

    void begin(Connection &connection)
    {
        connection = {.socket = dialLoopback(m_port, m_from)};
        (void)::send(connection.socket, HelloBytes.data(), HelloBytes.size(), MSG_NOSIGNAL);
    }

    void goOn(Connection &connection, short events, const std::string &portion)
    {
        char heard[4096];
        if (events & (POLLIN | POLLHUP | POLLERR)) {
            if (::recv(connection.socket, heard, sizeof heard, MSG_DONTWAIT) <= 0) {
                ::close(connection.socket);
                connection.socket = -1;
                return;
            }
            m_begun += connection.isGreeted ? 0 : 1;
            connection.isGreeted = true;
        }
        if (!connection.isGreeted || !(events & POLLOUT))
            return;
        const auto size = ::send(connection.socket, portion.data() + connection.place,
                                 portion.size() - connection.place, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (size <= 0)
            return;
        m_sent += static_cast<std::uint64_t>(size);
        connection.place = (connection.place + static_cast<std::size_t>(size)) % portion.size();
    }

    std::uint16_t m_port;
    const char *m_from;
    std::atomic<bool> m_ends = false;
    std::atomic<std::size_t> m_begun = 0;
    std::atomic<std::uint64_t> m_sent = 0;
    std::thread m_thread; ///< Last, because it uses all the others.
};

} // namespace punchline::test
