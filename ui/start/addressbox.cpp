// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/start/addressbox.h"

#include "app/protocol/typedaddress.h"
#include "ui/start/pastedinvitation.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>

namespace punchline {

namespace {

constexpr int LeastLetters = 16;

/// Whether @p found in @p text is an invitation that belongs elsewhere. Words with dashes or dots between
/// them can be the name of a server; only what this program writes is certainly a code.
bool isInvitation(const FoundInvitation &found, const QString &text)
{
    return found.code
        && (found.isSpelledOut || !std::holds_alternative<ServerAddress>(parseTypedServer(text)));
}

} // namespace

AddressBox::AddressBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    // The servers in its list, some of which come from links, must not widen the box.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(LeastLetters);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    lineEdit()->setMaxLength(MaxInvitationText + 1); // One more shows that a text is too long.
    writeFromLeft();
    connect(lineEdit(), &QLineEdit::textEdited, this, &AddressBox::onEdited);
    connect(this, &QComboBox::editTextChanged, this, [this] { m_before = currentText(); });
}

void AddressBox::writeFromLeft()
{
    // Addresses are written from left to right in every language.
    lineEdit()->setLayoutDirection(Qt::LeftToRight);
    view()->setLayoutDirection(Qt::LeftToRight);
}

bool AddressBox::event(QEvent *event)
{
    const bool isHandled = QComboBox::event(event);
    // A combo box passes its direction on.
    if (event->type() == QEvent::LayoutDirectionChange
        || event->type() == QEvent::ApplicationLayoutDirectionChange)
        writeFromLeft();
    return isHandled;
}

void AddressBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QComboBox::keyPressEvent(event);
        return;
    }
    const InvitationReading reading = readInvitation(currentText());
    const auto *found = std::get_if<FoundInvitation>(&reading);
    if (found && isInvitation(*found, currentText())) {
        setEditText(itemText(0)); // The text before the invitation was typed.
        Q_EMIT invitationEntered(*found);
        return;
    }
    Q_EMIT entered();
}

void AddressBox::onEdited(const QString &text)
{
    const auto pasted = pastedInvitation(m_before, text);
    if (!pasted)
        return;
    const FoundInvitation &found = pasted->found;
    if (isInvitation(found, text)) {
        setEditText(m_before);
        Q_EMIT invitationEntered(found);
    } else if (found.server && !std::holds_alternative<ServerAddress>(parseTypedServer(text))) {
        setEditText(found.server->toString());
    }
}

} // namespace punchline
