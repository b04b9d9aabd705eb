// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/rooms.h"

#include "app/protocol/rendezvousmessages.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// Which number is whose.
class tst_Rooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreSmall();
    void aClaimHidesTheRoom();
    void aReleaseShowsItAgain();
    void unknownRooms();
    void usedNumbersRest();
    void smallestRestedFirst();
    void allNumbersTaken();

private:
    Rooms::TimePoint m_now = Rooms::TimePoint(1h);
};

void tst_Rooms::numbersAreSmall()
{
    Rooms rooms;
    for (quint32 number = 1; number <= 5; ++number)
        QCOMPARE(rooms.open(100 + number, m_now), number);
    QCOMPARE(rooms.count(), 5);
}

void tst_Rooms::aClaimHidesTheRoom()
{
    Rooms rooms;
    QCOMPARE(rooms.open(7, m_now), 1U);
    QCOMPARE(rooms.claim(1), Rooms::ClientId(7));
    QCOMPARE(rooms.claim(1), std::nullopt);
    // Nor is its number free.
    QCOMPARE(rooms.open(8, m_now), 2U);
    rooms.close(1, m_now);
    QCOMPARE(rooms.claim(1), std::nullopt);
    QCOMPARE(rooms.count(), 1);
}

void tst_Rooms::aReleaseShowsItAgain()
{
    Rooms rooms;
    QCOMPARE(rooms.open(7, m_now), 1U);
    QVERIFY(rooms.claim(1));
    rooms.release(1);
    QCOMPARE(rooms.claim(1), Rooms::ClientId(7));
}

void tst_Rooms::unknownRooms()
{
    Rooms rooms;
    for (const quint32 number : {0U, 1U, MaxRoomNumber, MaxRoomNumber + 1, 0xffffffffU}) {
        QCOMPARE(rooms.claim(number), std::nullopt);
        rooms.release(number);
        rooms.close(number, m_now);
    }
    // Closing what was not open has made no number free.
    QCOMPARE(rooms.open(7, m_now), 1U);
    QCOMPARE(rooms.open(8, m_now), 2U);
    QCOMPARE(rooms.count(), 2);
}

void tst_Rooms::usedNumbersRest()
{
    Rooms rooms;
    QCOMPARE(rooms.open(7, m_now), 1U);
    rooms.close(1, m_now);
    rooms.close(1, m_now);
    QCOMPARE(rooms.open(8, m_now), 2U);
    QCOMPARE(rooms.open(9, m_now + Rooms::RestTime - 1ns), 3U);
    QCOMPARE(rooms.open(10, m_now + Rooms::RestTime), 1U);
    QCOMPARE(rooms.open(11, m_now + Rooms::RestTime), 4U);
}

void tst_Rooms::smallestRestedFirst()
{
    Rooms rooms;
    for (quint32 number = 1; number <= 4; ++number)
        QCOMPARE(rooms.open(7, m_now), number);
    for (const quint32 number : {3U, 1U, 2U})
        rooms.close(number, m_now);
    for (const quint32 number : {1U, 2U, 3U, 5U})
        QCOMPARE(rooms.open(8, m_now + Rooms::RestTime), number);
}

void tst_Rooms::allNumbersTaken()
{
    Rooms rooms;
    for (quint32 number = 1; number <= MaxRoomNumber; ++number) {
        if (rooms.open(number, m_now) != number)
            QFAIL(qPrintable(QString::number(number)));
    }
    QCOMPARE(rooms.open(7, m_now), std::nullopt);
    rooms.close(500, m_now);
    rooms.close(400, m_now + 1s);
    // Rather the one that has rested longest than none.
    QCOMPARE(rooms.open(7, m_now + 2s), 500U);
    QCOMPARE(rooms.open(7, m_now + 2s), 400U);
    QCOMPARE(rooms.open(7, m_now + 2s), std::nullopt);
}

QTEST_APPLESS_MAIN(tst_Rooms)

#include "tst_rooms.moc"
