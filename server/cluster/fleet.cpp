// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/cluster/fleet.h"

#include "server/platform/clock.h"

namespace punchline {

namespace {

QByteArray channelOf(const RoomStore::ServerId &server)
{
    return "punchline:letters:" + server;
}

} // namespace

Fleet::Fleet(const RedisAddress &redis, QObject *parent)
    : QObject(parent)
    , m_link(redis)
    , m_policy(m_link)
    , m_rooms(m_link)
    , m_relay(m_rooms.id(), *this)
{
    connect(&m_link, &RedisLink::published, this,
            [this](const QByteArray &letter) { Q_EMIT happened(m_relay.take(letter, *m_lobby, now())); });
    connect(&m_link, &RedisLink::cameUp, this, [this] {
        m_relay.resume();
        Q_EMIT reachabilityChanged(true);
    });
    connect(&m_link, &RedisLink::wentDown, this, [this] { Q_EMIT reachabilityChanged(false); });
    connect(&m_link, &RedisLink::troubled, this, &Fleet::troubled);
    connect(&m_policy, &RedisPolicy::evicting, this, &Fleet::evicting);
    connect(&m_rooms, &RedisRooms::opened, this,
            [this](RoomStore::ClientId host, const RoomStore::Opened &opened) {
                Q_EMIT happened(m_lobby->handleOpened(host, opened, now()));
            });
    connect(&m_rooms, &RedisRooms::found, this,
            [this](RoomStore::ClientId seeker, const RoomStore::Found &found) {
                Q_EMIT happened(m_lobby->handleFound(seeker, found, now()));
            });
    connect(&m_rooms, &RedisRooms::roomLost, this,
            [this](quint32 room) { Q_EMIT happened(m_lobby->handleRoomLost(room, now())); });
    connect(&m_rooms, &RedisRooms::wasForgotten, this, [this] { m_relay.resume(); });
    connect(&m_rooms, &RedisRooms::left, this, &Fleet::left);
    connect(&m_rooms, &RedisRooms::serverLost, this, [this](const RoomStore::ServerId &server) {
        Q_EMIT happened(m_relay.forget(server, *m_lobby, now()));
    });
}

void Fleet::join(Lobby &lobby)
{
    m_lobby = &lobby;
    m_link.start(channelOf(m_rooms.id()));
}

void Fleet::leave()
{
    m_rooms.leave();
}

void Fleet::beginVisit(const lobby::BeginVisit &command)
{
    m_relay.beginVisit(command.client, command.host, command.visit);
}

void Fleet::post(const RoomStore::ServerId &server, const QByteArray &letter)
{
    // Whether it has arrived shows when the other side answers it, or when the link comes back.
    m_link.ask({"PUBLISH", channelOf(server), letter}, this, [](const RedisReply &) {});
}

void Fleet::handleDealings(const RoomStore::ServerId &server, bool any)
{
    if (any)
        m_rooms.watch(server);
    else
        m_rooms.unwatch(server);
}

} // namespace punchline
