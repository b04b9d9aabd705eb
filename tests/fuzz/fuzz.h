// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// A broken promise is a crash, in every kind of build.
#define REQUIRE(condition) ((condition) ? static_cast<void>(0) : std::abort())

namespace punchline::fuzz {

[[nodiscard]] inline QByteArray bytes(const uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

} // namespace punchline::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size);
