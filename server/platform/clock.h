// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>

namespace punchline {

/// The time for the Lobby, which has no clock.
[[nodiscard]] inline std::chrono::steady_clock::time_point now()
{
    return std::chrono::steady_clock::now();
}

} // namespace punchline
