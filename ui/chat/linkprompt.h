// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/card.h"

#include <QUrl>

namespace punchline {

class Button;
class TextLabel;

/// Asks whether a link from the other person is to be opened, and shows where it leads; where nothing could
/// open it, says that. It opens nothing itself. Hidden until there is a link.
class LinkPrompt : public Card
{
    Q_OBJECT

public:
    explicit LinkPrompt(QWidget *parent = nullptr);

    /// Asks about @p target; the focus goes to the question.
    void ask(const QUrl &target);

    /// The question is no longer of interest.
    void withdraw();

    /// Nothing could open the link that was asked about last: says so, and keeps it to be copied.
    void sayNotOpened();

Q_SIGNALS:
    /// The person wants the link opened.
    void openRequested(const QUrl &target);

    /// The question is answered, however.
    void answered();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showQuestion();
    void finish();

    QUrl m_target;
    bool m_hasFailed = false; ///< Nothing could open it.
    TextLabel *m_question;
    TextLabel *m_address;
    Button *m_open;
    Button *m_copy;
    Button *m_cancel;
};

} // namespace punchline
