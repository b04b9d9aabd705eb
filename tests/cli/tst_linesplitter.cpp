// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/cli/linesplitter.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

class tst_LineSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QStringList>("expected");
        QTest::addRow("nothing") << QByteArray() << QStringList{};
        QTest::addRow("one line") << QByteArray("one\n") << QStringList{QStringLiteral("one\n")};
        QTest::addRow("no end of line") << QByteArray("one") << QStringList{QStringLiteral("one")};
        QTest::addRow("two") << QByteArray("one\ntwo\n")
                             << QStringList{QStringLiteral("one\n"), QStringLiteral("two\n")};
        QTest::addRow("empty lines") << QByteArray("\n\none\n\n")
                                     << QStringList{QStringLiteral("\n"), QStringLiteral("\n"),
                                                    QStringLiteral("one\n"), QStringLiteral("\n")};
        QTest::addRow("CR LF") << QByteArray("one\r\ntwo\r\n")
                               << QStringList{QStringLiteral("one\r\n"), QStringLiteral("two\r\n")};
        QTest::addRow("control characters")
            << QByteArray("\0\t\x1b\n", 4) << QStringList{QString::fromLatin1("\0\t\x1b\n", 4)};
        QTest::addRow("a byte order mark")
            << QByteArray("\xef\xbb\xbfone\n") << QStringList{QStringLiteral("\ufeffone\n")};
        QTest::addRow("exactly as long as may be")
            << QByteArray("12345678\n") << QStringList{QStringLiteral("12345678\n")};
        QTest::addRow("longer") << QByteArray("123456789\n")
                                << QStringList{QStringLiteral("12345678"), QStringLiteral("9\n")};
        QTest::addRow("cut between characters")
            << QByteArray("1234567\xc3\xa4!\n")
            << QStringList{QStringLiteral("1234567"), QStringLiteral("ä!\n")};
        QTest::addRow("four-byte characters") << QString::fromUtf8("😀😀😀").toUtf8()
                                              << QStringList{QString::fromUtf8("😀😀"), QString::fromUtf8("😀")};
    }

    void splits()
    {
        QFETCH(const QByteArray, input);
        QFETCH(const QStringList, expected);
        // The same for every size of the pieces in which it arrives.
        for (qsizetype size = 1; size <= input.size() + 1; ++size) {
            LineSplitter splitter(8);
            QCOMPARE(splitInPieces(splitter, input, size), expected);
            QVERIFY(splitter.isEmpty());
            QVERIFY(!splitter.badLine());
        }
    }

    void bytesThatAreNoTextEndIt_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("badLine");
        QTest::addColumn<QStringList>("expected");
        const QStringList none;
        QTest::addRow("at once") << QByteArray("\xff\n") << 1 << none;
        QTest::addRow("later") << QByteArray("one\n\n\xe2\x82\nfour\n") << 3
                               << QStringList{QStringLiteral("one\n"), QStringLiteral("\n")};
        QTest::addRow("in the rest") << QByteArray("one\ntwo\xc3") << 2
                                     << QStringList{QStringLiteral("one\n")};
        QTest::addRow("a half of a pair") << QByteArray("\xed\xa0\x80\n") << 1 << none;
        QTest::addRow("in a long line")
            << QByteArray("1234567812345\x80\nx\n") << 1 << QStringList{QStringLiteral("12345678")};
        QTest::addRow("all of a long line") << QByteArray(100, '\x80') << 1 << none;
    }

    void bytesThatAreNoTextEndIt()
    {
        QFETCH(const QByteArray, input);
        QFETCH(const int, badLine);
        QFETCH(const QStringList, expected);
        for (qsizetype size = 1; size <= input.size() + 1; ++size) {
            LineSplitter splitter(8);
            QCOMPARE(splitInPieces(splitter, input, size), expected);
            QCOMPARE(splitter.badLine(), std::optional<quint64>(badLine));
        }
    }

private:
    /// As the other side prints them.
    static QStringList written(const QList<InputLine> &lines)
    {
        QStringList all;
        for (const InputLine &line : lines)
            all.append(line.end == LineEnd::Feed ? line.text + u'\n' : line.text);
        return all;
    }
    /// What @p splitter makes of @p input when it arrives in pieces of @p size.
    static QStringList splitInPieces(LineSplitter &splitter, const QByteArray &input, qsizetype size)
    {
        QStringList messages;
        for (qsizetype i = 0; i < input.size(); i += size)
            messages += written(splitter.append(input.mid(i, size)));
        return messages + written(splitter.finish());
    }
};

PUNCHLINE_GUILESS_TEST(tst_LineSplitter)
#include "tst_linesplitter.moc"
