// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/serveraddress.h"

namespace punchline {

/// Parses a server's address as people type and paste it. Like ServerAddress::parse(), but it removes what
/// surrounds the address if that is unambiguous: a scheme and a path (`https://example.org:8877/`), quotation
/// marks and brackets, a full stop or a comma at the end, a space before the port. Anything ambiguous is
/// refused with the reason. For text that a program wrote, use parse().
[[nodiscard]] std::variant<ServerAddress, ServerAddressError> parseTypedServer(const QString &typed);

} // namespace punchline
