// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/cli/standardinput.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSemaphore>

#include <array>
#include <thread>

#include <windows.h>

namespace punchline {

struct StandardInput::Private
{
    /// Shared with the reading thread, which may outlive the object, because ReadFile() cannot be cancelled.
    struct Shared
    {
        QPointer<StandardInput> owner;
        QSemaphore mayRead{1};
    };
    std::shared_ptr<Shared> shared = std::make_shared<Shared>();
    bool paused = false;
};

StandardInput::StandardInput(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->shared->owner = this;
    // A console handle cannot be waited for together with sockets, so a thread waits in ReadFile() instead.
    std::thread([shared = d->shared] {
        const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
        std::array<char, 16 * 1024> buffer;
        for (;;) {
            shared->mayRead.acquire();
            DWORD size = 0;
            const bool isRead =
                ReadFile(input, buffer.data(), static_cast<DWORD>(buffer.size()), &size, nullptr);
            const DWORD error = isRead ? ERROR_BROKEN_PIPE : GetLastError();
            const bool more = isRead && size > 0;
            // The other end of a pipe has closed, or there is no input at all.
            const bool hasEnded = error == ERROR_BROKEN_PIPE || error == ERROR_INVALID_HANDLE;
            const QString reason = hasEnded ? QString() : qt_error_string(static_cast<int>(error));
            const QByteArray bytes(buffer.data(), static_cast<qsizetype>(size));
            QMetaObject::invokeMethod(
                qApp,
                [shared, bytes, more, reason] {
                    if (!shared->owner)
                        return;
                    if (more)
                        Q_EMIT shared->owner->read(bytes);
                    else if (reason.isEmpty())
                        Q_EMIT shared->owner->finished();
                    else
                        Q_EMIT shared->owner->failed(reason);
                    if (shared->owner && !shared->owner->d->paused)
                        shared->mayRead.release();
                },
                Qt::QueuedConnection);
            if (!more)
                return;
        }
    }).detach();
}

StandardInput::~StandardInput() = default;

bool StandardInput::hasMore()
{
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD available = 0;
    if (PeekNamedPipe(input, nullptr, 0, nullptr, &available, nullptr))
        return available > 0;
    LARGE_INTEGER position = {};
    LARGE_INTEGER size = {};
    return SetFilePointerEx(input, position, &position, FILE_CURRENT) && GetFileSizeEx(input, &size)
        && position.QuadPart < size.QuadPart;
}

void StandardInput::setPaused(bool paused)
{
    if (std::exchange(d->paused, paused) && !paused)
        d->shared->mayRead.release();
}

} // namespace punchline
