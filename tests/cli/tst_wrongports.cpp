// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/cli/clienttest.h"
#include "tests/server/certificates.h"
#include "tests/support/testprogram.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace punchline;
using namespace punchline::test;

/// The right machine but the wrong port: the program names the service that answers there, and where to go
/// instead.
class tst_WrongPorts : public ClientTest
{
    Q_OBJECT

private:
    /// What a person reads, and a script gets, when looking for a server at @p address.
    struct Answer
    {
        explicit Answer(const QString &address)
            : program(PUNCHLINE_CLI,
                      {QStringLiteral("connect"), address, QStringLiteral("--json"),
                       QStringLiteral("--no-port-mapping")})
            , status(program.wait())
        { }

        [[nodiscard]] QString field(const char *name)
        {
            return program.events("error").value(0).value(QLatin1String(name)).toString();
        }

        Program program;
        int status;
    };

    static QString portOf(const QTcpServer &server) { return QString::number(server.serverPort()); }

private Q_SLOTS:
    void theProbePort()
    {
        Answer answer(localServer(m_server->match("\\(probe 127\\.0\\.0\\.1:([0-9]+)\\)")));
        QCOMPARE(answer.status, 3);
        QCOMPARE(answer.field("code"), QStringLiteral("probe-port"));
        QVERIFY(answer.field("message").contains(QStringLiteral("probe port")));
        QVERIFY(answer.field("advice").contains(QStringLiteral("8877")));
        QVERIFY(answer.program.events("server").isEmpty());
    }

    void thePortOfTheMetrics()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const QString metrics = localServer(portOf(taken));
        taken.close();
        Server server({QStringLiteral("--metrics"), metrics});
        QTRY_VERIFY(!server.address().isEmpty());
        Answer answer(metrics);
        QCOMPARE(answer.status, 3);
        QCOMPARE(answer.field("code"), QStringLiteral("not-a-rendezvous-server"));
        QVERIFY2(answer.field("message").contains(QStringLiteral("web server")),
                 qPrintable(answer.field("message")));
    }

    void whoSpeaksFirst_data()
    {
        QTest::addColumn<QByteArray>("banner");
        QTest::addColumn<QString>("named");
        const auto row = [](const QByteArray &banner, const char *named) {
            QTest::addRow("%s", banner.left(6).constData()) << banner << QString::fromLatin1(named);
        };
        row("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n", "SSH server");
        row("220 mail.example ESMTP Postfix\r\n", "mail server");
        row("hello, who is there?\r\n", "not a Punchline server");
    }

    void whoSpeaksFirst()
    {
        QFETCH(const QByteArray, banner);
        QFETCH(const QString, named);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server,
                [&] { server.nextPendingConnection()->write(banner); });
        Answer answer(localServer(portOf(server)));
        QCOMPARE(answer.status, 3);
        QCOMPARE(answer.field("code"), QStringLiteral("not-a-rendezvous-server"));
        QVERIFY2(answer.field("message").contains(named), qPrintable(answer.field("message")));
        QVERIFY(answer.field("message").contains(portOf(server)));
        QVERIFY(answer.field("advice").contains(QStringLiteral("8877")));
    }

    void whoSaysNothing()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        Answer answer(localServer(portOf(server)));
        QCOMPARE(answer.status, 3);
        QCOMPARE(answer.field("code"), QStringLiteral("server-silent"));
        QVERIFY(answer.field("message").contains(QStringLiteral("said nothing")));
        QVERIFY(answer.field("advice").contains(QStringLiteral("the port: Punchline servers usually use")));
    }

    /// It closes silently if what it gets is not TLS.
    void aServerWithEncryption()
    {
        if (!TestAuthority::isPossible())
            QSKIP("no openssl");
        TestAuthority authority;
        authority.issue(QStringLiteral("web"), QStringLiteral("IP:127.0.0.1"));
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const QString port = portOf(taken);
        taken.close();
        Program web("openssl",
                    {QStringLiteral("s_server"), QStringLiteral("-accept"), localServer(port),
                     QStringLiteral("-cert"), authority.certificateOf(QStringLiteral("web")),
                     QStringLiteral("-key"), authority.keyOf(QStringLiteral("web"))});
        QTRY_VERIFY(web.out().contains("ACCEPT"));
        Answer answer(localServer(port));
        QCOMPARE(answer.status, 3);
        QVERIFY2(answer.field("advice").contains(QStringLiteral("https")),
                 qPrintable(answer.field("message")));
    }

    void aCodeOfAnotherServer()
    {
        Program join(PUNCHLINE_CLI,
                     {QStringLiteral("join"), QStringLiteral("7-velvet-guitar"), m_server->address(),
                      QStringLiteral("--no-port-mapping")});
        QCOMPARE(join.wait(), 5);
        QVERIFY2(join.err().contains("another server"), join.err().constData());
    }
};

PUNCHLINE_GUILESS_TEST(tst_WrongPorts)
#include "tst_wrongports.moc"
