// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/punch/timeline.h"

#include <QAbstractScrollArea>

namespace punchline {

/// All attempts of a session over time, one lane per candidate; a spray is one lane with counts. The elapsed
/// time always fits the width. A Timeline holds its content; it is fed with events and timestamps.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    void handleEvent(const Event &event, Timeline::TimePoint now);

    /// Extends what is under way to @p now.
    void handleTick(Timeline::TimePoint now);

    /// Clears the previous session.
    void clear();

    /// Describes what is at @p position of the viewport; empty if nothing is.
    [[nodiscard]] QString wordsAt(QPoint position) const;

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Axis;

    [[nodiscard]] Axis axis() const;
    [[nodiscard]] int laneHeight() const;
    [[nodiscard]] int nameWidth() const;
    [[nodiscard]] int laneTop(qsizetype lane) const;
    void updateScrolling();
    void updateDescription();
    void paintAxis(QPainter &painter, const Axis &axis) const;
    void paintLane(QPainter &painter, const Axis &axis, qsizetype index) const;
    void paintSpan(QPainter &painter, const QRectF &bar, const Timeline::Span &span) const;
    [[nodiscard]] QRectF barOf(const Axis &axis, qsizetype lane, const Timeline::Span &span) const;
    [[nodiscard]] QRectF mirrored(const QRectF &area) const;

    Timeline m_timeline;
    Timeline::TimePoint m_now;
};

} // namespace punchline
