// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <utility>

namespace punchline {

/// Detects that a server is silent when it should speak. The pages that wait for a server drive it with
/// events and with their ticks; it has no clock.
class ServerSilence
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// Even a distant healthy server needs only a fraction of this for each step.
    static constexpr auto Patience = std::chrono::seconds(3);

    /// The server was heard, or a session begins. True if this ends a silence that was noticed.
    bool handleNews(TimePoint now)
    {
        m_lastNews = now;
        return std::exchange(m_isNoticed, false);
    }

    /// To be called often while the server should speak. True when the silence becomes noticeable.
    [[nodiscard]] bool handleTick(TimePoint now)
    {
        if (m_isNoticed || now - m_lastNews < Patience)
            return false;
        m_isNoticed = true;
        return true;
    }

    [[nodiscard]] bool isNoticed() const { return m_isNoticed; }

private:
    TimePoint m_lastNews;
    bool m_isNoticed = false;
};

} // namespace punchline
