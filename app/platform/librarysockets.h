// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"

#include <QByteArray>

namespace punchline {

// What must be done for sockets of a C library that does not do it itself.

/// The result of a recv() on a datagram socket.
struct PeekedDatagram
{
    enum class Status {
        Nothing, ///< There is no datagram.
        Waiting, ///< A datagram waits; bytes are its beginning.
        Failed,  ///< There was an error, for example an ICMP message. Looking at it clears it.
    };
    Status status = Status::Nothing;
    QByteArray bytes;
};

/// Looks at the next datagram, up to @p maxSize bytes, without removing it.
[[nodiscard]] PeekedDatagram peekDatagram(NativeSocket::Descriptor descriptor, qsizetype maxSize);

/// Removes the next datagram.
void discardDatagram(NativeSocket::Descriptor descriptor);

/// Ends all TCP connections of this program to @p remote, no matter which code owns them, so that a thread
/// waiting on one sees an end of file. Descriptors stay open and keep their owners. Does nothing on Windows.
void endConnectionsTo(const Endpoint &remote);

/// Makes a write into a broken connection fail in this thread, instead of ending the program.
void surviveBrokenPipesInThisThread();

} // namespace punchline
