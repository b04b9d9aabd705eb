// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/serverrelay.h"

#include "app/protocol/overloaded.h"

namespace punchline {

void ServerRelay::beginVisit(ClientId client, const ServerId &host, const Visit &visit)
{
    add(client, Part{.other = host, .visit = ++m_lastVisit});
    send(client, relay::Begin{visit});
}

void ServerRelay::end(ClientId client, const std::optional<ProtocolError> &error)
{
    // Not kept: if it gets lost, the other side hears that nobody knows of the visit when it asks.
    send(client, relay::End{error});
    remove(client);
}

bool ServerRelay::isGuest(ClientId client) const
{
    const auto found = m_parts.constFind(client);
    return found != m_parts.cend() && found->isHost;
}

void ServerRelay::take(const QByteArray &bytes)
{
    const auto letter = relay::decode(bytes);
    if (!letter) {
        ++m_malformed;
        return;
    }
    if (const auto client = clientOf(*letter))
        takeOf(*client, *letter);
    else
        takeFromStranger(*letter);
}

void ServerRelay::takeFromStranger(const relay::Letter &letter)
{
    const auto *begin = std::get_if<relay::Begin>(&letter.content);
    if (begin && !letter.fromHost && letter.number == 1) {
        const ClientId guest = m_owner.takeGuestId();
        add(guest, Part{.other = letter.from, .isHost = true, .visit = letter.visit, .heard = 1});
        m_owner.handleGuestCame(guest, begin->visit);
    } else if (!std::holds_alternative<relay::End>(letter.content)) {
        post({.other = letter.from, .isHost = !letter.fromHost, .visit = letter.visit}, 0, relay::End{});
    }
}

void ServerRelay::takeOf(ClientId client, const relay::Letter &letter)
{
    Part &part = m_parts[client];
    if (const auto *sync = std::get_if<relay::Sync>(&letter.content)) {
        repeat(part, sync->heard);
        if (!sync->isAnswer)
            post(part, 0, relay::Sync{part.heard, true});
        return;
    }
    if (std::holds_alternative<relay::End>(letter.content)
        && letter.number == 0) // The other side knows nothing of the visit.
        return finish(client, ProtocolError{ProtocolErrorCode::NoSuchRoom, 0});
    if (letter.number <= part.heard) { // Once more. If it is the first one, nothing from here has arrived.
        if (letter.number == 1 && part.isHost)
            repeat(part, 0);
        return;
    }
    if (letter.number > part.heard + 1)
        return post(part, 0, relay::Sync{part.heard, true});
    part.heard = letter.number;
    const bool isHost = part.isHost;
    const ServerId other = part.other;
    std::visit(Overloaded{
                   [&](const relay::Say &said) {
                       if (isHost)
                           m_owner.handleGuestSaid(client, said.message);
                       else
                           m_owner.handleHostSaid(client, other, said.message);
                   },
                   [&](const relay::SayClassic &said) {
                       if (!isHost)
                           m_owner.handleHostSaid(client, other, said.message);
                   },
                   [&](const relay::End &end) { finish(client, end.error); },
                   [](const auto &) {},
               },
               letter.content);
}

void ServerRelay::finish(ClientId client, const std::optional<ProtocolError> &error)
{
    const bool isHost = m_parts[client].isHost;
    const ServerId other = m_parts[client].other;
    remove(client);
    if (isHost)
        m_owner.handleGuestLeft(client);
    else
        m_owner.handleHostClosed(client, other, error);
}

void ServerRelay::resume()
{
    for (Part &part : m_parts) {
        // A host that has said nothing may not know of the visit, and has to hear of it first.
        if (part.heard == 0)
            repeat(part, 0);
        else
            post(part, 0, relay::Sync{part.heard, false});
    }
}

void ServerRelay::forget(const ServerId &server)
{
    QList<ClientId> guests;
    QList<ClientId> visitors;
    for (auto it = m_parts.cbegin(); it != m_parts.cend(); ++it) {
        if (it->other == server)
            (it->isHost ? guests : visitors).append(it.key());
    }
    for (const ClientId client : guests + visitors)
        remove(client);
    for (const ClientId guest : guests)
        m_owner.handleGuestLeft(guest);
}

void ServerRelay::add(ClientId client, const Part &part)
{
    m_parts.insert(client, part);
    if (part.isHost)
        m_guests.insert({part.other, part.visit}, client);
    else
        m_visits.insert(part.visit, client);
    if (++m_dealings[part.other] == 1)
        m_owner.handleDealings(part.other, true);
}

void ServerRelay::remove(ClientId client)
{
    if (!m_parts.contains(client))
        return;
    const Part part = m_parts.take(client);
    if (part.isHost)
        m_guests.remove({part.other, part.visit});
    else
        m_visits.remove(part.visit);
    if (--m_dealings[part.other] == 0) {
        m_dealings.remove(part.other);
        m_owner.handleDealings(part.other, false);
    }
}

void ServerRelay::send(ClientId client, const relay::Content &content)
{
    const auto found = m_parts.find(client);
    if (found == m_parts.end())
        return;
    Part &part = *found;
    const relay::Letter letter{m_ownId, part.isHost, part.visit, ++part.sent, content};
    part.unheard.emplace_back(part.sent, relay::encode(letter));
    m_owner.post(part.other, part.unheard.back().second);
}

void ServerRelay::post(const Part &part, quint32 number, const relay::Content &content)
{
    m_owner.post(part.other, relay::encode({m_ownId, part.isHost, part.visit, number, content}));
}

void ServerRelay::repeat(Part &part, quint32 heard)
{
    while (!part.unheard.empty() && part.unheard.front().first <= heard)
        part.unheard.pop_front();
    for (const auto &[number, letter] : part.unheard)
        m_owner.post(part.other, letter);
}

std::optional<ServerRelay::ClientId> ServerRelay::clientOf(const relay::Letter &letter) const
{
    if (!letter.fromHost) {
        const auto guest = m_guests.constFind({letter.from, letter.visit});
        return guest == m_guests.cend() ? std::nullopt : std::optional(*guest);
    }
    const auto client = m_visits.constFind(letter.visit);
    if (client == m_visits.cend() || m_parts.constFind(*client)->other != letter.from)
        return std::nullopt;
    return *client;
}

} // namespace punchline
