// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/rendezvousmessages.h"
#include "tests/protocol/goldenrendezvous.h"
#include "tests/protocol/wire.h"
#include "tests/support/testprogram.h"

#include <QCborArray>
#include <QTest>

using namespace punchline;
using wire::at;
using wire::golden;
using wire::hex;

/// What clients and the server say to each other. PROTOCOL.md shows some of these bytes.
class tst_RendezvousMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenBytes_data();
    void goldenBytes();
    void everyCut_data() { goldenBytes_data(); }
    void everyCut();
    void unknownKeysAreIgnored_data() { goldenBytes_data(); }
    void unknownKeysAreIgnored();
    void badFields_data();
    void badFields();
    void limits();
    void softwareIsOptional_data();
    void softwareIsOptional();
    void alternateIsOptional_data();
    void alternateIsOptional();
    void relaysAreOptional_data();
    void relaysAreOptional();
    void aClassicPeerHasNoRoom();
    void aRoomHasNoHandle();
    void badHandles_data();
    void badHandles();
    void unknownAnswersMeanUnknown_data();
    void unknownAnswersMeanUnknown();
    void types_data();
    void types();
    void unknownErrorsAreKept();
};

Q_DECLARE_METATYPE(punchline::RendezvousMessage)

namespace {

QCborMap mapOf(const char *name)
{
    return wire::mapOf(hex(wire::named(golden(), name).bytes)).value();
}

/// That many different handles.
QList<QByteArray> handles(qsizetype count)
{
    QList<QByteArray> list;
    for (qsizetype i = 0; i < count; ++i)
        list.append(QByteArray::number(i).rightJustified(HandleSize, 'h'));
    return list;
}

/// [address, port], the encoding of an endpoint.
QCborValue pair(const QByteArray &address, const QCborValue &port)
{
    return QCborArray{address, port};
}

} // namespace

void tst_RendezvousMessages::goldenBytes_data()
{
    QTest::addColumn<RendezvousMessage>("message");
    QTest::addColumn<QByteArray>("bytes");
    for (const auto &row : golden())
        QTest::addRow("%s", row.name) << row.message << hex(row.bytes);
}

void tst_RendezvousMessages::goldenBytes()
{
    QFETCH(RendezvousMessage, message);
    QFETCH(QByteArray, bytes);
    QCOMPARE(encodeRendezvous(message), bytes);
    const QCborMap map = wire::mapOf(bytes).value();
    QCOMPARE(decodeRendezvous(map), Decoded<RendezvousMessage>(message));
    QCOMPARE(static_cast<qint64>(rendezvousType(message)), map.value(0).toInteger());
}

void tst_RendezvousMessages::everyCut()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype cut = 0; cut < bytes.size(); ++cut)
        QVERIFY(!wire::mapOf(bytes.left(cut)));
    const QByteArray payload = bytes.mid(FrameHeaderSize);
    for (qsizetype cut = 0; cut < payload.size(); ++cut) {
        QByteArray buffer = wire::framed(payload.left(cut));
        QCborMap map;
        QCOMPARE(takeFrame(buffer, map), FrameStatus::Malformed);
    }
}

void tst_RendezvousMessages::unknownKeysAreIgnored()
{
    QFETCH(RendezvousMessage, message);
    QFETCH(QByteArray, bytes);
    QCborMap map = wire::mapOf(bytes).value();
    map[99] = QStringLiteral("from a later version");
    map[-1] = QCborArray{1, 2};
    map[QStringLiteral("1")] = false;
    QCOMPARE(decodeRendezvous(map), Decoded<RendezvousMessage>(message));
}

void tst_RendezvousMessages::badFields_data()
{
    QTest::addColumn<QCborMap>("map");
    const auto rows = [](const char *message, qint64 key, std::initializer_list<QCborValue> values) {
        int number = 0;
        for (const QCborValue &value : values) {
            QTest::addRow("%s, key %d, %d", message, static_cast<int>(key), ++number)
                << wire::spoilt(mapOf(message), {message, key, value});
        }
    };
    const QCborValue missing; // undefined
    const QCborValue null = nullptr;
    const QCborValue text = QStringLiteral("1");
    const QByteArray four("\xcb\x00\x71\x07", 4);
    const QCborValue tooBig = qint64(0x100000000);
    for (const char *greeting : {"Hello", "Probe"})
        rows(greeting, 1,
             {missing, null, 1, QStringLiteral("Punchline"), QStringLiteral("punchlinE"),
              QStringLiteral("punchline "), QStringLiteral(""), QByteArray("punchline")});
    rows("Hello", 2, {missing, null, text, 0, -1, tooBig, 1.0, true});
    for (const char *numbered : {"Pong", "Ping"})
        rows(numbered, 1, {missing, null, text, -1, tooBig, 1.0, false});
    rows("Go", 1, {missing, null, text, 0, -1, tooBig, 1.0, true});
    rows("Outcome, all told", 1, {missing, null, 1, 0});
    rows("Outcome, linked", 1, {missing, null, 1, 0, QStringLiteral("true")});
    rows("Signal", 1, {missing, null, QStringLiteral("abc"), 1, QByteArray(), QCborArray{1}});
    rows("Signal", 1, {QByteArray(MaxSignalPayload + 1, 'x')});
    rows("Welcome", 1, {missing, null, text, 0, -1, tooBig});
    rows("Welcome", 3, {missing, null, text, -1, 65536});
    rows("Paired", 1, {missing, null, text, -1, 2, false});
    rows("Paired", 2, {missing, null, text, 0, 1});
    const std::initializer_list<QCborValue> badCommitments = {
        missing,
        null,
        QStringLiteral("a text of thirty-two letters too"),
        QByteArray(),
        QByteArray(CommitmentSize - 1, 'x'),
        QByteArray(CommitmentSize + 1, 'x'),
        QCborArray{1}};
    for (const char *committed : {"EnterLobby", "OpenRoom", "JoinRoom, link", "Await", "Call"})
        rows(committed, 1, badCommitments);
    for (const char *paired : {"Paired", "Paired, in a room", "Paired, by a handle"})
        rows(paired, 5, badCommitments);
    const std::initializer_list<QCborValue> badRooms = {null, text, 0, -1, 1'000'000, tooBig, 1.0, true};
    const std::initializer_list<QCborValue> badSecrets = {missing, null, text, -1, 2, 1.0, false};
    rows("OpenRoom, again", 2,
         {missing, null, QStringLiteral("sixteen letters."), QByteArray(), QByteArray(TicketSize - 1, 'x'),
          QByteArray(TicketSize + 1, 'x')});
    rows("OpenRoom, again", 3, badRooms);
    rows("JoinRoom, words", 2, {missing});
    rows("JoinRoom, words", 2, badRooms);
    rows("JoinRoom, words", 3, badSecrets);
    rows("Paired, in a room", 6, badRooms);
    rows("Paired, in a room", 7, badSecrets);
    for (const char *handled : {"Await", "Call"})
        rows(handled, 2,
             {missing, null, text, 1, QByteArray(HandleSize, 'x'),
              QCborMap{{0, QByteArray(HandleSize, 'x')}}});
    rows("Paired, by a handle", 8,
         {null, QStringLiteral("sixteen letters."), QByteArray(), QByteArray(HandleSize - 1, 'x'),
          QByteArray(HandleSize + 1, 'x'), QCborArray{QByteArray(HandleSize, 'x')}});
    const std::initializer_list<QCborValue> badTokens = {missing,
                                                         null,
                                                         QStringLiteral("sixteen letters."),
                                                         QByteArray(),
                                                         QByteArray(RelayTokenSize - 1, 'x'),
                                                         QByteArray(RelayTokenSize + 1, 'x')};
    rows("JoinRelay", 1, badTokens);
    rows("RelayOffer", 1, badTokens);
    rows("RoomOpened", 1, {missing});
    rows("RoomOpened", 1, badRooms);
    rows("RoomOpened", 2, {missing, null, text, -1, tooBig, 1.0});
    rows("ProtocolError", 1, {missing, null, text, -1, 65536});
    rows("ProtocolError", 2, {missing, null, text, -1});
    const std::initializer_list<QCborValue> badEndpoints = {missing,
                                                            null,
                                                            QStringLiteral("203.0.113.7:50000"),
                                                            QCborMap{{0, four}, {1, 80}},
                                                            QCborArray{},
                                                            QCborArray{four},
                                                            QCborArray{four, 80, 0},
                                                            QCborArray{80, four},
                                                            pair(four, 0),
                                                            pair(four, -1),
                                                            pair(four, 65536),
                                                            pair(four, 80.0),
                                                            pair(four, text),
                                                            pair(four.left(3), 80),
                                                            pair(four + 'x', 80),
                                                            pair({}, 80),
                                                            pair(QByteArray(15, 'x'), 80),
                                                            pair(QByteArray(17, 'x'), 80)};
    rows("Welcome", 2, badEndpoints);
    rows("Paired", 3, badEndpoints);
    rows("Paired", 4, badEndpoints);
    rows("ProbeResult", 1, badEndpoints);
    rows("RelayOffer, elsewhere", 2,
         {null, QStringLiteral("203.0.113.8:8877"), pair(four, 0), pair(four.left(3), 80)});
    rows("UnsolicitedResult, Drop", 1, {missing, null, text, -1, 1.0, true});
}

void tst_RendezvousMessages::badFields()
{
    QFETCH(QCborMap, map);
    QCOMPARE(decodeRendezvous(map), Decoded<RendezvousMessage>(wire::malformed(map.value(0).toInteger())));
}

void tst_RendezvousMessages::limits()
{
    const auto arrives = [](const RendezvousMessage &message) {
        const auto map = wire::mapOf(encodeRendezvous(message));
        return map && decodeRendezvous(*map) == Decoded<RendezvousMessage>(message);
    };
    QVERIFY(arrives(Signal{QByteArray(MaxSignalPayload, 'x')}));
    QVERIFY(arrives(Signal{QByteArray(1, 'x')}));
    QVERIFY(arrives(Hello{0xffffffff, QString(64, u'x')}));
    QVERIFY(arrives(Hello{1, QString(32, u'\u00fc')}));
    QVERIFY(arrives(Pong{0}));
    QVERIFY(arrives(Outcome{.linked = true, .time = std::chrono::milliseconds(0)}));
    QVERIFY(arrives(Outcome{.linked = true, .time = Outcome::MaxTime}));
    QVERIFY(!arrives(Outcome{.linked = true, .time = Outcome::MaxTime + std::chrono::milliseconds(1)}));
    QVERIFY(arrives(Go{0xffffffff}));
    QVERIFY(arrives(Welcome{0xffffffff, at("255.255.255.255:65535"), 65535}));
    QVERIFY(arrives(Welcome{1, at("255.255.255.255:65535"), 1, QHostAddress(QHostAddress::Broadcast)}));
    QVERIFY(arrives(JoinRoom{1, SecretKind::SpokenCode, QByteArray(CommitmentSize, '\xff')}));
    QVERIFY(arrives(Await{wire::thirtyTwoBytes(), handles(MaxAwaitedHandles)}));
    QVERIFY(!arrives(Await{wire::thirtyTwoBytes(), handles(MaxAwaitedHandles + 1)}));
    QVERIFY(arrives(Call{wire::thirtyTwoBytes(), handles(MaxCalledHandles)}));
    QVERIFY(!arrives(Call{wire::thirtyTwoBytes(), handles(MaxCalledHandles + 1)}));
    QVERIFY(arrives(RoomOpened{MaxRoomNumber, std::chrono::seconds(0xffffffff)}));
    QVERIFY(arrives(RoomOpened{1, std::chrono::seconds(0)}));
    QVERIFY(arrives(ProtocolError{ProtocolErrorCode::TooManyAttempts, std::numeric_limits<qint64>::max()}));
}

void tst_RendezvousMessages::softwareIsOptional_data()
{
    QTest::addColumn<QCborValue>("software");
    QTest::newRow("missing") << QCborValue();
    QTest::newRow("a number") << QCborValue(1);
    QTest::newRow("65 bytes") << QCborValue(QString(65, u'x'));
    QTest::newRow("33 letters of two bytes") << QCborValue(QString(33, u'\u00fc'));
}

void tst_RendezvousMessages::softwareIsOptional()
{
    QFETCH(QCborValue, software);
    const QCborMap map = wire::spoilt(mapOf("Hello"), {"Hello", 3, software});
    QCOMPARE(decodeRendezvous(map), Decoded<RendezvousMessage>(Hello{1, {}}));
}

void tst_RendezvousMessages::alternateIsOptional_data()
{
    QTest::addColumn<QCborValue>("alternate");
    QTest::newRow("missing") << QCborValue();
    QTest::newRow("null") << QCborValue(nullptr);
    QTest::newRow("a text") << QCborValue(QStringLiteral("203.0.113.8"));
    QTest::newRow("an endpoint") << pair(QByteArray(4, '\x01'), 80);
    for (const int size : {0, 3, 5, 15, 17})
        QTest::addRow("%d bytes", size) << QCborValue(QByteArray(size, '\x01'));
}

void tst_RendezvousMessages::alternateIsOptional()
{
    QFETCH(QCborValue, alternate);
    const QCborMap map = wire::spoilt(mapOf("Welcome, alternate"), {"Welcome, alternate", 4, alternate});
    QCOMPARE(decodeRendezvous(map), Decoded<RendezvousMessage>(Welcome{1, at("203.0.113.7:50000"), 8878}));
}

void tst_RendezvousMessages::relaysAreOptional_data()
{
    QTest::addColumn<QCborValue>("flag");
    QTest::newRow("missing") << QCborValue();
    QTest::newRow("null") << QCborValue(nullptr);
    QTest::newRow("a number") << QCborValue(1);
}

void tst_RendezvousMessages::relaysAreOptional()
{
    QFETCH(QCborValue, flag);
    const QCborMap welcome = wire::spoilt(mapOf("Welcome, with relays"), {"Welcome, with relays", 5, flag});
    QCOMPARE(decodeRendezvous(welcome), Decoded<RendezvousMessage>(wire::named(golden(), "Welcome").message));
    const QCborMap paired =
        wire::spoilt(mapOf("Paired, can have a relay"), {"Paired, can have a relay", 9, flag});
    const auto decoded = decodeRendezvous(paired);
    QVERIFY(!std::get<Paired>(std::get<RendezvousMessage>(decoded)).canHaveRelay);
}

void tst_RendezvousMessages::aClassicPeerHasNoRoom()
{
    QCborMap map = mapOf("Paired, classic");
    const auto expected = decodeRendezvous(map);
    map[5] = wire::thirtyTwoBytes();
    map[6] = 7;
    map[7] = 1;
    map[8] = QByteArray(HandleSize, 'h');
    QCOMPARE(decodeRendezvous(map), expected);
}

void tst_RendezvousMessages::aRoomHasNoHandle()
{
    QCborMap map = mapOf("Paired, in a room");
    map[8] = QByteArray(HandleSize, 'h');
    QCOMPARE(decodeRendezvous(map), Decoded<RendezvousMessage>(wire::malformed(Paired::Type)));
}

void tst_RendezvousMessages::badHandles_data()
{
    QTest::addColumn<QCborArray>("list");
    const QByteArray one(HandleSize, 'h');
    QTest::newRow("none") << QCborArray();
    QTest::newRow("too short") << QCborArray{one, one.chopped(1)};
    QTest::newRow("too long") << QCborArray{one + 'h'};
    QTest::newRow("empty") << QCborArray{QByteArray()};
    QTest::newRow("a text") << QCborArray{QStringLiteral("sixteen letters.")};
    QTest::newRow("a list in the list") << QCborArray{QCborValue(QCborArray{one})}; // Not a copy of it.
    QTest::newRow("null") << QCborArray{one, nullptr};
    QTest::newRow("one twice") << QCborArray{one, QByteArray(HandleSize, 'g'), one};
}

void tst_RendezvousMessages::badHandles()
{
    QFETCH(QCborArray, list);
    for (const char *name : {"Await", "Call"}) {
        const QCborMap map = wire::spoilt(mapOf(name), {name, 2, list});
        QCOMPARE(decodeRendezvous(map),
                 Decoded<RendezvousMessage>(wire::malformed(map.value(0).toInteger())));
    }
}

void tst_RendezvousMessages::unknownAnswersMeanUnknown_data()
{
    QTest::addColumn<qint64>("number");
    for (const qint64 number :
         {qint64(5), qint64(256), qint64(0x100000001), std::numeric_limits<qint64>::max()})
        QTest::addRow("%lld", static_cast<long long>(number)) << number;
}

void tst_RendezvousMessages::unknownAnswersMeanUnknown()
{
    QFETCH(qint64, number);
    QCOMPARE(decodeRendezvous(QCborMap{{0, 39}, {1, number}}),
             Decoded<RendezvousMessage>(UnsolicitedResult{UnsolicitedAnswer::Unknown}));
}

void tst_RendezvousMessages::types_data()
{
    QTest::addColumn<QCborValue>("type");
    QTest::addColumn<bool>("known");
    QTest::addColumn<qint64>("number");
    const auto malformed = [](const char *name, const QCborValue &type) {
        QTest::addRow("%s", name) << type << true << qint64(0);
    };
    malformed("missing", QCborValue());
    malformed("null", nullptr);
    malformed("text", QStringLiteral("1"));
    malformed("negative", -1);
    malformed("float", 1.0);
    malformed("array", QCborArray{1});
    for (const qint64 type :
         {qint64(0), qint64(14), qint64(15), qint64(17), qint64(31), qint64(43), qint64(47), qint64(49),
          qint64(255), qint64(0x100000001), std::numeric_limits<qint64>::max()})
        QTest::addRow("%lld", static_cast<long long>(type)) << QCborValue(type) << false << type;
}

void tst_RendezvousMessages::types()
{
    QFETCH(QCborValue, type);
    QFETCH(bool, known);
    QFETCH(qint64, number);
    const QCborMap map = wire::spoilt(mapOf("Hello"), {"Hello", 0, type});
    QCOMPARE(decodeRendezvous(map),
             Decoded<RendezvousMessage>(known ? wire::malformed(0) : wire::unknownType(number)));
}

void tst_RendezvousMessages::unknownErrorsAreKept()
{
    const QCborMap map{{0, 48}, {1, 999}, {2, 0}};
    QCOMPARE(decodeRendezvous(map),
             Decoded<RendezvousMessage>(ProtocolError{static_cast<ProtocolErrorCode>(999), 0}));
}

PUNCHLINE_APPLESS_TEST(tst_RendezvousMessages)

#include "tst_rendezvousmessages.moc"
