// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>

namespace punchline {

/// The time that the drivers hand to the lobby, which has no clock of its own.
[[nodiscard]] inline std::chrono::steady_clock::time_point now()
{
    return std::chrono::steady_clock::now();
}

} // namespace punchline
