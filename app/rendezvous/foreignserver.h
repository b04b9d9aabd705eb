// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/error.h"

#include <QByteArrayView>

namespace punchline {

/// What sends a server that waits for a whole line and has heard a Hello, which is none, to its answer: web
/// servers say then what they think of it.
inline constexpr QByteArrayView ForeignServerPrompt("\r\n\r\n");

/// What kind of server begins with @p said, which is no rendezvous server's; NotARendezvousServer where that
/// does not tell. More bytes may tell more.
[[nodiscard]] ErrorCode foreignServer(QByteArrayView said);

} // namespace punchline
