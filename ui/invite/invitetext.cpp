// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/invite/invitetext.h"

#include "app/protocol/endpoint.h"
#include "app/trust/foundinvitation.h"
#include "ui/controls/lefttoright.h"

#include <QCoreApplication>

namespace punchline {

namespace {

/// Gives this file its own translation context.
struct InviteText
{
    Q_DECLARE_TR_FUNCTIONS(punchline::InviteText)
};

} // namespace

InviteSentence inviteSentence(const PairCode &code, const ServerAddress &server)
{
    //: The beginning of a sentence that goes on with a code and "on the server example.org". The words in
    //: quotation marks are a caption of the start page.
    const QString before = InviteText::tr("Open Punchline, and enter under “I have an invitation”:");
    //: The end of that sentence.
    const QString after = InviteText::tr("on the server %1").arg(recognisableText(server));
    return {before, leftToRight(code.toString()), after};
}

QString reachSentence(const ServerAddress &server)
{
    const auto address = addressFromString(server.host);
    if (address && address->isLoopback())
        return InviteText::tr("This address leads only to this machine itself.");
    if (address && (isPrivateAddress(*address) || address->isLinkLocal()))
        return InviteText::tr(
            "This address leads here only from your own network: from the same house, office or Wi-Fi.");
    return {};
}

} // namespace punchline
