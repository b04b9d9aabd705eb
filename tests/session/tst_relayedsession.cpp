// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/session/sessionprobe.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace punchline::test;

namespace {

/// Two sessions whose link a server relays. A direct one would be possible between two on one machine, so at
/// least one of them hides.
struct RelayedSessions
{
    explicit RelayedSessions(RelayPolicy second = RelayPolicy::Only)
    {
        SessionOptions options{.hello = HelloPolicy::Never};
        options.server = server.address();
        options.relay = RelayPolicy::Only;
        one.start(options);
        options.relay = second;
        other.start(options);
    }

    [[nodiscard]] bool areLinked() { return test::areLinked(one, other); }
    /// Both have had @p links so far.
    [[nodiscard]] bool haveHad(int links) const
    {
        return one.all<event::LinkEstablished>().size() == links
            && other.all<event::LinkEstablished>().size() == links;
    }
    /// True if the person at @p probe has noticed nothing but that the way is another one.
    [[nodiscard]] static bool isUninterrupted(const SessionProbe &probe)
    {
        return probe.all<event::LinkInterrupted>().isEmpty()
            && probe.last<event::LinkEstablished>()->isRelayed()
            && probe.last<event::LinkEstablished>()->away == std::chrono::milliseconds(0);
    }

    LocalServer server{true, true};
    SessionProbe one;
    SessionProbe other;
};

} // namespace

/// A conversation over a link that a real server relays.
class tst_RelayedSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothStayAtTheServer()
    {
        RelayedSessions pair;
        QTRY_VERIFY(pair.areLinked());
        QTRY_COMPARE(pair.server.lobby().relayCount(), 1);
        QCOMPARE(pair.server.lobby().clientCount(), 2);
        pair.one->leave();
        QTRY_COMPARE(pair.server.lobby().clientCount(), 0);
        QTRY_COMPARE(pair.server.lobby().relayCount(), 0);
    }

    void whoHasADirectLinkDoesNot()
    {
        LinkedPair pair;
        QTRY_COMPARE(pair.server.lobby().clientCount(), 0);
    }

    void aServerThatStopsLetsThemMove_data()
    {
        QTest::addColumn<RelayPolicy>("second");
        QTest::newRow("both hide") << RelayPolicy::Only;
        QTest::newRow("one hides") << RelayPolicy::Auto;
    }

    void aServerThatStopsLetsThemMove()
    {
        QFETCH(const RelayPolicy, second);
        RelayedSessions pair(second);
        QTRY_VERIFY(pair.areLinked());
        int said = 0;
        const auto say = [&] {
            if (!pair.one->isAllDelivered() || !pair.other->isAllDelivered())
                return; // The queue is not endless.
            for (SessionProbe *side : {&pair.one, &pair.other})
                QCOMPARE((*side)->sendLine(QString::number(said), LineEnd::Feed), SendResult::Taken);
            ++said;
        };
        say();
        QTRY_COMPARE(pair.server.lobby().clientCount(), 2); // Both have told how it ended.
        pair.server.makeRoomForAnother();
        QTRY_VERIFY((say(), pair.haveHad(2)));
        const int before = said;
        QTRY_VERIFY((say(), said > before));
        QStringList all;
        for (int i = 0; i < said; ++i)
            all.append(QString::number(i));
        for (const SessionProbe *side : {&pair.one, &pair.other}) {
            QTRY_COMPARE(side->textsFromPeer(), all);
            QVERIFY(RelayedSessions::isUninterrupted(*side));
        }
        // The next one may stop as well.
        QTRY_COMPARE(pair.server.lobby().clientCount(), 2);
        pair.server.makeRoomForAnother();
        QTRY_VERIFY(pair.haveHad(3));
        for (const SessionProbe *side : {&pair.one, &pair.other})
            QVERIFY(RelayedSessions::isUninterrupted(*side));
    }
};

PUNCHLINE_GUILESS_TEST(tst_RelayedSession)
#include "tst_relayedsession.moc"
