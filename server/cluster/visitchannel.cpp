// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/cluster/visitchannel.h"

#include "app/protocol/overloaded.h"

namespace punchline {

void VisitChannel::begin(ClientId client, const ServerId &host, const Visit &visit)
{
    add(client, Part{.other = host, .visit = ++m_lastVisit});
    send(client, visit::Begin{visit});
}

void VisitChannel::end(ClientId client, const std::optional<ProtocolError> &error)
{
    // Not kept: if it is lost, the other side learns that the visit is unknown when it asks.
    send(client, visit::Ended{error});
    remove(client);
}

bool VisitChannel::isGuest(ClientId client) const
{
    const auto found = m_parts.constFind(client);
    return found != m_parts.cend() && found->isHost;
}

lobby::Commands VisitChannel::take(const QByteArray &bytes, Lobby &lobby, TimePoint now)
{
    const auto message = visit::decode(bytes);
    if (!message) {
        ++m_malformed;
        return {};
    }
    if (const auto client = clientOf(*message))
        return takeOf(*client, *message, lobby, now);
    return takeFromStranger(*message, lobby, now);
}

lobby::Commands VisitChannel::takeFromStranger(const visit::Envelope &message, Lobby &lobby, TimePoint now)
{
    const auto *begin = std::get_if<visit::Begin>(&message.content);
    if (begin && !message.fromHost && message.number == 1) {
        const ClientId guest = lobby.takeId();
        add(guest, Part{.other = message.from, .isHost = true, .visit = message.visit, .heard = 1});
        return lobby.handleGuest(guest, begin->visit, now);
    }
    if (!std::holds_alternative<visit::Ended>(message.content))
        post({.other = message.from, .isHost = !message.fromHost, .visit = message.visit}, 0, visit::Ended{});
    return {};
}

lobby::Commands VisitChannel::takeOf(ClientId client, const visit::Envelope &message, Lobby &lobby,
                                     TimePoint now)
{
    Part &part = m_parts[client];
    if (const auto *sync = std::get_if<visit::Sync>(&message.content)) {
        repeat(part, sync->heard);
        if (!sync->isAnswer)
            post(part, 0, visit::Sync{part.heard, true});
        return {};
    }
    // The other side does not know the visit.
    if (std::holds_alternative<visit::Ended>(message.content) && message.number == 0)
        return finish(client, ProtocolError{ProtocolErrorCode::NoSuchRoom, 0}, lobby, now);
    if (message.number <= part.heard) {
        // A repetition. If it is the first message, nothing from here has arrived.
        if (message.number == 1 && part.isHost)
            repeat(part, 0);
        return {};
    }
    if (message.number > part.heard + 1) {
        post(part, 0, visit::Sync{part.heard, true});
        return {};
    }
    part.heard = message.number;
    const auto taken = Overloaded{
        [&](const visit::Say &said) {
            return part.isHost ? lobby.handleMessage(client, said.message, now)
                               : lobby.handleHostSaid(client, part.other, said.message, now);
        },
        [&](const visit::SayClassic &said) {
            return part.isHost ? lobby::Commands()
                               : lobby.handleHostSaid(client, part.other, said.message, now);
        },
        [&](const visit::Ended &end) { return finish(client, end.error, lobby, now); },
        [](const auto &) { return lobby::Commands(); },
    };
    return std::visit(taken, message.content);
}

lobby::Commands VisitChannel::finish(ClientId client, const std::optional<ProtocolError> &error, Lobby &lobby,
                                     TimePoint now)
{
    const bool isHost = m_parts[client].isHost;
    const ServerId other = m_parts[client].other;
    remove(client);
    return isHost ? lobby.handleDisconnected(client, now) : lobby.handleHostClosed(client, other, error, now);
}

void VisitChannel::resume()
{
    for (Part &part : m_parts) {
        // A host that has said nothing may not know of the visit, and has to hear of it first.
        if (part.heard == 0)
            repeat(part, 0);
        else
            post(part, 0, visit::Sync{part.heard, false});
    }
}

lobby::Commands VisitChannel::forget(const ServerId &server, Lobby &lobby, TimePoint now)
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

void VisitChannel::add(ClientId client, const Part &part)
{
    m_parts.insert(client, part);
    if (part.isHost)
        m_guests.insert({part.other, part.visit}, client);
    else
        m_visits.insert(part.visit, client);
    if (++m_dealings[part.other] == 1)
        m_carrier.handleDealings(part.other, true);
}

void VisitChannel::remove(ClientId client)
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

void VisitChannel::send(ClientId client, const visit::Content &content)
{
    const auto found = m_parts.find(client);
    if (found == m_parts.end())
        return;
    Part &part = *found;
    const visit::Envelope message{m_ownId, part.isHost, part.visit, ++part.sent, content};
    part.unheard.emplace_back(part.sent, visit::encode(message));
    m_carrier.post(part.other, part.unheard.back().second);
    if (part.unheard.size() % ConfirmedFrom == 0)
        post(part, 0, visit::Sync{part.heard, false});
}

void VisitChannel::post(const Part &part, quint32 number, const visit::Content &content)
{
    m_carrier.post(part.other, visit::encode({m_ownId, part.isHost, part.visit, number, content}));
}

void VisitChannel::repeat(Part &part, quint32 heard)
{
    while (!part.unheard.empty() && part.unheard.front().first <= heard)
        part.unheard.pop_front();
    for (const auto &[number, message] : part.unheard)
        m_carrier.post(part.other, message);
}

std::optional<ClientId> VisitChannel::clientOf(const visit::Envelope &message) const
{
    if (!message.fromHost) {
        const auto guest = m_guests.constFind({message.from, message.visit});
        return guest == m_guests.cend() ? std::nullopt : std::optional(*guest);
    }
    const auto client = m_visits.constFind(message.visit);
    if (client == m_visits.cend() || m_parts.constFind(*client)->other != message.from)
        return std::nullopt;
    return *client;
}

} // namespace punchline
