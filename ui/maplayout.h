// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>
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
    static constexpr double MachineShare = 0.23; ///< Of the width, for a machine's text.

    Side mine;
    Side peer;
    QRectF server;
    QRectF serverText; ///< Its endpoint.
    double endpointHeight = 0;

    /// 1 where the peer stands on the right of this machine, -1 where people read from right to left.
    [[nodiscard]] double direction() const { return mine.nat.x() < peer.nat.x() ? 1 : -1; }

    /// For a map that is @p width wide; an endpoint's widget needs @p endpointHeight.
    [[nodiscard]] static MapLayout arranged(double width, const QFont &font, int endpointHeight,
                                            Qt::LayoutDirection direction);

    /// How high a map has to be.
    [[nodiscard]] static int height(const QFont &font, int endpointHeight);
};

/// The fonts of the map: of names, and of what is known.
[[nodiscard]] QFont mapTitleFont(const QFont &font);
[[nodiscard]] QFont mapSmallFont(const QFont &font);

} // namespace punchline
