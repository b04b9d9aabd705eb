// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/text/plaintext.h"

namespace punchline {

namespace {

constexpr char16_t ReplacementCharacter = 0xfffd;

bool reordersText(char16_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
}

char16_t visible(char16_t c)
{
    constexpr char16_t ControlPictures = 0x2400;
    if (c == u'\t')
        return u' ';
    if (c < 0x20)
        return static_cast<char16_t>(ControlPictures + c);
    if (c == 0x7f)
        return ControlPictures + 0x21;
    const bool isC1 = c >= 0x80 && c < 0xa0;
    const bool isSeparator = c == 0x2028 || c == 0x2029;
    return isC1 || isSeparator || reordersText(c) ? ReplacementCharacter : c;
}

} // namespace

QString visibleText(const QString &text)
{
    QString result = text;
    for (QChar &c : result)
        c = QChar(visible(c.unicode()));
    return result;
}

} // namespace punchline
