// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/standarddescriptors.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <array>
#include <memory>

namespace punchline {

/// Standard output and standard error, written to without ever blocking the event loop, whatever is behind
/// them: a pipe that nobody reads, a stopped terminal, a disk. Threads do the writing, because a descriptor
/// cannot be made non-blocking for this program alone: it is shared with the shell. If both lead to one
/// place, one thread writes to both, in order. The owner limits how much waits, by pending(). One instance
/// per process; data that still waits when it is destroyed is lost.
class StandardStreams : public QObject
{
    Q_OBJECT

public:
    explicit StandardStreams(QObject *parent = nullptr);
    ~StandardStreams() override;

    /// Queues @p bytes. A stream that has failed accepts nothing more.
    void write(StandardStream stream, const QByteArray &bytes);

    /// How many bytes the system has not taken yet.
    [[nodiscard]] qint64 pending(StandardStream stream) const { return stateOf(stream).pending; }

Q_SIGNALS:
    /// The system has taken @p total bytes by now.
    void written(punchline::StandardStream stream, qint64 total);
    /// Nothing more can be written. @p reason is the system's.
    void failed(punchline::StandardStream stream, const QString &reason);

private:
    struct Writer;
    struct Piece
    {
        StandardStream stream;
        QByteArray bytes;
    };
    struct State
    {
        std::shared_ptr<Writer> writer;
        qint64 pending = 0;
        qint64 total = 0;
        bool hasFailed = false;
    };

    [[nodiscard]] const State &stateOf(StandardStream stream) const
    {
        return m_states.at(static_cast<std::size_t>(stream));
    }
    [[nodiscard]] State &stateOf(StandardStream stream)
    {
        return m_states.at(static_cast<std::size_t>(stream));
    }
    /// Hands the collected data to the threads.
    void handOver();
    void handleWritten(StandardStream stream, qint64 wanted, const Written &done);

    std::array<State, 3> m_states; ///< Indexed by stream.
    QList<Piece> m_batch;          ///< Collected during one turn of the event loop, so that not every line
                                   ///< wakes a thread.
};

} // namespace punchline
