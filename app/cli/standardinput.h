// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>

namespace punchline {

/// Standard input as a stream of pieces, without blocking the event loop, whatever it is: a terminal, a pipe
/// or a file.
class StandardInput : public QObject
{
    Q_OBJECT

public:
    explicit StandardInput(QObject *parent = nullptr);
    ~StandardInput() override;

    /// While paused nothing is read; whoever writes to a pipe is held up in the end.
    void setPaused(bool paused);

    /// Whether there is something at this moment that has not been read. What it finds is not given to
    /// anybody: to be asked when nothing is to be read any more.
    [[nodiscard]] bool hasMore();

Q_SIGNALS:
    void read(const QByteArray &bytes);
    /// The end of the input, also where it was never open for reading, or its terminal is gone.
    void finished();
    /// The input cannot be read on. @p reason is the system's.
    void failed(const QString &reason);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace punchline
