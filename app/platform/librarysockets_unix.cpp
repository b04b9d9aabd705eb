// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/librarysockets.h"

#include <algorithm>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace punchline {

namespace {

// A library's connection is recent, and the lowest free descriptors are used first.
constexpr long MaxDescriptors = 4096;

Endpoint remoteOf(int descriptor)
{
    NativeSocket socket(descriptor);
    Endpoint remote = socket.remoteEndpoint();
    socket.release();
    return remote;
}

} // namespace

PeekedDatagram peekDatagram(NativeSocket::Descriptor descriptor, qsizetype maxSize)
{
    QByteArray bytes(maxSize, Qt::Uninitialized);
    const auto size = ::recv(static_cast<int>(descriptor), bytes.data(), static_cast<size_t>(maxSize),
                             MSG_PEEK | MSG_DONTWAIT);
    if (size >= 0)
        return {PeekedDatagram::Status::Waiting, bytes.first(static_cast<qsizetype>(size))};
    const bool isEmpty = errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
    return {isEmpty ? PeekedDatagram::Status::Nothing : PeekedDatagram::Status::Failed, {}};
}

void discardDatagram(NativeSocket::Descriptor descriptor)
{
    char byte = 0;
    [[maybe_unused]] const auto size = ::recv(static_cast<int>(descriptor), &byte, sizeof byte, MSG_DONTWAIT);
}

void endConnectionsTo(const Endpoint &remote)
{
    const auto end = static_cast<int>(std::clamp(::sysconf(_SC_OPEN_MAX), 0L, MaxDescriptors));
    for (int descriptor = 0; descriptor < end; ++descriptor) {
        if (remoteOf(descriptor) != remote)
            continue;
        // The number may mean another connection by now, because its owner keeps running. A duplicate stays
        // the same connection: check it again, and shut down only the duplicate.
        NativeSocket duplicate(::fcntl(descriptor, F_DUPFD_CLOEXEC, 0));
        if (duplicate.isValid() && duplicate.remoteEndpoint() == remote)
            ::shutdown(static_cast<int>(duplicate.descriptor()), SHUT_RDWR);
    }
}

void surviveBrokenPipesInThisThread()
{
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

} // namespace punchline
