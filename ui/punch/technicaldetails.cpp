// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/technicaldetails.h"

#include "ui/controls/focusring.h"
#include "ui/controls/theme.h"
#include "ui/controls/translated.h"
#include "ui/punch/attemptmodel.h"
#include "ui/punch/attemptview.h"
#include "ui/punch/sessionfacts.h"
#include "ui/punch/timelineview.h"

#include <QEvent>
#include <QScrollArea>
#include <QTabBar>

#include <algorithm>

namespace punchline {

TechnicalDetails::TechnicalDetails(const SessionState &state, QWidget *parent)
    : QTabWidget(parent)
    , m_state(state)
    , m_attempts(new AttemptModel(this))
    , m_table(new AttemptView(this))
    , m_timeline(new TimelineView(this))
    , m_addresses(new QScrollArea(this))
    , m_facts(new SessionFacts(state))
{
    m_table->setObjectName(QStringLiteral("attempts"));
    m_table->setModel(m_attempts);
    m_timeline->setObjectName(QStringLiteral("timeline"));
    m_addresses->setFrameShape(QFrame::NoFrame);
    m_addresses->setWidgetResizable(true);
    m_addresses->setWidget(m_facts);
    setDocumentMode(true);
    QWidget *before = tabBar();
    for (QWidget *tab : std::initializer_list<QWidget *>{m_table, m_timeline, m_addresses}) {
        addTab(tab, {});
        new FocusRing(tab);
        setTabOrder(before, tab);
        before = tab;
    }
    translated(this, [this] { setTexts(); });
}

bool TechnicalDetails::event(QEvent *event)
{
    const bool isHandled = QTabWidget::event(event);
    // At least the tabs, the header and a row: in a small window the page's sentences have priority.
    if (event->type() == QEvent::Polish || event->type() == QEvent::FontChange
        || event->type() == QEvent::LayoutRequest)
        setMinimumHeight(std::max(3 * theme::ControlHeight, minimumSizeHint().height()));
    return isHandled;
}

void TechnicalDetails::setTexts()
{
    m_addresses->setAccessibleName(tr("Addresses"));
    for (QWidget *named : std::initializer_list<QWidget *>{this, tabBar()})
        named->setAccessibleName(tr("What is shown of the attempts"));
    setTabText(indexOf(m_table), tr("&Attempts"));
    setTabText(indexOf(m_timeline), tr("Ti&meline"));
    setTabText(indexOf(m_addresses), tr("A&ddresses"));
    m_attempts->handleLanguageChange();
}

void TechnicalDetails::handleEvent(const Event &event, TimePoint now)
{
    m_facts->handleEvent(event);
    m_timeline->handleEvent(event, now);
    m_table->setTries(m_state.tries);
    if (const auto *changed = std::get_if<event::AttemptChanged>(&event))
        m_attempts->handleReport(changed->report, now);
}

void TechnicalDetails::handleTick(TimePoint now)
{
    m_attempts->handleTick(now);
    m_timeline->handleTick(now);
}

void TechnicalDetails::handleEnd()
{
    m_attempts->handleEnd();
}

void TechnicalDetails::clear()
{
    m_attempts->clear();
    m_table->setTries(0);
    m_facts->clear();
    m_timeline->clear();
}

} // namespace punchline
