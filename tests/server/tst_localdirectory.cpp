// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/localdirectory.h"

#include "tests/support/testprogram.h"

#include <QTest>

#include <set>

using namespace punchline;
using namespace std::chrono_literals;

/// The numbers of a server that stands alone.
class tst_LocalDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreSmall();
    void unknownNumbers();
    void usedNumbersRest();
    void smallestRestedFirst();
    void allNumbersTaken();
    void anOwnerReturns();
    void nobodyElseReturns_data();
    void nobodyElseReturns();
    void afterAStartFreeNumbersAreKept();
    void nobodyElsewhere();

private:
    /// True if the next room is opened as @p number.
    [[nodiscard]] static bool opens(LocalDirectory &rooms, TimePoint now, quint32 number)
    {
        return rooms.open(7, {.time = 600s}, now) == Directory::Opened(number);
    }
    [[nodiscard]] static bool isFull(LocalDirectory &rooms, TimePoint now)
    {
        return rooms.open(7, {.time = 600s}, now) == Directory::Opened(Directory::Failure::Full);
    }

    /// Opens a room as @p owner, who wishes for @p wished.
    [[nodiscard]] static quint32 opened(LocalDirectory &rooms, TimePoint now, const QByteArray &owner,
                                        quint32 wished = 0)
    {
        return std::get<quint32>(rooms.open(7, {600s, owner, wished}, now).value());
    }

    TimePoint m_now = TimePoint(1h);
};

void tst_LocalDirectory::numbersAreSmall()
{
    LocalDirectory rooms;
    for (quint32 number = 1; number <= 5; ++number)
        QVERIFY(opens(rooms, m_now, number));
}

void tst_LocalDirectory::unknownNumbers()
{
    LocalDirectory rooms;
    for (const quint32 number : {0U, 1U, MaxRoomNumber, MaxRoomNumber + 1, 0xffffffffU})
        rooms.close(number, m_now);
    // Closing a room that was not open frees no number.
    QVERIFY(opens(rooms, m_now + LocalDirectory::RestTime, 1));
    QVERIFY(opens(rooms, m_now + LocalDirectory::RestTime, 2));
}

void tst_LocalDirectory::usedNumbersRest()
{
    LocalDirectory rooms;
    QVERIFY(opens(rooms, m_now, 1));
    rooms.close(1, m_now);
    rooms.close(1, m_now);
    QVERIFY(opens(rooms, m_now, 2));
    QVERIFY(opens(rooms, m_now + LocalDirectory::RestTime - 1ns, 3));
    QVERIFY(opens(rooms, m_now + LocalDirectory::RestTime, 1));
    QVERIFY(opens(rooms, m_now + LocalDirectory::RestTime, 4));
}

void tst_LocalDirectory::smallestRestedFirst()
{
    LocalDirectory rooms;
    for (quint32 number = 1; number <= 4; ++number)
        QVERIFY(opens(rooms, m_now, number));
    for (const quint32 number : {3U, 1U, 2U})
        rooms.close(number, m_now);
    for (const quint32 number : {1U, 2U, 3U, 5U})
        QVERIFY(opens(rooms, m_now + LocalDirectory::RestTime, number));
}

void tst_LocalDirectory::allNumbersTaken()
{
    LocalDirectory rooms;
    for (quint32 number = 1; number <= MaxRoomNumber; ++number) {
        if (!opens(rooms, m_now, number))
            QFAIL(qPrintable(QString::number(number)));
    }
    QVERIFY(isFull(rooms, m_now));
    rooms.close(500, m_now);
    rooms.close(400, m_now + 1s);
    // The number that has rested longest is better than none.
    QVERIFY(opens(rooms, m_now + 2s, 500));
    QVERIFY(opens(rooms, m_now + 2s, 400));
    QVERIFY(isFull(rooms, m_now + 2s));
}

void tst_LocalDirectory::anOwnerReturns()
{
    LocalDirectory rooms;
    QCOMPARE(opened(rooms, m_now, "a"), 1U);
    QCOMPARE(opened(rooms, m_now, "b"), 2U);
    for (const quint32 room : {1U, 2U})
        rooms.close(room, m_now);
    QCOMPARE(opened(rooms, m_now + LocalDirectory::ReturnTime, "b", 2), 2U);
    QCOMPARE(opened(rooms, m_now + LocalDirectory::ReturnTime, "a", 1), 1U);
    // As often as need be.
    rooms.close(2, m_now + 2min);
    QCOMPARE(opened(rooms, m_now + 3min, "b", 2), 2U);
    // Then the number rests like any other.
    rooms.close(2, m_now + 4min);
    QCOMPARE(opened(rooms, m_now + 4min + LocalDirectory::RestTime - 1ns, "c"), 3U);
    QCOMPARE(opened(rooms, m_now + 4min + LocalDirectory::RestTime, "c"), 2U);
}

void tst_LocalDirectory::nobodyElseReturns_data()
{
    QTest::addColumn<QByteArray>("owner");
    QTest::addColumn<quint32>("wished");
    QTest::addColumn<int>("seconds");
    QTest::newRow("another owner") << QByteArray("b") << 1U << 0;
    QTest::newRow("no owner") << QByteArray() << 1U << 0;
    QTest::newRow("another room") << QByteArray("a") << 2U << 0;
    QTest::newRow("a room that never was") << QByteArray("a") << 9U << 0;
    QTest::newRow("too late") << QByteArray("a") << 1U << 61;
    QTest::newRow("when it has rested") << QByteArray("a") << 3U << 700;
}

void tst_LocalDirectory::nobodyElseReturns()
{
    QFETCH(const QByteArray, owner);
    QFETCH(const quint32, wished);
    QFETCH(const int, seconds);
    LocalDirectory rooms;
    QCOMPARE(opened(rooms, m_now, "a"), 1U);
    QCOMPARE(opened(rooms, m_now, {}), 2U);
    QCOMPARE(opened(rooms, m_now, "c"), 3U);
    rooms.close(1, m_now);
    rooms.close(2, m_now);
    const auto now = m_now + std::chrono::seconds(seconds);
    QCOMPARE(opened(rooms, now, owner, wished), seconds < 600 ? 4U : 1U);
    // A wish for a room does not evict its host.
    QVERIFY(opened(rooms, now, "c", 3) != 3U);
}

void tst_LocalDirectory::afterAStartFreeNumbersAreKept()
{
    LocalDirectory rooms(m_now);
    QCOMPARE(opened(rooms, m_now, {}), 1U);
    QCOMPARE(opened(rooms, m_now, "a", 1), 2U); // Somebody was faster.
    QCOMPARE(opened(rooms, m_now, "b", 4), 4U);
    QCOMPARE(opened(rooms, m_now, "c", 4), 3U);
    QCOMPARE(opened(rooms, m_now, "d", MaxRoomNumber), MaxRoomNumber);
    QCOMPARE(opened(rooms, m_now, {}), 5U);
    rooms.close(4, m_now);
    QCOMPARE(opened(rooms, m_now + 1s, "b", 4), 4U);
    const auto later = m_now + LocalDirectory::ReturnTime;
    QCOMPARE(opened(rooms, later, "e", 77), 6U);
    // No number is given out twice.
    rooms.close(4, later);
    std::set<quint32> numbers;
    for (int i = 0; i < 20; ++i)
        QVERIFY(numbers.insert(opened(rooms, later + LocalDirectory::RestTime, {})).second);
    QVERIFY(numbers.contains(4) && !numbers.contains(1));
}

void tst_LocalDirectory::nobodyElsewhere()
{
    LocalDirectory rooms;
    const Directory::Found nobody = Directory::Nobody();
    QVERIFY(opens(rooms, m_now, 1));
    QVERIFY(rooms.find(8, 1) == nobody);
    QVERIFY(rooms.meet(8, Directory::Traits()) == nobody);
    QVERIFY(rooms.meet(9, Directory::Traits()) == nobody);
    rooms.withdraw(8);
}

PUNCHLINE_APPLESS_TEST(tst_LocalDirectory)

#include "tst_localdirectory.moc"
