// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/symbols.h"

#include <QList>
#include <QPushButton>

#include <optional>

class QLayout;

namespace punchline {

/// A push button in one of four weights, drawn from the palette alone: a page has one Accent button, the
/// obvious next step. Keyboard focus is always visible.
class Button : public QPushButton
{
    Q_OBJECT

public:
    enum class Weight {
        Accent, ///< Filled with the accent colour.
        Quiet,  ///< An outline.
        Link,   ///< Only its text.
        Symbol, ///< Only its symbol, for what is needed rarely. The text still gives it its mnemonic.
    };

    Button(Weight weight, const QString &text, QWidget *parent = nullptr);
    /// Of the weight Symbol.
    Button(punchline::Symbol symbol, QWidget *parent);

    /// Changes the weight, from Accent to Quiet or back, when a page's obvious next step changes.
    void setWeight(Weight weight);
    [[nodiscard]] Weight weight() const { return m_weight; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

    /// How to draw the text's mnemonic now, for QPainter::drawText().
    [[nodiscard]] int mnemonicFlag() const;

    /// The colour of the text or symbol now.
    [[nodiscard]] QColor textColor() const;

private:
    [[nodiscard]] QColor fillColor() const;

    Weight m_weight;
    std::optional<punchline::Symbol> m_symbol;
};

/// @p buttons in a row, aligned to the end of the line as below a question.
[[nodiscard]] QLayout *buttonRow(const QList<Button *> &buttons);

} // namespace punchline
