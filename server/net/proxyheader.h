// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <optional>
#include <variant>

/// The header that a proxy sends ahead of a connection that it passes on, in HAProxy's PROXY protocol
/// (https://www.haproxy.org/download/3.0/doc/proxy-protocol.txt), versions 1 and 2. No sockets, no clock.
namespace punchline::proxy {

/// Longest header of version 1, with the end of the line (section 2.1).
inline constexpr qsizetype MaxLine = 107;
/// Longest header of version 2, with its first 16 bytes. The protocol allows 64 KiB, but real proxies send
/// some hundred bytes.
inline constexpr qsizetype MaxHeader = 4096;

/// The header is incomplete, and correct so far.
struct HeaderIncomplete
{
    qsizetype least = 1; ///< At least so many more bytes belong to the header and may be read.
    friend bool operator==(const HeaderIncomplete &, const HeaderIncomplete &) = default;
};

enum class HeaderRefused {
    Missing,   ///< The connection begins with something else.
    Malformed, ///< Breaks the rules, is too long, or names no client.
};

struct Header
{
    qsizetype size = 0; ///< In bytes. The client's bytes follow.
    /// Where the client comes from; `nullopt` if the connection is the proxy's own, or if the proxy does not
    /// know. Then the connection's own endpoint counts.
    std::optional<Endpoint> source;
    friend bool operator==(const Header &, const Header &) = default;
};

using HeaderStatus = std::variant<HeaderIncomplete, HeaderRefused, Header>;

/// Judges the first bytes of a connection. Extensions (TLVs) are skipped.
[[nodiscard]] HeaderStatus readHeader(QByteArrayView begin);

} // namespace punchline::proxy
