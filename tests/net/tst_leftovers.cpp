// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/leftovers.h"

#include "tests/support/testprogram.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace punchline;

/// The connections that punching leaves beside the link end without a RST.
class tst_Leftovers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWithFinThoughNobodyHasRead();
    void endsByItself();
    void aDialThatNobodyAnswered();
};

void tst_Leftovers::endsWithFinThoughNobodyHasRead()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    NativeSocket socket;
    QVERIFY(!socket.bind(QHostAddress(QHostAddress::LocalHost), 0));
    QVERIFY(!socket.connect({server.serverAddress(), server.serverPort()}));
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket *peer = server.nextPendingConnection();
    peer->write(QByteArray(10'000, 'x'));
    QTRY_COMPARE(peer->bytesToWrite(), 0);

    auto link = std::make_unique<QObject>();
    (new Leftovers(link.get()))->keep(std::move(socket));
    QCOMPARE(peer->state(), QAbstractSocket::ConnectedState);
    link.reset();
    // QTcpSocket does not distinguish FIN from RST. The system does, until the error has been read.
    NativeSocket system(peer->socketDescriptor());
    const auto error = system.takeError();
    system.release();
    QVERIFY2(!error, error ? qPrintable(error->text) : "");
    QTRY_COMPARE(peer->state(), QAbstractSocket::UnconnectedState);
}

void tst_Leftovers::endsByItself()
{
    QObject link;
    new Leftovers(&link);
    QCOMPARE(link.children().size(), 1);
    QTRY_COMPARE(link.children().size(), 0);
}

void tst_Leftovers::aDialThatNobodyAnswered()
{
    QObject link;
    auto *leftovers = new Leftovers(&link);
    leftovers->keep(NativeSocket());
    NativeSocket socket;
    QVERIFY(!socket.bind(QHostAddress(QHostAddress::LocalHost), 0));
    leftovers->keep(std::move(socket));
    delete leftovers;
}

PUNCHLINE_GUILESS_TEST(tst_Leftovers)

#include "tst_leftovers.moc"
