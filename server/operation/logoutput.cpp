// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/logoutput.h"

#include <QEventLoop>
#include <QTimer>

#include <chrono>
#include <utility>

namespace punchline {

namespace {

constexpr auto FlushTime = std::chrono::milliseconds(500);

} // namespace

void LogOutput::write(const QByteArray &line)
{
    if (m_streams.pending(StandardStream::Error) > MostWaiting) {
        ++m_leftOut;
        return;
    }
    if (const quint64 leftOut = std::exchange(m_leftOut, 0); leftOut > 0)
        m_streams.write(StandardStream::Error, m_gap(leftOut));
    m_streams.write(StandardStream::Error, line);
}

void LogOutput::flush()
{
    const auto isDone = [this] { return m_streams.pending(StandardStream::Error) == 0; };
    if (isDone())
        return;
    QEventLoop loop;
    const auto leaveWhenDone = [&loop, isDone] {
        if (isDone())
            loop.quit();
    };
    QObject::connect(&m_streams, &StandardStreams::written, &loop, leaveWhenDone);
    QObject::connect(&m_streams, &StandardStreams::failed, &loop, leaveWhenDone);
    QTimer::singleShot(FlushTime, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace punchline
