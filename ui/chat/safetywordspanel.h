// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/card.h"

#include <QStringList>

namespace punchline {

class TextLabel;

/// The six safety words above the chat, and the question whether the other person sees the same ones. Both
/// answers look alike, so that nobody presses the brighter button without looking.
class SafetyWordsPanel : public Card
{
    Q_OBJECT

public:
    explicit SafetyWordsPanel(QWidget *parent = nullptr);

    /// Shows @p words; hides if there are none.
    void showWords(const QStringList &words);

Q_SIGNALS:
    void matched();
    void differed();

private:
    [[nodiscard]] QWidget *createWords();
    void nameWords();

    QList<TextLabel *> m_words;
};

} // namespace punchline
