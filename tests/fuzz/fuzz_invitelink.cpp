// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/foundinvitation.h"
#include "app/trust/invitelink.h"
#include "app/trust/wrapping.h"
#include "tests/fuzz/fuzz.h"

using namespace punchline;

/// A link, which any page can open, and anything that a person pastes in place of a code or link.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(fuzz::bytes(data, size));
    const auto parsed = InviteLink::parse(text);
    const InvitationReading reading = readInvitation(text);
    if (const auto *link = std::get_if<InviteLink>(&parsed)) {
        REQUIRE(InviteLink::parse(link->toString()) == parsed);
        REQUIRE(parseInvitation(text) == TypedInvitation(*link));
        REQUIRE(reading == InvitationReading(FoundInvitation{link->code, link->server, true}));
        REQUIRE(!link->server.host.startsWith(u'-'));
    } else {
        // Text around a link is stripped only for people, not for pages.
        const bool isBare = unwrapped(text) == QStringView(text).trimmed();
        REQUIRE(!isBare || !std::holds_alternative<InviteLink>(parseInvitation(text)));
    }
    return 0;
}
