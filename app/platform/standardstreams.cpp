// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/standardstreams.h"

#include <QMetaObject>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace punchline {

namespace {

// The most that goes to the system at once, and so the most that may be written but not yet reported.
constexpr qsizetype MaxPiece = 16 * 1024;

} // namespace

/// One thread's work. Shared with the thread, which may be in the middle of a write when the program ends.
struct StandardStreams::Writer
{
    void add(const Piece &piece);
    void release();
    /// Waits for the next piece; `nullopt` if there is no owner left to write for.
    [[nodiscard]] std::optional<Piece> take();
    void report(StandardStream stream, qint64 wanted, const Written &done);
    static void work(const std::shared_ptr<Writer> &writer);

    std::mutex mutex; ///< Protects everything below.
    std::condition_variable changed;
    std::deque<Piece> pieces;
    StandardStreams *owner = nullptr;
};

void StandardStreams::Writer::add(const Piece &piece)
{
    const std::lock_guard lock(mutex);
    pieces.push_back(piece);
    changed.notify_one();
}

void StandardStreams::Writer::release()
{
    const std::lock_guard lock(mutex);
    owner = nullptr;
    changed.notify_one();
}

std::optional<StandardStreams::Piece> StandardStreams::Writer::take()
{
    std::unique_lock lock(mutex);
    changed.wait(lock, [this] { return !pieces.empty() || !owner; });
    if (!owner)
        return std::nullopt;
    Piece piece = std::move(pieces.front());
    pieces.pop_front();
    return piece;
}

void StandardStreams::Writer::report(StandardStream stream, qint64 wanted, const Written &done)
{
    // The owner cannot be destroyed while this is held.
    const std::lock_guard lock(mutex);
    if (owner)
        QMetaObject::invokeMethod(
            owner, [target = owner, stream, wanted, done] { target->handleWritten(stream, wanted, done); },
            Qt::QueuedConnection);
}

void StandardStreams::Writer::work(const std::shared_ptr<Writer> &writer)
{
    std::array<bool, 3> hasFailed = {};
    while (const auto piece = writer->take()) {
        bool &failed = hasFailed.at(static_cast<std::size_t>(piece->stream));
        // Write nothing after a failure: a disk may have room again, and the skipped part would be a hole.
        const Written done = failed ? Written() : writeTo(piece->stream, piece->bytes);
        failed = failed || done.error;
        writer->report(piece->stream, piece->bytes.size(), done);
    }
}

StandardStreams::StandardStreams(QObject *parent)
    : QObject(parent)
{
    const auto start = [this] {
        auto writer = std::make_shared<Writer>();
        writer->owner = this;
        std::thread([writer] { Writer::work(writer); }).detach();
        return writer;
    };
    stateOf(StandardStream::Output).writer = start();
    stateOf(StandardStream::Error).writer =
        outputAndErrorAreOne() ? stateOf(StandardStream::Output).writer : start();
}

StandardStreams::~StandardStreams()
{
    for (const State &state : m_states) {
        if (state.writer)
            state.writer->release();
    }
}

void StandardStreams::write(StandardStream stream, const QByteArray &bytes)
{
    State &state = stateOf(stream);
    if (state.hasFailed || !state.writer || bytes.isEmpty())
        return;
    state.pending += bytes.size();
    if (m_batch.isEmpty())
        QMetaObject::invokeMethod(this, &StandardStreams::handOver, Qt::QueuedConnection);
    if (!m_batch.isEmpty() && m_batch.last().stream == stream
        && m_batch.last().bytes.size() + bytes.size() <= MaxPiece)
        m_batch.last().bytes += bytes;
    else
        m_batch.append({stream, bytes});
}

void StandardStreams::handOver()
{
    const QList<Piece> batch = std::exchange(m_batch, {});
    for (const Piece &piece : batch)
        stateOf(piece.stream).writer->add(piece);
}

void StandardStreams::handleWritten(StandardStream stream, qint64 wanted, const Written &done)
{
    State &state = stateOf(stream);
    state.pending -= wanted;
    state.total += done.bytes;
    if (done.bytes > 0)
        Q_EMIT written(stream, state.total);
    if (done.error && !std::exchange(state.hasFailed, true))
        Q_EMIT failed(stream, *done.error);
}

} // namespace punchline
