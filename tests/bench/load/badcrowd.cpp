// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/load/badcrowd.h"

#include "app/protocol/frame.h"
#include "app/protocol/rendezvousmessages.h"
#include "tests/server/commitment.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace punchline::load {

namespace {

constexpr std::chrono::milliseconds DripInterval{1000};
constexpr std::array Kinds{Badness::SlowGreeting, Badness::HalfOpen, Badness::Silent, Badness::Garbage,
                           Badness::BrokenFrame};

QByteArray greeting()
{
    return encodeRendezvous(Hello{}) + encodeRendezvous(lobbyEntry());
}

QByteArray garbage()
{
    QByteArray bytes(200, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::global()->bounded(256));
    return bytes;
}

QByteArray brokenFrame()
{
    QByteArray frame = encodeRendezvous(Hello{});
    std::fill(frame.begin() + FrameHeaderSize, frame.end(), '\xff');
    return frame;
}

/// What a bad client sends once it is connected.
QByteArray openingOf(Badness badness)
{
    switch (badness) {
    case Badness::HalfOpen:
        return greeting().left(FrameHeaderSize + 5);
    case Badness::Garbage:
        return garbage();
    case Badness::BrokenFrame:
        return encodeRendezvous(Hello{}) + brokenFrame();
    case Badness::WrongToken:
        return encodeRendezvous(JoinRelay{QByteArray(RelayTokenSize, 'g')});
    case Badness::SlowGreeting:
    case Badness::Silent:
    case Badness::Mixed:
        break;
    }
    return {};
}

} // namespace

class BadCrowd::Client : public Connection
{
public:
    Client(Poller &poller, const Route &route, Badness badness, BadCrowd &crowd)
        : Connection(poller, route)
        , m_badness(badness)
        , m_crowd(crowd)
    { }

    void drip()
    {
        static const QByteArray bytes = greeting();
        if (m_badness == Badness::SlowGreeting && m_dripped < bytes.size())
            send(bytes.mid(m_dripped++, 1));
    }

protected:
    void handleConnected() override { send(openingOf(m_badness)); }
    void handleBytes(QByteArrayView) override { }
    void handleEnded() override { m_crowd.handleEnd(*this); }

private:
    Badness m_badness;
    BadCrowd &m_crowd;
    qsizetype m_dripped = 0;
};

BadCrowd::BadCrowd(World &world, quint16 port, Badness badness, Sources sources, double perSecond)
    : m_world(world)
    , m_port(port)
    , m_badness(badness)
    , m_sources(sources)
    , m_pace(perSecond, Clock::now())
    , m_nextDrip(Clock::now())
{
    world.add(*this);
}

BadCrowd::~BadCrowd() = default;

void BadCrowd::stop()
{
    m_isStopped = true;
    m_clients.retireAll();
}

TimePoint BadCrowd::nextDue() const
{
    return m_isStopped ? TimePoint::max() : std::min(m_pace.next(), m_nextDrip);
}

void BadCrowd::advance(TimePoint now)
{
    m_clients.sweep();
    while (!m_isStopped && m_pace.take(now))
        begin();
    if (m_nextDrip <= now) {
        m_clients.forEach([](Client &client) { client.drip(); });
        m_nextDrip = now + DripInterval;
    }
}

void BadCrowd::begin()
{
    const quint32 number = m_begun++;
    const Badness badness = m_badness == Badness::Mixed ? Kinds[number % Kinds.size()] : m_badness;
    if (m_clients.size() >= MaxOpen)
        m_clients.retire(m_clients.oldest().number());
    const Route route{sourceAddress(m_sources.at(number)), m_port};
    m_clients.add(m_world.poller(), route, badness, *this).start();
}

void BadCrowd::handleEnd(Client &client)
{
    m_clients.retire(client.number());
}

} // namespace punchline::load
