// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/chatcommand.h"

namespace punchline {

/// Applies @p command to @p model, as a Conversation does.
inline void writeTo(MessageModel &model, const chat::Command &command)
{
    if (const auto *added = std::get_if<chat::Added>(&command)) {
        const auto state = added->mine ? DeliveryState::Sending : DeliveryState::Received;
        model.append({added->text.id, added->mine, added->text.hello, added->text.text, {}, state});
    } else if (const auto *marked = std::get_if<chat::Marked>(&command)) {
        model.setState(marked->id, marked->state);
    }
}

} // namespace punchline
