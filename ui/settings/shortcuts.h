// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QKeySequence>
#include <QList>

#include <functional>

class QAbstractButton;
class QWidget;

namespace punchline {

/// What a key does, wherever it does it.
enum class Shortcut {
    ShowShortcuts,
    ShowSettings,
    Quit,
    Cancel,
    Confirm,
    NextControl,
    NewLine,
    Find,
    Copy,
};

/// The keys of @p shortcut, the best known first. Whoever acts on a key has it from here.
[[nodiscard]] QList<QKeySequence> keysOf(Shortcut shortcut);

/// What it does, a few words.
[[nodiscard]] QString shortcutWords(Shortcut shortcut);

/// Lets the keys of @p shortcut do @p act anywhere in @p window.
void onKeys(Shortcut shortcut, QWidget *window, const std::function<void()> &act);

/// Lets the keys of @p shortcut press @p button wherever in its window they are pressed, as long as it is
/// there to be pressed. Beside its mnemonic, and not lost with its text as QAbstractButton::setShortcut() is.
void addKeys(QAbstractButton *button, Shortcut shortcut);

/// All of them, in the order in which a person reads them.
[[nodiscard]] QList<Shortcut> allShortcuts();

} // namespace punchline
