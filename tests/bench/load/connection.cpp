// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/load/connection.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace punchline::load {

namespace {

sockaddr_in systemAddress(quint32 address, quint16 port)
{
    sockaddr_in system = {};
    system.sin_family = AF_INET;
    system.sin_addr.s_addr = htonl(address);
    system.sin_port = htons(port);
    return system;
}

// A load generator that cannot do its job measures nothing, so it aborts.
void require(bool isDone, const char *what)
{
    if (!isDone)
        qFatal("%s: %s", what, qPrintable(qt_error_string(errno)));
}

void setOption(int descriptor, int level, int option)
{
    const int on = 1;
    require(::setsockopt(descriptor, level, option, &on, sizeof on) == 0, "cannot set up a socket");
}

} // namespace

quint32 sourceAddress(quint32 number)
{
    constexpr quint32 PerNetwork = 254; // Excludes .0 and .255.
    constexpr quint32 First = (127U << 24) | (1U << 16);
    return First + (number / PerNetwork << 8) + number % PerNetwork + 1;
}

void Connection::start()
{
    m_descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    require(m_descriptor >= 0, "cannot make a socket");
    // Choose the port when the destination is known, so that each address can use every port once per server.
    setOption(m_descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT);
    setOption(m_descriptor, IPPROTO_TCP, TCP_NODELAY);
    const sockaddr_in source = systemAddress(m_route.source, 0);
    require(::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&source), sizeof source) == 0,
            "cannot bind a socket");
    const sockaddr_in target = systemAddress(INADDR_LOOPBACK, m_route.port);
    const int result = ::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&target), sizeof target);
    require(result == 0 || errno == EINPROGRESS || errno == ECONNREFUSED || errno == ECONNRESET,
            "cannot connect");
    m_poller.watch(m_descriptor, this);
}

void Connection::handleReady(quint32 events)
{
    if (isOpen() && m_localPort == 0 && (events & EPOLLOUT) && !(events & EPOLLERR)) {
        sockaddr_in local = {};
        socklen_t length = sizeof local;
        ::getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&local), &length);
        m_localPort = ntohs(local.sin_port);
        handleConnected();
    }
    if (isOpen() && (events & EPOLLOUT) && !m_unsent.isEmpty())
        flush();
    if (isOpen() && (events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR)))
        read();
}

void Connection::read()
{
    QByteArray &buffer = m_poller.readBuffer();
    while (isOpen()) {
        const auto size = ::recv(m_descriptor, buffer.data(), static_cast<size_t>(buffer.size()), 0);
        if (size > 0) {
            handleBytes(QByteArrayView(buffer).first(size));
            if (size < buffer.size())
                continue; // The end of the stream is reported at once.
        } else if (size == 0 || (errno != EAGAIN && errno != EINTR)) {
            end();
        } else if (errno == EAGAIN) {
            return;
        }
    }
}

void Connection::send(const QByteArray &bytes)
{
    m_unsent += bytes;
    if (isOpen() && m_localPort != 0)
        flush();
}

void Connection::flush()
{
    const auto size =
        ::send(m_descriptor, m_unsent.constData(), static_cast<size_t>(m_unsent.size()), MSG_NOSIGNAL);
    if (size == m_unsent.size())
        m_unsent.clear();
    else if (size > 0)
        m_unsent.remove(0, size);
    // Otherwise reading will show what happened.
}

void Connection::end()
{
    close();
    handleEnded();
}

void Connection::close()
{
    if (isOpen())
        ::close(std::exchange(m_descriptor, -1));
}

void Connection::reset()
{
    if (!isOpen())
        return;
    const linger atOnce{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    close();
}

} // namespace punchline::load
