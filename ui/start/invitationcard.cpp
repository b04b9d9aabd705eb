// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/start/invitationcard.h"

#include "ui/controls/button.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"
#include "ui/start/invitationedit.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace punchline {

InvitationCard::InvitationCard(QWidget *parent)
    : Card(parent)
    , m_field(new InvitationEdit(this))
    , m_join(new Button(Button::Weight::Quiet, {}, this))
    , m_hint(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
{
    m_field->setObjectName(QStringLiteral("codeField"));
    m_field->setTextMargins(theme::SmallGap, 0, theme::SmallGap, 0);
    m_field->setPlaceholderText(QStringLiteral("7-velvet-guitar"));
    m_join->setObjectName(QStringLiteral("joinButton"));
    m_hint->setObjectName(QStringLiteral("codeHint"));
    m_hint->reserveLines(2);
    auto *label = new TextLabel(TextLabel::Size::Caption, theme::Tone::Normal, this);
    label->setBuddy(m_field);
    translated(this, [this, label] {
        label->setText(tr("I h&ave an invitation"));
        m_field->setAccessibleName(tr("Code or link"));
        m_join->setText(tr("&Join"));
        m_join->setAccessibleName(tr("Join with the code or the link"));
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Gap);
    row->addWidget(m_field, 1);
    row->addWidget(m_join);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::WideGap, theme::Gap, theme::WideGap, theme::Gap);
    layout->setSpacing(theme::SmallGap);
    layout->addWidget(label);
    layout->addLayout(row);
    layout->addWidget(m_hint);
}

void InvitationCard::showHint(const QString &hint, theme::Tone tone)
{
    m_hint->setTone(tone);
    m_hint->showText(
        hint, tone == theme::Tone::Bad ? TextLabel::Importance::Announced : TextLabel::Importance::Quiet);
    m_field->setAccessibleDescription(hint);
}

void InvitationCard::setJoining(Joining joining)
{
    m_join->setEnabled(joining != Joining::Impossible);
    m_join->setToolTip(joining == Joining::Impossible ? m_hint->text() : QString());
    m_join->setWeight(joining == Joining::Next ? Button::Weight::Accent : Button::Weight::Quiet);
}

} // namespace punchline
