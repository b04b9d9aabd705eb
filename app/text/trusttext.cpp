// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/trusttext.h"

#include "app/protocol/overloaded.h"
#include "app/text/statetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace punchline {

namespace {

/// Gives this file its own translation context.
struct TrustText
{
    Q_DECLARE_TR_FUNCTIONS(punchline::TrustText)
};

QString invitationTextHint(InvitationTextError error)
{
    switch (error) {
    case InvitationTextError::TooLong:
        return TrustText::tr("This text is too long: paste only the part with the code or the link.");
    case InvitationTextError::Nothing:
        return TrustText::tr("There is no invitation in this text. A code looks like 7-velvet-guitar.");
    case InvitationTextError::SeveralCodes:
        return TrustText::tr("There is more than one invitation in this text: paste only the newest one.");
    case InvitationTextError::SeveralServers:
        return TrustText::tr("There is more than one server in this text: paste only the code and the server "
                             "that belongs to it.");
    }
    return {};
}

} // namespace

QString pairCodeHint(PairCodeError error)
{
    switch (error) {
    case PairCodeError::Empty:
        return TrustText::tr(
            "Enter the code that the other person told you, or paste their message or link.");
    case PairCodeError::NoRoom:
        return TrustText::tr("A code begins with its number, as in 7-velvet-guitar.");
    case PairCodeError::UnknownWord:
        return TrustText::tr("One of these words is in no code: check its spelling.");
    case PairCodeError::TooFewWords:
        return TrustText::tr(
            "Something is missing: a code is a number and two words, as in 7-velvet-guitar.");
    case PairCodeError::TooManyWords:
        return TrustText::tr("This is too much: a code is a number and two words, as in 7-velvet-guitar.");
    case PairCodeError::BadSecret:
        return TrustText::tr("This looks like a part of a link: copy and paste all of the link.");
    }
    return {};
}

QString inviteLinkHint(InviteLinkError error)
{
    switch (error) {
    case InviteLinkError::Empty:
        return pairCodeHint(PairCodeError::Empty);
    case InviteLinkError::TooLong:
        return TrustText::tr("This is longer than any link: paste the link alone.");
    case InviteLinkError::NotALink:
        return TrustText::tr("A link begins with punchline://, followed by the server's address.");
    case InviteLinkError::BadServer:
        return TrustText::tr("The link names no server that can be used: copy all of the link.");
    case InviteLinkError::ExtraPart:
        return TrustText::tr(
            "The link holds more than a server and a code: ask the other person for another one.");
    case InviteLinkError::NoCode:
        return TrustText::tr("The end of the link is missing, a # and a code: copy all of the link.");
    case InviteLinkError::BadCode:
        return TrustText::tr("What follows the # is no code: copy all of the link.");
    }
    return {};
}

QString invitationHint(const TypedInvitation &typed)
{
    if (const auto *error = std::get_if<PairCodeError>(&typed))
        return pairCodeHint(*error);
    if (const auto *error = std::get_if<InviteLinkError>(&typed))
        return inviteLinkHint(*error);
    return {};
}

QString invitationHint(const InvitationReading &read)
{
    const Overloaded hints{
        [](const FoundInvitation &) { return QString(); },
        [](PairCodeError error) { return pairCodeHint(error); },
        [](InviteLinkError error) { return inviteLinkHint(error); },
        [](ServerAddressError error) { return serverAddressHint(error); },
        [](InvitationTextError error) { return invitationTextHint(error); },
    };
    return std::visit(hints, read);
}

bool isWrong(const InvitationReading &read)
{
    if (const auto *error = std::get_if<PairCodeError>(&read))
        return *error != PairCodeError::Empty && *error != PairCodeError::TooFewWords;
    return !std::holds_alternative<FoundInvitation>(read);
}

QString countdownText(std::chrono::milliseconds left)
{
    const auto seconds =
        std::chrono::ceil<std::chrono::seconds>(std::max(left, std::chrono::milliseconds(0))).count();
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

LinkPrivacy linkPrivacy(const SessionState &state)
{
    if (state.link->dialect == Dialect::Classic)
        return LinkPrivacy::Classic;
    if (!state.link->encrypted)
        return LinkPrivacy::Plain;
    if (state.verification() == event::Verification::Code)
        return LinkPrivacy::ByCode;
    const bool compared = state.verification() == event::Verification::Words && state.wordsConfirmed;
    return compared ? LinkPrivacy::ByWords : LinkPrivacy::Unverified;
}

bool isVerified(LinkPrivacy privacy)
{
    return privacy == LinkPrivacy::ByWords || privacy == LinkPrivacy::ByCode;
}

LinkPrivacyWords wordsFor(LinkPrivacy privacy)
{
    switch (privacy) {
    case LinkPrivacy::Classic:
        return {
            TrustText::tr("not encrypted"),
            TrustText::tr("Not encrypted (classic): plain text, no acknowledgements"),
            TrustText::tr(
                "The other side uses a classic program: everything travels as plain text that others on the "
                "way can read, and nothing tells whether a message arrived.")};
    case LinkPrivacy::Plain:
        return {TrustText::tr("not encrypted"), TrustText::tr("Not encrypted"),
                TrustText::tr("Others on the way between the two machines can read the messages.")};
    case LinkPrivacy::Unverified:
        return {TrustText::tr("not verified"), TrustText::tr("Encrypted, not verified yet"),
                TrustText::tr("Only one other machine can read the messages. That it is the right one is not "
                              "known before both of you have compared the six words.")};
    case LinkPrivacy::ByWords:
        return {{},
                TrustText::tr("Encrypted, verified by the six words"),
                TrustText::tr("Only the two of you can read the messages: you have said that both see the "
                              "same six words.")};
    case LinkPrivacy::ByCode:
        return {{},
                TrustText::tr("Encrypted, verified by the code"),
                TrustText::tr("Only the two of you can read the messages: the other machine has proved that "
                              "it knows the code.")};
    }
    return {};
}

} // namespace punchline
