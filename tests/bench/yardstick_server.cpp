// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// The yardstick of bench_server: the minimum that a server must do for the classic exchange, with nothing but
// epoll. It introduces every two arrivals to each other, notices when a waiting client leaves, and knows
// neither limits nor any other protocol. Linux only. Usage: yardstick_server

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

constexpr int Backlog = 4096;       // The same as the measured server's.
constexpr int MaxMessageSize = 128; // Classic programs read into a buffer of this size.
constexpr int MaxReadyAtOnce = 256;

struct Arrival
{
    int descriptor = -1;
    sockaddr_in address = {};
};

void require(bool isDone, const char *what)
{
    if (isDone)
        return;
    std::perror(what);
    std::exit(EXIT_FAILURE);
}

void send(const Arrival &arrival, const char *text, int length)
{
    // With its NUL. A client that has left meanwhile gets nothing.
    (void)!::send(arrival.descriptor, text, static_cast<size_t>(length) + 1, MSG_NOSIGNAL | MSG_DONTWAIT);
}

class Yardstick
{
public:
    Yardstick()
        : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
        , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        require(m_listener >= 0 && m_epoll >= 0, "yardstick: socket");
        require(::bind(m_listener, generic, length) == 0, "yardstick: bind");
        require(::listen(m_listener, Backlog) == 0, "yardstick: listen");
        require(::getsockname(m_listener, generic, &length) == 0, "yardstick: getsockname");
        watch(m_listener);
        std::printf("yardstick ready on 127.0.0.1:%u\n", static_cast<unsigned>(ntohs(address.sin_port)));
        std::fflush(stdout);
    }

    [[noreturn]] void serve()
    {
        std::array<epoll_event, MaxReadyAtOnce> ready{};
        for (;;) {
            const int count = ::epoll_wait(m_epoll, ready.data(), MaxReadyAtOnce, -1);
            for (int i = 0; i < count; ++i) {
                const int descriptor = ready[static_cast<std::size_t>(i)].data.fd;
                if (descriptor == m_listener)
                    acceptAll();
                else if (descriptor == m_waiting.descriptor)
                    hear();
            }
        }
    }

private:
    void watch(int descriptor) const
    {
        epoll_event wanted = {};
        wanted.events = EPOLLIN;
        wanted.data.fd = descriptor;
        require(::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &wanted) == 0, "yardstick: epoll_ctl");
    }

    void acceptAll()
    {
        for (;;) {
            Arrival arrival;
            socklen_t length = sizeof arrival.address;
            arrival.descriptor = ::accept4(m_listener, reinterpret_cast<sockaddr *>(&arrival.address),
                                           &length, SOCK_NONBLOCK | SOCK_CLOEXEC);
            if (arrival.descriptor < 0)
                return;
            const int noDelay = 1;
            ::setsockopt(arrival.descriptor, IPPROTO_TCP, TCP_NODELAY, &noDelay, sizeof noDelay);
            if (m_waiting.descriptor < 0)
                keepWaiting(arrival);
            else
                introduce(arrival);
        }
    }

    void keepWaiting(const Arrival &first)
    {
        send(first, "first\n", 6);
        watch(first.descriptor);
        m_waiting = first;
    }

    void introduce(const Arrival &second)
    {
        std::array<char, INET_ADDRSTRLEN> address{};
        std::array<char, MaxMessageSize> text{};
        ::inet_ntop(AF_INET, &m_waiting.address.sin_addr, address.data(), address.size());
        int length = std::snprintf(text.data(), text.size(), "%s %u %u\n", address.data(),
                                   static_cast<unsigned>(ntohs(m_waiting.address.sin_port)),
                                   static_cast<unsigned>(ntohs(second.address.sin_port)));
        send(second, text.data(), length);
        ::inet_ntop(AF_INET, &second.address.sin_addr, address.data(), address.size());
        length = std::snprintf(text.data(), text.size(), "%s %u\n", address.data(),
                               static_cast<unsigned>(ntohs(second.address.sin_port)));
        send(m_waiting, text.data(), length);
        ::close(second.descriptor);
        ::close(m_waiting.descriptor);
        m_waiting = {};
    }

    void hear()
    {
        std::array<char, MaxMessageSize> ignored{};
        const auto size = ::recv(m_waiting.descriptor, ignored.data(), ignored.size(), MSG_DONTWAIT);
        if (size > 0 || (size < 0 && errno == EAGAIN))
            return;
        ::close(m_waiting.descriptor);
        m_waiting = {};
    }

    int m_listener;
    int m_epoll;
    Arrival m_waiting; ///< Has no descriptor if nobody is waiting.
};

} // namespace

int main()
{
    Yardstick().serve();
}
