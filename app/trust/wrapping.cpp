// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/wrapping.h"

namespace punchline {

namespace {

bool isWrapping(QChar c)
{
    switch (c.category()) {
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Other_Format: // Invisible, and copied along from pages.
        return true;
    default:
        return c.isSpace()
            || QStringView(u"\"'`\u00b4<>#*_~|.,\u3001\u3002\uff02\uff07\uff0c\uff1c\uff1e").contains(c);
    }
}

} // namespace

QStringView unwrapped(QStringView text)
{
    while (!text.isEmpty() && isWrapping(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isWrapping(text.back()))
        text.chop(1);
    return text;
}

} // namespace punchline
