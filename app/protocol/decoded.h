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
        Malformed,   ///< A key is missing or has the wrong CBOR type, or a value is out of range.
        UnknownType, ///< This version does not know the type: answer with an error, otherwise skip it.
    };
    Reason reason = Reason::Malformed;
    qint64 type = 0; ///< The type as it was in the message; 0 if there was none.

    friend bool operator==(const DecodeFailure &a, const DecodeFailure &b) = default;
};

/// Either a message of the family @p Message or the reason why decoding failed.
template <typename Message> using Decoded = std::variant<Message, DecodeFailure>;

} // namespace punchline
