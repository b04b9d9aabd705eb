// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/linkheader.h"

#include "ui/controls/textlabel.h"
#include "ui/text/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace punchline {

LinkHeader::LinkHeader(QWidget *parent)
    : Card(parent)
    , m_state(new TextLabel(TextLabel::Size::Heading, theme::Tone::Good, this))
    , m_endpoints(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_since(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_privacy(new TextLabel(TextLabel::Size::Small, theme::Tone::Normal, this))
{
    m_state->setObjectName(QStringLiteral("linkState"));
    m_endpoints->setObjectName(QStringLiteral("linkEndpoints"));
    m_endpoints->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_since->setObjectName(QStringLiteral("linkSince"));
    m_privacy->setObjectName(QStringLiteral("linkPrivacy"));
    for (TextLabel *label : {m_state, m_since})
        label->setWordWrap(false);

    auto *first = new QHBoxLayout;
    first->setSpacing(theme::Gap);
    first->addWidget(m_state, 0, Qt::AlignBaseline);
    first->addWidget(m_since, 1, Qt::AlignBaseline);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addLayout(first);
    texts->addWidget(m_endpoints);
    texts->addWidget(m_privacy);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::WideGap - 4, theme::Gap - 2, theme::Gap, theme::Gap - 2);
    row->addLayout(texts, 1);
}

void LinkHeader::showLink(const event::LinkEstablished &link, const QDateTime &since)
{
    m_isLinked = true;
    m_linkedAt = since;
    m_state->setTone(theme::Tone::Good);
    m_state->showText(tr("● Direct connection"), TextLabel::Importance::Announced);
    m_endpoints->setText(QStringLiteral("%1 ↔ %2").arg(link.local.toString(), link.remote.toString()));
    m_endpoints->setToolTip(
        tr("This machine ↔ the other machine. %1").arg(candidateKindExplanation(link.kind)));
    m_privacy->show();
    handleTick(since);
}

void LinkHeader::showPrivacy(LinkPrivacy privacy)
{
    m_privacy->setTone(isVerified(privacy) ? theme::Tone::Good : theme::Tone::Bad);
    m_privacy->showText(linkPrivacyWords(privacy), TextLabel::Importance::Announced);
    m_privacy->setToolTip(linkPrivacyExplanation(privacy));
    m_privacy->setAccessibleDescription(m_privacy->toolTip());
}

void LinkHeader::showEnded(const QDateTime &when)
{
    if (!m_isLinked)
        return;
    m_isLinked = false;
    m_state->setTone(theme::Tone::Muted);
    m_state->showText(tr("○ Not connected"));
    m_since->setText(tr("lasted %1").arg(durationWords(std::chrono::milliseconds(m_linkedAt.msecsTo(when)))));
    m_privacy->setText({});
    m_privacy->hide();
}

void LinkHeader::handleTick(const QDateTime &now)
{
    if (!m_isLinked)
        return;
    m_since->setText(tr("since %1 (%2)")
                         .arg(clockTime(m_linkedAt.time()),
                              durationWords(std::chrono::milliseconds(m_linkedAt.msecsTo(now)))));
}

void LinkHeader::addButton(QWidget *button)
{
    layout()->addWidget(button);
}

} // namespace punchline
