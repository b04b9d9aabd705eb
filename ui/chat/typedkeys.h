// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QKeyEvent>

namespace punchline {

/// Whether @p event writes something: a key that a text field would take over, not one that moves or
/// commands.
[[nodiscard]] inline bool isTyped(const QKeyEvent &event)
{
    const bool isCommand = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)
        && !(event.modifiers() & Qt::GroupSwitchModifier);
    return !isCommand && !event.text().isEmpty() && event.text().at(0).isPrint();
}

} // namespace punchline
