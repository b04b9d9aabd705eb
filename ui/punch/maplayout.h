// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/punch/mapscene.h"

#include <QFont>
#include <QPainterPath>
#include <QRectF>

namespace punchline {

/// The position of everything on a session's map, in the map's pixels: for each side a machine, its NAT and
/// the texts beside them, and the server in the middle.
struct MapLayout
{
    struct Side
    {
        QRectF machine;
        QRectF machineText; ///< Its name, with its endpoint at the bottom.
        QRectF nat;
        QRectF natText; ///< Its name and facts, with its endpoint at the bottom.
    };

    static constexpr double IconSize = 38;
    static constexpr double WallWidth = 20;      ///< Width of a NAT, which is as high as an icon.
    static constexpr double SignRadius = 10;     ///< Radius of the largest sign on a line.
    static constexpr double MachineShare = 0.23; ///< Share of the width for a machine's text.

    QRectF bounds; ///< The bounds of the whole map.
    Side mine;
    Side peer;
    QRectF server;
    QRectF serverText; ///< The server's endpoint.
    double endpointHeight = 0;

    /// 1 if the peer is to the right of this machine, -1 in a right-to-left layout.
    [[nodiscard]] double direction() const { return mine.nat.x() < peer.nat.x() ? 1 : -1; }

    /// The path from this machine to the peer for line @p index of the @p count lines of @p route. It keeps
    /// SignRadius away from the edges of the map, however many lines there are.
    [[nodiscard]] QPainterPath line(MapScene::Route route, qsizetype index, qsizetype count) const;

    /// The layout of a map that is @p width wide; the widget of an endpoint needs @p endpointHeight.
    [[nodiscard]] static MapLayout arranged(double width, const QFont &font, int endpointHeight,
                                            Qt::LayoutDirection direction);

    /// The height that a map needs.
    [[nodiscard]] static int height(const QFont &font, int endpointHeight);
};

/// An arc from @p a to @p b that is @p rise pixels high.
[[nodiscard]] QPainterPath bow(QPointF a, QPointF b, double rise);

/// The fonts of the map: for names, and for facts.
[[nodiscard]] QFont mapTitleFont(const QFont &font);
[[nodiscard]] QFont mapSmallFont(const QFont &font);

} // namespace punchline
