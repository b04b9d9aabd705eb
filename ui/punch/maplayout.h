// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/punch/mapscene.h"

#include <QFont>
#include <QPainterPath>
#include <QRectF>

namespace punchline {

/// Where everything on the map of a session is, in the map's pixels: for each side a machine, its NAT and the
/// texts beside them, and the server between the two.
struct MapLayout
{
    struct Side
    {
        QRectF machine;
        QRectF machineText; ///< Its name, and at the bottom its endpoint.
        QRectF nat;
        QRectF natText; ///< Its name, what is known of it, and at the bottom its endpoint.
    };

    static constexpr double IconSize = 38;
    static constexpr double WallWidth = 20;      ///< Of a NAT, which is as high as an icon.
    static constexpr double SignRadius = 10;     ///< Of the largest sign on a line.
    static constexpr double MachineShare = 0.23; ///< Of the width, for a machine's text.

    QRectF bounds; ///< Of all of it.
    Side mine;
    Side peer;
    QRectF server;
    QRectF serverText; ///< Its endpoint.
    double endpointHeight = 0;

    /// 1 where the peer stands on the right of this machine, -1 where people read from right to left.
    [[nodiscard]] double direction() const { return mine.nat.x() < peer.nat.x() ? 1 : -1; }

    /// The way from this machine to the peer of line @p index of the @p count lines of @p route. It has a
    /// distance of SignRadius to the edges of the map, however many there are.
    [[nodiscard]] QPainterPath line(MapScene::Route route, qsizetype index, qsizetype count) const;

    /// For a map that is @p width wide; an endpoint's widget needs @p endpointHeight.
    [[nodiscard]] static MapLayout arranged(double width, const QFont &font, int endpointHeight,
                                            Qt::LayoutDirection direction);

    /// How high a map has to be.
    [[nodiscard]] static int height(const QFont &font, int endpointHeight);
};

/// From @p a to @p b in a bow that is @p rise pixels high.
[[nodiscard]] QPainterPath bow(QPointF a, QPointF b, double rise);

/// The fonts of the map: of names, and of what is known.
[[nodiscard]] QFont mapTitleFont(const QFont &font);
[[nodiscard]] QFont mapSmallFont(const QFont &font);

} // namespace punchline
