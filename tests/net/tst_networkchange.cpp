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

    /// TCP keeps what it could not send: a network that is away for a moment is no error.
    void anInterfaceThatIsDownForAMomentEndsNoLink()
    {
        Standing standing;
        QVERIFY(OwnNetwork::change({QStringLiteral("link set lo down")}));
        QSignalSpy received(standing.links.responder.get(), &PeerLink::messageReceived);
        standing.links.initiator->send(Text{1, QStringLiteral("into the void"), false});
        standing.links.responder->send(Text{1, QStringLiteral("so is this"), false});
        QSignalSpy changed(NetworkWatch::shared(), &NetworkWatch::changed);
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(received.size(), 0);
        QVERIFY(OwnNetwork::change({QStringLiteral("link set lo up")}));
        QTRY_VERIFY(!received.isEmpty());
        QCOMPARE(standing.ends, 0);
    }
};

PUNCHLINE_TEST(tst_NetworkChange, punchline::test::runTestInOwnNetwork<tst_NetworkChange>)
#include "tst_networkchange.moc"
