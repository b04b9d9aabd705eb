// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "app/text/sessionreport.h"
#include "ui/controls/serversilence.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace punchline {

class Banner;
class Button;
class Card;
class NetworkMap;
class ReportBar;
class StepBar;
class TextLabel;
class TechnicalDetails;

/// The second page: what happens between Connect and the chat, in one sentence and one picture, with all its
/// technical details for those who open them, or why it failed; during the chat, how the link was
/// established. It follows the engine's events and controls the engine only by asking it to leave; what comes
/// after a failure is requested by signals. Most of its members are widgets.
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

    /// Shows or hides the technical details while no link stands; once one does, they are always shown.
    void setDetailed(bool detailed);

Q_SIGNALS:
    /// The user has opened or closed the technical details.
    void detailedChosen(bool detailed);
    void tryAgainRequested();
    void backRequested();
    void chatRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *createStatus();
    void arrangePicture();
    [[nodiscard]] QWidget *createButtons();
    void setTexts();
    void onPhaseChanged(Phase phase);
    void onHappened(const Event &event);
    void onTick();
    void beginSession();
    void clearAttempts();
    void showRunning(Phase phase);
    void showStage();
    void showFailure();
    void showDetails();
    void fitPicture();
    /// Why no link came about; `nullopt` while one may still come, or has come.
    [[nodiscard]] std::optional<Error> failure() const;
    void showSentences();
    void showTimeLeft();
    [[nodiscard]] QString adviceText() const;
    [[nodiscard]] QString retryText() const;

    Engine &m_engine;
    SessionOptions m_options;
    ServerSilence m_silence;
    std::optional<event::WaitingInterrupted> m_interrupted; ///< The latest interruption.
    int m_step = 0;
    Phase m_stage = Phase::Reaching; ///< How far a return has come.
    bool m_isDetailed = false;
    QTimer m_tick;
    StepBar *m_steps;
    QWidget *m_status = nullptr;
    TextLabel *m_sentence = nullptr;
    TextLabel *m_advice = nullptr;
    TextLabel *m_timeLeft = nullptr;
    SessionReport m_report;
    Banner *m_failure;
    ReportBar *m_reportBar = nullptr;
    Card *m_picture; ///< The map.
    NetworkMap *m_map;
    TechnicalDetails *m_details;
    Button *m_detailed = nullptr;
    Button *m_cancel = nullptr;
    Button *m_toChat = nullptr;
    Button *m_tryAgain = nullptr;
    Button *m_back = nullptr;
};

} // namespace punchline
