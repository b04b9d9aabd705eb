// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/standardinput.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>

#include <poll.h>
#include <unistd.h>

namespace punchline {

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
        // The descriptor may be shared with a shell, so it stays blocking: read only where poll() agrees.
        pollfd ready = {STDIN_FILENO, POLLIN, 0};
        if (::poll(&ready, 1, 0) == 0)
            return;
        std::array<char, 16 * 1024> buffer = {};
        const ssize_t size = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (size > 0) {
            Q_EMIT read(QByteArray(buffer.data(), size));
        } else if (size == 0 || (errno != EINTR && errno != EAGAIN)) {
            d->notifier->setEnabled(false);
            Q_EMIT finished();
        }
    });
}

StandardInput::~StandardInput() = default;

void StandardInput::setPaused(bool paused)
{
    d->notifier->setEnabled(!paused);
}

} // namespace punchline
