// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/classic.h"
#include "tests/protocol/wire.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using wire::at;

/// The text protocol of the classic demo, byte for byte.
class tst_Classic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenBytes_data();
    void goldenBytes();
    void readsLeniently_data();
    void readsLeniently();
    void refuses_data();
    void refuses();
    void hello();
    void texts_data();
    void texts();
    void textsAreBounded();
    void everyCut();
    void severalInOneBuffer();
    void limit_data();
    void limit();
};

Q_DECLARE_METATYPE(punchline::classic::ServerMessage)
Q_DECLARE_METATYPE(punchline::classic::MessageStatus)

void tst_Classic::goldenBytes_data()
{
    QTest::addColumn<classic::ServerMessage>("message");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const classic::ServerMessage &message, const QByteArray &text) {
        QTest::addRow("%s", name) << message << text + '\0';
    };
    row("first", classic::First{}, "first\n");
    row("paired, to the second", classic::PairedSecond{at("203.0.113.7:50000"), 40000},
        "203.0.113.7 50000 40000\n");
    row("paired, to the first", classic::PairedFirst{at("198.51.100.9:40000")}, "198.51.100.9 40000\n");
    row("paired with nobody knows whom", classic::PairedSecond{Endpoint(), 40000}, "0.0.0.0 0 40000\n");
    row("IPv6, to the second", classic::PairedSecond{at("[2001:db8::7]:50000"), 40000},
        "2001:db8::7 50000 40000\n");
    row("IPv6, to the first", classic::PairedFirst{at("[2001:db8::9]:40000")}, "2001:db8::9 40000\n");
    row("the longest", classic::PairedSecond{at("[2001:db8:ffff:ffff:ffff:ffff:ffff:ffff]:65535"), 65535},
        "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff 65535 65535\n");
}

void tst_Classic::goldenBytes()
{
    QFETCH(classic::ServerMessage, message);
    QFETCH(QByteArray, bytes);
    QCOMPARE(classic::encode(message), bytes);
    QVERIFY(bytes.size() <= classic::MaxMessageSize);
    QByteArray buffer = bytes;
    QByteArray text;
    QCOMPARE(classic::takeMessage(buffer, text), classic::MessageStatus::Taken);
    QVERIFY(buffer.isEmpty());
    QCOMPARE(classic::decodeServerMessage(text), std::optional(message));
}

void tst_Classic::readsLeniently_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<classic::ServerMessage>("message");
    const classic::ServerMessage first = classic::First{};
    const classic::ServerMessage second = classic::PairedSecond{at("203.0.113.7:50000"), 40000};
    const classic::ServerMessage misreport = classic::PairedSecond{Endpoint(), 40000};
    QTest::newRow("no line feed") << QByteArray("first") << first;
    QTest::newRow("carriage return") << QByteArray("first\r\n") << first;
    QTest::newRow("more spaces") << QByteArray(" 203.0.113.7  50000\t40000 \n") << second;
    QTest::newRow("leading zeros") << QByteArray("203.0.113.7 050000 40000\n") << second;
    QTest::newRow("no address, but a port") << QByteArray("0.0.0.0 50000 40000\n") << misreport;
    QTest::newRow("an address, but no port") << QByteArray("203.0.113.7 0 40000\n") << misreport;
    QTest::newRow("no IPv6 address") << QByteArray(":: 50000 40000\n") << misreport;
    QTest::newRow("misreport to the first")
        << QByteArray("0.0.0.0 0\n") << classic::ServerMessage(classic::PairedFirst{});
    QTest::newRow("mapped address") << QByteArray("::ffff:203.0.113.7 50000 40000\n") << second;
}

void tst_Classic::readsLeniently()
{
    QFETCH(QByteArray, text);
    QFETCH(classic::ServerMessage, message);
    QCOMPARE(classic::decodeServerMessage(text), std::optional(message));
}

void tst_Classic::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    const char *const texts[] = {"",
                                 "\n",
                                 "firs",
                                 "First",
                                 "FIRST",
                                 "first first",
                                 "second",
                                 "Hello, world\n",
                                 "203.0.113.7",
                                 "50000",
                                 "203.0.113.7 x",
                                 "203.0.113.7 65536",
                                 "203.0.113.7 -1",
                                 "203.0.113.7 +1",
                                 "203.0.113.7 0x50",
                                 "203.0.113.7 50000 x",
                                 "203.0.113.7 50000 65536",
                                 "203.0.113.7 50000 40000 1",
                                 "8877 50000",
                                 "1.2 50000 40000",
                                 "203.0.113 50000",
                                 "203.0.113.256 50000",
                                 "0x7f.0.0.1 50000",
                                 "example.com 50000",
                                 "203.0.113.7:50000",
                                 "203.0.113.7:50000 40000",
                                 "[::1] 50000",
                                 "SSH-2.0-OpenSSH_9.2p1",
                                 "220 mail.example.com ESMTP",
                                 "HTTP/1.1 400 Bad Request",
                                 "\xff\xfe 1",
                                 "203.0.113.7 \xb2"};
    for (const char *text : texts)
        QTest::addRow("'%s'", wire::rowName(text).constData()) << QByteArray(text);
}

void tst_Classic::refuses()
{
    QFETCH(QByteArray, text);
    QCOMPARE(classic::decodeServerMessage(text), std::nullopt);
}

void tst_Classic::hello()
{
    const QByteArray bytes("Hello, world\n\0", 14);
    QCOMPARE(classic::textMessage(QString(classic::HelloText)), bytes);
    QCOMPARE(classic::messageText("Hello, world\n"), QString(classic::HelloText));
}

void tst_Classic::texts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("line feed") << QByteArray("a\n") << QStringLiteral("a");
    QTest::newRow("none") << QByteArray("a") << QStringLiteral("a");
    QTest::newRow("two: one is the sender's own") << QByteArray("a\n\n") << QStringLiteral("a\n");
    QTest::newRow("spaces stay") << QByteArray("  a  \n") << QStringLiteral("  a  ");
    QTest::newRow("UTF-8") << QByteArray("Gr\xc3\xbc\xc3\x9f\x65\n") << QStringLiteral("Grüße");
    QTest::newRow("no UTF-8") << QByteArray("a\xff\n") << QStringLiteral("a\ufffd");
}

void tst_Classic::texts()
{
    QFETCH(QByteArray, bytes);
    QTEST(classic::messageText(bytes), "text");
}

void tst_Classic::textsAreBounded()
{
    const QString longest(classic::MaxTextBytes, u'x');
    QCOMPARE(classic::textMessage(longest).size(), classic::MaxMessageSize);
    QCOMPARE(classic::textMessage(longest + u'y'), classic::textMessage(longest));
    // A NUL inside the text would end it, and the rest would pass for another message.
    const QString sly = QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
    QCOMPARE(classic::textMessage(sly), QByteArray("a b\n\0", 5));
}

void tst_Classic::everyCut()
{
    const QByteArray bytes("203.0.113.7 50000 40000\n\0", 25);
    for (qsizetype cut = 0; cut < bytes.size(); ++cut) {
        QByteArray buffer = bytes.left(cut);
        QByteArray text("untouched");
        QCOMPARE(classic::takeMessage(buffer, text), classic::MessageStatus::NeedMore);
        QCOMPARE(buffer, bytes.left(cut));
        QCOMPARE(text, QByteArray("untouched"));
        buffer += bytes.mid(cut);
        QCOMPARE(classic::takeMessage(buffer, text), classic::MessageStatus::Taken);
        QCOMPARE(text, QByteArray("203.0.113.7 50000 40000\n"));
        QVERIFY(buffer.isEmpty());
    }
}

void tst_Classic::severalInOneBuffer()
{
    QByteArray buffer("first\n\0Hello\n\0\0Hel", 18);
    QByteArray text;
    for (const char *expected : {"first\n", "Hello\n", ""}) {
        QCOMPARE(classic::takeMessage(buffer, text), classic::MessageStatus::Taken);
        QCOMPARE(text, QByteArray(expected));
    }
    QCOMPARE(classic::takeMessage(buffer, text), classic::MessageStatus::NeedMore);
    QCOMPARE(buffer, QByteArray("Hel"));
}

void tst_Classic::limit_data()
{
    QTest::addColumn<QByteArray>("buffer");
    QTest::addColumn<classic::MessageStatus>("status");
    const auto text = [](int size) { return QByteArray(size, 'x'); };
    const QByteArray end(1, '\0');
    using enum classic::MessageStatus;
    QTest::newRow("127 with the NUL") << text(126) + end << Taken;
    QTest::newRow("128 with the NUL") << text(127) + end << Taken;
    QTest::newRow("129 with the NUL") << text(128) + end << TooLong;
    QTest::newRow("127 without") << text(127) << NeedMore;
    QTest::newRow("128 without") << text(128) << TooLong;
    QTest::newRow("129 without") << text(129) << TooLong;
    QTest::newRow("64 KiB without") << text(65536) << TooLong;
}

void tst_Classic::limit()
{
    QFETCH(QByteArray, buffer);
    const QByteArray before = buffer;
    QByteArray text;
    const classic::MessageStatus status = classic::takeMessage(buffer, text);
    QTEST(status, "status");
    QCOMPARE(buffer, status == classic::MessageStatus::Taken ? QByteArray() : before);
}

PUNCHLINE_APPLESS_TEST(tst_Classic)

#include "tst_classic.moc"
