// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/relays.h"

#include "app/protocol/rendezvousmessages.h"

#include <QRandomGenerator>

namespace punchline {

namespace {

/// Nobody can guess it: the system's generator is a cryptographic one.
QByteArray drawToken()
{
    std::array<quint32, RelayTokenSize / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return {reinterpret_cast<const char *>(words.data()), RelayTokenSize};
}

} // namespace

std::variant<Relays::Offer, Relays::Refusal> Relays::offer(const std::array<Side, 2> &sides, qsizetype most,
                                                           TimePoint now)
{
    forgetExpired(now);
    if (count() >= most)
        return Refusal::Full;
    if (!m_quota.take(sides.front().address, now))
        return Refusal::AddressFull;
    if (!m_quota.take(sides.back().address, now)) {
        m_quota.giveBack(sides.front().address);
        return Refusal::AddressFull;
    }
    const Offer offer{++m_lastId, {drawToken(), drawToken()}};
    m_relays.emplace(offer.id, Relay{offer.tokens, sides});
    for (const QByteArray &token : offer.tokens)
        m_tokens.emplace(token, offer.id);
    m_offered.emplace_back(now + OfferTime, offer.id);
    return offer;
}

Relays::Joined Relays::join(const QByteArray &token, ClientId client, TimePoint now)
{
    forgetExpired(now);
    const auto found = m_tokens.find(token);
    if (found == m_tokens.end())
        return WrongToken{};
    const Id id = found->second;
    m_tokens.erase(found);
    Relay &relay = m_relays.at(id);
    if (relay.first != 0) {
        relay.isLinked = true;
        return Complete{id, relay.first};
    }
    relay.first = client;
    return HalfOpen{id};
}

QList<ClientId> Relays::end(Id id)
{
    const auto found = m_relays.find(id);
    if (found == m_relays.end())
        return {};
    for (const QByteArray &token : found->second.tokens)
        m_tokens.erase(token);
    QList<ClientId> clients;
    for (const Side &side : found->second.sides) {
        m_quota.giveBack(side.address);
        clients.append(side.client);
    }
    m_relays.erase(found);
    return clients;
}

void Relays::clear()
{
    while (!m_relays.empty())
        end(m_relays.begin()->first);
    m_offered.clear();
}

bool Relays::stands(Id id, TimePoint now)
{
    forgetExpired(now);
    return m_relays.contains(id);
}

bool Relays::isLinked(Id id) const
{
    const auto found = m_relays.find(id);
    return found != m_relays.end() && found->second.isLinked;
}

void Relays::forgetExpired(TimePoint now)
{
    for (; !m_offered.empty() && m_offered.front().first <= now; m_offered.pop_front()) {
        const Id id = m_offered.front().second;
        const auto found = m_relays.find(id);
        // Once a side has joined, its connection has a time limit of its own.
        if (found != m_relays.end() && found->second.first == 0)
            end(id);
    }
}

} // namespace punchline
