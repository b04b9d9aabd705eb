// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/rendezvousmessages.h"
#include "app/protocol/signalmessages.h"
#include "tests/protocol/wire.h"

#include <QCborArray>
#include <QCborValue>
#include <QTest>

using namespace punchline;
using wire::at;
using wire::hex;

/// What two paired clients say to each other through the server. PROTOCOL.md shows some of these bytes.
class tst_SignalMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenBytes_data();
    void goldenBytes();
    void offerInASignal();
    void everyCut_data() { goldenBytes_data(); }
    void everyCut();
    void unknownKeysAreIgnored_data() { goldenBytes_data(); }
    void unknownKeysAreIgnored();
    void badFields_data();
    void badFields();
    void maxCandidates();
    void unknownKindsAreLeftOut();
    void mappedAddressesAreFolded();
    void notOneMap_data();
    void notOneMap();
    void types_data();
    void types();
};

Q_DECLARE_METATYPE(punchline::SignalMessage)

namespace {

constexpr const char *OfferBytes =
    "a3 00 01 01 58 20 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
    "02 82 82 00 82 44 c0a80114 19 c350 82 01 82 44 cb007107 19 c350";

CandidateOffer offer()
{
    return {wire::thirtyTwoBytes(),
            {{CandidateKind::Host, at("192.168.1.20:50000")},
             {CandidateKind::Observed, at("203.0.113.7:50000")}}};
}

QCborMap offerMap()
{
    return QCborValue::fromCbor(hex(OfferBytes)).toMap();
}

Decoded<SignalMessage> decode(const QCborMap &map)
{
    return decodeSignal(QCborValue(map).toCbor());
}

QCborArray candidate(const QCborValue &kind, const QByteArray &address, int port)
{
    return {kind, QCborArray{address, port}};
}

} // namespace

void tst_SignalMessages::goldenBytes_data()
{
    QTest::addColumn<SignalMessage>("message");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("offer") << SignalMessage(offer()) << hex(OfferBytes);
    QTest::newRow("empty offer")
        << SignalMessage(CandidateOffer{wire::thirtyTwoBytes(), {}})
        << hex("a3 00 01 01 58 20 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 02 80");
    QTest::newRow("IPv6 and the other kinds")
        << SignalMessage(CandidateOffer{wire::thirtyTwoBytes(),
                                        {{CandidateKind::Mapped, at("[2001:db8::7]:1024")},
                                         {CandidateKind::Predicted, at("203.0.113.7:65535")}}})
        << hex("a3 00 01 01 58 20 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
               "02 82 82 02 82 50 20010db8000000000000000000000007 19 0400"
               "82 03 82 44 cb007107 19 ffff");
}

void tst_SignalMessages::goldenBytes()
{
    QFETCH(SignalMessage, message);
    QFETCH(QByteArray, bytes);
    QCOMPARE(encodeSignal(message), bytes);
    QCOMPARE(decodeSignal(bytes), Decoded<SignalMessage>(message));
}

void tst_SignalMessages::offerInASignal()
{
    const QByteArray bytes = hex("00000044 a2 00 10 01 58 3e") + hex(OfferBytes);
    QCOMPARE(encodeRendezvous(Signal{encodeSignal(offer())}), bytes);
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
    map[3] = QByteArray("from a later version");
    map[QStringLiteral("2")] = 0;
    QCOMPARE(decode(map), Decoded<SignalMessage>(message));
}

void tst_SignalMessages::badFields_data()
{
    QTest::addColumn<qint64>("key");
    QTest::addColumn<QCborValue>("value");
    const auto row = [](const char *name, qint64 key, const QCborValue &value) {
        QTest::addRow("%s", name) << key << value;
    };
    const QByteArray four("\xcb\x00\x71\x07", 4);
    row("no nonce", 1, {});
    row("a null nonce", 1, nullptr);
    row("a nonce of text", 1, QString(32, u'x'));
    row("a nonce of 31", 1, QByteArray(31, 'x'));
    row("a nonce of 33", 1, QByteArray(33, 'x'));
    row("an empty nonce", 1, QByteArray());
    row("no candidates", 2, {});
    row("null candidates", 2, nullptr);
    row("candidates as a map", 2, QCborMap{{0, 1}});
    row("candidates as bytes", 2, four);
    row("a number for a candidate", 2, QCborArray{1});
    row("an empty candidate", 2, QCborArray{QCborArray{}});
    row("a candidate without endpoint", 2, QCborArray{QCborArray{0}});
    row("a candidate of three", 2, QCborArray{QCborArray{0, QCborArray{four, 80}, 0}});
    row("a kind of text", 2, QCborArray{candidate(QStringLiteral("host"), four, 80)});
    row("a null kind", 2, QCborArray{candidate(nullptr, four, 80)});
    row("port 0", 2, QCborArray{candidate(0, four, 0)});
    row("port 65536", 2, QCborArray{candidate(0, four, 65536)});
    row("an address of five", 2, QCborArray{candidate(0, four + 'x', 80)});
    row("an empty address", 2, QCborArray{candidate(0, {}, 80)});
    row("a bad one among good ones", 2,
        QCborArray{candidate(0, four, 80), candidate(0, four, 0), candidate(0, four, 81)});
    row("a bad one of unknown kind", 2, QCborArray{candidate(99, four, 0)});
}

void tst_SignalMessages::badFields()
{
    QFETCH(qint64, key);
    QFETCH(QCborValue, value);
    QCOMPARE(decode(wire::spoilt(offerMap(), {"", key, value})), Decoded<SignalMessage>(wire::malformed(1)));
}

void tst_SignalMessages::maxCandidates()
{
    CandidateOffer full{wire::thirtyTwoBytes(), {}};
    for (quint16 port = 2000; full.candidates.size() < MaxCandidates; ++port)
        full.candidates.append({CandidateKind::Host, Endpoint(QHostAddress(0xc0a80101U), port)});
    QCOMPARE(decodeSignal(encodeSignal(full)), Decoded<SignalMessage>(full));
    QVERIFY(encodeSignal(full).size() <= MaxSignalPayload);
    full.candidates.append(full.candidates.first());
    QCOMPARE(decodeSignal(encodeSignal(full)), Decoded<SignalMessage>(wire::malformed(1)));
}

void tst_SignalMessages::unknownKindsAreLeftOut()
{
    const QByteArray four("\xcb\x00\x71\x07", 4);
    QCborMap map = offerMap();
    map[2] = QCborArray{candidate(4, four, 80), candidate(1, four, 81), candidate(-1, four, 82),
                        candidate(qint64(0x100000000), four, 83)};
    const CandidateOffer expected{wire::thirtyTwoBytes(), {{CandidateKind::Observed, at("203.0.113.7:81")}}};
    QCOMPARE(decode(map), Decoded<SignalMessage>(expected));
}

void tst_SignalMessages::mappedAddressesAreFolded()
{
    QCborMap map = offerMap();
    map[2] = QCborArray{candidate(0, hex("00000000000000000000ffff 7f000001"), 8877)};
    const CandidateOffer expected{wire::thirtyTwoBytes(), {{CandidateKind::Host, at("127.0.0.1:8877")}}};
    QCOMPARE(decode(map), Decoded<SignalMessage>(expected));
}

void tst_SignalMessages::notOneMap_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an array") << hex("81 01");
    QTest::newRow("a byte more") << hex(OfferBytes) + '\0';
    QTest::newRow("two offers") << hex(OfferBytes) + hex(OfferBytes);
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
    QTest::addColumn<Decoded<SignalMessage>>("decoded");
    const auto row = [](const char *name, const QCborValue &type, const DecodeFailure &failure) {
        QTest::addRow("%s", name) << type << Decoded<SignalMessage>(failure);
    };
    row("missing", {}, wire::malformed(0));
    row("text", QStringLiteral("1"), wire::malformed(0));
    row("negative", -1, wire::malformed(0));
    row("0", 0, wire::unknownType(0));
    row("2", 2, wire::unknownType(2));
    row("2^32 + 1", qint64(0x100000001), wire::unknownType(0x100000001));
}

void tst_SignalMessages::types()
{
    QFETCH(QCborValue, type);
    QTEST(decode(wire::spoilt(offerMap(), {"", 0, type})), "decoded");
}

QTEST_APPLESS_MAIN(tst_SignalMessages)

#include "tst_signalmessages.moc"
