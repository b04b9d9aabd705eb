// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/lobbystage.h"
#include "tests/support/outcomecounts.h"
#include "tests/support/testprogram.h"

#include "app/protocol/frame.h"

#include <QTest>

using namespace punchline;

namespace {

const QByteArray Payload("candidates");

} // namespace

/// What the lobby does for two clients that have met, and what it does not put up with.
class tst_LobbySession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesSignalsBothWays();
    void boundsTheSignalling_data();
    void boundsTheSignalling();

    void goReachesBothAtOneMoment_data();
    void goReachesBothAtOneMoment();
    void goWithoutAMeasuredRoundTrip();
    void furtherRounds();
    void nextRoundMayBeginBeforeTheOthersGo();
    void noGoForWhoIsLeftAlone();

    void peerLeft_data();
    void peerLeft();
    void staysForALateReport();
    void endsInTime_data();
    void endsInTime();

    void outOfPlace_data();
    void outOfPlace();
    void answersUnknownTypes_data();
    void answersUnknownTypes();
    void closesOnMalformedMessages();
    void neverAnswersAnError_data();
    void neverAnswersAnError();
};

void tst_LobbySession::passesSignalsBothWays()
{
    Stage stage;
    stage.pairTwo();
    QCOMPARE(stage.say(1, Signal{Payload}), lines({"2: Signal of 10"}));
    QCOMPARE(stage.say(2, Signal{Payload + Payload}), lines({"1: Signal of 20"}));
}

void tst_LobbySession::boundsTheSignalling_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<int>("allowed");
    QTest::newRow("messages") << qsizetype(1) << 96;
    QTest::newRow("bytes") << qsizetype(MaxSignalPayload) << 8;
}

void tst_LobbySession::boundsTheSignalling()
{
    QFETCH(qsizetype, size);
    QFETCH(int, allowed);
    Stage stage;
    stage.pairTwo();
    const Signal signal{QByteArray(size, 'x')};
    for (int i = 0; i < allowed; ++i)
        QCOMPARE(stage.say(1, signal), QStringList(QStringLiteral("2: Signal of %1").arg(size)));
    // The other way is counted for itself.
    QCOMPARE(stage.say(2, signal), QStringList(QStringLiteral("1: Signal of %1").arg(size)));
    QCOMPARE(stage.say(1, signal), lines({"1: closed after TooMuch 16", "2: PeerLeft"}));
}

void tst_LobbySession::goReachesBothAtOneMoment_data()
{
    using std::chrono::microseconds;
    QTest::addColumn<int>("firstMs");
    QTest::addColumn<int>("secondMs");
    QTest::addColumn<QStringList>("atOnce");
    QTest::addColumn<int>("delayUs");
    QTest::addColumn<QStringList>("later");
    QTest::newRow("equal") << 40 << 40 << lines({"2: Go 1", "1: Go 1"}) << 0 << QStringList();
    QTest::newRow("first farther") << 200 << 20 << lines({"1: Go 1"}) << 90'000 << lines({"2: Go 1"});
    QTest::newRow("second farther") << 20 << 200 << lines({"2: Go 1"}) << 90'000 << lines({"1: Go 1"});
    QTest::newRow("half a millisecond") << 21 << 20 << lines({"1: Go 1"}) << 500 << lines({"2: Go 1"});
    QTest::newRow("cap") << 0 << 4000 << lines({"2: Go 1"}) << 1'000'000 << lines({"1: Go 1"});
}

void tst_LobbySession::goReachesBothAtOneMoment()
{
    QFETCH(int, firstMs);
    QFETCH(int, secondMs);
    QFETCH(int, delayUs);
    QFETCH(QStringList, later);
    Stage stage;
    stage.pairTwo(std::chrono::milliseconds(firstMs), std::chrono::milliseconds(secondMs));
    QCOMPARE(stage.say(1, PunchReady{}), QStringList());
    QTEST(stage.say(2, PunchReady{}), "atOnce");
    if (later.isEmpty())
        return;
    const auto delay = std::chrono::microseconds(delayUs);
    QVERIFY(stage.lobby().nextTimeout() == stage.now() + delay);
    QCOMPARE(stage.wait(delay - 1us), QStringList());
    QCOMPARE(stage.wait(1us), QStringList(QStringLiteral("0 ms, ") + later.constFirst()));
}

void tst_LobbySession::goWithoutAMeasuredRoundTrip()
{
    Stage stage;
    stage.greetAndEnter(1);
    stage.connect(2);
    stage.begin(2);
    stage.say(2, Hello{});
    stage.enter(2);
    stage.wait(300ms);
    stage.say(1, Pong{2});
    stage.say(2, PunchReady{});
    QCOMPARE(stage.say(1, PunchReady{}).size(), 2);
}

void tst_LobbySession::furtherRounds()
{
    Stage stage;
    stage.pairTwo();
    for (quint32 round = 1; round <= Punching::MaxRounds; ++round) {
        QCOMPARE(stage.say(2, PunchReady{}), QStringList());
        const QString go = QStringLiteral(": Go %1").arg(round);
        QCOMPARE(stage.say(1, PunchReady{}), QStringList({QLatin1Char('1') + go, QLatin1Char('2') + go}));
    }
    QCOMPARE(stage.say(2, PunchReady{}), lines({"2: closed after TooMuch 3", "1: PeerLeft"}));
}

void tst_LobbySession::nextRoundMayBeginBeforeTheOthersGo()
{
    Stage stage;
    stage.pairTwo(100ms, 20ms);
    stage.say(2, PunchReady{});
    QCOMPARE(stage.say(1, PunchReady{}), lines({"1: Go 1"}));
    QCOMPARE(stage.say(1, PunchReady{}), QStringList());
    QCOMPARE(stage.wait(1s), lines({"40 ms, 2: Go 1"}));
    QCOMPARE(stage.say(2, PunchReady{}), lines({"1: Go 2"}));
    // 2 has not heard Go 2 yet, so it cannot be ready for the third round.
    QCOMPARE(stage.say(2, PunchReady{}), lines({"2: closed after OutOfPlace 3", "1: PeerLeft"}));
}

void tst_LobbySession::noGoForWhoIsLeftAlone()
{
    Stage stage;
    stage.pairTwo(100ms, 20ms);
    stage.say(1, PunchReady{});
    stage.say(2, PunchReady{});
    QCOMPARE(stage.leave(1), lines({"2: PeerLeft"}));
    QCOMPARE(stage.wait(1s), QStringList());
}

void tst_LobbySession::peerLeft_data()
{
    QTest::addColumn<bool>("leaverReported");
    QTest::addColumn<bool>("otherReported");
    QTest::addColumn<QStringList>("told");
    QTest::newRow("none reported") << false << false << lines({"2: PeerLeft"});
    QTest::newRow("the leaver reported") << true << false << QStringList();
    QTest::newRow("the other reported") << false << true << QStringList();
    QTest::newRow("both reported") << true << true << QStringList();
}

void tst_LobbySession::peerLeft()
{
    QFETCH(bool, leaverReported);
    QFETCH(bool, otherReported);
    Stage stage;
    stage.pairTwo();
    if (leaverReported)
        QCOMPARE(stage.say(1, Outcome{true}), QStringList());
    if (otherReported)
        QCOMPARE(stage.say(2, Outcome{false}), QStringList());
    QTEST(stage.leave(1), "told");
    QCOMPARE(outcomesIn(stage.lobby().counts()),
             (OutcomeCounts{leaverReported ? 1U : 0U, otherReported ? 1U : 0U}));
}

void tst_LobbySession::staysForALateReport()
{
    Stage stage;
    stage.pairTwo();
    stage.leave(2);
    // Both were on their way when PeerLeft was.
    QCOMPARE(stage.say(1, Signal{Payload}), QStringList());
    QCOMPARE(stage.say(1, PunchReady{}), QStringList());
    QCOMPARE(stage.say(1, Outcome{false}), QStringList());
    QCOMPARE(outcomesIn(stage.lobby().counts()), (OutcomeCounts{0, 1}));
}

void tst_LobbySession::endsInTime_data()
{
    QTest::addColumn<bool>("firstReported");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nobody reported") << false
                                     << lines({"90000 ms, 1: closed after TooSlow 0",
                                               "90000 ms, 2: closed after TooSlow 0"});
    QTest::newRow("one reported and stays")
        << true << lines({"90000 ms, 1: closed", "90000 ms, 2: closed after TooSlow 0"});
}

void tst_LobbySession::endsInTime()
{
    QFETCH(bool, firstReported);
    Stage stage;
    stage.pairTwo();
    if (firstReported)
        stage.say(1, Outcome{true});
    QTEST(stage.wait(10min), "expected");
    QCOMPARE(stage.lobby().clientCount(), 0);
}

void tst_LobbySession::outOfPlace_data()
{
    enum Phase { Begun, Greeted, InQueue, WithPartner, WithClassic, Reported };
    QTest::addColumn<int>("phase");
    QTest::addColumn<QByteArray>("frame");
    const struct
    {
        const char *name;
        Phase phase;
        RendezvousMessage message;
    } rows[] = {
        {"EnterLobby before Hello", Begun, lobbyEntry()},
        {"Pong before Hello", Begun, Pong{1}},
        {"Signal before Hello", Begun, Signal{Payload}},
        {"Probe on this port", Begun, Probe{}},
        {"Hello twice", Greeted, Hello{}},
        {"PunchReady before EnterLobby", Greeted, PunchReady{}},
        {"Pong without its Ping", Greeted, Pong{2}},
        {"Pong of no Ping", Greeted, Pong{0}},
        {"EnterLobby twice", InQueue, lobbyEntry()},
        {"Hello while it waits", InQueue, Hello{}},
        {"Signal while it waits", InQueue, Signal{Payload}},
        {"PunchReady while it waits", InQueue, PunchReady{}},
        {"Outcome while it waits", InQueue, Outcome{true}},
        {"EnterLobby once paired", WithPartner, lobbyEntry()},
        {"what only a server says", WithPartner, Go{1}},
        {"Welcome from a client", WithPartner, Welcome{1, Stage::endpointOf(1), 0}},
        {"Signal to a classic peer", WithClassic, Signal{Payload}},
        {"PunchReady for a classic peer", WithClassic, PunchReady{}},
        {"Signal after Outcome", Reported, Signal{Payload}},
        {"PunchReady after Outcome", Reported, PunchReady{}},
        {"Outcome twice", Reported, Outcome{true}},
    };
    for (const auto &row : rows)
        QTest::newRow(row.name) << int(row.phase) << encodeRendezvous(row.message);
}

void tst_LobbySession::outOfPlace()
{
    enum Phase { Begun, Greeted, InQueue, WithPartner, WithClassic, Reported };
    QFETCH(int, phase);
    QFETCH(QByteArray, frame);
    Stage stage;
    switch (phase) {
    case Begun:
        stage.connect(1);
        stage.begin(1);
        break;
    case Greeted:
        stage.greet(1);
        break;
    case InQueue:
        stage.greetAndEnter(1);
        break;
    case WithClassic:
        stage.arriveClassicAndYield(2);
        stage.greetAndEnter(1);
        break;
    default:
        stage.pairTwo();
    }
    if (phase == Reported)
        stage.say(1, Outcome{false});

    QCborMap map;
    QCOMPARE(takeFrame(frame, map), FrameStatus::Taken);
    const auto message = std::get<RendezvousMessage>(decodeRendezvous(map));
    const QString closed = QStringLiteral("1: closed after OutOfPlace %1").arg(rendezvousType(message));
    const QStringList told = stage.say(1, message);
    QVERIFY(!told.isEmpty());
    QCOMPARE(told.constFirst(), closed);
    QCOMPARE(told.mid(1), phase == WithPartner ? lines({"2: PeerLeft"}) : QStringList());
}

void tst_LobbySession::answersUnknownTypes_data()
{
    QTest::addColumn<bool>("greeted");
    QTest::newRow("before Hello") << false;
    QTest::newRow("after Hello") << true;
}

void tst_LobbySession::answersUnknownTypes()
{
    QFETCH(bool, greeted);
    Stage stage;
    stage.connect(1);
    stage.begin(1);
    if (greeted)
        stage.say(1, Hello{});
    QCOMPARE(stage.refuse(1, DecodeFailure::Reason::UnknownType, 99), lines({"1: UnknownType 99"}));
    // And everything goes on.
    QCOMPARE(stage.say(1, greeted ? RendezvousMessage(lobbyEntry()) : Hello{}).size(), greeted ? 1 : 2);
}

void tst_LobbySession::closesOnMalformedMessages()
{
    Stage stage;
    stage.pairTwo();
    QCOMPARE(stage.refuse(1, DecodeFailure::Reason::Malformed, 16),
             lines({"1: closed after Malformed 16", "2: PeerLeft"}));
}

void tst_LobbySession::neverAnswersAnError_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("told");
    QTest::newRow("unknown type") << int(ProtocolErrorCode::UnknownType) << QStringList();
    QTest::newRow("malformed") << int(ProtocolErrorCode::Malformed) << lines({"1: closed"});
    QTest::newRow("a code of the future") << 4711 << lines({"1: closed"});
}

void tst_LobbySession::neverAnswersAnError()
{
    QFETCH(int, code);
    Stage stage;
    stage.greetAndEnter(1);
    QTEST(stage.say(1, ProtocolError{static_cast<ProtocolErrorCode>(code), 33}), "told");
}

PUNCHLINE_GUILESS_TEST(tst_LobbySession)

#include "tst_lobbysession.moc"
