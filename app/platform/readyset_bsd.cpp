// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/readyset.h"

#include <array>

#include <sys/event.h>
#include <sys/types.h>
#include <unistd.h>

// macOS and the BSDs: a kqueue is itself a descriptor that can be polled.

namespace punchline {

namespace {

constexpr int MaxPerTurn = 64;

bool change(NativeSocket::Descriptor queue, NativeSocket::Descriptor socket, quint16 flags)
{
    struct kevent event = {};
    EV_SET(&event, static_cast<uintptr_t>(socket), EVFILT_WRITE, flags, 0, 0, nullptr);
    return ::kevent(static_cast<int>(queue), &event, 1, nullptr, 0, nullptr) == 0;
}

} // namespace

ReadySet::ReadySet()
    : m_descriptor(::kqueue())
{ }

ReadySet::~ReadySet()
{
    if (m_descriptor != NativeSocket::Invalid)
        ::close(static_cast<int>(m_descriptor));
}

bool ReadySet::add(NativeSocket::Descriptor socket)
{
    return change(m_descriptor, socket, EV_ADD | EV_ONESHOT);
}

void ReadySet::remove(NativeSocket::Descriptor socket)
{
    change(m_descriptor, socket, EV_DELETE);
}

QList<NativeSocket::Descriptor> ReadySet::takeReady()
{
    const timespec atOnce = {};
    std::array<struct kevent, MaxPerTurn> events{};
    const int count =
        ::kevent(static_cast<int>(m_descriptor), nullptr, 0, events.data(), MaxPerTurn, &atOnce);
    QList<NativeSocket::Descriptor> ready;
    for (int i = 0; i < count; ++i)
        ready.append(static_cast<NativeSocket::Descriptor>(events.at(static_cast<std::size_t>(i)).ident));
    return ready;
}

} // namespace punchline
