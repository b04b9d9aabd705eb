// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/descriptorlimit.h"

#include <limits>

// On Windows, only memory limits the number of sockets.

namespace punchline {

void raiseDescriptorLimit(int) { }

int spareDescriptors()
{
    return std::numeric_limits<int>::max();
}

} // namespace punchline
