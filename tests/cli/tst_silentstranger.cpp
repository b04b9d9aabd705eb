// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/cli/server.h"
#include "tests/support/testprogram.h"

using namespace punchline::test;

/// What a stranger learns that connects to the server and stays silent, and so counts as a classic arrival:
/// nothing that a person or a script says, unless they have agreed to that.
class tst_SilentStranger : public QObject
{
    Q_OBJECT

private:
    static std::unique_ptr<Program> startCli(const QString &server, const QStringList &more)
    {
        return std::make_unique<Program>(
            PUNCHLINE_CLI,
            QStringList{QStringLiteral("connect"), server, QStringLiteral("--no-port-mapping")} + more);
    }
    static QString portOf(const QString &address) { return address.section(QLatin1Char(':'), -1); }

    /// Links the two; the stranger arrives first or second.
    static void meet(Server &server, bool strangerIsFirst, const QStringList &options,
                     const QByteArray &input, std::unique_ptr<Program> &cli,
                     std::unique_ptr<Program> &stranger)
    {
        QTRY_VERIFY(!server.address().isEmpty());
        const auto startStranger = [&] {
            stranger = std::make_unique<Program>(SILENT_STRANGER, QStringList(portOf(server.address())));
        };
        if (strangerIsFirst) {
            startStranger();
            QTRY_VERIFY(stranger->err().contains("waits"));
        }
        cli = startCli(server.address(), options);
        cli->write(input);
        if (!strangerIsFirst) {
            QTRY_VERIFY(cli->err().contains("Waiting") || !cli->events("waiting").isEmpty());
            startStranger();
        }
        QTRY_VERIFY_WITH_TIMEOUT(stranger->err().contains("linked"), 15'000);
    }
    static void addRoles()
    {
        QTest::addColumn<bool>("strangerIsFirst");
        QTest::newRow("the stranger waits") << true;
        QTest::newRow("the stranger comes") << false;
    }
    /// Everything that the stranger received except greetings.
    static QByteArray learned(Program &stranger)
    {
        return stranger.out().replace(QByteArray("Hello, world\n\0", 14), "");
    }

private Q_SLOTS:
    void nothingIsSaidUnasked_data() { addRoles(); }

    void nothingIsSaidUnasked()
    {
        QFETCH(const bool, strangerIsFirst);
        Server server;
        std::unique_ptr<Program> cli;
        std::unique_ptr<Program> stranger;
        meet(server, strangerIsFirst, {QStringLiteral("--name"), QStringLiteral("Ada")}, "secret\nwords\n",
             cli, stranger);
        // The input stays open, so the session continues, and so do the greetings if this side is first.
        QTRY_VERIFY(cli->err().contains("neither encrypted nor authenticated"));
        if (!strangerIsFirst)
            QTRY_VERIFY(stranger->out().count("Hello, world\n") >= 2);
        QVERIFY(cli->isRunning());
        cli->write("more\n");
        cli->closeInput();
        QCOMPARE(cli->wait(), 7);
        QCOMPARE(stranger->wait(), 0);
        QCOMPARE(learned(*stranger), QByteArray());
        QVERIFY2(cli->err().contains("was not sent") && cli->err().contains("--classic"),
                 cli->err().constData());
    }

    void noMoreIsReadThanIsHeld_data() { addRoles(); }

    void noMoreIsReadThanIsHeld()
    {
        QFETCH(const bool, strangerIsFirst);
        Server server;
        std::unique_ptr<Program> cli;
        std::unique_ptr<Program> stranger;
        // More input than is held.
        meet(server, strangerIsFirst, {}, QByteArray("secret\n").repeated(2000), cli, stranger);
        QCOMPARE(cli->wait(), 7);
        QCOMPARE(stranger->wait(), 0);
        QCOMPARE(learned(*stranger), QByteArray());
    }

    void whoAgreesTalksInTheClear_data() { addRoles(); }

    void whoAgreesTalksInTheClear()
    {
        QFETCH(const bool, strangerIsFirst);
        Server server;
        std::unique_ptr<Program> cli;
        std::unique_ptr<Program> stranger;
        meet(server, strangerIsFirst, {QStringLiteral("--classic")}, "secret\nwords\n", cli, stranger);
        QTRY_COMPARE(learned(*stranger), QByteArray("secret\n\0words\n\0", 15));
        cli->closeInput();
        QCOMPARE(cli->wait(), 0);
        QVERIFY(!cli->err().contains("was not sent"));
    }

    void whoSaysNothingNeedNotAgree()
    {
        Server server;
        std::unique_ptr<Program> cli;
        std::unique_ptr<Program> stranger;
        meet(server, false,
             {QStringLiteral("--json"), QStringLiteral("--hello"), QStringLiteral("--stay"),
              QStringLiteral("2")},
             {}, cli, stranger);
        QCOMPARE(cli->wait(), 0);
        QCOMPARE(learned(*stranger), QByteArray());
        QVERIFY(stranger->out().count("Hello, world\n") >= 2);
        const QList<QJsonObject> talk = cli->events("clear-talk");
        QCOMPARE(talk.size(), 1);
        QCOMPARE(talk.first().value(QStringLiteral("agreed")), QJsonValue(false));
        QCOMPARE(cli->err(), QByteArray());
    }
};

PUNCHLINE_GUILESS_TEST(tst_SilentStranger)
#include "tst_silentstranger.moc"
