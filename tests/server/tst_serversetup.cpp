// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/rawclient.h"
#include "tests/server/startedprogram.h"
#include "tests/support/testprogram.h"

#include <QNetworkInterface>
#include <QTcpServer>
#include <QTemporaryFile>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace punchline;

/// How punchline-server judges its setup, before it starts and when clients come.
class tst_ServerSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void announcesWhereItsProbesArePublished();
    void doubtsItsAlternate_data();
    void doubtsItsAlternate();
    void doubtsItsAlternateOnceSomebodyComes();
    void checksItsConfiguration_data();
    void checksItsConfiguration();
};

void tst_ServerSetup::announcesWhereItsProbesArePublished()
{
    StartedProgram server(ServerProgram,
                          freePorts()
                              + QStringList{QStringLiteral("--probe-public-port"), QStringLiteral("443")});
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    QVERIFY(!server.output().contains(QStringLiteral(":443")));
    RawClient client(endpointIn(server.output()));
    client.greetAndEnter();
    QTRY_VERIFY(client.heardA<Waiting>());
    QVERIFY(client.heard(Welcome{RendezvousVersion, client.local(), 443}));
}

void tst_ServerSetup::doubtsItsAlternate_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("doubt");
    const QString alternate = QStringLiteral("--alternate");
    const QString listen = QStringLiteral("--listen");
    const QString loopback = QStringLiteral("127.0.0.2");
    QTest::newRow("loopback for everybody") << QStringList{alternate, loopback} << QStringLiteral("loopback");
    QTest::newRow("loopback beside loopback")
        << QStringList{listen, QStringLiteral("127.0.0.1"), alternate, loopback} << QString();
    QTest::newRow("of the other family")
        << QStringList{listen, QStringLiteral("::1"), alternate, loopback} << QString();
}

void tst_ServerSetup::doubtsItsAlternate()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, doubt);
    const auto isElsewhere = [](const QHostAddress &address) {
        return address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback();
    };
    if (!doubt.isEmpty() && std::ranges::none_of(QNetworkInterface::allAddresses(), isElsewhere))
        QSKIP("this machine has a loopback interface and nothing else");
    StartedProgram server(ServerProgram, freePorts().mid(2) + options);
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    if (doubt.isEmpty()) {
        server.raise(SIGTERM);
        QTRY_VERIFY(server.hasEnded());
        QCOMPARE(server.errors(), QString());
        return;
    }
    QTRY_VERIFY(server.errors().endsWith(u'\n'));
    const QString line =
        QStringLiteral("punchline-server: warning: alternate-unreachable alternate=127.0.0.2 reason=%1 ")
            .arg(doubt);
    QVERIFY2(withoutTimes(server.errors()).startsWith(line), qPrintable(server.errors()));
    QCOMPARE(server.errors().count(u'\n'), 1);
}

void tst_ServerSetup::doubtsItsAlternateOnceSomebodyComes()
{
    // As behind a router that lets clients in: the machine itself has no address of theirs.
    const QStringList options{QStringLiteral("--alternate"), QStringLiteral("127.0.0.2"),
                              QStringLiteral("--proxy-protocol"), QStringLiteral("127.0.0.1")};
    StartedProgram server(ServerProgram, freePorts() + options);
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    for (int i = 0; i < 2; ++i) {
        RawClient client(endpointIn(server.output()));
        client.send(QByteArray("PROXY TCP4 203.0.113.7 192.0.2.1 50000 8877\r\n"));
        client.greetAndEnter();
        QTRY_VERIFY(client.heardA<Waiting>());
    }
    QTRY_VERIFY(server.errors().contains(QStringLiteral("alternate-unreachable alternate=127.0.0.2 ")));
    QCOMPARE(server.errors().count(u'\n'), 1);
}

void tst_ServerSetup::checksItsConfiguration_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("right") << QByteArray("port = 1\nalternate = 192.0.2.2\n") << QString();
    QTest::newRow("wrong") << QByteArray("port = 1\nalternate = nowhere\n")
                           << QStringLiteral("line 2: alternate");
    QTest::newRow("a relay") << QByteArray("relay = yes\nrelay-rate = 100000\npublic-address = 192.0.2.1\n")
                             << QString();
    QTest::newRow("a relay for nobody")
        << QByteArray("relay = yes\nrelay-pairs = 0\n") << QStringLiteral("line 2: relay-pairs");
    QTest::newRow("certificates that are not there")
        << QByteArray("redis = rediss://redis.example\nredis-ca = /nonexistent.pem\n")
        << QStringLiteral("line 2: redis-ca");
}

void tst_ServerSetup::checksItsConfiguration()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, complaint);
    // The port is taken, which does not matter: nothing is started.
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(text);
    file.close();
    StartedProgram server(ServerProgram,
                          {QStringLiteral("--check-config"), QStringLiteral("--config"), file.fileName(),
                           QStringLiteral("--listen"), QStringLiteral("127.0.0.1"), QStringLiteral("--port"),
                           QString::number(other.serverPort())});
    QTRY_VERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), complaint.isEmpty() ? 0 : 2);
    if (complaint.isEmpty()) {
        QCOMPARE(server.output(), QStringLiteral("The configuration can be used.\n"));
        QCOMPARE(server.errors(), QString());
    } else {
        QCOMPARE(server.output(), QString());
        QVERIFY2(server.errors().contains(complaint), qPrintable(server.errors()));
    }
}

PUNCHLINE_GUILESS_TEST(tst_ServerSetup)

#include "tst_serversetup.moc"
