// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/load/pairingload.h"

#include <algorithm>

namespace punchline::load {

PairingLoad::PairingLoad(World &world, quint16 port, Place place, double pairsPerSecond)
    : m_world(world)
    , m_port(port)
    , m_joinPort(port)
    , m_place(place)
    , m_pace(place == Place::Lobby ? 2 * pairsPerSecond : pairsPerSecond, Clock::now())
{
    world.add(*this);
}

TimePoint PairingLoad::nextDue() const
{
    TimePoint due = m_isStopped ? TimePoint::max() : m_pace.next();
    for (const Queue *queue : {&m_deadlines, &m_linking}) {
        if (!queue->empty())
            due = std::min(due, queue->front().first);
    }
    return due;
}

void PairingLoad::advance(TimePoint now)
{
    m_clients.sweep();
    const auto way = m_place == Place::Lobby ? PairingClient::Way::Lobby
        : m_place == Place::Rooms            ? PairingClient::Way::OpenRoom
                                             : PairingClient::Way::Await;
    for (TimePoint due = m_pace.next(); !m_isStopped && m_pace.take(now); due = m_pace.next())
        begin({way, 0, due, QByteArray::number(m_begun).rightJustified(HandleSize, 'h')});
    for (; !m_linking.empty() && m_linking.front().first <= now; m_linking.pop_front()) {
        if (PairingClient *client = m_clients.find(m_linking.front().second)) {
            client->leave();
            conclude(*client);
        }
    }
    while (!m_deadlines.empty() && m_deadlines.front().first <= now) {
        PairingClient *client = m_clients.find(m_deadlines.front().second);
        if (client && !client->hasStarted())
            fail(*client, client->isPaired() ? QStringLiteral("no go") : QStringLiteral("not paired"));
        m_deadlines.pop_front();
    }
}

void PairingLoad::begin(const PairingClient::Errand &errand)
{
    const bool joins = errand.way == PairingClient::Way::JoinRoom || errand.way == PairingClient::Way::Call;
    const Route route{sourceAddress(PairingSources.at(m_begun++)), joins ? m_joinPort : m_port};
    PairingClient &client = m_clients.add(m_world.poller(), route, errand, *this);
    m_deadlines.emplace_back(Clock::now() + Patience, client.number());
    client.start();
}

void PairingLoad::conclude(PairingClient &client)
{
    ++m_results.clients;
    m_clients.retire(client.number());
}

void PairingLoad::handleGo(PairingClient &client)
{
    ++m_results.done;
    m_linking.emplace_back(Clock::now() + LinkTime, client.number());
}

void PairingLoad::fail(PairingClient &client, const QString &reason)
{
    ++m_results.failures[reason];
    // The client that should have come to it is missing, too.
    const auto way = client.errand().way;
    const bool isFirst = way == PairingClient::Way::OpenRoom || way == PairingClient::Way::Await;
    if (isFirst && !client.hasWaited())
        ++m_results.clients;
    conclude(client);
}

QString PairingLoad::Results::failureText() const
{
    QStringList texts;
    for (const auto &[reason, number] : failures)
        texts.append(QStringLiteral("%1 %2").arg(number).arg(reason));
    return texts.isEmpty() ? QStringLiteral("none failed")
                           : QStringLiteral("failed: ") + texts.join(QStringLiteral(", "));
}

void PairingLoad::handleRoomOpened(PairingClient &, quint32 room)
{
    begin({PairingClient::Way::JoinRoom, room, Clock::now()});
}

void PairingLoad::handleWaiting(PairingClient &client)
{
    if (client.errand().way == PairingClient::Way::Await)
        begin({PairingClient::Way::Call, 0, Clock::now(), client.errand().handle});
}

void PairingLoad::handlePaired(PairingClient &client, const Paired &)
{
    if (client.hasWaited())
        return;
    const auto waited = Clock::now() - client.errand().due;
    m_results.pairing.push_back(std::chrono::duration<double, std::milli>(waited).count());
}

void PairingLoad::handleFailed(PairingClient &client, std::optional<ProtocolErrorCode> reason)
{
    if (client.hasStarted())
        return; // It is done and about to leave.
    fail(client,
         reason ? QStringLiteral("error %1").arg(static_cast<int>(*reason)) : QStringLiteral("closed"));
}

} // namespace punchline::load
