// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/rendezvousmessages.h"
#include "tests/protocol/wire.h"
#include "tests/support/testprogram.h"

#include <QCborArray>
#include <QTest>

using namespace punchline;
using wire::at;
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
    void aClassicPeerHasNoRoom();
    void unknownAnswersMeanUnknown_data();
    void unknownAnswersMeanUnknown();
    void types_data();
    void types();
    void unknownErrorsAreKept();
};

Q_DECLARE_METATYPE(punchline::RendezvousMessage)

namespace {

#define THIRTY_TWO_BYTES "5820 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

const std::vector<wire::Golden<RendezvousMessage>> &golden()
{
    static const Endpoint observed = at("203.0.113.7:50000");
    static const Endpoint observed6 = at("[2001:db8::7]:50000");
    static const Endpoint peer = at("198.51.100.9:40000");
    static const QByteArray ticket = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f");
    static const QString software = QStringLiteral("punchline 0.1.0");
    static const std::vector<wire::Golden<RendezvousMessage>> all = {
        {"Hello", Hello{1, software},
         "00000021 a4 00 01 01 69 70756e63686c696e65 02 01 03 6f 70756e63686c696e6520302e312e30"},
        {"Hello, with a ticket", Hello{1, software, ticket},
         "00000033 a5 00 01 01 69 70756e63686c696e65 02 01 03 6f 70756e63686c696e6520302e312e30"
         "04 50 000102030405060708090a0b0c0d0e0f"},
        {"EnterLobby", EnterLobby{wire::thirtyTwoBytes()}, "00000026 a2 00 02 01 " THIRTY_TWO_BYTES},
        {"PunchReady", PunchReady{}, "00000003 a1 00 03"},
        {"Pong", Pong{7}, "00000005 a2 00 04 01 07"},
        {"Outcome, linked", Outcome{true}, "00000005 a2 00 05 01 f5"},
        {"Outcome, failed", Outcome{false}, "00000005 a2 00 05 01 f4"},
        {"Outcome, all told",
         Outcome{true, PunchStrategy::Birthday, NatKind::Random, NatKind::Stable,
                 std::chrono::milliseconds(1234)},
         "0000000f a6 00 05 01 f5 02 03 03 05 04 02 05 19 04d2"},
        {"Probe", Probe{}, "0000000e a2 00 06 01 69 70756e63686c696e65"},
        {"Probe, with a ticket", Probe{ticket},
         "00000020 a3 00 06 01 69 70756e63686c696e65 02 50 000102030405060708090a0b0c0d0e0f"},
        {"AskUnsolicited", AskUnsolicited{}, "00000003 a1 00 07"},
        {"OpenRoom", OpenRoom{wire::thirtyTwoBytes()}, "00000026 a2 00 08 01 " THIRTY_TWO_BYTES},
        {"OpenRoom, again", OpenRoom{wire::thirtyTwoBytes(), QByteArray(TicketSize, 't'), 7},
         "0000003a a4 00 08 01 " THIRTY_TWO_BYTES " 02 50 74747474747474747474747474747474 03 07"},
        {"OpenRoom, with a ticket", OpenRoom{wire::thirtyTwoBytes(), QByteArray(TicketSize, 't')},
         "00000038 a3 00 08 01 " THIRTY_TWO_BYTES " 02 50 74747474747474747474747474747474"},
        {"JoinRoom, words", JoinRoom{7, SecretKind::SpokenCode, wire::thirtyTwoBytes()},
         "0000002a a4 00 09 01 " THIRTY_TWO_BYTES " 02 07 03 00"},
        {"JoinRoom, link", JoinRoom{MaxRoomNumber, SecretKind::Link, wire::thirtyTwoBytes()},
         "0000002e a4 00 09 01 " THIRTY_TWO_BYTES " 02 1a 000f423f 03 01"},
        {"Signal", Signal{"abc"}, "00000008 a2 00 10 01 43 616263"},
        {"Welcome", Welcome{1, observed, 8878},
         "00000014 a4 00 1820 01 01 02 82 44 cb007107 19 c350 03 19 22ae"},
        {"Welcome, IPv6, no probe port", Welcome{1, observed6, 0},
         "0000001e a4 00 1820 01 01 02 82 50 20010db8000000000000000000000007 19 c350 03 00"},
        {"Welcome, alternate", Welcome{1, observed, 8878, QHostAddress(QStringLiteral("203.0.113.8"))},
         "0000001a a5 00 1820 01 01 02 82 44 cb007107 19 c350 03 19 22ae 04 44 cb007108"},
        {"Welcome, IPv6 alternate", Welcome{1, observed, 8878, QHostAddress(QStringLiteral("2001:db8::8"))},
         "00000026 a5 00 1820 01 01 02 82 44 cb007107 19 c350 03 19 22ae"
         "04 50 20010db8000000000000000000000008"},
        {"Waiting", Waiting{}, "00000004 a1 00 1821"},
        {"Paired", Paired{Role::Responder, Dialect::Framed, observed, peer, wire::thirtyTwoBytes()},
         "0000003f a6 00 1822 01 01 02 f4 03 82 44 cb007107 19 c350 04 82 44 c6336409 19 9c40"
         "05 " THIRTY_TWO_BYTES},
        {"Paired, in a room",
         Paired{Role::Initiator, Dialect::Framed, observed, peer, wire::thirtyTwoBytes(), 7,
                SecretKind::Link},
         "00000043 a8 00 1822 01 00 02 f4 03 82 44 cb007107 19 c350 04 82 44 c6336409 19 9c40"
         "05 " THIRTY_TWO_BYTES " 06 07 07 01"},
        {"Paired, classic", Paired{Role::Initiator, Dialect::Classic, observed, peer},
         "0000001c a5 00 1822 01 00 02 f5 03 82 44 cb007107 19 c350 04 82 44 c6336409 19 9c40"},
        {"Go", Go{1}, "00000006 a2 00 1823 01 01"},
        {"Ping", Ping{0xffffffff}, "0000000a a2 00 1824 01 1a ffffffff"},
        {"PeerLeft", PeerLeft{}, "00000004 a1 00 1825"},
        {"ProbeResult", ProbeResult{at("203.0.113.7:50001")},
         "0000000e a2 00 1826 01 82 44 cb007107 19 c351"},
        {"UnsolicitedResult, Unknown", UnsolicitedResult{}, "00000006 a2 00 1827 01 00"},
        {"UnsolicitedResult, Drop", UnsolicitedResult{UnsolicitedAnswer::Drop}, "00000006 a2 00 1827 01 01"},
        {"UnsolicitedResult, Reset", UnsolicitedResult{UnsolicitedAnswer::Reset},
         "00000006 a2 00 1827 01 02"},
        {"UnsolicitedResult, Icmp", UnsolicitedResult{UnsolicitedAnswer::Icmp}, "00000006 a2 00 1827 01 03"},
        {"UnsolicitedResult, Open", UnsolicitedResult{UnsolicitedAnswer::Open}, "00000006 a2 00 1827 01 04"},
        {"RoomOpened", RoomOpened{7, std::chrono::minutes(10)}, "0000000a a3 00 1828 01 07 02 19 0258"},
        {"ProtocolError", ProtocolError{ProtocolErrorCode::OutOfPlace, 35},
         "00000009 a3 00 1830 01 03 02 1823"},
    };
    return all;
}

QCborMap mapOf(const char *name)
{
    return wire::mapOf(hex(wire::named(golden(), name).bytes)).value();
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
    for (const char *committed : {"EnterLobby", "OpenRoom", "JoinRoom, link"})
        rows(committed, 1, badCommitments);
    for (const char *paired : {"Paired", "Paired, in a room"})
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

void tst_RendezvousMessages::aClassicPeerHasNoRoom()
{
    QCborMap map = mapOf("Paired, classic");
    const auto expected = decodeRendezvous(map);
    map[5] = wire::thirtyTwoBytes();
    map[6] = 7;
    map[7] = 1;
    QCOMPARE(decodeRendezvous(map), expected);
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
         {qint64(0), qint64(10), qint64(15), qint64(17), qint64(31), qint64(41), qint64(47), qint64(49),
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
