// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/plaintext.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

/// Making foreign text harmless.
class tst_PlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows_data();
    void shows();
    void everyControlIsSeen();
    void nothingUnseenIsLeft();
    void cuts_data();
    void cuts();
    void everyLengthHolds();
};

namespace {

QString folded(const QString &text)
{
    return visibleText(text, AnyLength, LineBreaks::Fold);
}

QString kept(const QString &text)
{
    return visibleText(text, AnyLength, LineBreaks::Keep);
}

} // namespace

void tst_PlainText::shows_data()
{
    QTest::addColumn<QString>("foreign");
    QTest::addColumn<QString>("oneLine");
    QTest::addColumn<QString>("lines");
    const auto row = [](const char *name, const QString &foreign, const QString &oneLine,
                        const QString &lines) { QTest::newRow(name) << foreign << oneLine << lines; };
    const auto same = [&row](const char *name, const QString &foreign, const QString &visible) {
        row(name, foreign, visible, visible);
    };
    const auto unchanged = [&same](const char *name, const QString &text) { same(name, text, text); };

    unchanged("nothing", {});
    unchanged("letters", QStringLiteral("Hello, world"));
    unchanged("markup", QStringLiteral("<b>&amp;</b><img src=\"/etc/passwd\">"));
    unchanged("many scripts", QStringLiteral("Grüße, 你好, 안녕, नमस्ते, สวัสดี, こんにちは"));
    unchanged("right to left", QStringLiteral("שלום עולם, مرحبا"));
    unchanged("private use", QStringLiteral("\ue000"));
    unchanged("non-breaking space", QStringLiteral("a\u00a0b"));
    unchanged("emoji", QStringLiteral("😀❤\ufe0f👩\u200d💻👍🏽"));
    unchanged("flag of letters", QStringLiteral("🇩🇪"));
    unchanged("keycap", QStringLiteral("1\ufe0f\u20e3"));
    unchanged("Persian with ZWNJ", QStringLiteral("می\u200cخواهم"));
    unchanged("Hindi with ZWJ", QStringLiteral("क्\u200dष"));
    unchanged("Arabic number sign", QStringLiteral("\u0600\u0661"));
    unchanged("direction marks", QStringLiteral("a\u200eb\u200fc\u061cd"));

    row("line feed", QStringLiteral("a\nb"), QStringLiteral("a b"), QStringLiteral("a\nb"));
    row("carriage return", QStringLiteral("a\rb"), QStringLiteral("a b"), QStringLiteral("a\nb"));
    row("both", QStringLiteral("a\r\nb"), QStringLiteral("a b"), QStringLiteral("a\nb"));
    row("the wrong way round", QStringLiteral("a\n\rb"), QStringLiteral("a  b"), QStringLiteral("a\n\nb"));
    row("return at the end", QStringLiteral("a\r"), QStringLiteral("a "), QStringLiteral("a\n"));
    row("line separator", QStringLiteral("a\u2028b"), QStringLiteral("a b"), QStringLiteral("a\nb"));
    row("paragraph separator", QStringLiteral("a\u2029b"), QStringLiteral("a b"), QStringLiteral("a\nb"));
    row("tab", QStringLiteral("a\tb"), QStringLiteral("a b"), QStringLiteral("a\tb"));

    same("NUL", QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b"), QStringLiteral("a␀b"));
    same("ESC", QStringLiteral("\u001b[2J\u001b]0;title\u0007"), QStringLiteral("␛[2J␛]0;title␇"));
    same("backspaces", QStringLiteral("yes\b\b\bno"), QStringLiteral("yes␈␈␈no"));
    same("form feed and vertical tab", QStringLiteral("\f\v"), QStringLiteral("␌␋"));
    same("DEL", QStringLiteral("\u007f"), QStringLiteral("␡"));
    same("C1, CSI and NEL", QStringLiteral("\u009b2J\u0085\u0080\u009f"), QStringLiteral("�2J���"));
    same("embeddings", QStringLiteral("a\u202ab\u202bc\u202cd"), QStringLiteral("a�b�c�d"));
    same("overrides", QStringLiteral("\u202dgnp.\u202eexe"), QStringLiteral("�gnp.�exe"));
    same("isolates", QStringLiteral("\u2066\u2067\u2068\u2069"), QStringLiteral("����"));
    same("zero-width space", QStringLiteral("pay\u200bpal"), QStringLiteral("paypal"));
    same("word joiner and invisible operators", QStringLiteral("a\u2060\u2061\u2064b"), QStringLiteral("ab"));
    same("soft hyphen", QStringLiteral("a\u00adb"), QStringLiteral("ab"));
    same("byte order mark", QStringLiteral("\ufeffa\ufeff"), QStringLiteral("a"));
    same("old format controls", QStringLiteral("a\u206a\u206fb"), QStringLiteral("ab"));
    same("interlinear annotation", QStringLiteral("\ufff9a\ufffab\ufffb"), QStringLiteral("ab"));
    same("tags", QStringLiteral("a\U000e0001\U000e0041\U000e007fb"), QStringLiteral("ab"));
    const QString flag = QStringLiteral("\U0001f3f4");
    const QString cancel = QStringLiteral("\U000e007f");
    const auto tags = [](const char *name) {
        QString text;
        for (const char *c = name; *c != 0; ++c)
            text += QChar::fromUcs4(0xe0000U + static_cast<char32_t>(*c));
        return text;
    };
    for (const char *name : {"gbeng", "gbsct", "gbwls", "usca", "us1", "abcdef"})
        unchanged(name, u'a' + flag + tags(name) + cancel + u'b');
    unchanged("flags in a row", (flag + tags("gbeng") + cancel).repeated(3));
    unchanged("a black flag", u'a' + flag + u'b');
    same("a flag without an end", flag + tags("gbeng") + u'b', flag + u'b');
    same("a flag at the end without one", flag + tags("gbeng"), flag);
    same("too short a flag", flag + tags("gb") + cancel, flag);
    same("too long a flag", flag + tags("gbengla") + cancel, flag);
    same("a flag of capitals", flag + tags("GBENG") + cancel, flag);
    same("a flag with more behind its end", flag + tags("gbeng") + cancel + tags("hidden") + cancel,
         flag + tags("gbeng") + cancel);
    same("a flag with something before its tags", flag + u'x' + tags("gbeng") + cancel, flag + u'x');
    same("tags behind another flag", QStringLiteral("\U0001f3f3") + tags("gbeng") + cancel,
         QStringLiteral("\U0001f3f3"));
    same("a flag with a broken tag", flag + tags("gb") + QChar(0xdb40) + cancel, flag + u'\ufffd');
    same("more of the kind", QStringLiteral("a\U000e0080\U000e0fff\u2065b"), QStringLiteral("ab"));
    same("fillers of Hangul", QStringLiteral("a\u115f\u1160\u3164\uffa0b"), QStringLiteral("ab"));
    same("grapheme joiner", QStringLiteral("a\u034fb"), QStringLiteral("ab"));
    same("noncharacters", QStringLiteral("\ufffe\uffff\ufdd0\U0010ffff"), QStringLiteral("����"));
    same("high surrogate", QStringLiteral("a") + QChar(0xd83d) + QStringLiteral("b"), QStringLiteral("a�b"));
    same("high surrogate at the end", QString(QChar(0xd83d)), QStringLiteral("�"));
    same("low surrogate", QStringLiteral("a") + QChar(0xde00) + QStringLiteral("b"), QStringLiteral("a�b"));
    same("surrogates swapped", QString(QChar(0xde00)) + QChar(0xd83d), QStringLiteral("��"));
    same("surrogates apart", QString(QChar(0xd83d)) + QChar(0xfeff) + QChar(0xde00), QStringLiteral("��"));

    const QString mark(QChar(0x0301));
    unchanged("eight marks", QStringLiteral("a") + mark.repeated(8) + u'b' + mark.repeated(8));
    same("nine marks", QStringLiteral("a") + mark.repeated(9) + u'b',
         QStringLiteral("a") + mark.repeated(8) + u'b');
    same("very many marks", mark.repeated(100'000) + u'b', mark.repeated(8) + u'b');
    same("marks with what is left out", QStringLiteral("a") + (mark + QChar(0xfeff)).repeated(20),
         QStringLiteral("a") + mark.repeated(8));
    same("variation selectors", QStringLiteral("a") + QString(QChar(0xfe0f)).repeated(100),
         QStringLiteral("a") + QString(QChar(0xfe0f)).repeated(8));
    same("variation selectors of plane 14", QStringLiteral("a") + QStringLiteral("\U000e0100").repeated(100),
         QStringLiteral("a") + QStringLiteral("\U000e0100").repeated(8));
    same("joiners", QStringLiteral("a") + QString(QChar(0x200d)).repeated(100),
         QStringLiteral("a") + QString(QChar(0x200d)).repeated(8));
}

void tst_PlainText::shows()
{
    QFETCH(QString, foreign);
    QTEST(folded(foreign), "oneLine");
    QTEST(kept(foreign), "lines");
    QCOMPARE(folded(folded(foreign)), folded(foreign));
    QCOMPARE(kept(kept(foreign)), kept(foreign));
    QCOMPARE(folded(kept(foreign)), folded(foreign));
}

void tst_PlainText::everyControlIsSeen()
{
    for (char16_t c = 0; c < 0xa0; c = c == 0x1f ? 0x7f : static_cast<char16_t>(c + 1)) {
        const QString shown = folded(QString(QChar(c)));
        QCOMPARE(shown.size(), 1);
        QVERIFY(shown.at(0) == u' ' || shown.at(0).category() == QChar::Symbol_Other);
    }
}

/// Every code point by itself: the result does not change if it is folded again, and is not a control
/// character.
void tst_PlainText::nothingUnseenIsLeft()
{
    for (char32_t c = 0; c <= 0x10ffff; ++c) {
        const QString foreign = QChar::requiresSurrogates(c) ? QString::fromUcs4(&c, 1) : QString(QChar(c));
        const QString shown = folded(foreign);
        const bool isHarmless = folded(shown) == shown
            && (shown.isEmpty() || shown == foreign || shown == u" " || shown == u"\ufffd"
                || (shown.at(0) >= QChar(0x2400) && shown.at(0) <= QChar(0x2421)));
        if (!isHarmless)
            QFAIL(qPrintable(QStringLiteral("U+%1").arg(static_cast<quint32>(c), 4, 16)));
    }
}

void tst_PlainText::cuts_data()
{
    QTest::addColumn<QString>("foreign");
    QTest::addColumn<qsizetype>("maxLength");
    QTest::addColumn<QString>("visible");
    const auto row = [](const char *name, const QString &foreign, qsizetype maxLength,
                        const QString &visible) { QTest::newRow(name) << foreign << maxLength << visible; };
    row("fits", QStringLiteral("abc"), 3, QStringLiteral("abc"));
    row("one too many", QStringLiteral("abcd"), 3, QStringLiteral("ab…"));
    row("far too many", QString(1'000'000, u'a'), 3, QStringLiteral("aa…"));
    row("room for one", QStringLiteral("ab"), 1, QStringLiteral("…"));
    row("room for none", QStringLiteral("ab"), 0, QString());
    row("less than none", QStringLiteral("ab"), -1, QString());
    row("nothing", QString(), 0, QString());
    row("a pair fits", QStringLiteral("a😀"), 3, QStringLiteral("a😀"));
    row("half a pair would fit", QStringLiteral("a😀b"), 3, QStringLiteral("a…"));
    row("after a pair", QStringLiteral("a😀bc"), 4, QStringLiteral("a😀…"));
    const QString wales = QStringLiteral("🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f");
    row("a flag fits", wales, 14, wales);
    row("half a flag would fit", wales, 13, QStringLiteral("🏴…"));
    row("after a flag", wales + QStringLiteral("bc"), 15, wales + u'…');
    row("what is left out does not count", QStringLiteral("a\ufeff\ufeff\ufeffbc"), 3, QStringLiteral("abc"));
}

void tst_PlainText::cuts()
{
    QFETCH(QString, foreign);
    QFETCH(qsizetype, maxLength);
    const QString visible = visibleText(foreign, maxLength, LineBreaks::Fold);
    QTEST(visible, "visible");
    QCOMPARE(visibleText(visible, maxLength, LineBreaks::Fold), visible);
}

void tst_PlainText::everyLengthHolds()
{
    const QString foreign =
        QStringLiteral("a😀\u001b❤\ufe0f\r\n👩\u200d💻é\u202e🏴\U000e0067\U000e0062\U000e0065"
                       "\U000e006e\U000e0067\U000e007f")
        + QChar(0xd83d);
    const QString whole = kept(foreign);
    for (qsizetype length = 0; length <= whole.size(); ++length) {
        const QString visible = visibleText(foreign, length, LineBreaks::Keep);
        QVERIFY(visible.size() <= length);
        QVERIFY(visible.isValidUtf16());
        QVERIFY(whole.startsWith(visible.left(visible.size() - 1)));
        QCOMPARE(visibleText(visible, length, LineBreaks::Keep), visible);
    }
    QCOMPARE(visibleText(foreign, whole.size(), LineBreaks::Keep), whole);
}

PUNCHLINE_APPLESS_TEST(tst_PlainText)

#include "tst_plaintext.moc"
