// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/handles.h"

namespace punchline {

void Handles::add(const Listing &listing, ClientId client)
{
    for (const QByteArray &handle : listing.handles)
        m_clients.emplace(std::pair(handle, listing.side), client);
}

void Handles::remove(const Listing &listing, ClientId client, const QHostAddress &address)
{
    qint64 removed = 0;
    for (const QByteArray &handle : listing.handles) {
        const auto found = m_clients.find({handle, listing.side});
        if (found == m_clients.end() || found->second != client)
            continue;
        m_clients.erase(found);
        ++removed;
    }
    m_quota.giveBack(address, removed);
}

std::optional<ClientId> Handles::find(HandleSide side, const QByteArray &handle) const
{
    const auto found = m_clients.find({handle, side});
    return found == m_clients.end() ? std::nullopt : std::optional(found->second);
}

} // namespace punchline
