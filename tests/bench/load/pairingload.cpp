// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/load/pairingload.h"

#include <algorithm>

namespace punchline::load {

PairingLoad::PairingLoad(World &world, quint16 port, Place place, double pairsPerSecond)
    : m_world(world)
    , m_port(port)
    , m_place(place)
    , m_pace(place == Place::Lobby ? 2 * pairsPerSecond : pairsPerSecond, Clock::now())
{
    world.add(*this);
}

TimePoint PairingLoad::nextDue() const
{
    const TimePoint arrival = m_isStopped ? TimePoint::max() : m_pace.next();
    return m_deadlines.empty() ? arrival : std::min(arrival, m_deadlines.front().first);
}

void PairingLoad::advance(TimePoint now)
{
    m_clients.sweep();
    const auto way = m_place == Place::Lobby ? PairingClient::Way::Lobby : PairingClient::Way::OpenRoom;
    for (TimePoint due = m_pace.next(); !m_isStopped && m_pace.take(now); due = m_pace.next())
        begin({way, 0, due});
    while (!m_deadlines.empty() && m_deadlines.front().first <= now) {
        if (PairingClient *client = m_clients.find(m_deadlines.front().second))
            conclude(*client, false);
        m_deadlines.pop_front();
    }
}

void PairingLoad::begin(const PairingClient::Errand &errand)
{
    const Route route{sourceAddress(PairingSources.at(m_begun++)), m_port};
    PairingClient &client = m_clients.add(m_world.poller(), route, errand, *this);
    m_deadlines.emplace_back(Clock::now() + Patience, client.number());
    client.start();
}

void PairingLoad::conclude(PairingClient &client, bool isDone)
{
    ++m_results.clients;
    m_results.done += isDone ? 1 : 0;
    // Who should have joined its room is missing, too.
    if (!isDone && client.errand().way == PairingClient::Way::OpenRoom && !client.hasWaited())
        ++m_results.clients;
    m_clients.retire(client.number());
}

void PairingLoad::handleRoomOpened(PairingClient &, quint32 room)
{
    begin({PairingClient::Way::JoinRoom, room, Clock::now()});
}

void PairingLoad::handlePaired(PairingClient &client, const Paired &)
{
    if (client.hasWaited())
        return;
    const auto waited = Clock::now() - client.errand().due;
    m_results.pairing.push_back(std::chrono::duration<double, std::milli>(waited).count());
}

void PairingLoad::handleFailed(PairingClient &client, std::optional<ProtocolErrorCode>)
{
    conclude(client, false);
}

} // namespace punchline::load
