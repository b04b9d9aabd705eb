// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace punchline {

/// @p text without what people and programs put around a code or a link that they pass on: quotation marks
/// and brackets of all kinds, backticks, asterisks, a # before it, a full stop or a comma after it, spaces.
/// None of them is part of a code, or the first or last character of a link.
[[nodiscard]] QStringView unwrapped(QStringView text);

} // namespace punchline
