// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/rendezvousmessages.h"
#include "app/protocol/signalmessages.h"
#include "tests/protocol/wire.h"
#include "tests/support/testprogram.h"

#include <QCborArray>
#include <QCborValue>
#include <QTest>

using namespace punchline;
using wire::hex;

/// What the server sees two paired clients say to each other. PROTOCOL.md shows some of these bytes.
class tst_SignalMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenBytes_data();
    void goldenBytes();
    void inASignal();
    void everyCut_data() { goldenBytes_data(); }
    void everyCut();
    void unknownKeysAreIgnored_data() { goldenBytes_data(); }
    void unknownKeysAreIgnored();
    void badFields_data();
    void badFields();
    void notOneMap_data();
    void notOneMap();
    void types_data();
    void types();
    void largestBox();
    void sealedMessagesDoNotCountOutside();
};

Q_DECLARE_METATYPE(punchline::SignalMessage)

namespace {

constexpr const char *ShareBytes =
    "a2 00 03 01 58 20 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
constexpr const char *ConfirmBytes =
    "a3 00 04 01 58 40 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
    "                  000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
    "02 58 20          000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
constexpr const char *BoxBytes = "a2 00 05 01 55 11b66d8ac6c861cc70154d9dc3c0433a1645180893";

KeyConfirm confirm()
{
    return {wire::thirtyTwoBytes() + wire::thirtyTwoBytes(), wire::thirtyTwoBytes()};
}

QCborMap shareMap()
{
    return QCborValue::fromCbor(hex(ShareBytes)).toMap();
}

Decoded<SignalMessage> decode(const QCborMap &map)
{
    return decodeSignal(QCborValue(map).toCbor());
}

} // namespace

void tst_SignalMessages::goldenBytes_data()
{
    QTest::addColumn<SignalMessage>("message");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("key share") << SignalMessage(KeyShare{wire::thirtyTwoBytes()}) << hex(ShareBytes);
    QTest::newRow("key confirm") << SignalMessage(confirm()) << hex(ConfirmBytes);
    QTest::newRow("sealed") << SignalMessage(Sealed{hex("11b66d8ac6c861cc70154d9dc3c0433a1645180893")})
                            << hex(BoxBytes);
    QTest::newRow("smallest box") << SignalMessage(Sealed{QByteArray(MinBoxSize, 'x')})
                                  << hex("a2 00 05 01 50") + QByteArray(16, 'x');
}

void tst_SignalMessages::goldenBytes()
{
    QFETCH(SignalMessage, message);
    QFETCH(QByteArray, bytes);
    QCOMPARE(encodeSignal(message), bytes);
    QCOMPARE(decodeSignal(bytes), Decoded<SignalMessage>(message));
}

void tst_SignalMessages::inASignal()
{
    const QByteArray bytes = hex("0000002c a2 00 10 01 58 26") + hex(ShareBytes);
    QCOMPARE(encodeRendezvous(Signal{encodeSignal(KeyShare{wire::thirtyTwoBytes()})}), bytes);
}

void tst_SignalMessages::everyCut()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype cut = 0; cut < bytes.size(); ++cut)
        QCOMPARE(decodeSignal(bytes.left(cut)), Decoded<SignalMessage>(wire::malformed(0)));
}

void tst_SignalMessages::unknownKeysAreIgnored()
{
    QFETCH(SignalMessage, message);
    QFETCH(QByteArray, bytes);
    QCborMap map = QCborValue::fromCbor(bytes).toMap();
    map[9] = QByteArray("from a later version");
    map[QStringLiteral("2")] = 0;
    QCOMPARE(decode(map), Decoded<SignalMessage>(message));
}

void tst_SignalMessages::badFields_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("key");
    QTest::addColumn<QCborValue>("value");
    const auto field = [](const char *name, const char *bytes, qint64 key, qsizetype min, qsizetype max) {
        const auto row = [&](const char *what, const QCborValue &value) {
            QTest::addRow("%s: %s", name, what) << hex(bytes) << key << value;
        };
        row("missing", {});
        row("null", nullptr);
        row("a number", 1);
        row("text", QString(max, u'x'));
        row("an array", QCborArray{QByteArray(max, 'x')});
        row("empty", QByteArray());
        row("a byte short", QByteArray(min - 1, 'x'));
        row("a byte more", QByteArray(max + 1, 'x'));
    };
    field("share", ShareBytes, 1, KeyShareSize, KeyShareSize);
    field("MAC", ConfirmBytes, 1, ConfirmMacSize, ConfirmMacSize);
    field("opening", ConfirmBytes, 2, OpeningSize, OpeningSize);
    field("box", BoxBytes, 1, MinBoxSize, MaxBoxSize);
}

void tst_SignalMessages::badFields()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, key);
    QFETCH(QCborValue, value);
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    QCOMPARE(decode(wire::spoilt(map, {"", key, value})),
             Decoded<SignalMessage>(wire::malformed(map.value(0).toInteger())));
}

void tst_SignalMessages::notOneMap_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an array") << hex("81 03");
    QTest::newRow("a byte more") << hex(ShareBytes) + '\0';
    QTest::newRow("two shares") << hex(ShareBytes) + hex(ShareBytes);
    QTest::newRow("nested too deep") << hex("a1 00") + QByteArray(MaxSignalPayload - 2, '\x81');
    QTest::newRow("garbage") << QByteArray("\xde\xad\xbe\xef");
}

void tst_SignalMessages::notOneMap()
{
    QFETCH(QByteArray, payload);
    QCOMPARE(decodeSignal(payload), Decoded<SignalMessage>(wire::malformed(0)));
}

void tst_SignalMessages::types_data()
{
    QTest::addColumn<QCborValue>("type");
    QTest::addColumn<DecodeFailure>("failure");
    const auto row = [](const char *name, const QCborValue &type, const DecodeFailure &failure) {
        QTest::addRow("%s", name) << type << failure;
    };
    row("missing", {}, wire::malformed(0));
    row("text", QStringLiteral("3"), wire::malformed(0));
    row("negative", -1, wire::malformed(0));
    row("0", 0, wire::unknownType(0));
    row("1, which belongs in a box", 1, wire::unknownType(1));
    row("2, which belongs in a box", 2, wire::unknownType(2));
    row("6", 6, wire::unknownType(6));
    row("2^32 + 3", qint64(0x100000003), wire::unknownType(0x100000003));
}

void tst_SignalMessages::types()
{
    QFETCH(QCborValue, type);
    QFETCH(DecodeFailure, failure);
    QCOMPARE(decode(wire::spoilt(shareMap(), {"", 0, type})), Decoded<SignalMessage>(failure));
}

void tst_SignalMessages::largestBox()
{
    const Sealed largest{QByteArray(MaxBoxSize, 'x')};
    QCOMPARE(decodeSignal(encodeSignal(largest)), Decoded<SignalMessage>(largest));
    QVERIFY(encodeSignal(largest).size() <= MaxSignalPayload);
}

/// Nobody but the peer may learn where this client can be reached.
void tst_SignalMessages::sealedMessagesDoNotCountOutside()
{
    QCOMPARE(decodeSignal(encodeSealed(CandidateOffer{wire::thirtyTwoBytes(), {}})),
             Decoded<SignalMessage>(wire::unknownType(1)));
    QCOMPARE(decodeSignal(encodeSealed(CandidateUpdate{})), Decoded<SignalMessage>(wire::unknownType(2)));
    QCOMPARE(decodeSealed(encodeSignal(KeyShare{wire::thirtyTwoBytes()})),
             Decoded<SealedMessage>(wire::unknownType(3)));
}

PUNCHLINE_APPLESS_TEST(tst_SignalMessages)

#include "tst_signalmessages.moc"
