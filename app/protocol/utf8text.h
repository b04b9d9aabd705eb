// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace punchline {

/// @p bytes as text from which QString::toUtf8() makes the very same bytes: byte order marks and zero bytes
/// stay. `nullopt` if they are not UTF-8.
[[nodiscard]] std::optional<QString> textFromUtf8(QByteArrayView bytes);

} // namespace punchline
