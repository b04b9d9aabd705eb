// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/peermessages.h"

#include <QList>
#include <QString>

#include <utility>

namespace punchline::test {

/// Repeats @p pattern to the maximum length of one message.
inline QString filledWith(const QString &pattern)
{
    return pattern.repeated(MaxTextBytes / pattern.toUtf8().size());
}

/// The texts of one message that are the most expensive to lay out, each with its name.
inline QList<std::pair<QString, QString>> worstTexts()
{
    const auto named = [](const char *name, const QString &pattern) {
        return std::pair(QString::fromUtf8(name), filledWith(pattern));
    };
    return {
        named("joined emoji", QStringLiteral("\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466")),
        named("emoji of two", QStringLiteral("\U0001F469\u200D\U0001F680")),
        named("flags and skins", QStringLiteral("\U0001F44D\U0001F3FD\U0001F1E9\U0001F1EA")),
        named("alternating directions", QStringLiteral("a\u05D0")),
        named("alternating words", QStringLiteral("ab \u05D0\u05D1 ")),
        named("direction marks", QStringLiteral("\u200Ea\u200F\u05D0")),
        named("embedded directions", QStringLiteral("\u202Aa\u202B\u05D0\u202C\u202C")),
        named("combining marks", QStringLiteral("a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308")),
        named("no spaces", QStringLiteral("W")),
        named("Arabic without spaces", QStringLiteral("\u0645\u0631\u062D\u0628\u0627")),
        named("Devanagari", QStringLiteral("\u0915\u094D\u0937\u093F")),
        named("one character a line", QStringLiteral("x\n")),
        named("empty lines", QStringLiteral("\n")),
        named("tabs", QStringLiteral("\t")),
        named("many scripts", QStringLiteral("a\u05D0\u0915\u4E2D\u0E01\u0639\u10D0\U0001F600")),
        named("links", QStringLiteral("http://a.b/c ")),
        named("almost links", QStringLiteral("http://")),
    };
}

} // namespace punchline::test
