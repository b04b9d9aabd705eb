// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "ui/controls/card.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <optional>

class QCheckBox;
class QLineEdit;

namespace punchline {

class Banner;
class Button;
class QrCode;
class TextLabel;

/// The page while an invitation is waiting: the code to say, unless only the link admits the other person,
/// the link to send or to scan, and how long both stay valid, or why they no longer are. It follows the
/// engine's events and controls the engine only by asking it to leave. Most of its members are widgets.
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
    [[nodiscard]] QWidget *createCodeCard();
    [[nodiscard]] QWidget *createLinkCard();
    [[nodiscard]] QWidget *createButtons();
    [[nodiscard]] Button *createCopyButton(const QString &name);
    void setTexts();
    void setSentence();
    void showCopied(const Button *copied);
    void onPhaseChanged(Phase phase);
    void onHappened(const Event &event);
    void showCode(const event::CodeReady &ready, const QDateTime &now);
    void showFailure();
    void showFailureSentences();
    void showNews();
    void copy(const Button *button, const QString &text);

    Engine &m_engine;
    std::optional<Error> m_error;
    std::optional<QDateTime> m_expiry;
    std::optional<event::WaitingInterrupted> m_interrupted; ///< Set while the connection is interrupted.
    bool m_isReplaced = false; ///< The server has forgotten the previous invitation.
    bool m_isWaiting = false;
    QTimer m_tick;
    QTimer m_copied; ///< Until the button shows its normal text again.
    const Button *m_copiedBy = nullptr;
    TextLabel *m_sentence;
    TextLabel *m_timeLeft;
    Banner *m_failure;
    QWidget *m_codeCard = nullptr;
    QWidget *m_linkCard = nullptr;
    TextLabel *m_code = nullptr;
    QLineEdit *m_link = nullptr;
    TextLabel *m_scan = nullptr;
    QrCode *m_qr = nullptr;
    QCheckBox *m_linkOnly = nullptr;
    Button *m_copyCode = nullptr;
    Button *m_copyLink = nullptr;
    Button *m_cancel = nullptr;
    Button *m_newCode = nullptr;
    Button *m_back = nullptr;
};

} // namespace punchline
