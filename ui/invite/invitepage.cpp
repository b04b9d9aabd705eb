// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/invite/invitepage.h"

#include "app/protocol/overloaded.h"
#include "app/text/errortext.h"
#include "ui/controls/actionrow.h"
#include "ui/controls/banner.h"
#include "ui/controls/column.h"
#include "ui/controls/copybutton.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"
#include "ui/invite/countdown.h"
#include "ui/invite/linkcard.h"
#include "ui/invite/sentencecard.h"
#include "ui/settings/shortcuts.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace punchline {

namespace {

using namespace std::chrono_literals;

constexpr auto CountdownInterval = 200ms;
constexpr auto ShortTime = 1min; // Too short to pass an invitation on.

} // namespace

InvitePage::InvitePage(Engine &engine, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_failure(new Banner(this))
    , m_sentenceCard(new SentenceCard(this))
    , m_linkCard(new LinkCard(this))
{
    m_failure->setObjectName(QStringLiteral("inviteFailure"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::Gap, 0, theme::Gap);
    layout->setSpacing(theme::Gap);
    layout->addLayout(createContent()->centredOnPage(), 1);
    layout->addWidget(createButtons());

    m_tick.setInterval(CountdownInterval);
    connect(&m_tick, &QTimer::timeout, this, [this] { handleTick(QDateTime::currentDateTime()); });
    connect(&m_engine, &Engine::phaseChanged, this, &InvitePage::onPhaseChanged);
    connect(&m_engine, &Engine::happened, this, &InvitePage::onHappened);
    translated(this, [this] { setTexts(); });
}

void InvitePage::setTexts()
{
    setHeadTexts();
    m_linkOnly->setText(tr("Link &only"));
    m_linkOnly->setToolTip(tr(
        "A code has two words, of which a guesser has one try in four million. A link cannot be guessed."));
    m_linkOnly->setAccessibleDescription(m_linkOnly->toolTip());
    m_cancel->setText(tr("C&ancel"));
    m_cancel->setAccessibleName(tr("Cancel the invitation"));
    m_back->setText(tr("&Back"));
    m_back->setAccessibleName(tr("Back to the start page"));
    m_newCode->setText(tr("&New code"));
    m_newCode->setAccessibleName(tr("Invite with a new code"));
    if (m_error && !m_failure->isHidden())
        showFailureSentences();
    else if (!m_error)
        showNews();
}

void InvitePage::setHeadTexts()
{
    m_sentence->setText(m_linkOnly->isChecked() ? tr("Send the other person the link")
                                                : tr("Tell the other person this, or send the link"));
    m_hint->showText(m_isShort ? tr("This expires in a moment. Then you can make a new one here.")
                               : tr("It works once. The chat begins by itself as soon as they join."));
}

Column *InvitePage::createContent()
{
    m_head = createHead();
    auto *content = new Column(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Gap);
    column->addStretch(2);
    column->addWidget(m_failure);
    column->addWidget(m_head);
    column->addWidget(m_sentenceCard);
    column->addWidget(m_linkCard);
    column->addStretch(3);
    return content;
}

QWidget *InvitePage::createHead()
{
    auto *head = new QWidget(this);
    m_sentence = new TextLabel(TextLabel::Size::Heading, theme::Tone::Normal, head);
    m_sentence->setObjectName(QStringLiteral("inviteSentence"));
    m_hint = new TextLabel(TextLabel::Size::Body, theme::Tone::Muted, head);
    m_hint->setObjectName(QStringLiteral("inviteHint"));
    m_countdown = new Countdown(head);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_sentence);
    texts->addWidget(m_hint);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::WideGap);
    layout->addLayout(texts, 1);
    layout->addWidget(m_countdown, 0, Qt::AlignBottom);
    return head;
}

QWidget *InvitePage::createButtons()
{
    auto *row = new ActionRow(ActionRow::Width::Column, this);
    m_linkOnly = new QCheckBox(row);
    m_linkOnly->setObjectName(QStringLiteral("linkOnlyCheck"));
    m_cancel = new Button(Button::Weight::Quiet, {}, row);
    m_cancel->setObjectName(QStringLiteral("cancelInviteButton"));
    m_back = new Button(Button::Weight::Quiet, {}, row);
    m_back->setObjectName(QStringLiteral("inviteBackButton"));
    m_newCode = new Button(Button::Weight::Accent, {}, row);
    m_newCode->setObjectName(QStringLiteral("newCodeButton"));
    for (Button *button : {m_cancel, m_back}) // Only one of them is visible.
        addKeys(button, Shortcut::Cancel);
    for (Button *button : {m_back, m_newCode})
        button->hide();
    QHBoxLayout *layout = row->row();
    layout->addWidget(m_linkOnly);
    layout->addStretch();
    layout->addWidget(m_cancel);
    layout->addWidget(m_back);
    layout->addWidget(m_newCode);
    connect(m_linkOnly, &QCheckBox::clicked, this, &InvitePage::linkOnlyChosen);
    connect(m_cancel, &QPushButton::clicked, &m_engine, &Engine::leave);
    connect(m_back, &QPushButton::clicked, this, &InvitePage::backRequested);
    connect(m_newCode, &QPushButton::clicked, this, &InvitePage::newCodeRequested);
    return row;
}

void InvitePage::focusAction()
{
    if (!m_newCode->isHidden())
        m_newCode->setFocus();
    else if (m_linkOnly->isChecked())
        m_linkCard->copyButton()->setFocus();
    else
        m_sentenceCard->copyButton()->setFocus();
}

void InvitePage::onPhaseChanged(Phase phase)
{
    const bool wasWaiting = m_isWaiting;
    m_isWaiting = phase == Phase::Waiting;
    if (m_isWaiting)
        m_tick.start();
    else
        m_tick.stop();
    if (phase == Phase::Reaching) {
        m_error.reset();
        m_shown.reset();
        m_interrupted.reset();
        m_isReplaced = false;
    } else if (phase == Phase::Ended && wasWaiting && m_error) {
        showFailure();
    }
}

void InvitePage::onHappened(const Event &event)
{
    std::visit(
        Overloaded{
            [this](const event::CodeReady &ready) {
                m_interrupted.reset();
                m_isReplaced = m_shown && *m_shown != ready.link;
                showCode(ready, QDateTime::currentDateTime());
            },
            [this](const event::WaitingInterrupted &interrupted) {
                m_interrupted = interrupted;
                showNews();
            },
            [this](const event::ErrorOccurred &occurred) { m_error = occurred.error; },
            event::Ignored<event::ServerReached, event::EndpointObserved, event::NatJudged,
                           event::WaitingForPeer, event::PeerFound, event::PeerNatTold, event::WordsConfirmed,
                           event::CandidateFound, event::AttemptChanged, event::SprayProgressed,
                           event::LinkEstablished, event::LinkInterrupted, event::Returning, event::Searching,
                           event::ClearTalk, event::MessageAdded, event::MessageDelivered, event::PeerNamed,
                           event::PeerTyping, event::SessionClosed>{}},
        event);
}

void InvitePage::showNews()
{
    if (m_interrupted) {
        const ErrorSentences sentences = waitingOnSentences(*m_interrupted);
        m_failure->showSentences(theme::Tone::Busy, sentences.message, sentences.advice);
    } else if (m_isReplaced) {
        m_failure->showSentences(theme::Tone::Busy,
                                 tr("The server was away, and has forgotten the code from before."),
                                 tr("Pass on this new one instead."));
    } else {
        m_failure->hide();
    }
}

void InvitePage::showCode(const event::CodeReady &ready, const QDateTime &now)
{
    m_shown = ready.link;
    m_error.reset();
    m_isShort = false;
    m_linkOnly->setChecked(!ready.code);
    m_countdown->begin(now, ready.expiresIn);
    setHeadTexts();
    if (ready.code)
        m_sentenceCard->showCode(*ready.code, ready.link.server);
    m_linkCard->showLink(ready.link);
    m_linkCard->copyButton()->setWeight(ready.code ? Button::Weight::Quiet : Button::Weight::Accent);
    showNews();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_head, m_linkCard, m_linkOnly, m_cancel})
        widget->show();
    m_sentenceCard->setVisible(ready.code.has_value());
    m_newCode->hide();
    m_back->hide();
}

void InvitePage::showFailure()
{
    showFailureSentences();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_head, m_sentenceCard, m_linkCard, m_linkOnly})
        widget->hide();
    m_newCode->show();
    // A session that is not over can only be cancelled.
    m_cancel->setVisible(m_isWaiting);
    m_back->setVisible(!m_isWaiting);
    if (isVisible())
        m_newCode->setFocus();
}

void InvitePage::showFailureSentences()
{
    const ErrorSentences sentences = errorSentences(*m_error);
    m_failure->showSentences(theme::Tone::Bad, sentences.message, sentences.advice);
}

void InvitePage::handleTick(const QDateTime &now)
{
    if (!m_shown || m_error)
        return;
    const auto left = m_countdown->handleTick(now);
    m_isShort = left <= ShortTime;
    setHeadTexts();
    if (left > 0ms)
        return;
    // The server says the same about now, unless it is away.
    m_error = Error{ErrorCode::RoomExpired, {}};
    showFailure();
}

} // namespace punchline
