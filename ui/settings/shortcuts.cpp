// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/settings/shortcuts.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QShortcut>
#include <QWidget>

#include <array>

namespace punchline {

namespace {

struct Entry
{
    Shortcut shortcut;
    const char *keys; ///< In QKeySequence::PortableText, separated by spaces.
    const char *words;
};

// The only table of shortcuts.
constexpr std::array Entries = {
    Entry{Shortcut::ShowShortcuts, "F1 Ctrl+?",
          QT_TRANSLATE_NOOP("punchline::ShortcutText", "Show this list")},
    Entry{Shortcut::ShowSettings, "Ctrl+,",
          QT_TRANSLATE_NOOP("punchline::ShortcutText", "Open the settings")},
    Entry{Shortcut::Quit, "Ctrl+Q", QT_TRANSLATE_NOOP("punchline::ShortcutText", "Say goodbye and quit")},
    Entry{Shortcut::Cancel, "Esc", QT_TRANSLATE_NOOP("punchline::ShortcutText", "Cancel, or go back")},
    Entry{Shortcut::Confirm, "Return",
          QT_TRANSLATE_NOOP("punchline::ShortcutText", "Press the button, or send the message")},
    Entry{Shortcut::NextControl, "Tab Shift+Tab",
          QT_TRANSLATE_NOOP("punchline::ShortcutText", "Go to the next or the previous control")},
    Entry{Shortcut::NewLine, "Shift+Return",
          QT_TRANSLATE_NOOP("punchline::ShortcutText", "Begin a new line in a message")},
    Entry{Shortcut::Find, "Ctrl+F", QT_TRANSLATE_NOOP("punchline::ShortcutText", "Find in the chat")},
    Entry{Shortcut::Save, "Ctrl+S", QT_TRANSLATE_NOOP("punchline::ShortcutText", "Save the chat in a file")},
    Entry{Shortcut::TakeBack, "Del",
          QT_TRANSLATE_NOOP("punchline::ShortcutText", "Take back messages that have not been sent yet")},
    Entry{Shortcut::Copy, "Ctrl+C",
          QT_TRANSLATE_NOOP("punchline::ShortcutText", "Copy the chosen messages, addresses or rows")},
};

const Entry &entryOf(Shortcut shortcut)
{
    return Entries.at(static_cast<std::size_t>(shortcut));
}

} // namespace

QList<QKeySequence> keysOf(Shortcut shortcut)
{
    QList<QKeySequence> keys;
    const QStringList words = QString::fromLatin1(entryOf(shortcut).keys).split(u' ');
    for (const QString &word : words)
        keys.append(QKeySequence(word, QKeySequence::PortableText));
    return keys;
}

void addKeys(QAbstractButton *button, Shortcut shortcut)
{
    const QList<QKeySequence> keys = keysOf(shortcut);
    for (const QKeySequence &key : keys)
        QObject::connect(new QShortcut(key, button), &QShortcut::activated, button, &QAbstractButton::click);
}

QString shortcutText(Shortcut shortcut)
{
    return QCoreApplication::translate("punchline::ShortcutText", entryOf(shortcut).words);
}

void onKeys(Shortcut shortcut, QWidget *window, const std::function<void()> &act)
{
    auto *action = new QAction(window);
    action->setShortcuts(keysOf(shortcut));
    window->addAction(action);
    QObject::connect(action, &QAction::triggered, window, act);
}

QList<Shortcut> allShortcuts()
{
    QList<Shortcut> all;
    for (const Entry &entry : Entries)
        all.append(entry.shortcut);
    return all;
}

} // namespace punchline
