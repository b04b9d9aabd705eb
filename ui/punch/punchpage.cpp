// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/punchpage.h"

#include "app/protocol/overloaded.h"
#include "app/text/errortext.h"
#include "app/text/nattext.h"
#include "app/text/statetext.h"
#include "app/text/trusttext.h"
#include "ui/controls/banner.h"
#include "ui/controls/button.h"
#include "ui/controls/focusring.h"
#include "ui/controls/stepbar.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"
#include "ui/punch/attemptmodel.h"
#include "ui/punch/attemptview.h"
#include "ui/punch/networkmap.h"
#include "ui/punch/reportbar.h"
#include "ui/punch/sessionfacts.h"
#include "ui/punch/timelineview.h"
#include "ui/settings/shortcuts.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace punchline {

namespace {

using namespace std::chrono_literals;

constexpr auto RedrawInterval = 100ms;

/// The step of the bar that shows @p phase; `nullopt` if none does.
std::optional<int> stepOf(Phase phase)
{
    switch (phase) {
    case Phase::Reaching:
        return 0;
    case Phase::Waiting:
        return 1;
    case Phase::Preparing:
        return 2;
    case Phase::Punching:
        return 3;
    case Phase::Linked:
        return 4;
    default:
        return std::nullopt;
    }
}

} // namespace

PunchPage::PunchPage(Engine &engine, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_attempts(new AttemptModel(this))
    , m_steps(new StepBar(this))
    , m_failure(new Banner(this))
    , m_map(new NetworkMap(engine.state(), this))
    , m_facts(new SessionFacts(engine.state(), this))
    , m_timeline(new TimelineView(this))
    , m_table(new AttemptView(this))
{
    m_failure->setObjectName(QStringLiteral("failure"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Margin, theme::WideGap, theme::Margin, theme::WideGap);
    layout->setSpacing(theme::Gap);
    layout->addWidget(m_steps);
    layout->addWidget(createStatus());
    layout->addWidget(m_failure);
    layout->addWidget(m_map);
    layout->addWidget(createDetails(), 1);
    layout->addWidget(createButtons());

    m_tick.setInterval(RedrawInterval);
    connect(&m_tick, &QTimer::timeout, this, &PunchPage::onTick);
    connect(&m_engine, &Engine::phaseChanged, this, &PunchPage::onPhaseChanged);
    connect(&m_engine, &Engine::happened, this, &PunchPage::onHappened);
    showRunning(m_engine.phase());
    translated(this, [this] { setTexts(); });
}

void PunchPage::setTexts()
{
    m_steps->setSteps({tr("Server"), tr("Other person"), tr("Addresses"), tr("Direct path")});
    m_addresses->setAccessibleName(tr("Addresses"));
    for (QWidget *named : std::initializer_list<QWidget *>{m_details, m_details->tabBar()})
        named->setAccessibleName(tr("What is shown of the attempts"));
    m_details->setTabText(m_details->indexOf(m_table), tr("&Attempts"));
    m_details->setTabText(m_details->indexOf(m_timeline), tr("Ti&meline"));
    m_details->setTabText(m_details->indexOf(m_addresses), tr("A&ddresses"));
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_toChat->setText(tr("&Back to the chat"));
    m_toChat->setAccessibleName(tr("Back to the chat"));
    m_back->setText(tr("&Back"));
    m_back->setAccessibleName(tr("Back to the start page"));
    m_attempts->handleLanguageChange();
    showSentences();
}

QWidget *PunchPage::createStatus()
{
    m_status = new QWidget(this);
    m_sentence = new TextLabel(TextLabel::Size::Heading, theme::Tone::Normal, m_status);
    m_sentence->setObjectName(QStringLiteral("statusSentence"));
    m_advice = new TextLabel(TextLabel::Size::Body, theme::Tone::Muted, m_status);
    m_advice->setObjectName(QStringLiteral("statusAdvice"));
    m_timeLeft = new TextLabel(TextLabel::Size::Body, theme::Tone::Muted, m_status);
    m_timeLeft->setObjectName(QStringLiteral("timeLeft"));
    m_timeLeft->setWordWrap(false);

    auto *first = new QHBoxLayout;
    first->addWidget(m_sentence, 1);
    first->addWidget(m_timeLeft, 0, Qt::AlignRight | Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(m_status);
    layout->setContentsMargins(theme::SmallGap, 0, theme::SmallGap, 0);
    layout->setSpacing(2);
    layout->addLayout(first);
    layout->addWidget(m_advice);
    return m_status;
}

QWidget *PunchPage::createDetails()
{
    m_map->setObjectName(QStringLiteral("map"));
    m_table->setObjectName(QStringLiteral("attempts"));
    m_table->setModel(m_attempts);
    m_timeline->setObjectName(QStringLiteral("timeline"));
    m_addresses = new QScrollArea(this);
    m_addresses->setFrameShape(QFrame::NoFrame);
    m_addresses->setWidgetResizable(true);
    m_addresses->setWidget(m_facts);

    m_details = new QTabWidget(this);
    m_details->setObjectName(QStringLiteral("details"));
    m_details->setDocumentMode(true);
    for (QWidget *tab : std::initializer_list<QWidget *>{m_table, m_timeline, m_addresses}) {
        m_details->addTab(tab, {});
        new FocusRing(tab);
    }
    for (QWidget *before = m_details->tabBar();
         QWidget * tab : std::initializer_list<QWidget *>{m_table, m_timeline, m_addresses}) {
        setTabOrder(before, tab);
        before = tab;
    }
    m_details->setMinimumHeight(110); // The tabs and two rows: in a small window the sentences have priority.
    return m_details;
}

QWidget *PunchPage::createButtons()
{
    auto *row = new QWidget(this);
    m_reportBar = new ReportBar(m_report, row);
    m_cancel = new Button(Button::Weight::Quiet, {}, row);
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    m_toChat = new Button(Button::Weight::Accent, {}, row);
    m_toChat->setObjectName(QStringLiteral("toChatButton"));
    m_back = new Button(Button::Weight::Quiet, {}, row);
    m_back->setObjectName(QStringLiteral("backButton"));
    m_tryAgain = new Button(Button::Weight::Accent, {}, row);
    m_tryAgain->setObjectName(QStringLiteral("tryAgainButton"));
    for (Button *button : {m_cancel, m_toChat, m_back}) // At most one of them is visible.
        addKeys(button, Shortcut::Cancel);

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Gap);
    layout->addWidget(m_reportBar);
    layout->addStretch();
    layout->addWidget(m_cancel);
    layout->addWidget(m_back);
    layout->addWidget(m_tryAgain);
    layout->addWidget(m_toChat);
    connect(m_cancel, &QPushButton::clicked, &m_engine, &Engine::leave);
    connect(m_toChat, &QPushButton::clicked, this, &PunchPage::chatRequested);
    connect(m_back, &QPushButton::clicked, this, &PunchPage::backRequested);
    connect(m_tryAgain, &QPushButton::clicked, this, &PunchPage::tryAgainRequested);
    return row;
}

void PunchPage::focusAction()
{
    // Not on Cancel: a second Enter meant for the start page must not press it.
    QWidget *next = m_details->tabBar();
    for (Button *button : {m_toChat, m_tryAgain}) {
        if (!button->isHidden())
            next = button;
    }
    next->setFocus();
}

void PunchPage::onPhaseChanged(Phase phase)
{
    if (phase == Phase::Reaching)
        beginSession();
    if (const auto step = stepOf(phase))
        m_step = *step;

    if (phase == Phase::Linked || phase == Phase::Ended)
        m_attempts->handleEnd();
    if (failure())
        showFailure();
    else
        showRunning(phase);
}

void PunchPage::onHappened(const Event &event)
{
    const auto now = std::chrono::steady_clock::now();
    if (m_silence.handleNews(now))
        showSentences();
    m_map->handleEvent(event);
    m_facts->handleEvent(event);
    m_timeline->handleEvent(event, now);
    m_report.handleEvent(event, now);
    std::visit(
        Overloaded{
            [this](const event::WaitingInterrupted &interrupted) {
                clearAttempts(); // Everything is determined again.
                m_interrupted = interrupted;
                showSentences();
            },
            [this](const event::WaitingForPeer &) {
                if (m_interrupted && m_interrupted->cause == event::WaitingInterrupted::Cause::Server)
                    m_interrupted.reset();
                showSentences();
            },
            [this, now](const event::AttemptChanged &changed) {
                m_attempts->handleReport(changed.report, now);
            },
            [this](const event::SprayProgressed &spray) {
                m_spray = spray.progress;
                m_table->setSpray(m_spray);
                showSentences();
            },
            event::Ignored<event::ServerReached, event::EndpointObserved, event::NatJudged, event::CodeReady,
                           event::PeerFound, event::PeerNatTold, event::WordsConfirmed, event::CandidateFound,
                           event::LinkEstablished, event::ClearTalk, event::MessageAdded,
                           event::MessageDelivered, event::PeerNamed, event::PeerTyping, event::SessionClosed,
                           event::ErrorOccurred>{}},
        event);
}

void PunchPage::onTick()
{
    const auto now = std::chrono::steady_clock::now();
    m_attempts->handleTick(now);
    m_timeline->handleTick(now);
    showTimeLeft();
    if (m_engine.phase() == Phase::Reaching && m_silence.handleTick(now))
        showSentences();
}

void PunchPage::beginSession()
{
    m_silence.handleNews(std::chrono::steady_clock::now());
    clearAttempts();
    m_report.begin(m_options.server, std::chrono::steady_clock::now());
    m_reportBar->clear();
}

void PunchPage::clearAttempts()
{
    m_interrupted.reset();
    m_attempts->clear();
    m_map->clear();
    m_facts->clear();
    m_timeline->clear();
}

std::optional<Error> PunchPage::failure() const
{
    const SessionState &state = m_engine.state();
    if (m_engine.phase() != Phase::Ended || state.link)
        return std::nullopt;
    return state.closed == event::CloseReason::PeerLeft ? Error{ErrorCode::PeerLeft, {}} : state.error;
}

void PunchPage::showRunning(Phase phase)
{
    const bool isUnderWay = stepOf(phase).has_value() && phase != Phase::Linked;
    m_failure->hide();
    m_status->show();
    m_steps->setStep(m_step);
    m_spray.reset();
    m_table->setSpray(m_spray);
    m_cancel->setVisible(isUnderWay);
    m_reportBar->setVisible(m_engine.state().link.has_value());
    const bool hadFocus = m_tryAgain->hasFocus() || m_back->hasFocus();
    m_toChat->setVisible(m_engine.state().link.has_value());
    m_tryAgain->hide();
    m_back->hide();
    showSentences();
    if (isUnderWay)
        m_tick.start();
    else
        m_tick.stop();
    if (hadFocus)
        focusAction();
}

void PunchPage::showFailure()
{
    m_tick.stop();
    m_status->hide();
    m_steps->setStep(m_step, StepBar::State::Failed);
    showSentences();
    m_cancel->hide();
    m_tryAgain->show();
    m_back->show();
    m_reportBar->show();
    m_toChat->hide();
    if (isVisible())
        m_tryAgain->setFocus();
}

QString PunchPage::retryText() const
{
    const bool isSpent = m_engine.state().isCodeSpent();
    if (isSpent && std::holds_alternative<meeting::Invite>(m_options.meeting))
        return tr("&New code");
    return isSpent && std::holds_alternative<meeting::Join>(m_options.meeting) ? tr("Enter a new &code")
                                                                               : tr("&Try again");
}

void PunchPage::showSentences()
{
    m_tryAgain->setText(retryText());
    m_tryAgain->setAccessibleName(retryText().remove(u'&'));
    if (const auto error = failure()) {
        const ErrorSentences sentences = errorSentences(*error);
        m_failure->showSentences(theme::Tone::Bad, sentences.message, sentences.advice);
        for (TextLabel *hidden : {m_sentence, m_advice, m_timeLeft})
            hidden->setText({});
        return;
    }
    const Phase phase = m_engine.phase();
    m_sentence->showText(phaseSentence(phase), TextLabel::Importance::Announced);
    m_advice->showText(adviceText(),
                       m_silence.isNoticed() ? TextLabel::Importance::Announced
                                             : TextLabel::Importance::Quiet);
    showTimeLeft();
}

QString PunchPage::adviceText() const
{
    if (m_engine.phase() == Phase::Reaching && m_silence.isNoticed())
        return silentServerAdvice(m_options.server.toString());
    if (m_engine.phase() == Phase::Waiting && m_interrupted)
        return waitingOnSentences(*m_interrupted).together();
    if (!m_spray)
        return phaseAdvice(m_engine.phase(), m_options.server.toString());
    // The text about a spray stays until the next spray or phase: a text that keeps changing cannot be read.
    const QString limit = sprayLimitSentence(*m_spray);
    return limit.isEmpty() ? wordsFor(*m_spray).full
                           : QStringLiteral("%1. %2").arg(wordsFor(*m_spray).full, limit);
}

void PunchPage::showTimeLeft()
{
    const auto left = m_engine.timeLeft();
    if (!left) {
        m_timeLeft->setText({});
        return;
    }
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(std::max(*left, 0ms)).count();
    m_timeLeft->setText(tr("gives up in %1 s").arg(seconds));
}

} // namespace punchline
