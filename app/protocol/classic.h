// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

/// The text protocol of the classic TCP hole punching demo, byte for byte. Every message is ASCII, ends with
/// a NUL that is sent, and has at most MaxMessageSize bytes including the NUL. The server speaks first. The
/// first arrival gets `first\n` and later the second's server-reflexive endpoint; the second arrival gets the
/// first's server-reflexive endpoint and its own mapped port. See PROTOCOL.md.
namespace punchline::classic {

/// Includes the closing NUL; classic programs read into a buffer of this size.
inline constexpr qsizetype MaxMessageSize = 128;

/// The text that the first arrival sends to the second every second, without line feed and NUL.
inline constexpr QLatin1StringView HelloText("Hello, world");

/// The longest text that textMessage() accepts, in UTF-8 bytes; the line feed and the NUL are extra.
inline constexpr qsizetype MaxTextBytes = MaxMessageSize - 2;

/// From the server to the first arrival: wait.
struct First
{
    friend bool operator==(const First &, const First &) = default;
};

/// From the server to the second arrival: the first's server-reflexive endpoint (null if a classic server
/// misreports it as `0.0.0.0 0`) and the port to listen on, which is the second's own mapped port.
struct PairedSecond
{
    Endpoint first;
    quint16 ownPort = 0;
    friend bool operator==(const PairedSecond &, const PairedSecond &) = default;
};

/// From the server to the first arrival, once a second has come: the second's server-reflexive endpoint.
struct PairedFirst
{
    Endpoint second;
    friend bool operator==(const PairedFirst &, const PairedFirst &) = default;
};

using ServerMessage = std::variant<First, PairedSecond, PairedFirst>;

[[nodiscard]] QByteArray encode(const ServerMessage &message);

/// Parses one message without its NUL; `nullopt` if it is none of the three.
[[nodiscard]] std::optional<ServerMessage> decodeServerMessage(const QByteArray &text);

/// True if @p text, which has no NUL yet, can be the beginning of a message for decodeServerMessage().
[[nodiscard]] bool mayBecomeServerMessage(const QByteArray &text);

/// @p text as one client sends it to the other, with a line feed and a NUL. At most MaxTextBytes of UTF-8; a
/// NUL inside the text becomes a space.
[[nodiscard]] QByteArray textMessage(const QString &text);

/// The text of a message from the other client, without the line feed at its end.
[[nodiscard]] QString messageText(const QByteArray &text);

enum class MessageStatus {
    NeedMore, ///< No NUL yet.
    Taken,    ///< A message was taken.
    TooLong,  ///< No NUL within MaxMessageSize bytes: not the classic protocol.
};

/// Moves the first message from @p buffer to @p text, without its NUL. @p buffer only changes if a message
/// was taken.
[[nodiscard]] MessageStatus takeMessage(QByteArray &buffer, QByteArray &text);

} // namespace punchline::classic
