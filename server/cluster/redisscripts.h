// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/cluster/redisreply.h"
#include "server/lobby/directory.h"

#include <QList>

#include <chrono>

/// What servers that act as one keep in their Redis, and the commands that change it, each in one step. All
/// keys begin with "punchline:"; scripts make some of them from what they read, which takes one Redis and no
/// cluster.
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
namespace punchline::redis {

using Milliseconds = std::chrono::milliseconds;

/// Keeps something for a moment: an error from a Redis that does not serve.
[[nodiscard]] RedisCommand tryToKeep();

/// What Redis does when its memory is full, as a list of its policy's name, empty where it does not tell, and
/// the number of keys that it has thrown away for it.
[[nodiscard]] RedisCommand askPolicy();

/// Says for @p lease that @p self runs. 1 where Redis had not known that, 0 where it had. Where Redis has
/// been started anew, no numbers are given out for @p settling: what it remembers of them may be old, or
/// nothing, and those who have some say so in this time.
[[nodiscard]] RedisCommand showLife(const Directory::ServerId &self, Milliseconds lease,
                                    Milliseconds settling);
[[nodiscard]] RedisCommand endLife(const Directory::ServerId &self);
/// Whether @p server runs: 1 or 0.
[[nodiscard]] RedisCommand isAlive(const Directory::ServerId &server);

/// What becomes of a number whose room is closed.
struct ClosedTimes
{
    Milliseconds rest{0};      ///< For everybody.
    Milliseconds returning{0}; ///< For its owner, who can have it again.
};

/// A number for a room, as Directory::open() says. 0 where all are taken; -N: not now, ask again in N
/// milliseconds.
[[nodiscard]] RedisCommand openRoom(const Directory::ServerId &self, const Directory::Wish &wish,
                                    const ClosedTimes &closed);
/// The numbers rest, unless another server that runs has them meanwhile.
[[nodiscard]] RedisCommand closeRooms(const Directory::ServerId &self, const QList<quint32> &rooms,
                                      const ClosedTimes &closed);

struct StandingRoom
{
    quint32 room = 0;
    Milliseconds timeLeft{0};
    QByteArray owner; ///< Directory::Wish::owner.
};
/// Takes the numbers again. A list of those that another server that runs has meanwhile.
[[nodiscard]] RedisCommand keepRooms(const Directory::ServerId &self, const QList<StandingRoom> &rooms,
                                     const ClosedTimes &closed);
/// The server that has @p room, other than @p self, if it runs; otherwise nil.
[[nodiscard]] RedisCommand findRoom(const Directory::ServerId &self, quint32 room);

/// Who waits: @p client of @p self.
[[nodiscard]] QByteArray lobbyEntry(const Directory::ServerId &self, Directory::ClientId client,
                                    const Directory::Traits &traits);
/// The entry of the first at another server that runs who may meet @p entry, as a list of server and client.
/// If there is none, nil, and from now on @p entry is there to be found, otherwise not.
[[nodiscard]] RedisCommand meet(const QByteArray &entry, const Directory::Traits &traits);
[[nodiscard]] RedisCommand removeEntry(const Directory::ServerId &self, Directory::ClientId client);
/// All entries of @p self in the lobby.
[[nodiscard]] RedisCommand removeEntries(const Directory::ServerId &self);

} // namespace punchline::redis
