// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/rendezvousmessages.h"

#include <QByteArray>

#include <chrono>
#include <optional>
#include <variant>

namespace punchline {

/// Which room number is whose, and who waits in the lobby: for one server, or for several that share what
/// they know, so that clients which have landed on different ones meet. A directory only knows and never
/// decides: who waits is paired by the server that holds it. Asked by the Lobby. An answer that is not there
/// at once comes later through the Lobby's inputs, in the order of the questions.
class Directory
{
public:
    using ClientId = quint64;
    using TimePoint = std::chrono::steady_clock::time_point;
    /// One running server; another one after a restart.
    using ServerId = QByteArray;

    /// For a number that was used; as long as a room stands unless the server is told otherwise.
    static constexpr std::chrono::minutes RestTime{10};
    /// For whoever has lost its server, to ask for its room again.
    static constexpr std::chrono::seconds ReturnTime{60};

    enum class Failure {
        Full,        ///< All numbers are taken.
        Unavailable, ///< The directory cannot be reached.
    };
    /// The room's number, or why there is none.
    using Opened = std::variant<quint32, Failure>;

    /// What somebody wants a number for.
    struct Wish
    {
        std::chrono::seconds time{0}; ///< For which the room is to stand.
        QByteArray owner = {};        ///< Known by whoever may return to the room; empty where nobody may.
        quint32 room = 0;             ///< The one to return to; 0: any.
    };

    /// Another server, at which somebody waits.
    struct Place
    {
        ServerId server;
        ClientId client = 0; ///< Who waits in that server's lobby; 0 in a room, which has one host.
        Dialect dialect = Dialect::Framed; ///< Of who waits there; nobody else has rooms.
        friend bool operator==(const Place &, const Place &) = default;
    };
    struct Nobody ///< At no other server.
    {
        friend bool operator==(const Nobody &, const Nobody &) = default;
    };
    using Found = std::variant<Place, Nobody, Failure>;

    /// What decides who may meet in the lobby.
    struct Traits
    {
        Dialect dialect = Dialect::Framed;
        bool isIpv4 = true;
        bool mustBeFirst = false; ///< A classic client that has been told to wait.
    };
    /// Whoever has only one address to tell, and no words for more, needs a peer of the same family; and only
    /// one of two can be the first.
    [[nodiscard]] static bool mayMeet(const Traits &a, const Traits &b)
    {
        const bool bothFramed = a.dialect == Dialect::Framed && b.dialect == Dialect::Framed;
        return bothFramed || (a.isIpv4 == b.isIpv4 && !(a.mustBeFirst && b.mustBeFirst));
    }

    Directory() = default;
    Directory(const Directory &) = delete;
    Directory &operator=(const Directory &) = delete;
    virtual ~Directory() = default;

    /// Gives the room of @p host a number that no other room of any server has: the one that is wished for,
    /// if its room was the same owner's and stands, or has not been closed for longer than ReturnTime; where
    /// another server has it, that one has lost its client, and does not know it yet. Otherwise the smallest
    /// there is, for people say it to each other; one that was used rests first, so that who comes too late
    /// finds nobody rather than somebody else. Later: Lobby::handleOpened().
    [[nodiscard]] virtual std::optional<Opened> open(ClientId host, const Wish &wish, TimePoint now) = 0;
    /// The number rests.
    virtual void close(quint32 room, TimePoint now) = 0;

    /// Which other server has @p room. Later: Lobby::handleFound().
    [[nodiscard]] virtual std::optional<Found> find(ClientId seeker, quint32 room) = 0;

    /// Somebody in the lobby of another server who may meet @p seeker. Where there is nobody, the others find
    /// @p seeker here from now on. Both in one step: of two that seek each other one finds the other. Later,
    /// and again when the directory was away: Lobby::handleFound().
    [[nodiscard]] virtual std::optional<Found> meet(ClientId seeker, const Traits &traits) = 0;
    /// @p client does not wait any more: forgets all that was asked for it and is not answered yet, and the
    /// others do not find it in the lobby.
    virtual void withdraw(ClientId client) = 0;
    /// Another server has found @p client in this lobby, where it does not wait: what the directory says is
    /// wrong.
    virtual void denyWaiting(ClientId client) = 0;
};

} // namespace punchline
