// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/punch/maplayout.h"
#include "ui/punch/mapscene.h"

#include <QPainterPath>
#include <QPalette>

class QPainter;

namespace punchline {

/// Draws a MapScene at the positions of a MapLayout, except for the endpoints, which are widgets. Everything
/// consists of lines, so it is crisp at any scale, and all colours come from the palette.
class MapPainter
{
public:
    /// @p painter and @p layout must outlive it.
    MapPainter(QPainter &painter, const MapLayout &layout, const QPalette &palette, const QFont &font);

    /// The least width of a map at which both machines' names fit.
    [[nodiscard]] static int leastWidth(const QFont &font);

    /// @p step is the current step of the animation.
    void paint(const MapScene &scene, int step);

private:
    void paintMachine(const MapLayout::Side &place, const QString &name, bool isThere);
    void paintNat(const MapLayout::Side &place, const MapScene::Side &side, const QString &name, bool isOpen);
    void paintServer(const MapScene &scene);
    void paintWayToServer(const MapLayout::Side &place, bool isReached);
    void paintSpray(const SprayProgress &spray);
    void paintCaption(const QString &caption);
    void paintLines(const MapScene &scene, MapScene::Route route, int step);
    void paintLine(const QPainterPath &path, const MapScene::Line &line, int step);
    void paintSign(QPointF at, AttemptState state, const QColor &color);

    QPainter &m_painter;
    const MapLayout &m_layout;
    const QPalette &m_palette;
    QFont m_font;
    QColor m_background;
    QColor m_muted;
    QColor m_accent;
};

} // namespace punchline
