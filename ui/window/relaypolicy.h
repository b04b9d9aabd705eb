// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "ui/settings/preferences.h"

namespace punchline {

/// What the person's choice in the settings means for a session.
[[nodiscard]] constexpr RelayPolicy relayPolicy(RelayUse use)
{
    switch (use) {
    case RelayUse::IfNeeded:
        return RelayPolicy::Auto;
    case RelayUse::Never:
        return RelayPolicy::Never;
    case RelayUse::Always:
        return RelayPolicy::Only;
    }
    return RelayPolicy::Never;
}

} // namespace punchline
