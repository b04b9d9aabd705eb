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

/// Whom this client wants to meet: the next arrival, whoever it invites, or whoever has invited it; and what
/// only the two of them know. Driven by Pairing; the secrets leave it for the key exchange only.
class Appointment
{
public:
    explicit Appointment(const SessionOptions &options);

    /// To be called before each visit to the server: what one pairing has shown is worth nothing in the next.
    /// An invitation that nobody has tried yet stays, and asks for its room again.
    void renew();

    /// What to ask the server for.
    [[nodiscard]] RendezvousMessage request() const;

    /// The server has given the invitation its room: the code and the link, which are the old ones where it
    /// is the old room. Nothing where no room was asked for, or a second time.
    [[nodiscard]] std::optional<event::CodeReady> handleOpened(const RoomOpened &opened);

    /// How to agree on a key with the peer of this pair; nothing where the server has paired otherwise than
    /// it was asked to. Uses an invitation up: each is for one guess.
    [[nodiscard]] std::optional<KeyExchangeSetup> keyExchange(const Paired &paired);

    /// Whether a classic peer, or a classic server, will do: who has a code wants nobody else.
    [[nodiscard]] bool mayBeClassic() const { return m_meeting == Meeting::Lobby; }

    [[nodiscard]] event::Verification verification() const;
    [[nodiscard]] Confirming confirming() const
    {
        return m_meeting == Meeting::Invite ? Confirming::AfterPeer : Confirming::AtOnce;
    }
    /// What whoever this client exchanges sealed signals with has proved by that.
    [[nodiscard]] Acquaintance acquaintance() const
    {
        return m_meeting == Meeting::Lobby ? Acquaintance::Stranger : Acquaintance::KnowsCode;
    }

    /// What it means that the other side has another password.
    [[nodiscard]] ErrorCode mismatch() const;

    /// The room to join, for people; empty where there is none.
    [[nodiscard]] QString roomNumber() const { return m_code ? QString::number(m_code->room) : QString(); }

private:
    void invite();
    [[nodiscard]] std::optional<SecretBytes> password(const Paired &paired) const;

    Meeting m_meeting;
    ServerAddress m_server;         ///< As the other side reaches it.
    std::optional<PairCode> m_code; ///< To join with.
    Admission m_admission;
    std::optional<Invitation> m_invitation; ///< To invite with; nothing where it is used up.
    QByteArray m_ticket;                    ///< Shows the server whose the invitation's room is.
    quint32 m_lastRoom = 0;                 ///< The one that the invitation had in the last visit.
    quint32 m_room = 0;                     ///< The one that it has in this visit.
    QByteArray m_opening;
};

} // namespace punchline
