// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/lobbystage.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

namespace {

QByteArray ticketOf(Lobby::ClientId id)
{
    return QByteArray(TicketSize, static_cast<char>('a' + id));
}

Endpoint at(const char *text)
{
    return Endpoint::fromString(QString::fromLatin1(text)).value();
}

/// A client with a ticket, whose connection comes from @p observed.
void greet(Stage &stage, Lobby::ClientId id, const Endpoint &observed, const QByteArray &ticket)
{
    stage.connectFrom(id, observed);
    stage.begin(id);
    stage.say(id, Hello{RendezvousVersion, {}, ticket});
    stage.say(id, Pong{1});
}

} // namespace

/// What a pair is told of where the two are, if something stands before the server and its probe port sees
/// past that.
class tst_LobbyTickets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAPairIsTold_data()
    {
        QTest::addColumn<QStringList>("observed"); // of 1 and 2
        QTest::addColumn<QStringList>("probed");   // "-": no probe
        QTest::addColumn<QStringList>("told");
        const auto row = [](const char *name, const char *observed, const char *probed, const char *told) {
            const auto split = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
            QTest::newRow(name) << split(observed) << split(probed) << split(told);
        };
        row("no proxy", "198.51.100.1:4001 198.51.100.2:4002", "198.51.100.1:4001 198.51.100.2:4002",
            "198.51.100.1:4001 198.51.100.2:4002");
        row("a NAT that allots a port each", "198.51.100.1:4001 198.51.100.2:4002",
            "198.51.100.1:7001 198.51.100.2:7002", "198.51.100.1:4001 198.51.100.2:4002");
        row("a proxy on the server's machine", "127.0.0.1:5001 127.0.0.1:5002",
            "198.51.100.1:4001 198.51.100.2:4002", "198.51.100.1:4001 198.51.100.2:4002");
        row("a container's published port", "172.17.0.1:5001 172.17.0.1:5002",
            "198.51.100.1:4001 [2001:db8::2]:4002", "198.51.100.1:4001 [2001:db8::2]:4002");
        row("of which one does not ask the probe port", "172.17.0.1:5001 172.17.0.1:5002",
            "198.51.100.1:4001 -", "198.51.100.1:4001 172.17.0.1:5002");
        row("whose probe port is no better", "172.17.0.1:5001 172.17.0.1:5002",
            "172.17.0.1:5003 172.17.0.1:5004", "172.17.0.1:5001 172.17.0.1:5002");
        row("one address for all", "203.0.113.9:5001 203.0.113.9:5002", "198.51.100.1:4001 198.51.100.2:4002",
            "198.51.100.1:4001 198.51.100.2:4002");
        row("one address for all, and one home", "203.0.113.9:5001 203.0.113.9:5002",
            "198.51.100.1:4001 198.51.100.1:4002", "198.51.100.1:4001 198.51.100.1:4002");
        row("one home", "198.51.100.1:4001 198.51.100.1:4002", "198.51.100.1:4001 198.51.100.1:4002",
            "198.51.100.1:4001 198.51.100.1:4002");
        row("one address, of which one is a NAT's", "203.0.113.9:5001 203.0.113.9:5002",
            "198.51.100.1:4001 203.0.113.9:5002", "203.0.113.9:5001 203.0.113.9:5002");
        row("a NAT with several addresses", "203.0.113.9:5001 198.51.100.2:4002",
            "203.0.113.8:5001 198.51.100.2:4002", "203.0.113.9:5001 198.51.100.2:4002");
        row("the probe port behind a proxy", "198.51.100.1:4001 198.51.100.2:4002",
            "10.0.0.3:1024 10.0.0.3:1025", "198.51.100.1:4001 198.51.100.2:4002");
    }

    void whatAPairIsTold()
    {
        QFETCH(const QStringList, observed);
        QFETCH(const QStringList, probed);
        QFETCH(const QStringList, told);
        Stage stage;
        for (const int index : {0, 1}) {
            const auto id = static_cast<Lobby::ClientId>(index + 1);
            greet(stage, id, at(qPrintable(observed.at(index))), ticketOf(id));
            if (probed.at(index) != QLatin1String("-"))
                stage.showTicket(ticketOf(id), at(qPrintable(probed.at(index))));
        }
        stage.enter(1);
        stage.enter(2);
        const QStringList heard = stage.pong(1);
        QVERIFY2(
            heard.contains(QStringLiteral("1: Paired initiator framed %1 as %2").arg(told.at(1), told.at(0))),
            qPrintable(heard.join(u'\n')));
        QVERIFY2(
            heard.contains(QStringLiteral("2: Paired responder framed %1 as %2").arg(told.at(0), told.at(1))),
            qPrintable(heard.join(u'\n')));
    }

    /// Another client's ticket, an unknown ticket and the ticket of a client that has left change nothing.
    void whoseTicketItIs()
    {
        Stage stage;
        greet(stage, 1, at("127.0.0.1:5001"), ticketOf(1));
        greet(stage, 2, at("127.0.0.1:5002"), ticketOf(1));
        greet(stage, 3, at("127.0.0.1:5003"), ticketOf(3));
        stage.showTicket(ticketOf(1), at("198.51.100.1:4001"));
        stage.leave(3);
        stage.showTicket(ticketOf(3), at("198.51.100.3:4003"));
        stage.showTicket(ticketOf(4), at("198.51.100.4:4004"));
        stage.showTicket({}, at("198.51.100.5:4005"));
        stage.enter(1);
        stage.enter(2);
        QVERIFY(stage.pong(1).contains(
            QStringLiteral("1: Paired initiator framed 127.0.0.1:5002 as 198.51.100.1:4001")));
        // Once its owner is gone it is free, and names nobody by itself.
        stage.leave(1);
        stage.showTicket(ticketOf(1), at("198.51.100.1:4001"));
        stage.leave(2);
        QCOMPARE(stage.lobby().clientCount(), 0);
    }

    void afterTheEndATicketIsNobodys()
    {
        Stage stage;
        greet(stage, 1, at("127.0.0.1:5001"), ticketOf(1));
        QCOMPARE(stage.shutDown().size(), 1);
        stage.showTicket(ticketOf(1), at("198.51.100.1:4001")); // A probe was on its way.
        QCOMPARE(stage.lobby().clientCount(), 0);
    }

    void aClassicPeerHearsItToo()
    {
        Stage stage;
        stage.arriveClassic(1);
        greet(stage, 2, at("172.17.0.1:5002"), ticketOf(2));
        stage.showTicket(ticketOf(2), at("198.51.100.2:4002"));
        const QStringList heard = stage.enter(2);
        QVERIFY2(heard.join(u'\n').contains(QStringLiteral("198.51.100.2:4002")),
                 qPrintable(heard.join(u'\n')));
    }
};

PUNCHLINE_APPLESS_TEST(tst_LobbyTickets)

#include "tst_lobbytickets.moc"
