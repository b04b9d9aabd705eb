// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/maplayout.h"

#include "ui/controls/theme.h"

#include <QFontMetrics>

#include <algorithm>

namespace punchline {

namespace {

constexpr double TextGap = 3;
constexpr double ArcRoom = 25;  // Below the server's endpoint, for the lines between the NATs.
constexpr double LineGap = 7;   // Widest gap between two lines, if there is room.
constexpr double BelowNats = 4; // How far below the NATs a line passes.
constexpr double MostScale = 2.2;
constexpr double MostWidth = 1100; // Further apart, the two sides look unrelated.

/// The height of what is above the machines and NATs.
double heightAbove(const MapTexts &texts, double scale)
{
    const double server = MapLayout::IconSize * scale + texts.endpointHeight + ArcRoom * scale;
    const double nat = QFontMetrics(mapTitleFont(texts.font)).height()
        + texts.natLines * QFontMetrics(mapSmallFont(texts.font)).height() + texts.endpointHeight;
    return std::max(server, nat) + TextGap;
}

/// The height of what is below them, without the caption.
double heightBelow(const MapTexts &texts, double scale)
{
    constexpr double Lines = 30; // At scale 1, for those that pass below the NATs.
    const double names = QFontMetrics(mapTitleFont(texts.font)).height() + texts.endpointHeight;
    return std::max(Lines * scale, names) + TextGap;
}

double captionHeight(const MapTexts &texts)
{
    return QFontMetrics(mapSmallFont(texts.font)).height() + TextGap;
}

double heightAt(const MapTexts &texts, double scale)
{
    return heightAbove(texts, scale) + TextGap + MapLayout::IconSize * scale + heightBelow(texts, scale)
        + captionHeight(texts);
}

/// The largest scale that fits into @p size.
double fittingScale(QSizeF size, const MapTexts &texts)
{
    constexpr double Step = 0.05;
    constexpr double WidthAtOne = 420; // Narrower maps have no room for larger icons.
    double scale = std::clamp(size.width() / WidthAtOne, 1.0, MostScale);
    while (scale > 1 && heightAt(texts, scale) > size.height())
        scale -= Step;
    return std::max(1.0, scale);
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

int MapLayout::leastHeight(const MapTexts &texts)
{
    return static_cast<int>(heightAt(texts, 1)) + 1;
}

int MapLayout::mostHeight(const MapTexts &texts)
{
    return static_cast<int>(heightAt(texts, MostScale)) + 1;
}

MapLayout MapLayout::arranged(QSizeF size, const MapTexts &texts, Qt::LayoutDirection direction)
{
    MapLayout layout;
    layout.scale = fittingScale(size, texts);
    layout.endpointHeight = texts.endpointHeight;
    layout.tellsNats = texts.natLines > 0;
    const double icon = layout.iconSize();
    const double above = heightAbove(texts, layout.scale);
    const double top = std::max(0.0, (size.height() - heightAt(texts, layout.scale)) / 2);
    const double middle = top + above + TextGap + icon / 2;
    const double width = std::min(size.width(), MostWidth);
    const double left = (size.width() - width) / 2;
    const auto iconAt = [icon](double x, double y) { return QRectF(x - icon / 2, y - icon / 2, icon, icon); };
    const auto text = [=](double x, double y, double share, double height) {
        const double textWidth = width * share;
        return QRectF(std::clamp(x - textWidth / 2, left, left + width - textWidth), y, textWidth, height);
    };
    const double machineX = left + width * 0.1;
    const double natX = left + width * 0.28;
    const double bottom = middle + icon / 2 + heightBelow(texts, layout.scale);

    layout.drawing = QRectF(0, 0, size.width(), bottom);
    layout.caption = QRectF(left, bottom, width, captionHeight(texts));
    layout.mine.machine = iconAt(machineX, middle);
    layout.mine.machineText = text(machineX, middle + icon / 2 + TextGap, MachineShare,
                                   QFontMetrics(mapTitleFont(texts.font)).height() + texts.endpointHeight);
    layout.mine.nat = iconAt(natX, middle);
    layout.mine.natText = text(natX, top, 0.26, above - TextGap);
    layout.server = iconAt(left + width / 2, top + icon / 2 + 1);
    layout.serverText = text(left + width / 2, top + icon + TextGap, 0.18, texts.endpointHeight);
    const auto mirrored = [&size](const QRectF &area) {
        return QRectF(size.width() - area.right(), area.top(), area.width(), area.height());
    };
    layout.peer = {mirrored(layout.mine.machine), mirrored(layout.mine.machineText),
                   mirrored(layout.mine.nat), mirrored(layout.mine.natText)};
    if (direction == Qt::RightToLeft)
        std::swap(layout.mine, layout.peer);
    return layout;
}

QPainterPath MapLayout::line(MapScene::Route route, qsizetype index, qsizetype count) const
{
    if (route == MapScene::Route::ThroughServer) { // One at a time, and along the dashed lines to the server.
        const QPointF rise(direction() * wallWidth() / 2, -iconSize() / 2 + SignRadius);
        const QPointF fall(-rise.x(), rise.y());
        const QPointF turn(server.center().x(), serverText.bottom() + SignRadius);
        QPainterPath path(mine.nat.center() + rise);
        path.quadTo(QPointF((path.currentPosition().x() + turn.x()) / 2, turn.y()), turn);
        const QPointF end = peer.nat.center() + fall;
        path.quadTo(QPointF((end.x() + turn.x()) / 2, turn.y()), end);
        return path;
    }
    const bool isThrough = route == MapScene::Route::ThroughNats;
    const double middle = static_cast<double>(count - 1) / 2;
    const double place = static_cast<double>(index) - middle;
    const double inset = direction() * ((isThrough ? wallWidth() : iconSize()) / 2 + 3);
    const QPointF beside(inset, place);
    if (isThrough) {
        const QPointF start = mine.nat.center() + beside;
        const QPointF end = peer.nat.center() + QPointF(-inset, place);
        const double room = std::min(start.y() - place - drawing.top(), drawing.bottom() - start.y() + place);
        const double gap = std::min(LineGap * scale, (room - middle - SignRadius) / std::max(1.0, middle));
        return bow(start, end, -place * gap);
    }
    // Below the NATs, stacked.
    constexpr double Start = 13;   // From the machines' middles down, at scale 1,
    constexpr double Depth = 12.5; // and from there, so that the lower corners of the NATs stay free.
    const QPointF start = mine.machine.center() + QPointF(0, Start * scale) + beside;
    const QPointF end = peer.machine.center() + QPointF(-inset, Start * scale + place);
    const double least = Depth * scale + BelowNats;
    const double lowest = drawing.bottom() - SignRadius;
    const double room = lowest - (start.y() - place + middle) - least;
    const double gap = std::clamp(room / std::max(1.0, 2 * middle), 0.0, LineGap * scale);
    const double depth = least + static_cast<double>(index) * gap;
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
