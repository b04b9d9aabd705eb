// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/descriptorlimit.h"

#include <limits>

// Windows bounds the number of sockets by memory only.

namespace punchline {

void raiseDescriptorLimit(int) { }

int spareDescriptors()
{
    return std::numeric_limits<int>::max();
}

} // namespace punchline
