// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/cborfields.h"
#include "app/protocol/decoded.h"
#include "app/protocol/emptymessage.h"
#include "app/protocol/protocolerror.h"

#include <type_traits>
#include <utility>
#include <variant>

/// Writes and reads the messages of all families. The fields of a message are listed once, for both
/// directions, in a function template `fields(auto &io, Message &message)`, whose `io` is a FieldWriter or a
/// FieldReader. The number of a message's type is its constant `Type`.
namespace punchline::cbor {

/// The key under which every message holds its type.
inline constexpr qint64 TypeKey = 0;

/// Writes fields into a map, in the order of the calls.
class FieldWriter
{
public:
    explicit FieldWriter(QCborMap &map)
        : m_map(map)
    { }

    void required(qint64 key, const auto &value, const auto &field) { m_map[key] = field.write(value); }

    /// Leaves out a default value.
    template <typename Value> void optional(qint64 key, const Value &value, const auto &field)
    {
        if (value != Value())
            required(key, value, field);
    }

    static void demand(bool) { }

private:
    QCborMap &m_map;
};

/// Reads fields from a map. What cannot be read keeps its value.
class FieldReader
{
public:
    explicit FieldReader(const QCborMap &map)
        : m_map(map)
    { }

    void required(qint64 key, auto &value, const auto &field) { demand(field.read(m_map.value(key), value)); }

    /// May be missing, but not bad.
    void optional(qint64 key, auto &value, const auto &field)
    {
        if (m_map.contains(key))
            required(key, value, field);
    }

    /// The message is malformed unless @p isMet.
    void demand(bool isMet) { m_isGood = m_isGood && isMet; }

    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    const QCborMap &m_map;
    bool m_isGood = true;
};

/// Adds @p message to @p map, with the @p fields of its family. It is a copy, since `fields` also reads and
/// so takes a message that it could change.
template <typename Message> void writeMessage(QCborMap &map, Message message, const auto &fields)
{
    map[TypeKey] = Message::Type;
    FieldWriter writer(map);
    fields(writer, message);
}

template <typename... Messages>
void writeMessage(QCborMap &map, const std::variant<Messages...> &family, const auto &fields)
{
    std::visit([&](const auto &message) { writeMessage(map, message, fields); }, family);
}

/// Calls @p visit with the type of each message of a family, whose members may be families.
template <typename Message> struct Members
{
    static void visit(const auto &visit) { visit(std::type_identity<Message>()); }
};
template <typename... Messages> struct Members<std::variant<Messages...>>
{
    static void visit(const auto &visit) { (Members<Messages>::visit(visit), ...); }
};

/// Reads the message of @p Family that @p map holds, with the @p fields of the family.
template <typename Family> Decoded<Family> readMessage(const QCborMap &map, const auto &fields)
{
    using Reason = DecodeFailure::Reason;
    qint64 type = 0;
    if (!NumberField().read(map.value(TypeKey), type))
        return DecodeFailure{Reason::Malformed, 0};
    Decoded<Family> decoded = DecodeFailure{Reason::UnknownType, type};
    Members<Family>::visit([&]<typename Message>(std::type_identity<Message>) {
        if (type != Message::Type)
            return;
        Message message;
        FieldReader reader(map);
        fields(reader, message);
        if (reader.isGood())
            decoded = Family(std::move(message));
        else
            decoded = DecodeFailure{Reason::Malformed, type};
    });
    return decoded;
}

// The fields of messages that are in more than one family.

template <qint64 Number> void fields(auto &, EmptyMessage<Number> &) { }

void fields(auto &io, ProtocolError &error)
{
    io.required(1, error.code, upTo(0xffff));
    io.required(2, error.aboutType, NumberField());
}

} // namespace punchline::cbor
