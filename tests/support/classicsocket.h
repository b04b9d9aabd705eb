// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <utility>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

/// The few socket calls of classic-server and classic-client. They share no code with what they test.
namespace classicprogram {

inline constexpr std::size_t BufferSize = 128;

/// An IPv4 TCP socket that closes itself.
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
    ~Socket()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] bool isValid() const { return m_descriptor >= 0; }

private:
    int m_descriptor;
};

inline sockaddr_in toAddress(in_addr ip, std::uint16_t port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr = ip;
    address.sin_port = htons(port);
    return address;
}

inline std::optional<sockaddr_in> toAddress(const std::string &ip, std::uint16_t port)
{
    in_addr parsed = {};
    if (::inet_pton(AF_INET, ip.c_str(), &parsed) != 1)
        return std::nullopt;
    return toAddress(parsed, port);
}

inline std::string ipText(const sockaddr_in &address)
{
    std::array<char, INET_ADDRSTRLEN> text = {};
    ::inet_ntop(AF_INET, &address.sin_addr, text.data(), text.size());
    return text.data();
}

/// A socket bound to local @p port (0: any), which it shares with others.
inline Socket boundSocket(std::uint16_t port)
{
    Socket socket(::socket(AF_INET, SOCK_STREAM, 0));
    const int on = 1;
    ::setsockopt(socket.descriptor(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    ::setsockopt(socket.descriptor(), SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
    const sockaddr_in address = toAddress(in_addr{htonl(INADDR_ANY)}, port);
    if (::bind(socket.descriptor(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return Socket();
    return socket;
}

inline std::uint16_t localPort(const Socket &socket)
{
    sockaddr_in address = {};
    socklen_t length = sizeof address;
    ::getsockname(socket.descriptor(), reinterpret_cast<sockaddr *>(&address), &length);
    return ntohs(address.sin_port);
}

inline bool waitFor(const Socket &socket, short events, std::chrono::milliseconds time)
{
    pollfd entry = {socket.descriptor(), events, 0};
    return ::poll(&entry, 1, static_cast<int>(time.count())) > 0;
}

/// Connects @p socket within @p time.
inline bool connectTo(const Socket &socket, const sockaddr_in &remote, std::chrono::milliseconds time)
{
    const int flags = ::fcntl(socket.descriptor(), F_GETFL);
    ::fcntl(socket.descriptor(), F_SETFL, flags | O_NONBLOCK);
    if (::connect(socket.descriptor(), reinterpret_cast<const sockaddr *>(&remote), sizeof remote) != 0
        && (errno != EINPROGRESS || !waitFor(socket, POLLOUT, time)))
        return false;
    int error = 0;
    socklen_t length = sizeof error;
    ::getsockopt(socket.descriptor(), SOL_SOCKET, SO_ERROR, &error, &length);
    ::fcntl(socket.descriptor(), F_SETFL, flags);
    return error == 0;
}

/// Sends @p text followed by a NUL.
inline bool sendText(const Socket &socket, const std::string &text)
{
    const auto size = static_cast<ssize_t>(text.size() + 1);
    return ::send(socket.descriptor(), text.c_str(), text.size() + 1, MSG_NOSIGNAL) == size;
}

} // namespace classicprogram
