// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/directory.h"
#include "server/lobby/listing.h"
#include "server/lobby/lobbytypes.h"
#include "server/lobby/punching.h"
#include "server/lobby/relays.h"
#include "server/lobby/visit.h"

#include "app/protocol/endpoint.h"
#include "app/protocol/rendezvousmessages.h"

#include <QByteArray>

#include <chrono>
#include <memory>
#include <optional>
#include <variant>

namespace punchline {

class Pair;

/// A client in the Lobby's table: the phase of its connection, what was measured, and when something is due.
/// It decides nothing about other clients; the parts of the Lobby move it from phase to phase.
struct LobbyClient
{
    /// Time between two Pings to a waiting client; shorter than the idle time-outs of common NATs.
    static constexpr std::chrono::seconds PingInterval{15};
    /// Time limit for a waiting client's Pong.
    static constexpr std::chrono::seconds PongTime{10};
    /// Time limit for the Pong that confirms a tentative pair: the other client has to wait for it.
    static constexpr std::chrono::seconds ConfirmTime{2};

    /// A client that is silent for this long speaks only the classic protocol, in which the server speaks
    /// first.
    static constexpr std::chrono::milliseconds ClassicSilence{500};
    /// How long a classic arrival leaves a framed client that waits to framed arrivals. Silence proves
    /// nothing, and what two clients that greet say to each other is encrypted.
    static constexpr std::chrono::milliseconds YieldTime{1500};
    /// From the first byte of a greeting to its last. Also how long silence may last if classic clients are
    /// turned away.
    static constexpr std::chrono::seconds GreetingTime{5};
    /// From Welcome to EnterLobby: the client's time to look at its NAT.
    static constexpr std::chrono::seconds EnterTime{10};
    /// Time limit for the directory's answer, and again for the other server to make a pair.
    static constexpr std::chrono::seconds DirectoryTime{5};
    /// From Paired to the Outcome: half as much again as the 60 s after which clients give up by themselves.
    static constexpr std::chrono::seconds PunchTime{90};

    static constexpr TimePoint Never = TimePoint::max();

    /// Whom a client wants to meet: anybody in the lobby, the host of a room, or who has one of its handles.
    using Wish = std::variant<std::monostate, JoinRoom, Listing>;

    struct Silent ///< Nothing has been heard.
    {
        TimePoint end;
    };
    struct Refused ///< Above a limit. It is told so if it shows that it would understand.
    {
        TimePoint end;
        ProtocolErrorCode reason = ProtocolErrorCode::Full;
    };
    struct Greeting ///< A frame has begun.
    {
        TimePoint end;
    };
    struct Welcomed
    {
        TimePoint end;
    };
    /// Waits for the directory to find a peer. In the lobby, other clients may meet it meanwhile.
    struct Seeking
    {
        TimePoint end;
        std::optional<JoinRoom> wish; ///< `nullopt` in the lobby.
    };
    /// Is a guest of another server: its peer waits there, and that server pairs the two.
    struct Visiting
    {
        Directory::ServerId host;
        Wish wish;
        TimePoint end;
        std::optional<Punching> punching; ///< `nullopt` until it is paired there.
        bool canHaveRelay = false;        ///< That server can offer the pair one.
    };
    /// A classic arrival that could meet a framed client. Until the end, framed arrivals go first.
    struct Yielding
    {
        TimePoint end;
    };
    struct Queued ///< Waits in the lobby for the next arrival.
    { };
    struct Opening ///< Waits for the number of its room.
    {
        TimePoint end;
        QByteArray owner; ///< As Directory::Wish::owner; the same below.
    };
    struct Hosting ///< Waits in a room.
    {
        quint32 room = 0;
        TimePoint expiry;
        QByteArray owner;
    };
    struct Listed ///< Waits under its handles.
    {
        Listing listing;
    };
    /// Has met another client of this server's lobby. Both are in this phase, or neither is.
    struct InPair
    {
        std::shared_ptr<Pair> pair;
        Role role = Role::Initiator;
    };
    /// Has named its token, and is to become one end of a relay when the other end comes.
    struct Joining
    {
        TimePoint end;
        Relays::Id relay = 0;
    };
    /// Punching, not InPair: the peer has left, or is classic, so that it has no part in the server any more.
    using Phase = std::variant<Silent, Refused, Greeting, Welcomed, Seeking, Visiting, Yielding, Queued,
                               Opening, Hosting, Listed, Joining, InPair, Punching>;

    /// When the phase, or a part of it, times out; Never if it has no limit. Who waits, or has a relayed
    /// link, has to be asked then whether it is still there.
    [[nodiscard]] TimePoint dueTime() const;

    /// True if the client surely understands an error.
    [[nodiscard]] bool understandsErrors() const;
    /// True if the client has not greeted yet and nothing is known of it.
    [[nodiscard]] bool isAtTheDoor() const;
    /// True for a classic client that was told that it is the first: it must become the initiator.
    [[nodiscard]] bool mustBeFirst() const { return dialect == Dialect::Classic && toldToWait; }
    /// True if framed arrivals should meet a peer of the dialect @p other first, because all that is known of
    /// this client is its silence.
    [[nodiscard]] bool mustYieldTo(Dialect other) const;
    /// True if the client may have died since it last said something. A classic client cannot be asked.
    [[nodiscard]] bool mayBeDead() const { return dialect == Dialect::Framed && hasWaited; }

    /// True if it waits in the lobby, or is on its way there.
    [[nodiscard]] bool isInLobby() const;
    [[nodiscard]] Directory::Traits traits() const
    {
        return {dialect, serverReflexive.isIpv4(), mustBeFirst(), isHidden};
    }
    /// The client's part once it punches, whether it was paired here or at another server; `nullptr` before.
    [[nodiscard]] Punching *punching();
    /// What another server has to know of the client if it visits @p place.
    [[nodiscard]] Visit visitTo(const Directory::Place &place, const Wish &wish) const;

    /// True if @p a counts as the first arrival of the two.
    [[nodiscard]] static bool inOrder(const LobbyClient &a, const LobbyClient &b);

    /// The endpoint to tell others, and the client itself: hiddenEndpoint() if it is hidden, @c
    /// serverReflexive, or @c probed if a proxy in front of the server hides the client. There is a proxy if
    /// the server sees a private address and the probe port a public one.
    [[nodiscard]] Endpoint outside() const;
    /// Like outside(), but also recognises a proxy by the peer @p other: if the server sees both at one
    /// address and the probe port sees each of them elsewhere, the shared address is a proxy's.
    [[nodiscard]] Endpoint outsideBeside(const LobbyClient &other) const;

    Endpoint serverReflexive; ///< Where the connection comes from (RFC 8445).
    Endpoint probed;          ///< Null if no probe port has seen the client.
    QByteArray ticket;        ///< Empty if it has none.
    bool isHidden = false;    ///< Hello::hidden.
    Phase phase;
    Dialect dialect = Dialect::Framed;
    QByteArray commitment;     ///< For the peer; empty for a classic client.
    quint64 arrival = 0;       ///< The place in the order of arrivals in the lobby.
    TimePoint asked;           ///< When it first asked for a peer.
    bool hasWaited = false;    ///< Since it last said something.
    bool toldToWait = false;   ///< It is told only once.
    bool hasYielded = false;   ///< It yields to framed arrivals only once.
    bool hasAsked = false;     ///< For an unsolicited SYN.
    bool hasClaimed = false;   ///< Its handles, from clients of other servers.
    bool isGuest = false;      ///< A client of another server, with its connection there.
    bool hearsOfRelays = true; ///< False for a guest whose server is too old to pass it on.
    quint32 lastPing = 0;
    TimePoint lastPingSent;
    bool pongOutstanding = false;
    std::optional<Duration> roundTrip; ///< The latest measurement.
    TimePoint deadline = Never;        ///< As it is in the ClientTable's list.

private:
    /// outside(), were it not hidden.
    [[nodiscard]] Endpoint concealed() const;
    [[nodiscard]] TimePoint dueTimeOf(const Punching &part) const
    {
        return part.isRelayed ? pingDue() : part.dueTime();
    }
    [[nodiscard]] TimePoint pingDue() const
    {
        return lastPingSent + (pongOutstanding ? PongTime : PingInterval);
    }
};

} // namespace punchline
