// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "app/engine/event.h"
#include "app/punch/candidates.h"
#include "app/sealedsignalling.h"
#include "app/trust/keyexchange.h"
#include "app/trust/paircode.h"

#include <QByteArray>

#include <optional>

namespace punchline {

/// Whom this client wants to meet (the next arrival, the peer it invites, or the peer that invited it) and
/// the secret that only the two of them share. Driven by Pairing. The secrets leave it only for the key
/// exchange.
class Appointment
{
public:
    explicit Appointment(const SessionOptions &options);

    /// Call before each visit to the server: nothing that one pairing has proved carries over to the next. An
    /// invitation that nobody has tried yet stays valid and asks for its room again.
    void renew();

    /// The request to send to the server.
    [[nodiscard]] RendezvousMessage request() const;

    /// The server has assigned the invitation's room. Returns the code and the link, which are unchanged if
    /// the room is the old one; `nullopt` if no room was asked for, or on a second call.
    [[nodiscard]] std::optional<event::CodeReady> handleOpened(const RoomOpened &opened);

    /// Key-exchange parameters for this pairing, or `nullopt` if the pairing is not the one we asked for.
    /// Uses up an invitation: each is good for one guess.
    [[nodiscard]] std::optional<KeyExchangeSetup> keyExchange(const Paired &paired);

    /// True if a classic peer or server is acceptable. With a code, only its owner is.
    [[nodiscard]] bool mayBeClassic() const { return m_meeting == Meeting::Lobby; }

    [[nodiscard]] event::Verification verification() const;
    [[nodiscard]] Confirming confirming() const
    {
        return m_meeting == Meeting::Invite ? Confirming::AfterPeer : Confirming::AtOnce;
    }
    /// What the other side proves about itself by exchanging sealed signals with this client.
    [[nodiscard]] Acquaintance acquaintance() const
    {
        return m_meeting == Meeting::Lobby ? Acquaintance::Stranger : Acquaintance::KnowsCode;
    }

    /// What it means if the other side has a different password.
    [[nodiscard]] ErrorCode mismatch() const;

    /// The number of the room to join, for display; empty if there is none.
    [[nodiscard]] QString roomNumber() const { return m_code ? QString::number(m_code->room) : QString(); }

private:
    void invite();
    [[nodiscard]] std::optional<SecretBytes> password(const Paired &paired) const;

    Meeting m_meeting;
    ServerAddress m_server;         ///< As the other side reaches it.
    std::optional<PairCode> m_code; ///< To join with.
    Admission m_admission;
    std::optional<Invitation> m_invitation; ///< To invite with; `nullopt` once used.
    QByteArray m_ticket;                    ///< Proves to the server that the invitation's room is ours.
    quint32 m_lastRoom = 0;                 ///< The invitation's room in the previous visit.
    quint32 m_room = 0;                     ///< The invitation's room in this visit.
    QByteArray m_opening;
};

} // namespace punchline
