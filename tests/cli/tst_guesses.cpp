// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/cli/server.h"
#include "tests/support/attackerprogram.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline::test;

namespace {

QStringList quickly(const QStringList &command)
{
    return command
        + QStringList{QStringLiteral("--json"), QStringLiteral("--no-port-mapping"),
                      QStringLiteral("--timeout"), QStringLiteral("4")};
}

QString wordOf(const QList<QJsonObject> &events, const char *name)
{
    return events.isEmpty() ? QString() : events.first().value(QLatin1String(name)).toString();
}

} // namespace

/// Somebody guesses a code, on either side of the exchange, and breaks off wherever that might go unnoticed.
class tst_Guesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoJoinsWithAGuessLearnsNothingUnheard_data()
    {
        QTest::addColumn<QString>("hangsUp");
        QTest::addColumn<bool>("saysItsGuess");
        QTest::addRow("never") << QString() << true;
        QTest::addRow("after its share") << QStringLiteral(" --hangs-up after-share") << false;
        QTest::addRow("after the inviter's word") << QStringLiteral(" --hangs-up after-hearing") << false;
        QTest::addRow("after its own word") << QStringLiteral(" --hangs-up after-confirming") << true;
        QTest::addRow("by silence") << QStringLiteral(" --hangs-up silent") << false;
    }

    /// The inviter sends nothing that a guess can be tested against before the guess itself has been sent.
    void whoJoinsWithAGuessLearnsNothingUnheard()
    {
        QFETCH(const QString, hangsUp);
        QFETCH(const bool, saysItsGuess);
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        Program inviter(PUNCHLINE_CLI, quickly({QStringLiteral("invite"), server.address()}));
        QTRY_COMPARE(inviter.events("code").size(), 1);
        const QString room = wordOf(inviter.events("code"), "code").section(u'-', 0, 0);
        Attacker guesser("call", server.address(),
                         QStringLiteral("--secret no-code --way ") + room + hangsUp);
        const int end = inviter.wait();
        // Anything in flight to the guesser arrives before the server's end.
        server.terminate();
        QTRY_VERIFY(guesser.hasSaid("attacker: hangs up"));
        QVERIFY2(!guesser.hasSaid("client: key-confirm"), guesser.out().constData());
        QVERIFY(guesser.hasSaid("paired"));
        QVERIFY(inviter.events("paired").isEmpty());
        if (saysItsGuess) {
            QCOMPARE(end, 5);
            QCOMPARE(wordOf(inviter.events("error"), "code"), QStringLiteral("code-guessed"));
        } else {
            QVERIFY2(end >= 4 && end <= 6, qPrintable(QString::number(end)));
        }
    }

    /// The control: with the right code the inviter answers.
    void whoHasTheCodeIsAnswered()
    {
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        Program inviter(PUNCHLINE_CLI, quickly({QStringLiteral("invite"), server.address()}));
        QTRY_COMPARE(inviter.events("code").size(), 1);
        const QString code = wordOf(inviter.events("code"), "code");
        Attacker friendly(
            "call", server.address(),
            QStringLiteral("--secret %1 --way %2").arg(code.section(u'-', 1), code.section(u'-', 0, 0)));
        QTRY_VERIFY(friendly.hasSaid("client: key-confirm, right"));
        QVERIFY(!friendly.hasSaid("client: key-confirm, right, before"));
        QTRY_VERIFY(friendly.hasSaid("client: offers "));
        QTRY_COMPARE(wordOf(inviter.events("paired"), "verification"), QStringLiteral("code"));
    }

    void whoTakesAConfirmationIsTakenForAGuesser_data()
    {
        QTest::addColumn<QString>("options");
        const QString wrong = QStringLiteral("--secret no-code");
        const QString right = QStringLiteral("--secret velvet-guitar");
        QTest::addRow("and is wrong") << wrong;
        QTest::addRow("and says that the peer has left")
            << wrong + QStringLiteral(" --hangs-up after-hearing");
        QTest::addRow("and says so, and was right") << right + QStringLiteral(" --hangs-up after-hearing");
        QTest::addRow("and closes") << wrong + QStringLiteral(" --hangs-up after-hearing --mischief closes");
        QTest::addRow("and falls silent") << wrong + QStringLiteral(" --hangs-up silent");
    }

    /// A server, or somebody who works with it, takes the joiner's confirmation to test a guess against it,
    /// and withholds its own. The joiner has to learn that the code is spent.
    void whoTakesAConfirmationIsTakenForAGuesser()
    {
        QFETCH(const QString, options);
        Attacker server("serve", QStringLiteral("127.0.0.1:0"), options);
        QTRY_VERIFY(!server.address().isEmpty());
        Program joiner(
            PUNCHLINE_CLI,
            quickly({QStringLiteral("join"), QStringLiteral("7-velvet-guitar"), server.address()}));
        const int end = joiner.wait();
        QVERIFY2(end == 5, joiner.err().constData());
        QTRY_VERIFY(server.hasSaid("client: key-confirm, "));
        const QString error = wordOf(joiner.events("error"), "code");
        QVERIFY2(error == QStringLiteral("wrong-code") || error == QStringLiteral("code-guessed"),
                 qPrintable(error));
        QVERIFY(joiner.events("paired").isEmpty());
    }

    /// The joiner need not wait: the order is the same in every pairing, and costs no round trip.
    void whoJoinsConfirmsFirst()
    {
        Attacker server("serve", QStringLiteral("127.0.0.1:0"), QStringLiteral("--secret velvet-guitar"));
        QTRY_VERIFY(!server.address().isEmpty());
        Program joiner(
            PUNCHLINE_CLI,
            quickly({QStringLiteral("join"), QStringLiteral("7-velvet-guitar"), server.address()}));
        QTRY_VERIFY(server.hasSaid("client: key-confirm, right, before the attacker's"));
        QTRY_COMPARE(wordOf(joiner.events("paired"), "verification"), QStringLiteral("code"));
    }
};

PUNCHLINE_GUILESS_TEST(tst_Guesses)
#include "tst_guesses.moc"
