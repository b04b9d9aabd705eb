// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/foundinvitation.h"

#include <QString>

#include <optional>

namespace punchline {

/// An invitation that somebody put into a field at once, and the text that is left without it.
struct PastedInvitation
{
    FoundInvitation found;
    QString rest;
};

/// The invitation or address that was pasted or dropped into a field, whose text changed from @p before to @p
/// after; `nullopt` if there is none. What is typed letter by letter does not count: until the last letter,
/// an address is another address.
[[nodiscard]] std::optional<PastedInvitation> pastedInvitation(const QString &before, const QString &after);

} // namespace punchline
