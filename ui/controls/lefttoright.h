// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QGuiApplication>
#include <QString>

namespace punchline {

/// @p text, an address or a code, for a label that shows nothing else: on a page that is read from right to
/// left it would be reordered without the isolate (Unicode TR 9, section 2.2) around it. Within a sentence,
/// the translation has the isolate.
[[nodiscard]] inline QString leftToRight(const QString &text)
{
    return QGuiApplication::isRightToLeft() ? u'\u2066' + text + u'\u2069' : text;
}

} // namespace punchline
