// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/cli/spraylog.h"

#include <utility>

namespace punchline {

namespace {

constexpr int LinesBetween = 8;

} // namespace

bool SprayLog::takes(const SprayProgress &progress)
{
    const SprayProgress last = std::exchange(m_last, progress);
    const bool isFirst = last.sent >= last.planned || progress.sent <= last.sent
        || progress.strategy != last.strategy || progress.wanted != last.wanted;
    const bool isLast = progress.sent >= progress.planned;
    const bool isFar = (progress.sent - m_told) * (LinesBetween + 1) > progress.planned;
    if (!isFirst && !isLast && !isFar)
        return false;
    m_told = progress.sent;
    return true;
}

} // namespace punchline
