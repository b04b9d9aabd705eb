// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/programicon.h"

#include <QPainter>
#include <QPixmap>

namespace punchline {

namespace {

constexpr int Sizes[] = {16, 32, 48, 64, 128, 256};

// Its ring makes the mark visible on light and dark panels.
constexpr double MarkShare = 0.5;
constexpr QRgb MarkColor = 0xffe03c31;

QPixmap drawn(int size)
{
    return QPixmap(QStringLiteral(":/punchline/icons/punchline-%1.png").arg(size));
}

QPixmap marked(QPixmap pixmap)
{
    const double side = pixmap.width();
    const double mark = side * MarkShare;
    const double ring = side / 16;
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::white, ring));
    painter.setBrush(QColor(MarkColor));
    painter.drawEllipse(QRectF(side - mark - ring / 2, side - mark - ring / 2, mark, mark));
    return pixmap;
}

} // namespace

QIcon programIcon()
{
    QIcon icon;
    for (const int size : Sizes)
        icon.addPixmap(drawn(size));
    return icon;
}

QIcon markedProgramIcon()
{
    QIcon icon;
    for (const int size : Sizes)
        icon.addPixmap(marked(drawn(size)));
    return icon;
}

} // namespace punchline
