// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/sessionstate.h"

namespace punchline {

/// A base class to name before any base that reads its SessionState, so that the state is constructed first.
struct KnownState
{
    SessionState known;
};

} // namespace punchline
