// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/sessionstate.h"

namespace punchline {

/// To be derived from ahead of what reads a SessionState: it is there first.
struct KnownState
{
    SessionState known;
};

} // namespace punchline
