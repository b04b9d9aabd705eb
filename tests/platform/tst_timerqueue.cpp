// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/platform/timerqueue.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// Timers in the order in which they are due, without a real clock.
class tst_TimerQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEarliestComesFirst();
    void nothingIsDueEarly();
    void oneThatWasFiredIsDueAgain();
    void oneThatIsLateDoesNotMakeUp();
    void oneThatIsBeingFiredIsNotDue();
    void oneMayBeRemovedWhileItIsFired();
    void oneMayBeMadeAnewWhileItIsFired();
    void allOfAnObjectAreRemoved();
    void whatIsLeft();
    void timersOfAnObject();

private:
    using Ids = std::vector<int>;
    static constexpr TimerQueue::TimePoint Start{1h};
    QObject m_one;
    QObject m_two;
};

void tst_TimerQueue::theEarliestComesFirst()
{
    TimerQueue queue;
    QVERIFY(!queue.nextDue());
    queue.add(1, 30ms, Qt::PreciseTimer, &m_one, Start);
    queue.add(2, 10ms, Qt::PreciseTimer, &m_one, Start);
    queue.add(3, 20ms, Qt::PreciseTimer, &m_two, Start);
    QCOMPARE(queue.nextDue(), Start + 10ms);
    QCOMPARE(queue.due(Start + 30ms), (Ids{2, 3, 1}));
    QVERIFY(queue.remove(2));
    QVERIFY(!queue.remove(2));
    QCOMPARE(queue.nextDue(), Start + 20ms);
}

void tst_TimerQueue::nothingIsDueEarly()
{
    TimerQueue queue;
    queue.add(1, 10ms, Qt::PreciseTimer, &m_one, Start);
    QCOMPARE(queue.due(Start + 10ms - 1ns), Ids{});
    QCOMPARE(queue.due(Start + 10ms), Ids{1});
}

void tst_TimerQueue::oneThatWasFiredIsDueAgain()
{
    TimerQueue queue;
    queue.add(1, 10ms, Qt::PreciseTimer, &m_one, Start);
    QCOMPARE(queue.beginFiring(1, Start + 13ms), &m_one);
    queue.endFiring(1);
    QCOMPARE(queue.nextDue(), Start + 20ms); // Not 23: it does not drift.
}

void tst_TimerQueue::oneThatIsLateDoesNotMakeUp()
{
    TimerQueue queue;
    queue.add(1, 10ms, Qt::PreciseTimer, &m_one, Start);
    QCOMPARE(queue.beginFiring(1, Start + 57ms), &m_one);
    queue.endFiring(1);
    QCOMPARE(queue.nextDue(), Start + 67ms);
}

void tst_TimerQueue::oneThatIsBeingFiredIsNotDue()
{
    TimerQueue queue;
    queue.add(1, 0ms, Qt::PreciseTimer, &m_one, Start);
    QCOMPARE(queue.beginFiring(1, Start), &m_one);
    QVERIFY(!queue.nextDue());
    QCOMPARE(queue.due(Start + 1h), Ids{});
    QCOMPARE(queue.beginFiring(1, Start), nullptr);
    queue.endFiring(1);
    QCOMPARE(queue.due(Start + 1h), Ids{1});
}

void tst_TimerQueue::oneMayBeRemovedWhileItIsFired()
{
    TimerQueue queue;
    queue.add(1, 10ms, Qt::PreciseTimer, &m_one, Start);
    QCOMPARE(queue.beginFiring(1, Start + 10ms), &m_one);
    QVERIFY(queue.remove(1));
    queue.endFiring(1);
    QVERIFY(!queue.nextDue());
    QCOMPARE(queue.beginFiring(1, Start + 10ms), nullptr);
}

void tst_TimerQueue::oneMayBeMadeAnewWhileItIsFired()
{
    TimerQueue queue;
    queue.add(1, 10ms, Qt::PreciseTimer, &m_one, Start);
    QCOMPARE(queue.beginFiring(1, Start + 10ms), &m_one);
    queue.add(1, 50ms, Qt::PreciseTimer, &m_two, Start + 10ms);
    queue.endFiring(1);
    QCOMPARE(queue.due(Start + 59ms), Ids{});
    QCOMPARE(queue.due(Start + 60ms), Ids{1});
    QCOMPARE(queue.beginFiring(1, Start + 60ms), &m_two);
}

void tst_TimerQueue::allOfAnObjectAreRemoved()
{
    TimerQueue queue;
    queue.add(1, 10ms, Qt::PreciseTimer, &m_one, Start);
    queue.add(2, 20ms, Qt::PreciseTimer, &m_two, Start);
    queue.add(3, 30ms, Qt::PreciseTimer, &m_one, Start);
    QVERIFY(queue.removeAll(&m_one));
    QVERIFY(!queue.removeAll(&m_one));
    QCOMPARE(queue.due(Start + 1h), Ids{2});
}

void tst_TimerQueue::whatIsLeft()
{
    TimerQueue queue;
    queue.add(1, 10ms, Qt::PreciseTimer, &m_one, Start);
    QCOMPARE(queue.remaining(1, Start), 10ms);
    QCOMPARE(queue.remaining(1, Start + 9ms + 1ns), 1ms);
    QCOMPARE(queue.remaining(1, Start + 11ms), 0ms);
    QVERIFY(!queue.remaining(2, Start));
}

void tst_TimerQueue::timersOfAnObject()
{
    TimerQueue queue;
    queue.add(7, 10ms, Qt::VeryCoarseTimer, &m_one, Start);
    QCOMPARE(queue.timersOf(&m_two).size(), 0);
    const auto timers = queue.timersOf(&m_one);
    QCOMPARE(timers.size(), 1);
    QCOMPARE(timers.first().timerId, 7);
    QCOMPARE(timers.first().interval, 10);
    QCOMPARE(timers.first().timerType, Qt::VeryCoarseTimer);
}

PUNCHLINE_APPLESS_TEST(tst_TimerQueue)
#include "tst_timerqueue.moc"
