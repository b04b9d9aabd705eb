// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/bootclock.h"

namespace punchline {

BootClock::time_point BootClock::now() noexcept
{
    return time_point(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace punchline
