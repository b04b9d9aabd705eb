// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/addressquota.h"
#include "server/lobby/handles.h"
#include "tests/server/commitment.h"
#include "tests/support/testprogram.h"

#include <QHostAddress>
#include <QTest>

using namespace punchline;

/// Which handle is whose.
class tst_Handles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSidesAreApart();
    void onlyItsOwnIsRemoved();
    void whatIsRemovedIsGivenBack();

private:
    const QHostAddress m_address{QHostAddress::LocalHost};
    AddressQuota m_quota{{.atATime = 3}};
};

void tst_Handles::bothSidesAreApart()
{
    Handles handles(m_quota);
    handles.add({HandleSide::Await, handlesOf("ab")}, 7);
    handles.add({HandleSide::Call, handlesOf("b")}, 8);
    QCOMPARE(handles.find(HandleSide::Await, handleOf('a')), ClientId(7));
    QCOMPARE(handles.find(HandleSide::Await, handleOf('b')), ClientId(7));
    QCOMPARE(handles.find(HandleSide::Call, handleOf('a')), std::nullopt);
    QCOMPARE(handles.find(HandleSide::Call, handleOf('b')), ClientId(8));
    QCOMPARE(handles.count(), 3);
    handles.clear();
    QCOMPARE(handles.count(), 0);
}

void tst_Handles::onlyItsOwnIsRemoved()
{
    Handles handles(m_quota);
    const Listing listing{HandleSide::Await, handlesOf("ab")};
    handles.add(listing, 7);
    handles.remove(listing, 8, m_address);
    handles.remove({HandleSide::Call, handlesOf("ab")}, 7, m_address);
    handles.remove({HandleSide::Await, handlesOf("c")}, 7, m_address);
    QCOMPARE(handles.count(), 2);
    handles.remove({HandleSide::Await, handlesOf("cb")}, 7, m_address);
    QCOMPARE(handles.find(HandleSide::Await, handleOf('a')), ClientId(7));
    QCOMPARE(handles.find(HandleSide::Await, handleOf('b')), std::nullopt);
}

void tst_Handles::whatIsRemovedIsGivenBack()
{
    const TimePoint now{};
    Handles handles(m_quota);
    const Listing listing{HandleSide::Await, handlesOf("abc")};
    QVERIFY(!handles.reserve(m_address, 4, now));
    QVERIFY(handles.reserve(m_address, 3, now));
    handles.add(listing, 7);
    QVERIFY(!handles.reserve(m_address, 1, now));
    handles.remove(listing, 7, m_address);
    handles.remove(listing, 7, m_address); // Once.
    QVERIFY(handles.reserve(m_address, 2, now));
    QVERIFY(!handles.reserve(m_address, 2, now));
    QVERIFY(handles.reserve(m_address, 1, now));
}

PUNCHLINE_APPLESS_TEST(tst_Handles)

#include "tst_handles.moc"
