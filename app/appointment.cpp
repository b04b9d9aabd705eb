// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/appointment.h"

#include "app/trust/sodium.h"

namespace punchline {

Appointment::Appointment(const SessionOptions &options)
    : m_meeting(options.meeting)
    , m_server(options.hostedAs.value_or(options.server))
    , m_code(options.code)
    , m_admission(options.admission)
{
    renew();
}

void Appointment::renew()
{
    m_opening = freshOpening();
    if (m_room != 0)
        m_lastRoom = m_room;
    m_room = 0;
    if (m_meeting == Meeting::Invite && !m_invitation)
        invite();
}

void Appointment::invite()
{
    m_invitation = Invitation::fresh();
    m_ticket = sodium::randomBytes(TicketSize);
    m_lastRoom = 0;
}

RendezvousMessage Appointment::request() const
{
    const QByteArray commitment = commitmentTo(m_opening);
    switch (m_meeting) {
    case Meeting::Invite:
        return OpenRoom{commitment, m_ticket, m_lastRoom};
    case Meeting::Join:
        return JoinRoom{m_code->room, m_code->kind, commitment};
    case Meeting::Lobby:
        break;
    }
    return EnterLobby{commitment};
}

std::optional<event::CodeReady> Appointment::handleOpened(const RoomOpened &opened)
{
    if (!m_invitation || m_room != 0)
        return std::nullopt;
    // Reusing the words of another room would allow a second guess at them.
    if (m_lastRoom != 0 && opened.room != m_lastRoom)
        m_invitation = Invitation::fresh();
    m_room = opened.room;
    event::CodeReady ready{std::nullopt, {m_server, m_invitation->linkCode(m_room)}, opened.timeLeft};
    if (m_admission == Admission::CodeOrLink)
        ready.words = m_invitation->wordCode(m_room);
    return ready;
}

std::optional<KeyExchangeSetup> Appointment::keyExchange(const Paired &paired)
{
    auto secret = password(paired);
    if (!secret)
        return std::nullopt;
    m_invitation.reset();
    // What both sides must agree on: the room, and which of its secrets the joining side has.
    const QByteArray context =
        QByteArray::number(paired.room) + ' ' + QByteArray::number(static_cast<int>(paired.secret));
    return KeyExchangeSetup{paired.role, std::move(*secret), context, m_opening, paired.peerCommitment};
}

event::Verification Appointment::verification() const
{
    return m_meeting == Meeting::Lobby ? event::Verification::Words : event::Verification::Code;
}

ErrorCode Appointment::mismatch() const
{
    switch (m_meeting) {
    case Meeting::Invite:
        return ErrorCode::CodeGuessed;
    case Meeting::Join:
        return ErrorCode::WrongCode;
    case Meeting::Lobby:
        break;
    }
    return ErrorCode::PeerNotAuthenticated;
}

std::optional<SecretBytes> Appointment::password(const Paired &paired) const
{
    switch (m_meeting) {
    case Meeting::Lobby:
        return paired.room == 0 ? std::optional(SecretBytes()) : std::nullopt;
    case Meeting::Invite: {
        if (!m_invitation || paired.role != Role::Initiator || m_room == 0 || paired.room != m_room)
            return std::nullopt;
        // Whatever the server claims about the joining side's secret: if nobody was told the words, a client
        // that claims to have them is guessing. It then has to guess the link's secret.
        const bool isLink = paired.secret == SecretKind::Link || m_admission == Admission::LinkOnly;
        return (isLink ? m_invitation->linkCode(m_room) : m_invitation->wordCode(m_room)).password();
    }
    case Meeting::Join:
        break;
    }
    const bool isMine =
        paired.role == Role::Responder && paired.room == m_code->room && paired.secret == m_code->kind;
    return isMine ? std::optional(m_code->password()) : std::nullopt;
}

} // namespace punchline
