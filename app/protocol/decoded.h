// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <variant>

namespace punchline {

/// A message that could not be decoded.
struct DecodeFailure
{
    enum class Reason {
        Malformed,   ///< A key is missing, has another CBOR type, or a value is out of range.
        UnknownType, ///< A type that this version does not know: answered with an error, otherwise skipped.
    };
    Reason reason = Reason::Malformed;
    qint64 type = 0; ///< The type as it stood in the message, 0 where there was none.

    friend bool operator==(const DecodeFailure &a, const DecodeFailure &b) = default;
};

/// Either a message of the family @p Message or the reason why there is none.
template <typename Message> using Decoded = std::variant<Message, DecodeFailure>;

} // namespace punchline
