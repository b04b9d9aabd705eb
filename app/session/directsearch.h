// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTimer>

#include <chrono>

namespace punchline {

/// When to look for a direct link while one through a relay is in use: at once, when something has changed
/// (NetworkWatch), and otherwise more and more rarely. Both sides have to look at the same moment, so one of
/// them leads, and tells the other one. Part of PeerClient.
class DirectSearch : public QObject
{
    Q_OBJECT

public:
    /// The pause after the first look that failed. It doubles after each, up to the longest.
    static constexpr std::chrono::milliseconds FirstPause{30'000};
    static constexpr std::chrono::milliseconds LongestPause{600'000};
    /// The least time between two looks, whatever the peer and the network say. For looks that the peer asks
    /// for, it doubles with each, up to FirstPause, until this side looks by itself.
    static constexpr std::chrono::milliseconds LeastPause{1000};

    explicit DirectSearch(QObject *parent);

    /// A link through a relay stands. The side that @p leads looks by itself.
    void begin(bool leads);
    /// The link is direct, or lost.
    void end();

    /// This side's network has changed: looks soon, and soon again if that fails.
    void handleNetworkChanged();
    /// The peer looks, and asks this side to do the same.
    void handleAsked();
    /// The look has failed.
    void handleFailed();

Q_SIGNALS:
    /// Look now, for as long as handleFailed() or end() has not come. @p asked: the peer knows already.
    void due(bool asked);

private:
    void look(bool asked);
    /// Look as soon as one may.
    void hurry();

    bool m_isWanted = false;
    bool m_leads = false;
    bool m_isLooking = false;
    bool m_isHurried = false; ///< Something has changed during the look.
    std::chrono::milliseconds m_askedPause = LeastPause;
    std::chrono::milliseconds m_pause = FirstPause;
    std::chrono::steady_clock::time_point m_lookedAt;
    QTimer m_timer;
};

} // namespace punchline
