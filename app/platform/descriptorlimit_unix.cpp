// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/descriptorlimit.h"

#include <algorithm>
#include <limits>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace punchline {

void raiseDescriptorLimit(int wanted)
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= static_cast<rlim_t>(wanted))
        return;
    limit.rlim_cur = std::min(static_cast<rlim_t>(wanted), limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

int spareDescriptors()
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return std::numeric_limits<int>::max();
    // The lowest free number: everything below it is open and, as there are few gaps, nothing above it.
    const int lowestFree = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
    if (lowestFree < 0)
        return 0;
    ::close(lowestFree);
    const rlim_t bounded = std::min(limit.rlim_cur, static_cast<rlim_t>(std::numeric_limits<int>::max()));
    return std::max(0, static_cast<int>(bounded) - lowestFree);
}

} // namespace punchline
