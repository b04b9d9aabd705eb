// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/fabric.h"

namespace punchline::natlab {

namespace {

constexpr qsizetype MaxCapture = 100'000;

} // namespace

Fabric::Fabric(quint32 seed)
    : m_random(seed)
{
    m_segments.push_back({{}, {}, {}, {}, Link({}, seed), Link({}, seed)});
}

int Fabric::addSegment(const Join &join, const QList<Subnet> &inside)
{
    const int number = static_cast<int>(m_segments.size());
    m_segments.push_back(
        {join, inside, {}, {}, Link(join.up, m_random.generate()), Link(join.down, m_random.generate())});
    m_segments.at(static_cast<std::size_t>(join.above)).below.append(number);
    return number;
}

int Fabric::addHost(int segment, const QList<QHostAddress> &addresses)
{
    const int number = static_cast<int>(m_hosts.size());
    m_hosts.push_back({segment});
    for (const QHostAddress &address : addresses)
        m_segments.at(static_cast<std::size_t>(segment)).hosts.insert(address, number);
    return number;
}

void Fabric::addDetour(int from, int to, std::chrono::microseconds extra)
{
    m_detours.insert_or_assign({from, to}, Link({.delay = extra}, m_random.generate()));
}

void Fabric::handlePacket(int host, const QByteArray &packet, TimePoint now)
{
    ++m_counts.entered;
    route(m_hosts.at(static_cast<std::size_t>(host)).segment, From::Within, packet, now);
}

QList<Delivery> Fabric::handleTimeout(TimePoint now)
{
    QList<Delivery> deliveries;
    while (!m_inFlight.empty() && m_inFlight.begin()->first <= now) {
        const auto [due, arrived] = std::move(*m_inFlight.begin());
        m_inFlight.erase(m_inFlight.begin());
        switch (arrived.stage) {
        case Stage::OutOfUplink:
            route(m_segments.at(static_cast<std::size_t>(arrived.where)).join.above, From::Within,
                  arrived.packet, due, arrived.where);
            break;
        case Stage::OutOfDetour:
            enterDownlink(arrived.where, arrived.packet, due);
            break;
        case Stage::OutOfDownlink:
            sendDown(arrived.where, arrived.packet, due);
            break;
        case Stage::AtHost:
            ++m_counts.delivered;
            deliveries.append({arrived.where, arrived.packet});
            break;
        }
    }
    return deliveries;
}

std::optional<TimePoint> Fabric::nextTimeout() const
{
    return m_inFlight.empty() ? std::nullopt : std::optional(m_inFlight.begin()->first);
}

FabricCounts Fabric::counts() const
{
    FabricCounts counts = m_counts;
    for (const Segment &segment : m_segments)
        counts.lost += segment.up.lostCount() + segment.down.lostCount();
    return counts;
}

void Fabric::route(int segment, From from, const QByteArray &packet, TimePoint now, int cameFrom)
{
    const auto addresses = addressesOf(packet);
    if (!addresses || staysOnLink(addresses->destination) || staysOnLink(addresses->source)) {
        ++m_counts.onLink;
        return;
    }
    if (segment == Core && m_swallowing) {
        ++m_counts.swallowed;
        return;
    }
    const Segment &here = m_segments.at(static_cast<std::size_t>(segment));
    if (segment == Core && m_capturing && m_capture.size() < MaxCapture)
        m_capture.append({now, packet});
    if (const auto host = here.hosts.find(addresses->destination); host != here.hosts.end()) {
        carry(now, {Stage::AtHost, host.value(), packet});
        return;
    }
    for (const int below : here.below) {
        if (!isInAny(addresses->destination, m_segments.at(static_cast<std::size_t>(below)).join.outside))
            continue;
        m_counts.forwarded += segment == Core ? 1U : 0U;
        const auto detour = m_detours.find({cameFrom, below});
        const auto due =
            detour == m_detours.end() ? std::nullopt : detour->second.handlePacket(packet.size(), now);
        if (due)
            carry(*due, {Stage::OutOfDetour, below, packet});
        else
            enterDownlink(below, packet, now);
        return;
    }
    if (segment == Core || from == From::Above || isInAny(addresses->destination, here.inside))
        ++m_counts.unroutable;
    else
        sendUp(segment, packet, now);
}

void Fabric::sendUp(int segment, const QByteArray &packet, TimePoint now)
{
    Middlebox *box = boxFor(m_segments.at(static_cast<std::size_t>(segment)), packet);
    if (box)
        handleEmissions(segment, Side::Inside, box->handlePacket(Side::Inside, packet, boxTime(now)), now);
    else
        enterUplink(segment, packet, now);
}

void Fabric::sendDown(int segment, const QByteArray &packet, TimePoint now)
{
    Middlebox *box = boxFor(m_segments.at(static_cast<std::size_t>(segment)), packet);
    if (box)
        handleEmissions(segment, Side::Outside, box->handlePacket(Side::Outside, packet, boxTime(now)), now);
    else
        route(segment, From::Above, packet, now);
}

void Fabric::handleEmissions(int segment, Side entered, const QList<Emission> &emissions, TimePoint now)
{
    m_counts.blocked += emissions.isEmpty() ? 1U : 0U;
    for (const Emission &emission : emissions) {
        m_counts.answered += emission.towards == entered ? 1U : 0U;
        if (emission.towards == Side::Outside)
            enterUplink(segment, emission.packet, now);
        else
            route(segment, From::Above, emission.packet, now);
    }
}

void Fabric::enterUplink(int segment, const QByteArray &packet, TimePoint now)
{
    Segment &here = m_segments.at(static_cast<std::size_t>(segment));
    const auto addresses = addressesOf(packet);
    if (!addresses || !isInAny(addresses->source, here.join.outside)) {
        noteViolation(segment, addresses.value_or(AddressPair{}));
        return;
    }
    if (const auto due = here.up.handlePacket(packet.size(), now))
        carry(*due, {Stage::OutOfUplink, segment, packet});
}

void Fabric::enterDownlink(int segment, const QByteArray &packet, TimePoint now)
{
    Segment &here = m_segments.at(static_cast<std::size_t>(segment));
    if (const auto due = here.down.handlePacket(packet.size(), now))
        carry(*due, {Stage::OutOfDownlink, segment, packet});
}

void Fabric::carry(TimePoint due, InFlight inFlight)
{
    if (m_inFlight.size() >= MaxInFlight)
        ++m_counts.overflowed;
    else
        m_inFlight.emplace(due, std::move(inFlight));
}

Middlebox *Fabric::boxFor(const Segment &segment, const QByteArray &packet)
{
    const bool isIpv6 = (static_cast<uchar>(packet.at(0)) >> 4) == 6;
    return (isIpv6 ? segment.join.ipv6 : segment.join.ipv4).get();
}

void Fabric::noteViolation(int segment, const AddressPair &addresses)
{
    if (m_counts.violations++ == 0)
        m_firstViolation = QStringLiteral("a packet from %1 to %2 left segment %3, whose address that is not")
                               .arg(addresses.source.toString(), addresses.destination.toString())
                               .arg(segment);
}

} // namespace punchline::natlab
