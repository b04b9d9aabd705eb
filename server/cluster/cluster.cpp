// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/cluster/cluster.h"

#include "server/platform/clock.h"

namespace punchline {

Cluster::Cluster(const RedisAddress &redis, QObject *parent)
    : QObject(parent)
    , m_link(redis)
    , m_policy(m_link)
    , m_directory(m_link)
    , m_channel(m_directory.id(), *this)
{
    connect(&m_link, &RedisLink::published, this, [this](const QByteArray &message) {
        if (!m_directory.takePublished(message))
            Q_EMIT happened(m_channel.take(message, *m_lobby, now()));
    });
    connect(&m_link, &RedisLink::cameUp, this, [this] { m_channel.resume(); });
    connect(&m_directory, &RedisDirectory::opened, this,
            [this](ClientId host, const Directory::Opened &opened) {
                Q_EMIT happened(m_lobby->handleOpened(host, opened, now()));
            });
    connect(&m_directory, &RedisDirectory::found, this,
            [this](ClientId seeker, const Directory::Found &found) {
                Q_EMIT happened(m_lobby->handleFound(seeker, found, now()));
            });
    connect(&m_directory, &RedisDirectory::roomLost, this,
            [this](quint32 room) { Q_EMIT happened(m_lobby->handleRoomLost(room, now())); });
    connect(&m_directory, &RedisDirectory::handlesLost, this,
            [this](ClientId client, const QList<QByteArray> &handles) {
                Q_EMIT happened(m_lobby->handleHandlesLost(client, handles, now()));
            });
    connect(&m_directory, &RedisDirectory::wasForgotten, this, [this] { m_channel.resume(); });
    connect(&m_directory, &RedisDirectory::left, this, &Cluster::left);
    connect(&m_directory, &RedisDirectory::serverLost, this, [this](const Directory::ServerId &server) {
        Q_EMIT happened(m_channel.forget(server, *m_lobby, now()));
    });
}

void Cluster::join(Lobby &lobby)
{
    m_lobby = &lobby;
    m_link.start(redis::channelOf(m_directory.id()));
}

void Cluster::post(const Directory::ServerId &server, const QByteArray &message)
{
    // The other side's answer shows that it has arrived; if it is lost, the visit resumes when the link comes
    // back.
    m_link.ask({"PUBLISH", redis::channelOf(server), message}, this, [](const RedisReply &) {});
}

void Cluster::handleDealings(const Directory::ServerId &server, bool any)
{
    if (any)
        m_directory.watch(server);
    else
        m_directory.unwatch(server);
}

} // namespace punchline
