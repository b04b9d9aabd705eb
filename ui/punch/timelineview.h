// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/punch/timeline.h"

#include <QAbstractScrollArea>

namespace punchline {

/// All attempts of a session against time, a lane a candidate; a spray is one lane with counts. Whatever time
/// has passed fits the width. What it shows is a Timeline's; it is fed with events and told the time.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    void handleEvent(const Event &event, Timeline::TimePoint now);

    /// Lets what is under way grow.
    void handleTick(Timeline::TimePoint now);

    /// Forgets the session before.
    void clear();

    /// What stands at @p position of the viewport, in words; empty where there is nothing.
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
