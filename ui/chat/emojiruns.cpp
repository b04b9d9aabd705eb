// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/emojiruns.h"

#include "app/protocol/codepoints.h"

#include <array>

namespace punchline {

namespace {

constexpr char32_t Keycap = 0x20e3;
constexpr char32_t Copyright = 0xa9;
constexpr char32_t Registered = 0xae;
constexpr char32_t FirstSign = 0x203c; // Of the remaining ones.
constexpr char32_t TextSelector = 0xfe0e;
constexpr char32_t PictureSelector = 0xfe0f;
constexpr CodePoints CountryLetters{0x1f1e6, 0x1f1ff};

/// Shown as pictures by default: Emoji_Presentation, and those emoji of plane 1 that a font without colours
/// could draw but rarely does.
constexpr std::array Pictures{
    CodePoints{0x231a, 0x231b},   CodePoints{0x23e9, 0x23ec},   CodePoints{0x23f0, 0x23f0},
    CodePoints{0x23f3, 0x23f3},   CodePoints{0x25fd, 0x25fe},   CodePoints{0x2614, 0x2615},
    CodePoints{0x2648, 0x2653},   CodePoints{0x267f, 0x267f},   CodePoints{0x2693, 0x2693},
    CodePoints{0x26a1, 0x26a1},   CodePoints{0x26aa, 0x26ab},   CodePoints{0x26bd, 0x26be},
    CodePoints{0x26c4, 0x26c5},   CodePoints{0x26ce, 0x26ce},   CodePoints{0x26d4, 0x26d4},
    CodePoints{0x26ea, 0x26ea},   CodePoints{0x26f2, 0x26f3},   CodePoints{0x26f5, 0x26f5},
    CodePoints{0x26fa, 0x26fa},   CodePoints{0x26fd, 0x26fd},   CodePoints{0x2705, 0x2705},
    CodePoints{0x270a, 0x270b},   CodePoints{0x2728, 0x2728},   CodePoints{0x274c, 0x274c},
    CodePoints{0x274e, 0x274e},   CodePoints{0x2753, 0x2755},   CodePoints{0x2757, 0x2757},
    CodePoints{0x2795, 0x2797},   CodePoints{0x27b0, 0x27b0},   CodePoints{0x27bf, 0x27bf},
    CodePoints{0x2b1b, 0x2b1c},   CodePoints{0x2b50, 0x2b50},   CodePoints{0x2b55, 0x2b55},
    CodePoints{0x1f004, 0x1f004}, CodePoints{0x1f0cf, 0x1f0cf}, CodePoints{0x1f18e, 0x1f18e},
    CodePoints{0x1f191, 0x1f19a}, CodePoints{0x1f201, 0x1f201}, CodePoints{0x1f21a, 0x1f21a},
    CodePoints{0x1f22f, 0x1f22f}, CodePoints{0x1f232, 0x1f236}, CodePoints{0x1f238, 0x1f23a},
    CodePoints{0x1f250, 0x1f251}, CodePoints{0x1f300, 0x1f64f}, CodePoints{0x1f680, 0x1f6ff},
    CodePoints{0x1f7e0, 0x1f7f0}, CodePoints{0x1f90c, 0x1f9ff}, CodePoints{0x1fa70, 0x1faff}};

/// Shown as pictures only because of what follows them.
constexpr std::array Signs{
    CodePoints{Copyright, Copyright}, CodePoints{Registered, Registered}, CodePoints{0x203c, 0x203c},
    CodePoints{0x2049, 0x2049},       CodePoints{0x2122, 0x2122},         CodePoints{0x2139, 0x2139},
    CodePoints{0x2194, 0x21aa},       CodePoints{0x2328, 0x2328},         CodePoints{0x23cf, 0x23cf},
    CodePoints{0x23ed, 0x23fa},       CodePoints{0x24c2, 0x24c2},         CodePoints{0x25aa, 0x25fc},
    CodePoints{0x2600, 0x27bf},       CodePoints{0x2934, 0x2935},         CodePoints{0x2b05, 0x2b07},
    CodePoints{0x3030, 0x3030},       CodePoints{0x303d, 0x303d},         CodePoints{0x3297, 0x3299},
    CodePoints{0x1f170, 0x1f171},     CodePoints{0x1f17e, 0x1f17f},       CodePoints{0x1f202, 0x1f202},
    CodePoints{0x1f237, 0x1f237}};

/// Reads a text character by character and can peek at the next one.
class Reader
{
public:
    Reader(QStringView text, qsizetype position)
        : m_text(text)
        , m_position(position)
    { }

    [[nodiscard]] qsizetype position() const { return m_position; }

    /// 0 at the end.
    [[nodiscard]] char32_t peek() const { return Reader(*this).take(); }

    char32_t take() { return m_position < m_text.size() ? takeCharacter(m_text, &m_position) : 0; }

    bool takeIf(char32_t wanted)
    {
        if (peek() != wanted)
            return false;
        take();
        return true;
    }

    bool takeIn(CodePoints row)
    {
        if (!isIn(row, peek()))
            return false;
        take();
        return true;
    }

private:
    QStringView m_text;
    qsizetype m_position;
};

bool canBeKeycap(char32_t c)
{
    return (c >= u'0' && c <= u'9') || c == u'#' || c == u'*';
}

/// The end of the picture that begins at @p start; @p start if none does.
qsizetype endOfPicture(QStringView text, qsizetype start)
{
    Reader reader(text, start);
    char32_t c = reader.take();
    if (canBeKeycap(c)) {
        reader.takeIf(PictureSelector);
        return reader.takeIf(Keycap) ? reader.position() : start;
    }
    if (c < FirstSign && c != Copyright && c != Registered)
        return start; // Most text.
    if (isIn(CountryLetters, c))
        return reader.takeIn(CountryLetters) ? reader.position() : start;
    bool isPicture = false;
    while (isAmong(Pictures, c) || isAmong(Signs, c)) {
        if (reader.peek() == TextSelector)
            return start;
        isPicture = isPicture || isAmong(Pictures, c);
        isPicture = reader.takeIf(PictureSelector) || isPicture;
        isPicture = reader.takeIn(SkinTones) || isPicture;
        reader.takeIf(Keycap);
        while (reader.takeIn(Tags)) { }
        Reader joined = reader;
        if (!joined.takeIf(ZeroWidthJoiner))
            break;
        c = joined.take();
        if (!isAmong(Pictures, c) && !isAmong(Signs, c))
            break;
        reader = joined;
    }
    return isPicture ? reader.position() : start;
}

} // namespace

QList<TextRun> emojiRuns(const QString &text)
{
    QList<TextRun> runs;
    for (qsizetype position = 0; position < text.size();) {
        const qsizetype end = endOfPicture(text, position);
        if (end == position) {
            Reader reader(text, position);
            reader.take();
            position = reader.position();
        } else {
            if (!runs.isEmpty() && runs.last().start + runs.last().length == position)
                runs.last().length = end - runs.last().start;
            else
                runs.append({position, end - position});
            position = end;
        }
    }
    return runs;
}

} // namespace punchline
