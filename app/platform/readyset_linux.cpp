// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/readyset.h"

#include <array>

#include <sys/epoll.h>
#include <unistd.h>

namespace punchline {

namespace {

constexpr int MaxPerTurn = 64;

} // namespace

ReadySet::ReadySet()
    : m_descriptor(::epoll_create1(EPOLL_CLOEXEC))
{ }

ReadySet::~ReadySet()
{
    if (m_descriptor != NativeSocket::Invalid)
        ::close(static_cast<int>(m_descriptor));
}

bool ReadySet::add(NativeSocket::Descriptor socket)
{
    epoll_event event = {};
    event.events = EPOLLOUT | EPOLLONESHOT;
    event.data.fd = static_cast<int>(socket);
    return ::epoll_ctl(static_cast<int>(m_descriptor), EPOLL_CTL_ADD, event.data.fd, &event) == 0;
}

void ReadySet::remove(NativeSocket::Descriptor socket)
{
    epoll_event unused = {};
    ::epoll_ctl(static_cast<int>(m_descriptor), EPOLL_CTL_DEL, static_cast<int>(socket), &unused);
}

QList<NativeSocket::Descriptor> ReadySet::takeReady()
{
    std::array<epoll_event, MaxPerTurn> events{};
    const int count = ::epoll_wait(static_cast<int>(m_descriptor), events.data(), MaxPerTurn, 0);
    QList<NativeSocket::Descriptor> ready;
    for (int i = 0; i < count; ++i)
        ready.append(events.at(static_cast<std::size_t>(i)).data.fd);
    return ready;
}

} // namespace punchline
