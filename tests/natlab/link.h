// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/middlebox.h"

#include <QRandomGenerator>

#include <chrono>
#include <optional>

namespace punchline::natlab {

/// The properties of one direction of a link.
struct LinkQuality
{
    std::chrono::microseconds delay{0};
    std::chrono::microseconds jitter{0}; ///< Uniform extra delay, at most this.
    double lossPercent = 0;
    int bandwidthKbit = 0; ///< 0: unlimited.
};

/// One direction of a link: computes when a packet arrives at the other end. It holds no packets and has no
/// clock. Packets stay in order. A packet that would wait for bandwidth longer than MaxQueueing is lost, as
/// at a full queue.
class Link
{
public:
    static constexpr std::chrono::milliseconds MaxQueueing{500};

    Link(const LinkQuality &quality, quint32 seed);

    /// When a packet of @p size bytes that enters now arrives; `nullopt` if it is lost.
    [[nodiscard]] std::optional<TimePoint> handlePacket(qsizetype size, TimePoint now);

    [[nodiscard]] quint64 lostCount() const { return m_lost; }

private:
    LinkQuality m_quality;
    QRandomGenerator m_random;
    TimePoint m_freeAt; ///< When the last packet is completely sent.
    TimePoint m_lastDue;
    quint64 m_lost = 0;
};

} // namespace punchline::natlab
