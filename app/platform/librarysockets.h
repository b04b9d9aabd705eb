// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"

#include <QByteArray>

namespace punchline {

// What has to be done to sockets that belong to a C library which does not do it itself.

/// What recv() would say about a datagram socket.
struct PeekedDatagram
{
    enum class Status {
        Nothing, ///< No datagram is there.
        Waiting, ///< One waits; bytes are its beginning.
        Failed,  ///< An error waited, an ICMP message for example. It is taken away by looking at it.
    };
    Status status = Status::Nothing;
    QByteArray bytes;
};

/// Looks at the next datagram, up to @p maxSize bytes, and leaves it there.
[[nodiscard]] PeekedDatagram peekDatagram(NativeSocket::Descriptor descriptor, qsizetype maxSize);

/// Takes the next datagram away.
void discardDatagram(NativeSocket::Descriptor descriptor);

/// Ends all TCP connections of this program to @p remote, whoever holds them, so that a thread which waits on
/// one gets an end of file. Descriptors stay open and belong to whom they did. Does nothing on Windows.
void endConnectionsTo(const Endpoint &remote);

/// Lets a write into a broken connection fail in this thread, where the system would end the program.
void surviveBrokenPipesInThisThread();

} // namespace punchline
