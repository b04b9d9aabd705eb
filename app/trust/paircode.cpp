// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/paircode.h"

#include "app/trust/sodium.h"
#include "app/trust/wordlist.h"
#include "app/trust/wrapping.h"

#include <QVarLengthArray>

#include <algorithm>
#include <optional>

namespace punchline {

namespace {

// Longer than any code with all its separators; longer text was pasted by mistake and is not parsed.
constexpr qsizetype MaxTypedLength = 256;

// The digits, and the letters without i, l and o, which look like digits, and u, which could make them into
// words.
constexpr char16_t SecretCharacters[] = u"0123456789abcdefghjkmnpqrstvwxyz";

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isSeparator(QChar c)
{
    constexpr char16_t MinusSign = 0x2212;
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || c == QChar(MinusSign) || c == u'_'
        || c == u'.' || c == u',';
}

/// Invisible characters that get copied along from a page: soft hyphens, joiners, byte order marks.
bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format;
}

/// A code in lower case ASCII, with one space for every run of separators and none around it. Other
/// characters stay and are refused later.
QString folded(const QString &typed)
{
    QString result;
    const QString plain = typed.normalized(QString::NormalizationForm_KC);
    for (const QChar c : plain) {
        if (isInvisible(c))
            continue;
        if (isSeparator(c))
            result += u' ';
        else
            result += c >= u'A' && c <= u'Z' ? c.toLower() : c;
    }
    return result.simplified();
}

/// A typed code without its room number.
struct NumberedSecret
{
    quint32 room = 0;
    QString secret;
};

std::variant<NumberedSecret, PairCodeError> splitRoom(const QString &typed)
{
    if (typed.size() > MaxTypedLength)
        return PairCodeError::TooManyWords;
    const QString text = folded(typed);
    if (text.isEmpty())
        return PairCodeError::Empty;
    const auto length = std::ranges::find_if_not(text, isDigit) - text.begin();
    bool isNumber = false;
    const uint room = QStringView(text).left(length).toUInt(&isNumber);
    if (!isNumber || room == 0 || room > MaxRoomNumber)
        return PairCodeError::NoRoom;
    return NumberedSecret{room, text.mid(length).trimmed()};
}

bool isLinkSecret(const QString &secret)
{
    return std::ranges::any_of(secret, isDigit);
}

/// The words at the beginning of a text, at most as many as a code has, and what follows them.
struct WordReading
{
    struct Word
    {
        int index = 0;
        bool isWhole = false; ///< All its letters were there, not only the first few.
    };
    QVarLengthArray<Word, CodeWordCount> words;
    QStringView rest; ///< Not a word, too short for one, or one too many; empty at the end of the text.
};

/// Continues @p before with @p letters, which have no space between them. Each word takes all the letters
/// that match it, or fewer if only then other words can follow.
WordReading continued(WordReading before, QStringView letters)
{
    before.rest = letters;
    if (letters.isEmpty() || before.words.size() == CodeWordCount)
        return before;
    const auto index = indexOfWord(letters.left(WordPrefixLength));
    if (!index)
        return before;

    const QLatin1StringView word = wordAt(*index);
    qsizetype length = WordPrefixLength;
    while (length < std::min(word.size(), letters.size()) && letters.at(length) == word.at(length))
        ++length;
    std::optional<WordReading> longest;
    for (; length >= WordPrefixLength; --length) {
        WordReading next = before;
        next.words.append({*index, length == word.size()});
        next = continued(std::move(next), letters.mid(length));
        if (next.rest.isEmpty())
            return next;
        if (!longest)
            longest = std::move(next);
    }
    return *longest;
}

WordReading readWords(QStringView secret)
{
    WordReading reading;
    const auto parts = secret.split(u' ', Qt::SkipEmptyParts);
    for (const QStringView part : parts) {
        reading = continued(std::move(reading), part);
        if (!reading.rest.isEmpty())
            break;
    }
    return reading;
}

/// True if @p rest of @p secret was meant as a word, not as the end of the previous word.
bool beginsAsWord(QStringView rest, QStringView secret)
{
    const auto position = rest.begin() - secret.begin();
    return position == 0 || secret.at(position - 1) == u' ' || indexOfWord(rest.left(WordPrefixLength));
}

std::variant<PairCode, PairCodeError> spokenCode(const NumberedSecret &numbered)
{
    const QStringView secret = numbered.secret;
    const WordReading reading = readWords(secret);
    if (!reading.rest.isEmpty()) {
        if (reading.words.size() == CodeWordCount && beginsAsWord(reading.rest, secret))
            return PairCodeError::TooManyWords;
        const WordRange possible = wordsBeginningWith(reading.rest);
        const bool unfinished = reading.words.size() < CodeWordCount && reading.rest.end() == secret.end()
            && possible.first < possible.last;
        return unfinished ? PairCodeError::TooFewWords : PairCodeError::UnknownWord;
    }
    if (reading.words.size() < CodeWordCount)
        return PairCodeError::TooFewWords;
    QStringList words;
    for (const WordReading::Word &word : reading.words)
        words.append(wordAt(word.index));
    return PairCode{numbered.room, SecretKind::SpokenCode, words.join(u'-')};
}

std::variant<PairCode, PairCodeError> linkCode(const NumberedSecret &numbered)
{
    QString secret;
    for (const QChar c : numbered.secret) {
        if (c == u' ')
            continue;
        const QChar meant = c == u'o' ? u'0' : c == u'i' || c == u'l' ? u'1' : c;
        if (!QStringView(SecretCharacters).contains(meant))
            return PairCodeError::BadSecret;
        secret += meant;
    }
    if (secret.size() != LinkSecretLength)
        return PairCodeError::BadSecret;
    return PairCode{numbered.room, SecretKind::Link, secret};
}

quint32 randomBelow(quint32 bound)
{
    sodium::start();
    return randombytes_uniform(bound);
}

QString freshLinkSecret()
{
    QString secret;
    // A digit distinguishes this kind of secret from words.
    while (!isLinkSecret(secret)) {
        secret.clear();
        for (qsizetype i = 0; i < LinkSecretLength; ++i)
            secret += SecretCharacters[randomBelow(32)];
    }
    return secret;
}

} // namespace

QString PairCode::toString() const
{
    return QStringLiteral("%1-%2").arg(QString::number(room), secret);
}

SecretBytes PairCode::password() const
{
    // Avoid a QByteArray on the way, which would be left in memory.
    SecretBytes bytes(static_cast<std::size_t>(secret.size()));
    std::ranges::transform(secret, bytes.data(),
                           [](QChar c) { return static_cast<unsigned char>(c.toLatin1()); });
    return bytes;
}

std::variant<PairCode, PairCodeError> parsePairCode(const QString &typed)
{
    return parseBareCode(unwrapped(typed).toString());
}

std::variant<PairCode, PairCodeError> parseBareCode(const QString &text)
{
    const auto split = splitRoom(text);
    if (const auto *error = std::get_if<PairCodeError>(&split))
        return *error;
    const auto &numbered = std::get<NumberedSecret>(split);
    return isLinkSecret(numbered.secret) ? linkCode(numbered) : spokenCode(numbered);
}

QStringList completionsOf(const QString &typed, int limit)
{
    const auto split = splitRoom(unwrapped(typed).toString());
    const auto *numbered = std::get_if<NumberedSecret>(&split);
    if (!numbered || isLinkSecret(numbered->secret))
        return {};
    WordReading reading = readWords(numbered->secret);
    WordRange range;
    if (reading.rest.isEmpty()) {
        if (reading.words.isEmpty() || reading.words.last().isWhole)
            return {};
        const int index = reading.words.last().index;
        range = {index, index + 1};
        reading.words.removeLast();
    } else if (reading.words.size() < CodeWordCount
               && reading.rest.end() == QStringView(numbered->secret).end()) {
        range = wordsBeginningWith(reading.rest);
    }

    QString before = QString::number(numbered->room);
    for (const WordReading::Word &word : reading.words)
        before += u'-' + wordAt(word.index);
    QStringList texts;
    for (int index = range.first; index < range.last && texts.size() < limit; ++index)
        texts.append(before + u'-' + wordAt(index));
    return texts;
}

Invitation Invitation::fresh()
{
    QStringList words;
    for (int i = 0; i < CodeWordCount; ++i)
        words.append(wordAt(static_cast<int>(randomBelow(WordCount))));
    return {words.join(u'-'), freshLinkSecret()};
}

} // namespace punchline
