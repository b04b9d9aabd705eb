// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace punchline {

/// A message without fields, whose type is @p Number.
template <qint64 Number> struct EmptyMessage
{
    static constexpr qint64 Type = Number;
    friend bool operator==(const EmptyMessage &, const EmptyMessage &) = default;
};

} // namespace punchline
