// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <utility>

namespace punchline {

/// Notices that a server says nothing while it should speak. The pages that wait for one drive it with what
/// happens and with their ticks; it owns no clock.
class ServerSilence
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// A server that is well and far away needs a fraction of it for each step.
    static constexpr auto Patience = std::chrono::seconds(3);

    /// Something was heard, or a session begins. True if a silence that was noticed ends with it.
    bool handleNews(TimePoint now)
    {
        m_lastNews = now;
        return std::exchange(m_isNoticed, false);
    }

    /// To be called often while the server should speak. True at the moment when the silence becomes
    /// noticeable.
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
