// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/clusterstage.h"
#include "tests/server/lobbystage.h"
#include "tests/support/testprogram.h"

#include <QHash>
#include <QTest>

using namespace punchline;

/// Pairs that ask for a relay, and the connections that join it.
class tst_LobbyRelays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void welcomeAndPairedSaySo();
    void whoHidesIsNotNamed();
    void bothAreOffered_data();
    void bothAreOffered();
    void bothJoin();
    void theLinkOutlivesThePair();
    void duringARound();
    void onlyAPairAsks();
    void noRelayHere();
    void noRelayWithoutThePeer();
    void classicPeersHaveNone();
    void itIsFull();
    void askedAgain();
    void wrongTokens();
    void guessesAreLimited();
    void nobodyComes();
    void oneLeaves();
    void wordsBetween();
    void shutDown();
    void betweenServers();
    void betweenServersItIsFull();
    void betweenServersWithoutAddress();
    void theGuestsServerIsOlder();
    void hiddenGuestsHaveQuotasOfTheirOwn();
    void theHiddenMeetNoClassicClient();
    void theHiddenMeetNoClassicGuest();

private:
    static Hello hiding() { return {RendezvousVersion, {}, {}, true}; }
    static Lobby::Settings settings(qsizetype relays = 10)
    {
        return {.limits = {.relays = relays}, .probePort = 8878, .relays = true};
    }
    static Lobby::Settings publicSettings()
    {
        Lobby::Settings settings = tst_LobbyRelays::settings();
        settings.relayAddress = Endpoint(QHostAddress(QStringLiteral("203.0.113.1")), 8877);
        return settings;
    }
};

void tst_LobbyRelays::welcomeAndPairedSaySo()
{
    for (const bool relays : {false, true}) {
        LocalDirectory directory{TimePoint(1h)};
        Lobby lobby({.relays = relays}, directory);
        QList<RendezvousMessage> said;
        const auto note = [&said](const Lobby::Commands &commands) {
            for (const lobby::Command &command : commands) {
                if (const auto *sent = std::get_if<lobby::SendMessage>(&command))
                    said.append(sent->message);
            }
        };
        for (const ClientId id : {ClientId(1), ClientId(2)}) {
            (void)lobby.handleConnected(id, Stage::endpointOf(id), TimePoint(1h));
            (void)lobby.handleFrameBegun(id, TimePoint(1h));
            note(lobby.handleMessage(id, Hello{}, TimePoint(1h)));
            note(lobby.handleMessage(id, Pong{1}, TimePoint(1h)));
            note(lobby.handleMessage(id, lobbyEntry(), TimePoint(1h)));
        }
        note(lobby.handleMessage(1, Pong{2}, TimePoint(1h)));
        int heard = 0;
        for (const RendezvousMessage &message : said) {
            const auto *welcome = std::get_if<Welcome>(&message);
            const auto *paired = std::get_if<Paired>(&message);
            if (welcome)
                QCOMPARE(welcome->relays, relays);
            if (paired)
                QCOMPARE(paired->canHaveRelay, relays);
            heard += welcome || paired ? 1 : 0;
        }
        QCOMPARE(heard, 4);
    }
}

void tst_LobbyRelays::whoHidesIsNotNamed()
{
    LocalDirectory directory{TimePoint(1h)};
    Lobby lobby({.relays = true}, directory);
    QHash<ClientId, Paired> paired;
    const auto note = [&paired](const Lobby::Commands &commands) {
        for (const lobby::Command &command : commands) {
            const auto *sent = std::get_if<lobby::SendMessage>(&command);
            if (const auto *one = sent ? std::get_if<Paired>(&sent->message) : nullptr)
                paired.insert(sent->client, *one);
        }
    };
    for (const ClientId id : {ClientId(1), ClientId(2)}) {
        note(lobby.handleConnected(id, Stage::endpointOf(id), TimePoint(1h)));
        note(lobby.handleFrameBegun(id, TimePoint(1h)));
        note(lobby.handleMessage(id, Hello{RendezvousVersion, {}, {}, id == 1}, TimePoint(1h)));
        note(lobby.handleMessage(id, Pong{1}, TimePoint(1h)));
        note(lobby.handleMessage(id, lobbyEntry(), TimePoint(1h)));
    }
    note(lobby.handleMessage(1, Pong{2}, TimePoint(1h)));
    QCOMPARE(paired.size(), 2);
    QCOMPARE(paired[2].peer, hiddenEndpoint());
    QCOMPARE(paired[1].peer, Stage::endpointOf(2));
    QVERIFY(paired[2].canHaveRelay);
}

void tst_LobbyRelays::bothAreOffered_data()
{
    QTest::addColumn<Lobby::ClientId>("asks");
    QTest::newRow("the initiator asks") << Lobby::ClientId(1);
    QTest::newRow("the responder asks") << Lobby::ClientId(2);
}

void tst_LobbyRelays::bothAreOffered()
{
    QFETCH(Lobby::ClientId, asks);
    Stage stage(settings());
    stage.pairTwo();
    QCOMPARE(stage.say(asks, AskRelay{}), lines({"1: RelayOffer", "2: RelayOffer"}));
    QCOMPARE(stage.lobby().relayCount(), 1);
    // Each has heard of it.
    QCOMPARE(stage.say(asks, AskRelay{}), {});
    QCOMPARE(stage.say(3 - asks, AskRelay{}), {});
    QCOMPARE(stage.lobby().counts().relayAnswers.at(0), 1U);
}

void tst_LobbyRelays::bothJoin()
{
    Stage stage(settings());
    stage.pairTwo();
    stage.say(1, AskRelay{});
    QCOMPARE(stage.joinRelay(3, 2), {});
    QCOMPARE(stage.joinRelay(4, 1), lines({"3: RelayJoined", "4: RelayJoined", "3: relayed to 4"}));
    // They are no clients any more, and nothing is due for them.
    QCOMPARE(stage.lobby().clientCount(), 2);
    QCOMPARE(stage.say(3, Hello{}), {});
    QCOMPARE(stage.leave(4), {});
    QCOMPARE(stage.lobby().relayCount(), 1);
    stage.endRelay();
    QCOMPARE(stage.lobby().relayCount(), 0);
}

void tst_LobbyRelays::theLinkOutlivesThePair()
{
    Stage stage(settings(1));
    stage.pairTwo();
    stage.say(1, AskRelay{});
    stage.joinRelay(3, 1);
    for (const ClientId id : {ClientId(1), ClientId(2)}) {
        stage.say(id, Outcome{true});
        stage.leave(id);
    }
    // The pair is over even before both ends are there.
    QCOMPARE(stage.joinRelay(4, 2), lines({"3: RelayJoined", "4: RelayJoined", "3: relayed to 4"}));
    QCOMPARE(stage.wait(24h), {});
    QCOMPARE(stage.lobby().clientCount(), 0);
    QCOMPARE(stage.lobby().relayCount(), 1);
}

void tst_LobbyRelays::duringARound()
{
    Stage stage(settings());
    stage.pairTwo();
    stage.say(1, PunchReady{});
    QCOMPARE(stage.say(2, PunchReady{}), lines({"2: Go 1", "1: Go 1"}));
    QCOMPARE(stage.say(1, AskRelay{}), lines({"1: RelayOffer", "2: RelayOffer"}));
    stage.say(1, PunchReady{});
    QCOMPARE(stage.say(2, PunchReady{}), lines({"2: Go 2", "1: Go 2"}));
}

void tst_LobbyRelays::onlyAPairAsks()
{
    Stage stage(settings());
    stage.greet(1);
    QCOMPARE(stage.say(1, AskRelay{}), lines({"1: closed after OutOfPlace 12"}));
    stage.greetAndEnter(2);
    QCOMPARE(stage.say(2, AskRelay{}), lines({"2: closed after OutOfPlace 12"}));
    stage.greetAndEnter(3);
    stage.greetAndEnter(4); // Tentative.
    QVERIFY(stage.say(4, AskRelay{}).contains(QStringLiteral("4: closed after OutOfPlace 12")));
    Stage other(settings());
    other.pairTwo();
    other.say(1, Outcome{false});
    QVERIFY(other.say(1, AskRelay{}).contains(QStringLiteral("1: closed after OutOfPlace 12")));
}

void tst_LobbyRelays::noRelayHere()
{
    Stage stage;
    stage.pairTwo();
    QCOMPARE(stage.say(1, AskRelay{}), lines({"1: NoRelay 12"}));
    // Punching goes on.
    QCOMPARE(stage.say(1, Signal{"abc"}), lines({"2: Signal of 3"}));
    stage.connect(3);
    stage.begin(3);
    QCOMPARE(stage.say(3, JoinRelay{QByteArray(RelayTokenSize, 't')}),
             lines({"3: closed after WrongToken 13"}));
}

void tst_LobbyRelays::noRelayWithoutThePeer()
{
    Stage left(settings());
    left.pairTwo();
    left.leave(2);
    QCOMPARE(left.say(1, AskRelay{}), lines({"1: NoRelay 12"}));
    Stage done(settings());
    done.pairTwo();
    done.say(2, Outcome{false});
    QCOMPARE(done.say(1, AskRelay{}), lines({"1: NoRelay 12"}));
}

void tst_LobbyRelays::classicPeersHaveNone()
{
    Stage stage(settings());
    stage.greetAndEnter(1);
    stage.arriveClassicAndYield(2);
    stage.pong(1);
    QVERIFY(stage.say(1, AskRelay{}).contains(QStringLiteral("1: closed after OutOfPlace 12")));
}

void tst_LobbyRelays::itIsFull()
{
    Stage stage(settings(1));
    stage.pairTwo();
    stage.say(1, AskRelay{});
    stage.greetAndEnter(3);
    stage.greetAndEnter(4);
    stage.pong(3);
    QCOMPARE(stage.say(4, AskRelay{}), lines({"3: RelayFull 12", "4: RelayFull 12"}));
    QCOMPARE(stage.lobby().counts().relayAnswers.at(1), 1U);
    // The first pair does not use its offer.
    stage.wait(Relays::OfferTime);
    QCOMPARE(stage.say(4, AskRelay{}), lines({"3: RelayOffer", "4: RelayOffer"}));
}

void tst_LobbyRelays::askedAgain()
{
    Stage stage(settings());
    stage.pairTwo();
    stage.say(1, AskRelay{});
    stage.joinRelay(3, 1);
    stage.joinRelay(4, 2);
    QCOMPARE(stage.say(2, AskRelay{}), {});
    stage.endRelay();
    QCOMPARE(stage.say(2, AskRelay{}), lines({"1: RelayOffer", "2: RelayOffer"}));
    stage.joinRelay(5, 1);
    QCOMPARE(stage.joinRelay(6, 2).last(), QStringLiteral("5: relayed to 6"));
}

void tst_LobbyRelays::wrongTokens()
{
    Stage stage(settings());
    stage.pairTwo();
    stage.say(1, AskRelay{});
    stage.joinRelay(3, 1);
    QCOMPARE(stage.joinRelay(4, 1), lines({"4: closed after WrongToken 13"}));
    QCOMPARE(stage.lobby().counts().of(Rejection::WrongToken), 1U);
    QCOMPARE(stage.joinRelay(5, 2).last(), QStringLiteral("3: relayed to 5"));
    stage.say(1, AskRelay{});
    // In no other place is it a beginning.
    stage.greet(6);
    QCOMPARE(stage.say(6, JoinRelay{QByteArray(RelayTokenSize, 't')}),
             lines({"6: closed after OutOfPlace 13"}));
}

void tst_LobbyRelays::guessesAreLimited()
{
    Stage stage(settings());
    stage.pairTwo();
    stage.say(1, AskRelay{});
    QStringList heard;
    Lobby::ClientId id = 10;
    const Endpoint guesser = Stage::endpointOf(9);
    for (int i = 0; i < 33; ++i, ++id) {
        stage.connectFrom(id, guesser);
        stage.begin(id);
        heard = stage.say(id, JoinRelay{QByteArray(RelayTokenSize, static_cast<char>(i))});
        if (i == 0)
            QCOMPARE(heard, lines({"10: closed after WrongToken 13"}));
    }
    QCOMPARE(heard, lines({"42: closed after TooManyAttempts 13"}));
    // Who has a token need not guess.
    QCOMPARE(stage.joinRelay(50, 1), {});
    QCOMPARE(stage.joinRelay(51, 2).last(), QStringLiteral("50: relayed to 51"));
}

void tst_LobbyRelays::nobodyComes()
{
    Stage stage(settings(1));
    stage.pairTwo();
    stage.say(1, AskRelay{});
    stage.joinRelay(3, 1);
    QCOMPARE(stage.wait(Relays::JoinTime - 1ms), {});
    QCOMPARE(stage.wait(1ms), lines({"1 ms, 3: closed after TooSlow 0"}));
    QCOMPARE(stage.lobby().relayCount(), 0);
    QCOMPARE(stage.joinRelay(4, 2), lines({"4: closed after WrongToken 13"}));
    QCOMPARE(stage.lobby().counts().relayJoins.at(1), 1U);
}

void tst_LobbyRelays::oneLeaves()
{
    Stage stage(settings(1));
    stage.pairTwo();
    stage.say(1, AskRelay{});
    stage.joinRelay(3, 1);
    QCOMPARE(stage.leave(3), {});
    QCOMPARE(stage.joinRelay(4, 2), lines({"4: closed after WrongToken 13"}));
    QCOMPARE(stage.say(1, AskRelay{}), lines({"1: RelayOffer", "2: RelayOffer"}));
}

void tst_LobbyRelays::wordsBetween()
{
    const std::initializer_list<RendezvousMessage> words{Hello{}, AskRelay{}, Pong{1},
                                                         JoinRelay{QByteArray(RelayTokenSize, 't')}};
    for (const RendezvousMessage &word : words) {
        Stage stage(settings());
        stage.pairTwo();
        stage.say(1, AskRelay{});
        stage.joinRelay(3, 1);
        QCOMPARE(stage.say(3, word),
                 QStringList(QStringLiteral("3: closed after OutOfPlace %1").arg(rendezvousType(word))));
        QCOMPARE(stage.lobby().relayCount(), 0);
    }
}

void tst_LobbyRelays::shutDown()
{
    Stage stage(settings());
    stage.pairTwo();
    stage.say(1, AskRelay{});
    stage.joinRelay(3, 1);
    QCOMPARE(stage.shutDown(),
             lines({"1: closed after ShuttingDown 0", "2: closed after ShuttingDown 0",
                    "3: closed after ShuttingDown 0"}));
    QCOMPARE(stage.lobby().relayCount(), 0);
}

void tst_LobbyRelays::betweenServers()
{
    for (const bool guestAsks : {false, true}) {
        ClusterStage stage(publicSettings());
        stage.arriveInLobbies();
        stage.a.pong(1);
        (void)stage.heard();
        if (guestAsks)
            stage.b.say(2, AskRelay{});
        else
            stage.a.say(1, AskRelay{});
        QCOMPARE(stage.heard(),
                 lines({"A1: RelayOffer at 203.0.113.1:8877", "B2: RelayOffer at 203.0.113.1:8877"}));
        // The visit goes on.
        stage.b.say(2, Signal{"abc"});
        QCOMPARE(stage.heard(), lines({"A1: Signal of 3"}));
        QCOMPARE(stage.a.lobby().relayCount(), 1);
        QCOMPARE(stage.b.lobby().relayCount(), 0);
    }
}

void tst_LobbyRelays::betweenServersItIsFull()
{
    Lobby::Settings full = publicSettings();
    full.limits.relays = 0;
    ClusterStage stage(full);
    stage.arriveInLobbies();
    stage.a.pong(1);
    (void)stage.heard();
    stage.a.say(1, AskRelay{});
    QCOMPARE(stage.heard(), lines({"A1: RelayFull 12", "B2: RelayFull 12"}));
    // The visit goes on.
    stage.b.say(2, Signal{"abc"});
    QCOMPARE(stage.heard(), lines({"A1: Signal of 3"}));
}

void tst_LobbyRelays::betweenServersWithoutAddress()
{
    ClusterStage stage(settings());
    stage.arriveInLobbies();
    stage.a.pong(1);
    (void)stage.heard();
    stage.a.say(1, AskRelay{});
    stage.b.say(2, AskRelay{});
    QVERIFY(stage.mail.items.empty()); // An older server could not have read it.
    QCOMPARE(stage.heard(), lines({"A1: NoRelay 12", "B2: NoRelay 12"}));
    stage.b.say(2, Signal{"abc"});
    QCOMPARE(stage.heard(), lines({"A1: Signal of 3"}));
}

void tst_LobbyRelays::theGuestsServerIsOlder()
{
    Stage stage(publicSettings());
    stage.greetAndEnter(1);
    stage.guest(2, Visit{.serverReflexive = Stage::endpointOf(2), .commitment = commitmentOf(), .host = 1});
    stage.pong(2);
    stage.pong(1);
    QCOMPARE(stage.say(1, AskRelay{}), lines({"1: NoRelay 12"}));
}

void tst_LobbyRelays::hiddenGuestsHaveQuotasOfTheirOwn()
{
    // An address may have two sides of relays.
    Lobby::Settings settings = publicSettings();
    settings.limits.maxClientsPerAddress = 8;
    ClusterStage stage(settings);
    for (const ClientId id : {ClientId(1), ClientId(11), ClientId(21)}) {
        stage.a.greet(id);
        stage.a.say(id, lobbyEntry());
        stage.b.greet(id + 1, hiding());
        stage.b.say(id + 1, lobbyEntry());
        stage.deliver();
        stage.a.pong(id);
        const QStringList paired = stage.heard();
        // Who meets a guest does not learn where it is.
        QVERIFY(paired.contains(QStringLiteral("A%1: Paired initiator framed 0.0.0.0:1 as 198.51.100.%1:40%2")
                                    .arg(id)
                                    .arg(id, 2, 10, QLatin1Char('0'))));
        stage.a.say(id, AskRelay{});
        QCOMPARE(stage.heard(),
                 QStringList({QStringLiteral("A%1: RelayOffer at 203.0.113.1:8877").arg(id),
                              QStringLiteral("B%1: RelayOffer at 203.0.113.1:8877").arg(id + 1)}));
    }
}

void tst_LobbyRelays::theHiddenMeetNoClassicClient()
{
    for (const bool classicFirst : {true, false}) {
        Stage stage(settings());
        const ClientId hidden = classicFirst ? 2 : 1;
        const auto hide = [&] {
            stage.connect(hidden);
            stage.begin(hidden);
            stage.say(hidden, hiding());
            stage.say(hidden, Pong{1});
            return stage.enter(hidden);
        };
        if (classicFirst) {
            QCOMPARE(stage.arriveClassic(1), lines({"500 ms, 1: 'first'"}));
            QCOMPARE(hide(), lines({"2: Waiting"}));
        } else {
            QCOMPARE(hide(), lines({"1: Waiting"}));
            QCOMPARE(stage.arriveClassic(2), lines({"500 ms, 2: 'first'"}));
        }
        QCOMPARE(stage.lobby().waitingCount(), 2);
        // Each meets somebody else.
        stage.greetAndEnter(3);
        stage.greetAndEnter(4);
        QCOMPARE(stage.lobby().waitingCount(), 0);
    }
}

void tst_LobbyRelays::theHiddenMeetNoClassicGuest()
{
    ClusterStage stage(publicSettings());
    stage.a.greet(1, hiding());
    stage.a.say(1, lobbyEntry());
    stage.b.arriveClassicAndYield(2);
    stage.deliver();
    QCOMPARE(stage.heard(), lines({"A1: Waiting", "B2: 'first'"}));
    QCOMPARE(stage.a.lobby().guestCount(), 0);
}

PUNCHLINE_APPLESS_TEST(tst_LobbyRelays)

#include "tst_lobbyrelays.moc"
