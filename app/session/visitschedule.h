// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/error.h"

#include <chrono>

namespace punchline {

/// When a waiting client visits the server again after a visit that failed: soon at first, then less and less
/// often.
class VisitSchedule
{
public:
    /// Servers restart within seconds.
    static constexpr std::chrono::milliseconds First{1000};
    static constexpr std::chrono::milliseconds Longest{20'000};

    /// Time until the next visit. It doubles each time, plus up to a quarter at random so that the clients of
    /// one server do not all return at the same moment.
    [[nodiscard]] std::chrono::milliseconds next();

    /// The server is well: start again with First.
    void reset() { m_visits = 0; }

    /// True if an error like @p code may go away by itself soon.
    [[nodiscard]] static bool mayPass(ErrorCode code);

private:
    int m_visits = 0;
};

} // namespace punchline
