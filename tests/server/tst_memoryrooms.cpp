// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/memoryrooms.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// The numbers of a server that stands alone.
class tst_MemoryRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreSmall();
    void unknownNumbers();
    void usedNumbersRest();
    void smallestRestedFirst();
    void allNumbersTaken();
    void nobodyElsewhere();

private:
    /// Opened as @p number?
    [[nodiscard]] static bool opens(MemoryRooms &rooms, MemoryRooms::TimePoint now, quint32 number)
    {
        return rooms.open(7, 600s, now) == RoomStore::Opened(number);
    }
    [[nodiscard]] static bool isFull(MemoryRooms &rooms, MemoryRooms::TimePoint now)
    {
        return rooms.open(7, 600s, now) == RoomStore::Opened(RoomStore::Failure::Full);
    }

    MemoryRooms::TimePoint m_now = MemoryRooms::TimePoint(1h);
};

void tst_MemoryRooms::numbersAreSmall()
{
    MemoryRooms rooms;
    for (quint32 number = 1; number <= 5; ++number)
        QVERIFY(opens(rooms, m_now, number));
}

void tst_MemoryRooms::unknownNumbers()
{
    MemoryRooms rooms;
    for (const quint32 number : {0U, 1U, MaxRoomNumber, MaxRoomNumber + 1, 0xffffffffU})
        rooms.close(number, m_now);
    // Closing what was not open has made no number free.
    QVERIFY(opens(rooms, m_now + MemoryRooms::RestTime, 1));
    QVERIFY(opens(rooms, m_now + MemoryRooms::RestTime, 2));
}

void tst_MemoryRooms::usedNumbersRest()
{
    MemoryRooms rooms;
    QVERIFY(opens(rooms, m_now, 1));
    rooms.close(1, m_now);
    rooms.close(1, m_now);
    QVERIFY(opens(rooms, m_now, 2));
    QVERIFY(opens(rooms, m_now + MemoryRooms::RestTime - 1ns, 3));
    QVERIFY(opens(rooms, m_now + MemoryRooms::RestTime, 1));
    QVERIFY(opens(rooms, m_now + MemoryRooms::RestTime, 4));
}

void tst_MemoryRooms::smallestRestedFirst()
{
    MemoryRooms rooms;
    for (quint32 number = 1; number <= 4; ++number)
        QVERIFY(opens(rooms, m_now, number));
    for (const quint32 number : {3U, 1U, 2U})
        rooms.close(number, m_now);
    for (const quint32 number : {1U, 2U, 3U, 5U})
        QVERIFY(opens(rooms, m_now + MemoryRooms::RestTime, number));
}

void tst_MemoryRooms::allNumbersTaken()
{
    MemoryRooms rooms;
    for (quint32 number = 1; number <= MaxRoomNumber; ++number) {
        if (!opens(rooms, m_now, number))
            QFAIL(qPrintable(QString::number(number)));
    }
    QVERIFY(isFull(rooms, m_now));
    rooms.close(500, m_now);
    rooms.close(400, m_now + 1s);
    // Rather the one that has rested longest than none.
    QVERIFY(opens(rooms, m_now + 2s, 500));
    QVERIFY(opens(rooms, m_now + 2s, 400));
    QVERIFY(isFull(rooms, m_now + 2s));
}

void tst_MemoryRooms::nobodyElsewhere()
{
    MemoryRooms rooms;
    const RoomStore::Found nobody = RoomStore::Nobody();
    QVERIFY(opens(rooms, m_now, 1));
    QVERIFY(rooms.find(8, 1) == nobody);
    QVERIFY(rooms.meet(8, {}) == nobody);
    QVERIFY(rooms.meet(9, {}) == nobody);
    rooms.withdraw(8);
}

PUNCHLINE_APPLESS_TEST(tst_MemoryRooms)

#include "tst_memoryrooms.moc"
