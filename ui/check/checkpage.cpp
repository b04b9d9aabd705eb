// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/check/checkpage.h"

#include "app/text/errortext.h"
#include "app/text/nattext.h"
#include "app/text/statetext.h"
#include "ui/controls/actionrow.h"
#include "ui/controls/banner.h"
#include "ui/controls/button.h"
#include "ui/controls/focusring.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"
#include "ui/settings/shortcuts.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QScrollArea>

namespace punchline {

namespace {

using namespace std::chrono_literals;

constexpr auto TickInterval = 200ms;

theme::Tone toneOf(Reach reach)
{
    switch (reach) {
    case Reach::Everybody:
    case Reach::NearlyEverybody:
        return theme::Tone::Good;
    case Reach::AllButRandom:
    case Reach::Unknown:
        return theme::Tone::Muted;
    case Reach::PortStableOnly:
        break;
    }
    return theme::Tone::Bad;
}

} // namespace

CheckPage::CheckPage(Engine &engine, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_result(new Banner(this))
{
    m_result->setObjectName(QStringLiteral("checkResult"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Margin, theme::WideGap, theme::Margin, theme::WideGap);
    layout->setSpacing(theme::Gap);
    layout->addWidget(createStatus());
    layout->addWidget(m_result);
    layout->addWidget(createFacts(), 1);
    layout->addStretch(); // Takes the space while no facts are shown.
    layout->addWidget(createButtons());

    m_tick.setInterval(TickInterval);
    connect(&m_tick, &QTimer::timeout, this, &CheckPage::onTick);
    connect(&m_engine, &Engine::phaseChanged, this, &CheckPage::onPhaseChanged);
    connect(&m_engine, &Engine::happened, this, &CheckPage::onHappened);
    translated(this, [this] { setTexts(); });
}

void CheckPage::setTexts()
{
    m_sentence->setText(tr("Looking at your network…"));
    showAdvice();
    m_facts->setAccessibleName(tr("What is known of your network"));
    m_copy->setText(tr("Copy &report"));
    m_copy->setAccessibleName(tr("Copy the report"));
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the check"));
    m_back->setText(tr("&Back"));
    m_back->setAccessibleName(tr("Back to the start page"));
    m_again->setText(tr("Check &again"));
    m_again->setAccessibleName(tr("Check again"));
    showFacts();
    showTimeLeft();
    if (!m_result->isHidden())
        showOutcome();
}

QWidget *CheckPage::createStatus()
{
    m_status = new QWidget(this);
    m_sentence = new TextLabel(TextLabel::Size::Heading, theme::Tone::Normal, m_status);
    m_advice = new TextLabel(TextLabel::Size::Body, theme::Tone::Muted, m_status);
    m_timeLeft = new TextLabel(TextLabel::Size::Body, theme::Tone::Muted, m_status);
    m_timeLeft->setObjectName(QStringLiteral("checkTimeLeft"));
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

QWidget *CheckPage::createFacts()
{
    auto *page = new QWidget;
    auto *card = new Card(page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    layout->addStretch();
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(theme::WideGap, theme::Gap + 2, theme::WideGap, theme::Gap + 2);
    grid->setHorizontalSpacing(theme::WideGap);
    grid->setVerticalSpacing(theme::SmallGap + 2);
    grid->setColumnStretch(1, 1);
    for (qsizetype i = 0; i < report().facts().size(); ++i)
        m_rows.append(createRow(grid));

    // In a small window not all of it fits.
    m_facts = new QScrollArea(this);
    m_facts->setObjectName(QStringLiteral("checkFacts"));
    m_facts->setFrameShape(QFrame::NoFrame);
    m_facts->setWidgetResizable(true);
    m_facts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_facts->setWidget(page);
    new FocusRing(m_facts); // The area is scrolled by keys.
    return m_facts;
}

CheckPage::FactRow CheckPage::createRow(QGridLayout *grid)
{
    const int row = grid->rowCount();
    FactRow shown{new TextLabel(TextLabel::Size::Body, theme::Tone::Muted),
                  new TextLabel(TextLabel::Size::Body),
                  new TextLabel(TextLabel::Size::Small, theme::Tone::Muted)};
    shown.label->setWordWrap(false);
    shown.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *cell = new QVBoxLayout;
    cell->setSpacing(0);
    cell->addWidget(shown.value);
    cell->addWidget(shown.reason);
    grid->addWidget(shown.label, row, 0, Qt::AlignTop);
    grid->addLayout(cell, row, 1);
    return shown;
}

QWidget *CheckPage::createButtons()
{
    auto *row = new ActionRow(ActionRow::Width::Page, this);
    const auto add = [row](Button::Weight weight, const char *name) {
        auto *button = new Button(weight, {}, row);
        button->setObjectName(QString::fromLatin1(name));
        return button;
    };
    m_copy = add(Button::Weight::Quiet, "copyReportButton");
    m_cancel = add(Button::Weight::Quiet, "cancelCheckButton");
    m_back = add(Button::Weight::Quiet, "checkBackButton");
    m_again = add(Button::Weight::Accent, "checkAgainButton");
    for (Button *button : {m_cancel, m_back}) // Only one of them is visible.
        addKeys(button, Shortcut::Cancel);

    QHBoxLayout *layout = row->row();
    layout->addWidget(m_copy);
    layout->addStretch();
    layout->addWidget(m_cancel);
    layout->addWidget(m_back);
    layout->addWidget(m_again);
    connect(m_copy, &QPushButton::clicked, this, &CheckPage::copyReport);
    connect(m_cancel, &QPushButton::clicked, &m_engine, &Engine::leave);
    connect(m_back, &QPushButton::clicked, this, &CheckPage::backRequested);
    connect(m_again, &QPushButton::clicked, this, &CheckPage::checkAgainRequested);
    return row;
}

void CheckPage::begin(const QString &server)
{
    m_server = server;
    m_stage = Stage::Running;
    m_silence.handleNews(std::chrono::steady_clock::now());
    showRunning();
    setTexts();
}

void CheckPage::focusAction()
{
    if (m_stage == Stage::Running)
        m_cancel->setFocus();
    else
        m_back->setFocus();
}

void CheckPage::onPhaseChanged(Phase phase)
{
    if (phase == Phase::Reaching) {
        if (m_stage == Stage::Done)
            m_stage = Stage::Idle;
        m_result->hide();
        showFacts(); // Nothing is known yet.
    }
    if (m_stage != Stage::Running || phase != Phase::Ended)
        return;
    m_stage = Stage::Done;
    m_tick.stop();
    if (m_engine.state().error || m_engine.state().nat.isComplete())
        showEnd();
}

void CheckPage::onHappened()
{
    if (m_stage != Stage::Running)
        return;
    if (m_silence.handleNews(std::chrono::steady_clock::now()))
        showAdvice();
    showFacts();
}

NatReport CheckPage::report() const
{
    static const NatKnowledge nothing;
    return NatReport(m_stage == Stage::Idle ? nothing : m_engine.state().nat);
}

void CheckPage::showFacts()
{
    const QList<NatFact> facts = report().facts();
    for (qsizetype i = 0; i < facts.size(); ++i) {
        m_rows.at(i).label->setText(facts.at(i).label);
        m_rows.at(i).value->setCaption(facts.at(i).label);
        m_rows.at(i).value->showText(facts.at(i).value);
        m_rows.at(i).reason->showText(facts.at(i).reason);
        m_rows.at(i).reason->setVisible(!facts.at(i).reason.isEmpty());
    }
}

void CheckPage::showRunning()
{
    m_result->hide();
    m_status->show();
    m_facts->show();
    m_copy->hide();
    m_back->hide();
    m_again->hide();
    m_cancel->show();
    m_tick.start();
}

void CheckPage::onTick()
{
    showTimeLeft();
    if (!m_engine.state().server && m_silence.handleTick(std::chrono::steady_clock::now()))
        showAdvice();
}

void CheckPage::showAdvice()
{
    if (m_silence.isNoticed()) {
        m_advice->showText(silentServerAdvice(m_server), TextLabel::Importance::Announced);
        return;
    }
    m_advice->showText(
        tr("The server at %1 tells how it sees this machine. This takes a few seconds.").arg(m_server));
}

void CheckPage::showTimeLeft()
{
    const auto left = m_engine.timeLeft();
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(std::max(left.value_or(0ms), 0ms)).count();
    m_timeLeft->setText(left ? tr("gives up in %1 s").arg(seconds) : QString());
}

void CheckPage::showOutcome()
{
    if (m_engine.state().error) {
        const ErrorSentences sentences = errorSentences(*m_engine.state().error);
        m_result->showSentences(theme::Tone::Bad, sentences.message, sentences.advice);
        return;
    }
    const Reach reach = report().reach();
    m_result->showSentences(toneOf(reach), wordsFor(reach).brief, wordsFor(reach).full);
}

void CheckPage::showEnd()
{
    m_status->hide();
    showOutcome();
    m_cancel->hide();
    m_facts->setVisible(!m_engine.state().error);
    m_copy->setVisible(!m_engine.state().error);
    m_back->show();
    m_again->show();
    if (isVisible())
        focusAction();
}

void CheckPage::copyReport()
{
    const QString heading =
        tr("What the Punchline server at %1 has shown of this machine's network:").arg(m_server);
    QGuiApplication::clipboard()->setText(heading + u'\n' + report().text());
    m_copy->setText(tr("Copied"));
}

} // namespace punchline
