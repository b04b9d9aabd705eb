// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/cli/standardinput.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace punchline {

namespace {

/// True if a read would not block, because there are bytes or the end has come.
bool isReady()
{
    // The descriptor may be shared with a shell, so it must stay blocking.
    pollfd ready = {STDIN_FILENO, POLLIN, 0};
    return ::poll(&ready, 1, 0) > 0;
}

/// True if @p error of a read means that there is no input: nohup(1) leaves it open for writing only, and a
/// closed terminal has nothing more to give.
bool isGone(int error)
{
    struct stat input = {};
    return error == EBADF || (error == EIO && ::fstat(STDIN_FILENO, &input) == 0 && S_ISCHR(input.st_mode));
}

} // namespace

struct StandardInput::Private
{
    QSocketNotifier *notifier = nullptr; // child
};

StandardInput::StandardInput(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(d->notifier, &QSocketNotifier::activated, this, [this] {
        if (!isReady())
            return;
        std::array<char, 16 * 1024> buffer = {};
        const ssize_t size = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (size > 0) {
            Q_EMIT read(QByteArray(buffer.data(), size));
        } else if (size == 0 || isGone(errno)) {
            d->notifier->setEnabled(false);
            Q_EMIT finished();
        } else if (errno != EINTR && errno != EAGAIN) {
            d->notifier->setEnabled(false);
            Q_EMIT failed(qt_error_string(errno));
        }
    });
}

StandardInput::~StandardInput() = default;

void StandardInput::setPaused(bool paused)
{
    d->notifier->setEnabled(!paused);
}

bool StandardInput::hasMore()
{
    char byte = 0;
    return isReady() && ::read(STDIN_FILENO, &byte, 1) == 1;
}

} // namespace punchline
