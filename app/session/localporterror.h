// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "app/platform/nativesocket.h"

namespace punchline {

/// What a person is told where a session's own port cannot be had: @p error is why, @p options what was
/// wanted.
[[nodiscard]] Error localPortError(const SocketError &error, const SessionOptions &options);

} // namespace punchline
