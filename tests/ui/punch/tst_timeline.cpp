// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/testprogram.h"
#include "tests/ui/punch/attemptreports.h"
#include "ui/punch/timeline.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

const Timeline::TimePoint Opening{1h};

Event tryOf(AttemptId id, AttemptState state, int tryNumber = 1, std::chrono::milliseconds elapsed = 0ms)
{
    AttemptReport report = attemptReport(id, state, elapsed);
    report.tryNumber = tryNumber;
    return event::AttemptChanged{report};
}

Event spray(int sent, PunchStrategy strategy = PunchStrategy::Birthday)
{
    return event::SprayProgressed{{strategy, sent, 1024, 1024}};
}

/// A lane as "state begin-end" for each span, with "…" if it has not ended.
QString words(const Timeline::Lane &lane)
{
    QStringList spans;
    for (const Timeline::Span &span : lane.spans) {
        const QString end = span.end ? QString::number(span.end->count()) : QStringLiteral("…");
        spans.append(QStringLiteral("%1:%2 %3-%4")
                         .arg(span.tryNumber)
                         .arg(static_cast<int>(span.state))
                         .arg(span.begin.count())
                         .arg(end));
    }
    return spans.join(QStringLiteral(", "));
}

QString span(int tryNumber, AttemptState state, const char *times)
{
    return QStringLiteral("%1:%2 %3")
        .arg(tryNumber)
        .arg(static_cast<int>(state))
        .arg(QString::fromUtf8(times));
}

} // namespace

class tst_Timeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachTryIsASpan();
    void aConnectionThatWins();
    void whatIsSaidOnceOnlyHasItsTime();
    void aSprayIsOneLane();
    void nothingStaysOpenAtTheEnd();
    void itIsBounded();
};

void tst_Timeline::eachTryIsASpan()
{
    Timeline timeline;
    timeline.handleEvent(event::PeerFound{}, Opening);
    timeline.handleEvent(tryOf(7, AttemptState::Dialing), Opening + 10ms);
    timeline.handleEvent(tryOf(7, AttemptState::Dialing), Opening + 12ms); // A duplicate report.
    QVERIFY(timeline.isRunning());
    timeline.handleEvent(tryOf(7, AttemptState::Refused, 1, 30ms), Opening + 40ms);
    QVERIFY(!timeline.isRunning());
    timeline.handleEvent(tryOf(7, AttemptState::Dialing, 2), Opening + 100ms);
    timeline.handleEvent(tryOf(3, AttemptState::Dialing, 1), Opening + 110ms);
    timeline.handleEvent(tryOf(7, AttemptState::Dialing, 3), Opening + 150ms); // Its end was not reported.

    QCOMPARE(timeline.lanes().size(), 2);
    const QString dialled = span(1, AttemptState::Refused, "10-40") + QStringLiteral(", ")
        + span(2, AttemptState::Dialing, "100-150") + QStringLiteral(", ")
        + span(3, AttemptState::Dialing, "150-…");
    QCOMPARE(words(timeline.lanes().first()), dialled);
    QCOMPARE(words(timeline.lanes().last()), span(1, AttemptState::Dialing, "110-…"));
    QCOMPARE(timeline.length(Opening + 2s), 2000ms);
}

void tst_Timeline::aConnectionThatWins()
{
    Timeline timeline;
    timeline.handleEvent(tryOf(1, AttemptState::Dialing, 4), Opening);
    timeline.handleEvent(tryOf(1, AttemptState::Connected, 4, 20ms), Opening + 20ms);
    timeline.handleEvent(tryOf(1, AttemptState::Won, 4, 50ms), Opening + 50ms);
    QCOMPARE(words(timeline.lanes().first()),
             span(4, AttemptState::Dialing, "0-20") + QStringLiteral(", ")
                 + span(4, AttemptState::Won, "20-50"));
    QVERIFY(!timeline.isRunning());
    QCOMPARE(timeline.length(Opening + 10s), 50ms); // Nothing grows after that.
}

void tst_Timeline::whatIsSaidOnceOnlyHasItsTime()
{
    Timeline timeline;
    timeline.handleEvent(event::PeerFound{}, Opening);
    timeline.handleEvent(tryOf(1, AttemptState::Unreachable, 1, 30ms), Opening + 100ms);
    QCOMPARE(words(timeline.lanes().first()), span(1, AttemptState::Unreachable, "70-100"));
    // No attempt begins before the peers have met, whatever a report claims.
    timeline.handleEvent(tryOf(2, AttemptState::TimedOut, 1, 5s), Opening + 200ms);
    QCOMPARE(words(timeline.lanes().last()), span(1, AttemptState::TimedOut, "0-200"));
}

void tst_Timeline::aSprayIsOneLane()
{
    Timeline timeline;
    timeline.handleEvent(event::PeerFound{}, Opening);
    timeline.handleEvent(spray(100), Opening + 10ms);
    timeline.handleEvent(spray(1024), Opening + 50ms);
    timeline.handleEvent(spray(64), Opening + 300ms); // The next salvo.
    QCOMPARE(timeline.lanes().size(), 1);
    const Timeline::Lane &lane = timeline.lanes().first();
    QVERIFY(lane.isSpray());
    QCOMPARE(lane.spans.size(), 2);
    QCOMPARE(lane.spans.first().spray->sent, 1024);
    QCOMPARE(lane.spans.first().end, std::optional(300ms));
    QCOMPARE(lane.spans.last().spray->sent, 64);
    QVERIFY(!lane.spans.last().end);
    timeline.handleEvent(spray(128, PunchStrategy::Prediction), Opening + 400ms);
    QCOMPARE(timeline.lanes().first().spans.size(), 3);
}

void tst_Timeline::nothingStaysOpenAtTheEnd()
{
    for (const Event &last : {Event(event::LinkEstablished{}), Event(event::SessionClosed{}),
                              Event(event::ErrorOccurred{{ErrorCode::NoDirectPath, {}}})}) {
        Timeline timeline;
        timeline.handleEvent(tryOf(1, AttemptState::Dialing), Opening);
        timeline.handleEvent(spray(64), Opening);
        timeline.handleEvent(last, Opening + 70ms);
        QVERIFY(!timeline.isRunning());
        for (const Timeline::Lane &lane : timeline.lanes())
            QCOMPARE(lane.spans.last().end, std::optional(70ms));
    }
    Timeline empty;
    empty.handleEvent(event::SessionClosed{}, Opening);
    QCOMPARE(empty.length(Opening + 1s), 0ms);
}

void tst_Timeline::itIsBounded()
{
    Timeline timeline;
    for (int i = 1; i <= Timeline::MaxSpans + 10; ++i) {
        timeline.handleEvent(tryOf(1, AttemptState::Dialing, i), Opening);
        timeline.handleEvent(tryOf(1, AttemptState::Refused, i), Opening);
    }
    QCOMPARE(timeline.lanes().first().spans.size(), Timeline::MaxSpans);
    QCOMPARE(timeline.lanes().first().spans.first().tryNumber, 11);
    for (AttemptId id = 2; id < Timeline::MaxLanes + 10; ++id)
        timeline.handleEvent(tryOf(id, AttemptState::Dialing), Opening);
    QCOMPARE(timeline.lanes().size(), Timeline::MaxLanes);
}

PUNCHLINE_APPLESS_TEST(tst_Timeline)
#include "tst_timeline.moc"
