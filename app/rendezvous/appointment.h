// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "app/engine/event.h"
#include "app/punch/candidates.h"
#include "app/rendezvous/sealedsignalling.h"
#include "app/trust/keyexchange.h"
#include "app/trust/paircode.h"

#include <QByteArray>

#include <optional>

namespace punchline {

/// Whom this client wants to meet, and the secret that only the two of them share. Driven by Pairing. The
/// secrets leave it only for the key exchange.
class Appointment
{
public:
    /// What follows from the way two clients meet.
    struct Terms
    {
        bool mayBeClassic;                ///< A classic peer or server will do.
        event::Verification verification; ///< How the peer is known once it has confirmed the key.
        Confirming confirming;            ///< Which side confirms the key first.
        Acquaintance acquaintance;        ///< What a peer that exchanges sealed signals has proved by that.
        ErrorCode mismatch;               ///< What it means that the peer has another password.
        bool isAgain = false;             ///< They have had a link before, and know each other from that.
    };

    explicit Appointment(const SessionOptions &options);

    [[nodiscard]] const Terms &terms() const { return m_terms; }

    /// Call before each visit to the server: nothing that one pairing has proved carries over to the next. An
    /// invitation that nobody has tried yet stays valid and asks for its room again.
    void renew();

    /// The request to send to the server; `nullopt` if the session meets nobody.
    [[nodiscard]] std::optional<RendezvousMessage> request() const;

    /// The server has assigned the invitation's room. Returns the code and the link, which are unchanged if
    /// the room is the old one; `nullopt` if no room was asked for, or on a second call.
    [[nodiscard]] std::optional<event::CodeReady> handleOpened(const RoomOpened &opened);

    /// Key-exchange parameters for this pairing, or `nullopt` if the pairing is not the one we asked for.
    /// Uses up an invitation: each is good for one guess.
    [[nodiscard]] std::optional<KeyExchangeSetup> keyExchange(const Paired &paired);

    /// The key by which the two have met again; `nullptr` if they meet for the first time.
    [[nodiscard]] const ReturnKey *metBy(const Paired &paired) const;

    /// The number of the room to join, for display; empty if there is none.
    [[nodiscard]] QString roomNumber() const;

private:
    void invite();
    [[nodiscard]] std::optional<SecretBytes> password(const Paired &paired) const;
    [[nodiscard]] std::optional<SecretBytes> invitedPassword(Admission admission, const Paired &paired) const;

    Meeting m_meeting;
    Terms m_terms;
    ServerAddress m_server;                 ///< As the other side reaches it.
    std::optional<Invitation> m_invitation; ///< To invite with; `nullopt` once used.
    QByteArray m_ticket;                    ///< Proves to the server that the invitation's room is ours.
    quint32 m_lastRoom = 0;                 ///< The invitation's room in the previous visit.
    quint32 m_room = 0;                     ///< The invitation's room in this visit.
    QByteArray m_opening;
};

} // namespace punchline
