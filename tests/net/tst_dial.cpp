// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/dial.h"
#include "app/net/localport.h"

#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace punchline;

class tst_Dial : public QObject
{
    Q_OBJECT

private:
    static NativeSocket boundSocket()
    {
        NativeSocket socket;
        const auto error = socket.bind(QHostAddress(QHostAddress::LocalHost), 0);
        Q_ASSERT(!error);
        return socket;
    }

private Q_SLOTS:
    void connects()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        NativeSocket socket = boundSocket();
        const Endpoint local = socket.localEndpoint();
        Dial dial(std::move(socket), Endpoint(server.serverAddress(), server.serverPort()), nullptr);
        QSignalSpy connected(&dial, &Dial::connected);
        QCOMPARE(connected.size(), 0);
        QCOMPARE(dial.local(), local);
        QTRY_COMPARE(connected.size(), 1);
        NativeSocket taken = dial.takeSocket();
        QCOMPARE(taken.localEndpoint(), local);
        QCOMPARE(taken.remoteEndpoint().port, server.serverPort());
    }

    void tellsARefusal()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const Endpoint nobody(server.serverAddress(), server.serverPort());
        server.close();
        Dial dial(boundSocket(), nobody, nullptr);
        QSignalSpy connected(&dial, &Dial::connected);
        QSignalSpy failed(&dial, &Dial::failed);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<SocketError>().failure, SocketFailure::Refused);
        QCOMPARE(connected.size(), 0);
    }

    void tellsATupleThatIsTaken()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const Endpoint remote(server.serverAddress(), server.serverPort());
        LocalPort port;
        QVERIFY(!port.open(QHostAddress(QHostAddress::LocalHost), 0));
        auto first = port.socketTo(remote.address);
        QVERIFY(!std::get<NativeSocket>(first).connect(remote));
        QTRY_VERIFY(server.hasPendingConnections());

        auto second = port.socketTo(remote.address);
        Dial dial(std::move(std::get<NativeSocket>(second)), remote, nullptr);
        QSignalSpy failed(&dial, &Dial::failed);
        QCOMPARE(failed.size(), 0);
        QTRY_COMPARE(failed.size(), 1);
        const auto failure = failed.first().first().value<SocketError>().failure;
        QVERIFY(failure == SocketFailure::AddressNotAvailable || failure == SocketFailure::AddressInUse);
    }
};

PUNCHLINE_GUILESS_TEST(tst_Dial)
#include "tst_dial.moc"
