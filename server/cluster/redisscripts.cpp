// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/cluster/redisscripts.h"

namespace punchline::redis {

namespace {

// The common beginning of several scripts. Time is that of Redis, in milliseconds, since the clocks of
// servers differ. A Redis whose memory is full still removes but adds nothing, so scripts add first, and no
// number gets lost between two sets.
constexpr char Beginning[] = R"lua(
local P = 'punchline:'
local function now()
    local t = redis.call('TIME')
    return t[1] * 1000 + math.floor(t[2] / 1000)
end
local known = {}
local function runs(server)
    if known[server] == nil then
        known[server] = redis.call('EXISTS', P .. 'server:' .. server) == 1
    end
    return known[server]
end
-- The number's server, if that is another one and runs.
local function other(self, room)
    local owner = redis.call('GET', P .. 'room:' .. room)
    return owner and owner ~= self and runs(owner) and owner
end
-- Gives the number to a server for a time, and to the room's owner for a little longer.
local function give(room, server, owner, time, rest, returning)
    redis.call('ZADD', P .. 'used', now() + time + rest, room)
    redis.call('SET', P .. 'room:' .. room, server, 'PX', time)
    if owner ~= '' then
        redis.call('SET', P .. 'owner:' .. room, owner, 'PX', time + returning)
    else
        redis.call('DEL', P .. 'owner:' .. room)
    end
    redis.call('ZREM', P .. 'free', room)
end
)lua";

constexpr char TryToKeep[] = R"lua(
redis.call('SET', P .. 'trial', '1', 'PX', 1000)
return 1
)lua";

// INFO may be forbidden.
constexpr char AskPolicy[] = R"lua(
local function field(section, pattern)
    local info = redis.pcall('INFO', section)
    return type(info) == 'string' and info:match(pattern)
end
return {field('memory', 'maxmemory_policy:([%w%-]+)') or '', tonumber(field('stats', 'evicted_keys:(%d+)') or 0)}
)lua";

// self, lease, settling. Every start of Redis has its own run_id. If INFO is forbidden, only a Redis that has
// lost all its data is noticed.
constexpr char ShowLife[] = R"lua(
local info = redis.pcall('INFO', 'server')
local run = type(info) == 'string' and info:match('run_id:(%x+)') or 'unknown'
if redis.call('GET', P .. 'run') ~= run then
    redis.call('SET', P .. 'run', run)
    redis.call('SET', P .. 'settling', '1', 'PX', ARGV[3])
end
local new = not runs(ARGV[1])
redis.call('SET', P .. 'server:' .. ARGV[1], '1', 'PX', ARGV[2])
return new and 1 or 0
)lua";

// self, time, rest, the highest number, owner, the room to return to, returning. Bounded: moves at most 100
// rested numbers, which is more than it takes, and looks at 1000 unused numbers, some of which may belong to
// rooms that were registered again; if that is not enough, the next call goes on from there. An open room's
// number is in "used" as if the room stayed open to its end: so it becomes free whatever happens to its
// server, and always later than a number that begins to rest now.
constexpr char OpenRoom[] = R"lua(
local self, time, rest, most = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local owner, wished, returning = ARGV[5], ARGV[6], tonumber(ARGV[7])
local wait = redis.call('PTTL', P .. 'settling')
if wait >= 0 then
    return -wait - 1
end
local t = now()
for _, room in ipairs(redis.call('ZRANGEBYSCORE', P .. 'used', '-inf', t, 'LIMIT', 0, 100)) do
    redis.call('ZADD', P .. 'free', room, room)
    redis.call('ZREM', P .. 'used', room)
end
local function take(room)
    give(room, self, owner, time, rest, returning)
    return tonumber(room)
end
if owner ~= '' and redis.call('GET', P .. 'owner:' .. wished) == owner then
    return take(wished)
end
local free = tonumber(redis.call('ZRANGE', P .. 'free', 0, 0)[1])
local top = tonumber(redis.call('GET', P .. 'top') or 0)
local first = top
local unused
while not unused and top < most and top < first + 1000 and not (free and free <= top + 1) do
    top = top + 1
    if not redis.call('ZSCORE', P .. 'used', top) then
        unused = top
    end
end
if top > first then
    redis.call('SET', P .. 'top', top)
end
if unused or free then
    return take(unused or free)
end
if top < most then
    return -1
end
local oldest = redis.call('ZRANGEBYSCORE', P .. 'used', '-inf', t + rest, 'LIMIT', 0, 1)[1]
return oldest and take(oldest) or 0
)lua";

// self, rest, returning, rooms…
constexpr char CloseRooms[] = R"lua(
local again = now() + tonumber(ARGV[2])
for i = 4, #ARGV do
    local room = ARGV[i]
    if not other(ARGV[1], room) then
        redis.call('DEL', P .. 'room:' .. room)
        redis.call('PEXPIRE', P .. 'owner:' .. room, ARGV[3])
        redis.call('ZADD', P .. 'used', again, room)
        redis.call('ZREM', P .. 'free', room)
    end
end
return 1
)lua";

// self, rest, returning; of each room its number, time and owner…
constexpr char KeepRooms[] = R"lua(
local lost = {}
for i = 4, #ARGV, 3 do
    local room = ARGV[i]
    if other(ARGV[1], room) then
        lost[#lost + 1] = tonumber(room)
    else
        give(room, ARGV[1], ARGV[i + 2], tonumber(ARGV[i + 1]), tonumber(ARGV[2]), tonumber(ARGV[3]))
    end
end
return lost
)lua";

// self, room
constexpr char FindRoom[] = R"lua(
return other(ARGV[1], ARGV[2])
)lua";

// The seeker's entry, whether it must be first. Traits are "f" or "c", framed or classic, and "4" or "6", or
// "h" if it is hidden, which is the family of no classic client. A classic client that waits has been told to
// be first. Few clients wait at one server, since they meet each other there; the bound is only a precaution.
constexpr char Meet[] = R"lua(
local entry, must_be_first = ARGV[1], ARGV[2] == '1'
local pattern = '^(%w+):(%d+):(.)(.)$'
local self, _, dialect, family = entry:match(pattern)
for _, waiting in ipairs(redis.call('ZRANGE', P .. 'lobby', 0, 999)) do
    local server, client, its_dialect, its_family = waiting:match(pattern)
    if not server or (server ~= self and not runs(server)) then
        redis.call('ZREM', P .. 'lobby', waiting)
    elseif server ~= self then
        local both_framed = dialect == 'f' and its_dialect == 'f'
        local both_first = must_be_first and its_dialect == 'c'
        if both_framed or (family == its_family and not both_first) then
            redis.call('ZREM', P .. 'lobby', entry)
            return {server, client, its_dialect}
        end
    end
end
redis.call('ZADD', P .. 'lobby', 'NX', now(), entry)
return false
)lua";

// self, client, side, time, whether it has had them before, handles… Who loses handles is told last, when it
// is certain that somebody else has them.
constexpr char MeetByHandle[] = R"lua(
local self, client, side, time, old = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5] == '1'
local other_side = side == 'await' and 'call' or 'await'
local function holder(of, handle)
    local server, its = (redis.call('GET', P .. of .. ':' .. handle) or ''):match('^(%w+):(%d+)$')
    if server and server ~= self and runs(server) then
        return server, its
    end
end
local lost, mine = {}, {}
local function lose(server, its, handle)
    local whose = server .. ' ' .. its
    lost[whose] = (lost[whose] or '') .. ' ' .. handle
end
for i = 6, #ARGV do
    local server, its = holder(side, ARGV[i])
    if server and old then
        lose(self, client, ARGV[i])
    else
        mine[#mine + 1] = ARGV[i]
        if server then
            lose(server, its, ARGV[i])
        end
    end
end
local place = false
for _, handle in ipairs(mine) do
    local server, its = holder(other_side, handle)
    if server then
        place = {server, its, 'f', handle}
        break
    end
end
for _, handle in ipairs(mine) do
    if place then
        redis.call('DEL', P .. side .. ':' .. handle)
    else
        redis.call('SET', P .. side .. ':' .. handle, self .. ':' .. client, 'PX', time)
    end
end
for whose, handles in pairs(lost) do
    local server, its = whose:match('^(%w+) (%d+)$')
    redis.call('PUBLISH', P .. 'letters:' .. server, 'lost ' .. its .. handles)
end
return place
)lua";

// self, client, handles…
constexpr char RemoveHandles[] = R"lua(
local mine = ARGV[1] .. ':' .. ARGV[2]
for i = 3, #ARGV do
    for _, side in ipairs({'await', 'call'}) do
        local key = P .. side .. ':' .. ARGV[i]
        if redis.call('GET', key) == mine then
            redis.call('DEL', key)
        end
    end
end
return 1
)lua";

// self
constexpr char RemoveEntries[] = R"lua(
local mine = ARGV[1] .. ':'
for _, waiting in ipairs(redis.call('ZRANGE', P .. 'lobby', 0, -1)) do
    if waiting:sub(1, #mine) == mine then
        redis.call('ZREM', P .. 'lobby', waiting)
    end
end
return 1
)lua";

RedisCommand evaluate(const char *script, const QList<QByteArray> &arguments)
{
    return RedisCommand{"EVAL", QByteArray(Beginning) + script, "0"} + arguments;
}

QByteArray text(Milliseconds time)
{
    return QByteArray::number(static_cast<qint64>(time.count()));
}

} // namespace

QByteArray channelOf(const Directory::ServerId &server)
{
    return "punchline:letters:" + server;
}

RedisCommand tryToKeep()
{
    return evaluate(TryToKeep, {});
}

RedisCommand askPolicy()
{
    return evaluate(AskPolicy, {});
}

RedisCommand showLife(const Directory::ServerId &self, Milliseconds lease, Milliseconds settling)
{
    return evaluate(ShowLife, {self, text(lease), text(settling)});
}

RedisCommand endLife(const Directory::ServerId &self)
{
    return {"DEL", "punchline:server:" + self};
}

RedisCommand isAlive(const Directory::ServerId &server)
{
    return {"EXISTS", "punchline:server:" + server};
}

RedisCommand openRoom(const Directory::ServerId &self, const Directory::Wish &wish, const ClosedTimes &closed)
{
    return evaluate(OpenRoom,
                    {self, text(wish.time), text(closed.rest), QByteArray::number(MaxRoomNumber),
                     wish.owner.toHex(), QByteArray::number(wish.room), text(closed.returning)});
}

RedisCommand closeRooms(const Directory::ServerId &self, const QList<quint32> &rooms,
                        const ClosedTimes &closed)
{
    QList<QByteArray> arguments{self, text(closed.rest), text(closed.returning)};
    for (const quint32 room : rooms)
        arguments.append(QByteArray::number(room));
    return evaluate(CloseRooms, arguments);
}

RedisCommand keepRooms(const Directory::ServerId &self, const QList<StandingRoom> &rooms,
                       const ClosedTimes &closed)
{
    QList<QByteArray> arguments{self, text(closed.rest), text(closed.returning)};
    for (const StandingRoom &standing : rooms)
        arguments << QByteArray::number(standing.room) << text(standing.timeLeft) << standing.owner.toHex();
    return evaluate(KeepRooms, arguments);
}

RedisCommand findRoom(const Directory::ServerId &self, quint32 room)
{
    return evaluate(FindRoom, {self, QByteArray::number(room)});
}

QByteArray lobbyEntry(const Directory::ServerId &self, ClientId client, const Directory::Traits &traits)
{
    const char family = traits.isHidden ? 'h' : traits.isIpv4 ? '4' : '6';
    return self + ':' + QByteArray::number(client) + ':' + (traits.dialect == Dialect::Framed ? 'f' : 'c')
        + family;
}

RedisCommand meet(const QByteArray &entry, const Directory::Traits &traits)
{
    return evaluate(Meet, {entry, traits.mustBeFirst ? "1" : "0"});
}

RedisCommand removeEntry(const Directory::ServerId &self, ClientId client)
{
    RedisCommand command{"ZREM", "punchline:lobby"};
    for (const Dialect dialect : {Dialect::Framed, Dialect::Classic}) {
        for (const bool isIpv4 : {true, false})
            command.append(lobbyEntry(self, client, {.dialect = dialect, .isIpv4 = isIpv4}));
    }
    command.append(lobbyEntry(self, client, {.isHidden = true}));
    return command;
}

RedisCommand meetByHandle(const Directory::ServerId &self, ClientId client, const Listing &listing,
                          Directory::Claim claim, Milliseconds time)
{
    QList<QByteArray> arguments{self, QByteArray::number(client),
                                listing.side == HandleSide::Await ? "await" : "call", text(time),
                                claim == Directory::Claim::Old ? "1" : "0"};
    for (const QByteArray &handle : listing.handles)
        arguments.append(handle.toHex());
    return evaluate(MeetByHandle, arguments);
}

RedisCommand removeHandles(const Directory::ServerId &self, ClientId client, const QList<QByteArray> &handles)
{
    QList<QByteArray> arguments{self, QByteArray::number(client)};
    for (const QByteArray &handle : handles)
        arguments.append(handle.toHex());
    return evaluate(RemoveHandles, arguments);
}

std::optional<Loss> readLoss(const QByteArray &published)
{
    const QList<QByteArray> words = published.split(' ');
    bool isNumber = false;
    const ClientId client = words.value(1).toULongLong(&isNumber);
    if (words.constFirst() != "lost" || !isNumber)
        return std::nullopt;
    Loss loss{client, {}};
    for (const QByteArray &word : words.mid(2))
        loss.handles.append(QByteArray::fromHex(word));
    return loss;
}

RedisCommand removeEntries(const Directory::ServerId &self)
{
    return evaluate(RemoveEntries, {self});
}

} // namespace punchline::redis
