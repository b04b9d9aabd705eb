// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/cluster/visitmessages.h"
#include "server/lobby/directory.h"
#include "server/lobby/lobby.h"
#include "server/lobby/visit.h"

#include <QByteArray>
#include <QHash>

#include <deque>
#include <optional>
#include <utility>

namespace punchline {

/// Carries what clients say between the server that they are connected to and the server whose guests they
/// are. The medium that carries the messages can be away for a while and lose some: each visit numbers its
/// messages, and keeps them until the other side has heard them. What arrives is given to the Lobby, and what
/// the Lobby wants to be done is returned. No sockets, no clock: driven by its owner.
class VisitChannel
{
public:
    using ServerId = Directory::ServerId;

    /// The medium between the servers. Must not call the channel back.
    class Carrier
    {
    public:
        Carrier() = default;
        Q_DISABLE_COPY_MOVE(Carrier)
        virtual ~Carrier() = default;

        /// Brings @p message to @p server, or loses it.
        virtual void post(const ServerId &server, const QByteArray &message) = 0;
        /// The first visit to or from @p server has begun, or the last one is over.
        virtual void handleDealings(const ServerId &server, bool any) = 0;
    };

    /// @p ownId is this server, @p carrier has to outlive it.
    VisitChannel(ServerId ownId, Carrier &carrier)
        : m_ownId(std::move(ownId))
        , m_carrier(carrier)
    { }

    /// @p client of this server becomes the guest of @p host, and of no other.
    void begin(ClientId client, const ServerId &host, const Visit &visit);
    /// To the host, or to the guest. No effect if there is no such visit any more.
    void say(ClientId client, const RendezvousMessage &message) { send(client, visit::Say{message}); }
    void say(ClientId client, const classic::ServerMessage &message)
    {
        send(client, visit::SayClassic{message});
    }
    /// The last word of this side, after which the Lobby hears nothing of this visit. @p error is for a
    /// guest.
    void end(ClientId client, const std::optional<ProtocolError> &error = {});

    /// Whether @p client is connected to another server, and a guest here.
    [[nodiscard]] bool isGuest(ClientId client) const;

    /// A message for this server has come.
    [[nodiscard]] lobby::Commands take(const QByteArray &bytes, Lobby &lobby, TimePoint now);
    /// The medium was away, and is there again.
    void resume();
    /// @p server has died, and with it its guests here and all visits there.
    [[nodiscard]] lobby::Commands forget(const ServerId &server, Lobby &lobby, TimePoint now);

    /// How many messages of @p client are kept in case that they have to be repeated.
    [[nodiscard]] std::size_t keptCount(ClientId client) const
    {
        return m_parts.value(client).unheard.size();
    }
    /// How many messages could not be read.
    [[nodiscard]] quint64 malformedCount() const { return m_malformed; }

private:
    /// How many messages are kept before the other side is asked what has arrived. A pair that only punches
    /// stays below it, but with a relayed link a visit can last for days.
    static constexpr std::size_t ConfirmedFrom = 128;

    /// One side's part of a visit. The limits of its client bound what is kept of it (Punching), and so do
    /// confirmations.
    struct Part
    {
        ServerId other;
        bool isHost = false; ///< The client is connected at the other server.
        quint64 visit = 0;
        quint32 sent = 0;  ///< The number of the last message.
        quint32 heard = 0; ///< The number of the other side's last message.
        /// The messages that the other side has not confirmed.
        std::deque<std::pair<quint32, QByteArray>> unheard = {};
    };
    using GuestKey = std::pair<ServerId, quint64>;

    void add(ClientId client, const Part &part);
    void remove(ClientId client);
    void send(ClientId client, const visit::Content &content);
    void post(const Part &part, quint32 number, const visit::Content &content);
    void repeat(Part &part, quint32 heard);
    [[nodiscard]] std::optional<ClientId> clientOf(const visit::Envelope &message) const;
    [[nodiscard]] lobby::Commands takeFromStranger(const visit::Envelope &message, Lobby &lobby,
                                                   TimePoint now);
    [[nodiscard]] lobby::Commands takeOf(ClientId client, const visit::Envelope &message, Lobby &lobby,
                                         TimePoint now);
    [[nodiscard]] lobby::Commands finish(ClientId client, const std::optional<ProtocolError> &error,
                                         Lobby &lobby, TimePoint now);

    ServerId m_ownId;
    Carrier &m_carrier;
    QHash<ClientId, Part> m_parts;
    QHash<quint64, ClientId> m_visits;  ///< Of this server's clients.
    QHash<GuestKey, ClientId> m_guests; ///< Of other servers' clients.
    QHash<ServerId, int> m_dealings;    ///< How many visits there are with each server.
    quint64 m_lastVisit = 0;
    quint64 m_malformed = 0;
};

} // namespace punchline
