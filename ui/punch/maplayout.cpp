// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/maplayout.h"

#include "ui/controls/theme.h"

#include <QFontMetrics>

#include <algorithm>

namespace punchline {

namespace {

constexpr double TextGap = 3;
constexpr int NatWordLines = 3;
constexpr double LineGap = 7;    // Widest gap between two lines, if there is room.
constexpr double BelowNats = 20; // How far below the NATs a line passes.

/// The height of the texts above the icons.
double heightAbove(const QFont &font, int endpointHeight)
{
    return QFontMetrics(mapTitleFont(font)).height()
        + NatWordLines * QFontMetrics(mapSmallFont(font)).height() + endpointHeight + TextGap;
}

} // namespace

QFont mapTitleFont(const QFont &font)
{
    return theme::scaled(font, 1.0, QFont::DemiBold);
}

QFont mapSmallFont(const QFont &font)
{
    return theme::scaled(font, theme::SmallText);
}

int MapLayout::height(const QFont &font, int endpointHeight)
{
    const double below = QFontMetrics(mapTitleFont(font)).height() + endpointHeight + TextGap;
    return static_cast<int>(heightAbove(font, endpointHeight) + TextGap + IconSize + below) + 1;
}

MapLayout MapLayout::arranged(double width, const QFont &font, int endpointHeight,
                              Qt::LayoutDirection direction)
{
    const double above = heightAbove(font, endpointHeight);
    const double middle = above + TextGap + IconSize / 2;
    const auto icon = [](double x, double y) {
        return QRectF(x - IconSize / 2, y - IconSize / 2, IconSize, IconSize);
    };
    const auto text = [width](double x, double y, double share, double height) {
        const double textWidth = width * share;
        return QRectF(std::clamp(x - textWidth / 2, 0.0, width - textWidth), y, textWidth, height);
    };
    const double machineX = width * 0.1;
    const double natX = width * 0.28;

    MapLayout layout;
    layout.bounds = QRectF(0, 0, width, height(font, endpointHeight));
    layout.endpointHeight = endpointHeight;
    layout.mine.machine = icon(machineX, middle);
    layout.mine.machineText = text(machineX, middle + IconSize / 2 + TextGap, MachineShare,
                                   QFontMetrics(mapTitleFont(font)).height() + endpointHeight);
    layout.mine.nat = icon(natX, middle);
    layout.mine.natText = text(natX, 0, 0.26, above - TextGap);
    layout.server = icon(width / 2, IconSize / 2 + 1);
    layout.serverText = text(width / 2, IconSize + TextGap, 0.18, endpointHeight);
    const auto mirrored = [width](const QRectF &area) {
        return QRectF(width - area.right(), area.top(), area.width(), area.height());
    };
    layout.peer = {mirrored(layout.mine.machine), mirrored(layout.mine.machineText),
                   mirrored(layout.mine.nat), mirrored(layout.mine.natText)};
    if (direction == Qt::RightToLeft)
        std::swap(layout.mine, layout.peer);
    return layout;
}

QPainterPath MapLayout::line(MapScene::Route route, qsizetype index, qsizetype count) const
{
    const bool isThrough = route == MapScene::Route::ThroughNats;
    const double middle = static_cast<double>(count - 1) / 2;
    const double place = static_cast<double>(index) - middle;
    const double inset = direction() * ((isThrough ? WallWidth : IconSize) / 2 + 3);
    const QPointF beside(inset, place);
    if (isThrough) {
        const QPointF start = mine.nat.center() + beside;
        const QPointF end = peer.nat.center() + QPointF(-inset, place);
        const double room = std::min(start.y() - place - bounds.top(), bounds.bottom() - start.y() + place);
        const double gap = std::min(LineGap, (room - middle - SignRadius) / std::max(1.0, middle));
        return bow(start, end, -place * gap);
    }
    // Below the NATs, stacked.
    const QPointF start = mine.machine.center() + QPointF(0, 10) + beside;
    const QPointF end = peer.machine.center() + QPointF(-inset, 10 + place);
    const double lowest = bounds.bottom() - SignRadius;
    const double room = lowest - (start.y() - place + middle) - BelowNats;
    const double gap = std::clamp(room / std::max(1.0, 2 * middle), 0.0, LineGap);
    const double depth = BelowNats + static_cast<double>(index) * gap;
    return bow(start, end, -std::min(depth, lowest - start.y()));
}

QPainterPath bow(QPointF a, QPointF b, double rise)
{
    QPainterPath path(a);
    const double third = (b.x() - a.x()) / 3;
    // A cubic curve reaches three quarters of its control points' height.
    const QPointF up(0, -rise / 0.75);
    path.cubicTo(a + QPointF(third, 0) + up, b - QPointF(third, 0) + up, b);
    return path;
}

} // namespace punchline
