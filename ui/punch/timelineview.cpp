// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/timelineview.h"

#include "app/text/nattext.h"
#include "app/text/statetext.h"
#include "ui/controls/placeholder.h"
#include "ui/controls/translated.h"
#include "ui/punch/attemptlook.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace punchline {

namespace {

using namespace std::chrono_literals;

constexpr auto LeastLength = 1000ms;
constexpr double LeastBarWidth = 3; // So that an immediate answer is visible and can be hovered.
constexpr int LaneGap = 6;
constexpr int NameShare = 32; // Percent of the width.
constexpr int MaxNameWidth = 300;
constexpr int MaxTicks = 8;

/// The interval between ticks: 1, 2 or 5 times a power of ten, with at most MaxTicks in @p length.
Timeline::Milliseconds tickStep(Timeline::Milliseconds length)
{
    qint64 step = 100;
    for (const qint64 factor : {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000}) {
        step = 100 * factor;
        if (length.count() / step <= MaxTicks)
            break;
    }
    return Timeline::Milliseconds(step);
}

QString laneName(const Timeline::Lane &lane)
{
    if (!lane.isSpray())
        return TimelineView::tr("%1  %2", "kind of an address, and the address")
            .arg(wordsFor(lane.kind).brief, lane.remote.toString());
    return wordsFor(*lane.spans.last().spray).full;
}

} // namespace

/// Maps times to positions.
struct TimelineView::Axis
{
    double left = 0;
    double width = 1;
    Timeline::Milliseconds length{1};

    [[nodiscard]] double at(Timeline::Milliseconds time) const
    {
        return left + width * static_cast<double>(time.count()) / static_cast<double>(length.count());
    }
};

TimelineView::TimelineView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setMouseTracking(true);
    translated(this, [this] {
        setAccessibleName(tr("Timeline of the attempts"));
        updateDescription();
        viewport()->update(); // All other texts are created while painting.
    });
}

void TimelineView::handleEvent(const Event &event, Timeline::TimePoint now)
{
    m_now = std::max(m_now, now);
    const qsizetype before = m_timeline.lanes().size();
    m_timeline.handleEvent(event, now);
    if (m_timeline.lanes().size() != before) {
        updateScrolling();
        updateDescription();
    }
    viewport()->update();
}

void TimelineView::handleTick(Timeline::TimePoint now)
{
    m_now = std::max(m_now, now);
    if (m_timeline.isRunning())
        viewport()->update();
}

void TimelineView::clear()
{
    m_timeline.clear();
    updateScrolling();
    updateDescription();
    viewport()->update();
}

/// The header with the times has the same height.
int TimelineView::laneHeight() const
{
    return fontMetrics().height() + LaneGap;
}

int TimelineView::nameWidth() const
{
    return std::min(MaxNameWidth, viewport()->width() * NameShare / 100);
}

int TimelineView::laneTop(qsizetype lane) const
{
    return static_cast<int>(lane + 1) * laneHeight() - verticalScrollBar()->value();
}

TimelineView::Axis TimelineView::axis() const
{
    Axis axis;
    axis.left = nameWidth() + theme::SmallGap;
    axis.width = std::max(1.0, viewport()->width() - axis.left - theme::Gap);
    axis.length = std::max<Timeline::Milliseconds>(m_timeline.length(m_now), LeastLength);
    return axis;
}

QRectF TimelineView::mirrored(const QRectF &area) const
{
    if (layoutDirection() == Qt::LeftToRight)
        return area;
    return {viewport()->width() - area.right(), area.top(), area.width(), area.height()};
}

void TimelineView::updateScrolling()
{
    const int lanes = static_cast<int>(m_timeline.lanes().size()) * laneHeight();
    const int room = std::max(1, viewport()->height() - laneHeight());
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setSingleStep(laneHeight());
    verticalScrollBar()->setRange(0, std::max(0, lanes - room));
}

void TimelineView::updateDescription()
{
    const auto lanes = static_cast<int>(m_timeline.lanes().size());
    setAccessibleDescription(
        lanes == 0 ? tr("There are no attempts yet.")
                   : tr("%n address(es) are tried. The table says the same in words.", nullptr, lanes));
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrolling();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateScrolling();
}

void TimelineView::paintEvent(QPaintEvent *)
{
    if (m_timeline.lanes().isEmpty()) {
        paintPlaceholder(viewport(), tr("Each attempt will be drawn here against time."));
        return;
    }
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const Axis axis = this->axis();
    paintAxis(painter, axis);
    painter.setClipRect(viewport()->rect().adjusted(0, laneHeight(), 0, 0));
    const int first = std::max(0, verticalScrollBar()->value() / laneHeight());
    for (qsizetype lane = first; lane < m_timeline.lanes().size(); ++lane) {
        if (laneTop(lane) >= viewport()->height())
            break;
        paintLane(painter, axis, lane);
    }
}

void TimelineView::paintAxis(QPainter &painter, const Axis &axis) const
{
    const QColor base = palette().color(QPalette::Base);
    const Timeline::Milliseconds step = tickStep(axis.length);
    for (Timeline::Milliseconds time{0}; time <= axis.length; time += step) {
        const QRectF tick = mirrored(QRectF(axis.at(time), 0, 1, viewport()->height()));
        painter.setPen(QPen(theme::mixed(palette().color(QPalette::Text), base, 0.12), 1));
        painter.drawLine(QPointF(tick.left(), laneHeight()), tick.bottomLeft());
        const QString words =
            tr("%1 s").arg(static_cast<double>(time.count()) / 1000.0, 0, 'f', step < 1s ? 1 : 0);
        const double width = painter.fontMetrics().horizontalAdvance(words) + 2;
        const double left =
            std::clamp(tick.left() - width / 2, 0.0, std::max(0.0, viewport()->width() - width));
        painter.setPen(theme::toneColor(theme::Tone::Muted, palette(), base));
        painter.drawText(QRectF(left, 0, width, laneHeight()), Qt::AlignCenter, words);
    }
}

QRectF TimelineView::barOf(const Axis &axis, qsizetype lane, const Timeline::Span &span) const
{
    const double begin = axis.at(span.begin);
    const double end = axis.at(span.end.value_or(axis.length));
    const double height = laneHeight() - LaneGap;
    return mirrored(
        QRectF(begin, laneTop(lane) + LaneGap / 2.0, std::max(LeastBarWidth, end - begin), height));
}

void TimelineView::paintLane(QPainter &painter, const Axis &axis, qsizetype index) const
{
    const Timeline::Lane &lane = m_timeline.lanes().at(index);
    const QRect row(0, laneTop(index), viewport()->width(), laneHeight());
    if (index % 2 == 1)
        painter.fillRect(row, palette().color(QPalette::AlternateBase));
    const QRectF name =
        mirrored(QRectF(theme::SmallGap, row.top(), nameWidth() - theme::SmallGap, row.height()));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(
        name,
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter
            | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(laneName(lane), Qt::ElideMiddle, static_cast<int>(name.width())));
    for (const Timeline::Span &span : lane.spans)
        paintSpan(painter, barOf(axis, index, span), span);
}

void TimelineView::paintSpan(QPainter &painter, const QRectF &bar, const Timeline::Span &span) const
{
    const QColor base = palette().color(QPalette::Base);
    const QColor color = theme::toneColor(attemptTone(span.state), palette(), base);
    const bool isSolid = span.state == AttemptState::Won || span.state == AttemptState::Connected;
    painter.setPen(QPen(color, 1));
    const QColor fill = isSolid ? color : theme::mixed(color, base, span.spray ? 0.35 : 0.25);
    painter.setBrush(fill);
    painter.drawRoundedRect(bar.adjusted(0.5, 1.5, -0.5, -1.5), 2, 2);

    const QString sign = attemptSign(span.state);
    const double needed = painter.fontMetrics().horizontalAdvance(sign) + 4;
    if (!sign.isEmpty() && bar.width() >= needed) {
        painter.setPen(theme::readable(isSolid ? base : color, fill));
        painter.drawText(bar, Qt::AlignCenter, sign);
    }
}

QString TimelineView::wordsAt(QPoint position) const
{
    const int below = position.y() - laneHeight() + verticalScrollBar()->value();
    if (position.y() < laneHeight() || below / laneHeight() >= m_timeline.lanes().size())
        return {};
    const qsizetype index = below / laneHeight();
    const Timeline::Lane &lane = m_timeline.lanes().at(index);
    const Axis axis = this->axis();
    // The last match is drawn on top.
    for (auto span = lane.spans.crbegin(); span != lane.spans.crend(); ++span) {
        if (!barOf(axis, index, *span).adjusted(-1, 0, 1, 0).contains(position))
            continue;
        if (span->spray)
            return wordsFor(*span->spray).full;
        const Timeline::Milliseconds took = span->end.value_or(axis.length) - span->begin;
        return tr("%1, try %2: %3 (%4 ms)")
            .arg(laneName(lane))
            .arg(span->tryNumber)
            .arg(wordsFor(span->state).brief)
            .arg(took.count());
    }
    return laneName(lane);
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = dynamic_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), wordsAt(help->pos()), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace punchline
