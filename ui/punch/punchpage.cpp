// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/punchpage.h"

#include "app/protocol/overloaded.h"
#include "app/text/errortext.h"
#include "app/text/nattext.h"
#include "app/text/statetext.h"
#include "app/text/trusttext.h"
#include "ui/controls/actionrow.h"
#include "ui/controls/banner.h"
#include "ui/controls/button.h"
#include "ui/controls/card.h"
#include "ui/controls/fade.h"
#include "ui/controls/stepbar.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"
#include "ui/punch/networkmap.h"
#include "ui/punch/punchsteps.h"
#include "ui/punch/reportbar.h"
#include "ui/punch/technicaldetails.h"
#include "ui/settings/shortcuts.h"

#include <QHBoxLayout>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

namespace punchline {

namespace {

using namespace std::chrono_literals;

constexpr auto RedrawInterval = 100ms;

} // namespace

PunchPage::PunchPage(Engine &engine, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_steps(new StepBar(this))
    , m_failure(new Banner(this))
    , m_picture(new Card(this))
    , m_map(new NetworkMap(engine.state(), m_picture))
    , m_details(new TechnicalDetails(engine.state(), this))
{
    arrangePicture();
    m_failure->setObjectName(QStringLiteral("failure"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Margin, theme::WideGap, theme::Margin, theme::WideGap);
    layout->setSpacing(theme::Gap);
    layout->addWidget(m_steps);
    layout->addWidget(createStatus());
    layout->addWidget(m_failure);
    layout->addWidget(m_picture, 100); // As high as it may be, before the details are.
    layout->addWidget(m_details, 1);
    m_reportBar = new ReportBar(m_report, this);
    layout->addWidget(m_reportBar);
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
    m_steps->setSteps({tr("Server"), tr("Other person"), tr("Addresses"), tr("Path")});
    showDetails();
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_toChat->setText(tr("&Back to the chat"));
    m_toChat->setAccessibleName(tr("Back to the chat"));
    m_back->setText(tr("&Back"));
    m_back->setAccessibleName(tr("Back to the start page"));
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
    layout->setSpacing(theme::TinyGap);
    layout->addLayout(first);
    layout->addWidget(m_advice);
    return m_status;
}

void PunchPage::arrangePicture()
{
    m_map->setObjectName(QStringLiteral("map"));
    m_picture->showFocusOf(m_map);
    auto *inside = new QVBoxLayout(m_picture);
    inside->setContentsMargins(theme::SmallGap, theme::SmallGap, theme::SmallGap, theme::SmallGap);
    inside->addWidget(m_map);

    m_details->setObjectName(QStringLiteral("details"));
    m_details->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // The map yields before they do.
}

QWidget *PunchPage::createButtons()
{
    auto *row = new ActionRow(ActionRow::Width::Page, this);
    m_detailed = new Button(Button::Weight::Link, {}, row);
    m_detailed->setObjectName(QStringLiteral("detailedButton"));
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

    QHBoxLayout *layout = row->row();
    layout->addWidget(m_detailed);
    layout->addStretch();
    layout->addWidget(m_cancel);
    layout->addWidget(m_back);
    layout->addWidget(m_tryAgain);
    layout->addWidget(m_toChat);
    connect(m_detailed, &QPushButton::clicked, this, [this] {
        Fade::begin(*this);
        setDetailed(!m_isDetailed);
        Q_EMIT detailedChosen(m_isDetailed);
    });
    connect(m_cancel, &QPushButton::clicked, &m_engine, &Engine::leave);
    connect(m_toChat, &QPushButton::clicked, this, &PunchPage::chatRequested);
    connect(m_back, &QPushButton::clicked, this, &PunchPage::backRequested);
    connect(m_tryAgain, &QPushButton::clicked, this, &PunchPage::tryAgainRequested);
    return row;
}

void PunchPage::focusAction()
{
    // Not on a button: a second Enter meant for the start page must press nothing.
    QWidget *next = m_map;
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
    if (const auto step = stepOf(phase == Phase::Returning ? m_stage : phase))
        m_step = *step;

    if (phase == Phase::Linked || phase == Phase::Ended)
        m_details->handleEnd();
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
    if (const Phase stage = returnStage(m_stage, event); stage != std::exchange(m_stage, stage))
        showStage();
    m_map->handleEvent(event);
    m_details->handleEvent(event, now);
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
            [this](const event::Returning &begun) {
                if (begun.nextTry == 0ms)
                    clearAttempts(); // Each return is shown as the first time.
                showSentences();
            },
            [this](const event::SprayProgressed &) { showSentences(); },
            [this](const event::LinkEstablished &) { showSentences(); }, // One may take over from another.
            [this](const event::Searching &) { showSentences(); },
            event::Ignored<event::ServerReached, event::EndpointObserved, event::NatJudged, event::CodeReady,
                           event::PeerFound, event::PeerNatTold, event::WordsConfirmed, event::CandidateFound,
                           event::AttemptChanged, event::LinkInterrupted, event::ClearTalk,
                           event::MessageAdded, event::MessageDelivered, event::PeerNamed, event::PeerTyping,
                           event::SessionClosed, event::ErrorOccurred>{}},
        event);
}

void PunchPage::showStage()
{
    if (m_engine.phase() != Phase::Returning)
        return;
    m_step = stepOf(m_stage).value();
    m_steps->setStep(m_step);
    showSentences();
}

void PunchPage::onTick()
{
    const auto now = std::chrono::steady_clock::now();
    m_details->handleTick(now);
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
    m_map->clear();
    m_details->clear();
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
    m_cancel->setVisible(isUnderWay);
    m_reportBar->setVisible(m_engine.state().link.has_value());
    showDetails();
    const bool hadFocus = m_tryAgain->hasFocus() || m_back->hasFocus();
    m_toChat->setVisible(m_engine.state().link.has_value());
    m_tryAgain->hide();
    m_back->hide();
    showSentences();
    if (isUnderWay || phase == Phase::Returning)
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

void PunchPage::setDetailed(bool detailed)
{
    m_isDetailed = detailed;
    showDetails();
}

void PunchPage::showDetails()
{
    const bool isLinked = m_engine.state().link.has_value();
    const bool isShown = m_isDetailed || isLinked;
    // When a focused widget hides, Qt focuses the next one, and the next key would press it.
    if (!isShown && m_details->isAncestorOf(focusWidget()))
        m_detailed->setFocus();
    m_map->setDetailed(isShown);
    m_details->setVisible(isShown);
    m_picture->setSizePolicy(QSizePolicy::Preferred, isShown ? QSizePolicy::Ignored : QSizePolicy::Preferred);
    fitPicture();
    m_detailed->setVisible(!isLinked);
    m_detailed->setText(m_isDetailed ? tr("Hide the t&echnical details") : tr("T&echnical details"));
    m_detailed->setAccessibleName(m_isDetailed ? tr("Hide the technical details") : tr("Technical details"));
}

/// In a low window, the details need the room of the picture; they say the same.
void PunchPage::fitPicture()
{
    const bool isYielding = !m_details->isHidden();
    const int least = m_picture->minimumSizeHint().height();
    m_picture->setMaximumHeight(isYielding ? least : QWIDGETSIZE_MAX);
    const int others = layout()->totalMinimumHeightForWidth(width()) // Without the picture, if it yields.
        + (m_picture->isHidden() ? layout()->spacing() : 0);
    m_picture->setVisible(!isYielding || height() - others >= least);
}

void PunchPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPicture();
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
    const Words relay = relayWords(m_engine.state());
    const bool isRelayed = m_engine.phase() == Phase::Linked && !relay.brief.isEmpty();
    const QString sentence = isRelayed ? relay.brief + u'.' : phaseSentence(m_engine.phase());
    if (m_sentence->text() != sentence)
        Fade::begin(*m_status);
    m_sentence->showText(sentence, TextLabel::Importance::Announced);
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
    if (m_engine.phase() == Phase::Linked && m_engine.state().link->isRelayed())
        return relayWords(m_engine.state()).full;
    const auto &returning = m_engine.state().returning;
    const auto &spray = m_engine.state().spray;
    if (m_engine.phase() == Phase::Returning && !spray)
        return returning && returning->reason ? returnsOnSentences(*returning->reason).together()
                                              : phaseSentence(m_stage);
    const bool isHiding = m_options.relay == RelayPolicy::Only || m_engine.state().isPeerHidden();
    if (isHiding && (m_engine.phase() == Phase::Preparing || m_engine.phase() == Phase::Punching))
        return tr("One of you does not show the other their address, so the chat goes through the server.");
    return spray ? sprayAdvice(*spray) : phaseAdvice(m_engine.phase(), m_options.server.toString());
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
