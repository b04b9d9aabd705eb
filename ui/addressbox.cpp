// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/addressbox.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>

namespace punchline {

namespace {

constexpr int MaxServerLength = 300; // A name of 253 characters, a port, and room to see that it is too long.
constexpr int LeastLetters = 16;

} // namespace

AddressBox::AddressBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    // The servers in its list, some of them from links, do not make it wider.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(LeastLetters);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    lineEdit()->setMaxLength(MaxServerLength);
}

void AddressBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT entered();
    else
        QComboBox::keyPressEvent(event);
}

} // namespace punchline
