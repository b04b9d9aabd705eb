// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/mappainter.h"

#include "app/text/nattext.h"
#include "ui/punch/attemptlook.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace punchline {

namespace {

/// Gives this file its own translation context.
struct PainterText
{
    Q_DECLARE_TR_FUNCTIONS(punchline::MapPainter)
};

constexpr int DashLength = 6;
constexpr int SprayLines = 15;

QString myName()
{
    return PainterText::tr("This machine");
}

QString peersName()
{
    return PainterText::tr("The other machine");
}

/// @p text broken into lines of @p width, as many as fit into @p height; if there are more, the last one is
/// elided.
QStringList fittingLines(const QString &text, const QFont &font, double width, double height)
{
    const QFontMetricsF metrics(font);
    const int most = std::max(1, static_cast<int>(height / metrics.height()));
    QTextLayout layout(text, font);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool isLast = lines.size() + 1 == most;
        const QString rest = text.mid(line.textStart());
        lines.append(isLast ? metrics.elidedText(rest, Qt::ElideRight, width)
                            : rest.first(line.textLength()).trimmed());
        if (isLast)
            break;
    }
    layout.endLayout();
    return lines;
}

} // namespace

MapPainter::MapPainter(QPainter &painter, const MapLayout &layout, const QPalette &palette, const QFont &font)
    : m_painter(painter)
    , m_layout(layout)
    , m_palette(palette)
    , m_font(font)
    , m_background(theme::cardFill(palette))
    , m_muted(theme::toneColor(theme::Tone::Muted, palette, m_background))
    , m_accent(theme::readable(theme::accent(palette), m_background))
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

int MapPainter::leastWidth(const QFont &font)
{
    const QFontMetricsF metrics(mapTitleFont(font));
    const double name = std::max(metrics.horizontalAdvance(myName()), metrics.horizontalAdvance(peersName()));
    return static_cast<int>(name / MapLayout::MachineShare) + 1;
}

void MapPainter::paint(const MapScene &scene, int step)
{
    paintServer(scene);
    paintMachine(m_layout.mine, myName(), true);
    paintMachine(m_layout.peer, peersName(), scene.hasPeer());
    paintNat(m_layout.mine, scene.mine(), PainterText::tr("Your router"), scene.isOpen());
    paintNat(m_layout.peer, scene.peer(), PainterText::tr("Their router"), scene.isOpen());
    if (scene.spray())
        paintSpray(*scene.spray());
    paintLines(scene, MapScene::Route::Between, step);
    paintLines(scene, MapScene::Route::ThroughServer, step);
    paintLines(scene, MapScene::Route::ThroughNats, step);
    paintCaption(scene.caption());
}

void MapPainter::paintMachine(const MapLayout::Side &place, const QString &name, bool isThere)
{
    const QColor color = isThere ? m_accent : m_muted;
    const double icon = m_layout.iconSize();
    // The line to its NAT.
    const double side = place.nat.x() > place.machine.x() ? 1 : -1;
    m_painter.setPen(QPen(theme::line(m_palette), 2));
    m_painter.drawLine(place.machine.center() + QPointF(side * icon / 2, 0),
                       place.nat.center() - QPointF(side * m_layout.wallWidth() / 2, 0));

    // A monitor on a stand.
    const double unit = m_layout.scale;
    m_painter.setPen(QPen(color, 2, isThere ? Qt::SolidLine : Qt::DotLine));
    m_painter.setBrush(theme::mixed(color, theme::cardFill(m_palette), isThere ? 0.14 : 0.0));
    m_painter.drawRoundedRect(place.machine.adjusted(2 * unit, 4 * unit, -2 * unit, -11 * unit), 4, 4);
    m_painter.drawLine(place.machine.center() + QPointF(-8, 15) * unit,
                       place.machine.center() + QPointF(8, 15) * unit);

    m_painter.setFont(mapTitleFont(m_font));
    m_painter.setPen(m_palette.color(QPalette::WindowText));
    m_painter.drawText(place.machineText, Qt::AlignHCenter | Qt::AlignTop, name);
}

void MapPainter::paintNat(const MapLayout::Side &place, const MapScene::Side &side, const QString &name,
                          bool isOpen)
{
    // A wall of three rows, or just an outline if there is no
    // NAT.
    const double width = m_layout.wallWidth();
    const QRectF wall(place.nat.center().x() - width / 2, place.nat.top(), width, place.nat.height());
    const bool isKnown = side.hasNat && !side.nat.isEmpty();
    m_painter.setPen(QPen(m_muted, 2, isKnown ? Qt::SolidLine : Qt::DotLine));
    m_painter.setBrush(theme::cardFill(m_palette));
    const QSizeF row(width, wall.height() / 3);
    if (!side.hasNat) {
        m_painter.drawRoundedRect(wall, 4, 4);
    } else {
        // The middle one is missing where a link passes.
        for (const int third : {0, 1, 2}) {
            if (third != 1 || !isOpen)
                m_painter.drawRoundedRect(QRectF(wall.topLeft() + QPointF(0, third * row.height()), row), 2,
                                          2);
        }
    }

    // The name and the facts are stacked upwards from the endpoint.
    const QFont small = mapSmallFont(m_font);
    const double titleHeight = QFontMetricsF(mapTitleFont(m_font)).height();
    const double lineHeight = QFontMetricsF(small).height();
    QRectF area = place.natText.adjusted(0, titleHeight, 0, -m_layout.endpointHeight);
    const QStringList lines = side.hasNat && m_layout.tellsNats
        ? fittingLines(side.nat, small, area.width(), area.height())
        : QStringList{};
    area.setTop(area.bottom() - lineHeight * static_cast<double>(lines.size()));
    m_painter.setFont(mapTitleFont(m_font));
    m_painter.setPen(m_palette.color(QPalette::WindowText));
    m_painter.drawText(QRectF(area.left(), area.top() - titleHeight, area.width(), titleHeight),
                       Qt::AlignCenter, side.hasNat ? name : PainterText::tr("No router in between"));
    m_painter.setFont(small);
    m_painter.setPen(m_muted);
    m_painter.drawText(area, Qt::AlignHCenter | Qt::AlignTop, lines.join(u'\n'));
}

void MapPainter::paintServer(const MapScene &scene)
{
    const bool isReached = scene.serverState() == MapScene::Server::Reached;
    const QColor color = isReached ? m_accent : m_muted;
    if (scene.serverState() != MapScene::Server::Left) {
        paintWayToServer(m_layout.mine, isReached);
        if (scene.hasPeer())
            paintWayToServer(m_layout.peer, isReached);
    }

    // A cabinet with two drawers.
    m_painter.setPen(QPen(color, 2));
    m_painter.setBrush(theme::mixed(color, theme::cardFill(m_palette), isReached ? 0.14 : 0.0));
    const double unit = m_layout.scale;
    const QRectF cabinet = m_layout.server.adjusted(4 * unit, 3 * unit, -4 * unit, -3 * unit);
    const QRectF upper(cabinet.topLeft(), QSizeF(cabinet.width(), cabinet.height() / 2 - 2));
    for (const QRectF &drawer : {upper, upper.translated(0, cabinet.height() / 2 + 2)}) {
        m_painter.drawRoundedRect(drawer, 3, 3);
        m_painter.drawPoint(drawer.center() + QPointF(drawer.width() / 4, 0));
    }
    if (scene.server().isNull()) {
        m_painter.setFont(mapSmallFont(m_font));
        m_painter.setPen(m_muted);
        m_painter.drawText(m_layout.serverText, Qt::AlignCenter, PainterText::tr("Server"));
    }
}

/// Drawn thin, since no attempt takes this path. It is not drawn once the server is left.
void MapPainter::paintWayToServer(const MapLayout::Side &place, bool isReached)
{
    const double side = place.nat.x() < m_layout.server.x() ? -1 : 1;
    const QPointF start =
        place.nat.center() + QPointF(-side * m_layout.wallWidth() / 2, -m_layout.iconSize() / 2 + 6);
    const QPointF end(m_layout.server.center().x() + side * 12, m_layout.serverText.bottom() + 1);
    QPainterPath path(start);
    path.cubicTo(start - QPointF(side * 60, 0) * m_layout.scale, end + QPointF(side * 4, 30) * m_layout.scale,
                 end);
    m_painter.setPen(QPen(isReached ? m_accent : theme::line(m_palette), 1.2, Qt::DashLine));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(path);
}

void MapPainter::paintLines(const MapScene &scene, MapScene::Route route, int step)
{
    const QList<MapScene::Line> lines = scene.lines(route);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QPainterPath path = m_layout.line(route, i, lines.size());
        paintLine(lines.at(i).isIncoming ? path.toReversed() : path, lines.at(i), step);
    }
}

void MapPainter::paintLine(const QPainterPath &path, const MapScene::Line &line, int step)
{
    const QColor color = theme::toneColor(attemptTone(line.state), m_palette, m_background);
    QPen pen(color, 1.6, Qt::SolidLine, Qt::RoundCap);
    switch (line.state) {
    case AttemptState::Dialing:
        pen.setDashPattern({DashLength / pen.widthF(), DashLength / pen.widthF()});
        pen.setDashOffset(-static_cast<double>(step % (2 * DashLength)) / pen.widthF());
        break;
    case AttemptState::Won:
        pen.setWidthF(3.4);
        break;
    case AttemptState::Connected:
        pen.setWidthF(2.4);
        break;
    case AttemptState::Lost:
        pen.setWidthF(1);
        break;
    case AttemptState::Refused:
    case AttemptState::Unreachable:
    case AttemptState::TimedOut:
    case AttemptState::Rejected:
        pen.setStyle(Qt::DotLine);
        break;
    }
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(pen);
    m_painter.drawPath(path);
    // The sign is where the attempt ended: usually at the far end, near the start if unreachable, in the
    // middle if it won.
    const double share = line.state == AttemptState::Won ? 0.5
        : line.state == AttemptState::Unreachable        ? 0.1
                                                         : 0.9;
    paintSign(path.pointAtPercent(share), line.state, color);
}

void MapPainter::paintSign(QPointF at, AttemptState state, const QColor &color)
{
    const QString sign = attemptSign(state);
    if (sign.isEmpty())
        return;
    const bool isWon = state == AttemptState::Won;
    const double radius = isWon ? MapLayout::SignRadius : 6;
    m_painter.setPen(QPen(color, 1.4));
    m_painter.setBrush(m_background);
    m_painter.drawEllipse(at, radius, radius);
    m_painter.setFont(theme::scaled(m_font, isWon ? 1.0 : 0.75, QFont::Bold));
    m_painter.drawText(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), Qt::AlignCenter,
                       sign);
}

void MapPainter::paintSpray(const SprayProgress &spray)
{
    const QColor busy = theme::toneColor(theme::Tone::Busy, m_palette, m_background);
    const double inset = m_layout.direction() * (m_layout.wallWidth() / 2 + 3);
    const QPointF start = m_layout.mine.nat.center() + QPointF(inset, 0);
    const int sent = spray.planned > 0 ? (spray.sent * SprayLines + spray.planned - 1) / spray.planned : 0;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(theme::mixed(busy, m_background, 0.5), 1));
    for (int i = 0; i < std::min(sent, SprayLines); ++i) {
        // The far NAT's ports are drawn one above the other.
        const double place = i - (SprayLines - 1) / 2.0;
        const QPointF end =
            m_layout.peer.nat.center() + QPointF(-inset, place * m_layout.iconSize() / SprayLines);
        m_painter.drawPath(bow(start, end, -place * 2 * m_layout.scale));
    }
}

void MapPainter::paintCaption(const QString &caption)
{
    m_painter.setFont(mapSmallFont(m_font));
    m_painter.setPen(m_muted);
    m_painter.drawText(m_layout.caption, Qt::AlignHCenter | Qt::AlignBottom, caption);
}

} // namespace punchline
