// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/cborfields.h"
#include "app/protocol/decoded.h"

#include <algorithm>
#include <array>
#include <optional>

/// Shared by the decoders of the three message families.
namespace punchline::cbor {

/// How to read one message of a family: the number of its type, and a function that reads its fields.
template <typename Message> struct MessageReader
{
    qint64 type;
    std::optional<Message> (*read)(const QCborMap &map); ///< `nullopt` if a field is bad.
};

/// The reader of a message without fields.
template <typename Message, typename Empty> std::optional<Message> readEmpty(const QCborMap &)
{
    return Message(Empty{});
}

/// Reads @p map with the one of @p readers that matches its type.
template <typename Message, std::size_t Count>
Decoded<Message> readMessage(const QCborMap &map, const std::array<MessageReader<Message>, Count> &readers)
{
    const auto type = unsignedField(map, TypeKey);
    if (!type)
        return DecodeFailure{DecodeFailure::Reason::Malformed, 0};
    const auto number = static_cast<qint64>(*type);
    const auto reader = std::ranges::find(readers, number, &MessageReader<Message>::type);
    if (reader == readers.end())
        return DecodeFailure{DecodeFailure::Reason::UnknownType, number};
    if (auto message = reader->read(map))
        return *std::move(message);
    return DecodeFailure{DecodeFailure::Reason::Malformed, number};
}

} // namespace punchline::cbor
