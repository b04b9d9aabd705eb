// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// The yardstick of bench_server: the minimum that a server must do for the classic exchange, with nothing but
// epoll. It introduces every two arrivals to each other, notices when a waiting client leaves, and knows
// neither limits nor any other protocol. Linux only. Usage: yardstick_server

#include "tests/bench/yardstick.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdio>

using punchline::bench::Yardstick;

namespace {

constexpr int MaxMessageSize = 128; // Classic programs read into a buffer of this size.

struct Arrival
{
    int descriptor = -1;
    sockaddr_in address = {};
};

void send(const Arrival &arrival, const char *text, int length)
{
    // With its NUL. A client that has left meanwhile gets nothing.
    (void)!::send(arrival.descriptor, text, static_cast<std::size_t>(length) + 1,
                  MSG_NOSIGNAL | MSG_DONTWAIT);
}

class Introducer
{
public:
    [[noreturn]] void serve()
    {
        m_sockets.serve([this] { acceptAll(); },
                        [this](int descriptor, unsigned) {
                            if (descriptor == m_waiting.descriptor)
                                hear();
                        });
    }

private:
    void acceptAll()
    {
        for (;;) {
            Arrival arrival;
            arrival.descriptor = m_sockets.accept(&arrival.address);
            if (arrival.descriptor < 0)
                return;
            if (m_waiting.descriptor < 0)
                keepWaiting(arrival);
            else
                introduce(arrival);
        }
    }

    void keepWaiting(const Arrival &first)
    {
        send(first, "first\n", 6);
        m_sockets.control(EPOLL_CTL_ADD, first.descriptor, EPOLLIN);
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

    Yardstick m_sockets;
    Arrival m_waiting; ///< Has no descriptor if nobody is waiting.
};

} // namespace

int main()
{
    Introducer().serve();
}
