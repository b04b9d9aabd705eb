// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/start/invitationedit.h"

#include <QCompleter>
#include <QStringListModel>

namespace punchline {

namespace {

constexpr int MaxCompletions = 8;

} // namespace

std::optional<TypedInvitation> wholeInvitation(const QString &text)
{
    if (text.size() > MaxTypedLength)
        return std::nullopt;
    TypedInvitation invitation = parseInvitation(text);
    const auto *code = std::get_if<PairCode>(&invitation);
    const bool isCode =
        code && code->kind == SecretKind::SpokenCode && code->toString() == text.trimmed().toLower();
    if (isCode || std::holds_alternative<InviteLink>(invitation))
        return invitation;
    return std::nullopt;
}

InvitationEdit::InvitationEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_completions(new QStringListModel(this))
{
    setMaxLength(MaxTypedLength);
    auto *completer = new QCompleter(m_completions, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // The model contains only matches.
    setCompleter(completer);
    // textChanged() is emitted before the completer reads the model.
    connect(this, &QLineEdit::textChanged, this, &InvitationEdit::onTextChanged);
}

std::optional<PairCode> InvitationEdit::code() const
{
    if (const auto *code = std::get_if<PairCode>(&m_judged))
        return *code;
    if (const auto *link = std::get_if<InviteLink>(&m_judged))
        return link->code;
    return std::nullopt;
}

void InvitationEdit::onTextChanged(const QString &typed)
{
    m_completions->setStringList(completionsOf(typed, MaxCompletions));
    m_judged = parseInvitation(typed);
    Q_EMIT judgedChanged();
    if (const auto *link = std::get_if<InviteLink>(&m_judged))
        Q_EMIT linkEntered(*link);
}

} // namespace punchline
