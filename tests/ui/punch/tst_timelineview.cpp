// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/punch/attemptreports.h"
#include "tests/ui/widgetstest.h"
#include "ui/punch/timelineview.h"

#include <QScrollBar>
#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

const Timeline::TimePoint Beginning{1h};

Event attemptAt(AttemptId id, AttemptState state, std::chrono::milliseconds elapsed = 0ms)
{
    AttemptReport report = attemptReport(id, state, elapsed);
    report.remote.port = static_cast<quint16>(2000 + id);
    return event::AttemptChanged{report};
}

/// Every text in the row of lane @p lane, from left to right, without repetitions.
QStringList wordsOnLane(const TimelineView &view, int lane)
{
    QStringList words;
    const int height = view.fontMetrics().height() + 6;
    for (int x = 0; x < view.viewport()->width(); ++x) {
        const QString here = view.wordsAt({x, height + lane * height + height / 2});
        if (words.isEmpty() || words.last() != here)
            words.append(here);
    }
    return words;
}

} // namespace

class tst_TimelineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBarExplainsItself();
    void aSprayTellsItsCounts();
    void manyLanesScroll();
    void itIsDrawnInBothDirections();
};

void tst_TimelineView::aBarExplainsItself()
{
    TimelineView view;
    view.resize(800, 200);
    view.show();
    view.handleEvent(event::PeerFound{}, Beginning);
    view.handleEvent(attemptAt(1, AttemptState::Dialing), Beginning + 200ms);
    view.handleEvent(attemptAt(1, AttemptState::Refused, 300ms), Beginning + 500ms);
    view.handleTick(Beginning + 900ms);
    const QString name = QStringLiteral("From outside  198.51.100.77:2001");
    QCOMPARE(wordsOnLane(view, 0),
             (QStringList{name, name + QStringLiteral(", try 1: Refused (300 ms)"), name}));
    QCOMPARE(wordsOnLane(view, 1), QStringList{QString()});
    view.clear();
    QCOMPARE(wordsOnLane(view, 0), QStringList{QString()});
}

void tst_TimelineView::aSprayTellsItsCounts()
{
    TimelineView view;
    view.resize(800, 200);
    view.show();
    view.handleEvent(event::SprayProgressed{{PunchStrategy::Birthday, 512, 1024, 1024}}, Beginning);
    view.handleTick(Beginning + 2s);
    QCOMPARE(wordsOnLane(view, 0), QStringList{QStringLiteral("Birthday search: 512 of 1,024 sent")});
}

void tst_TimelineView::manyLanesScroll()
{
    TimelineView view;
    view.resize(800, 200);
    view.show();
    QCOMPARE(view.verticalScrollBar()->maximum(), 0);
    for (AttemptId id = 0; id < 100; ++id)
        view.handleEvent(attemptAt(id, AttemptState::Dialing), Beginning);
    QVERIFY(view.verticalScrollBar()->maximum() > 0);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    const QString last = view.wordsAt({10, view.viewport()->height() - 4});
    QVERIFY2(last.contains(QStringLiteral("198.51.100.77:2099")), qPrintable(last));
    view.clear();
    QCOMPARE(view.verticalScrollBar()->maximum(), 0);
}

void tst_TimelineView::itIsDrawnInBothDirections()
{
    TimelineView view;
    view.resize(800, 200);
    view.show();
    view.handleEvent(attemptAt(1, AttemptState::Won), Beginning);
    const QImage ltr = view.grab().toImage();
    view.setLayoutDirection(Qt::RightToLeft);
    const QImage rtl = view.grab().toImage();
    QVERIFY(ltr != rtl);
    QVERIFY(!view.accessibleDescription().isEmpty());
}

PUNCHLINE_WIDGETS_TEST(tst_TimelineView)
#include "tst_timelineview.moc"
