// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/relayroom.h"

#include "server/platform/clock.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace punchline {

namespace {

using namespace std::chrono_literals;

// Conduits that are kept for the next link that moves something. Most links have no bytes under way at most
// moments, so a few are enough for many links.
constexpr std::size_t MostSpareConduits = 64;

// How long a link waits that finds the system without descriptors.
constexpr auto ConduitPause = 100ms;

} // namespace

RelayRoom::RelayRoom(const RelayPace::Limits &limits, QObject *parent)
    : QObject(parent)
    , m_pace(limits)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RelayRoom::handleTurns);
}

RelayRoom::~RelayRoom() = default;

void RelayRoom::setLimits(const RelayPace::Limits &limits)
{
    m_pace.setLimits(limits);
    armTimer();
}

void RelayRoom::begin(Relays::Id relay, NativeSocket first, NativeSocket second)
{
    auto link = std::make_unique<RelayedLink>(std::move(first), std::move(second), *this);
    connect(link.get(), &RelayedLink::ended, this,
            [this, relay](RelayedLink::End how) { handleEnded(relay, how); });
    m_links.emplace(relay, std::move(link));
    ++m_counts.links;
}

void RelayRoom::close()
{
    while (!m_links.empty())
        m_links.begin()->second->close();
}

qint64 RelayRoom::mayMove(RelayPace::Flow &flow)
{
    const qint64 bytes = m_pace.ask(flow, now());
    if (bytes == 0)
        armTimer();
    return bytes;
}

void RelayRoom::handleMoved(RelayPace::Flow &flow, qsizetype bytes)
{
    m_counts.bytes += static_cast<quint64>(bytes);
    m_pace.charge(flow, bytes, now());
}

std::unique_ptr<Conduit> RelayRoom::lend()
{
    if (m_conduits.empty())
        return makeConduit();
    auto conduit = std::move(m_conduits.back());
    m_conduits.pop_back();
    return conduit;
}

void RelayRoom::takeBack(std::unique_ptr<Conduit> conduit)
{
    if (m_conduits.size() < MostSpareConduits)
        m_conduits.push_back(std::move(conduit));
}

void RelayRoom::rest(RelayPace::Flow &flow)
{
    m_pace.rest(flow, ConduitPause, now());
    armTimer();
}

void RelayRoom::handleEnded(Relays::Id relay, RelayedLink::End how)
{
    ++m_counts.ends.at(static_cast<std::size_t>(how));
    auto link = m_links.extract(relay);
    link.mapped().release()->deleteLater(); // This is called by one of its notifiers.
    Q_EMIT ended(relay);
}

void RelayRoom::handleTurns()
{
    const TimePoint moment = now();
    while (RelayPace::Flow *flow = m_pace.takeNext(moment))
        RelayedLink::handleTurn(*flow, m_pace.quantum());
    armTimer();
}

void RelayRoom::armTimer()
{
    const TimePoint moment = now();
    const auto next = m_pace.nextTurn(moment);
    if (!next)
        return m_timer.stop();
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*next - moment);
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > wait)
        m_timer.start(std::max(wait, 0ms));
}

} // namespace punchline
