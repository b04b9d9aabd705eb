// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace punchline {

/// @p bytes as text, which QString::toUtf8() makes the very same bytes of: a byte order mark stays, zero
/// bytes do, too. `nullopt` where they are no UTF-8.
[[nodiscard]] std::optional<QString> textFromUtf8(QByteArrayView bytes);

} // namespace punchline
