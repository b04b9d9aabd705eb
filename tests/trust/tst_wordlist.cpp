// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/wordlist.h"

#include "tests/support/testprogram.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace punchline;

/// The rules of resources/words/README.md, and looking words up.
class tst_WordList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortedWordsOfLetters();
    void firstLettersNameTheWord();
    void noTwoAreOneSlipApart();
    void soundsOf_data();
    void soundsOf();
    void noTwoSoundAlike();
    void findsEachByAnyOfItsBeginnings();
    void findsNothingElse_data();
    void findsNothingElse();
    void rangesOfBeginnings();
};

namespace {

QStringList allWords()
{
    QStringList words;
    for (int i = 0; i < WordCount; ++i)
        words.append(wordAt(i));
    return words;
}

/// All texts that result from leaving out one letter of @p word, or from replacing one with a dot. Two words
/// that differ by one letter have one of these in common.
QStringList slipsOf(const QString &word)
{
    QStringList slips{word};
    for (qsizetype i = 0; i < word.size(); ++i) {
        slips.append(word.left(i) + word.mid(i + 1));        // one letter fewer
        slips.append(word.left(i) + u'.' + word.mid(i + 1)); // one letter different
    }
    return slips;
}

/// Roughly how a word sounds: consonants as spoken, each run of vowels as V. We made up the rules, which are
/// applied in this order.
QString soundOf(const QString &word)
{
    struct Rule
    {
        QRegularExpression spelling;
        QString sound;
    };
    static const auto rules = [] {
        QList<Rule> made;
        const auto add = [&made](const char *spelling, const char *sound) {
            made.append({QRegularExpression(QString::fromLatin1(spelling)), QString::fromLatin1(sound)});
        };
        add("^[kgp]n", "n"), add("^ps", "s"), add("^wr", "r"), add("^wh", "w"), add("^rh", "r"),
            add("^x", "s");
        add("mb$", "m"), add("mn$", "m"), add("gn$", "n");
        add("tch", "C"), add("dge", "j"), add("sch", "sk"), add("sc(?=[eiy])", "s"), add("c[kq]", "k");
        add("ch", "C"), add("sh", "S"), add("ph", "f"), add("th", "T"), add("ght", "t"), add("gh", "h");
        add("tio", "So"), add("cia", "Sa"), add("tu(?=r)", "Cu"), add("stle", "sle"), add("ften", "fen");
        add("lm$", "m"), add("lk$", "k"), add("lf$", "f");
        add("c(?=[eiy])", "s"), add("c", "k"), add("g(?=[eiy])", "j"), add("x", "ks"), add("qu", "kw");
        add("q", "k"), add("z", "s"), add("(.)\\1+", "\\1");
        add("(?<=[^aeiou])(?<=[aeiouy].|[aeiouy]..|[aeiouy]...)e$", ""); // a silent e
        add("[aeiou][aeiouywh]*|y(?![aeiou])|(?<!^)y[aeiou]*", "V"), add("V+", "V");
        add("(?<!^)h", ""), add("(.)\\1+", "\\1");
        return made;
    }();
    QString sound = word;
    for (const Rule &rule : rules)
        sound.replace(rule.spelling, rule.sound);
    return sound;
}

} // namespace

void tst_WordList::sortedWordsOfLetters()
{
    static const QRegularExpression letters(
        QStringLiteral("^[a-z]{%1,%2}$").arg(WordPrefixLength).arg(MaxWordLength));
    const QStringList words = allWords();
    QCOMPARE(words.size(), 2048);
    for (qsizetype i = 0; i < words.size(); ++i) {
        QVERIFY2(letters.match(words.at(i)).hasMatch(), qPrintable(words.at(i)));
        QVERIFY2(i == 0 || words.at(i - 1) < words.at(i), qPrintable(words.at(i)));
    }
}

void tst_WordList::firstLettersNameTheWord()
{
    QHash<QString, QString> known;
    for (const QString &word : allWords()) {
        const QString first = word.left(WordPrefixLength);
        QVERIFY2(!known.contains(first), qPrintable(word + u' ' + known.value(first)));
        known.insert(first, word);
    }
}

void tst_WordList::noTwoAreOneSlipApart()
{
    QHash<QString, QString> known;
    const QStringList words = allWords();
    for (const QString &word : words) {
        const QStringList slips = slipsOf(word);
        for (const QString &slip : slips) {
            // A text without a dot may come from two words that lack different letters; that does not make
            // them close.
            const QString other = known.value(slip);
            const bool isClose = !other.isEmpty() && (slip.contains(u'.') || slip == word || slip == other);
            QVERIFY2(!isClose, qPrintable(word + u' ' + other));
            known.insert(slip, word);
        }
    }
    const QSet<QString> all(words.begin(), words.end());
    for (const QString &word : words) {
        for (qsizetype i = 0; i + 1 < word.size(); ++i) {
            QString swapped = word;
            std::swap(swapped[i], swapped[i + 1]);
            QVERIFY2(swapped == word || !all.contains(swapped), qPrintable(word + u' ' + swapped));
        }
    }
}

void tst_WordList::soundsOf_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("alike");
    const auto row = [](const char *one, const char *other, bool alike) {
        QTest::addRow("%s %s", one, other) << QString::fromLatin1(one) << QString::fromLatin1(other) << alike;
    };
    for (const auto &[one, other] :
         std::initializer_list<std::pair<const char *, const char *>>{{"knight", "night"},
                                                                      {"flower", "flour"},
                                                                      {"bear", "bare"},
                                                                      {"hire", "higher"},
                                                                      {"write", "right"},
                                                                      {"ceiling", "sealing"},
                                                                      {"whale", "wail"},
                                                                      {"blew", "blue"},
                                                                      {"phase", "faze"},
                                                                      {"bacon", "beacon"},
                                                                      {"cent", "scent"},
                                                                      {"meat", "meet"},
                                                                      {"weigh", "way"},
                                                                      {"rain", "reign"},
                                                                      {"kernel", "kernal"}})
        row(one, other, true);
    for (const auto &[one, other] : std::initializer_list<std::pair<const char *, const char *>>{
             {"velvet", "guitar"}, {"cherry", "sherry"}, {"train", "terrain"}, {"garden", "carton"}})
        row(one, other, false);
}

/// soundOf() itself, on well-known words.
void tst_WordList::soundsOf()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QTEST(soundOf(one) == soundOf(other), "alike");
}

void tst_WordList::noTwoSoundAlike()
{
    QHash<QString, QString> known;
    for (const QString &word : allWords()) {
        const QString sound = soundOf(word);
        QVERIFY2(!known.contains(sound), qPrintable(word + u' ' + known.value(sound)));
        known.insert(sound, word);
    }
}

void tst_WordList::findsEachByAnyOfItsBeginnings()
{
    for (int i = 0; i < WordCount; ++i) {
        const QString word = wordAt(i);
        for (qsizetype length = WordPrefixLength; length <= word.size(); ++length)
            QCOMPARE(indexOfWord(QStringView(word).left(length)), std::optional(i));
    }
}

void tst_WordList::findsNothingElse_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << QString();
    QTest::newRow("too short") << QStringLiteral("vel");
    QTest::newRow("too long") << QStringLiteral("velvets");
    QTest::newRow("not a beginning") << QStringLiteral("velvx");
    QTest::newRow("upper case") << QStringLiteral("VELVET");
    QTest::newRow("before all") << QStringLiteral("aaaa");
    QTest::newRow("after all") << QStringLiteral("zzzz");
    QTest::newRow("other letters") << QStringLiteral("vélvet");
    QTest::newRow("a NUL") << QStringLiteral("velvet") + QChar(u'\0');
    QTest::newRow("half a surrogate") << QStringLiteral("velv") + QChar(0xd800);
}

void tst_WordList::findsNothingElse()
{
    QFETCH(QString, word);
    QCOMPARE(indexOfWord(word), std::nullopt);
}

void tst_WordList::rangesOfBeginnings()
{
    const WordRange all = wordsBeginningWith({});
    QCOMPARE(all.first, 0);
    QCOMPARE(all.last, WordCount);
    for (const char *prefix : {"a", "gu", "vel", "velv", "velvet", "q", "x", "zz"}) {
        const QString begin = QString::fromLatin1(prefix);
        const WordRange range = wordsBeginningWith(begin);
        for (int i = 0; i < WordCount; ++i)
            QCOMPARE(QString(wordAt(i)).startsWith(begin), i >= range.first && i < range.last);
    }
}

PUNCHLINE_APPLESS_TEST(tst_WordList)

#include "tst_wordlist.moc"
