// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"

#include <memory>

namespace punchline {

/// Bytes on their way from one connection to another, at most Capacity of them. On Linux they are in a pipe
/// and never enter the program's memory (splice(2)). It never blocks, and closes no connection.
class Conduit
{
public:
    static constexpr qsizetype Capacity = 64 * 1024;

    enum class Moved {
        Bytes,
        Nothing, ///< There is nothing to read, or no room to write to, at the moment.
        End,     ///< The other end of the connection sends no more.
        Broken,  ///< The connection is.
    };

    Conduit() = default;
    Q_DISABLE_COPY_MOVE(Conduit)
    virtual ~Conduit() = default;

    /// Takes up to @p most bytes from @p source, which must be non-blocking. Only while it is empty.
    [[nodiscard]] virtual Moved fill(NativeSocket::Descriptor source, qsizetype most) = 0;
    /// Gives @p sink, which must be non-blocking, as much as it takes. Never returns End.
    [[nodiscard]] virtual Moved empty(NativeSocket::Descriptor sink) = 0;
    /// How many bytes are in it.
    [[nodiscard]] virtual qsizetype size() const = 0;
};

/// `nullptr` if the system has no descriptors left for it.
[[nodiscard]] std::unique_ptr<Conduit> makeConduit();

} // namespace punchline
