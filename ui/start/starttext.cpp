// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/start/starttext.h"

#include "app/text/errortext.h"
#include "app/text/statetext.h"
#include "app/text/trusttext.h"

#include <QCoreApplication>

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

QString addressText(const JudgedServer &server, MovedInvitation moved, OwnServer own)
{
    const auto *error = std::get_if<ServerAddressError>(&server);
    if (moved == MovedInvitation::Link)
        return StartText::tr(
            "That was an invitation. Its server is here now, and its code in the field below.");
    if (moved == MovedInvitation::Code)
        return StartText::tr(
            "That was a code. It is in the field below now; the server's address belongs here.");
    if (error && *error != ServerAddressError::Empty)
        return serverAddressHint(*error);
    if (error && own == OwnServer::Running)
        return StartText::tr("Your own server runs: “Invite” uses it as long as nothing is entered here.");
    if (error)
        return StartText::tr(
            "A server introduces the two of you. Use the one of the person you want to meet, or "
            "host one here.");
    return StartText::tr("Both of you use the same server. Without a port after a colon, port %1 is used.")
        .arg(DefaultServerPort);
}

QString codeText(const TypedInvitation &typed, const JudgedServer &server,
                 const std::optional<RefusedCode> &refused)
{
    if (QString missing = invitationHint(typed); !missing.isEmpty())
        return missing;
    if (refused)
        return errorSentences({refused->why, {}}).together();
    const auto *address = std::get_if<ServerAddress>(&server);
    if (!address)
        return StartText::tr(
            "The code is complete. The server's address above is still missing: it is the one "
            "that the other person uses.");
    const auto *link = std::get_if<InviteLink>(&typed);
    if (link && link->server == *address)
        return StartText::tr("The link is complete. Its server is filled in above. It can be tried once.");
    return StartText::tr("The code is complete. It can be tried once.");
}

} // namespace punchline
