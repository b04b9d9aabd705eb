// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/rendezvous/appointment.h"

#include "app/protocol/overloaded.h"
#include "app/trust/sodium.h"

#include <algorithm>

namespace punchline {

namespace {

Appointment::Terms termsOf(const Meeting &meeting)
{
    using enum event::Verification;
    using Terms = Appointment::Terms;
    return std::visit(
        Overloaded{
            [](const meeting::Anybody &) {
                return Terms{true, Words, Confirming::AtOnce, Acquaintance::Stranger,
                             ErrorCode::PeerNotAuthenticated};
            },
            [](const meeting::Invite &) {
                return Terms{false, Code, Confirming::AfterPeer, Acquaintance::KnowsCode,
                             ErrorCode::CodeGuessed};
            },
            [](const meeting::Join &) {
                return Terms{false, Code, Confirming::AtOnce, Acquaintance::KnowsCode, ErrorCode::WrongCode};
            },
            [](const meeting::Again &) {
                return Terms{
                    false, None, Confirming::AtOnce, Acquaintance::KnowsCode, ErrorCode::PeerNotAuthenticated,
                    true};
            },
            [](const meeting::Check &) {
                return Terms{false, None, Confirming::AtOnce, Acquaintance::Stranger,
                             ErrorCode::ServerMisbehaved};
            }},
        meeting);
}

} // namespace

Appointment::Appointment(const SessionOptions &options)
    : m_meeting(options.meeting)
    , m_terms(termsOf(options.meeting))
    , m_server(options.hostedAs.value_or(options.server))
{
    renew();
}

void Appointment::renew()
{
    m_opening = freshOpening();
    if (m_room != 0)
        m_lastRoom = m_room;
    m_room = 0;
    if (std::holds_alternative<meeting::Invite>(m_meeting) && !m_invitation)
        invite();
}

void Appointment::invite()
{
    m_invitation = Invitation::fresh();
    m_ticket = sodium::randomBytes(TicketSize);
    m_lastRoom = 0;
}

std::optional<RendezvousMessage> Appointment::request() const
{
    using Request = std::optional<RendezvousMessage>;
    const QByteArray commitment = commitmentTo(m_opening);
    return std::visit(
        Overloaded{
            [&](const meeting::Anybody &) -> Request { return EnterLobby{commitment}; },
            [&](const meeting::Invite &) -> Request {
                return OpenRoom{commitment, m_ticket, m_lastRoom};
            },
            [&](const meeting::Join &join) -> Request {
                return JoinRoom{join.code.room, join.code.kind, commitment};
            },
            [&](const meeting::Again &again) -> Request {
                QList<QByteArray> handles;
                for (const ReturnKey &key : again.keys)
                    handles.append(key.handle());
                return again.calls ? Request(Call{commitment, handles}) : Request(Await{commitment, handles});
            },
            [](const meeting::Check &) -> Request { return std::nullopt; }},
        m_meeting);
}

std::optional<event::CodeReady> Appointment::handleOpened(const RoomOpened &opened)
{
    const auto *invite = std::get_if<meeting::Invite>(&m_meeting);
    if (!invite || !m_invitation || m_room != 0)
        return std::nullopt;
    // Words that were said for another room would be for two guesses.
    if (m_lastRoom != 0 && opened.room != m_lastRoom)
        m_invitation = Invitation::fresh();
    m_room = opened.room;
    event::CodeReady ready{std::nullopt, {m_server, m_invitation->linkCode(m_room)}, opened.timeLeft};
    if (invite->admission == Admission::CodeOrLink)
        ready.code = m_invitation->spokenCode(m_room);
    return ready;
}

std::optional<KeyExchangeSetup> Appointment::keyExchange(const Paired &paired)
{
    auto secret = password(paired);
    if (!secret)
        return std::nullopt;
    m_invitation.reset();
    if (const ReturnKey *key = metBy(paired))
        return KeyExchangeSetup{paired.role, std::move(*secret),    key->context(),
                                m_opening,   paired.peerCommitment, *key};
    // What both must mean by this pairing: the room, and which of its secrets the second side has.
    const QByteArray context =
        QByteArray::number(paired.room) + ' ' + QByteArray::number(static_cast<int>(paired.secret));
    return KeyExchangeSetup{paired.role, std::move(*secret), context, m_opening, paired.peerCommitment};
}

const ReturnKey *Appointment::metBy(const Paired &paired) const
{
    const auto *again = std::get_if<meeting::Again>(&m_meeting);
    if (!again)
        return nullptr;
    const auto found = std::ranges::find_if(
        again->keys, [&paired](const ReturnKey &key) { return key.handle() == paired.handle; });
    return found == again->keys.end() ? nullptr : &*found;
}

QString Appointment::roomNumber() const
{
    const auto *join = std::get_if<meeting::Join>(&m_meeting);
    return join ? QString::number(join->code.room) : QString();
}

std::optional<SecretBytes> Appointment::password(const Paired &paired) const
{
    using Password = std::optional<SecretBytes>;
    if (m_terms.isAgain == paired.handle.isEmpty())
        return std::nullopt;
    return std::visit(Overloaded{[&](const meeting::Anybody &) -> Password {
                                     return paired.room == 0 ? Password(SecretBytes()) : std::nullopt;
                                 },
                                 [&](const meeting::Invite &invite) -> Password {
                                     return invitedPassword(invite.admission, paired);
                                 },
                                 [&](const meeting::Join &join) -> Password {
                                     const bool isMine = paired.role == Role::Responder
                                         && paired.room == join.code.room && paired.secret == join.code.kind;
                                     return isMine ? Password(join.code.password()) : std::nullopt;
                                 },
                                 [&](const meeting::Again &) -> Password {
                                     const ReturnKey *key = metBy(paired);
                                     return key ? Password(key->password()) : std::nullopt;
                                 },
                                 [](const meeting::Check &) -> Password { return std::nullopt; }},
                      m_meeting);
}

std::optional<SecretBytes> Appointment::invitedPassword(Admission admission, const Paired &paired) const
{
    if (!m_invitation || paired.role != Role::Initiator || m_room == 0 || paired.room != m_room)
        return std::nullopt;
    // The server says which secret the other side has. If nobody was told the words, a side that claims to
    // have them is guessing, and must find the link's secret to guess.
    const bool isLink = paired.secret == SecretKind::Link || admission == Admission::LinkOnly;
    return (isLink ? m_invitation->linkCode(m_room) : m_invitation->spokenCode(m_room)).password();
}

} // namespace punchline
