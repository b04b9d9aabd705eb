// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/emojiruns.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

class tst_EmojiRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emojiAreFound_data();
    void emojiAreFound();
    void neighboursMakeOneRun();
    void everyCutIsTaken();
};

void tst_EmojiRuns::emojiAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPicture");
    const auto row = [](const char *name, const char16_t *text, bool isPicture) {
        QTest::newRow(name) << QString::fromUtf16(text) << isPicture;
    };
    row("a face", u"\U0001f600", true);
    row("a skin tone", u"\U0001f44d\U0001f3fd", true);
    row("a sign with a skin tone", u"\u270c\U0001f3fd", true);
    row("a heart with its selector", u"\u2764\ufe0f", true);
    row("a heart", u"\u2764", false);
    row("a heart as text", u"\u2764\ufe0e", false);
    row("a watch", u"\u231a", true);
    row("a watch as text", u"\u231a\ufe0e", false);
    row("a keycap", u"7\ufe0f\u20e3", true);
    row("a keycap without selector", u"#\u20e3", true);
    row("a digit", u"7", false);
    row("a digit with a selector", u"7\ufe0f", false);
    row("a flag", u"\U0001f1e9\U0001f1ea", true);
    row("half a flag", u"\U0001f1e9", false);
    row("the flag of Scotland", u"\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        true);
    row("a family", u"\U0001f468\u200d\U0001f469\u200d\U0001f467", true);
    row("a heart on fire", u"\u2764\ufe0f\u200d\U0001f525", true);
    row("a bearded man", u"\U0001f9d4\U0001f3fd\u200d\u2642\ufe0f", true);
    row("a sign that is sold", u"\u00a9\ufe0f", true);
    row("copyright", u"\u00a9", false);
    row("an arrow", u"\u2192", false);
    QTest::newRow("half a pair") << QString(QChar(0xd83d)) << false;
    row("an ideograph", u"\u6f22", false);
}

void tst_EmojiRuns::emojiAreFound()
{
    QFETCH(QString, text);
    QFETCH(bool, isPicture);
    const QList<TextRun> none;
    QCOMPARE(emojiRuns(text), isPicture ? QList<TextRun>({{0, text.size()}}) : none);
    QCOMPARE(emojiRuns(u'a' + text + QStringLiteral(" b")),
             isPicture ? QList<TextRun>({{1, text.size()}}) : none);
}

void tst_EmojiRuns::neighboursMakeOneRun()
{
    const QString text = QStringLiteral("1 \U0001f600\u2764\ufe0f3\ufe0f\u20e3 2 \U0001f600");
    QCOMPARE(emojiRuns(text), QList<TextRun>({{2, 7}, {12, 2}}));
    QCOMPARE(emojiRuns({}), QList<TextRun>());
}

/// Wherever a text is cut, the runs lie within it, in order and disjoint.
void tst_EmojiRuns::everyCutIsTaken()
{
    const QString text = QStringLiteral(
        "a\U0001f468\u200d\U0001f469\u200d7\ufe0f\u20e3\U0001f1e9\U0001f1ea\u2764\ufe0f\u200d\U0001f525\u200d"
        "\U0001f3f4\U000e0067\U000e007f#\u20e3");
    for (qsizetype start = 0; start <= text.size(); ++start) {
        for (qsizetype length = 0; start + length <= text.size(); ++length) {
            const QString cut = text.sliced(start, length);
            qsizetype end = -1;
            for (const TextRun &run : emojiRuns(cut)) {
                QVERIFY(run.start > end && run.length > 0);
                end = run.start + run.length;
            }
            QVERIFY(end <= cut.size());
        }
    }
}

PUNCHLINE_APPLESS_TEST(tst_EmojiRuns)
#include "tst_emojiruns.moc"
