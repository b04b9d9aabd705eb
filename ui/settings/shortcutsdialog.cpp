// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/settings/shortcutsdialog.h"

#include "ui/controls/button.h"
#include "ui/controls/card.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"
#include "ui/settings/shortcuts.h"

#include <QGridLayout>

namespace punchline {

namespace {

/// "F1 or Ctrl+?", with the keys' localised names.
QString keyNames(Shortcut shortcut)
{
    QStringList names;
    const QList<QKeySequence> keys = keysOf(shortcut);
    for (const QKeySequence &key : keys)
        names.append(key.toString(QKeySequence::NativeText));
    return names.join(ShortcutsDialog::tr(" or "));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget *parent)
    : QDialog(parent)
{
    auto *card = new Card(this);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(theme::WideGap, theme::Gap, theme::WideGap, theme::Gap);
    grid->setHorizontalSpacing(theme::WideGap);
    grid->setVerticalSpacing(theme::SmallGap + 2);
    grid->setColumnStretch(1, 1);
    const QList<Shortcut> all = allShortcuts();
    for (const Shortcut shortcut : all) {
        auto *keys = new TextLabel(TextLabel::Size::Body, theme::Tone::Normal, card);
        keys->setFont(theme::scaled(keys->font(), 1.0, QFont::DemiBold));
        keys->setWordWrap(false);
        auto *words = new TextLabel(TextLabel::Size::Body, theme::Tone::Normal, card);
        words->setWordWrap(false);
        translated(words, [=] {
            keys->setText(keyNames(shortcut));
            words->setText(shortcutText(shortcut));
            words->setAccessibleName(tr("%1: %2").arg(keys->text(), words->text()));
        });
        const int row = grid->rowCount();
        grid->addWidget(keys, row, 0);
        grid->addWidget(words, row, 1);
    }

    auto *close = new Button(Button::Weight::Quiet, QString(), this);
    close->setObjectName(QStringLiteral("closeShortcutsButton"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::WideGap, theme::WideGap, theme::WideGap, theme::WideGap);
    layout->setSpacing(theme::Gap);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->addWidget(card);
    layout->addWidget(close, 0, Qt::AlignRight);
    translated(this, [=, this] {
        setWindowTitle(tr("Keyboard shortcuts"));
        close->setText(tr("&Close"));
        close->setAccessibleName(tr("Close"));
    });
}

void ShortcutsDialog::showFor(QWidget *window)
{
    auto *dialog = window->findChild<ShortcutsDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (!dialog) {
        dialog = new ShortcutsDialog(window);
        dialog->addActions(window->actions()); // They work here, too.
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace punchline
