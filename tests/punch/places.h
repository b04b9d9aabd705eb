// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/candidates.h"

#include <QString>

namespace punchline {

/// A null endpoint if the text is empty.
inline Endpoint at(const char *text)
{
    return *text ? Endpoint::fromString(QString::fromLatin1(text)).value() : Endpoint();
}

/// Parses "address/prefix address/prefix …".
inline QList<LocalNetwork> networks(const QString &text)
{
    QList<LocalNetwork> all;
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        all.append({QHostAddress(word.section(u'/', 0, 0)), word.section(u'/', 1).toInt()});
    return all;
}

inline const QString Home = QStringLiteral("127.0.0.1/8 ::1/128 192.168.1.20/24 fe80::20/64 2001:db8::20/64");

} // namespace punchline
