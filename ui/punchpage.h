// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine.h"
#include "ui/text/sessionreport.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace punchline {

class AttemptModel;
class AttemptView;
class Banner;
class Button;
class ReportBar;
class SessionFacts;
class StepBar;
class TextLabel;

/// The second page: what happens between Connect and the chat, in one sentence and in all its details, or
/// why it failed. It follows the engine's events and only asks it to leave; what comes after a failure is
/// asked for by signals.
class PunchPage : public QWidget
{
    Q_OBJECT

public:
    /// @p engine must outlive the page.
    explicit PunchPage(Engine &engine, QWidget *parent = nullptr);

    /// Says which session is about to start.
    void setSession(const SessionOptions &options) { m_options = options; }

    /// Puts the keyboard focus on what is most likely wanted.
    void focusAction();

Q_SIGNALS:
    void tryAgainRequested();
    void backRequested();

private:
    [[nodiscard]] QWidget *createStatus();
    [[nodiscard]] QWidget *createTable();
    [[nodiscard]] QWidget *createButtons();
    void onPhaseChanged(Phase phase);
    void onHappened(const Event &event);
    void onTick();
    void beginSession();
    void showRunning(Phase phase);
    void showFailure();
    void showSpray(const SprayProgress &progress);
    void showTimeLeft();
    [[nodiscard]] QString retryWords() const;

    Engine &m_engine;
    SessionOptions m_options;
    std::optional<Error> m_error;
    bool m_isPaired = false;
    bool m_isLinked = false;
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
    ReportBar *m_reportBar;
    SessionFacts *m_facts;
    AttemptView *m_table = nullptr;
    Button *m_cancel = nullptr;
    Button *m_tryAgain = nullptr;
    Button *m_back = nullptr;
};

} // namespace punchline
