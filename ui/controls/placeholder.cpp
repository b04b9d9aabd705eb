// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/placeholder.h"

#include "ui/controls/theme.h"

#include <QPainter>
#include <QWidget>

namespace punchline {

void paintPlaceholder(QWidget *viewport, const QString &text)
{
    QPainter painter(viewport);
    const QPalette &palette = viewport->palette();
    painter.setPen(theme::toneColor(theme::Tone::Muted, palette, palette.color(QPalette::Base)));
    painter.drawText(viewport->rect().adjusted(theme::Margin, 0, -theme::Margin, 0),
                     static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, text);
}

} // namespace punchline
