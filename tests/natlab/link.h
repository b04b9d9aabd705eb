// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/middlebox.h"

#include <QRandomGenerator>

#include <chrono>
#include <optional>

namespace punchline::natlab {

/// One direction of a link.
struct LinkQuality
{
    std::chrono::microseconds delay{0};
    std::chrono::microseconds jitter{0}; ///< Up to this much more than the delay, evenly spread.
    double lossPercent = 0;
    int bandwidthKbit = 0; ///< 0: without limit.
};

/// One direction of a link: says when a packet comes out at the other end. It holds no packets itself, and
/// has no clock. Packets stay in order; what would wait for the bandwidth longer than MaxQueueing is lost, as
/// at a full queue.
class Link
{
public:
    static constexpr std::chrono::milliseconds MaxQueueing{500};

    Link(const LinkQuality &quality, quint32 seed);

    /// When a packet of @p size bytes that enters now comes out; nothing if it is lost.
    [[nodiscard]] std::optional<TimePoint> handlePacket(qsizetype size, TimePoint now);

    [[nodiscard]] quint64 lostCount() const { return m_lost; }

private:
    LinkQuality m_quality;
    QRandomGenerator m_random;
    TimePoint m_freeAt; ///< When the last packet has been put on the wire.
    TimePoint m_lastDue;
    quint64 m_lost = 0;
};

} // namespace punchline::natlab
