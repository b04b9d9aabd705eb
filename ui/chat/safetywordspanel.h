// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/card.h"

#include <QStringList>

namespace punchline {

class Button;
class TextLabel;

/// A line above the chat that says that nobody has compared the safety words yet, and opens into the six
/// words and the question whether the other person sees the same ones. Both answers look alike, so that
/// nobody presses the brighter button without looking.
class SafetyWordsPanel : public Card
{
    Q_OBJECT

public:
    explicit SafetyWordsPanel(QWidget *parent = nullptr);

    /// Offers to compare @p words, closed if they are new; hides if there are none.
    void showWords(const QStringList &words);

Q_SIGNALS:
    void matched();
    void differed();

private:
    void setOpen(bool open);
    [[nodiscard]] QWidget *createWords();
    void nameWords();

    QList<TextLabel *> m_words;
    QWidget *m_opened = nullptr; ///< The words and the answers.
    Button *m_compare = nullptr;
};

} // namespace punchline
