// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/cluster/redisreply.h"
#include "server/lobby/directory.h"

#include <QList>

#include <chrono>
#include <optional>

/// What servers that act as one keep in their Redis, and the commands that change it, each in one step. All
/// keys begin with "punchline:". Scripts compute some keys from what they read, so it has to be a single
/// Redis, not a Redis cluster.
///
///   punchline:server:ID    runs, for as long as the key stands
///   punchline:run          the run of Redis that the servers have noticed
///   punchline:settling     no new numbers while it stands
///   punchline:trial        shows that keys can be kept
///   punchline:room:N       ID of the server that has room N
///   punchline:owner:N      shows who may return to room N, and stands a little longer than it
///   punchline:used         sorted set: N of rooms that are open or rest, by when they are free again
///   punchline:free         sorted set: N that were used and have rested, by N
///   punchline:top          all numbers up to it have been used
///   punchline:lobby        sorted set: who waits ("ID:CLIENT:TRAITS"), by arrival
///   punchline:await:H      who awaits the handle H, in hexadecimal digits ("ID:CLIENT")
///   punchline:call:H       who calls it
namespace punchline::redis {

using Milliseconds = std::chrono::milliseconds;

/// Where @p server hears what others publish for it.
[[nodiscard]] QByteArray channelOf(const Directory::ServerId &server);

/// Writes a key for a moment. Fails if the Redis does not serve.
[[nodiscard]] RedisCommand tryToKeep();

/// What Redis does when its memory is full: a list of the policy's name (empty if Redis does not tell) and
/// the number of evicted keys.
[[nodiscard]] RedisCommand askPolicy();

/// Registers for @p lease that @p self runs. Returns 1 if Redis did not know it, otherwise 0. After a restart
/// of Redis, no numbers are given out for @p settling: its memory of them may be old or empty, and the
/// servers register their rooms again in this time.
[[nodiscard]] RedisCommand showLife(const Directory::ServerId &self, Milliseconds lease,
                                    Milliseconds settling);
[[nodiscard]] RedisCommand endLife(const Directory::ServerId &self);
/// 1 if @p server runs, otherwise 0.
[[nodiscard]] RedisCommand isAlive(const Directory::ServerId &server);

/// How long the number of a closed room is not given out.
struct ClosedTimes
{
    Milliseconds rest{0};      ///< To anybody else.
    Milliseconds returning{0}; ///< How long its owner can have it again.
};

/// A number for a room, as described at Directory::open(). 0 if all are taken; -N means to ask again in N
/// milliseconds.
[[nodiscard]] RedisCommand openRoom(const Directory::ServerId &self, const Directory::Wish &wish,
                                    const ClosedTimes &closed);
/// The numbers rest, unless another running server has them meanwhile.
[[nodiscard]] RedisCommand closeRooms(const Directory::ServerId &self, const QList<quint32> &rooms,
                                      const ClosedTimes &closed);

struct StandingRoom
{
    quint32 room = 0;
    Milliseconds timeLeft{0};
    QByteArray owner; ///< Directory::Wish::owner.
};
/// Claims the numbers again. Returns a list of those that another running server has meanwhile.
[[nodiscard]] RedisCommand keepRooms(const Directory::ServerId &self, const QList<StandingRoom> &rooms,
                                     const ClosedTimes &closed);
/// The server that has @p room, other than @p self, if it runs; otherwise nil.
[[nodiscard]] RedisCommand findRoom(const Directory::ServerId &self, quint32 room);

/// The entry of @p client of @p self, which waits.
[[nodiscard]] QByteArray lobbyEntry(const Directory::ServerId &self, ClientId client,
                                    const Directory::Traits &traits);
/// The first entry of another running server that may meet @p entry, as a list of server and client. If there
/// is none, returns nil, and @p entry can be found from now on; otherwise it cannot.
[[nodiscard]] RedisCommand meet(const QByteArray &entry, const Directory::Traits &traits);
[[nodiscard]] RedisCommand removeEntry(const Directory::ServerId &self, ClientId client);

/// The first other running server with a client on the other side of one of the handles, as a list of server,
/// client, "f" and handle. If there is none, returns nil, and @p client can be found under its handles for @p
/// time; otherwise it cannot. Publishes a Loss for the server of each client that has lost handles.
[[nodiscard]] RedisCommand meetByHandle(const Directory::ServerId &self, ClientId client,
                                        const Listing &listing, Directory::Claim claim, Milliseconds time);
/// Those among the handles under which @p client is found.
[[nodiscard]] RedisCommand removeHandles(const Directory::ServerId &self, ClientId client,
                                         const QList<QByteArray> &handles);

/// A newer connection has handles of a client.
struct Loss
{
    ClientId client = 0;
    QList<QByteArray> handles;
};
/// `nullopt` if @p published is something else.
[[nodiscard]] std::optional<Loss> readLoss(const QByteArray &published);

/// All entries of @p self in the lobby.
[[nodiscard]] RedisCommand removeEntries(const Directory::ServerId &self);

} // namespace punchline::redis
