// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/serveraddress.h"

namespace punchline {

/// Reads a server's address as people type and paste it: like ServerAddress::parse(), but without what is
/// around it where that leaves no doubt: a scheme and a path (`https://example.org:8877/`), quotation marks
/// and brackets, a full stop or a comma behind it, a space before the port. What could mean something else is
/// refused with what is wrong with it. For everything that a program has written, there is parse().
[[nodiscard]] std::variant<ServerAddress, ServerAddressError> parseTypedServer(const QString &typed);

} // namespace punchline
