// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/candidates.h"

#include "app/punch/ports.h"

#include <algorithm>

namespace punchline {

namespace {

using Subnet = QPair<QHostAddress, int>;

bool isInAny(const QHostAddress &address, const QList<Subnet> &subnets)
{
    return std::ranges::any_of(subnets, [&](const Subnet &subnet) { return address.isInSubnet(subnet); });
}

/// What a server sees of a client in its own private network, or on its own machine.
bool isInsideRealm(const QHostAddress &address)
{
    return isPrivateAddress(address) || address.isLoopback();
}

/// Addresses that are nobody's: RFC 1122, section 3.2.1.3, RFC 1112, section 4, RFC 4291, section 2.7.
bool isNobodys(const QHostAddress &address)
{
    static const QList<Subnet> ranges = {
        {QHostAddress(0x00000000U), 8},
        {QHostAddress(0xf0000000U), 4},
    };
    return address.isMulticast() || address.isBroadcast() || isInAny(address, ranges)
        || address == QHostAddress(QHostAddress::AnyIPv6);
}

bool isOnLink(const QHostAddress &address, const QList<LocalNetwork> &networks)
{
    return std::ranges::any_of(networks, [&](const LocalNetwork &network) {
        return network.prefixLength > 0 && network.address.protocol() == address.protocol()
            && address.isInSubnet(network.address, network.prefixLength);
    });
}

bool isOwn(const Endpoint &endpoint, const Surroundings &surroundings)
{
    return endpoint.port == surroundings.localPort
        && std::ranges::any_of(surroundings.networks, [&](const LocalNetwork &network) {
               return network.address == endpoint.address;
           });
}

bool contains(const QList<Candidate> &candidates, const Endpoint &endpoint)
{
    return std::ranges::any_of(candidates,
                               [&](const Candidate &candidate) { return candidate.endpoint == endpoint; });
}

} // namespace

bool isPrivateAddress(const QHostAddress &address)
{
    static const QList<Subnet> ranges = {
        {QHostAddress(0x0a000000U), 8},
        {QHostAddress(0xac100000U), 12},
        {QHostAddress(0xc0a80000U), 16},
        {QHostAddress(0x64400000U), 10},
        {QHostAddress(QStringLiteral("fc00::")), 7},
    };
    return isInAny(address, ranges);
}

Surroundings surroundingsOf(const Endpoint &observed, const Endpoint &peerObserved,
                            QList<LocalNetwork> networks, quint16 localPort)
{
    Surroundings surroundings;
    surroundings.sameMachine = observed.address.isLoopback() && peerObserved.address.isLoopback();
    surroundings.sharedAddress = observed.address == peerObserved.address && !surroundings.sameMachine;
    surroundings.sharedRealm = observed.address == peerObserved.address
        || (isInsideRealm(observed.address) && isInsideRealm(peerObserved.address));
    surroundings.networks = std::move(networks);
    surroundings.localPort = localPort;
    return surroundings;
}

Surroundings surroundingsOfClassicServer(const Endpoint &server, QList<LocalNetwork> networks,
                                         quint16 localPort)
{
    Surroundings surroundings = surroundingsOf(server, server, std::move(networks), localPort);
    // One and the same address, here, says nothing about where the peer is.
    surroundings.sharedAddress = false;
    surroundings.sharedRealm = isInsideRealm(server.address);
    return surroundings;
}

QList<Candidate> ownCandidates(const Surroundings &surroundings, const Endpoint &observed)
{
    QList<Candidate> candidates;
    for (const LocalNetwork &network : surroundings.networks) {
        const QHostAddress &address = network.address;
        const bool meaningful =
            surroundings.sameMachine ? address.isLoopback() : !address.isLoopback() && !address.isLinkLocal();
        const Endpoint endpoint(address, surroundings.localPort);
        if (meaningful && !isNobodys(address) && !contains(candidates, endpoint))
            candidates.append({CandidateKind::Host, endpoint});
    }
    candidates = candidates.mid(0, MaxCandidates);
    const bool reachable = surroundings.sameMachine || !observed.address.isLoopback();
    if (!observed.isNull() && reachable && !contains(candidates, observed)) {
        candidates = candidates.mid(0, MaxCandidates - 1);
        candidates.append({CandidateKind::Observed, observed});
    }
    return candidates;
}

bool isAcceptableTarget(const Endpoint &endpoint, const Surroundings &surroundings)
{
    const QHostAddress &address = endpoint.address;
    if (endpoint.isNull() || endpoint.port < FirstUnprivilegedPort || isNobodys(address)
        || isOwn(endpoint, surroundings))
        return false;
    if (surroundings.sameMachine || address.isLoopback())
        return surroundings.sameMachine && address.isLoopback();
    if (address.isLinkLocal())
        return isOnLink(address, surroundings.networks);
    if (isPrivateAddress(address))
        return surroundings.sharedRealm || isOnLink(address, surroundings.networks);
    return true;
}

std::optional<Candidate> mappedCandidate(const Endpoint &granted, const Endpoint &observed)
{
    const bool credible = granted.address == observed.address || isPrivateAddress(granted.address);
    if (granted.isNull() || granted.port < FirstUnprivilegedPort || !credible)
        return std::nullopt;
    return Candidate{CandidateKind::Mapped, granted};
}

QList<Candidate> targetsFrom(const QList<Candidate> &offered, const Endpoint &peerObserved,
                             const Surroundings &surroundings)
{
    QList<Candidate> targets;
    for (const Candidate &candidate : offered) {
        const bool isTarget = candidate.kind != CandidateKind::Predicted
            && isAcceptableTarget(candidate.endpoint, surroundings);
        if (isTarget && !contains(targets, candidate.endpoint))
            targets.append(candidate);
    }
    if (isAcceptableTarget(peerObserved, surroundings) && !contains(targets, peerObserved))
        targets.append({CandidateKind::Observed, peerObserved});
    return targets;
}

quint16 predictedPort(const QList<Candidate> &offered, const Endpoint &peerObserved)
{
    quint16 port = 0;
    for (const Candidate &candidate : offered) {
        if (candidate.kind == CandidateKind::Predicted && candidate.endpoint.address == peerObserved.address)
            port = candidate.endpoint.port;
    }
    return port;
}

OtherWay otherWay(const Surroundings &surroundings, const QList<Candidate> &own,
                  const QList<Candidate> &peers)
{
    const auto isMapped = [](const Candidate &candidate) { return candidate.kind == CandidateKind::Mapped; };
    const auto isIpv6 = [](const Candidate &candidate) { return !candidate.endpoint.isIpv4(); };
    const bool perhaps = surroundings.sharedRealm || std::ranges::any_of(own, isMapped)
        || std::ranges::any_of(peers, isMapped)
        || (std::ranges::any_of(own, isIpv6) && std::ranges::any_of(peers, isIpv6));
    return perhaps ? OtherWay::Perhaps : OtherWay::None;
}

} // namespace punchline
