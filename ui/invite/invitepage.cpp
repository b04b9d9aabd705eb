// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/invite/invitepage.h"

#include "app/protocol/overloaded.h"
#include "app/text/errortext.h"
#include "app/text/trusttext.h"
#include "ui/controls/banner.h"
#include "ui/controls/button.h"
#include "ui/controls/qrcode.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"
#include "ui/settings/shortcuts.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace punchline {

namespace {

using namespace std::chrono_literals;

constexpr auto CountdownInterval = 200ms;
constexpr auto CopiedTime = 2s;
constexpr double CodeScale = 1.15; // Relative to a title: the code is read out from across the desk.

TextLabel *createCaption(Wording text, QWidget *parent)
{
    auto *caption = new TextLabel(TextLabel::Size::Caption, theme::Tone::Normal, parent);
    translated(caption, [=] { caption->setText(text()); });
    return caption;
}

} // namespace

InvitePage::InvitePage(Engine &engine, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_sentence(new TextLabel(TextLabel::Size::Heading, theme::Tone::Normal, this))
    , m_timeLeft(new TextLabel(TextLabel::Size::Body, theme::Tone::Muted, this))
    , m_failure(new Banner(this))
{
    m_sentence->setObjectName(QStringLiteral("inviteSentence"));
    m_timeLeft->setObjectName(QStringLiteral("inviteTimeLeft"));
    m_failure->setObjectName(QStringLiteral("inviteFailure"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Margin, theme::WideGap, theme::Margin, theme::WideGap);
    layout->setSpacing(theme::Gap);
    layout->addStretch(2);
    layout->addWidget(m_failure);
    layout->addWidget(m_sentence);
    layout->addWidget(m_timeLeft);
    layout->addSpacing(theme::SmallGap);
    layout->addWidget(createCodeCard());
    layout->addWidget(createLinkCard());
    layout->addStretch(3);
    layout->addWidget(createButtons());

    m_tick.setInterval(CountdownInterval);
    m_copied.setSingleShot(true);
    m_copied.setInterval(CopiedTime);
    connect(&m_tick, &QTimer::timeout, this, [this] { handleTick(QDateTime::currentDateTime()); });
    connect(&m_copied, &QTimer::timeout, this, [this] { showCopied(nullptr); });
    connect(&m_engine, &Engine::phaseChanged, this, &InvitePage::onPhaseChanged);
    connect(&m_engine, &Engine::happened, this, &InvitePage::onHappened);
    translated(this, [this] { setTexts(); });
}

void InvitePage::setTexts()
{
    setSentence();
    m_copyCode->setAccessibleName(tr("Copy the code"));
    m_link->setAccessibleName(tr("The link of the invitation"));
    m_copyLink->setAccessibleName(tr("Copy the link"));
    m_scan->setText(
        tr("The link opens Punchline with the server and a longer secret than the code. Send it only "
           "where nobody else reads along: by a messenger that you trust, or to be scanned from this "
           "screen."));
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
    showCopied(m_copiedBy);
    handleTick(QDateTime::currentDateTime());
    if (m_error && !m_failure->isHidden())
        showFailureSentences();
    else if (!m_error)
        showNews();
}

void InvitePage::setSentence()
{
    m_sentence->setText(m_linkOnly->isChecked()
                            ? tr("Send the other person the link")
                            : tr("Tell the other person the code, or send them the link"));
}

Button *InvitePage::createCopyButton(const QString &name)
{
    auto *button = new Button(Button::Weight::Quiet, {}, this);
    button->setObjectName(name);
    button->setMinimumWidth(110); // The text "Copied" must not change the width.
    return button;
}

QWidget *InvitePage::createCodeCard()
{
    auto *card = new Card(this);
    m_codeCard = card;
    m_code = new TextLabel(TextLabel::Size::Title, theme::Tone::Normal, card);
    m_code->setObjectName(QStringLiteral("inviteCode"));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_code->setFont(theme::scaled(m_code->font(), CodeScale, QFont::Bold));
    m_copyCode = createCopyButton(QStringLiteral("copyCodeButton"));

    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Gap);
    row->addWidget(m_code, 1);
    row->addWidget(m_copyCode, 0, Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::WideGap, theme::Gap, theme::WideGap, theme::Gap);
    layout->setSpacing(2);
    layout->addWidget(createCaption([] { return tr("The code, to say on the phone"); }, card));
    layout->addLayout(row);
    connect(m_copyCode, &QPushButton::clicked, this, [this] { copy(m_copyCode, m_code->text()); });
    return card;
}

QWidget *InvitePage::createLinkCard()
{
    auto *card = new Card(this);
    m_linkCard = card;
    m_link = new QLineEdit(card);
    m_link->setObjectName(QStringLiteral("inviteLink"));
    m_link->setReadOnly(true);
    m_link->setTextMargins(theme::SmallGap, 0, theme::SmallGap, 0);
    m_copyLink = createCopyButton(QStringLiteral("copyLinkButton"));
    m_qr = new QrCode(card);
    m_qr->setObjectName(QStringLiteral("inviteQr"));
    m_scan = new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, card);

    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Gap);
    row->addWidget(m_link, 1);
    row->addWidget(m_copyLink);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::SmallGap);
    texts->addStretch();
    texts->addWidget(createCaption([] { return tr("The link, to send"); }, card));
    texts->addLayout(row);
    texts->addWidget(m_scan);
    texts->addStretch();
    auto *layout = new QHBoxLayout(card);
    layout->setContentsMargins(theme::WideGap, theme::Gap, theme::WideGap, theme::Gap);
    layout->setSpacing(theme::WideGap);
    layout->addLayout(texts, 1);
    layout->addWidget(m_qr);
    connect(m_copyLink, &QPushButton::clicked, this, [this] { copy(m_copyLink, m_link->text()); });
    return card;
}

QWidget *InvitePage::createButtons()
{
    auto *row = new QWidget(this);
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
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Gap);
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
    if (!m_isWaiting)
        m_newCode->setFocus();
    else if (m_linkOnly->isChecked())
        m_copyLink->setFocus();
    else
        m_copyCode->setFocus();
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
        m_expiry.reset();
        m_interrupted.reset();
        m_isReplaced = false;
    } else if (phase == Phase::Ended && wasWaiting && m_error) {
        showFailure();
    }
}

void InvitePage::onHappened(const Event &event)
{
    std::visit(Overloaded{[this](const event::CodeReady &ready) {
                              m_interrupted.reset();
                              m_isReplaced = m_expiry && ready.link.toString() != m_link->text();
                              showCode(ready, QDateTime::currentDateTime());
                          },
                          [this](const event::WaitingInterrupted &interrupted) {
                              m_interrupted = interrupted;
                              showNews();
                          },
                          [this](const event::ErrorOccurred &occurred) { m_error = occurred.error; },
                          event::Ignored<event::ServerReached, event::EndpointObserved, event::NatJudged,
                                         event::WaitingForPeer, event::PeerFound, event::PeerNatTold,
                                         event::WordsConfirmed, event::CandidateFound, event::AttemptChanged,
                                         event::SprayProgressed, event::LinkEstablished, event::ClearTalk,
                                         event::MessageAdded, event::MessageDelivered, event::PeerNamed,
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
    m_expiry = now.addSecs(ready.expiresIn.count());
    m_linkOnly->setChecked(!ready.code);
    setSentence();
    if (ready.code)
        m_code->showText(ready.code->toString(), TextLabel::Importance::Announced);
    const QString link = ready.link.toString();
    m_link->setText(link);
    m_link->setCursorPosition(0);
    m_qr->setText(link);
    showNews();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_sentence, m_timeLeft, m_linkCard, m_linkOnly, m_cancel})
        widget->show();
    m_codeCard->setVisible(ready.code.has_value());
    m_newCode->hide();
    m_back->hide();
    handleTick(now);
}

void InvitePage::showFailure()
{
    showFailureSentences();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_sentence, m_timeLeft, m_codeCard, m_linkCard,
                                                            m_linkOnly, m_cancel})
        widget->hide();
    m_newCode->show();
    m_back->show();
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
    if (!m_expiry)
        return;
    const std::chrono::milliseconds left(now.msecsTo(*m_expiry));
    const QString sentence = m_linkOnly->isChecked()
        ? tr("The chat begins by itself as soon as they have joined. The link can be used once, in the next "
             "%1 minutes.")
        : tr("The chat begins by itself as soon as they have joined. Each can be used once, in the next "
             "%1 minutes.");
    m_timeLeft->setText(sentence.arg(countdownText(left)));
}

void InvitePage::copy(const Button *button, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    showCopied(button);
    m_copied.start();
}

void InvitePage::showCopied(const Button *copied)
{
    m_copiedBy = copied;
    m_copyCode->setText(copied == m_copyCode ? tr("Copied") : tr("Copy &code"));
    m_copyLink->setText(copied == m_copyLink ? tr("Copied") : tr("Copy &link"));
}

} // namespace punchline
