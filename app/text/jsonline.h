// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace punchline {

/// @p object as one line of UTF-8 output without the line ending. Characters that are invisible but that
/// terminals obey, or that reorder the text beside them, are escaped: control characters, format characters
/// such as a direction override (Unicode TR 9), and line separators. A JSON parser still gets every text
/// unchanged.
[[nodiscard]] QByteArray toJsonLine(const QJsonObject &object);

} // namespace punchline
