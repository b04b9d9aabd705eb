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
        QTest::addRow("one line") << QByteArray("one\n") << QStringList{QStringLiteral("one")};
        QTest::addRow("no end of line") << QByteArray("one") << QStringList{QStringLiteral("one")};
        QTest::addRow("two") << QByteArray("one\ntwo\n")
                             << QStringList{QStringLiteral("one"), QStringLiteral("two")};
        QTest::addRow("empty lines") << QByteArray("\n\none\n\n") << QStringList{QStringLiteral("one")};
        QTest::addRow("CR LF") << QByteArray("one\r\ntwo\r\n")
                               << QStringList{QStringLiteral("one"), QStringLiteral("two")};
        QTest::addRow("exactly as long as may be")
            << QByteArray("12345678\n") << QStringList{QStringLiteral("12345678")};
        QTest::addRow("longer") << QByteArray("123456789\n")
                                << QStringList{QStringLiteral("12345678"), QStringLiteral("9")};
        QTest::addRow("cut between characters")
            << QByteArray("1234567\xc3\xa4!\n")
            << QStringList{QStringLiteral("1234567"), QStringLiteral("ä!")};
        QTest::addRow("four-byte characters") << QString::fromUtf8("😀😀😀").toUtf8()
                                              << QStringList{QString::fromUtf8("😀😀"), QString::fromUtf8("😀")};
    }

    void splits()
    {
        QFETCH(const QByteArray, input);
        QFETCH(const QStringList, expected);
        // Whatever the pieces in which it arrives.
        for (qsizetype size = 1; size <= input.size() + 1; ++size) {
            LineSplitter splitter(8);
            QStringList messages;
            for (qsizetype i = 0; i < input.size(); i += size)
                messages += splitter.append(input.mid(i, size));
            messages += splitter.finish();
            QCOMPARE(messages.join(QString()), expected.join(QString()));
            if (size > input.size())
                QCOMPARE(messages, expected);
            for (const QString &message : std::as_const(messages))
                QVERIFY(message.toUtf8().size() <= 8);
        }
    }

    void bytesThatAreNoUtf8AreCutAnywhere()
    {
        LineSplitter splitter(8);
        const auto messages = splitter.append(QByteArray(100, '\x80') + '\n');
        QVERIFY(messages.size() >= 12);
    }
};

PUNCHLINE_GUILESS_TEST(tst_LineSplitter)
#include "tst_linesplitter.moc"
