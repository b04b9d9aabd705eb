// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/symbolmark.h"

#include <QPainter>

namespace punchline {

void SymbolMark::setSymbol(Symbol symbol, theme::Tone tone)
{
    m_symbol = symbol;
    m_tone = tone;
    update();
}

QSize SymbolMark::sizeHint() const
{
    const int size = QFontMetrics(font()).height();
    return {size, size};
}

void SymbolMark::paintEvent(QPaintEvent *)
{
    if (!m_symbol)
        return;
    QPainter painter(this);
    drawSymbol(painter, *m_symbol, rect(),
               theme::toneColor(m_tone, palette(), palette().color(QPalette::Window)));
}

} // namespace punchline
