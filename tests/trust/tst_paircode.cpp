// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/paircode.h"
#include "app/trust/wordlist.h"

#include "tests/support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace punchline;

Q_DECLARE_METATYPE(punchline::PairCodeError)

/// Codes as people type them, and fresh codes.
class tst_PairCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWords_data();
    void readsWords();
    void readsEveryWord();
    void readsLinkSecrets_data();
    void readsLinkSecrets();
    void refuses_data();
    void refuses();
    void prefixesOfACodeAreUnfinished();
    void completes_data();
    void completes();
    void passwordIsTheCanonicalSecret();
    void freshSecretsAreReadBack();
    void freshSecretsUseAllWordsAndCharacters();
};

namespace {

const QString LinkSecret = QStringLiteral("0k3m9wz7qjhx5b2rt");

std::optional<PairCode> read(const QString &typed)
{
    const auto parsed = parsePairCode(typed);
    const auto *code = std::get_if<PairCode>(&parsed);
    return code ? std::optional(*code) : std::nullopt;
}

PairCode words(quint32 room, const char *secret)
{
    return {room, SecretKind::SpokenCode, QString::fromLatin1(secret)};
}

} // namespace

void tst_PairCode::readsWords_data()
{
    QTest::addColumn<QString>("typed");
    const auto row = [](const char *name, const char *typed) {
        QTest::newRow(name) << QString::fromUtf8(typed);
    };
    row("canonical", "7-velvet-guitar");
    row("upper case", "7-VELVET-GUITAR");
    row("spaces", "7 Velvet  guitar");
    row("white space around", " \t\n7-velvet-guitar\r\n ");
    row("spaces around dashes", "7 - velvet - guitar");
    row("nothing between", "7velvetguitar");
    row("no dash after the number", "7velvet-guitar");
    row("no dash between the words", "7-velvetguitar");
    row("four letters", "7-velv-guit");
    row("four letters, nothing between", "7velvguit");
    row("four letters and a whole word", "7velvguitar");
    row("a whole word and four letters", "7velvetguit");
    row("five letters", "7 velve guita");
    row("dots and commas", "7. velvet, guitar.");
    row("underscores", "7_velvet_guitar");
    row("en dashes", "7–velvet–guitar");
    row("em dash", "7—velvet—guitar");
    row("non-breaking hyphen", "7\u2011velvet\u2011guitar");
    row("minus sign", "7\u2212velvet\u2212guitar");
    row("two hyphens", "7--velvet--guitar-");
    row("non-breaking space", "7\u00a0velvet\u202fguitar");
    row("zero-width space and mark", "\ufeff7-velvet\u200b-guitar");
    row("soft hyphen", "7-vel\u00advet-guitar");
    row("full width", "7-velvet-guitar");
    row("leading zeros", "0007-velvet-guitar");
}

void tst_PairCode::readsWords()
{
    QFETCH(QString, typed);
    QCOMPARE(read(typed), std::optional(words(7, "velvet-guitar")));
    QCOMPARE(read(typed)->toString(), QStringLiteral("7-velvet-guitar"));
}

/// Each word as the first and as the second, whole and abbreviated, and without a separator.
void tst_PairCode::readsEveryWord()
{
    for (int i = 0; i < WordCount; ++i) {
        const QString first = wordAt(i);
        const QString second = wordAt((i * 7 + 1) % WordCount);
        const PairCode code{MaxRoomNumber, SecretKind::SpokenCode, first + u'-' + second};
        QCOMPARE(read(code.toString()), std::optional(code));
        QCOMPARE(read(QStringLiteral("999999") + first + second), std::optional(code));
        QCOMPARE(read(QStringLiteral("999999 %1 %2").arg(first.left(4), second.left(4))),
                 std::optional(code));
    }
    // "velvenvelope": the first letters of "envelope" also fit into "velvet".
    QCOMPARE(read(QStringLiteral("7velvenvelope")), std::optional(words(7, "velvet-envelope")));
    QCOMPARE(read(QStringLiteral("1-guitar-guitar")), std::optional(words(1, "guitar-guitar")));
}

void tst_PairCode::readsLinkSecrets_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("canonical") << QStringLiteral("7-") + LinkSecret;
    QTest::newRow("upper case") << QStringLiteral("7-") + LinkSecret.toUpper();
    QTest::newRow("in groups") << QStringLiteral("7 0k3m-9wz7-qjhx-5b2rt");
    QTest::newRow("o for 0") << QStringLiteral("7-") + QString(LinkSecret).replace(u'0', u'O');
}

void tst_PairCode::readsLinkSecrets()
{
    QFETCH(QString, typed);
    const PairCode code{7, SecretKind::Link, LinkSecret};
    QCOMPARE(read(typed), std::optional(code));
    QCOMPARE(read(code.toString()), std::optional(code));
    QCOMPARE(read(QStringLiteral("7-LLLLLLLLLLLLLLLi2")),
             std::optional(PairCode{7, SecretKind::Link, QStringLiteral("11111111111111112")}));
}

void tst_PairCode::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<PairCodeError>("error");
    const auto rows = [](PairCodeError error, std::initializer_list<const char *> texts) {
        for (const char *text : texts)
            QTest::addRow("'%s'", text) << QString::fromUtf8(text) << error;
    };
    rows(PairCodeError::Empty, {"", " ", "\t\r\n", "-", " - . ", "\u200b"});
    rows(PairCodeError::NoRoom,
         {"velvet-guitar", "0-velvet-guitar", "000", "-1000000-velvet-guitar", "1000000-velvet-guitar",
          "99999999999999999999-velvet-guitar", "+7-velvet-guitar", "٧-velvet-guitar"});
    rows(PairCodeError::UnknownWord,
         {"7-xxxx", "7-velvet-xxxx", "7-velvets-guitar", "7-velvet guitarx", "7-vel-guitar",
          "7-velvet-guitar!", "7-vélvet-guitar", "7-velvеt-guitar" /* a Cyrillic e */, "7-velv\"-guitar",
          "7/velvet/guitar"});
    rows(PairCodeError::TooFewWords,
         {"7", "7-", "7-v", "7-vel", "7-velv", "7-velvet", "7-velvet-g", "7-velvetgui"});
    rows(PairCodeError::TooManyWords,
         {"7-velvet-guitar-zebra", "7velvetguitarzebra", "7-velvet-guitar-z", "7 velvet guitar and more"});
    rows(PairCodeError::BadSecret,
         {"7-0k3m9wz7qjhx5b2r", "7-0k3m9wz7qjhx5b2rtt", "7-0k3m9wz7qjhx5b2ru", "7-velvet-2",
          "7-7-velvet-guitar", "7-0k3m9wz7qjhx5b2r\u00e9"});
    QTest::newRow("a NUL") << QStringLiteral("7-velvet") + QChar(u'\0') + QStringLiteral("-guitar")
                           << PairCodeError::UnknownWord;
    QTest::newRow("half a surrogate") << QStringLiteral("7-") + QChar(0xd800) << PairCodeError::UnknownWord;
    QTest::newRow("very long") << QStringLiteral("7-") + QString(1'000'000, u'v')
                               << PairCodeError::TooManyWords;
    QTest::newRow("long number") << QString(1'000'000, u'7') << PairCodeError::TooManyWords;
}

void tst_PairCode::refuses()
{
    QFETCH(QString, typed);
    const auto parsed = parsePairCode(typed);
    QVERIFY(std::holds_alternative<PairCodeError>(parsed));
    QTEST(std::get<PairCodeError>(parsed), "error");
}

void tst_PairCode::prefixesOfACodeAreUnfinished()
{
    const QString whole = QStringLiteral("7-velvet-guitar");
    for (qsizetype length = 1; length < whole.size(); ++length) {
        const auto parsed = parsePairCode(whole.left(length));
        if (length >= QStringView(u"7-velvet-guit").size())
            QCOMPARE(std::get<PairCode>(parsed).toString(), whole);
        else
            QCOMPARE(std::get<PairCodeError>(parsed), PairCodeError::TooFewWords);
    }
}

void tst_PairCode::completes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QStringList>("texts");
    const auto row = [](const char *typed, const QStringList &texts, int limit = 8) {
        QTest::addRow("'%s' %d", typed, limit) << QString::fromUtf8(typed) << limit << texts;
    };
    const QStringList velvet{QStringLiteral("7-velvet")};
    row("7-vel", velvet);
    row("7 VEL", velvet);
    row("7vel", velvet);
    row("7-velv", velvet);
    row("7-velvet", {});
    row("7-velvet-", {});
    row("7-velvet-guit", {QStringLiteral("7-velvet-guitar")});
    row("7velvguit", {QStringLiteral("7-velvet-guitar")});
    row("7-velvet-guitar", {});
    row("7-velvet-guitar-z", {});
    row("7-xyz-gui", {});
    row("7-velvx", {});
    row("vel", {});
    row("7", {});
    row("", {});
    row("7-3vel", {});
    row("0-vel", {});
    row("7-vel", {}, 0);
    row("7-vel", {}, -1);
    const WordRange range = wordsBeginningWith(u"gu");
    QStringList all;
    for (int i = range.first; i < range.last; ++i)
        all.append(QStringLiteral("12-velvet-") + wordAt(i));
    QVERIFY(all.size() > 8);
    row("12 velv gu", all.first(8));
    row("12 velv gu", all.first(3), 3);
    row("12velvetgu", all, 1000);
}

void tst_PairCode::completes()
{
    QFETCH(QString, typed);
    QFETCH(int, limit);
    QTEST(completionsOf(typed, limit), "texts");
}

void tst_PairCode::passwordIsTheCanonicalSecret()
{
    QCOMPARE(read(QStringLiteral(" 7 VELV Guitar "))->password().view(), QByteArrayView("velvet-guitar"));
    QCOMPARE(read(QStringLiteral("7-") + LinkSecret.toUpper())->password().view(),
             QByteArrayView(LinkSecret.toLatin1()));
}

void tst_PairCode::freshSecretsAreReadBack()
{
    for (int i = 0; i < 2'000; ++i) {
        const Invitation invitation = Invitation::fresh();
        const PairCode byWords = invitation.spokenCode(1);
        const PairCode byLink = invitation.linkCode(MaxRoomNumber);
        QCOMPARE(byWords.kind, SecretKind::SpokenCode);
        QCOMPARE(byLink.kind, SecretKind::Link);
        QCOMPARE(read(byWords.toString()), std::optional(byWords));
        QCOMPARE(read(byLink.toString()), std::optional(byLink));
    }
}

/// The probability that some word is never drawn in 40,000 draws from 2,048 is at most 2,048 · exp(-19.5),
/// less than 1 in 100,000.
void tst_PairCode::freshSecretsUseAllWordsAndCharacters()
{
    QSet<QString> seenWords;
    QSet<QChar> seenCharacters;
    QSet<QString> seenSecrets;
    constexpr int Rounds = 20'000;
    for (int i = 0; i < Rounds; ++i) {
        const Invitation invitation = Invitation::fresh();
        const QStringList both = invitation.words.split(u'-');
        for (const QString &word : both)
            seenWords.insert(word);
        for (const QChar character : invitation.linkSecret)
            seenCharacters.insert(character);
        seenSecrets.insert(invitation.linkSecret);
    }
    QCOMPARE(seenWords.size(), WordCount);
    QCOMPARE(seenCharacters.size(), 32);
    QCOMPARE(seenSecrets.size(), Rounds);
}

PUNCHLINE_APPLESS_TEST(tst_PairCode)

#include "tst_paircode.moc"
