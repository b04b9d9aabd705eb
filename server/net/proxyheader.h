// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <optional>
#include <variant>

/// What a proxy says ahead of a connection that it passes on, in the PROXY protocol of HAProxy
/// (https://www.haproxy.org/download/3.0/doc/proxy-protocol.txt), versions 1 and 2. No sockets, no clock.
namespace punchline::proxy {

/// Of version 1, with the line's end (section 2.1).
inline constexpr qsizetype MaxLine = 107;
/// Of version 2, with its first 16 bytes. It may claim 64 KiB; what proxies say are some hundred bytes.
inline constexpr qsizetype MaxHeader = 4096;

/// It is not complete, and right so far.
struct NeedMore
{
    qsizetype least = 1; ///< At least so many more bytes belong to it: who reads no more takes nothing else.
    friend bool operator==(const NeedMore &, const NeedMore &) = default;
};

enum class Refused {
    Missing,   ///< It begins with something else.
    Malformed, ///< It begins right, and then breaks the rules, is longer than allowed, or names nobody.
};

struct Header
{
    qsizetype size = 0; ///< In bytes; what follows is the client's.
    /// Where the client comes from; nothing where the connection is the proxy's own, or where the proxy
    /// cannot say: then the connection's own endpoint holds.
    std::optional<Endpoint> source;
    friend bool operator==(const Header &, const Header &) = default;
};

using HeaderStatus = std::variant<NeedMore, Refused, Header>;

/// Judges the first bytes of a connection. Extensions (TLVs) are skipped.
[[nodiscard]] HeaderStatus readHeader(QByteArrayView begin);

} // namespace punchline::proxy
