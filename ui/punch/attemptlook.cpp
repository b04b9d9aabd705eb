// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/attemptlook.h"

namespace punchline {

theme::Tone attemptTone(AttemptState state)
{
    switch (state) {
    case AttemptState::Dialing:
    case AttemptState::Connected:
        return theme::Tone::Busy;
    case AttemptState::Won:
        return theme::Tone::Good;
    case AttemptState::Refused:
    case AttemptState::Unreachable:
    case AttemptState::TimedOut:
    case AttemptState::Rejected:
        return theme::Tone::Bad;
    case AttemptState::Lost:
        return theme::Tone::Muted;
    }
    return theme::Tone::Normal;
}

QString attemptSign(AttemptState state)
{
    switch (state) {
    case AttemptState::Won:
        return QStringLiteral("✓");
    case AttemptState::Refused:
    case AttemptState::Unreachable:
    case AttemptState::Rejected:
        return QStringLiteral("×");
    case AttemptState::TimedOut:
        return QStringLiteral("?");
    case AttemptState::Dialing:
    case AttemptState::Connected:
    case AttemptState::Lost:
        break;
    }
    return {};
}

} // namespace punchline
