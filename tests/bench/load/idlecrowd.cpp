// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/load/idlecrowd.h"

#include "tests/bench/load/sources.h"

namespace punchline::load {

IdleCrowd::IdleCrowd(World &world, quint16 port, std::size_t size)
    : m_world(world)
    , m_port(port)
    , m_size(size)
    , m_pace(IdleArrivalsPerSecond, Clock::now())
{
    world.add(*this);
}

TimePoint IdleCrowd::nextDue() const
{
    return m_started < m_size ? m_pace.next() : TimePoint::max();
}

void IdleCrowd::advance(TimePoint now)
{
    while (m_started < m_size && m_pace.take(now)) {
        const auto number = static_cast<quint32>(m_started++);
        const Route route{sourceAddress(IdleSources.first + number / IdlePerSource), m_port};
        m_clients
            .add(m_world.poller(), route, PairingClient::Errand{PairingClient::Way::OpenRoom, 0, now}, *this)
            .start();
    }
}

void IdleCrowd::handleFailed(PairingClient &client, std::optional<ProtocolErrorCode> reason)
{
    // A shrinking crowd would make every figure look better.
    Q_UNUSED(client)
    qFatal("the server has ended an idle client (error %d)", reason ? static_cast<int>(*reason) : 0);
}

} // namespace punchline::load
