// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"

#include <netinet/in.h>
#include <sys/socket.h>

#include <optional>

namespace punchline {

/// An accepted connection and where it comes from, which only accept() tells once it has been reset.
struct Caller
{
    Endpoint from;
    NativeSocket socket;
};

/// The next one of @p listener's queue; nothing where it is empty.
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
