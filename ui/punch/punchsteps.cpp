// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/punchsteps.h"

#include <algorithm>

namespace punchline {

std::optional<int> stepOf(Phase phase)
{
    switch (phase) {
    case Phase::Reaching:
        return 0;
    case Phase::Waiting:
        return 1;
    case Phase::Preparing:
        return 2;
    case Phase::Punching:
        return 3;
    case Phase::Linked:
        return 4;
    default:
        return std::nullopt;
    }
}

Phase returnStage(Phase before, const Event &event)
{
    if (std::holds_alternative<event::LinkInterrupted>(event)
        || std::holds_alternative<event::Returning>(event))
        return Phase::Reaching;
    if (std::holds_alternative<event::ServerReached>(event))
        return std::max(before, Phase::Waiting);
    const auto *found = std::get_if<event::CandidateFound>(&event);
    if ((found && found->side == event::Side::Peer) || std::holds_alternative<event::PeerNatTold>(event))
        return std::max(before, Phase::Preparing);
    if (std::holds_alternative<event::AttemptChanged>(event)
        || std::holds_alternative<event::SprayProgressed>(event))
        return Phase::Punching;
    return before;
}

} // namespace punchline
