// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/session/directsearch.h"

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
        QObject::connect(&search, &DirectSearch::found, &search,
                         [this](PeerLink *found, const Pairing &pairing) {
                             found->setParent(nullptr);
                             link.reset(found);
                             generation = pairing.returnKey()->generation;
                         });
    }

    DirectSearch search;
    std::unique_ptr<PeerLink> link;
    quint32 generation = 0;
};

} // namespace

/// Two that have met before look for a direct link at a real server.
class tst_DirectSearch : public QObject
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

private Q_SLOTS:
    void theTwoFindEachOther()
    {
        const LocalServer server;
        Searcher leader(again(server, true));
        Searcher other(again(server, false));
        QSignalSpy told(&other.search, &DirectSearch::begun);
        QObject::connect(&leader.search, &DirectSearch::begun, &other.search, &DirectSearch::handleAsked);
        other.search.begin(false);
        leader.search.begin(true);
        QTRY_VERIFY(leader.link && other.link);
        QCOMPARE(told.size(), 0); // It was told itself.
        QCOMPARE(leader.generation, 2U);
        QCOMPARE(other.generation, 2U);
        for (Searcher *side : {&leader, &other}) {
            side->search.handleLeft(); // The other side may be using the link.
            const auto [visit, link] = side->search.handleTakenOver();
            const std::unique_ptr<Connector> owned(visit);
            QVERIFY(owned);
            QCOMPARE(link.generation, 2U);
            QCOMPARE(link.local, side->link->local());
            QVERIFY(!link.isRelayed());
        }
    }

    void aChangeOfTheNetworkBeginsTheLookAnew()
    {
        const LocalServer server;
        Searcher leader(again(server, true));
        Searcher other(again(server, false));
        QSignalSpy begun(&leader.search, &DirectSearch::begun);
        leader.search.begin(true);
        other.search.begin(false);
        QTRY_COMPARE(server.lobby().handleCount(), 1);
        leader.search.handleNetworkChanged();
        QTRY_COMPARE(begun.size(), 2);
        other.search.handleAsked();
        QTRY_VERIFY(leader.link && other.link);
        QCOMPARE(leader.generation, other.generation);
    }

    void aServerThatIsGoneEndsNothing()
    {
        LocalServer server;
        Searcher side(again(server, true));
        server.die();
        QSignalSpy begun(&side.search, &DirectSearch::begun);
        QList<event::Searching> searching;
        connect(&side.search, &DirectSearch::happened, this,
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

PUNCHLINE_GUILESS_TEST(tst_DirectSearch)
#include "tst_directsearch.moc"
