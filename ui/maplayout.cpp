// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/maplayout.h"

#include "ui/theme.h"

#include <QFontMetrics>

#include <algorithm>

namespace punchline {

namespace {

constexpr double TextGap = 3;
constexpr int NatWordLines = 3;

/// The height of what stands above the icons.
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
    return theme::scaled(font, 0.88);
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

} // namespace punchline
