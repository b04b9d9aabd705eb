// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

/// The text protocol of the classic TCP hole punching demo, byte for byte.
///
/// Every message is ASCII, ends with a NUL that is sent, and has at most MaxMessageSize bytes with it. The
/// server speaks first. The first arrival gets `first\n`, and later the second's mapped endpoint; the second
/// arrival gets the first's mapped endpoint and its own mapped port. See PROTOCOL.md.
namespace punchline::classic {

/// With the closing NUL; classic programs read into a buffer of this size.
inline constexpr qsizetype MaxMessageSize = 128;

/// The text that the first arrival streams to the second each second, without line feed and NUL.
inline constexpr QLatin1StringView HelloText("Hello, world");

/// The longest text that textMessage() takes, in UTF-8 bytes: the line feed and the NUL come on top.
inline constexpr qsizetype MaxTextBytes = MaxMessageSize - 2;

/// The server to the first arrival: wait.
struct First
{
    friend bool operator==(const First &, const First &) = default;
};

/// The server to the second arrival: the first's mapped endpoint (null where a classic server misreports it
/// as `0.0.0.0 0`) and the port to listen on, the second's own mapped port.
struct PairedSecond
{
    Endpoint first;
    quint16 ownPort = 0;
    friend bool operator==(const PairedSecond &, const PairedSecond &) = default;
};

/// The server to the first arrival, once a second has come: the second's mapped endpoint.
struct PairedFirst
{
    Endpoint second;
    friend bool operator==(const PairedFirst &, const PairedFirst &) = default;
};

using ServerMessage = std::variant<First, PairedSecond, PairedFirst>;

[[nodiscard]] QByteArray encode(const ServerMessage &message);

/// Reads one message without its NUL. Nothing where it is none of the three.
[[nodiscard]] std::optional<ServerMessage> decodeServerMessage(const QByteArray &text);

/// Whether @p text, in which there is no NUL yet, can be the beginning of a message that
/// decodeServerMessage() reads.
[[nodiscard]] bool mayBecomeServerMessage(const QByteArray &text);

/// @p text as one client sends it to the other: with a line feed and a NUL. At most MaxTextBytes of UTF-8; a
/// NUL within becomes a space.
[[nodiscard]] QByteArray textMessage(const QString &text);

/// What a person reads of a message from the other client: without the line feed at its end.
[[nodiscard]] QString messageText(const QByteArray &text);

enum class MessageStatus {
    NeedMore, ///< No NUL yet.
    Taken,    ///< A message was taken.
    TooLong,  ///< No NUL within MaxMessageSize bytes: not the classic protocol.
};

/// Takes the first message off @p buffer into @p text, without its NUL. @p buffer is left as it is unless a
/// message was taken.
[[nodiscard]] MessageStatus takeMessage(QByteArray &buffer, QByteArray &text);

} // namespace punchline::classic
