// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/punch/mapscene.h"

#include <QFont>
#include <QPainterPath>
#include <QRectF>

namespace punchline {

/// What the texts on a map need.
struct MapTexts
{
    QFont font;
    int endpointHeight = 0; ///< Of the widget of an endpoint.
    int natLines = 0;       ///< Lines for the facts about a NAT.
};

/// The position of everything on a session's map, in the map's pixels: for each side a machine, its NAT and
/// the texts beside them, the server in the middle, and a caption below it all. Icons grow with the map,
/// texts do not.
struct MapLayout
{
    struct Side
    {
        QRectF machine;
        QRectF machineText; ///< Its name, with its endpoint at the bottom.
        QRectF nat;
        QRectF natText; ///< Its name and facts, with its endpoint at the bottom.
    };

    static constexpr double IconSize = 38;       ///< At scale 1.
    static constexpr double SignRadius = 10;     ///< Radius of the largest sign on a line.
    static constexpr double MachineShare = 0.23; ///< Share of the width for a machine's text.

    double scale = 1; ///< Of the icons and of the distances between the lines.
    QRectF drawing;   ///< Everything but the caption.
    QRectF caption;
    Side mine;
    Side peer;
    QRectF server;
    QRectF serverText; ///< The server's endpoint.
    double endpointHeight = 0;
    bool tellsNats = false; ///< There is room for the facts about the NATs.

    [[nodiscard]] double iconSize() const { return IconSize * scale; }

    /// The width of a NAT, which is as high as an icon.
    [[nodiscard]] double wallWidth() const { return 20 * scale; }

    /// 1 if the peer is to the right of this machine, -1 in a right-to-left layout.
    [[nodiscard]] double direction() const { return mine.nat.x() < peer.nat.x() ? 1 : -1; }

    /// The path from this machine to the peer for line @p index of the @p count lines of @p route. It keeps
    /// SignRadius away from the edges of the drawing, however many lines there are.
    [[nodiscard]] QPainterPath line(MapScene::Route route, qsizetype index, qsizetype count) const;

    /// The layout of a map of @p size, which is at least leastHeight() high: as large as fits, in its middle.
    [[nodiscard]] static MapLayout arranged(QSizeF size, const MapTexts &texts,
                                            Qt::LayoutDirection direction);

    /// The height that a map needs, with icons at scale 1.
    [[nodiscard]] static int leastHeight(const MapTexts &texts);

    /// The height beyond which a map does not grow.
    [[nodiscard]] static int mostHeight(const MapTexts &texts);
};

/// An arc from @p a to @p b that is @p rise pixels high.
[[nodiscard]] QPainterPath bow(QPointF a, QPointF b, double rise);

/// The fonts of the map: for names, and for facts.
[[nodiscard]] QFont mapTitleFont(const QFont &font);
[[nodiscard]] QFont mapSmallFont(const QFont &font);

} // namespace punchline
