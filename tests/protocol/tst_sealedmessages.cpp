// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/signalmessages.h"
#include "tests/protocol/wire.h"
#include "tests/support/testprogram.h"

#include <QCborArray>
#include <QCborValue>
#include <QTest>

using namespace punchline;
using wire::at;
using wire::hex;

/// What two paired clients say to each other in sealed boxes. PROTOCOL.md shows some of these bytes.
class tst_SealedMessages : public QObject
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
    void verdicts_data();
    void verdicts();
    void badVerdicts_data();
    void badVerdicts();
    void pending_data();
    void pending();
    void maxCandidates();
    void unknownKindsAreLeftOut();
    void mappedAddressesAreFolded();
    void notOneMap_data();
    void notOneMap();
    void types_data();
    void types();
};

Q_DECLARE_METATYPE(punchline::SealedMessage)

namespace {

constexpr const char *OfferBytes =
    "a3 00 01 01 58 20 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
    "02 82 82 00 82 44 c0a80114 19 c350 82 01 82 44 cb007107 19 c350";

constexpr const char *UpdateBytes = "a2 00 02 01 81 82 03 82 44 cb007107 19 c351";

constexpr const char *FingerprintBytes =
    "01 58 20 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

CandidateOffer offer()
{
    return {wire::thirtyTwoBytes(),
            {{CandidateKind::Host, at("192.168.1.20:50000")},
             {CandidateKind::ServerReflexive, at("203.0.113.7:50000")}}};
}

CandidateUpdate update()
{
    return {{{CandidateKind::Predicted, at("203.0.113.7:50001")}}};
}

QCborMap offerMap()
{
    return QCborValue::fromCbor(hex(OfferBytes)).toMap();
}

CandidateOffer offerWith(const NatVerdict &verdict)
{
    CandidateOffer made = offer();
    made.verdict = verdict;
    return made;
}

/// An offer without candidates: the caller gives the head and the bytes after the candidates.
QByteArray emptyOffer(const char *head, const char *rest)
{
    return hex(head) + hex("00 01") + hex(FingerprintBytes) + hex("02 80") + hex(rest);
}

Decoded<SealedMessage> decode(const QCborMap &map)
{
    return decodeSealed(QCborValue(map).toCbor());
}

QCborArray candidate(const QCborValue &kind, const QByteArray &address, int port)
{
    return {kind, QCborArray{address, port}};
}

/// A list of one candidate. "QCborArray{array}" is that in GCC, but a copy of the array in Clang.
QCborArray only(const QCborArray &candidate)
{
    QCborArray list;
    list.append(candidate);
    return list;
}

} // namespace

void tst_SealedMessages::goldenBytes_data()
{
    QTest::addColumn<SealedMessage>("message");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("offer") << SealedMessage(offer()) << hex(OfferBytes);
    const NatVerdict sequential{
        NatMapping::AddressAndPortDependent, PortAllocation::Sequential, -2, 0, 0, UnsolicitedAnswer::Reset};
    const NatVerdict block{NatMapping::AddressDependent, PortAllocation::Block, 0, 20000, 22047,
                           UnsolicitedAnswer::Drop};
    QTest::newRow("empty offer") << SealedMessage(CandidateOffer{wire::thirtyTwoBytes(), {}})
                                 << emptyOffer("a3", "");
    QTest::newRow("sequential") << SealedMessage(CandidateOffer{wire::thirtyTwoBytes(), {}, sequential})
                                << emptyOffer("a4", "03 86 04 02 21 00 00 02");
    QTest::newRow("block, more pending")
        << SealedMessage(CandidateOffer{wire::thirtyTwoBytes(), {}, block, true})
        << emptyOffer("a5", "03 86 03 03 00 19 4e20 19 561f 01 04 f5");
    QTest::newRow("nothing known, more pending")
        << SealedMessage(CandidateOffer{wire::thirtyTwoBytes(), {}, {}, true}) << emptyOffer("a4", "04 f5");
    QTest::newRow("an offer of one who would join a relay")
        << SealedMessage(CandidateOffer{wire::thirtyTwoBytes(), {}, {}, false, false, true})
        << emptyOffer("a4", "06 f5");
    QTest::newRow("update") << SealedMessage(update()) << hex(UpdateBytes);
    QTest::newRow("empty update, more pending")
        << SealedMessage(CandidateUpdate{{}, true}) << hex("a3 00 02 01 80 02 f5");
    QTest::newRow("mapped over IPv6")
        << SealedMessage(CandidateUpdate{{{CandidateKind::Mapped, at("[2001:db8::7]:1024")}}})
        << hex("a2 00 02 01 81 82 02 82 50 20010db8000000000000000000000007 19 0400");
    QTest::newRow("IPv6 and the other kinds")
        << SealedMessage(CandidateOffer{wire::thirtyTwoBytes(),
                                        {{CandidateKind::Mapped, at("[2001:db8::7]:1024")},
                                         {CandidateKind::Predicted, at("203.0.113.7:65535")}}})
        << hex("a3 00 01 01 58 20 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
               "02 82 82 02 82 50 20010db8000000000000000000000007 19 0400"
               "82 03 82 44 cb007107 19 ffff");
}

void tst_SealedMessages::goldenBytes()
{
    QFETCH(SealedMessage, message);
    QFETCH(QByteArray, bytes);
    QCOMPARE(encodeSealed(message), bytes);
    QCOMPARE(decodeSealed(bytes), Decoded<SealedMessage>(message));
}

void tst_SealedMessages::everyCut()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype cut = 0; cut < bytes.size(); ++cut)
        QCOMPARE(decodeSealed(bytes.left(cut)), Decoded<SealedMessage>(wire::malformed(0)));
}

void tst_SealedMessages::unknownKeysAreIgnored()
{
    QFETCH(SealedMessage, message);
    QFETCH(QByteArray, bytes);
    QCborMap map = QCborValue::fromCbor(bytes).toMap();
    map[9] = QByteArray("from a later version");
    map[QStringLiteral("2")] = 0;
    QCOMPARE(decode(map), Decoded<SealedMessage>(message));
}

void tst_SealedMessages::badFields_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("key");
    QTest::addColumn<QCborValue>("value");
    const auto row = [](const char *name, qint64 key, const QCborValue &value) {
        QTest::addRow("%s", name) << hex(OfferBytes) << key << value;
    };
    // Both messages read candidate lists alike; in an update the list is one key lower.
    const auto list = [&row](const char *name, const QCborValue &value) {
        row(name, 2, value);
        QTest::addRow("update: %s", name) << hex(UpdateBytes) << qint64(1) << value;
    };
    const QByteArray four("\xcb\x00\x71\x07", 4);
    row("no fingerprint", 1, {});
    row("a null fingerprint", 1, nullptr);
    row("a fingerprint of text", 1, QString(32, u'x'));
    row("a fingerprint of 31", 1, QByteArray(31, 'x'));
    row("a fingerprint of 33", 1, QByteArray(33, 'x'));
    row("an empty fingerprint", 1, QByteArray());
    list("no candidates", {});
    list("null candidates", nullptr);
    list("candidates as a map", QCborMap{{0, 1}});
    list("candidates as bytes", four);
    list("a number for a candidate", QCborArray{1});
    list("an empty candidate", only(QCborArray{}));
    list("a candidate without endpoint", only(QCborArray{0}));
    list("a candidate of three", only(QCborArray{0, QCborArray{four, 80}, 0}));
    list("a kind of text", only(candidate(QStringLiteral("host"), four, 80)));
    list("a null kind", only(candidate(nullptr, four, 80)));
    list("port 0", only(candidate(0, four, 0)));
    list("port 65536", only(candidate(0, four, 65536)));
    list("an address of five", only(candidate(0, four + 'x', 80)));
    list("an empty address", only(candidate(0, {}, 80)));
    list("a bad one among good ones",
         QCborArray{candidate(0, four, 80), candidate(0, four, 0), candidate(0, four, 81)});
    list("a bad one of unknown kind", only(candidate(99, four, 0)));
}

void tst_SealedMessages::badFields()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, key);
    QFETCH(QCborValue, value);
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    QCOMPARE(decode(wire::spoilt(map, {"", key, value})),
             Decoded<SealedMessage>(wire::malformed(map.value(0).toInteger())));
}

void tst_SealedMessages::verdicts_data()
{
    QTest::addColumn<NatVerdict>("verdict");
    const auto row = [](const char *name, const NatVerdict &verdict) {
        QTest::addRow("%s", name) << verdict;
    };
    for (int mapping = 1; mapping <= 4; ++mapping)
        QTest::addRow("mapping %d", mapping) << NatVerdict{.mapping = static_cast<NatMapping>(mapping)};
    for (const int allocation : {1, 4}) // The others come with numbers.
        QTest::addRow("allocation %d", allocation)
            << NatVerdict{.allocation = static_cast<PortAllocation>(allocation)};
    for (int answer = 1; answer <= 4; ++answer)
        QTest::addRow("unsolicited %d", answer)
            << NatVerdict{.unsolicited = static_cast<UnsolicitedAnswer>(answer)};
    row("largest step", {.allocation = PortAllocation::Sequential, .delta = 65535});
    row("largest step down", {.allocation = PortAllocation::Sequential, .delta = -65535});
    row("largest block", {.allocation = PortAllocation::Block, .firstPort = 1, .lastPort = 65535});
    row("smallest block", {.allocation = PortAllocation::Block, .firstPort = 65535, .lastPort = 65535});
}

void tst_SealedMessages::verdicts()
{
    QFETCH(NatVerdict, verdict);
    const CandidateOffer message = offerWith(verdict);
    QCOMPARE(decodeSealed(encodeSealed(message)), Decoded<SealedMessage>(message));
}

void tst_SealedMessages::badVerdicts_data()
{
    QTest::addColumn<QCborValue>("value");
    const auto row = [](const char *name, const QCborValue &value) { QTest::addRow("%s", name) << value; };
    row("null", nullptr);
    row("a number", 4);
    row("text", QStringLiteral("symmetric"));
    row("a map", QCborMap{{0, 4}, {1, 4}, {2, 0}, {3, 0}, {4, 0}, {5, 1}});
    row("nothing in it", QCborArray{});
    row("too short", QCborArray{4, 4, 0, 0, 0});
    row("mapping 5", QCborArray{5, 4, 0, 0, 0, 1});
    row("mapping -1", QCborArray{-1, 4, 0, 0, 0, 1});
    row("mapping 2^32 + 4", QCborArray{qint64(0x100000004), 4, 0, 0, 0, 1});
    row("a mapping of text", QCborArray{QStringLiteral("4"), 4, 0, 0, 0, 1});
    row("a mapping with a fraction", QCborArray{4.5, 4, 0, 0, 0, 1});
    row("no mapping", QCborArray{nullptr, 4, 0, 0, 0, 1});
    row("allocation 5", QCborArray{4, 5, 0, 0, 0, 1});
    row("allocation -1", QCborArray{4, -1, 0, 0, 0, 1});
    row("step 65536", QCborArray{4, 2, 65536, 0, 0, 1});
    row("step -65536", QCborArray{4, 2, -65536, 0, 0, 1});
    row("step 2^32 + 1", QCborArray{4, 2, qint64(0x100000001), 0, 0, 1});
    row("sequential with step 0", QCborArray{4, 2, 0, 0, 0, 1});
    row("first port 65536", QCborArray{4, 3, 0, 65536, 65536, 1});
    row("first port -1", QCborArray{4, 3, 0, -1, 2000, 1});
    row("last port 65536", QCborArray{4, 3, 0, 2000, 65536, 1});
    row("a block upside down", QCborArray{4, 3, 0, 2001, 2000, 1});
    row("a block from port 0", QCborArray{4, 3, 0, 0, 2000, 1});
    row("a block without ports", QCborArray{4, 3, 0, 0, 0, 1});
    row("unsolicited 5", QCborArray{4, 4, 0, 0, 0, 5});
    row("unsolicited -1", QCborArray{4, 4, 0, 0, 0, -1});
    row("no unsolicited", QCborArray{4, 4, 0, 0, 0, nullptr});
}

/// NAT properties from a later version or a hostile peer are no reason to disconnect: they count as unknown.
void tst_SealedMessages::badVerdicts()
{
    QFETCH(QCborValue, value);
    QCOMPARE(decode(wire::spoilt(offerMap(), {"", 3, value})), Decoded<SealedMessage>(offer()));
}

void tst_SealedMessages::pending_data()
{
    QTest::addColumn<QCborValue>("value");
    QTest::addColumn<bool>("pending");
    QTest::newRow("missing") << QCborValue() << false;
    QTest::newRow("true") << QCborValue(true) << true;
    QTest::newRow("false") << QCborValue(false) << false;
    QTest::newRow("null") << QCborValue(nullptr) << false;
    QTest::newRow("a number") << QCborValue(1) << false;
    QTest::newRow("text") << QCborValue(QStringLiteral("true")) << false;
}

void tst_SealedMessages::pending()
{
    QFETCH(QCborValue, value);
    QFETCH(bool, pending);
    CandidateOffer expected = offer();
    expected.morePending = pending;
    QCOMPARE(decode(wire::spoilt(offerMap(), {"", 4, value})), Decoded<SealedMessage>(expected));
    CandidateUpdate expectedUpdate = update();
    expectedUpdate.morePending = pending;
    const QCborMap map = QCborValue::fromCbor(hex(UpdateBytes)).toMap();
    QCOMPARE(decode(wire::spoilt(map, {"", 2, value})), Decoded<SealedMessage>(expectedUpdate));
}

void tst_SealedMessages::maxCandidates()
{
    CandidateOffer full{wire::thirtyTwoBytes(), {}};
    for (quint16 port = 2000; full.candidates.size() < MaxCandidates; ++port)
        full.candidates.append({CandidateKind::Host, Endpoint(QHostAddress(0xc0a80101U), port)});
    QCOMPARE(decodeSealed(encodeSealed(full)), Decoded<SealedMessage>(full));
    QVERIFY(encodeSealed(full).size() + MinBoxSize <= MaxBoxSize);
    full.candidates.append(full.candidates.first());
    QCOMPARE(decodeSealed(encodeSealed(full)), Decoded<SealedMessage>(wire::malformed(1)));
}

void tst_SealedMessages::unknownKindsAreLeftOut()
{
    const QByteArray four("\xcb\x00\x71\x07", 4);
    QCborMap map = offerMap();
    map[2] = QCborArray{candidate(4, four, 80), candidate(1, four, 81), candidate(-1, four, 82),
                        candidate(qint64(0x100000000), four, 83)};
    const CandidateOffer expected{wire::thirtyTwoBytes(),
                                  {{CandidateKind::ServerReflexive, at("203.0.113.7:81")}}};
    QCOMPARE(decode(map), Decoded<SealedMessage>(expected));
}

void tst_SealedMessages::mappedAddressesAreFolded()
{
    QCborMap map = offerMap();
    map[2] = only(candidate(0, hex("00000000000000000000ffff 7f000001"), 8877));
    const CandidateOffer expected{wire::thirtyTwoBytes(), {{CandidateKind::Host, at("127.0.0.1:8877")}}};
    QCOMPARE(decode(map), Decoded<SealedMessage>(expected));
}

void tst_SealedMessages::notOneMap_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an array") << hex("81 01");
    QTest::newRow("a byte more") << hex(OfferBytes) + '\0';
    QTest::newRow("two offers") << hex(OfferBytes) + hex(OfferBytes);
    QTest::newRow("nested too deep") << hex("a1 00") + QByteArray(MaxBoxSize - MinBoxSize - 2, '\x81');
    QTest::newRow("garbage") << QByteArray("\xde\xad\xbe\xef");
}

void tst_SealedMessages::notOneMap()
{
    QFETCH(QByteArray, payload);
    QCOMPARE(decodeSealed(payload), Decoded<SealedMessage>(wire::malformed(0)));
}

void tst_SealedMessages::types_data()
{
    QTest::addColumn<QCborValue>("type");
    QTest::addColumn<Decoded<SealedMessage>>("decoded");
    const auto row = [](const char *name, const QCborValue &type, const DecodeFailure &failure) {
        QTest::addRow("%s", name) << type << Decoded<SealedMessage>(failure);
    };
    row("missing", {}, wire::malformed(0));
    row("text", QStringLiteral("1"), wire::malformed(0));
    row("negative", -1, wire::malformed(0));
    row("0", 0, wire::unknownType(0));
    row("3, which belongs outside", 3, wire::unknownType(3));
    row("5, which belongs outside", 5, wire::unknownType(5));
    row("6", 6, wire::unknownType(6));
    row("2^32 + 1", qint64(0x100000001), wire::unknownType(0x100000001));
}

void tst_SealedMessages::types()
{
    QFETCH(QCborValue, type);
    QTEST(decode(wire::spoilt(offerMap(), {"", 0, type})), "decoded");
}

PUNCHLINE_APPLESS_TEST(tst_SealedMessages)

#include "tst_sealedmessages.moc"
