// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/startedprogram.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

/// The historic programs meet, through a server of their kind and through ours.
class tst_ClassicPrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helloWorld_data();
    void helloWorld();
};

void tst_ClassicPrograms::helloWorld_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("firstEndpoint");
    QTest::addColumn<int>("hellos");
    const QString endpoint = QStringLiteral(R"(127\.0\.0\.1 \d+)");
    const QString classicServer = QStringLiteral(CLASSIC_SERVER);
    QTest::newRow("classic server") << classicServer << QStringList{QStringLiteral("0")} << endpoint << 1;
    QTest::newRow("classic server that misreports the first")
        << classicServer << QStringList{QStringLiteral("0"), QStringLiteral("--misreport")}
        << QStringLiteral(R"(0\.0\.0\.0 0)") << 1;
    QTest::newRow("punchline-server") << QStringLiteral(PUNCHLINE_SERVER)
                                      << QStringList{QStringLiteral("--port"), QStringLiteral("0"),
                                                     QStringLiteral("--probe-port"), QStringLiteral("0")}
                                      << endpoint << 2;
}

void tst_ClassicPrograms::helloWorld()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    QFETCH(QString, firstEndpoint);
    QFETCH(int, hellos);
    StartedProgram server(program, arguments);
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    // "listening PORT", or "punchline-server ready on ADDRESS:PORT (...": the first number of such a place.
    const QRegularExpression portPattern(QStringLiteral("(?:listening |\\]:)(\\d+)"));
    const QString port = portPattern.match(server.output()).captured(1);
    QVERIFY2(!port.isEmpty(), qPrintable(server.output()));

    const QStringList client{QStringLiteral("127.0.0.1"), port, QStringLiteral("--count"),
                             QString::number(hellos)};
    StartedProgram first(QStringLiteral(CLASSIC_CLIENT), client);
    QTRY_COMPARE(first.output(), QStringLiteral("first\n"));
    StartedProgram second(QStringLiteral(CLASSIC_CLIENT), client);

    QTRY_VERIFY_WITH_TIMEOUT(first.hasEnded() && second.hasEnded(), 15'000);
    QCOMPARE(first.exitCode(), 0);
    QCOMPARE(second.exitCode(), 0);
    const QRegularExpression heardByFirst(QStringLiteral("^first\n127\\.0\\.0\\.1 \\d+\n$"));
    QVERIFY2(heardByFirst.match(first.output()).hasMatch(), qPrintable(first.output()));
    const QRegularExpression heardBySecond(
        QStringLiteral("^%1 \\d+\n(Hello, world\n){%2}$").arg(firstEndpoint).arg(hellos));
    QVERIFY2(heardBySecond.match(second.output()).hasMatch(), qPrintable(second.output()));
}

PUNCHLINE_GUILESS_TEST(tst_ClassicPrograms)

#include "tst_classicprograms.moc"
