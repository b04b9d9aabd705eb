// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/classic.h"
#include "app/protocol/peercodec.h"
#include "tests/protocol/wire.h"
#include "tests/support/testprogram.h"

#include <QStringList>
#include <QTest>

using namespace punchline;
using wire::hex;

/// A link's stream in both dialects. Decoded messages are recorded as lines.
class tst_PeerCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streams_data();
    void streams();
    void everySplit_data() { streams_data(); }
    void everySplit();
    void byteByByte_data() { streams_data(); }
    void byteByByte();
    void unprovenLimit();
    void capacity();
    void says_data();
    void says();
    void saysInTheNewDialect();
};

namespace {

QByteArray text(quint64 id, const char *words)
{
    return encodePeer(Text{id, QString::fromUtf8(words), false});
}

QByteArray classicText(const char *words)
{
    return QByteArray(words) + '\n' + '\0';
}

QString line(const PeerMessage &message)
{
    if (message == PeerMessage(LinkReady{}))
        return QStringLiteral("LinkReady");
    if (const auto *talk = std::get_if<TalkMessage>(&message)) {
        if (const auto *said = std::get_if<Text>(talk))
            return QStringLiteral("%1 %2%3").arg(said->id).arg(said->text, said->hello ? u"*" : u"");
        if (const auto *ack = std::get_if<Ack>(talk))
            return QStringLiteral("Ack %1").arg(ack->id);
    }
    return QStringLiteral("another message");
}

/// Takes everything up to and including Spoilt.
QStringList takeAll(PeerCodec &codec)
{
    QStringList lines;
    for (;;) {
        const PeerInput input = codec.next();
        if (std::holds_alternative<NeedMore>(input))
            return lines;
        if (std::holds_alternative<Spoilt>(input))
            return lines << QStringLiteral("spoilt");
        if (const auto *unknown = std::get_if<UnknownMessage>(&input))
            lines << QStringLiteral("unknown %1").arg(unknown->type);
        else
            lines << line(std::get<PeerMessage>(input));
    }
}

} // namespace

Q_DECLARE_METATYPE(punchline::PeerMessage)

void tst_PeerCodec::streams_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, Dialect dialect, const QByteArray &bytes, const char *lines) {
        QTest::addRow("%s", name) << dialect << bytes
                                  << QString::fromUtf8(lines).split(u'|', Qt::SkipEmptyParts);
    };
    using enum Dialect;
    const QByteArray ready = encodePeer(LinkReady{});
    row("frames", Framed, ready + text(1, "one") + encodePeer(Ack{3}) + text(2, "two"),
        "LinkReady|1 one|Ack 3|2 two");
    row("hello in frames", Framed, encodePeer(Text{1, QString(classic::HelloText), true}), "1 Hello, world*");
    row("an unknown type in between", Framed, text(1, "one") + hex("00000003 a1 00 07") + text(2, "two"),
        "1 one|unknown 7|2 two");
    row("a text among frames", Framed, text(1, "one") + "two\n", "1 one|spoilt");
    row("a malformed message", Framed, text(1, "one") + hex("00000003 a1 00 10") + text(2, "two"),
        "1 one|spoilt");
    row("a frame that is no map", Framed, hex("00000001 00"), "spoilt");
    row("a frame that is too large", Framed, hex("00010001"), "spoilt");
    row("an HTTP request", Framed, "GET / HTTP/1.1\r\n", "spoilt");

    const QByteArray hello = classicText("Hello, world");
    row("classic texts", Classic, hello + classicText("one") + classicText("") + hello,
        "1 Hello, world*|2 one|3 |4 Hello, world*");
    row("classic texts without line feeds", Classic, QByteArray("one\0Hello, world\0", 17),
        "1 one|2 Hello, world*");
    row("a classic text that is too long", Classic, classicText("one") + QByteArray(128, 'x'),
        "1 one|spoilt");
    row("a mixed stream", Classic,
        hello + classicText("one") + ready + text(3, "three") + encodePeer(Ack{1}) + text(4, "four"),
        "1 Hello, world*|2 one|LinkReady|3 three|Ack 1|4 four");
    row("a mixed stream with late texts", Classic,
        ready + hello + classicText("two") + ready + text(3, "three"),
        "LinkReady|1 Hello, world*|2 two|LinkReady|3 three");
    row("an unknown frame in a classic stream", Classic, hello + hex("00000003 a1 00 07") + hello,
        "1 Hello, world*|unknown 7|2 Hello, world*");
    row("a bad frame in a classic stream", Classic, hello + hex("00000001 00") + hello,
        "1 Hello, world*|spoilt");
}

void tst_PeerCodec::streams()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, bytes);
    PeerCodec codec(dialect);
    codec.append(bytes);
    QTEST(takeAll(codec), "lines");
}

void tst_PeerCodec::everySplit()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, lines);
    for (qsizetype split = 0; split <= bytes.size(); ++split) {
        PeerCodec codec(dialect);
        codec.append(bytes.left(split));
        QStringList taken = takeAll(codec);
        if (taken.contains(QStringLiteral("spoilt"))) {
            // It stays spoilt, whatever arrives.
            QCOMPARE(taken, lines);
            codec.append(bytes.mid(split));
            QCOMPARE(takeAll(codec), QStringList(QStringLiteral("spoilt")));
            continue;
        }
        QCOMPARE(taken, lines.mid(0, taken.size()));
        codec.append(bytes.mid(split));
        taken += takeAll(codec);
        QCOMPARE(taken, lines);
    }
}

void tst_PeerCodec::byteByByte()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, bytes);
    PeerCodec codec(dialect);
    QStringList taken;
    for (const char byte : bytes) {
        codec.append(QByteArray(1, byte));
        taken += takeAll(codec);
        if (!taken.isEmpty() && taken.last() == u"spoilt")
            break;
    }
    QTEST(taken, "lines");
}

void tst_PeerCodec::unprovenLimit()
{
    PeerCodec codec(Dialect::Framed);
    codec.setMaxPayload(MaxUnprovenPayload);
    codec.append(encodePeer(LinkReady{}));
    QCOMPARE(takeAll(codec), QStringList(QStringLiteral("LinkReady")));
    // The excessive length alone is enough.
    codec.append(hex("00000041"));
    QCOMPARE(takeAll(codec), QStringList(QStringLiteral("spoilt")));

    PeerCodec proven(Dialect::Framed);
    proven.setMaxPayload(MaxUnprovenPayload);
    proven.append(encodePeer(LinkReady{}) + text(1, QByteArray(100, 'x').constData()));
    QVERIFY(std::holds_alternative<PeerMessage>(proven.next()));
    proven.setMaxPayload(MaxFramePayload);
    QVERIFY(std::holds_alternative<PeerMessage>(proven.next()));
}

void tst_PeerCodec::capacity()
{
    for (const Dialect dialect : {Dialect::Framed, Dialect::Classic}) {
        PeerCodec codec(dialect);
        QCOMPARE(codec.capacity(), MaxBufferedBytes);
        // A full buffer either holds a complete message or is spoilt.
        codec.append(hex("00010000") + hex("a1 00"));
        QCOMPARE(codec.capacity(), MaxBufferedBytes - 6);
        QVERIFY(std::holds_alternative<NeedMore>(codec.next()));
        codec.append(QByteArray(codec.capacity(), '\0'));
        QCOMPARE(codec.capacity(), 0);
        QVERIFY(std::holds_alternative<Spoilt>(codec.next()));
    }
}

void tst_PeerCodec::says_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<PeerMessage>("message");
    QTest::addColumn<QByteArray>("bytes");
    const PeerMessage hi = Text{5, QStringLiteral("hi"), false};
    QTest::newRow("a text in frames")
        << Dialect::Framed << hi << hex("0000000b a4 00 10 01 05 02 62 6869 03 f4");
    QTest::newRow("a classic text") << Dialect::Classic << hi << QByteArray("hi\n\0", 4);
    QTest::newRow("an Ack in frames")
        << Dialect::Framed << PeerMessage(Ack{5}) << hex("00000005 a2 00 11 01 05");
    const PeerMessage unspeakable[] = {LinkReady{}, Ack{1},  StopHello{}, KeepAlive{},    Name{},
                                       Typing{},    Alive{}, Leave{},     ProtocolError{}};
    for (const PeerMessage &message : unspeakable)
        QTest::addRow("no classic words for %zu", message.index())
            << Dialect::Classic << message << QByteArray();
}

void tst_PeerCodec::says()
{
    QFETCH(Dialect, dialect);
    QFETCH(PeerMessage, message);
    QTEST(PeerCodec(dialect).encode(message), "bytes");
}

void tst_PeerCodec::saysInTheNewDialect()
{
    PeerCodec codec(Dialect::Classic);
    codec.append(encodePeer(LinkReady{}));
    QCOMPARE(takeAll(codec), QStringList(QStringLiteral("LinkReady")));
    QCOMPARE(codec.dialect(), Dialect::Classic);
    QCOMPARE(codec.encode(Ack{1}), QByteArray());
    codec.setDialect(Dialect::Framed);
    QCOMPARE(codec.encode(Ack{1}), encodePeer(Ack{1}));
    // The peer does not know yet, so it still sends classic text.
    codec.append(classicText("late"));
    QCOMPARE(takeAll(codec), QStringList(QStringLiteral("1 late")));
}

PUNCHLINE_APPLESS_TEST(tst_PeerCodec)

#include "tst_peercodec.moc"
