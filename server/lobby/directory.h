// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/listing.h"
#include "server/lobby/lobbytypes.h"

#include "app/protocol/rendezvousmessages.h"

#include <QByteArray>

#include <chrono>
#include <optional>
#include <variant>

namespace punchline {

/// Knows which server has which room, and which clients wait in the lobby or under a handle: for one server,
/// or for several that share a directory, so that clients of different servers can meet. It never decides:
/// the server that holds a waiting client pairs it. Asked by the Lobby. An answer that is not there at once
/// comes later through the Lobby's inputs, in the order of the questions.
class Directory
{
public:
    /// One run of a server. A restarted server has a new id.
    using ServerId = QByteArray;

    /// How long a used room number stays unassigned. Equal to the default lifetime of a room.
    static constexpr std::chrono::minutes RestTime{10};
    /// How long a host that has lost its server may ask for its room again.
    static constexpr std::chrono::seconds ReturnTime{60};

    enum class Failure {
        Full,        ///< All numbers are taken.
        Unavailable, ///< The directory cannot be reached.
    };
    /// The room's number, or the reason why there is none.
    using Opened = std::variant<quint32, Failure>;

    /// What a host asks for.
    struct Wish
    {
        std::chrono::seconds time{0}; ///< The lifetime of the room.
        QByteArray owner = {};        ///< Identifies who may return to the room; empty if nobody may.
        quint32 room = 0;             ///< The room to return to; 0 for any.
    };

    /// Another server, with a client that waits there.
    struct Place
    {
        ServerId server;
        ClientId client = 0;               ///< The client that waits there; 0 for a room, which has one host.
        Dialect dialect = Dialect::Framed; ///< Of the client in the lobby. All others are framed.
        QByteArray handle = {};            ///< The handle that both have; empty for a room and the lobby.
        friend bool operator==(const Place &, const Place &) = default;
    };
    using Nobody = std::monostate; ///< No other server has such a client.
    using Found = std::variant<Place, Nobody, Failure>;

    /// What decides whether two clients may meet in the lobby.
    struct Traits
    {
        Dialect dialect = Dialect::Framed;
        bool isIpv4 = true;
        bool mustBeFirst = false; ///< A classic client that was told to wait.
        bool isHidden = false;    ///< Hello::hidden.
    };
    /// A classic client can tell its peer only one address, so both need the same address family, and neither
    /// can be hidden, since there is no relay for them. And only one of the two can be the first.
    [[nodiscard]] static bool mayMeet(const Traits &a, const Traits &b)
    {
        const bool bothFramed = a.dialect == Dialect::Framed && b.dialect == Dialect::Framed;
        const bool isHidden = a.isHidden || b.isHidden;
        return bothFramed || (!isHidden && a.isIpv4 == b.isIpv4 && !(a.mustBeFirst && b.mustBeFirst));
    }

    /// Whether a client has just come with its handles, or has had them before and only looks again.
    enum class Claim {
        New, ///< It takes them from older connections at other servers.
        Old, ///< It loses those that newer connections at other servers have.
    };

    Directory() = default;
    Q_DISABLE_COPY_MOVE(Directory)
    virtual ~Directory() = default;

    /// Gives the room of @p host a number that no other room of any server has. It is the wished one if that
    /// room had the same owner and is open, or was closed at most ReturnTime ago; another server that still
    /// has it has lost its client without noticing. Otherwise it is the smallest free number, since people
    /// say it to each other. A used number rests first, so that a latecomer finds nobody instead of a
    /// stranger. A later answer comes to Lobby::handleOpened().
    [[nodiscard]] virtual std::optional<Opened> open(ClientId host, const Wish &wish, TimePoint now) = 0;
    /// The room is over, and its number rests.
    virtual void close(quint32 room, TimePoint now) = 0;

    /// Which other server has @p room. A later answer comes to Lobby::handleFound().
    [[nodiscard]] virtual std::optional<Found> find(ClientId seeker, quint32 room) = 0;

    /// A client in the lobby of another server that may meet @p seeker. If there is none, the other servers
    /// find @p seeker here from now on. Both happen in one step, so of two clients that seek each other one
    /// finds the other. A later answer comes to Lobby::handleFound(), and another one when the directory
    /// returns after an outage.
    [[nodiscard]] virtual std::optional<Found> meet(ClientId seeker, const Traits &traits) = 0;
    /// The same for a client that has handles: finds a client of another server that is on the other side of
    /// one of them, of the first of them if there are several. Each handle belongs to the newest connection
    /// on its side. The server of one that loses handles hears of it by Lobby::handleHandlesLost().
    [[nodiscard]] virtual std::optional<Found> meet(ClientId seeker, const Listing &listing, Claim claim) = 0;
    /// @p client does not wait any more: drops its unanswered questions, and other servers do not find it in
    /// the lobby or under its handles any more.
    virtual void withdraw(ClientId client) = 0;
    /// @p client does not wait under @p handles, or not any more. It may wait under others.
    virtual void withdraw(ClientId client, const QList<QByteArray> &handles) = 0;
    /// Another server has found @p client in this lobby, where it does not wait: the directory's entry is
    /// wrong.
    virtual void denyWaiting(ClientId client) = 0;
};

} // namespace punchline
