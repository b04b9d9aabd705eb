// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/card.h"

class QHBoxLayout;

namespace punchline {

class TextLabel;

/// A card that says what happened and what to do next, with room for buttons. Hidden until it has something
/// to say; screen readers speak it at once.
class Banner : public Card
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    /// Adds a button to the end of the row below the sentences; the banner owns it.
    void addButton(QWidget *button);

    void showSentences(theme::Tone tone, const QString &message, const QString &advice);

    [[nodiscard]] QString message() const;
    [[nodiscard]] QString advice() const;

private:
    TextLabel *m_message;
    TextLabel *m_advice;
    QHBoxLayout *m_buttons;
};

} // namespace punchline
