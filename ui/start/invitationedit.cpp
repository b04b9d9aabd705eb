// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/start/invitationedit.h"

#include "ui/start/pastedinvitation.h"

#include <QCompleter>
#include <QStringListModel>

namespace punchline {

namespace {

constexpr int MaxCompletions = 8;

} // namespace

InvitationEdit::InvitationEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_completions(new QStringListModel(this))
{
    setMaxLength(MaxInvitationText + 1); // One more shows that a text is too long.
    // Codes, links and addresses are written from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    auto *completer = new QCompleter(m_completions, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // The model contains only matches.
    setCompleter(completer);
    // textChanged() is emitted before the completer reads the model.
    connect(this, &QLineEdit::textChanged, this, &InvitationEdit::onTextChanged);
    connect(this, &QLineEdit::textEdited, this, &InvitationEdit::onEdited);
    connect(this, &QLineEdit::editingFinished, this, &InvitationEdit::submit);
}

std::optional<PairCode> InvitationEdit::code() const
{
    const auto *found = std::get_if<FoundInvitation>(&m_judged);
    return found ? found->code : std::nullopt;
}

std::optional<ServerAddress> InvitationEdit::server() const
{
    const auto *found = std::get_if<FoundInvitation>(&m_judged);
    return found ? found->server : std::nullopt;
}

void InvitationEdit::take(const FoundInvitation &invitation)
{
    keep(invitation.code ? invitation.code->toString() : QString(), invitation);
}

void InvitationEdit::submit()
{
    if (server())
        take(FoundInvitation(std::get<FoundInvitation>(m_judged)));
}

void InvitationEdit::onTextChanged()
{
    // Not the signal's text: a slot may have replaced it already.
    m_before = text();
    m_completions->setStringList(completionsOf(text(), MaxCompletions));
    m_judged = readInvitation(text());
    Q_EMIT judgedChanged();
}

void InvitationEdit::onEdited(const QString &text)
{
    const auto pasted = pastedInvitation(m_before, text);
    if (pasted && pasted->found.code)
        take(pasted->found);
    else if (pasted)
        keep(pasted->rest, pasted->found);
}

void InvitationEdit::keep(const QString &text, const FoundInvitation &invitation)
{
    setText(text);
    if (invitation.server)
        Q_EMIT serverEntered(*invitation.server);
}

} // namespace punchline
