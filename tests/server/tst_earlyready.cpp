// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/lobbystage.h"
#include "tests/server/rawclient.h"
#include "tests/server/testserver.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace punchline;

namespace {

/// The four messages of two clients: each sends a Signal and then PunchReady.
struct Word
{
    Lobby::ClientId client;
    bool ready;
};

/// Every order in which they can arrive, as letters: "a" is the first client's next word, "b" the second's.
QStringList allOrders()
{
    QStringList orders;
    std::array order{'a', 'a', 'b', 'b'};
    do
        orders.append(QString::fromLatin1(order.data(), order.size()));
    while (std::next_permutation(order.begin(), order.end()));
    return orders;
}

QList<Word> wordsIn(const QString &order)
{
    QList<Word> words;
    for (qsizetype i = 0; i < order.size(); ++i)
        words.append({order.at(i) == u'a' ? 1ULL : 2ULL, QStringView(order).first(i).contains(order.at(i))});
    return words;
}

qsizetype placeOf(const QStringList &told, Lobby::ClientId client, const char *what)
{
    const QString words = QStringLiteral("%1: %2").arg(client).arg(QString::fromLatin1(what));
    for (qsizetype i = 0; i < told.size(); ++i) {
        if (told.at(i).contains(words))
            return i;
    }
    return -1;
}

template <typename Message> qsizetype placeOf(const RawClient &client)
{
    const auto isIt = [](const RendezvousMessage &m) { return std::holds_alternative<Message>(m); };
    const auto found = std::find_if(client.messages().begin(), client.messages().end(), isIt);
    return std::distance(client.messages().begin(), found);
}

} // namespace

/// A client is ready when it has sent everything. Its signals still have to arrive before Go, or the peer
/// would start without its endpoints.
class tst_EarlyReady : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goComesAfterTheSignals_data();
    void goComesAfterTheSignals();
    void signalAfterPunchReady();
    void overSockets();
};

void tst_EarlyReady::goComesAfterTheSignals_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<int>("firstMs");
    QTest::addColumn<int>("secondMs");
    for (const QString &order : allOrders()) {
        for (const auto &[first, second] : {std::pair(40, 40), std::pair(300, 20), std::pair(20, 300)})
            QTest::addRow("%s, %d and %d ms", qPrintable(order), first, second) << order << first << second;
    }
}

void tst_EarlyReady::goComesAfterTheSignals()
{
    QFETCH(QString, order);
    QFETCH(int, firstMs);
    QFETCH(int, secondMs);
    Stage stage;
    stage.pairTwo(std::chrono::milliseconds(firstMs), std::chrono::milliseconds(secondMs));
    QStringList told;
    for (const Word &word : wordsIn(order))
        told += stage.say(word.client, word.ready ? RendezvousMessage(PunchReady{}) : Signal{"candidates"});
    told += stage.wait(Pair::MaxGoDelay);
    QCOMPARE(told.size(), 4);
    for (const Lobby::ClientId client : {1ULL, 2ULL}) {
        const qsizetype signal = placeOf(told, client, "Signal of 10");
        const qsizetype go = placeOf(told, client, "Go 1");
        QVERIFY2(signal >= 0 && signal < go, qPrintable(told.join(u'\n')));
    }
}

void tst_EarlyReady::signalAfterPunchReady()
{
    // Late signals are passed on all the same, before or after Go.
    Stage stage;
    stage.pairTwo();
    QCOMPARE(stage.say(1, PunchReady{}), QStringList());
    QCOMPARE(stage.say(1, Signal{"x"}), lines({"2: Signal of 1"}));
    QCOMPARE(stage.say(2, PunchReady{}), lines({"2: Go 1", "1: Go 1"}));
    QCOMPARE(stage.say(1, Signal{"x"}), lines({"2: Signal of 1"}));
}

void tst_EarlyReady::overSockets()
{
    TestServer server;
    RawClient first(server.endpoint());
    first.greetAndEnter();
    QTRY_VERIFY(first.heardA<Waiting>());
    RawClient second(server.endpoint());
    second.greetAndEnter();
    for (RawClient *client : {&first, &second}) {
        QTRY_VERIFY(client->heardA<Paired>());
        client->send(encodeRendezvous(Signal{QByteArray(MaxSignalPayload, 's')})
                     + encodeRendezvous(PunchReady{}));
    }
    for (RawClient *client : {&first, &second}) {
        QTRY_VERIFY(client->heard(Go{1}));
        QVERIFY(placeOf<Signal>(*client) < placeOf<Go>(*client));
    }
}

PUNCHLINE_GUILESS_TEST(tst_EarlyReady)

#include "tst_earlyready.moc"
