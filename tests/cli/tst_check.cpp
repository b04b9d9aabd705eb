// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/cli/server.h"
#include "tests/support/testprogram.h"

#include <QTcpServer>

using namespace punchline::test;

namespace {

QStringList checkWith(const QString &server, const QStringList &options = {})
{
    return QStringList{QStringLiteral("check"), server} + options;
}

} // namespace

/// punchline-cli check against real servers on the loopback, where there is no NAT.
class tst_Check : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCheckIsAReportInPlainWords()
    {
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        Program program(PUNCHLINE_CLI, checkWith(server.address()));
        QCOMPARE(program.wait(), 0);
        const QByteArray report = program.out();
        QVERIFY2(report.contains("\nSeen from outside: 127.0.0.1:"), report.constData());
        QVERIFY(report.contains("\nMapping: There is no NAT\n"));
        QVERIFY(report.contains("\nStrangers' connections: "));
        QVERIFY(report.contains("\nOpened by the router: Nothing\n"));
        QVERIFY(report.contains("\nReach: Direct with "));
        QVERIFY(program.err().contains(server.address().toUtf8())); // Progress, for a person.
    }

    void aCheckInJsonEndsWithTheVerdict()
    {
        Server server({QStringLiteral("--alternate"), QStringLiteral("127.0.0.2")});
        QTRY_VERIFY(!server.address().isEmpty());
        Program program(
            PUNCHLINE_CLI,
            checkWith(server.address(), {QStringLiteral("--json"), QStringLiteral("--no-port-mapping")}));
        QCOMPARE(program.wait(), 0);
        QCOMPARE(program.events("observed").size(), 3);
        QVERIFY(program.events("observed").last().value(QStringLiteral("mapped")).isString());
        const QJsonObject nat = program.events("nat").last();
        QCOMPARE(nat.value(QStringLiteral("complete")).toBool(), true);
        QCOMPARE(nat.value(QStringLiteral("mapping")).toString(), QStringLiteral("none"));
        QCOMPARE(nat.value(QStringLiteral("allocation")).toString(), QStringLiteral("preserving"));
        QCOMPARE(nat.value(QStringLiteral("port_mapping")).toString(), QStringLiteral("none"));
        QVERIFY(nat.value(QStringLiteral("reach")).isString());
        QVERIFY(program.events("waiting").isEmpty());
        const QList<QByteArray> lines = program.lines();
        const QJsonObject last = QJsonDocument::fromJson(lines.at(lines.size() - 2)).object();
        QCOMPARE(last.value(QStringLiteral("event")).toString(), QStringLiteral("closed"));
        QCOMPARE(last.value(QStringLiteral("reason")).toString(), QStringLiteral("checked"));
        QCOMPARE(program.err(), QByteArray());
    }

    void aCheckMeetsNobody()
    {
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        Program first(PUNCHLINE_CLI,
                      QStringList{QStringLiteral("connect"), server.address(), QStringLiteral("--json")});
        QTRY_COMPARE(first.events("waiting").size(), 1);
        Program check(PUNCHLINE_CLI, checkWith(server.address()));
        QCOMPARE(check.wait(), 0);
        Program second(PUNCHLINE_CLI,
                       QStringList{QStringLiteral("connect"), server.address(), QStringLiteral("--json")});
        QTRY_COMPARE(first.events("linked").size(), 1);
        QCOMPARE(first.events("paired").size(), 1);
    }

    void aClassicServerCannotCheck()
    {
        Program server(CLASSIC_SERVER, {QStringLiteral("0")});
        QTRY_VERIFY(!server.match("^listening ([0-9]+)").isEmpty());
        const QString port = server.match("^listening ([0-9]+)");
        Program program(PUNCHLINE_CLI, checkWith(localServer(port), {QStringLiteral("--json")}));
        QCOMPARE(program.wait(), 3);
        QCOMPARE(program.events("error").first().value(QStringLiteral("code")).toString(),
                 QStringLiteral("check-not-supported"));
        QVERIFY(program.err().contains("classic protocol"));
    }

    void aCheckWithoutAServerSaysSo()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const QString address = localServer(QString::number(gone.serverPort()));
        gone.close();
        Program program(PUNCHLINE_CLI, checkWith(address));
        QCOMPARE(program.wait(), 3);
        QCOMPARE(program.out(), QByteArray());
    }
};

PUNCHLINE_GUILESS_TEST(tst_Check)
#include "tst_check.moc"
