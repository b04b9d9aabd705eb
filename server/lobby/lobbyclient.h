// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/directory.h"
#include "server/lobby/punching.h"
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

/// A client as the Lobby keeps it in its table: the phase of its connection, what was measured, and when
/// something is due. It decides nothing about others; the Lobby moves it from phase to phase.
struct LobbyClient
{
    using TimePoint = std::chrono::steady_clock::time_point;
    using Duration = std::chrono::steady_clock::duration;
    using ClientId = quint64;

    /// Between the Pings to a waiting client; shorter than the idle time-outs of common NATs.
    static constexpr std::chrono::seconds PingInterval{15};
    /// For a waiting client's Pong.
    static constexpr std::chrono::seconds PongTime{10};
    /// For the Pong that confirms a tentative pair, while the other one is kept in suspense.
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
    /// For the directory's answer, and then for the other server to make a pair.
    static constexpr std::chrono::seconds DirectoryTime{5};
    /// From Paired to the Outcome: half as much again as the 60 s after which clients give up by themselves.
    static constexpr std::chrono::seconds PunchTime{90};

    static constexpr TimePoint Never = TimePoint::max();

    struct Silent ///< Nothing has been heard.
    {
        TimePoint end;
    };
    struct Refused ///< One too many; told so once it shows that it would understand.
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
    /// Waits for the directory to tell where somebody is. In the lobby others may find it meanwhile.
    struct Seeking
    {
        TimePoint end;
        std::optional<JoinRoom> wish; ///< Nothing in the lobby.
    };
    /// Is another server's guest: somebody waits there, and that server pairs the two.
    struct Visiting
    {
        Directory::ServerId host;
        std::optional<JoinRoom> wish; ///< Nothing in the lobby.
        TimePoint end;
        std::optional<Punching> punching; ///< `nullopt` until it is paired there.
    };
    /// A classic arrival that somebody framed waits for: until then a framed arrival takes its place.
    struct Yielding
    {
        TimePoint end;
    };
    struct Queued ///< Waits for the next arrival.
    { };
    struct Opening ///< Waits for its room's number.
    {
        TimePoint end;
        QByteArray owner; ///< Directory::Wish::owner, here and below.
    };
    struct Hosting ///< Waits in a room.
    {
        quint32 room = 0;
        TimePoint expiry;
        QByteArray owner;
    };
    /// Has met another client of this server's lobby. Both are in this phase, or neither is.
    struct InPair
    {
        std::shared_ptr<Pair> pair;
        Role role = Role::Initiator;
    };
    /// Punching, not InPair: the peer has left, or is classic, so that it has no part in the server any more.
    using Phase = std::variant<Silent, Refused, Greeting, Welcomed, Seeking, Visiting, Yielding, Queued,
                               Opening, Hosting, InPair, Punching>;

    /// When the phase, or a part of it, has lasted long enough; Never where it may last.
    [[nodiscard]] TimePoint dueTime() const;

    /// Whether it is certain to understand an error.
    [[nodiscard]] bool understandsErrors() const;
    /// It has not greeted yet, and nothing is known of it.
    [[nodiscard]] bool isAtTheDoor() const;
    /// A classic client that was told that it is the first must become the initiator.
    [[nodiscard]] bool mustBeFirst() const { return dialect == Dialect::Classic && toldToWait; }
    /// Whether a peer of the dialect @p other is left to framed arrivals at first: what is known of this one
    /// is its silence alone.
    [[nodiscard]] bool mustYieldTo(Dialect other) const;
    /// It may have died since it was last heard of. A classic client cannot be asked.
    [[nodiscard]] bool mayBeDead() const { return dialect == Dialect::Framed && hasWaited; }

    /// It waits in the lobby, or is on its way there: somebody who may meet it does.
    [[nodiscard]] bool isInLobby() const;
    [[nodiscard]] Directory::Traits traits() const
    {
        return {dialect, serverReflexive.isIpv4(), mustBeFirst()};
    }
    /// The client's part once it punches, whether it was paired here or at another server; `nullptr` before.
    [[nodiscard]] Punching *punching();
    /// What another server has to know of the client if it visits @p place.
    [[nodiscard]] Visit visitTo(const Directory::Place &place, const std::optional<JoinRoom> &wish) const;

    [[nodiscard]] static bool mayMeet(const LobbyClient &a, const LobbyClient &b)
    {
        return Directory::mayMeet(a.traits(), b.traits());
    }
    /// Whether @p a is the first arrival of the two.
    [[nodiscard]] static bool inOrder(const LobbyClient &a, const LobbyClient &b);

    /// Where the internet sees it: at @c serverReflexive, unless a proxy hides that, and a probe port has
    /// seen it. A proxy is before the server where that sees a private address, and the probe port a public
    /// one.
    [[nodiscard]] Endpoint outside() const;
    /// The same with what is known beside @p other: where both are seen at one address, and at another one by
    /// the probe port each, the first is a proxy's, too.
    [[nodiscard]] Endpoint outsideBeside(const LobbyClient &other) const;

    Endpoint serverReflexive;
    Endpoint probed;   ///< Null where no probe port has seen it.
    QByteArray ticket; ///< Empty where it has none.
    Phase phase;
    Dialect dialect = Dialect::Framed;
    QByteArray commitment;   ///< For the peer; empty where the client is classic.
    quint64 arrival = 0;     ///< The place in the lobby's order.
    TimePoint asked;         ///< For a peer, at first.
    bool hasWaited = false;  ///< Since it was last heard of.
    bool toldToWait = false; ///< Once is enough.
    bool hasYielded = false; ///< To framed arrivals; once is enough.
    bool hasAsked = false;   ///< For an unsolicited SYN.
    bool isGuest = false;    ///< Another server's client, whose connection is there.
    quint32 lastPing = 0;
    TimePoint lastPingSent;
    bool pongOutstanding = false;
    std::optional<Duration> roundTrip; ///< The latest one.
    TimePoint deadline = Never;        ///< As it stands in the Lobby's list.

private:
    [[nodiscard]] TimePoint pingDue() const
    {
        return lastPingSent + (pongOutstanding ? PongTime : PingInterval);
    }
};

} // namespace punchline
