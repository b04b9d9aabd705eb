// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/handledesk.h"

#include <algorithm>
#include <map>
#include <utility>

namespace punchline {

QList<ClientId> HandleDesk::takeOver(ClientId id, const Listing &listing)
{
    std::map<ClientId, QList<QByteArray>> taken;
    for (const QByteArray &handle : listing.handles) {
        const auto owner = m_handles.find(listing.side, handle);
        if (owner && *owner != id)
            taken[*owner].append(handle);
    }
    QList<ClientId> replaced;
    for (const auto &[client, handles] : taken) {
        if (lose(client, handles))
            replaced.append(client);
    }
    return replaced;
}

bool HandleDesk::lose(ClientId id, const QList<QByteArray> &handles)
{
    Listing *const listing = listingOf(id);
    if (!listing)
        return false;
    m_handles.remove({listing->side, handles}, id, m_clients.at(id).serverReflexive.address);
    QList<QByteArray> sorted = handles;
    std::ranges::sort(sorted);
    listing->handles.removeIf(
        [&sorted](const QByteArray &handle) { return std::ranges::binary_search(sorted, handle); });
    if (listing->handles.isEmpty())
        return true;
    if (m_clients.in<LobbyClient::Listed>(id))
        m_directory.withdraw(id, handles);
    // The peer need not wait until it is certain that this connection has died.
    const auto *paired = m_clients.in<LobbyClient::InPair>(id);
    return paired && handles.contains(paired->pair->byHandle()->handle);
}

void HandleDesk::arrive(ClientId id, const Listing &listing, quint64 about, TimePoint now)
{
    const QHostAddress address = m_clients.at(id).serverReflexive.address;
    const qsizetype count = listing.handles.size();
    const qsizetype most = Handles::PerClient * m_admission.limits().maxClients;
    const bool isFull = m_handles.count() + count > most;
    if (isFull || !m_admission.quotas().searches.take(address, now, LobbyQuotas::SearchOverhead + count)
        || !m_handles.reserve(address, count, now)) {
        const auto reason = isFull ? ProtocolErrorCode::Full : ProtocolErrorCode::TooManyAttempts;
        m_admission.dismiss(id, ProtocolError{reason, about});
        return;
    }
    m_handles.add(listing, id);
    seek(id, listing, now);
}

void HandleDesk::seek(ClientId id, const Listing &listing, TimePoint now)
{
    m_clients.enter(id, LobbyClient::Listed{listing});
    for (const QByteArray &handle : listing.handles) {
        const auto peer = m_handles.find(otherSide(listing.side), handle);
        if (peer && m_clients.in<LobbyClient::Listed>(*peer))
            return meet(*peer, id, handle, now);
    }
    LobbyClient &client = m_clients.at(id);
    if (client.isGuest) {
        m_admission.dismiss(id, ProtocolError{ProtocolErrorCode::NoSuchRoom, 0});
        return;
    }
    const auto claim = std::exchange(client.hasClaimed, true) ? Directory::Claim::Old : Directory::Claim::New;
    if (const auto found = m_directory.meet(id, listing, claim))
        handleFound(id, *found, now);
}

bool HandleDesk::receive(ClientId id, const Visit &visit, TimePoint now)
{
    const auto *listed = m_clients.in<LobbyClient::Listed>(visit.host);
    if (!listed || !listed->listing.handles.contains(visit.handle)) {
        // Otherwise other servers would send their clients here again and again.
        m_directory.withdraw(visit.host, {visit.handle});
        return false;
    }
    m_clients.enter(id, LobbyClient::Listed{{otherSide(listed->listing.side), {visit.handle}}});
    meet(visit.host, id, visit.handle, now);
    return true;
}

void HandleDesk::meet(ClientId host, ClientId id, const QByteArray &handle, TimePoint now)
{
    for (const ClientId each : {host, id})
        m_directory.withdraw(each);
    m_pairs.meet(host, id,
                 Pair::ClaimedHandle{handle,
                                     {m_clients.in<LobbyClient::Listed>(host)->listing,
                                      m_clients.in<LobbyClient::Listed>(id)->listing}},
                 now);
}

void HandleDesk::handleFound(ClientId id, const Directory::Found &found, TimePoint now)
{
    const auto *place = std::get_if<Directory::Place>(&found);
    if (!place)
        return wait(id);
    m_directory.withdraw(id);
    m_clients.enterVisit(id, *place, m_clients.in<LobbyClient::Listed>(id)->listing, now);
}

void HandleDesk::wait(ClientId id)
{
    LobbyClient &client = m_clients.at(id);
    client.hasWaited = true;
    if (!std::exchange(client.toldToWait, true))
        m_clients.send(id, Waiting{});
}

void HandleDesk::leave(ClientId id, const LobbyClient &client, const Listing &listing)
{
    m_handles.remove(listing, id, client.serverReflexive.address);
    m_directory.withdraw(id);
}

Listing *HandleDesk::listingOf(ClientId id)
{
    if (auto *listed = m_clients.in<LobbyClient::Listed>(id))
        return &listed->listing;
    if (auto *visiting = m_clients.in<LobbyClient::Visiting>(id))
        return std::get_if<Listing>(&visiting->wish);
    const auto *paired = m_clients.in<LobbyClient::InPair>(id);
    const bool isByHandle = paired && paired->pair->isTentative() && paired->pair->byHandle();
    return isByHandle ? &paired->pair->byHandle()->listingOf(paired->role) : nullptr;
}

} // namespace punchline
