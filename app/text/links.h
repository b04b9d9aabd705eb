// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace punchline {

/// Where in a text a link stands, in UTF-16 code units, and where it leads.
struct LinkSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    QUrl target;
    friend bool operator==(const LinkSpan &, const LinkSpan &) = default;
};

/// At most so many links of a text are found, and none that is longer than this.
inline constexpr int MaxLinks = 64;
inline constexpr qsizetype MaxLinkLength = 2048;

/// The links in a foreign text, as it is shown: only those that begin with `http://` or `https://` and name
/// a host, without a user name. Punctuation behind a link, and a bracket that was opened before it, do not
/// belong to it.
[[nodiscard]] QList<LinkSpan> findLinks(const QString &text);

/// @p target for a person who is to decide whether to go there: letters of other scripts in the host's name
/// stand as `xn--…`, so that none can pass for another, and everything that could hide is encoded.
[[nodiscard]] QString linkTargetText(const QUrl &target);

} // namespace punchline
