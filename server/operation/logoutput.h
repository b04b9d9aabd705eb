// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/standardstreams.h"

#include <QByteArray>

#include <functional>

namespace punchline {

/// Writes the lines of a Log to standard error without ever blocking the server. While nobody reads them, at
/// most MostWaiting bytes are kept. Further lines are dropped, and their number is reported as soon as
/// somebody reads on.
class LogOutput
{
public:
    static constexpr qint64 MostWaiting = 256 * 1024;

    /// @p gap makes the line that tells how many lines were dropped.
    explicit LogOutput(std::function<QByteArray(quint64 leftOut)> gap)
        : m_gap(std::move(gap))
    { }

    void write(const QByteArray &line);

    /// Writes what waits if somebody reads it; takes half a second at most.
    void flush();

private:
    std::function<QByteArray(quint64 leftOut)> m_gap;
    StandardStreams m_streams;
    quint64 m_leftOut = 0;
};

} // namespace punchline
