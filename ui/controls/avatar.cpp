// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/avatar.h"

#include "ui/controls/symbols.h"
#include "ui/controls/theme.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace punchline {

QString avatarLetter(const QString &name)
{
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, name);
    const qsizetype end = letters.toNextBoundary();
    // A letter may carry any number of marks.
    constexpr qsizetype LongestLetter = 8;
    return end > 0 && end <= LongestLetter ? name.first(end).toUpper() : QString();
}

void drawAvatar(QPainter &painter, const QRectF &area, const QString &letter, const QFont &font,
                const QPalette &palette)
{
    const QColor fill = theme::mixed(theme::accent(palette), palette.color(QPalette::Base), 0.18);
    const QColor color = theme::toneColor(theme::Tone::Busy, palette, fill);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawEllipse(area);
    if (letter.isEmpty()) {
        const double margin = area.width() * 0.22;
        drawSymbol(painter, Symbol::Person, area.adjusted(margin, margin, -margin, -margin), color);
        return;
    }
    painter.setFont(theme::scaled(font, 1.0, QFont::DemiBold));
    painter.setPen(color);
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.drawText(area, Qt::AlignCenter, letter);
    painter.restore();
}

Avatar::Avatar(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(theme::ControlHeight, theme::ControlHeight);
}

void Avatar::setName(const QString &name)
{
    m_letter = avatarLetter(name);
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawAvatar(painter, rect(), m_letter, font(), palette());
}

} // namespace punchline
