// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"
#include "app/protocol/signalmessages.h"
#include "app/punch/strategy.h"

#include <QHostAddress>
#include <QList>

#include <optional>

namespace punchline {

/// A network that this machine knows its way to, with the length of its prefix in bits.
struct LocalNetwork
{
    enum class Place {
        OnLink, ///< An interface has the address.
        Routed, ///< A route of its own leads there; the address is the network's.
    };
    QHostAddress address;
    int prefixLength = 0;
    Place place = Place::OnLink;
    friend bool operator==(const LocalNetwork &, const LocalNetwork &) = default;
};

/// Who the peer is by what it has proved before it is dialled.
enum class Acquaintance {
    Stranger,  ///< Whoever asked next. A word of its is nobody's.
    KnowsCode, ///< Offers under a key that only who has the code can have.
};

/// From where the two clients look at each other: what decides which addresses make sense between them. A
/// server on the internet can say what it likes of both: what opens loopback or a private range is seen at
/// the own end of the connection to it, or is the word of a peer who has the code.
struct Surroundings
{
    /// Both reach the server over its loopback, and so does this client: they are on one machine.
    bool sameMachine = false;
    /// The server itself is in their private network, or both have one public address and the code: an
    /// address of a private range means the same to both.
    bool sharedRealm = false;
    /// Both have one public address, the server says: one and the same router or carrier is around both.
    bool sharedAddress = false;
    /// The peer may be in a network of this machine: it has the code, or is in the same realm or behind the
    /// same address.
    bool mayBeNear = false;
    /// What the server says of both amounts to a shared realm. It is the same on both sides, and opens
    /// nothing.
    bool seemsShared = false;
    /// The one public IPv4 address on which a peer's candidates count: where the server sees the peer, or, if
    /// that is a private address beside the server, where this client has reached the server.
    QHostAddress vouchedFor;
    QList<LocalNetwork> networks; ///< Of this machine, loopback included. The first ones are offered first.
    quint16 localPort = 0;        ///< This machine's port for everything.
};

/// Whether @p address is in one of these networks, on the link or behind a route of its own. One with a
/// prefix of no length holds nobody.
[[nodiscard]] bool isInNetworks(const QHostAddress &address, const QList<LocalNetwork> &networks);

/// From where a server sees the two whom it has introduced: what explains why they find no way to each other.
enum class ServerView {
    Outside, ///< It sees both as the internet does, or both in its own network.
    Inside,  ///< It stands in the network of one of them, and cannot tell the other where that network is.
    Proxied, ///< Something before it hides who comes: a TCP proxy, or a container's published port.
};

/// The view of a server that this client, at @p local, has reached at @p server and that says to see it at @p
/// observed and the other one at @p peerObserved.
[[nodiscard]] ServerView serverViewOf(const QHostAddress &server, const QHostAddress &observed,
                                      const QHostAddress &peerObserved, const QHostAddress &local);

/// The surroundings of two clients that a server, which this one has reached at @p server, introduced with
/// these observed endpoints.
[[nodiscard]] Surroundings surroundingsOf(const Endpoint &server, const Endpoint &observed,
                                          const Endpoint &peerObserved, Acquaintance peer,
                                          QList<LocalNetwork> networks, quint16 localPort);

/// The same behind a classic server, which does not say how it sees this client: its own address stands in.
[[nodiscard]] Surroundings surroundingsOfClassicServer(const Endpoint &server, QList<LocalNetwork> networks,
                                                       quint16 localPort);

/// What this machine offers to its peer: its host candidates, and @p observed where it is none of them
/// (RFC 8445, sections 5.1.1 and 5.1.3). At most MaxCandidates; @p observed is never the one left out.
[[nodiscard]] QList<Candidate> ownCandidates(const Surroundings &surroundings, const Endpoint &observed);

/// Whether the server can see the peer at @p peerObserved: one on the internet sees nobody at a private
/// address, whatever it says. Only then is it the word of more than a stranger.
[[nodiscard]] bool isVouchedFor(const Endpoint &peerObserved, const Surroundings &surroundings);

/// Whether a stranger's word is enough to dial @p endpoint. Refused: ports below 1024, unspecified,
/// multicast, broadcast and reserved addresses, translated and relayed ones, this client itself, loopback
/// unless sameMachine, link-local addresses unless on-link and mayBeNear, and private ranges unless
/// sharedRealm, or on-link and mayBeNear.
[[nodiscard]] bool isAcceptableTarget(const Endpoint &endpoint, const Surroundings &surroundings);

/// What a router that claims to have opened @p granted is good for: nothing unless it is on the address that
/// the server sees, or on a private one, for a peer behind the same carrier. A router's word is not enough to
/// have a peer dial somebody else.
[[nodiscard]] std::optional<Candidate> mappedCandidate(const Endpoint &granted, const Endpoint &observed);

/// Of one address a peer has at most so many ports dialled. An honest one needs two or three: the observed
/// one, what a router has opened, and where its interface has the address itself, the local one.
inline constexpr int MaxPortsOfAddress = 4;

/// What to dial: the peer's candidates as far as they are acceptable, each endpoint once, with
/// @p peerObserved in any case in the list if it isVouchedFor(). Left out are addresses that a peer could
/// name to reach somebody else: public IPv4 ones but the one vouched for, all addresses of one's own networks
/// where the peer cannot be near, loopback addresses that no client offers; and more than MaxPortsOfAddress
/// ports. Predicted ones are no targets: they only say where a spray is to begin. With more at the end of @p
/// offered, there is more in the result, and nothing less.
[[nodiscard]] QList<Candidate> targetsFrom(const QList<Candidate> &offered, const Endpoint &peerObserved,
                                           const Surroundings &surroundings);

/// The port that the peer's sequential NAT will allot next, by the peer; 0 where it says none, or one of
/// another address than @p peerObserved.
[[nodiscard]] quint16 predictedPort(const QList<Candidate> &offered, const Endpoint &peerObserved);

/// Whether one of @p own and one of @p peers have the same address family. Without one there is nothing to
/// dial.
[[nodiscard]] bool haveCommonFamily(const QList<Candidate> &own, const QList<Candidate> &peers);

/// Whether the two may get to each other past the NATs between them and the server: in one network, by a
/// router's mapping, or over IPv6. Comes out the same on both sides.
[[nodiscard]] OtherWay otherWay(const Surroundings &surroundings, const QList<Candidate> &own,
                                const QList<Candidate> &peers);

} // namespace punchline
