// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "app/platform/nativesocket.h"

namespace punchline {

/// The error to show if a session cannot get its own port. @p error is the reason; @p options is what was
/// asked for.
[[nodiscard]] Error localPortError(const SocketError &error, const SessionOptions &options);

} // namespace punchline
