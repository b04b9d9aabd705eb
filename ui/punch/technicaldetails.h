// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/event.h"
#include "app/engine/sessionstate.h"

#include <QTabWidget>

#include <chrono>

class QScrollArea;

namespace punchline {

class AttemptModel;
class AttemptView;
class SessionFacts;
class TimelineView;

/// Everything about a session that most people do not need, on three tabs: each attempt as a row, all of them
/// over time, and the addresses. It is fed with events after the SessionState has processed them.
class TechnicalDetails : public QTabWidget
{
    Q_OBJECT

public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// @p state must outlive it.
    explicit TechnicalDetails(const SessionState &state, QWidget *parent = nullptr);

    void handleEvent(const Event &event, TimePoint now);

    /// Advances what is under way.
    void handleTick(TimePoint now);

    /// The session has ended: no attempt is under way any more.
    void handleEnd();

    /// Clears the previous session.
    void clear();

protected:
    bool event(QEvent *event) override;

private:
    void setTexts();

    const SessionState &m_state;
    AttemptModel *m_attempts;
    AttemptView *m_table;
    TimelineView *m_timeline;
    QScrollArea *m_addresses; ///< The scroll area of the facts.
    SessionFacts *m_facts;
};

} // namespace punchline
