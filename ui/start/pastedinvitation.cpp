// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/start/pastedinvitation.h"

#include <algorithm>

namespace punchline {

namespace {

/// The text that was inserted into @p before to make @p after, if it was inserted in one place.
QString inserted(const QString &before, const QString &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype start = 0;
    while (start < shorter && before.at(start) == after.at(start))
        ++start;
    qsizetype end = 0;
    while (end < shorter - start && before.at(before.size() - 1 - end) == after.at(after.size() - 1 - end))
        ++end;
    return after.mid(start, after.size() - start - end);
}

} // namespace

std::optional<PastedInvitation> pastedInvitation(const QString &before, const QString &after)
{
    const QString piece = inserted(before, after);
    if (piece.trimmed().size() < 2)
        return std::nullopt;
    const InvitationReading alone = readInvitation(piece);
    const InvitationReading together = readInvitation(after);
    const auto *inPiece = std::get_if<FoundInvitation>(&alone);
    const auto *inAll = std::get_if<FoundInvitation>(&together);
    // A whole code beside an old one replaces it; half a code completes the other half.
    if (inPiece && (inPiece->code || !inAll))
        return PastedInvitation{*inPiece, before};
    if (inAll)
        return PastedInvitation{*inAll, {}};
    return std::nullopt;
}

} // namespace punchline
