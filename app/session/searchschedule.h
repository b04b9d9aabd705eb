// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <optional>

namespace punchline {

/// When a LinkSearch looks for another link: at once, when something has changed, and otherwise more and more
/// rarely. Both sides have to look at the same moment, so one of them leads, and whoever begins asks the
/// other one. No sockets, no clock.
class SearchSchedule
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// The pause after the first look that failed. It doubles after each, up to the longest. When the peer
    /// has asked, it begins anew, and when the network has changed, with LeastPause.
    static constexpr std::chrono::milliseconds FirstPause{30'000};
    static constexpr std::chrono::milliseconds LongestPause{600'000};
    /// The least time between two looks, whatever the peer and the network say.
    static constexpr std::chrono::milliseconds LeastPause{1000};
    /// So many looks in a row may others bring about: the peer, and the server that says that it stops. Then
    /// the least time doubles with each, up to FirstPause, until a look has found a direct link, or this side
    /// looks for reasons of its own.
    static constexpr int LooksForOthers = 5;
    /// How often the side that does not lead looks after a change of its network or of the relay: addresses
    /// come one by one, and the first look may be too early.
    static constexpr int LooksAfterChange = 5;

    /// Who begins a look.
    enum class By { Self, Peer };

    /// A link through a relay stands. The side that @p leads looks by itself.
    void begin(bool leads, TimePoint now);
    /// No more looks.
    void end();

    /// This side's network has changed: looks soon, and a few more times if that fails. A look that is under
    /// way begins anew: its sockets may be bound to addresses that are gone.
    void handleNetworkChanged(TimePoint now);
    /// The server says that the relay may end soon: as above, since a look that is under way may want too
    /// little.
    void handleRelayEnding(TimePoint now);
    /// The peer looks now, and asks this side to do the same: looks as soon as may be.
    void handleAsked(TimePoint now);
    /// What a look has found.
    enum class Found { Direct, Relayed };
    /// The look has found a link, which the peer may be using already, so nothing else replaces it.
    void handleFound(Found link);
    /// True from then on, until handleFailed() or end().
    [[nodiscard]] bool hasFound() const { return m_stage == Stage::Found; }
    /// The look has found nothing.
    void handleFailed(TimePoint now);

    /// Begins a look if one is due, and returns by whom. It replaces one that is under way.
    [[nodiscard]] std::optional<By> take(TimePoint now);
    /// When take() has to be called next; `nullopt` if not at all.
    [[nodiscard]] std::optional<TimePoint> nextTimeout() const;

private:
    enum class Stage { Off, Resting, Looking, Found };
    /// Who wants a look.
    enum class Whose {
        Own,    ///< This side, which has reason to.
        Link,   ///< This side, since the link is new, or the last look has just failed.
        Others, ///< The peer or the server.
    };
    struct Due
    {
        TimePoint at;
        By by;
        Whose whose;
    };

    /// The least time until a look that others want.
    [[nodiscard]] std::chrono::milliseconds pauseForOthers() const;
    void lookSoon(const Due &due);
    /// The first moment, from @p now on, that is @p pause after the last look.
    [[nodiscard]] TimePoint earliest(std::chrono::milliseconds pause, TimePoint now) const;

    Stage m_stage = Stage::Off;
    bool m_leads = false;
    std::optional<Due> m_due; ///< The next look, if it is known.
    std::optional<TimePoint> m_lookedAt;
    std::chrono::milliseconds m_pause = FirstPause;
    int m_looksForOthers = 0; ///< In a row.
    int m_looksLeft = 0;      ///< Of LooksAfterChange.
};

} // namespace punchline
