// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/platform/journal.h"

namespace punchline {

bool standardErrorIsJournal()
{
    return false;
}

} // namespace punchline
