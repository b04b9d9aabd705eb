// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/networkwatch.h"
#include "tests/net/linkstage.h"
#include "tests/support/ownnetwork.h"

using namespace punchline;
using namespace punchline::test;
using namespace std::chrono_literals;

namespace {

/// Two ends of a link that stands, and how often either has ended.
struct Standing
{
    Standing()
    {
        links = twoLinks(securities().initiator, securities().responder);
        QSignalSpy initiatorAgreed(links.initiator.get(), &PeerLink::agreed);
        QSignalSpy responderAgreed(links.responder.get(), &PeerLink::agreed);
        for (PeerLink *link : {links.initiator.get(), links.responder.get()}) {
            QObject::connect(link, &PeerLink::fellSilent, link, [this] { ++ends; });
            QObject::connect(link, &PeerLink::closed, link, [this] { ++ends; });
        }
        links.responder->prove();
        links.initiator->nominate();
        if (!QTest::qWaitFor([&] { return initiatorAgreed.size() + responderAgreed.size() == 2; }))
            qFatal("the link does not stand");
    }

    /// Whether a text still comes through.
    [[nodiscard]] bool talks()
    {
        QSignalSpy received(links.responder.get(), &PeerLink::messageReceived);
        links.initiator->send(Text{++texts, QStringLiteral("still there"), false});
        const bool isHeard = QTest::qWaitFor([&] { return !received.isEmpty(); });
        links.responder->send(Ack{texts});
        return isHeard;
    }

    TwoLinks links;
    int ends = 0;
    quint64 texts = 0;
};

} // namespace

/// Links whose machine's network changes under them.
class tst_NetworkChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!OwnNetwork::problem().isEmpty())
            QSKIP(qPrintable(OwnNetwork::problem()));
    }

    void aHundredChangesEndNoLinkWhosePathIsIntact()
    {
        Standing standing;
        QSignalSpy changed(NetworkWatch::shared(), &NetworkWatch::changed);
        for (int i = 1; i <= 50; ++i) {
            const QString address = QStringLiteral("addr %2 10.9.0.%1/24 dev lo").arg(i);
            QVERIFY(OwnNetwork::change({address.arg(QStringLiteral("add"))}));
            QCoreApplication::processEvents();
            QVERIFY(OwnNetwork::change({address.arg(QStringLiteral("del"))}));
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(!changed.isEmpty());
        // Each of them told alone, as if they had come slowly.
        for (int i = 0; i < 100; ++i) {
            Q_EMIT NetworkWatch::shared()->changed();
            QCoreApplication::processEvents();
        }
        QVERIFY(standing.talks());
        QCOMPARE(standing.ends, 0);
    }

    void aChangeAsksForASignOfLife()
    {
        auto [link, other] = openLinkAndSocket();
        QByteArray bytes;
        QTRY_VERIFY((bytes += other->readAll()).contains(encodePeer(LinkReady{})));
        // The link may not have read "ready" yet: until it has, it has no use for a change.
        const auto asks = [&bytes, &other = other] {
            Q_EMIT NetworkWatch::shared()->changed();
            return (bytes += other->readAll()).contains(encodePeer(KeepAlive{}));
        };
        QTRY_VERIFY(asks());
    }

    void aPathThatIsAwayForAMomentEndsNoLink_data()
    {
        QTest::addColumn<QStringList>("breaks");
        QTest::addColumn<QStringList>("mends");
        QTest::newRow("the interface is down") << QStringList{QStringLiteral("link set lo down")}
                                               << QStringList{QStringLiteral("link set lo up")};
        QTest::newRow("the address is gone") << QStringList{QStringLiteral("addr del 127.0.0.1/8 dev lo")}
                                             << QStringList{QStringLiteral("addr add 127.0.0.1/8 dev lo")};
        // The local addresses come first unless their rule is moved.
        QTest::newRow("there is no route")
            << QStringList{QStringLiteral("rule add pref 50 table local"),
                           QStringLiteral("rule add pref 10 to 127.0.0.1 unreachable"),
                           QStringLiteral("rule del pref 0 table local")}
            << QStringList{QStringLiteral("rule add pref 0 table local"), QStringLiteral("rule del pref 10"),
                           QStringLiteral("rule del pref 50")};
        // A filter in its place, which answers with ICMP.
        QTest::newRow("a router says so") << QStringList() << QStringList();
    }

    /// TCP keeps what it could not send, and takes no error on its way for the end (RFC 5461, section 2.2).
    void aPathThatIsAwayForAMomentEndsNoLink()
    {
        QFETCH(const QStringList, breaks);
        QFETCH(const QStringList, mends);
        Standing standing;
        const auto filter = [&breaks](const char *command) {
            return !breaks.isEmpty()
                || QProcess::execute(QStringLiteral("nft"), {QLatin1String(command)}) == 0;
        };
        if (!filter("add table inet away; add chain inet away in { type filter hook input priority 0; };"
                    "add rule inet away in meta l4proto tcp reject with icmpx type host-unreachable"))
            QSKIP("nft(8) does not work here");
        QVERIFY(OwnNetwork::change(breaks));
        QSignalSpy atResponder(standing.links.responder.get(), &PeerLink::messageReceived);
        QSignalSpy atInitiator(standing.links.initiator.get(), &PeerLink::messageReceived);
        standing.links.initiator->send(Text{1, QStringLiteral("into the void"), false});
        standing.links.responder->send(Text{1, QStringLiteral("so is this"), false});
        // The system has tried again by then (RFC 6298, on a short path: after 200 ms).
        const auto begin = BootClock::now();
        QTRY_VERIFY(BootClock::now() - begin > 300ms);
        QCOMPARE(atResponder.size() + atInitiator.size(), 0);
        QVERIFY(OwnNetwork::change(mends));
        QVERIFY(filter("delete table inet away"));
        QTRY_COMPARE(atResponder.size() + atInitiator.size(), 2);
        QCOMPARE(standing.ends, 0);
    }

    /// A side that does not read hears nothing, so its system has the last word.
    void aPathThatStaysAwayEndsThePausedLink()
    {
        Standing standing;
        PeerLink *link = standing.links.initiator.get();
        QSignalSpy silent(link, &PeerLink::fellSilent);
        QSignalSpy closed(link, &PeerLink::closed);
        setUserTimeout(descriptorOf(*link), 300ms);
        link->setPaused(true);
        QVERIFY(OwnNetwork::change({QStringLiteral("link set lo down")}));
        link->send(Text{1, QStringLiteral("into the void"), false});
        const bool isNoticed = QTest::qWaitFor([&] { return !closed.isEmpty(); });
        QVERIFY(OwnNetwork::change({QStringLiteral("link set lo up")}));
        QVERIFY(isNoticed);
        QVERIFY(!closed.first().first().toString().isEmpty());
        QCOMPARE(silent.size(), 0);
    }
};

PUNCHLINE_TEST(tst_NetworkChange, punchline::test::runTestInOwnNetwork<tst_NetworkChange>)
#include "tst_networkchange.moc"
