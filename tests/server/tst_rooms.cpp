// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/addressquota.h"
#include "server/lobby/localdirectory.h"
#include "server/lobby/rooms.h"

#include "tests/support/testprogram.h"

#include <QHostAddress>
#include <QTest>

using namespace punchline;

/// Which number is whose.
class tst_Rooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClaimHidesTheRoom();
    void aReleaseShowsItAgain();
    void unknownRooms();
    void aClosedRoomIsGivenBack();

private:
    LocalDirectory m_directory;
    AddressQuota m_quota{{.atATime = 1}};
};

void tst_Rooms::aClaimHidesTheRoom()
{
    Rooms rooms(m_directory, m_quota);
    rooms.add(3, 7);
    QCOMPARE(rooms.claim(3), ClientId(7));
    QCOMPARE(rooms.claim(3), std::nullopt);
    // Whose it is stays known.
    QCOMPARE(rooms.hostOf(3), ClientId(7));
    QVERIFY(rooms.remove(3));
    QVERIFY(!rooms.remove(3));
    QCOMPARE(rooms.claim(3), std::nullopt);
    QCOMPARE(rooms.count(), 0);
}

void tst_Rooms::aReleaseShowsItAgain()
{
    Rooms rooms(m_directory, m_quota);
    rooms.add(1, 7);
    QVERIFY(rooms.claim(1));
    rooms.release(1);
    QCOMPARE(rooms.claim(1), ClientId(7));
}

void tst_Rooms::unknownRooms()
{
    Rooms rooms(m_directory, m_quota);
    for (const quint32 number : {0U, 1U, 999'999U, 0xffffffffU}) {
        QCOMPARE(rooms.claim(number), std::nullopt);
        QCOMPARE(rooms.hostOf(number), std::nullopt);
        rooms.release(number);
        QVERIFY(!rooms.remove(number));
    }
    QCOMPARE(rooms.count(), 0);
}

void tst_Rooms::aClosedRoomIsGivenBack()
{
    const TimePoint now{};
    const QHostAddress address(QHostAddress::LocalHost);
    Rooms rooms(m_directory, m_quota);
    QVERIFY(rooms.reserve(address, now));
    QVERIFY(!rooms.reserve(address, now));
    rooms.add(1, 7);
    rooms.close(1, address, now);
    QCOMPARE(rooms.hostOf(1), std::nullopt);
    QVERIFY(rooms.reserve(address, now));
    rooms.cancel(address);
    QVERIFY(rooms.reserve(address, now));
}

PUNCHLINE_APPLESS_TEST(tst_Rooms)

#include "tst_rooms.moc"
