// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/standardstreams.h"

#include <QByteArray>

#include <functional>

namespace punchline {

/// The lines of a Log on standard error, which never hold the server up. While nobody reads them no more than
/// MostWaiting bytes are kept; further lines are left out, and how many is told as soon as somebody reads on.
class LogOutput
{
public:
    static constexpr qint64 MostWaiting = 256 * 1024;

    /// @p gap makes the line that tells how many were left out.
    explicit LogOutput(std::function<QByteArray(quint64 leftOut)> gap)
        : m_gap(std::move(gap))
    { }

    void write(const QByteArray &line);

    /// Lets what waits be written, where somebody reads it; waits half a second at most.
    void flush();

private:
    std::function<QByteArray(quint64 leftOut)> m_gap;
    StandardStreams m_streams;
    quint64 m_leftOut = 0;
};

} // namespace punchline
