// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/symbols.h"
#include "ui/controls/theme.h"

#include <QWidget>

#include <optional>

namespace punchline {

/// A symbol beside a text that says the same, as high as the text; screen readers skip it.
class SymbolMark : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setSymbol(Symbol symbol, theme::Tone tone);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Symbol> m_symbol;
    theme::Tone m_tone = theme::Tone::Normal;
};

} // namespace punchline
