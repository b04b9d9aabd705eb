// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/punch/virtualnat.h"

#include "app/punch/spray.h"

namespace punchline {

namespace {

constexpr int FirstPort = 1024;
constexpr int LastPort = 65535;

// As in NatProbe: the control connection, the probe port of each address, and more local ports.
constexpr quint16 ControlPort = 8877;
constexpr quint16 ProbePort = 8878;
constexpr int MorePorts = 5;
constexpr int FirstServer = 100;

} // namespace

VirtualNat::VirtualNat(const Kind &kind, quint32 seed)
    : m_kind(kind)
    , m_random(seed)
{
    m_firstPort = static_cast<quint16>(number(FirstPort, LastPort - kind.blockSize));
    m_next = static_cast<quint16>(number(FirstPort, LastPort));
}

quint16 VirtualNat::map(quint16 localPort, const Place &remote, TimePoint now)
{
    const quint64 key = keyOf(localPort, remote);
    if (const auto known = m_mappings.find(key); known != m_mappings.end())
        return known->second;
    advance(now);
    const quint16 port = allot(localPort);
    if (port == 0)
        return 0;
    m_taken.set(port);
    m_mappings.emplace(key, port);
    return port;
}

void VirtualNat::forget(quint16 localPort, const Place &remote)
{
    if (m_kind.mapping != NatMapping::AddressAndPortDependent)
        return;
    const auto known = m_mappings.find(keyOf(localPort, remote));
    if (known == m_mappings.end())
        return;
    m_taken.reset(known->second);
    m_mappings.erase(known);
}

QList<NatSample> VirtualNat::samples(quint16 localPort, Servers servers, TimePoint now,
                                     std::chrono::milliseconds between)
{
    const bool untranslated = m_kind.mapping == NatMapping::None;
    const QHostAddress outside(0xcb007101U);
    const QHostAddress inside = untranslated ? outside : QHostAddress(0xc0a80114U);
    QList<NatSample> all;
    const auto sample = [&](quint16 from, const Place &via) {
        const QHostAddress server(0xc6336400U + static_cast<quint32>(via.host));
        const TimePoint left = now + all.size() * between;
        all.append({{inside, from}, {outside, map(from, via, left)}, {server, via.port}});
    };
    sample(localPort, {FirstServer, ControlPort});
    sample(localPort, {FirstServer, ProbePort});
    if (servers == Servers::Two)
        sample(localPort, {FirstServer + 1, ProbePort});
    if (wantsMoreSamples(judgeNat(all))) {
        for (int i = 0; i < MorePorts; ++i)
            sample(static_cast<quint16>(number(32768, 60999)), {FirstServer, ProbePort});
    }
    for (qsizetype i = 1; i < all.size(); ++i)
        forget(all.at(i).local.port,
               {static_cast<int>(all.at(i).via.address.toIPv4Address() & 0xffU), ProbePort});
    return all;
}

quint64 VirtualNat::keyOf(quint16 localPort, const Place &remote) const
{
    const auto host = static_cast<quint64>(remote.host);
    switch (m_kind.mapping) {
    case NatMapping::Unknown:
    case NatMapping::None:
    case NatMapping::EndpointIndependent:
        break;
    case NatMapping::AddressDependent:
        return localPort | host << 16U;
    case NatMapping::AddressAndPortDependent:
        return localPort | host << 16U | quint64(remote.port) << 32U;
    }
    return localPort;
}

quint16 VirtualNat::allot(quint16 localPort)
{
    if (m_kind.mapping == NatMapping::None)
        return localPort;
    switch (m_kind.allocation) {
    case PortAllocation::Preserving:
        if (!m_taken.test(localPort))
            return localPort;
        break;
    case PortAllocation::Sequential:
        while (m_taken.test(m_next))
            m_next = portInSequence(m_next, m_kind.delta, 1);
        return std::exchange(m_next, portInSequence(m_next, m_kind.delta, 1));
    case PortAllocation::Block:
        return freePort(m_firstPort, m_firstPort + m_kind.blockSize - 1);
    case PortAllocation::Unknown:
    case PortAllocation::Random:
        break;
    }
    return freePort(FirstPort, LastPort);
}

quint16 VirtualNat::freePort(int first, int last)
{
    const int from = number(first, last);
    const int size = last - first + 1;
    for (int i = 0; i < size; ++i) {
        // If taken, jump far away at first, so that the free ports do not cluster.
        const int port = i < 64 ? number(first, last) : first + (from - first + i) % size;
        if (!m_taken.test(static_cast<std::size_t>(port)))
            return static_cast<quint16>(port);
    }
    return 0;
}

void VirtualNat::advance(TimePoint now)
{
    const std::chrono::duration<double> passed = now - std::exchange(m_last, now);
    const bool counts = m_kind.busy > 0 && m_kind.allocation == PortAllocation::Sequential;
    if (!counts || passed.count() <= 0)
        return;
    const int taken = std::poisson_distribution<int>(m_kind.busy * passed.count())(m_random);
    m_next = portInSequence(m_next, m_kind.delta, taken);
}

int VirtualNat::number(int low, int high)
{
    return std::uniform_int_distribution<int>(low, high)(m_random);
}

} // namespace punchline
