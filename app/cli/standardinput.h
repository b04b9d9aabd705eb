// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>

namespace punchline {

/// Standard input as a stream of pieces that never blocks the event loop, whether it is a terminal, a pipe or
/// a file.
class StandardInput : public QObject
{
    Q_OBJECT

public:
    explicit StandardInput(QObject *parent = nullptr);
    ~StandardInput() override;

    /// While paused, nothing is read; in the end, that stalls a program that writes into the pipe.
    void setPaused(bool paused);

    /// True if there is unread input at this moment. What it finds is lost, so only call it once nothing more
    /// will be read.
    [[nodiscard]] bool hasMore();

Q_SIGNALS:
    void read(const QByteArray &bytes);
    /// The end of the input; also emitted if it was never open for reading, or if its terminal is gone.
    void finished();
    /// Reading has failed. @p reason is the system's.
    void failed(const QString &reason);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace punchline
