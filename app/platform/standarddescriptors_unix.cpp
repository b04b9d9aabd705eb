// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/standarddescriptors.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace punchline {

namespace {

int descriptorOf(StandardStream stream)
{
    switch (stream) {
    case StandardStream::Input:
        return STDIN_FILENO;
    case StandardStream::Output:
        return STDOUT_FILENO;
    case StandardStream::Error:
        break;
    }
    return STDERR_FILENO;
}

} // namespace

void prepareStandardDescriptors()
{
    // Both then become errors of the write: EPIPE, EFBIG (ulimit -f).
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) >= 0 || errno != EBADF)
            continue;
        // open(2) takes the lowest free number, and those below are in use by now. Without the null device,
        // there is nowhere to report this.
        if (::open("/dev/null", O_RDWR) != descriptor)
            std::_Exit(EXIT_FAILURE);
    }
}

bool isTerminal(StandardStream stream)
{
    return ::isatty(descriptorOf(stream)) == 1;
}

bool outputAndErrorAreOne()
{
    struct stat output = {};
    struct stat error = {};
    return ::fstat(STDOUT_FILENO, &output) == 0 && ::fstat(STDERR_FILENO, &error) == 0
        && output.st_dev == error.st_dev && output.st_ino == error.st_ino;
}

Written writeTo(StandardStream stream, QByteArrayView bytes)
{
    const int descriptor = descriptorOf(stream);
    Written result;
    while (result.bytes < bytes.size()) {
        const QByteArrayView rest = bytes.sliced(result.bytes);
        const ssize_t size = ::write(descriptor, rest.data(), static_cast<std::size_t>(rest.size()));
        if (size >= 0) {
            result.bytes += size;
        } else if (errno == EAGAIN) {
            // Another program has made it non-blocking, which affects all that share it (open(2)).
            pollfd ready = {descriptor, POLLOUT, 0};
            ::poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            result.error = qt_error_string(errno);
            break;
        }
    }
    return result;
}

} // namespace punchline
