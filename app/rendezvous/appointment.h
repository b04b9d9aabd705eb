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

/// Whom this client wants to meet, and what only the two of them know. Driven by Pairing on each visit to the
/// server; the secrets leave it for the key exchange only.
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
    };

    explicit Appointment(const SessionOptions &options);

    [[nodiscard]] const Terms &terms() const { return m_terms; }

    /// To be called before each visit to the server: what one pairing has shown is worth nothing in the next.
    /// An invitation that nobody has tried yet stays, and asks for its room again.
    void renew();

    /// What to ask the server for; `nullopt` if the session meets nobody.
    [[nodiscard]] std::optional<RendezvousMessage> request() const;

    /// The server has given the invitation its room: the code and the link, which are the old ones if it is
    /// the old room. `nullopt` if no room was asked for, or if it is the second one.
    [[nodiscard]] std::optional<event::CodeReady> handleOpened(const RoomOpened &opened);

    /// Key-exchange parameters for this pairing, or `nullopt` if the pairing is not the one we asked for.
    /// Uses an invitation up: each is for one guess.
    [[nodiscard]] std::optional<KeyExchangeSetup> keyExchange(const Paired &paired);

    /// The room to join, for people; empty if there is none.
    [[nodiscard]] QString roomNumber() const;

private:
    void invite();
    [[nodiscard]] std::optional<SecretBytes> password(const Paired &paired) const;
    [[nodiscard]] std::optional<SecretBytes> invitedPassword(Admission admission, const Paired &paired) const;

    Meeting m_meeting;
    Terms m_terms;
    ServerAddress m_server;                 ///< As the other side reaches it.
    std::optional<Invitation> m_invitation; ///< To invite with; `nullopt` once it is used up.
    QByteArray m_ticket;                    ///< Shows the server whose room the invitation's is.
    quint32 m_lastRoom = 0;                 ///< The invitation's room in the last visit.
    quint32 m_room = 0;                     ///< The invitation's room in this visit.
    QByteArray m_opening;
};

} // namespace punchline
