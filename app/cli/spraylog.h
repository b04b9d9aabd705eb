// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/spray.h"

namespace punchline {

/// Chooses which reports of a spray are worth a line: the first, the last, and at most eight in between.
/// Reports come every few dozen dials, and each round has its own spray.
class SprayLog
{
public:
    /// True if @p progress should be printed. Call for every report, in order.
    [[nodiscard]] bool takes(const SprayProgress &progress);

private:
    SprayProgress m_last;
    int m_told = 0; ///< The number sent at the previous line.
};

} // namespace punchline
