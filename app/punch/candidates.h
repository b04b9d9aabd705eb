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

/// A network that this machine has a route to, with its prefix length in bits.
struct LocalNetwork
{
    enum class Place {
        OnLink, ///< An interface has the address.
        Routed, ///< A specific route leads there; the address is the network's.
    };
    QHostAddress address;
    int prefixLength = 0;
    Place place = Place::OnLink;
    friend bool operator==(const LocalNetwork &, const LocalNetwork &) = default;
};

/// What the peer has proved before it is dialled.
enum class Acquaintance {
    Stranger,  ///< Any client that arrived next. Its claims count for nothing.
    KnowsCode, ///< Its offers are sealed with a key that requires the code.
};

/// How the two clients are located relative to each other, which decides which addresses make sense between
/// them. A server on the internet can claim anything about both. So loopback and private ranges are opened
/// only by what this client sees at its own end of the connection to the server, or by the word of a peer
/// with the code.
struct Surroundings
{
    /// Both reach the server over its loopback, as does this client: all are on one machine.
    bool sameMachine = false;
    /// The server itself is in their private network, or both share one public address and the code: a
    /// private address means the same to both.
    bool sharedRealm = false;
    /// The server says that both have one public address, so one router or carrier is in front of both.
    bool sharedAddress = false;
    /// The peer may be in a network of this machine: it has the code, or it is in the same realm or behind
    /// the same address.
    bool mayBeNear = false;
    /// What the server says about both amounts to a shared realm. The value is the same on both sides, and it
    /// opens nothing.
    bool seemsShared = false;
    /// The one public IPv4 address at which a peer's candidates count: where the server sees the peer or, if
    /// that is a private address near the server, where this client reached the server.
    QHostAddress vouchedFor;
    QList<LocalNetwork> networks; ///< This machine's networks, loopback included, in the order in which they
                                  ///< are offered.
    quint16 localPort = 0;        ///< This machine's port for all connections.
};

/// True if @p address is in one of these networks, on the link or behind a specific route. A network with
/// prefix length 0 contains nobody.
[[nodiscard]] bool isInNetworks(const QHostAddress &address, const QList<LocalNetwork> &networks);

/// Where a server sees the two clients from; this explains why they find no way to each other.
enum class ServerView {
    Outside, ///< It sees both over the internet, or both in its own network.
    Inside,  ///< It is in the network of one of them, and cannot tell the other where that network is.
    Proxied, ///< Something in front of it hides the clients: a TCP proxy, or a container's published port.
};

/// The view of a server that this client, at @p local, reached at @p server, and that claims to see this
/// client at @p serverReflexive and the other one at @p peerServerReflexive.
[[nodiscard]] ServerView serverViewOf(const QHostAddress &server, const QHostAddress &serverReflexive,
                                      const QHostAddress &peerServerReflexive, const QHostAddress &local);

/// The surroundings of two clients, introduced with these server-reflexive endpoints by a server that this
/// client reached at @p server.
[[nodiscard]] Surroundings surroundingsOf(const Endpoint &server, const Endpoint &serverReflexive,
                                          const Endpoint &peerServerReflexive, Acquaintance peer,
                                          QList<LocalNetwork> networks, quint16 localPort);

/// The same behind a classic server, which does not say how it sees this client; its own address stands in.
[[nodiscard]] Surroundings surroundingsOfClassicServer(const Endpoint &server, QList<LocalNetwork> networks,
                                                       quint16 localPort);

/// What this machine offers to its peer: its host candidates, and @p serverReflexive if it is not one of them
/// (RFC 8445, sections 5.1.1 and 5.1.3). At most MaxCandidates; @p serverReflexive is never left out.
[[nodiscard]] QList<Candidate> ownCandidates(const Surroundings &surroundings,
                                             const Endpoint &serverReflexive);

/// True if the server can see the peer at @p peerServerReflexive: a server on the internet sees nobody at a
/// private address, whatever it claims. Only then does more than a stranger's word support that endpoint.
[[nodiscard]] bool isVouchedFor(const Endpoint &peerServerReflexive, const Surroundings &surroundings);

/// True if a stranger's word is enough to dial @p endpoint. Refused are: ports below 1024; unspecified,
/// multicast, broadcast, reserved, translated and relayed addresses; this client itself; loopback unless
/// sameMachine; link-local addresses unless on-link and mayBeNear; and private ranges unless sharedRealm, or
/// on-link and mayBeNear.
[[nodiscard]] bool isAcceptableTarget(const Endpoint &endpoint, const Surroundings &surroundings);

/// The candidate for a mapping @p granted that a router claims to have opened. `nullopt` unless it is on the
/// address that the server sees, or on a private address, for a peer behind the same carrier. A router's word
/// alone must not make a peer dial somebody else.
[[nodiscard]] std::optional<Candidate> mappedCandidate(const Endpoint &granted,
                                                       const Endpoint &serverReflexive);

/// The most ports of one address that a peer can have dialled. An honest peer needs two or three: the
/// server-reflexive port, a port that a router opened, and the local port if its interface has the address
/// itself.
inline constexpr int MaxPortsOfAddress = 4;

/// What to dial: the acceptable candidates of the peer, each endpoint once, always including @p
/// peerServerReflexive if it isVouchedFor(). Addresses with which a peer could target somebody else are left
/// out: public IPv4 addresses other than the vouched one, all addresses of our own networks if the peer
/// cannot be near, loopback addresses that no client offers, and more than MaxPortsOfAddress ports. Predicted
/// candidates are not targets: they only say where a spray should begin. Appending to @p offered never
/// removes a target from the result.
[[nodiscard]] QList<Candidate> targetsFrom(const QList<Candidate> &offered,
                                           const Endpoint &peerServerReflexive,
                                           const Surroundings &surroundings);

/// The port that, according to the peer, its sequential NAT allocates next; 0 if the peer says none, or one
/// of an address other than @p peerServerReflexive.
[[nodiscard]] quint16 predictedPort(const QList<Candidate> &offered, const Endpoint &peerServerReflexive);

/// True if one of @p own and one of @p peers share an address family. Otherwise there is nothing to dial.
[[nodiscard]] bool haveCommonFamily(const QList<Candidate> &own, const QList<Candidate> &peers);

/// Whether the two may reach each other without crossing the NATs between them and the server: in one
/// network, by a router's mapping, or over IPv6. The result is the same on both sides.
[[nodiscard]] OtherWay otherWay(const Surroundings &surroundings, const QList<Candidate> &own,
                                const QList<Candidate> &peers);

} // namespace punchline
