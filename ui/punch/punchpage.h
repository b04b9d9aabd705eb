// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "app/text/sessionreport.h"
#include "ui/controls/serversilence.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QScrollArea;
class QTabWidget;

namespace punchline {

class AttemptModel;
class AttemptView;
class Banner;
class Button;
class NetworkMap;
class ReportBar;
class SessionFacts;
class StepBar;
class TextLabel;
class TimelineView;

/// The second page: what happens between Connect and the chat, in one sentence, as a map, and in all its
/// details, or why it failed; during the chat, how the link was established. It follows the engine's events
/// and controls the engine only by asking it to leave; what comes after a failure is requested by signals.
/// Most of its members are widgets.
class PunchPage : public QWidget
{
    Q_OBJECT

public:
    /// @p engine must outlive the page.
    explicit PunchPage(Engine &engine, QWidget *parent = nullptr);

    /// Tells which session is about to start.
    void setSession(const SessionOptions &options) { m_options = options; }

    /// Puts the keyboard focus on the most likely next action.
    void focusAction();

Q_SIGNALS:
    void tryAgainRequested();
    void backRequested();
    void chatRequested();

private:
    [[nodiscard]] QWidget *createStatus();
    [[nodiscard]] QWidget *createDetails();
    [[nodiscard]] QWidget *createButtons();
    void setTexts();
    void onPhaseChanged(Phase phase);
    void onHappened(const Event &event);
    void onTick();
    void beginSession();
    void clearAttempts();
    void showRunning(Phase phase);
    void showFailure();
    /// Why no link came about; `nullopt` while one may still come, or has come.
    [[nodiscard]] std::optional<Error> failure() const;
    void showSentences();
    void showTimeLeft();
    [[nodiscard]] QString adviceText() const;
    [[nodiscard]] QString retryText() const;

    Engine &m_engine;
    SessionOptions m_options;
    std::optional<SprayProgress> m_spray; ///< In the current phase.
    ServerSilence m_silence;
    std::optional<event::WaitingInterrupted> m_interrupted; ///< The latest interruption.
    int m_step = 0;
    QTimer m_tick;
    AttemptModel *m_attempts;
    StepBar *m_steps;
    QWidget *m_status = nullptr;
    TextLabel *m_sentence = nullptr;
    TextLabel *m_advice = nullptr;
    TextLabel *m_timeLeft = nullptr;
    SessionReport m_report;
    Banner *m_failure;
    ReportBar *m_reportBar = nullptr;
    NetworkMap *m_map;
    SessionFacts *m_facts;
    TimelineView *m_timeline;
    AttemptView *m_table;
    QScrollArea *m_addresses = nullptr; ///< The scroll area of the facts.
    QTabWidget *m_details = nullptr;
    Button *m_cancel = nullptr;
    Button *m_toChat = nullptr;
    Button *m_tryAgain = nullptr;
    Button *m_back = nullptr;
};

} // namespace punchline
