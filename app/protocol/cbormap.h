// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QCborMap>

#include <optional>

namespace punchline::cbor {

/// The deepest accepted nesting of maps, arrays and tags. A CandidateOffer needs four.
inline constexpr int MaxNesting = 16;

/// Reads @p bytes as exactly one well-formed map. `nullopt` for anything else: trailing bytes, nesting deeper
/// than MaxNesting, or a container that claims more items than there are bytes, for which QCborValue would
/// blindly reserve memory.
[[nodiscard]] std::optional<QCborMap> mapFrom(const QByteArray &bytes);

} // namespace punchline::cbor
