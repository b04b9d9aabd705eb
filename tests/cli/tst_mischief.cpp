// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/attackerprogram.h"
#include "tests/support/testprogram.h"

#include <QJsonObject>
#include <QTest>

using namespace punchline::test;

/// A server that sends valid messages at the wrong time, or endlessly.
class tst_Mischief : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOutOfPlaceEndsTheSession_data()
    {
        QTest::addColumn<QString>("mischief");
        QTest::addColumn<QString>("command");
        for (const char *mischief : {"paired-twice", "paired-unasked", "early-go", "flood-of-welcomes"})
            QTest::addRow("%s", mischief) << QString::fromLatin1(mischief) << QStringLiteral("connect");
        QTest::addRow("paired, for a check") << QStringLiteral("paired-unasked") << QStringLiteral("check");
    }

    void whatIsOutOfPlaceEndsTheSession()
    {
        QFETCH(const QString, mischief);
        QFETCH(const QString, command);
        Attacker server("serve", QStringLiteral("127.0.0.1:0"), QStringLiteral("--mischief ") + mischief);
        QTRY_VERIFY(!server.address().isEmpty());
        Program victim(
            PUNCHLINE_CLI,
            {command, server.address(), QStringLiteral("--json"), QStringLiteral("--no-port-mapping")});
        QCOMPARE(victim.wait(), 3);
        QCOMPARE(victim.events("error").first().value(QLatin1String("code")).toString(),
                 QStringLiteral("server-misbehaved"));
        // A client that did not ask for a peer reveals nothing about its key.
        QVERIFY(mischief != QStringLiteral("paired-unasked") || !server.hasSaid("client: key-share"));
    }

    void whatIsSaidAgainIsToldOnce()
    {
        Attacker server("serve", QStringLiteral("127.0.0.1:0"),
                        QStringLiteral("--mischief flood-of-waiting"));
        QTRY_VERIFY(!server.address().isEmpty());
        Program victim(PUNCHLINE_CLI,
                       {QStringLiteral("connect"), server.address(), QStringLiteral("--json"),
                        QStringLiteral("--no-port-mapping")});
        QTRY_VERIFY_WITH_TIMEOUT(server.hasSaid("flood: done"), 30'000);
        server.terminate();
        // The client keeps waiting. It first reads the rest of the flood.
        QTRY_COMPARE_WITH_TIMEOUT(victim.events("waiting-interrupted").size(), 1, 30'000);
        QCOMPARE(victim.events("waiting").size(), 1);
    }
};

PUNCHLINE_GUILESS_TEST(tst_Mischief)

#include "tst_mischief.moc"
