// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/load/classicload.h"

#include "tests/bench/load/sources.h"

#include <algorithm>

namespace punchline::load {

namespace {

// Clients started in one go, before replies are read: fewer than fit into the servers' backlogs.
constexpr std::size_t Handful = 64;

// The time over which the first clients start.
constexpr double RampSeconds = 1;

} // namespace

/// Sends nothing and reads until the end: one message as the second arrival; "first" and then one as the
/// first.
class ClassicLoad::Client : public Connection
{
public:
    Client(Poller &poller, const Route &route, ClassicLoad &load)
        : Connection(poller, route)
        , m_load(load)
    { }

protected:
    void handleConnected() override { }
    void handleBytes(QByteArrayView bytes) override
    {
        m_messages += static_cast<int>(std::count(bytes.begin(), bytes.end(), '\0'));
        m_isFirst = m_isFirst || bytes.first() == 'f';
        m_isWhole = bytes.last() == '\0';
    }
    void handleEnded() override { m_load.handleEnd(*this, m_isWhole && m_messages == (m_isFirst ? 2 : 1)); }

private:
    ClassicLoad &m_load;
    int m_messages = 0;
    bool m_isFirst = false;
    bool m_isWhole = false;
};

ClassicLoad::ClassicLoad(World &world, quint16 port, std::size_t clients)
    : m_world(world)
    , m_port(port)
    , m_size(clients)
    , m_ramp(static_cast<double>(clients) / RampSeconds, Clock::now())
    , m_due(Clock::now())
{
    world.add(*this);
}

ClassicLoad::~ClassicLoad() = default;

void ClassicLoad::stop()
{
    m_size = 0;
    m_clients.retireAll();
}

void ClassicLoad::advance(TimePoint now)
{
    m_clients.sweep();
    for (std::size_t i = 0; i < Handful && m_clients.size() < m_size; ++i) {
        if (m_begun < m_size && !m_ramp.take(now))
            break;
        const Route route{sourceAddress(ClassicSources.at(m_begun++)), m_port};
        m_clients.add(m_world.poller(), route, *this).start();
    }
    const TimePoint next = m_begun < m_size ? m_ramp.next() : Clock::now();
    m_due = m_clients.size() < m_size ? next : TimePoint::max();
}

void ClassicLoad::handleEnd(Client &client, bool wasIntroduced)
{
    ++(wasIntroduced ? m_introduced : m_failed);
    m_clients.retire(client.number());
    m_due = Clock::now();
}

} // namespace punchline::load
