// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/peermessages.h"
#include "tests/protocol/wire.h"
#include "tests/support/testprogram.h"

#include <QCborArray>
#include <QTest>

using namespace punchline;
using wire::hex;

/// What two clients say to each other on the direct link. PROTOCOL.md shows some of these bytes.
class tst_PeerMessages : public QObject
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
    void anyText_data();
    void anyText();
    void types_data();
    void types();
};

Q_DECLARE_METATYPE(punchline::PeerMessage)

namespace {

const std::vector<wire::Golden<PeerMessage>> &golden()
{
    static const std::vector<wire::Golden<PeerMessage>> all = {
        {"LinkReady", LinkReady{}, "00000003 a1 00 03"},
        {"Text, hello", Text{1, QStringLiteral("Hello, world"), true},
         "00000015 a4 00 10 01 01 02 6c 48656c6c6f2c20776f726c64 03 f5"},
        {"Text", Text{1000, QStringLiteral("Grüße 👋"), false},
         "00000017 a4 00 10 01 19 03e8 02 6c 4772c3bcc39f6520f09f918b 03 f4"},
        {"Text, the line goes on", Text{1, QStringLiteral("ab"), false, LineEnd::None},
         "0000000d a5 00 10 01 01 02 62 6162 03 f4 04 f5"},
        {"Text, a byte order mark", Text{1, QStringLiteral("\ufeff"), false},
         "0000000c a4 00 10 01 01 02 63 efbbbf 03 f4"},
        {"Text, written an hour before", Text{1, QStringLiteral("ab"), false, LineEnd::Feed, 3'600'000},
         "00000011 a5 00 10 01 01 02 62 6162 03 f4 05 1a 0036ee80"},
        {"Ack", Ack{1}, "00000005 a2 00 11 01 01"},
        {"StopHello", StopHello{}, "00000003 a1 00 12"},
        {"KeepAlive", KeepAlive{}, "00000003 a1 00 13"},
        {"Alive", Alive{}, "00000003 a1 00 14"},
        {"Seek", Seek{}, "00000004 a1 00 1819"},
        {"Seek as the relay ends", Seek{true}, "00000006 a2 00 1819 01 f5"},
        {"Leave", Leave{}, "00000003 a1 00 15"},
        {"Name", Name{QStringLiteral("Zoë")}, "00000009 a2 00 16 01 64 5a6fc3ab"},
        {"Typing", Typing{}, "00000003 a1 00 17"},
        {"Resume", Resume{2, 40}, "00000009 a3 00 1818 01 02 02 1828"},
        {"ProtocolError", ProtocolError{ProtocolErrorCode::UnknownType, 99},
         "00000009 a3 00 1830 01 02 02 1863"},
    };
    return all;
}

QCborMap mapOf(const char *name)
{
    return wire::mapOf(hex(wire::named(golden(), name).bytes)).value();
}

bool arrives(const PeerMessage &message)
{
    const auto map = wire::mapOf(encodePeer(message));
    return map && decodePeer(*map) == Decoded<PeerMessage>(message);
}

} // namespace

void tst_PeerMessages::goldenBytes_data()
{
    QTest::addColumn<PeerMessage>("message");
    QTest::addColumn<QByteArray>("bytes");
    for (const auto &row : golden())
        QTest::addRow("%s", row.name) << row.message << hex(row.bytes);
}

void tst_PeerMessages::goldenBytes()
{
    QFETCH(PeerMessage, message);
    QFETCH(QByteArray, bytes);
    QCOMPARE(encodePeer(message), bytes);
    QCOMPARE(decodePeer(wire::mapOf(bytes).value()), Decoded<PeerMessage>(message));
}

void tst_PeerMessages::everyCut()
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

void tst_PeerMessages::unknownKeysAreIgnored()
{
    QFETCH(PeerMessage, message);
    QFETCH(QByteArray, bytes);
    QCborMap map = wire::mapOf(bytes).value();
    map[99] = QStringLiteral("from a later version");
    map[QStringLiteral("1")] = QCborArray{1};
    QCOMPARE(decodePeer(map), Decoded<PeerMessage>(message));
}

void tst_PeerMessages::badFields_data()
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
    rows("Text", 1, {missing, null, 0, -1, 1.0, QStringLiteral("1")});
    rows("Text", 2, {missing, null, 1, QByteArray("text"), QString(MaxTextBytes + 1, u'x')});
    rows("Text", 2, {QString(MaxTextBytes / 2 + 1, u'\u00fc')});
    rows("Text", 3, {missing, null, 0, 1, QStringLiteral("false")});
    rows("Ack", 1, {missing, null, -1, 1.0, QStringLiteral("1")});
    rows("Name", 1, {missing, null, 1, QByteArray("text"), QString(MaxNameBytes + 1, u'x')});
    rows("ProtocolError", 1, {missing, null, -1, 65536, QStringLiteral("1")});
    rows("ProtocolError", 2, {missing, null, -1, QStringLiteral("1")});
}

void tst_PeerMessages::badFields()
{
    QFETCH(QCborMap, map);
    QCOMPARE(decodePeer(map), Decoded<PeerMessage>(wire::malformed(map.value(0).toInteger())));
}

void tst_PeerMessages::limits()
{
    QVERIFY(arrives(Text{1, QString(MaxTextBytes, u'x'), false}));
    QVERIFY(arrives(Text{std::numeric_limits<qint64>::max(), QString(MaxTextBytes / 2, u'\u00fc'), false}));
    QVERIFY(arrives(Name{QString(MaxNameBytes, u'x')}));
    QVERIFY(arrives(Name{}));
    QVERIFY(arrives(Ack{0}));
    QVERIFY(arrives(Ack{std::numeric_limits<qint64>::max()}));
    QVERIFY(encodePeer(LinkReady{}).size() <= FrameHeaderSize + MaxUnprovenPayload);
}

void tst_PeerMessages::anyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("line feeds") << QStringLiteral("a\r\nb\n");
    QTest::newRow("a NUL") << QString(QChar(u'\0'));
    QTest::newRow("the last code point") << QString::fromUcs4(U"\U0010fffd", 1);
    QTest::newRow("right to left") << QStringLiteral("\u202eabc");
}

void tst_PeerMessages::anyText()
{
    QFETCH(QString, text);
    QVERIFY(arrives(Text{1, text, false}));
}

void tst_PeerMessages::types_data()
{
    QTest::addColumn<QCborValue>("type");
    QTest::addColumn<Decoded<PeerMessage>>("decoded");
    const auto row = [](const char *name, const QCborValue &type, const DecodeFailure &failure) {
        QTest::addRow("%s", name) << type << Decoded<PeerMessage>(failure);
    };
    row("missing", {}, wire::malformed(0));
    row("null", nullptr, wire::malformed(0));
    row("text", QStringLiteral("2"), wire::malformed(0));
    row("negative", -2, wire::malformed(0));
    row("float", 2.0, wire::malformed(0));
    for (const qint64 type : {qint64(0), qint64(4), qint64(15), qint64(26), qint64(47), qint64(49),
                              qint64(0x100000002), std::numeric_limits<qint64>::max()})
        row(qPrintable(QString::number(type)), type, wire::unknownType(type));
}

void tst_PeerMessages::types()
{
    QFETCH(QCborValue, type);
    QTEST(decodePeer(wire::spoilt(mapOf("LinkReady"), {"LinkReady", 0, type})), "decoded");
}

PUNCHLINE_APPLESS_TEST(tst_PeerMessages)

#include "tst_peermessages.moc"
