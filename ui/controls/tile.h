// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/button.h"

namespace punchline {

/// A button as large as a card: a symbol, a title, and a sentence that says what it leads to. The title is
/// its text, so it has a mnemonic and a name for screen readers.
class Tile : public Button
{
    Q_OBJECT

public:
    Tile(Symbol symbol, QWidget *parent);

    /// @p sentence also becomes the accessible description.
    void setTexts(const QString &title, const QString &sentence);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QFont sentenceFont() const;

    Symbol m_symbol;
    QString m_sentence;
};

} // namespace punchline
