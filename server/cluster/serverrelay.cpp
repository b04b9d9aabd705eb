// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/cluster/serverrelay.h"

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

lobby::Commands ServerRelay::take(const QByteArray &bytes, Lobby &lobby, TimePoint now)
{
    const auto letter = relay::decode(bytes);
    if (!letter) {
        ++m_malformed;
        return {};
    }
    if (const auto client = clientOf(*letter))
        return takeOf(*client, *letter, lobby, now);
    return takeFromStranger(*letter, lobby, now);
}

lobby::Commands ServerRelay::takeFromStranger(const relay::Letter &letter, Lobby &lobby, TimePoint now)
{
    const auto *begin = std::get_if<relay::Begin>(&letter.content);
    if (begin && !letter.fromHost && letter.number == 1) {
        const ClientId guest = lobby.takeId();
        add(guest, Part{.other = letter.from, .isHost = true, .visit = letter.visit, .heard = 1});
        return lobby.handleGuest(guest, begin->visit, now);
    }
    if (!std::holds_alternative<relay::End>(letter.content))
        post({.other = letter.from, .isHost = !letter.fromHost, .visit = letter.visit}, 0, relay::End{});
    return {};
}

lobby::Commands ServerRelay::takeOf(ClientId client, const relay::Letter &letter, Lobby &lobby, TimePoint now)
{
    Part &part = m_parts[client];
    if (const auto *sync = std::get_if<relay::Sync>(&letter.content)) {
        repeat(part, sync->heard);
        if (!sync->isAnswer)
            post(part, 0, relay::Sync{part.heard, true});
        return {};
    }
    if (std::holds_alternative<relay::End>(letter.content)
        && letter.number == 0) // The other side does not know the visit.
        return finish(client, ProtocolError{ProtocolErrorCode::NoSuchRoom, 0}, lobby, now);
    if (letter.number
        <= part.heard) { // A repetition. If it is the first letter, nothing from here has arrived.
        if (letter.number == 1 && part.isHost)
            repeat(part, 0);
        return {};
    }
    if (letter.number > part.heard + 1) {
        post(part, 0, relay::Sync{part.heard, true});
        return {};
    }
    part.heard = letter.number;
    const auto taken = Overloaded{
        [&](const relay::Say &said) {
            return part.isHost ? lobby.handleMessage(client, said.message, now)
                               : lobby.handleHostSaid(client, part.other, said.message, now);
        },
        [&](const relay::SayClassic &said) {
            return part.isHost ? lobby::Commands() : lobby.handleHostSaid(client, part.other, said.message);
        },
        [&](const relay::End &end) { return finish(client, end.error, lobby, now); },
        [](const auto &) { return lobby::Commands(); },
    };
    return std::visit(taken, letter.content);
}

lobby::Commands ServerRelay::finish(ClientId client, const std::optional<ProtocolError> &error, Lobby &lobby,
                                    TimePoint now)
{
    const bool isHost = m_parts[client].isHost;
    const ServerId other = m_parts[client].other;
    remove(client);
    return isHost ? lobby.handleDisconnected(client, now) : lobby.handleHostClosed(client, other, error, now);
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

lobby::Commands ServerRelay::forget(const ServerId &server, Lobby &lobby, TimePoint now)
{
    QList<ClientId> guests;
    QList<ClientId> visitors;
    for (auto it = m_parts.cbegin(); it != m_parts.cend(); ++it) {
        if (it->other == server)
            (it->isHost ? guests : visitors).append(it.key());
    }
    for (const ClientId client : guests + visitors)
        remove(client);
    lobby::Commands commands;
    for (const ClientId guest : guests)
        commands += lobby.handleDisconnected(guest, now);
    return commands + lobby.handleHostLost(server, now);
}

void ServerRelay::add(ClientId client, const Part &part)
{
    m_parts.insert(client, part);
    if (part.isHost)
        m_guests.insert({part.other, part.visit}, client);
    else
        m_visits.insert(part.visit, client);
    if (++m_dealings[part.other] == 1)
        m_carrier.handleDealings(part.other, true);
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
        m_carrier.handleDealings(part.other, false);
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
    m_carrier.post(part.other, part.unheard.back().second);
}

void ServerRelay::post(const Part &part, quint32 number, const relay::Content &content)
{
    m_carrier.post(part.other, relay::encode({m_ownId, part.isHost, part.visit, number, content}));
}

void ServerRelay::repeat(Part &part, quint32 heard)
{
    while (!part.unheard.empty() && part.unheard.front().first <= heard)
        part.unheard.pop_front();
    for (const auto &[number, letter] : part.unheard)
        m_carrier.post(part.other, letter);
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
