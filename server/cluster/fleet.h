// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/cluster/redislink.h"
#include "server/cluster/redispolicy.h"
#include "server/cluster/redisrooms.h"
#include "server/cluster/serverrelay.h"
#include "server/lobby/lobby.h"

#include <QObject>

namespace punchline {

/// The servers that share one Redis, as one of them sees the others: gives the Lobby what the store answers
/// and what the others pass on, and does with them what the Lobby commands. Driven by RendezvousServer.
class Fleet
    : public QObject
    , private ServerRelay::Carrier
{
    Q_OBJECT

public:
    explicit Fleet(const RedisAddress &redis, QObject *parent = nullptr);

    [[nodiscard]] RoomStore &rooms() { return m_rooms; }

    /// From now on the others find the clients of @p lobby, as soon as the Redis is there. @p lobby stands on
    /// rooms(), and has to outlive this.
    void join(Lobby &lobby);
    /// Not any more. left() comes when the Redis has heard so, or cannot be told; perhaps at once.
    void leave();

    /// Whether the Redis is there.
    [[nodiscard]] bool isUp() const { return m_link.isUp(); }
    /// Why it is not, or the last error that it has answered; for people.
    [[nodiscard]] QString problem() const { return m_link.problem(); }
    /// What came from other servers and could not be read.
    [[nodiscard]] quint64 malformedCount() const { return m_relay.malformedCount(); }

    void beginVisit(const lobby::BeginVisit &command);
    void passOn(const lobby::PassOn &command) { m_relay.say(command.client, command.message); }
    void endVisit(const lobby::EndVisit &command) { m_relay.end(command.client); }
    // For another server's client; nothing happens where it is none.
    template <typename Message> void tellGuest(Lobby::ClientId guest, const Message &message)
    {
        if (m_relay.isGuest(guest))
            m_relay.say(guest, message);
    }
    void closeGuest(Lobby::ClientId guest, const std::optional<ProtocolError> &error)
    {
        if (m_relay.isGuest(guest))
            m_relay.end(guest, error);
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
    void post(const RoomStore::ServerId &server, const QByteArray &letter) override;
    void handleDealings(const RoomStore::ServerId &server, bool any) override;

    Lobby *m_lobby = nullptr; ///< Set by join(); nothing comes through the link before.
    RedisLink m_link;
    RedisPolicy m_policy;
    RedisRooms m_rooms;
    ServerRelay m_relay;
};

} // namespace punchline
