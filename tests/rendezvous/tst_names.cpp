// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/testprogram.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

/// Runs the tests of nameslab.cpp in a network with a name server of its own, because the system's resolver
/// only asks the system's name servers.
class tst_Names : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inANetworkOfTheirOwn();
};

void tst_Names::inANetworkOfTheirOwn()
{
    QProcess possible;
    possible.start(QStringLiteral("unshare"), {QStringLiteral("-rnm"), QStringLiteral("true")});
    if (!possible.waitForFinished() || possible.exitCode() != 0)
        QSKIP("this system allows no network of the test's own");
    QProcess lab;
    lab.setProcessChannelMode(QProcess::ForwardedChannels);
    lab.start(QStringLiteral("unshare"),
              {QStringLiteral("-rnm"), QCoreApplication::applicationFilePath(), QStringLiteral("nameslab")});
    QVERIFY(lab.waitForFinished(60'000));
    QCOMPARE(lab.exitStatus(), QProcess::NormalExit);
    QCOMPARE(lab.exitCode(), 0);
}

PUNCHLINE_GUILESS_TEST(tst_Names)
#include "tst_names.moc"
