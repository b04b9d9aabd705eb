// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/readyset.h"

#include <winsock2.h>

#include <vector>

// On Windows, a set of sockets is not itself a descriptor: takeReady() polls all of them at once.

namespace punchline {

ReadySet::ReadySet() = default;

ReadySet::~ReadySet() = default;

bool ReadySet::add(NativeSocket::Descriptor socket)
{
    m_members.append(socket);
    return true;
}

void ReadySet::remove(NativeSocket::Descriptor socket)
{
    m_members.removeOne(socket);
}

QList<NativeSocket::Descriptor> ReadySet::takeReady()
{
    std::vector<WSAPOLLFD> asked;
    for (const NativeSocket::Descriptor socket : std::as_const(m_members))
        asked.push_back({static_cast<SOCKET>(socket), POLLWRNORM, 0});
    QList<NativeSocket::Descriptor> ready;
    if (asked.empty() || ::WSAPoll(asked.data(), static_cast<ULONG>(asked.size()), 0) <= 0)
        return ready;
    for (const WSAPOLLFD &entry : asked) {
        if (entry.revents != 0)
            ready.append(static_cast<NativeSocket::Descriptor>(entry.fd));
    }
    for (const NativeSocket::Descriptor socket : std::as_const(ready))
        m_members.removeOne(socket);
    return ready;
}

} // namespace punchline
