// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/librarysockets.h"

#include <winsock2.h>

namespace punchline {

PeekedDatagram peekDatagram(NativeSocket::Descriptor descriptor, qsizetype maxSize)
{
    QByteArray bytes(maxSize, Qt::Uninitialized);
    const int size =
        ::recv(static_cast<SOCKET>(descriptor), bytes.data(), static_cast<int>(maxSize), MSG_PEEK);
    if (size >= 0)
        return {PeekedDatagram::Status::Waiting, bytes.first(size)};
    switch (::WSAGetLastError()) {
    case WSAEMSGSIZE: // Longer than requested; the requested bytes are there.
        return {PeekedDatagram::Status::Waiting, bytes};
    case WSAEWOULDBLOCK:
        return {PeekedDatagram::Status::Nothing, {}};
    default:
        return {PeekedDatagram::Status::Failed, {}};
    }
}

void discardDatagram(NativeSocket::Descriptor descriptor)
{
    char byte = 0;
    ::recv(static_cast<SOCKET>(descriptor), &byte, sizeof byte, 0);
}

void endConnectionsTo(const Endpoint &)
{
    // On Windows there are no numbers to go through; the library's own time limits have to suffice.
}

void surviveBrokenPipesInThisThread()
{
    // Windows has no such signal.
}

} // namespace punchline
