// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/start/addressbox.h"

#include "ui/start/invitationedit.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace punchline {

namespace {

constexpr int LeastLetters = 16;

/// The text that was inserted into @p before to make @p after, if it was inserted in one place.
QString inserted(const QString &before, const QString &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype start = 0;
    while (start < shorter && before.at(start) == after.at(start))
        ++start;
    qsizetype end = 0;
    while (end < shorter - start && before.at(before.size() - 1 - end) == after.at(after.size() - 1 - end))
        ++end;
    return after.mid(start, after.size() - start - end);
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
    lineEdit()->setMaxLength(MaxTypedLength); // Room for any link, too; links are longer than addresses.
    connect(lineEdit(), &QLineEdit::textEdited, this, &AddressBox::onEdited);
    connect(this, &QComboBox::editTextChanged, this, [this] { m_before = currentText(); });
}

void AddressBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QComboBox::keyPressEvent(event);
    } else if (const auto invitation = wholeInvitation(currentText())) {
        setEditText(itemText(0)); // The text before the invitation was typed.
        Q_EMIT invitationEntered(*invitation);
    } else {
        Q_EMIT entered();
    }
}

void AddressBox::onEdited(const QString &text)
{
    // A code typed letter by letter may be the name of a server.
    const QString pasted = inserted(m_before, text);
    if (pasted.trimmed().size() < 2)
        return;
    auto invitation = wholeInvitation(text);
    if (!invitation)
        invitation = wholeInvitation(pasted);
    if (!invitation)
        return;
    setEditText(m_before);
    Q_EMIT invitationEntered(*invitation);
}

} // namespace punchline
