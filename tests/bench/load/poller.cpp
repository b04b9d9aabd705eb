// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/load/poller.h"

#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace punchline::load {

namespace {

constexpr int MaxReadyAtOnce = 512;
constexpr qsizetype ReadSize = 64 * 1024;

} // namespace

Poller::Poller()
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_readBuffer(ReadSize, Qt::Uninitialized)
{
    if (m_epoll < 0)
        qFatal("cannot make an epoll: %s", qPrintable(qt_error_string(errno)));
}

Poller::~Poller()
{
    ::close(m_epoll);
}

void Poller::watch(int descriptor, Watched *watched)
{
    epoll_event wanted{};
    wanted.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
    wanted.data.ptr = watched;
    if (::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &wanted) != 0)
        qFatal("cannot watch a socket: %s", qPrintable(qt_error_string(errno)));
}

void Poller::poll(TimePoint end)
{
    using namespace std::chrono;
    std::array<epoll_event, MaxReadyAtOnce> ready{};
    const auto left = std::max<nanoseconds>(end - Clock::now(), nanoseconds::zero());
    const auto whole = duration_cast<seconds>(left);
    const timespec patience{whole.count(), (left - whole).count()};
    // With nanosecond resolution: arrivals rounded to milliseconds would come in bursts.
    const int count = ::epoll_pwait2(m_epoll, ready.data(), MaxReadyAtOnce, &patience, nullptr);
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = ready[static_cast<std::size_t>(i)];
        static_cast<Watched *>(event.data.ptr)->handleReady(event.events);
    }
}

} // namespace punchline::load
