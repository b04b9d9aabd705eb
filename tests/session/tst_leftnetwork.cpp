// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/session/sessionprobe.h"
#include "tests/support/ownnetwork.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace punchline::test;
using namespace std::chrono_literals;

/// A machine that leaves its network, and comes back.
class tst_LeftNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReasonIsTold()
    {
        if (!OwnNetwork::problem().isEmpty())
            QSKIP(qPrintable(OwnNetwork::problem()));
        LinkedPair two;
        QVERIFY(two.first.cutLink());
        QTRY_VERIFY(two.first.last<event::LinkInterrupted>() && two.areLinked());
        QCOMPARE(two.first.last<event::LinkInterrupted>()->cause, event::Interruption::Reset);

        QVERIFY(OwnNetwork::change(
            {QStringLiteral("addr del 127.0.0.1/8 dev lo"), QStringLiteral("addr del ::1/128 dev lo")}));
        for (SessionProbe *side : {&two.first, &two.second}) {
            QVERIFY(side->cutLink());
            QCOMPARE(side->last<event::LinkInterrupted>()->cause, event::Interruption::NetworkChanged);
        }
        QVERIFY(OwnNetwork::change({QStringLiteral("addr add 127.0.0.1/8 dev lo")}));
        // The network's own word brings them back: neither waits for its next try.
        QTRY_VERIFY(two.areLinked());
    }
};

PUNCHLINE_TEST(tst_LeftNetwork, punchline::test::runTestInOwnNetwork<tst_LeftNetwork>)

#include "tst_leftnetwork.moc"
