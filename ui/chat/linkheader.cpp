// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/linkheader.h"

#include "app/text/statetext.h"
#include "app/text/trusttext.h"
#include "ui/controls/announcer.h"
#include "ui/controls/avatar.h"
#include "ui/controls/disclosure.h"
#include "ui/controls/symbolmark.h"
#include "ui/controls/tooltips.h"
#include "ui/controls/translated.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace punchline {

namespace {

// Red is for what anybody can read. Nobody has compared the words yet at the start of each conversation.
theme::Tone toneOf(LinkPrivacy privacy)
{
    if (isVerified(privacy))
        return theme::Tone::Good;
    return privacy == LinkPrivacy::Unverified ? theme::Tone::Muted : theme::Tone::Bad;
}

} // namespace

LinkHeader::LinkHeader(const SessionState &state, QWidget *parent)
    : Card(parent)
    , m_state(state)
    , m_avatar(new Avatar(this))
    , m_peer(new TextLabel(TextLabel::Size::Heading, theme::Tone::Normal, this))
    , m_link(new TextLabel(TextLabel::Size::Small, theme::Tone::Good, this))
    , m_lock(new SymbolMark(this))
    , m_privacy(new TextLabel(TextLabel::Size::Small, theme::Tone::Normal, this))
    , m_facts(new QHBoxLayout)
    , m_row(new QHBoxLayout)
    , m_relay(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_why(new Disclosure(this))
    , m_reason(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_way(createRelay())
{
    m_peer->setObjectName(QStringLiteral("linkPeer"));
    m_link->setObjectName(QStringLiteral("linkState"));
    m_link->setWordWrap(false);
    m_privacy->setObjectName(QStringLiteral("linkPrivacy"));

    auto *privacy = new QHBoxLayout;
    privacy->setSpacing(theme::SmallGap);
    privacy->addWidget(m_lock);
    privacy->addWidget(m_privacy, 1);
    m_facts->addWidget(m_link);
    m_facts->addLayout(privacy, 1);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_peer);
    texts->addLayout(m_facts);

    m_row->setSpacing(theme::Gap);
    m_row->addWidget(m_avatar);
    m_row->addLayout(texts, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme::Gap, theme::SmallGap, theme::Gap, theme::SmallGap);
    rows->setSpacing(theme::TinyGap);
    rows->addLayout(m_row);
    rows->addWidget(m_way);
    m_peer->installEventFilter(this); // It is as wide as there is room for the facts.
    translated(this, [this] {
        m_peer->setElided(tr("The other person")); // Whatever name a peer chooses.
        m_why->setText(tr("Why?"));
        m_why->setAccessibleName(tr("Why through the server?"));
        refresh();
    });
}

QWidget *LinkHeader::createRelay()
{
    m_relay->setObjectName(QStringLiteral("linkRelay"));
    m_why->setObjectName(QStringLiteral("linkRelayWhy"));
    m_reason->setObjectName(QStringLiteral("linkRelayReason"));
    m_reason->hide();
    connect(m_why, &QPushButton::toggled, this, [this](bool isOpen) {
        m_reason->setVisible(isOpen);
        if (isOpen)
            Announcer::announce(*m_reason, m_reason->text());
    });

    auto *line = new QHBoxLayout;
    line->setSpacing(theme::SmallGap);
    line->addWidget(m_relay, 1);
    line->addWidget(m_why);
    line->addStretch();
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::TinyGap);
    texts->addLayout(line);
    texts->addWidget(m_reason);
    auto *way = new QWidget(this);
    auto *row = new QHBoxLayout(way);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(m_avatar->width() + theme::Gap); // Aligned with the name.
    row->addLayout(texts, 1);
    return way;
}

void LinkHeader::refresh(TextLabel::Importance importance)
{
    const QString &name = m_state.peerName;
    m_avatar->setName(name);
    m_peer->setText(name.isEmpty() ? tr("The other person") : name);
    m_peer->setToolTip(foreignToolTip(name));

    const bool isUp = m_state.isLinkUp();
    m_link->setTone(isUp ? theme::Tone::Good : theme::Tone::Muted);
    const QString relayed = isUp ? relayWords(m_state).brief : QString();
    m_link->showText(!relayed.isEmpty()          ? QStringLiteral("● %1").arg(relayed)
                         : isUp                  ? tr("● Connected")
                         : m_state.isReturning() ? tr("◌ Reconnecting…")
                                                 : tr("○ Not connected"),
                     importance);
    showRelay(importance);
    showPrivacy();
}

void LinkHeader::showRelay(TextLabel::Importance importance)
{
    if (!m_state.link)
        m_why->setChecked(false); // Another conversation begins.
    m_relay->showText(relayMeaning(m_state), importance);
    m_reason->setText(relayReason(m_state));
    const bool isRelayed = m_state.isLinkUp() && m_state.link->isRelayed();
    // When a focused widget hides, Qt focuses the next one, and the next key would press it.
    if (!isRelayed && !m_way->isHidden() && window()->focusWidget() == m_why)
        Q_EMIT focusGivenUp();
    m_way->setVisible(isRelayed);
}

void LinkHeader::showPrivacy()
{
    const bool isUp = m_state.isLinkUp();
    m_lock->setVisible(isUp);
    m_privacy->setVisible(isUp);
    if (!isUp) {
        m_privacy->setText({});
        m_privacy->setToolTip({});
        m_privacy->setAccessibleDescription({});
        return;
    }
    const LinkPrivacy privacy = linkPrivacy(m_state);
    const theme::Tone tone = toneOf(privacy);
    m_lock->setSymbol(m_state.link->encrypted ? Symbol::Lock : Symbol::Unlocked, tone);
    m_privacy->setTone(tone);
    m_privacy->showText(wordsFor(privacy).text, TextLabel::Importance::Announced);
    m_privacy->setToolTip(wordsFor(privacy).explanation);
    m_privacy->setAccessibleDescription(m_privacy->toolTip());
    arrangeFacts();
}

bool LinkHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_peer && event->type() == QEvent::Resize)
        arrangeFacts();
    return Card::eventFilter(watched, event);
}

void LinkHeader::arrangeFacts()
{
    const int needed = m_link->sizeHint().width() + m_lock->sizeHint().width()
        + m_privacy->fontMetrics().horizontalAdvance(m_privacy->text()) + 2 * theme::SmallGap;
    const bool isOneLine = needed <= m_peer->width();
    m_facts->setDirection(isOneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_facts->setSpacing(isOneLine ? theme::SmallGap : 0);
    // In a wide window, the button stays beside the sentence.
    m_relay->setMaximumWidth(m_relay->fontMetrics().horizontalAdvance(m_relay->text()) + theme::SmallGap);
}

void LinkHeader::addButton(QWidget *button)
{
    m_row->addWidget(button);
    setTabOrder(button, m_why);
}

} // namespace punchline
