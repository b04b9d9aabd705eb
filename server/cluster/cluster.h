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

/// The servers that share one Redis, as one of them sees the others: gives the Lobby what the directory
/// answers and what the others pass on, and does with them what the Lobby commands. Driven by
/// RendezvousServer.
class Cluster
    : public QObject
    , private VisitChannel::Carrier
{
    Q_OBJECT

public:
    explicit Cluster(const RedisAddress &redis, QObject *parent = nullptr);

    [[nodiscard]] Directory &directory() { return m_directory; }

    /// From now on the others find the clients of @p lobby, as soon as the Redis is there. @p lobby stands on
    /// directory(), and has to outlive this.
    void join(Lobby &lobby);
    /// Not any more. left() comes when the Redis has heard so, or cannot be told; perhaps at once.
    void leave();

    /// Whether the Redis is there.
    [[nodiscard]] bool isUp() const { return m_link.isUp(); }
    /// Why it is not, or the last error that it has answered; for people.
    [[nodiscard]] QString problem() const { return m_link.problem(); }
    /// What came from other servers and could not be read.
    [[nodiscard]] quint64 malformedCount() const { return m_channel.malformedCount(); }

    void beginVisit(const lobby::BeginVisit &command);
    void passOn(const lobby::PassOn &command) { m_channel.say(command.client, command.message); }
    void endVisit(const lobby::EndVisit &command) { m_channel.end(command.client); }
    // For another server's client; nothing happens where it is none.
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
    /// The Redis has come, or gone.
    void reachabilityChanged(bool isUp);
    /// The Redis says that something is wrong.
    void troubled(const QString &reason);
    /// The Redis may throw rooms away; see RedisPolicy.
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
