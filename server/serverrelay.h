// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/relayletter.h"
#include "server/roomstore.h"
#include "server/visit.h"

#include <QByteArray>
#include <QHash>

#include <deque>
#include <optional>
#include <utility>

namespace punchline {

/// Carries what clients say between the server that they are connected to and the one whose guests they are.
/// What carries the letters can be away for a while and lose some: each visit numbers its own, and keeps them
/// until the other side has heard them. No sockets, no clock: driven by its owner, which does as it is told
/// through ServerRelay::Owner.
class ServerRelay
{
public:
    using ClientId = RoomStore::ClientId;
    using ServerId = RoomStore::ServerId;

    /// Who gives it letters, and is told what they say. May call it back at once.
    class Owner
    {
    public:
        Owner() = default;
        Owner(const Owner &) = delete;
        Owner &operator=(const Owner &) = delete;
        virtual ~Owner() = default;

        /// Brings @p letter to @p server, or loses it. Does not call back.
        virtual void post(const ServerId &server, const QByteArray &letter) = 0;

        /// A guest comes. Its id here, one that no client has or had.
        [[nodiscard]] virtual ClientId takeGuestId() = 0;
        virtual void handleGuestCame(ClientId guest, const Visit &visit) = 0;
        virtual void handleGuestSaid(ClientId guest, const RendezvousMessage &message) = 0;
        virtual void handleGuestLeft(ClientId guest) = 0;

        // For a client of this server that is a guest of host.
        virtual void handleHostSaid(ClientId client, const ServerId &host,
                                    const RendezvousMessage &message) = 0;
        virtual void handleHostSaid(ClientId client, const ServerId &host,
                                    const classic::ServerMessage &message) = 0;
        virtual void handleHostClosed(ClientId client, const ServerId &host,
                                      const std::optional<ProtocolError> &error) = 0;

        /// From now on, or not any more, some visit leads to @p server or comes from there.
        virtual void handleDealings(const ServerId &server, bool any) = 0;
    };

    /// @p ownId is this server, @p owner has to outlive it.
    ServerRelay(ServerId ownId, Owner &owner)
        : m_ownId(std::move(ownId))
        , m_owner(owner)
    { }

    /// @p client of this server becomes the guest of @p host, and of no other.
    void beginVisit(ClientId client, const ServerId &host, const Visit &visit);
    /// To the host, or to the guest; nothing happens where there is no such visit any more.
    void say(ClientId client, const RendezvousMessage &message) { send(client, relay::Say{message}); }
    void say(ClientId client, const classic::ServerMessage &message)
    {
        send(client, relay::SayClassic{message});
    }
    /// The last word of this side, after which the owner hears nothing of this visit. @p error is for a
    /// guest.
    void end(ClientId client, const std::optional<ProtocolError> &error = {});

    /// Whether @p client is another server's, and a guest here.
    [[nodiscard]] bool isGuest(ClientId client) const;

    /// A letter has come for this server.
    void take(const QByteArray &bytes);
    /// What carries letters was away, and is there again.
    void resume();
    /// @p server has died, and with it its guests here and all visits there. Only of the guests the owner is
    /// told.
    void forget(const ServerId &server);

    /// Letters that were none.
    [[nodiscard]] quint64 malformedCount() const { return m_malformed; }

private:
    /// One side's part of a visit. What is kept of it is bounded by its client's limits (Punching).
    struct Part
    {
        ServerId other;
        bool isHost = false; ///< The client is connected at the other server.
        quint64 visit = 0;
        quint32 sent = 0;  ///< The number of the last letter.
        quint32 heard = 0; ///< And of the other side's.
        std::deque<std::pair<quint32, QByteArray>> unheard =
            {}; ///< By the other side, as far as is known here.
    };
    using GuestKey = std::pair<ServerId, quint64>;

    void add(ClientId client, const Part &part);
    void remove(ClientId client);
    void send(ClientId client, const relay::Content &content);
    void post(const Part &part, quint32 number, const relay::Content &content);
    void repeat(Part &part, quint32 heard);
    [[nodiscard]] std::optional<ClientId> clientOf(const relay::Letter &letter) const;
    void takeFromStranger(const relay::Letter &letter);
    void takeOf(ClientId client, const relay::Letter &letter);
    void finish(ClientId client, const std::optional<ProtocolError> &error);

    ServerId m_ownId;
    Owner &m_owner;
    QHash<ClientId, Part> m_parts;
    QHash<quint64, ClientId> m_visits;  ///< Of this server's clients.
    QHash<GuestKey, ClientId> m_guests; ///< Of others'.
    QHash<ServerId, int> m_dealings;    ///< How many visits there are with each.
    quint64 m_lastVisit = 0;
    quint64 m_malformed = 0;
};

} // namespace punchline
