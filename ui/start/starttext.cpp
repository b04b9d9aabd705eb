// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/start/starttext.h"

#include "app/text/errortext.h"
#include "app/text/statetext.h"
#include "app/text/trusttext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace punchline {

namespace {

/// Gives this file its own translation context.
struct StartText
{
    Q_DECLARE_TR_FUNCTIONS(punchline::StartText)
};

} // namespace

bool RefusedCode::isOf(const std::optional<PairCode> &typed, const JudgedServer &judged) const
{
    const auto *there = std::get_if<ServerAddress>(&judged);
    return typed == code && (!there || *there == server);
}

QString addressHint(const QString &typed, ServerAddressError error)
{
    // A whole message is no address with a wrong letter in it.
    const InvitationReading reading = readInvitation(typed);
    const auto *textError = std::get_if<InvitationTextError>(&reading);
    const bool isText = textError && *textError != InvitationTextError::Nothing;
    return isText ? invitationHint(reading) : serverAddressHint(error);
}

bool beginsAddress(const QString &typed)
{
    // An IPv4 address, an IPv6 address in brackets, a host without its port.
    static const QRegularExpression beginning(QRegularExpression::anchoredPattern(
        QStringLiteral("\\d{1,3}(\\.\\d{1,3}){0,2}\\.?|\\[[0-9A-Fa-f:.]*\\]?:?|(?!https?:)[\\w.-]+:")));
    return beginning.match(typed.trimmed()).hasMatch();
}

QString addressText(const QString &typed, const JudgedServer &server, Moved moved, OwnServer own)
{
    const auto *error = std::get_if<ServerAddressError>(&server);
    switch (moved) {
    case Moved::InvitationDown:
        return StartText::tr(
            "That was an invitation. Its server is here now, and its code in the field below.");
    case Moved::CodeDown:
        return StartText::tr(
            "That was a code. It is in the field below now; the server's address belongs here.");
    case Moved::AddressUp:
        return StartText::tr("That was a server's address, so it is here now. If you were told a code, enter "
                             "it below; if not, both of you press “Connect”.");
    case Moved::Nothing:
    case Moved::ServerUp:
        break;
    }
    if (error && *error != ServerAddressError::Empty)
        return addressHint(typed, *error);
    if (error && own == OwnServer::Running)
        return StartText::tr("Your own server runs: “Invite” uses it as long as nothing is entered here.");
    if (error)
        return StartText::tr(
            "A server introduces the two of you. Use the one of the person you want to meet, or "
            "host one here.");
    return StartText::tr("Both of you use the same server. Without a port after a colon, port %1 is used.")
        .arg(DefaultServerPort);
}

QString codeText(const InvitationReading &typed, const JudgedServer &server, Moved moved,
                 const std::optional<RefusedCode> &refused)
{
    if (QString missing = invitationHint(typed); !missing.isEmpty())
        return missing;
    const auto &found = std::get<FoundInvitation>(typed);
    if (!found.code)
        return StartText::tr("This is a server's address. Press Enter to put it into the field above.");
    if (refused)
        return errorSentences({refused->why, {}}).together();
    if (moved == Moved::ServerUp)
        return StartText::tr(
            "The invitation is complete. Its server is filled in above. It can be tried once.");
    if (found.server)
        return StartText::tr("The invitation is complete, with its server. It can be tried once.");
    if (!std::holds_alternative<ServerAddress>(server))
        return StartText::tr(
            "The code is complete. The server's address above is still missing: it is the one "
            "that the other person uses.");
    return StartText::tr("The code is complete. It can be tried once.");
}

} // namespace punchline
