// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <optional>

class QCheckBox;

namespace punchline {

class Banner;
class Button;
class Column;
class Countdown;
class LinkCard;
class SentenceCard;
class TextLabel;

/// The page while an invitation is waiting: the sentence to say, unless only the link admits the other
/// person, the link to send or to scan, and how long both stay valid, or why they no longer are. It follows
/// the engine's events and controls the engine only by asking it to leave.
class InvitePage : public QWidget
{
    Q_OBJECT

public:
    /// @p engine must outlive the page.
    explicit InvitePage(Engine &engine, QWidget *parent = nullptr);

    /// Puts the keyboard focus on the most likely next action.
    void focusAction();

    /// Updates the remaining time to @p now.
    void handleTick(const QDateTime &now);

Q_SIGNALS:
    void newCodeRequested();
    /// The user wants an invitation without a code, or with one again.
    void linkOnlyChosen(bool on);
    void backRequested();

private:
    [[nodiscard]] Column *createContent();
    [[nodiscard]] QWidget *createHead();
    [[nodiscard]] QWidget *createButtons();
    void setTexts();
    void setHeadTexts();
    void onPhaseChanged(Phase phase);
    void onHappened(const Event &event);
    void showCode(const event::CodeReady &ready, const QDateTime &now);
    void showFailure();
    void showFailureSentences();
    void showNews();

    Engine &m_engine;
    std::optional<InviteLink> m_shown; ///< Of this session.
    std::optional<Error> m_error;
    std::optional<event::WaitingInterrupted> m_interrupted; ///< Set while the connection is interrupted.
    bool m_isReplaced = false; ///< The server has forgotten the previous invitation.
    bool m_isWaiting = false;
    bool m_isShort = false; ///< The invitation expires in a moment.
    QTimer m_tick;
    Banner *m_failure;
    SentenceCard *m_sentenceCard;
    LinkCard *m_linkCard;
    QWidget *m_head = nullptr;
    TextLabel *m_sentence = nullptr;
    TextLabel *m_hint = nullptr;
    Countdown *m_countdown = nullptr;
    QCheckBox *m_linkOnly = nullptr;
    Button *m_cancel = nullptr;
    Button *m_newCode = nullptr;
    Button *m_back = nullptr;
};

} // namespace punchline
