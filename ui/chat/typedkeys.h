// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QKeyEvent>

namespace punchline {

/// True if @p event types text: a key that a text field would accept, not one that navigates or commands.
[[nodiscard]] inline bool isTyped(const QKeyEvent &event)
{
    const bool isCommand = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)
        && !(event.modifiers() & Qt::GroupSwitchModifier);
    return !isCommand && !event.text().isEmpty() && event.text().at(0).isPrint();
}

} // namespace punchline
