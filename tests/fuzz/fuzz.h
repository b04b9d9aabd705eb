// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// A broken promise is a crash, in every build type.
#define REQUIRE(condition) ((condition) ? static_cast<void>(0) : std::abort())

namespace punchline::fuzz {

[[nodiscard]] inline QByteArray bytes(const uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

/// Whether a router could have a port there: a possible address of another machine, and not a service's port.
[[nodiscard]] inline bool isSomewhere(const Endpoint &endpoint)
{
    const quint32 address = endpoint.address.toIPv4Address();
    const quint32 first = address >> 24;
    const bool isNobodys =
        first == 0 || first == 127 || first >= 224 || address >> 16 == 0xa9fe || address >> 8 == 0xc00000;
    return endpoint.isIpv4() && endpoint.port >= 1024 && !isNobodys;
}

} // namespace punchline::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size);
