// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/error.h"

#include <chrono>

namespace punchline {

/// When somebody who waits visits the server again after a visit has come to nothing: soon, then less and
/// less often.
class VisitSchedule
{
public:
    /// A server is restarted in seconds.
    static constexpr std::chrono::milliseconds First{1000};
    static constexpr std::chrono::milliseconds Longest{20'000};

    /// How long to wait before the next visit: twice as long each time, and by chance up to a quarter more,
    /// so that not all who waited at one server come back at one moment.
    [[nodiscard]] std::chrono::milliseconds next();

    /// The server is well: the next time begins with First.
    void reset() { m_visits = 0; }

    /// Whether the server, or the way to it, may be well again soon after @p code.
    [[nodiscard]] static bool mayPass(ErrorCode code);

private:
    int m_visits = 0;
};

} // namespace punchline
