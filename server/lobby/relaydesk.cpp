// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/relaydesk.h"

#include "app/protocol/overloaded.h"

namespace punchline {

bool RelayDesk::ask(ClientId id, const AskRelay &request, TimePoint now)
{
    const Punching *part = m_clients.at(id).punching();
    if (!part || !part->maySpeak())
        return false;
    if (const auto *visiting = m_clients.in<LobbyClient::Visiting>(id)) {
        // An older server would not understand it, and could read nothing that comes after it.
        if (visiting->canHaveRelay)
            m_visits.passOn(id, request);
        else
            refuse(id);
        return true;
    }
    const auto *paired = m_clients.in<LobbyClient::InPair>(id);
    if (!paired || !paired->pair->canHaveRelay()
        || paired->pair->side(otherRole(paired->role)).punching->reported) {
        refuse(id);
        return true;
    }
    Pair &pair = *paired->pair;
    if (part->relay && m_relays.stands(*part->relay, now))
        return true; // Both have heard of it.
    const std::array roles{Role::Initiator, Role::Responder};
    const auto sideOf = [&](Role role) {
        const ClientId client = pair.side(role).client;
        return Relays::Side{client, m_clients.at(client).serverReflexive.address};
    };
    const auto answer =
        m_relays.offer({sideOf(roles.front()), sideOf(roles.back())}, m_admission.limits().relays, now);
    if (const auto *refusal = std::get_if<Relays::Refusal>(&answer)) {
        // The peer need not wait until it has asked as well.
        for (const Role role : roles)
            m_clients.send(pair.side(role).client, lobby::errorAbout(ProtocolErrorCode::RelayFull, request));
        m_counts.add(*refusal == Relays::Refusal::Full ? RelayAnswer::Full : RelayAnswer::AddressFull);
        return true;
    }
    const auto &offer = std::get<Relays::Offer>(answer);
    m_counts.add(RelayAnswer::Offered);
    for (std::size_t i = 0; i < roles.size(); ++i) {
        Pair::Side &side = pair.side(roles.at(i));
        side.punching->relay = offer.id;
        m_clients.send(side.client, RelayOffer{offer.tokens.at(i), m_admission.relayAddress()});
    }
    return true;
}

void RelayDesk::refuse(ClientId id)
{
    m_counts.add(RelayAnswer::None);
    m_clients.send(id, lobby::errorAbout(ProtocolErrorCode::NoRelay, AskRelay{}));
}

bool RelayDesk::join(ClientId id, const JoinRelay &request, TimePoint now)
{
    if (!m_clients.in<LobbyClient::Greeting>(id))
        return false;
    const auto joined = Overloaded{
        [&](Relays::WrongToken) {
            m_counts.add(RelayJoin::WrongToken);
            const bool mayGuess =
                m_admission.quotas().joins.take(m_clients.at(id).serverReflexive.address, now);
            const auto reason = mayGuess ? ProtocolErrorCode::WrongToken : ProtocolErrorCode::TooManyAttempts;
            m_admission.dismiss(id, lobby::errorAbout(reason, request));
        },
        [&](const Relays::HalfOpen &relay) {
            m_clients.enter(id, LobbyClient::Joining{now + Relays::JoinTime, relay.id});
        },
        [&](const Relays::Complete &relay) {
            for (const ClientId each : {relay.first, id}) {
                m_counts.add(RelayJoin::Joined);
                m_clients.send(each, RelayJoined{});
            }
            m_clients.command(lobby::BeginRelay{relay.first, id, relay.id});
            // From now on nobody reads messages from them, and the relay alone has the connections.
            for (const ClientId each : {relay.first, id})
                m_admission.forget(each);
        },
    };
    std::visit(joined, m_relays.join(request.token, id, now));
    return true;
}

void RelayDesk::handleOutcome(ClientId id, const Outcome &outcome, TimePoint now)
{
    LobbyClient *client = m_clients.find(id);
    Punching *const part = client ? client->punching() : nullptr;
    if (!outcome.linked || !part || !part->relay || !m_relays.isLinked(*part->relay))
        return;
    part->isRelayed = true;
    m_clients.sendPing(id, now); // Its last one may have been long ago, and nothing may be due in the past.
}

QList<ClientId> RelayDesk::handleEnded(Relays::Id relay)
{
    QList<ClientId> clients = m_relays.end(relay);
    clients.removeIf([&](ClientId id) {
        LobbyClient *client = m_clients.find(id);
        const Punching *part = client ? client->punching() : nullptr;
        return !part || !part->isRelayed;
    });
    return clients;
}

void RelayDesk::leave(const LobbyClient::Joining &joining)
{
    m_counts.add(RelayJoin::Alone);
    m_relays.end(joining.relay);
}

} // namespace punchline
