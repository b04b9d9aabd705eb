// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/chat/sessionpair.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

/// Each text of both was delivered, once and in order, and neither broke the protocol.
void verifyAllDelivered(const SessionPair &pair)
{
    for (const int side : {0, 1}) {
        QVERIFY2(pair.wrong(side).isEmpty(), qPrintable(pair.wrong(side)));
        QVERIFY(pair.isAllDelivered(side));
    }
    QVERIFY(!pair.hasMisbehaved());
    QCOMPARE(pair.count(DeliveryState::Delivered), pair.count(DeliveryState::Received));
    QCOMPARE(pair.count(DeliveryState::NotDelivered), 0);
}

} // namespace

/// Two ChatSessions against each other, with random actions and delays.
class tst_TwoSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingArrives();
    void linksAreReplaced();
    void linksTakeOver();
    void nothingIsClaimedWhenTheLinkBreaks();
    void goodbyesLoseNothing();
};

void tst_TwoSessions::everythingArrives()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        SessionPair pair(seed);
        for (quint32 queued = pair.below(80); queued > 0; --queued)
            pair.say(static_cast<int>(pair.below(2)), QStringLiteral("queued"));
        pair.link(pair.below(2) != 0, pair.below(2) != 0);
        for (quint32 turn = pair.below(150); turn > 0; --turn) {
            pair.say(static_cast<int>(pair.below(2)), QString::number(turn));
            pair.run(std::chrono::milliseconds(pair.below(30)));
        }
        // One side has to end the streams.
        pair.say(0, QStringLiteral("last"));
        pair.run(30s);
        verifyAllDelivered(pair);
        QVERIFY(pair.isOpen(0) && pair.isOpen(1));
        if (QTest::currentTestFailed())
            return;
    }
}

void tst_TwoSessions::linksAreReplaced()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        SessionPair pair(seed);
        pair.link(pair.below(2) != 0, pair.below(2) != 0);
        for (quint32 turn = 20 + pair.below(200); turn > 0; --turn) {
            pair.say(static_cast<int>(pair.below(2)), QString::number(turn));
            pair.run(std::chrono::milliseconds(pair.below(30)));
            if (pair.below(10) == 0)
                pair.replaceLink();
        }
        pair.say(0, QStringLiteral("last"));
        pair.leave(static_cast<int>(pair.below(2)));
        if (pair.below(2) == 0) {
            pair.run(std::chrono::milliseconds(pair.below(300)));
            pair.replaceLink();
        }
        pair.run(10s);
        verifyAllDelivered(pair);
        QVERIFY(!pair.isOpen(0) && !pair.isOpen(1));
        if (QTest::currentTestFailed())
            return;
    }
}

void tst_TwoSessions::linksTakeOver()
{
    int takeovers = 0;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        SessionPair pair(seed);
        pair.link(pair.below(2) != 0, pair.below(2) != 0);
        for (quint32 turn = 20 + pair.below(200); turn > 0; --turn) {
            pair.say(static_cast<int>(pair.below(2)), QString::number(turn));
            pair.run(std::chrono::milliseconds(pair.below(30)));
            if (!pair.isPrepared() && pair.below(8) == 0) {
                pair.prepareLink();
            } else if (pair.haveBothMoved() && pair.below(8) == 0) {
                pair.endOldLink();
                ++takeovers;
            } else if (pair.below(60) == 0) {
                pair.replaceLink();
            }
        }
        pair.say(0, QStringLiteral("last"));
        pair.leave(static_cast<int>(pair.below(2)));
        pair.run(10s);
        verifyAllDelivered(pair);
        QVERIFY(!pair.isOpen(0) && !pair.isOpen(1));
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(takeovers > 300);
}

void tst_TwoSessions::nothingIsClaimedWhenTheLinkBreaks()
{
    int lost = 0;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        SessionPair pair(seed);
        pair.link(pair.below(2) != 0, pair.below(2) != 0);
        for (quint32 turn = pair.below(150); turn > 0; --turn) {
            pair.act(static_cast<int>(pair.below(2)));
            pair.run(std::chrono::milliseconds(pair.below(30)));
        }
        pair.breakLink();
        for (const int side : {0, 1})
            QVERIFY2(pair.wrong(side).isEmpty(), qPrintable(pair.wrong(side)));
        QVERIFY(!pair.hasMisbehaved());
        QVERIFY(pair.count(DeliveryState::Delivered) <= pair.count(DeliveryState::Received));
        lost += pair.count(DeliveryState::NotDelivered);
    }
    QVERIFY(lost > 300);
}

void tst_TwoSessions::goodbyesLoseNothing()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        SessionPair pair(seed);
        pair.link(true, false);
        for (quint32 turn = pair.below(60); turn > 0; --turn) {
            pair.act(static_cast<int>(pair.below(2)));
            pair.run(std::chrono::milliseconds(pair.below(30)));
        }
        pair.leave(static_cast<int>(pair.below(2)));
        if (pair.below(3) == 0)
            pair.leave(static_cast<int>(pair.below(2)));
        pair.run(10s);
        verifyAllDelivered(pair);
        QVERIFY(!pair.isOpen(0) && !pair.isOpen(1));
        if (QTest::currentTestFailed())
            return;
    }
}

PUNCHLINE_APPLESS_TEST(tst_TwoSessions)

#include "tst_twosessions.moc"
