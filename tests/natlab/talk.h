// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/writer.h"

#include <array>
#include <chrono>
#include <functional>

namespace punchline::natlab {

/// Two people who write to each other all the time, and what one asks of both.
class Talk
{
public:
    /// How much both write.
    struct Load
    {
        std::chrono::milliseconds interval = Writer::Interval; ///< Between two texts.
        int size = 0;                                          ///< The least characters of each.
    };

    explicit Talk(const Load &load)
        : m_writers{Writer(load.interval, load.size), Writer(load.interval, load.size)}
    { }
    Talk()
        : Talk(Load())
    { }

    [[nodiscard]] Writer &writer(int side) { return m_writers.at(static_cast<std::size_t>(side)); }
    [[nodiscard]] const Writer &writer(int side) const
    {
        return m_writers.at(static_cast<std::size_t>(side));
    }

    /// @p holds for both before @p limit is over.
    [[nodiscard]] bool both(const std::function<bool(const Writer &)> &holds,
                            std::chrono::milliseconds limit);
    /// Both have at least @p link links so far, and the last one leads along @p path.
    [[nodiscard]] bool areLinked(int link, const char *path, std::chrono::milliseconds limit);
    /// Waits until both have heard, each once and in order, what the other one has said until now, and more.
    [[nodiscard]] MaybeProblem waitUntilBothHear();
    /// Both stop writing and hear everything; then one of them leaves, and the other one hears that.
    [[nodiscard]] MaybeProblem end();
    /// What is wrong with what the two have heard, or with a program that has ended.
    [[nodiscard]] MaybeProblem complaint() const;

private:
    std::array<Writer, 2> m_writers;
};

} // namespace punchline::natlab
