// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"

#include <netinet/in.h>
#include <sys/socket.h>

#include <optional>

namespace punchline {

/// An accepted connection and its remote endpoint. After a reset, only accept() tells the endpoint.
struct Caller
{
    Endpoint from;
    NativeSocket socket;
};

/// The next connection in @p listener's queue; `nullopt` if it is empty.
inline std::optional<Caller> nextCaller(const NativeSocket &listener)
{
    sockaddr_storage address = {};
    socklen_t length = sizeof address;
    auto *name = reinterpret_cast<sockaddr *>(&address);
    NativeSocket socket(::accept(static_cast<int>(listener.descriptor()), name, &length));
    if (!socket.isValid())
        return std::nullopt;
    const auto &ipv4 = reinterpret_cast<const sockaddr_in &>(address);
    return Caller{Endpoint(QHostAddress(name), ntohs(ipv4.sin_port)), std::move(socket)};
}

} // namespace punchline
