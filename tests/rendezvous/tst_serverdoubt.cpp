// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/networkwatch.h"
#include "app/rendezvous/rendezvousclient.h"

#include "tests/support/ownnetwork.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace punchline;
using namespace punchline::test;
using namespace std::chrono_literals;

namespace {

/// A client that waits at a server which has pinged it once.
struct Stage
{
    Stage()
    {
        if (!server.listen(QHostAddress::LocalHost) || port.open({}, 0))
            qFatal("no port");
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            socket = server.nextPendingConnection();
            socket->write(encodeRendezvous(Ping{7}) + encodeRendezvous(Waiting{}));
        });
        QSignalSpy received(&client, &RendezvousClient::messageReceived);
        client.connectTo({QStringLiteral("127.0.0.1"), server.serverPort()});
        if (!QTest::qWaitFor([&] { return received.size() == 2; }))
            qFatal("the client does not wait");
    }

    [[nodiscard]] qsizetype pongs()
    {
        bytes += socket->readAll();
        return bytes.count(encodeRendezvous(Pong{7}));
    }

    QTcpServer server;
    QTcpSocket *socket = nullptr; // child
    LocalPort port;
    RendezvousClient client{&port, nullptr, {{}, 5000ms, 45s, 25s, 20s, 800ms, 300ms}};
    QSignalSpy failed{&client, &RendezvousClient::failed};
    QByteArray bytes;
};

} // namespace

/// A waiting client that has reason to doubt whether its server is still there.
class tst_ServerDoubt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!OwnNetwork::problem().isEmpty())
            QSKIP(qPrintable(OwnNetwork::problem()));
    }

    void aServerThatIsThereIsKept()
    {
        Stage stage;
        const auto begin = BootClock::now();
        for (int i = 0; i < 100; ++i) {
            Q_EMIT NetworkWatch::shared()->changed();
            Q_EMIT NetworkWatch::shared()->woke();
        }
        QTRY_VERIFY(stage.pongs() > 0);
        QVERIFY(stage.pongs() == 1 || BootClock::now() - begin >= 500ms);
        // Doubted once more, and the first doubt has long been over.
        QTRY_VERIFY((Q_EMIT NetworkWatch::shared()->changed(), stage.pongs() >= 2));
        QCOMPARE(stage.failed.size(), 0);
    }

    void aServerThatIsGoneIsNoticed()
    {
        Stage stage;
        QVERIFY(OwnNetwork::change({QStringLiteral("link set lo down")}));
        const bool isNoticed = QTest::qWaitFor([&] { return !stage.failed.isEmpty(); });
        QVERIFY(OwnNetwork::change({QStringLiteral("link set lo up")}));
        QVERIFY(isNoticed);
        QCOMPARE(stage.failed.first().first().value<Error>().code, ErrorCode::ServerLost);
    }

    /// It has given this client up, and its system refuses what comes.
    void aServerThatHasForgottenTheClientIsNoticed()
    {
        Stage stage;
        setResetOnClose(stage.socket->socketDescriptor(), true);
        // The reset gets lost, as it does on its way to a suspended machine.
        QVERIFY(OwnNetwork::change({QStringLiteral("link set lo down")}));
        stage.socket->abort();
        QVERIFY(OwnNetwork::change({QStringLiteral("link set lo up")}));
        QTRY_COMPARE(stage.failed.size(), 1);
        QCOMPARE(stage.failed.first().first().value<Error>().code, ErrorCode::ServerLost);
    }
};

PUNCHLINE_TEST(tst_ServerDoubt, punchline::test::runTestInOwnNetwork<tst_ServerDoubt>)
#include "tst_serverdoubt.moc"
