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
    void leave();

    /// True while the Redis is reachable.
    [[nodiscard]] bool isUp() const { return m_link.isUp(); }
    /// Why the Redis is not reachable, or its last error; for people.
    [[nodiscard]] QString problem() const { return m_link.problem(); }
    /// The number of messages from other servers that could not be read.
    [[nodiscard]] quint64 malformedCount() const { return m_channel.malformedCount(); }

    void beginVisit(const lobby::BeginVisit &command);
    void passOn(const lobby::PassOn &command) { m_channel.say(command.client, command.message); }
    void endVisit(const lobby::EndVisit &command) { m_channel.end(command.client); }
    // For another server's client. No effect if it is not one.
    template <typename Message> void tellGuest(Lobby::ClientId guest, const Message &message)
    {
        if (m_channel.isGuest(guest))
            m_channel.say(guest, message);
    }
    void closeGuest(Lobby::ClientId guest, const std::optional<ProtocolError> &error)
    {
        if (m_channel.isGuest(guest))
            m_channel.end(guest, error);
    }

Q_SIGNALS:
    void happened(const punchline::Lobby::Commands &commands);
    void left();
    /// The Redis has become reachable, or unreachable.
    void reachabilityChanged(bool isUp);
    /// The Redis reports an error.
    void troubled(const QString &reason);
    /// The Redis may evict rooms; see RedisPolicy.
    void evicting(const QString &policy, qint64 evicted);

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
