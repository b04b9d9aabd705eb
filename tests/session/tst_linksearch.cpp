// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/session/linksearch.h"

#include "app/net/peerlink.h"
#include "app/rendezvous/pairing.h"
#include "app/session/connector.h"
#include "tests/session/sessionprobe.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace punchline;
using namespace punchline::test;
using namespace std::chrono_literals;

namespace {

/// One side of a pair whose link leads through a relay.
struct Searcher
{
    explicit Searcher(const SessionOptions &options)
        : search([options] { return options; }, nullptr)
    {
        QObject::connect(&search, &LinkSearch::found, &search,
                         [this](PeerLink *found, const Pairing &pairing) {
                             found->setParent(nullptr);
                             link.reset(found);
                             generation = pairing.returnKey()->generation;
                         });
    }

    LinkSearch search;
    std::unique_ptr<PeerLink> link;
    quint32 generation = 0;
};

} // namespace

/// Two that have met before look for a direct link at a real server.
class tst_LinkSearch : public QObject
{
    Q_OBJECT

private:
    static SessionOptions again(const LocalServer &server, bool calls)
    {
        SessionOptions options;
        options.server = server.address();
        options.meeting =
            meeting::Again{calls, {ReturnKey{1, SecretBytes(32)}}, std::nullopt, QHostAddress()};
        return options;
    }

    /// For a side that wants no direct link.
    static SessionOptions hidden(const LocalServer &server, bool calls)
    {
        SessionOptions options = again(server, calls);
        options.relay = RelayPolicy::Only;
        return options;
    }

private Q_SLOTS:
    void theTwoFindEachOther()
    {
        const LocalServer server;
        Searcher leader(again(server, true));
        Searcher other(again(server, false));
        QSignalSpy told(&other.search, &LinkSearch::begun);
        QObject::connect(&leader.search, &LinkSearch::begun, &other.search, &LinkSearch::handleAsked);
        other.search.begin(false);
        leader.search.begin(true);
        QTRY_VERIFY(leader.link && other.link);
        QCOMPARE(told.size(), 0); // It was told itself.
        QCOMPARE(leader.generation, 2U);
        QCOMPARE(other.generation, 2U);
        for (Searcher *side : {&leader, &other}) {
            side->search.handleLeft(); // The other side may be using the link.
            const auto [visit, link, isEnding] = side->search.handleTakenOver();
            const std::unique_ptr<Connector> owned(visit);
            QVERIFY(owned);
            QCOMPARE(link.generation, 2U);
            QCOMPARE(link.local, side->link->local());
            QVERIFY(!link.isRelayed() && !isEnding);
        }
    }

    void aChangeOfTheNetworkBeginsTheLookAnew()
    {
        const LocalServer server;
        Searcher leader(again(server, true));
        Searcher other(again(server, false));
        QSignalSpy begun(&leader.search, &LinkSearch::begun);
        leader.search.begin(true);
        other.search.begin(false);
        QTRY_COMPARE(server.lobby().handleCount(), 1);
        leader.search.handleNetworkChanged();
        QTRY_COMPARE(begun.size(), 2);
        other.search.handleAsked(false);
        QTRY_VERIFY(leader.link && other.link);
        QCOMPARE(leader.generation, other.generation);
    }

    void aRelayThatEndsIsReplacedByAnother()
    {
        const LocalServer server(true, true);
        Searcher ending(hidden(server, true));
        Searcher other(hidden(server, false));
        ending.search.beginHidden();
        other.search.beginHidden();
        connect(&ending.search, &LinkSearch::begun, &other.search, &LinkSearch::handleAsked);
        QSignalSpy happened(&ending.search, &LinkSearch::happened);
        ending.search.handleNetworkChanged(); // There is no other way to look for.
        ending.search.handleAsked(false);
        QCOMPARE(happened.size(), 0);
        ending.search.handleRelayEnding();
        QVERIFY(std::get<event::Searching>(happened.first().first().value<Event>()).isRelayEnding);
        QTRY_VERIFY(ending.link && other.link);
        for (Searcher *side : {&ending, &other}) {
            const auto [visit, link, isEnding] = side->search.handleTakenOver();
            const std::unique_ptr<Connector> owned(visit);
            QVERIFY(link.isRelayed());
            QVERIFY(!isEnding);
        }
    }

    /// The other one would take another relay.
    void aRelayIsNoUseWhileOneStands()
    {
        const LocalServer server(true, true);
        SessionOptions options = again(server, true);
        options.relay = RelayPolicy::Auto;
        Searcher leader(options);
        Searcher other(hidden(server, false));
        QSignalSpy happened(&leader.search, &LinkSearch::happened);
        other.search.beginHidden();
        other.search.handleRelayEnding();
        leader.search.begin(true);
        QTRY_COMPARE(happened.size(), 2);
        const auto failed = std::get<event::Searching>(happened.last().first().value<Event>());
        QVERIFY(failed.nextLook > 0ms && !failed.isRelayEnding);
        QVERIFY(!leader.link && !other.link);
    }

    void aRelayThatEndsBeforeItsLinkIsUsed()
    {
        LocalServer server(true, true);
        Searcher ending(hidden(server, true));
        Searcher other(hidden(server, false));
        ending.search.beginHidden();
        other.search.beginHidden();
        connect(&ending.search, &LinkSearch::begun, &other.search, &LinkSearch::handleAsked);
        ending.search.handleRelayEnding();
        QTRY_VERIFY(ending.link && other.link);
        QTRY_COMPARE(server.lobby().clientCount(), 2); // Both have told how it ended.
        server.stop();
        QTRY_COMPARE(server.lobby().clientCount(), 0);
        const Connector *visit = ending.search.findChild<Connector *>();
        QSignalSpy said(visit, &Connector::relayEnding);
        QTRY_COMPARE(said.size(), 1);
        const auto taken = ending.search.handleTakenOver();
        const std::unique_ptr<Connector> owned(taken.visit);
        QVERIFY(taken.isEnding);
    }

    void aServerThatIsGoneEndsNothing()
    {
        LocalServer server;
        Searcher side(again(server, true));
        server.die();
        QSignalSpy begun(&side.search, &LinkSearch::begun);
        QList<event::Searching> searching;
        connect(&side.search, &LinkSearch::happened, this,
                [&](const Event &event) { searching.append(std::get<event::Searching>(event)); });
        side.search.begin(true);
        QCOMPARE(begun.size(), 1);
        QCOMPARE(searching.first().nextLook, 0ms);
        const auto visits = [&] { return side.search.findChildren<Connector *>().size(); };
        QTRY_COMPARE(visits(), 0);
        QCOMPARE(searching.last().looks, 1);
        QVERIFY(searching.last().nextLook > SearchSchedule::LeastPause);
        side.search.handleNetworkChanged();
        QTRY_COMPARE(begun.size(), 2);
        QTRY_COMPARE(visits(), 0);
        QCOMPARE(searching.last().looks, 2);
    }
};

PUNCHLINE_GUILESS_TEST(tst_LinkSearch)
#include "tst_linksearch.moc"
