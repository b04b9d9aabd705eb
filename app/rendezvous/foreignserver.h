// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/error.h"

#include <QByteArrayView>

namespace punchline {

/// Ends the line for a server that waits for a whole line, which a Hello is not. A web server then answers,
/// and so identifies itself.
inline constexpr QByteArrayView ForeignServerPrompt("\r\n\r\n");

/// The kind of server that begins with @p said but is not a rendezvous server; NotARendezvousServer if it
/// cannot be recognised. More bytes may tell more.
[[nodiscard]] ErrorCode foreignServer(QByteArrayView said);

} // namespace punchline
