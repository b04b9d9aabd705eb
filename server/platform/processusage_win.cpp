// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/platform/processusage.h"

namespace punchline {

ProcessUsage processUsage()
{
    return {};
}

} // namespace punchline
