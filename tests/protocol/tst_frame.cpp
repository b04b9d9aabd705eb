// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/frame.h"
#include "tests/protocol/wire.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using wire::framed;
using wire::hex;

/// Length prefixes, and the payloads that may follow them.
class tst_Frame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenBytes();
    void everySplit();
    void severalInOneBuffer();
    void largest();
    void limit_data();
    void limit();
    void malformed_data();
    void malformed();
    void wellFormed_data();
    void wellFormed();
    void claimsCostNothing();
};

void tst_Frame::goldenBytes()
{
    const QCborMap map{{0, 16}, {1, QByteArray("abc")}};
    QByteArray buffer = encodeFrame(map);
    QCOMPARE(buffer, hex("00 00 00 08 a2 00 10 01 43 61 62 63"));
    QCOMPARE(buffer.front(), FrameFirstByte);
    QCborMap read;
    QCOMPARE(takeFrame(buffer, read), FrameStatus::Taken);
    QCOMPARE(read, map);
    QVERIFY(buffer.isEmpty());
    QCOMPARE(encodeFrame({}), hex("00 00 00 01 a0"));
}

void tst_Frame::everySplit()
{
    const QByteArray bytes = hex("00 00 00 08 a2 00 10 01 43 61 62 63");
    for (qsizetype split = 0; split < bytes.size(); ++split) {
        QByteArray buffer = bytes.left(split);
        QCborMap map{{7, 7}};
        QCOMPARE(takeFrame(buffer, map), FrameStatus::NeedMore);
        QCOMPARE(buffer, bytes.left(split));
        QCOMPARE(map, (QCborMap{{7, 7}}));
        buffer += bytes.mid(split);
        QCOMPARE(takeFrame(buffer, map), FrameStatus::Taken);
        QCOMPARE(map.value(0).toInteger(), 16);
        QVERIFY(buffer.isEmpty());
    }
}

void tst_Frame::severalInOneBuffer()
{
    QByteArray buffer = hex("00 00 00 03 a1 00 01"
                            "00 00 00 03 a1 00 02"
                            "00 00");
    QCborMap map;
    QCOMPARE(takeFrame(buffer, map), FrameStatus::Taken);
    QCOMPARE(map.value(0).toInteger(), 1);
    QCOMPARE(takeFrame(buffer, map), FrameStatus::Taken);
    QCOMPARE(map.value(0).toInteger(), 2);
    QCOMPARE(takeFrame(buffer, map), FrameStatus::NeedMore);
    QCOMPARE(buffer, hex("00 00"));
}

void tst_Frame::largest()
{
    // a1 01 59 LLLL …: five bytes around the byte string.
    const QCborMap map{{1, QByteArray(MaxFramePayload - 5, 'x')}};
    QByteArray buffer = encodeFrame(map);
    QCOMPARE(buffer.size(), MaxBufferedBytes);
    QCborMap read;
    QCOMPARE(takeFrame(buffer, read), FrameStatus::Taken);
    QCOMPARE(read, map);
}

void tst_Frame::limit_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qsizetype>("maxPayload");
    QTest::addColumn<FrameStatus>("status");
    QTest::newRow("exactly at it") << hex("00 01 00 00") << MaxFramePayload << FrameStatus::NeedMore;
    QTest::newRow("one above") << hex("00 01 00 01") << MaxFramePayload << FrameStatus::TooLarge;
    QTest::newRow("2^24") << hex("01 00 00 00") << MaxFramePayload << FrameStatus::TooLarge;
    QTest::newRow("2^31") << hex("80 00 00 00") << MaxFramePayload << FrameStatus::TooLarge;
    QTest::newRow("2^32 - 1") << hex("ff ff ff ff") << MaxFramePayload << FrameStatus::TooLarge;
    QTest::newRow("at a smaller one") << hex("00 00 00 40") << qsizetype(64) << FrameStatus::NeedMore;
    QTest::newRow("above a smaller one") << hex("00 00 00 41") << qsizetype(64) << FrameStatus::TooLarge;
    QTest::newRow("an HTTP answer") << QByteArray("HTTP/1.1 400") << MaxFramePayload << FrameStatus::TooLarge;
}

void tst_Frame::limit()
{
    QFETCH(QByteArray, header);
    QFETCH(qsizetype, maxPayload);
    QByteArray buffer = header;
    QCborMap map;
    QTEST(takeFrame(buffer, map, maxPayload), "status");
    QCOMPARE(buffer, header);
}

void tst_Frame::malformed_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a number") << hex("00");
    QTest::newRow("an array") << hex("81 00");
    QTest::newRow("a text") << hex("61 61");
    QTest::newRow("undefined") << hex("f7");
    QTest::newRow("a tagged map") << hex("d9 d9 f7 a1 00 01");
    QTest::newRow("one byte after the map") << hex("a1 00 01 00");
    QTest::newRow("two maps") << hex("a1 00 01 a1 00 02");
    QTest::newRow("a key without a value") << hex("a1 00");
    QTest::newRow("a map that claims more") << hex("a2 00 01");
    QTest::newRow("a map that claims 2^64 - 1") << hex("bb ff ff ff ff ff ff ff ff 00 01");
    QTest::newRow("an array that claims 2^32 - 1") << hex("a1 00 9a ff ff ff ff");
    QTest::newRow("bytes that claim 2^63 - 1") << hex("a1 00 5b 7f ff ff ff ff ff ff ff");
    QTest::newRow("bytes that claim 2^64 - 1") << hex("a1 00 5b ff ff ff ff ff ff ff ff");
    QTest::newRow("a text that claims 1 GiB") << hex("a1 00 7a 40 00 00 00 61");
    QTest::newRow("no UTF-8") << hex("a1 00 62 c3 28");
    QTest::newRow("a surrogate in UTF-8") << hex("a1 00 63 ed a0 80");
    QTest::newRow("an indefinite map without an end") << hex("bf 00 01");
    QTest::newRow("an indefinite map with half a pair") << hex("bf 00 ff");
    QTest::newRow("an indefinite text without an end") << hex("a1 00 7f 61 61");
    QTest::newRow("bytes inside an indefinite text") << hex("a1 00 7f 41 61 ff");
    QTest::newRow("a lonely break") << hex("ff");
    QTest::newRow("a break for a value") << hex("a1 00 ff");
    QTest::newRow("a reserved length") << hex("a1 00 1c");
    QTest::newRow("a reserved simple value") << hex("a1 00 f8 10");
    QTest::newRow("a tag of nothing") << hex("a1 00 c1");
    QTest::newRow("nested too deep") << hex("a1 00") + QByteArray(16, '\x81') + hex("00");
    QTest::newRow("indefinitely nested too deep")
        << hex("a1 00") + QByteArray(16, '\x9f') + hex("00") + QByteArray(16, '\xff');
    QTest::newRow("tagged too often") << hex("a1 00") + QByteArray(16, '\xc1') + hex("00");
    QTest::newRow("64 KiB of arrays") << hex("a1 00") + QByteArray(MaxFramePayload - 2, '\x81');
    QTest::newRow("64 KiB of indefinite arrays") << hex("a1 00") + QByteArray(MaxFramePayload - 2, '\x9f');
    QTest::newRow("64 KiB of tags") << hex("a1 00") + QByteArray(MaxFramePayload - 2, '\xc1');
}

void tst_Frame::malformed()
{
    QFETCH(QByteArray, payload);
    const QByteArray bytes = framed(payload);
    QByteArray buffer = bytes;
    QCborMap map{{7, 7}};
    QCOMPARE(takeFrame(buffer, map), FrameStatus::Malformed);
    QCOMPARE(buffer, bytes);
    QCOMPARE(map, (QCborMap{{7, 7}}));
}

void tst_Frame::wellFormed_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("empty map") << hex("a0");
    QTest::newRow("indefinite map") << hex("bf 00 18 2a ff");
    QTest::newRow("lengths longer than they need be") << hex("b8 01 18 00 1b 00 00 00 00 00 00 00 2a");
    QTest::newRow("indefinite text") << hex("a2 00 18 2a 01 7f 61 61 61 62 ff");
    QTest::newRow("nested as deep as may be") << hex("a2 00 18 2a 01") + QByteArray(15, '\x81') + hex("00");
    QTest::newRow("keys of any type") << hex("a4 00 18 2a 61 61 00 f5 00 81 00 00");
    QTest::newRow("one key twice") << hex("a2 00 18 2a 00 18 2b");
    QTest::newRow("a number above 2^63") << hex("a2 00 18 2a 01 1b ff ff ff ff ff ff ff ff");
    QTest::newRow("a float") << hex("a2 00 18 2a 01 fb 3f f0 00 00 00 00 00 00");
    QTest::newRow("a tagged date") << hex("a2 00 18 2a 01 c0 61 78");
    QTest::newRow("a tagged regular expression") << hex("a2 00 18 2a 01 d8 23 61 28");
    QTest::newRow("a tagged URL") << hex("a2 00 18 2a 01 d8 20 61 3a");
}

void tst_Frame::wellFormed()
{
    QFETCH(QByteArray, payload);
    QByteArray buffer = framed(payload);
    QCborMap map;
    QCOMPARE(takeFrame(buffer, map), FrameStatus::Taken);
    QVERIFY(buffer.isEmpty());
    QCOMPARE(map.value(0).toInteger(42), 42);
}

/// A small frame must not make the receiver allocate gigabytes.
void tst_Frame::claimsCostNothing()
{
    QByteArray payload = hex("a1 00");
    for (int i = 0; i < 10'000; ++i)
        payload += hex("9a 00 0f ff ff");
    QByteArray buffer = framed(payload);
    QCborMap map;
    QCOMPARE(takeFrame(buffer, map), FrameStatus::Malformed);
}

PUNCHLINE_APPLESS_TEST(tst_Frame)

#include "tst_frame.moc"
