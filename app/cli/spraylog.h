// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/spray.h"

namespace punchline {

/// Chooses which reports of a spray are worth a line: the first, the last, and at most eight in between. They
/// come with every few dozen dials, and each round has a spray of its own.
class SprayLog
{
public:
    /// Whether @p progress is to be told. To be asked about every report, in order.
    [[nodiscard]] bool takes(const SprayProgress &progress);

private:
    SprayProgress m_last;
    int m_told = 0; ///< What was sent at the line before.
};

} // namespace punchline
