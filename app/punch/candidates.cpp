// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/candidates.h"

#include "app/punch/addresskinds.h"
#include "app/punch/ports.h"

#include <algorithm>

namespace punchline {

namespace {

/// True if both may be in one home: behind one IPv4 address, or in one 64-bit IPv6 network (RFC 7421).
bool isSameHome(const QHostAddress &one, const QHostAddress &other)
{
    const bool isIpv6 = one.protocol() == QAbstractSocket::IPv6Protocol && other.protocol() == one.protocol();
    return one == other || (isIpv6 && other.isInSubnet(one, 64));
}

bool isOwn(const Endpoint &endpoint, const Surroundings &surroundings)
{
    return endpoint.port == surroundings.localPort
        && std::ranges::any_of(surroundings.networks, [&](const LocalNetwork &network) {
               return network.place == LocalNetwork::Place::OnLink && network.address == endpoint.address;
           });
}

/// True if a peer that is not seen at @p address can only name it in order to target somebody else.
bool isSomebodyElses(const QHostAddress &address, const Surroundings &surroundings)
{
    // Devices at home have IPv6 addresses that only the firewall around them protects.
    if (!surroundings.mayBeNear && isInNetworks(address, surroundings.networks))
        return true;
    // The rest of 127.0.0.0/8 is this machine again.
    if (address.isLoopback())
        return address != QHostAddress(QHostAddress::LocalHost)
            && address != QHostAddress(QHostAddress::LocalHostIPv6);
    const QHostAddress ipv4 = translatedFrom(address);
    const QHostAddress &meant = ipv4.isNull() ? address : ipv4;
    return isPublicIpv4(meant) && meant != surroundings.vouchedFor;
}

bool contains(const QList<Candidate> &candidates, const Endpoint &endpoint)
{
    return std::ranges::any_of(candidates,
                               [&](const Candidate &candidate) { return candidate.endpoint == endpoint; });
}

} // namespace

bool isInNetworks(const QHostAddress &address, const QList<LocalNetwork> &networks)
{
    return std::ranges::any_of(networks, [&](const LocalNetwork &network) {
        return network.prefixLength > 0 && network.address.protocol() == address.protocol()
            && address.isInSubnet(network.address, network.prefixLength);
    });
}

ServerView serverViewOf(const QHostAddress &server, const QHostAddress &serverReflexive,
                        const QHostAddress &peerServerReflexive, const QHostAddress &local)
{
    // Both appear at the server's own address, though neither is there: something in front of the server
    // hides them.
    const bool areAtServer =
        serverReflexive == server && peerServerReflexive == server && serverReflexive != local;
    if (isProxied(server, serverReflexive, local) || (areAtServer && !isInsideRealm(server)))
        return ServerView::Proxied;
    return isInsideRealm(serverReflexive) == isInsideRealm(peerServerReflexive) ? ServerView::Outside
                                                                                : ServerView::Inside;
}

Surroundings surroundingsOf(const Endpoint &server, const Endpoint &serverReflexive,
                            const Endpoint &peerServerReflexive, Acquaintance peer,
                            QList<LocalNetwork> networks, quint16 localPort)
{
    const bool sameAddress = serverReflexive.address == peerServerReflexive.address;
    const bool bothInside =
        isInsideRealm(serverReflexive.address) && isInsideRealm(peerServerReflexive.address);
    const bool isPublic = !isInsideRealm(serverReflexive.address);
    const bool knowsCode = peer == Acquaintance::KnowsCode;
    Surroundings surroundings;
    surroundings.sameMachine = server.address.isLoopback() && serverReflexive.address.isLoopback()
        && peerServerReflexive.address.isLoopback();
    surroundings.sharedAddress = sameAddress && !surroundings.sameMachine;
    surroundings.sharedRealm =
        (bothInside && isInsideRealm(server.address)) || (isPublic && sameAddress && knowsCode);
    surroundings.mayBeNear = knowsCode || surroundings.sharedRealm
        || (isPublic && isSameHome(serverReflexive.address, peerServerReflexive.address));
    surroundings.seemsShared = sameAddress || bothInside;
    surroundings.vouchedFor =
        isInsideRealm(peerServerReflexive.address) ? server.address : peerServerReflexive.address;
    surroundings.networks = std::move(networks);
    surroundings.localPort = localPort;
    return surroundings;
}

Surroundings surroundingsOfClassicServer(const Endpoint &server, QList<LocalNetwork> networks,
                                         quint16 localPort)
{
    Surroundings surroundings =
        surroundingsOf(server, server, server, Acquaintance::Stranger, std::move(networks), localPort);
    // Here, equal addresses say nothing about where the peer is.
    surroundings.sharedAddress = false;
    surroundings.mayBeNear = surroundings.sharedRealm;
    surroundings.seemsShared = surroundings.sharedRealm;
    return surroundings;
}

QList<Candidate> ownCandidates(const Surroundings &surroundings, const Endpoint &serverReflexive)
{
    QList<Candidate> candidates;
    for (const LocalNetwork &network : surroundings.networks) {
        const QHostAddress &address = network.address;
        const bool meaningful =
            surroundings.sameMachine ? address.isLoopback() : !address.isLoopback() && !address.isLinkLocal();
        const Endpoint endpoint(address, surroundings.localPort);
        if (network.place == LocalNetwork::Place::OnLink && meaningful && !isNobodys(address)
            && !isDetour(address) && !contains(candidates, endpoint))
            candidates.append({CandidateKind::Host, endpoint});
    }
    candidates = candidates.mid(0, MaxCandidates);
    const bool reachable = surroundings.sameMachine || !serverReflexive.address.isLoopback();
    if (!serverReflexive.isNull() && reachable && !contains(candidates, serverReflexive)) {
        candidates = candidates.mid(0, MaxCandidates - 1);
        candidates.append({CandidateKind::ServerReflexive, serverReflexive});
    }
    return candidates;
}

bool isVouchedFor(const Endpoint &peerServerReflexive, const Surroundings &surroundings)
{
    const QHostAddress &address = peerServerReflexive.address;
    const bool isInside = isPrivateAddress(address) || address.isLinkLocal();
    return isAcceptableTarget(peerServerReflexive, surroundings) && (!isInside || surroundings.sharedRealm);
}

bool isAcceptableTarget(const Endpoint &endpoint, const Surroundings &surroundings)
{
    const QHostAddress &address = endpoint.address;
    if (endpoint.isNull() || endpoint.port < FirstUnprivilegedPort || isNobodys(address) || isDetour(address)
        || isOwn(endpoint, surroundings))
        return false;
    if (surroundings.sameMachine || address.isLoopback())
        return surroundings.sameMachine && address.isLoopback();
    const bool isNear = surroundings.mayBeNear && isInNetworks(address, surroundings.networks);
    if (address.isLinkLocal())
        return isNear;
    if (isPrivateAddress(address))
        return surroundings.sharedRealm || isNear;
    return true;
}

std::optional<Candidate> mappedCandidate(const Endpoint &granted, const Endpoint &serverReflexive)
{
    const bool credible = granted.address == serverReflexive.address || isPrivateAddress(granted.address);
    if (granted.isNull() || granted.port < FirstUnprivilegedPort || !credible)
        return std::nullopt;
    return Candidate{CandidateKind::Mapped, granted};
}

QList<Candidate> targetsFrom(const QList<Candidate> &offered, const Endpoint &peerServerReflexive,
                             const Surroundings &surroundings)
{
    QList<Candidate> targets;
    const auto hasRoomFor = [&](const Endpoint &endpoint) {
        const auto taken = std::ranges::count_if(targets, [&](const Candidate &target) {
            return target.endpoint.address == endpoint.address && target.endpoint != peerServerReflexive;
        });
        // One port of its address is reserved for the endpoint at which the server sees the peer.
        return taken < MaxPortsOfAddress - (endpoint.address == peerServerReflexive.address ? 1 : 0);
    };
    for (const Candidate &candidate : offered) {
        const Endpoint &endpoint = candidate.endpoint;
        const bool isTarget = candidate.kind != CandidateKind::Predicted
            && isAcceptableTarget(endpoint, surroundings) && !contains(targets, endpoint);
        const bool isElses = endpoint.address != peerServerReflexive.address
            && isSomebodyElses(endpoint.address, surroundings);
        if (isTarget && (endpoint == peerServerReflexive || (!isElses && hasRoomFor(endpoint))))
            targets.append(candidate);
    }
    if (isVouchedFor(peerServerReflexive, surroundings) && !contains(targets, peerServerReflexive))
        targets.append({CandidateKind::ServerReflexive, peerServerReflexive});
    return targets;
}

quint16 predictedPort(const QList<Candidate> &offered, const Endpoint &peerServerReflexive)
{
    quint16 port = 0;
    for (const Candidate &candidate : offered) {
        if (candidate.kind == CandidateKind::Predicted
            && candidate.endpoint.address == peerServerReflexive.address)
            port = candidate.endpoint.port;
    }
    return port;
}

bool haveCommonFamily(const QList<Candidate> &own, const QList<Candidate> &peers)
{
    return std::ranges::any_of(own, [&peers](const Candidate &mine) {
        return std::ranges::any_of(peers, [&mine](const Candidate &theirs) {
            return theirs.endpoint.isIpv4() == mine.endpoint.isIpv4();
        });
    });
}

OtherWay otherWay(const Surroundings &surroundings, const QList<Candidate> &own,
                  const QList<Candidate> &peers)
{
    const auto isMapped = [](const Candidate &candidate) { return candidate.kind == CandidateKind::Mapped; };
    const auto isIpv6 = [](const Candidate &candidate) { return !candidate.endpoint.isIpv4(); };
    const bool perhaps = surroundings.seemsShared || std::ranges::any_of(own, isMapped)
        || std::ranges::any_of(peers, isMapped)
        || (std::ranges::any_of(own, isIpv6) && std::ranges::any_of(peers, isIpv6));
    return perhaps ? OtherWay::Perhaps : OtherWay::None;
}

} // namespace punchline
