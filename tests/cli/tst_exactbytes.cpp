// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/peermessages.h"
#include "tests/cli/clienttest.h"
#include "tests/support/descriptors.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>

using namespace punchline;
using namespace punchline::test;

/// What goes in at one end comes out at the other byte for byte, or is refused.
class tst_ExactBytes : public ClientTest
{
    Q_OBJECT

private Q_SLOTS:
    void arriveAsTheyAre_data();
    void arriveAsTheyAre();
    void whatIsNoTextIsRefused_data();
    void whatIsNoTextIsRefused();
    void jsonIsOneSafeObjectALine();
    void aClassicProgramIsNotSentHalfATruth_data();
    void aClassicProgramIsNotSentHalfATruth();
};

void tst_ExactBytes::arriveAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addRow("empty lines") << QByteArray("\n\none\n\n\ntwo\n\n");
    QTest::addRow("one empty line") << QByteArray("\n");
    QTest::addRow("tabs and spaces") << QByteArray("\tone\t\ttwo  \n   \n \t\n");
    QTest::addRow("CR LF") << QByteArray("one\r\ntwo\r\n\r\n");
    QTest::addRow("CR alone") << QByteArray("one\rtwo\r\r\n");
    QByteArray controls;
    for (char c = 0; c < ' '; ++c)
        controls += c;
    QTest::addRow("control characters") << controls + "\x7f\n" + controls;
    QTest::addRow("C1, overrides, fillers")
        << QString::fromUtf8("\u009b2J\u202eabc\u2066\u200b\u00ad\u2028\u2029\U000e0041\n").toUtf8();
    QTest::addRow("byte order marks")
        << QByteArray("\xef\xbb\xbfone\n\xef\xbb\xbf\n\xef\xbb\xbf\xef\xbb\xbftwo\n");
    QTest::addRow("noncharacters") << QByteArray("\xef\xbf\xbe\xef\xbf\xbf\xef\xb7\x90\xf4\x8f\xbf\xbf\n");
    QTest::addRow("many marks") << "a" + QByteArray("\xcc\x81").repeated(100) + "\n";
    QTest::addRow("no end") << QByteArray("one\ntwo");
    QTest::addRow("no end, CR") << QByteArray("one\r");
    QTest::addRow("exactly a message")
        << QByteArray(MaxTextBytes, 'x') + '\n' + QByteArray(MaxTextBytes, 'y');
    QTest::addRow("long lines") << QByteArray("\xe2\x82\xac").repeated(100'000) + '\n'
            + QByteArray(3 * MaxTextBytes, 'z') + "\n\nend";
}

void tst_ExactBytes::arriveAsTheyAre()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("output"));
    const Descriptor output(::open(qPrintable(path), O_WRONLY | O_CREAT, 0600));
    const Descriptor nothing(::open("/dev/null", O_RDONLY));
    Program reader(PUNCHLINE_CLI, connecting(), {.input = nothing.number(), .output = output.number()});
    Program writer(PUNCHLINE_CLI, connecting());
    writer.write(bytes);
    writer.closeInput();
    QCOMPARE(writer.wait(), 0);
    QCOMPARE(reader.wait(), 0);
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray written = file.readAll();
    QCOMPARE(written.size(), bytes.size());
    QVERIFY(written == bytes);
}

void tst_ExactBytes::whatIsNoTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("arriving");
    QTest::addColumn<QByteArray>("line");
    QTest::addRow("a stray byte") << QByteArray("one\n\n\xff\nfour\n") << QByteArray("one\n\n")
                                  << QByteArray("Line 3 ");
    QTest::addRow("Latin-1, at the end")
        << QByteArray("one\ncaf\xe9") << QByteArray("one\n") << QByteArray("Line 2 ");
    QTest::addRow("at once") << QByteArray("\x80\n") << QByteArray() << QByteArray("Line 1 ");
}

void tst_ExactBytes::whatIsNoTextIsRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, arriving);
    QFETCH(const QByteArray, line);
    const Descriptor nothing(::open("/dev/null", O_RDONLY));
    Program reader(PUNCHLINE_CLI, connecting(), {.input = nothing.number()});
    Program writer(PUNCHLINE_CLI, connecting({QStringLiteral("--json")}));
    writer.write(bytes);
    writer.closeInput();
    QCOMPARE(writer.wait(), 7);
    QCOMPARE(reader.wait(), 0);
    QCOMPARE(reader.out(), arriving);
    QVERIFY2(writer.err().contains(line) && writer.err().contains("UTF-8"), writer.err().constData());
    QCOMPARE(writer.events("error").size(), 1);
    QCOMPARE(writer.events("error").constFirst().value(QStringLiteral("code")).toString(),
             QStringLiteral("input-not-text"));
}

void tst_ExactBytes::jsonIsOneSafeObjectALine()
{
    Program reader(PUNCHLINE_CLI, connecting({QStringLiteral("--json")}));
    Program writer(PUNCHLINE_CLI, connecting());
    writer.write(QByteArray("a\0b\x1b\r\n\n\xef\xbb\xbf\xe2\x80\xaeopen", 17));
    writer.closeInput();
    QCOMPARE(writer.wait(), 0);
    QCOMPARE(reader.wait(), 0);
    const auto messages = reader.events("message");
    QCOMPARE(messages.size(), 3);
    const QStringList texts{QString::fromLatin1("a\0b\x1b\r", 5), QString(),
                            QStringLiteral("\ufeff\u202eopen")};
    for (qsizetype i = 0; i < 3; ++i) {
        QCOMPARE(messages.at(i).value(QStringLiteral("text")).toString(), texts.at(i));
        QCOMPARE(messages.at(i).value(QStringLiteral("line_end")).toBool(true), i < 2);
    }
    for (const char *harmful : {"\x1b", "\r", "\xef\xbb\xbf", "\xe2\x80\xae"})
        QVERIFY(!reader.out().contains(harmful));
    QVERIFY(!reader.out().contains('\0'));
}

void tst_ExactBytes::aClassicProgramIsNotSentHalfATruth_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("code");
    QTest::addRow("too long") << QByteArray(200, 'x') << QStringLiteral("text-too-long");
    QTest::addRow("a zero byte") << QByteArray("a\0b", 3) << QStringLiteral("zero-byte");
}

void tst_ExactBytes::aClassicProgramIsNotSentHalfATruth()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QString, code);
    // As the second arrival, the classic program only reads.
    Program ours(PUNCHLINE_CLI, connecting({QStringLiteral("--json"), QStringLiteral("--classic")}));
    QTRY_COMPARE(ours.events("waiting").size(), 1);
    Program classic(CLASSIC_CLIENT,
                    {QStringLiteral("127.0.0.1"), m_server->address().section(u':', 1),
                     QStringLiteral("--count"), QStringLiteral("9")});
    ours.write(line + "\nshort\n");
    QTRY_COMPARE_WITH_TIMEOUT(ours.events("error").size(), 1, 15'000);
    QCOMPARE(ours.events("error").constFirst().value(QStringLiteral("code")).toString(), code);
    QTRY_VERIFY(classic.out().contains("short\n"));
    ours.closeInput();
    QCOMPARE(ours.wait(), 7);
    QVERIFY(!classic.out().contains(line.left(2)));
}

PUNCHLINE_GUILESS_TEST(tst_ExactBytes)
#include "tst_exactbytes.moc"
