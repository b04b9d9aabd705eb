// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/cli/server.h"
#include "tests/support/testprogram.h"

using namespace punchline::test;

/// Every combination of classic and framed clients, as first and second arrival, through three servers: a
/// classic one, one that misreports the first arrival, and ours. In each case `Hello, world` goes from the
/// first to the second.
class tst_ClassicInterop : public QObject
{
    Q_OBJECT

private:
    static std::unique_ptr<Program> startServer(const QString &kind)
    {
        if (kind == QLatin1String("ours")) {
            return std::make_unique<Program>(
                PUNCHLINE_SERVER,
                QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1"), QStringLiteral("--port"),
                            QStringLiteral("0"), QStringLiteral("--probe-port"), QStringLiteral("0")});
        }
        QStringList arguments{QStringLiteral("0")};
        if (kind == QLatin1String("misreporting"))
            arguments.append(QStringLiteral("--misreport"));
        return std::make_unique<Program>(CLASSIC_SERVER, arguments);
    }

    static QString portOf(Program &server)
    {
        return server.match("^(?:listening |punchline-server ready on 127\\.0\\.0\\.1:)([0-9]+)");
    }

    static std::unique_ptr<Program> startClassic(const QString &port)
    {
        return std::make_unique<Program>(
            CLASSIC_CLIENT,
            QStringList{QStringLiteral("127.0.0.1"), port, QStringLiteral("--count"), QStringLiteral("2")});
    }

    static std::unique_ptr<Program> startOurs(const QString &port, const QStringList &more = {})
    {
        return std::make_unique<Program>(PUNCHLINE_CLI,
                                         QStringList{QStringLiteral("connect"), localServer(port),
                                                     QStringLiteral("--json"), QStringLiteral("--hello"),
                                                     QStringLiteral("--stay"), QStringLiteral("20")}
                                             + more);
    }

    static void addServers()
    {
        QTest::addColumn<QString>("server");
        for (const char *server : {"ours", "classic", "misreporting"})
            QTest::addRow("%s", server) << QString::fromUtf8(server);
    }

private Q_SLOTS:
    void classicMeetsClassic_data() { addServers(); }

    void classicMeetsClassic()
    {
        QFETCH(const QString, server);
        if (server == QLatin1String("misreporting"))
            QSKIP("two classic programs need the first one's address only to open a NAT");
        const auto rendezvous = startServer(server);
        QTRY_VERIFY(!portOf(*rendezvous).isEmpty());
        const auto first = startClassic(portOf(*rendezvous));
        QTRY_VERIFY(first->out().contains("first"));
        const auto second = startClassic(portOf(*rendezvous));
        QTRY_COMPARE_WITH_TIMEOUT(second->out().count("Hello, world\n"), 2, 15'000);
        QCOMPARE(first->wait(), 0);
        QCOMPARE(second->wait(), 0);
    }

    void oursIsFirst_data() { addServers(); }

    void oursIsFirst()
    {
        QFETCH(const QString, server);
        const auto rendezvous = startServer(server);
        QTRY_VERIFY(!portOf(*rendezvous).isEmpty());
        const auto first = startOurs(portOf(*rendezvous));
        QTRY_COMPARE(first->events("waiting").size(), 1);
        QCOMPARE(first->events("server").first().value(QStringLiteral("classic")).toBool(),
                 server != QLatin1String("ours"));
        const auto second = startClassic(portOf(*rendezvous));
        QTRY_COMPARE_WITH_TIMEOUT(second->out().count("Hello, world\n"), 2, 15'000);
        QCOMPARE(second->wait(), 0);
        QCOMPARE(first->wait(), 0);

        const QJsonObject paired = first->events("paired").first();
        QCOMPARE(paired.value(QStringLiteral("role")).toString(), QStringLiteral("initiator"));
        QCOMPARE(paired.value(QStringLiteral("verification")).toString(), QStringLiteral("none"));
        QCOMPARE(first->events("linked").first().value(QStringLiteral("encrypted")).toBool(), false);
    }

    void oursIsSecond_data() { addServers(); }

    void oursIsSecond()
    {
        QFETCH(const QString, server);
        const auto rendezvous = startServer(server);
        QTRY_VERIFY(!portOf(*rendezvous).isEmpty());
        const auto first = startClassic(portOf(*rendezvous));
        QTRY_VERIFY(first->out().contains("first"));
        const auto second = startOurs(portOf(*rendezvous));
        QCOMPARE(first->wait(), 0);
        QCOMPARE(second->wait(), 0);
        QCOMPARE(second->events("paired").first().value(QStringLiteral("role")).toString(),
                 QStringLiteral("responder"));
        int hellos = 0;
        for (const QJsonObject &message : second->events("message")) {
            const bool fromPeer = message.value(QStringLiteral("from")) == QLatin1String("peer");
            hellos += fromPeer && message.value(QStringLiteral("hello")).toBool() ? 1 : 0;
        }
        QCOMPARE(hellos, 2);
    }

    void oursMeetsOurs_data() { addServers(); }

    void oursMeetsOurs()
    {
        // Even behind a classic server they learn that both speak frames, and acknowledge texts. The link is
        // not encrypted there, though, so both sides have to agree to send texts.
        QFETCH(const QString, server);
        const auto rendezvous = startServer(server);
        QTRY_VERIFY(!portOf(*rendezvous).isEmpty());
        const bool isClassic = server != QLatin1String("ours");
        const QStringList agreed = isClassic ? QStringList(QStringLiteral("--classic")) : QStringList();
        const auto first = startOurs(portOf(*rendezvous), agreed);
        QTRY_COMPARE(first->events("waiting").size(), 1);
        const auto second = startOurs(portOf(*rendezvous), agreed);
        QTRY_COMPARE(second->events("linked").size(), 1);
        QTRY_VERIFY(second->events("message").size() > 1);
        first->write("to the second\n");
        second->write("to the first\n");
        const auto hasText = [](Program &program, const char *text) {
            return program.out().contains(R"("from":"peer")") && program.out().contains(text);
        };
        QTRY_VERIFY(hasText(*second, "to the second"));
        QTRY_VERIFY(hasText(*first, "to the first"));
        QTRY_VERIFY(!first->events("delivered").isEmpty());
        QTRY_VERIFY(!second->events("delivered").isEmpty());
        first->terminate();
        QCOMPARE(first->wait(), 128 + SIGTERM);
        QCOMPARE(second->wait(), 0);
    }

    void oursHoldsBehindAClassicServer()
    {
        const auto rendezvous = startServer(QStringLiteral("classic"));
        QTRY_VERIFY(!portOf(*rendezvous).isEmpty());
        const QStringList named{QStringLiteral("--name"), QStringLiteral("Ada")};
        const auto first = startOurs(portOf(*rendezvous), named);
        QTRY_COMPARE(first->events("waiting").size(), 1);
        first->write("a secret\n");
        const auto second = startOurs(portOf(*rendezvous), named);
        QTRY_COMPARE(second->events("clear-talk").size(), 1);
        QTRY_COMPARE(first->events("clear-talk").size(), 1);
        second->write("another\n");
        // They learn that both speak frames, and the stream continues.
        QTRY_VERIFY(first->events("delivered").size() > 1);
        QTRY_VERIFY(second->events("delivered").size() > 1);
        first->terminate();
        QCOMPARE(first->wait(), 128 + SIGTERM);
        QCOMPARE(second->wait(), 7);
        for (Program *program : {first.get(), second.get()}) {
            QVERIFY(program->events("peer-name").isEmpty());
            for (const QJsonObject &message : program->events("message")) {
                const bool isMine = message.value(QStringLiteral("from")) == QLatin1String("me");
                QVERIFY(isMine || message.value(QStringLiteral("hello")).toBool());
            }
        }
    }

    void aClassicClientThatDiesWhileItWaitsIsNotPaired()
    {
        const auto rendezvous = startServer(QStringLiteral("ours"));
        QTRY_VERIFY(!portOf(*rendezvous).isEmpty());
        const auto dead = startClassic(portOf(*rendezvous));
        QTRY_VERIFY(dead->out().contains("first"));
        dead->kill();
        QVERIFY(dead->wait() < 0);
        const auto first = startOurs(portOf(*rendezvous));
        QTRY_COMPARE(first->events("waiting").size(), 1);
    }
};

PUNCHLINE_GUILESS_TEST(tst_ClassicInterop)
#include "tst_classicinterop.moc"
