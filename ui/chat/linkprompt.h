// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/card.h"

#include <QUrl>

namespace punchline {

class Button;
class TextLabel;

/// Asks whether to open a link from the other person and shows where it leads; if no program could open it,
/// says so. It never opens anything itself. Hidden until there is a link.
class LinkPrompt : public Card
{
    Q_OBJECT

public:
    explicit LinkPrompt(QWidget *parent = nullptr);

    /// Asks about @p target; the question gets the focus.
    void ask(const QUrl &target);

    /// The question is no longer relevant.
    void withdraw();

    /// Nothing could open the last link asked about: says so and keeps the link so that it can be copied.
    void sayNotOpened();

Q_SIGNALS:
    /// The user wants the link opened.
    void openRequested(const QUrl &target);

    /// The question was answered, either way.
    void answered();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showQuestion();
    void finish();

    QUrl m_target;
    bool m_hasFailed = false; ///< Nothing could open the link.
    TextLabel *m_question;
    TextLabel *m_address;
    Button *m_open;
    Button *m_copy;
    Button *m_cancel;
};

} // namespace punchline
