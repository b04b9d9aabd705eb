// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/localport.h"

#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace punchline;

class tst_LocalPort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAFreePortInBothFamilies()
    {
        LocalPort port;
        QVERIFY(!port.open({}, 0));
        QVERIFY(port.port() >= 1024);
        port.accept();
        QSignalSpy accepted(&port, &LocalPort::accepted);
        QTcpSocket ipv4;
        ipv4.connectToHost(QHostAddress::LocalHost, port.port());
        QTcpSocket ipv6;
        ipv6.connectToHost(QHostAddress::LocalHostIPv6, port.port());
        QTRY_COMPARE(accepted.size(), 2);
        for (const auto &arguments : accepted)
            NativeSocket(arguments.first().value<qintptr>()).close();
    }

    void queuesConnectionsUntilItAccepts()
    {
        LocalPort port;
        QVERIFY(!port.open(QHostAddress(QHostAddress::LocalHost), 0));
        QSignalSpy accepted(&port, &LocalPort::accepted);
        QTcpSocket early;
        early.connectToHost(QHostAddress::LocalHost, port.port());
        QTRY_COMPARE(early.state(), QAbstractSocket::ConnectedState);
        QCOMPARE(accepted.size(), 0);
        port.accept();
        QTRY_COMPARE(accepted.size(), 1);
        NativeSocket(accepted.first().first().value<qintptr>()).close();
    }

    void givesSocketsThatLeaveFromThePort()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        LocalPort port;
        QVERIFY(!port.open({}, 0));
        auto made = port.socketTo(server.serverAddress());
        auto *socket = std::get_if<NativeSocket>(&made);
        QVERIFY(socket);
        QVERIFY(!socket->connect(Endpoint(server.serverAddress(), server.serverPort())));
        QTRY_VERIFY(server.hasPendingConnections());
        QCOMPARE(server.nextPendingConnection()->peerPort(), port.port());
    }

    void refusesAPortThatAnotherProgramListensOn()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::Any));
        LocalPort port;
        const auto error = port.open({}, other.serverPort());
        QVERIFY(error);
        QCOMPARE(error->failure, SocketFailure::AddressInUse);
        QVERIFY(!error->text.isEmpty());
    }

    void refusesAPortThatAnotherSessionListensOn()
    {
        // Both would set SO_REUSEPORT, so the system itself would let them share the port.
        LocalPort first;
        QVERIFY(!first.open({}, 0));
        LocalPort second;
        const auto error = second.open({}, first.port());
        QVERIFY(error);
        QCOMPARE(error->failure, SocketFailure::AddressInUse);
        first.close();
        QVERIFY(!second.open({}, first.port()));
    }

    void refusesAnAddressThatIsNotHere()
    {
        LocalPort port;
        const auto error = port.open(QHostAddress(QStringLiteral("203.0.113.1")), 0);
        QVERIFY(error);
        QCOMPARE(error->failure, SocketFailure::AddressNotAvailable);
    }

    void hasNoSocketToTheOtherFamily()
    {
        LocalPort port;
        QVERIFY(!port.open(QHostAddress(QHostAddress::LocalHost), 0));
        const auto made = port.socketTo(QHostAddress(QHostAddress::LocalHostIPv6));
        QVERIFY(std::holds_alternative<SocketError>(made));
    }
};

PUNCHLINE_GUILESS_TEST(tst_LocalPort)
#include "tst_localport.moc"
