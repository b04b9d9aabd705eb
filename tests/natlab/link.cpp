// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/link.h"

#include <algorithm>

namespace punchline::natlab {

namespace {

std::chrono::microseconds timeOnWire(qsizetype size, int bandwidthKbit)
{
    constexpr int MicrosecondsOfKilobitBit = 1000; // time for one bit at one kbit/s
    if (bandwidthKbit <= 0)
        return std::chrono::microseconds(0);
    return std::chrono::microseconds(size * 8 * MicrosecondsOfKilobitBit / bandwidthKbit);
}

} // namespace

Link::Link(const LinkQuality &quality, quint32 seed)
    : m_quality(quality)
    , m_random(seed)
{ }

std::optional<TimePoint> Link::handlePacket(qsizetype size, TimePoint now)
{
    constexpr double Percent = 100.0;
    const TimePoint begin = std::max(now, m_freeAt);
    const bool lost =
        m_quality.lossPercent > 0 && m_random.generateDouble() * Percent < m_quality.lossPercent;
    if (lost || begin - now > MaxQueueing) {
        ++m_lost;
        return {};
    }
    m_freeAt = begin + timeOnWire(size, m_quality.bandwidthKbit);
    TimePoint due = m_freeAt + m_quality.delay;
    if (m_quality.jitter.count() > 0)
        due += std::chrono::microseconds(m_random.bounded(static_cast<qint64>(m_quality.jitter.count()) + 1));
    m_lastDue = std::max(m_lastDue, due);
    return m_lastDue;
}

} // namespace punchline::natlab
