// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace punchline {

/// The position of a link in a text, in UTF-16 code units, and its target.
struct LinkSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    QUrl target;
    friend bool operator==(const LinkSpan &, const LinkSpan &) = default;
};

/// At most this many links are found in a text, and none longer than this.
inline constexpr int MaxLinks = 64;
inline constexpr qsizetype MaxLinkLength = 2048;

/// The links in a foreign text as it is shown: only those that begin with `http://` or `https://` and have a
/// host name but no user name. Trailing punctuation, and a closing bracket that was opened before the link,
/// are not part of it.
[[nodiscard]] QList<LinkSpan> findLinks(const QString &text);

/// @p target in a form that lets the user decide whether to open it: non-ASCII host names appear as `xn--…`,
/// so that none can pass for another, and everything that could be hidden is encoded.
[[nodiscard]] QString linkTargetText(const QUrl &target);

} // namespace punchline
