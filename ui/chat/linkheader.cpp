// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/linkheader.h"

#include "app/text/statetext.h"
#include "ui/controls/tooltips.h"
#include "ui/controls/translated.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

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
    m_since->setWordWrap(false);

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
    translated(this, [this] {
        keepRoom();
        setTexts();
    });
}

void LinkHeader::keepRoom()
{
    // Only these texts determine the width, whatever name a peer chooses.
    const QStringList states{tr("● Direct connection"), tr("● Direct connection with %1").arg(u'…'),
                             tr("○ Not connected")};
    const QFontMetrics metrics = m_state->fontMetrics();
    m_state->setElided(*std::ranges::max_element(
        states, {}, [&metrics](const QString &state) { return metrics.horizontalAdvance(state); }));
}

void LinkHeader::setTexts(TextLabel::Importance importance)
{
    if (!m_link)
        return;
    const QString linked =
        m_name.isEmpty() ? tr("● Direct connection") : tr("● Direct connection with %1").arg(m_name);
    const QString ended =
        m_name.isEmpty() ? tr("○ Not connected") : tr("○ Not connected with %1 any more").arg(m_name);
    const QString &state = m_isLinked ? linked : ended;
    m_state->showText(state, importance);
    m_state->setToolTip(m_name.isEmpty() ? QString() : foreignToolTip(state));
    m_endpoints->setToolTip(tr("This machine ↔ the other machine. %1").arg(wordsFor(m_link->kind).full));
    const QString duration = durationText(std::chrono::milliseconds(m_linkedAt.msecsTo(m_now)));
    m_since->setText(m_isLinked ? tr("since %1 (%2)").arg(clockTime(m_linkedAt.time()), duration)
                                : tr("lasted %1").arg(duration));
    if (!m_shownPrivacy)
        return;
    m_privacy->showText(wordsFor(*m_shownPrivacy).text, TextLabel::Importance::Announced);
    m_privacy->setToolTip(wordsFor(*m_shownPrivacy).explanation);
    m_privacy->setAccessibleDescription(m_privacy->toolTip());
}

void LinkHeader::showLink(const event::LinkEstablished &link, const QDateTime &since)
{
    m_isLinked = true;
    m_link = link;
    m_linkedAt = since;
    m_now = since;
    m_state->setTone(theme::Tone::Good);
    m_endpoints->setText(QStringLiteral("%1 ↔ %2").arg(link.local.toString(), link.remote.toString()));
    m_privacy->show();
    setTexts(TextLabel::Importance::Announced);
}

void LinkHeader::showName(const QString &name)
{
    m_name = name;
    setTexts(); // Not announced: a peer could do this all the time.
}

void LinkHeader::showPrivacy(LinkPrivacy privacy)
{
    m_shownPrivacy = privacy;
    // Red is for what anybody can read. Nobody has compared the words yet at the start of each conversation.
    m_privacy->setTone(isVerified(privacy)                      ? theme::Tone::Good
                           : privacy == LinkPrivacy::Unverified ? theme::Tone::Muted
                                                                : theme::Tone::Bad);
    setTexts();
}

void LinkHeader::showEnded(const QDateTime &when)
{
    if (!m_isLinked)
        return;
    m_isLinked = false;
    m_now = when;
    m_state->setTone(theme::Tone::Muted);
    m_shownPrivacy.reset();
    m_privacy->setText({});
    m_privacy->setToolTip({});
    m_privacy->setAccessibleDescription({});
    m_privacy->hide();
    setTexts();
}

void LinkHeader::handleTick(const QDateTime &now)
{
    if (!m_isLinked)
        return;
    m_now = now;
    setTexts();
}

void LinkHeader::addButton(QWidget *button)
{
    layout()->addWidget(button);
}

} // namespace punchline
