// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/load/mortals.h"

#include <QRandomGenerator>

#include <algorithm>

namespace punchline::load {

namespace {

using namespace std::chrono_literals;

constexpr auto LookInterval = 5ms;
// Longer than the server waits for the pong of a dead client, and longer than an answer takes.
constexpr auto Lifetime = 8s;
// How long the server may take to detect that a waiting client is dead.
constexpr auto MemoryTime = 60s;
constexpr auto MostPatience = 30ms; // How long a mortal client lives at most.
constexpr std::uint32_t OneDiesOf = 2;

} // namespace

Mortals::Mortals(World &world, quint16 port, double perSecond)
    : m_world(world)
    , m_port(port)
    , m_pace(perSecond, Clock::now())
    , m_nextLook(Clock::now())
{
    world.add(*this);
}

Mortals::~Mortals() = default;

void Mortals::stop()
{
    m_isStopped = true;
    // Clients that were paired at the moment of their death would keep their places for as long as a punching
    // phase may take.
    for (auto &[number, person] : m_people) {
        if (person.died != TimePoint::max())
            m_clients.retire(number);
    }
}

bool Mortals::isOver() const
{
    const auto isDead = [](const auto &entry) { return entry.second.died != TimePoint::max(); };
    return m_isStopped && std::ranges::all_of(m_people, isDead);
}

TimePoint Mortals::nextDue() const
{
    return m_isStopped ? m_nextLook : std::min(m_pace.next(), m_nextLook);
}

void Mortals::advance(TimePoint now)
{
    m_clients.sweep();
    while (!m_isStopped && m_pace.take(now))
        begin(now);
    if (m_nextLook > now)
        return;
    m_nextLook = now + LookInterval;
    std::vector<Number> over;
    for (auto &[number, person] : m_people) {
        PairingClient *client = m_clients.find(number);
        const bool waits = client && client->localPort() != 0 && !person.peer;
        if (waits && person.dies <= now && person.died == TimePoint::max())
            die(*client, person, now);
        if (person.end > now)
            continue;
        if (client)
            judge(*client, person);
        over.push_back(number);
    }
    for (const Number number : over)
        forget(number);
}

void Mortals::begin(TimePoint now)
{
    const Route route{sourceAddress(MortalSources.at(static_cast<quint32>(m_begun++))), m_port};
    PairingClient &client = m_clients.add(m_world.poller(), route, PairingClient::Errand{.due = now}, *this);
    const bool isToDie = QRandomGenerator::global()->bounded(OneDiesOf) == 0;
    const std::chrono::milliseconds patience(QRandomGenerator::global()->bounded(int(MostPatience.count())));
    m_people[client.number()] = {.came = now,
                                 .end = now + Lifetime,
                                 .dies = isToDie ? now + patience : TimePoint::max(),
                                 .died = TimePoint::max(),
                                 .peer = std::nullopt};
    client.start();
}

void Mortals::die(PairingClient &client, Person &person, TimePoint now)
{
    person.died = now;
    person.end = now + MemoryTime;
    ++m_died;
    remember(client);
    switch (m_died % 3) {
    case 0:
        client.fallSilent();
        break;
    case 1:
        client.reset();
        break;
    default:
        client.close();
    }
}

const Mortals::Person *Mortals::personAt(const Endpoint &endpoint) const
{
    const auto number = m_byEndpoint.find({endpoint.address.toIPv4Address(), endpoint.port});
    return number == m_byEndpoint.end() ? nullptr : &m_people.at(number->second);
}

void Mortals::remember(const PairingClient &client)
{
    m_byEndpoint[{client.route().source, client.localPort()}] = client.number();
}

void Mortals::forget(Number number)
{
    std::erase_if(m_byEndpoint, [number](const auto &entry) { return entry.second == number; });
    m_clients.retire(number);
    m_people.erase(number);
}

void Mortals::handlePaired(PairingClient &client, const Paired &paired)
{
    Person &person = personOf(client);
    remember(client);
    person.peer = paired.peer;
    person.isOver = paired.peerDialect == Dialect::Classic; // A classic peer cannot be asked.
    // The peer died before this client arrived: the server had to probe it once more and cannot have received
    // a reply.
    const Person *peer = personAt(paired.peer);
    if (peer && peer->died < person.came)
        ++m_misled;
}

void Mortals::handleGo(PairingClient &client)
{
    personOf(client).end = Clock::now() + 1100ms;
}

void Mortals::handleFailed(PairingClient &client, std::optional<ProtocolErrorCode>)
{
    // It ends at its scheduled time: others may still be told about it.
    personOf(client).isOver = true;
}

void Mortals::judge(const PairingClient &client, const Person &person)
{
    if (!person.peer || person.isOver || client.hasStarted())
        return;
    // A peer that died at the very moment of the pairing owes no answer.
    const Person *peer = personAt(*person.peer);
    if (!peer || peer->died == TimePoint::max())
        ++m_unanswered;
}

} // namespace punchline::load
