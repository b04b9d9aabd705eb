// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/cluster/redisdirectory.h"
#include "server/cluster/redislink.h"
#include "server/cluster/redispolicy.h"
#include "server/cluster/visitchannel.h"
#include "server/lobby/lobby.h"

#include <QObject>

namespace punchline {

/// The servers that share one Redis, as one of them sees the others. Gives the Lobby the answers of the
/// directory and the messages of the other servers, and carries out the Lobby's commands about them. Driven
/// by RendezvousServer.
class Cluster
    : public QObject
    , private VisitChannel::Carrier
{
    Q_OBJECT

public:
    explicit Cluster(const RedisAddress &redis, QObject *parent = nullptr);

    [[nodiscard]] Directory &directory() { return m_directory; }

    /// From now on the other servers find the clients of @p lobby, as soon as the Redis is reachable. @p
    /// lobby uses directory(), so this has to outlive it; it must not be driven afterwards.
    void join(Lobby &lobby);
    /// The opposite of join(). left() follows when the Redis has been told, or cannot be told; perhaps at
    /// once.
    void leave() { m_directory.leave(); }

    [[nodiscard]] VisitChannel &visits() { return m_channel; }
    [[nodiscard]] const VisitChannel &visits() const { return m_channel; }
    /// For the operator, as the one below: whether the Redis is reachable, and why not.
    [[nodiscard]] const RedisLink &link() const { return m_link; }
    [[nodiscard]] const RedisPolicy &policy() const { return m_policy; }

Q_SIGNALS:
    void happened(const punchline::Lobby::Commands &commands);
    void left();

private:
    void post(const Directory::ServerId &server, const QByteArray &message) override;
    void handleDealings(const Directory::ServerId &server, bool any) override;

    Lobby *m_lobby = nullptr; ///< Set by join(); nothing comes through the link before.
    RedisLink m_link;
    RedisPolicy m_policy;
    RedisDirectory m_directory;
    VisitChannel m_channel;
};

} // namespace punchline
