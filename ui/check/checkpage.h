// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "app/text/natreport.h"
#include "ui/controls/serversilence.h"
#include "ui/controls/theme.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QGridLayout;
class QScrollArea;

namespace punchline {

class Banner;
class Button;
class TextLabel;

/// Shows what this machine's network does and which peers it can reach: the page of a session that is a
/// check. It follows the engine's events from begin() until the session ends and controls the engine only by
/// asking it to leave; what comes afterwards is requested by signals. Most of its members are widgets.
class CheckPage : public QWidget
{
    Q_OBJECT

public:
    /// @p engine must outlive the page.
    explicit CheckPage(Engine &engine, QWidget *parent = nullptr);

    /// The next session is a check through @p server, as the user typed it.
    void begin(const QString &server);

    /// Puts the keyboard focus on the most likely next action.
    void focusAction();

Q_SIGNALS:
    void checkAgainRequested();
    void backRequested();

private:
    enum class Stage {
        Idle,    ///< The engine's session is not a check.
        Running, ///< A check is running or about to begin.
        Done,    ///< The check has ended and its result is shown.
    };
    /// The widgets that show one NatFact.
    struct FactRow
    {
        TextLabel *label = nullptr;
        TextLabel *value = nullptr;
        TextLabel *reason = nullptr;
    };

    [[nodiscard]] QWidget *createStatus();
    [[nodiscard]] QWidget *createFacts();
    [[nodiscard]] static FactRow createRow(QGridLayout *grid);
    [[nodiscard]] QWidget *createButtons();
    void setTexts();
    void onPhaseChanged(Phase phase);
    void onHappened();
    void showFacts();
    [[nodiscard]] NatReport report() const;
    void showRunning();
    void onTick();
    void showAdvice();
    void showTimeLeft();
    void showEnd();
    void showOutcome();
    void copyReport();

    Engine &m_engine;
    QString m_server;
    Stage m_stage = Stage::Idle;
    ServerSilence m_silence;
    QTimer m_tick;
    QWidget *m_status = nullptr;
    TextLabel *m_sentence = nullptr;
    TextLabel *m_advice = nullptr;
    TextLabel *m_timeLeft = nullptr;
    Banner *m_result;
    QScrollArea *m_facts = nullptr;
    QList<FactRow> m_rows;
    Button *m_copy = nullptr;
    Button *m_cancel = nullptr;
    Button *m_back = nullptr;
    Button *m_again = nullptr;
};

} // namespace punchline
