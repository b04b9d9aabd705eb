// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QKeySequence>
#include <QList>

#include <functional>

class QAbstractButton;
class QWidget;

namespace punchline {

/// What a key does, everywhere.
enum class Shortcut {
    ShowShortcuts,
    ShowSettings,
    Quit,
    Cancel,
    Confirm,
    NextControl,
    NewLine,
    Find,
    Save,
    TakeBack,
    Copy,
};

/// The keys of @p shortcut, the best known first. All code that handles a key gets it from here.
[[nodiscard]] QList<QKeySequence> keysOf(Shortcut shortcut);

/// What @p shortcut does, in a few words.
[[nodiscard]] QString shortcutText(Shortcut shortcut);

/// Makes the keys of @p shortcut call @p act anywhere in @p window.
void onKeys(Shortcut shortcut, QWidget *window, const std::function<void()> &act);

/// Makes the keys of @p shortcut press @p button from anywhere in its window while it is visible and enabled.
/// They work in addition to its mnemonic and, unlike QAbstractButton::setShortcut(), survive a change of its
/// text.
void addKeys(QAbstractButton *button, Shortcut shortcut);

/// All shortcuts, in reading order.
[[nodiscard]] QList<Shortcut> allShortcuts();

} // namespace punchline
