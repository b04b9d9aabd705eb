// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/error.h"
#include "app/protocol/protocolerror.h"

namespace punchline {

/// What a server's final error message means for the person who made the request.
[[nodiscard]] ErrorCode serverError(ProtocolErrorCode code);

} // namespace punchline
