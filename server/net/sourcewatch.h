// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHostAddress>
#include <QtGlobal>

#include <chrono>
#include <optional>

namespace punchline {

/// Notices that all clients seem to come from one address at which they cannot all be: then something that
/// the server does not know of is in between, a proxy or a container's published port, and what clients are
/// told of their addresses is wrong. Told by RendezvousServer who greets and who leaves; knows no clock, no
/// socket and no interfaces. Who tries the server on one machine, with a few clients, is left in peace.
class SourceWatch
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// So many from one private address and nobody from elsewhere, at a time or within Window, are more than
    /// one machine has.
    static constexpr qsizetype MostAtATime = 8;
    static constexpr qsizetype MostInAWhile = 24;
    static constexpr std::chrono::minutes Window{10};
    /// So many that are behind a NAT, as they say, and come from the server's own machine, as it seems.
    static constexpr qsizetype MostBehindNats = 2;

    struct Finding
    {
        QHostAddress address;
        qsizetype clients = 0; ///< That it is found by.
        friend bool operator==(const Finding &, const Finding &) = default;
    };

    /// Somebody from @p source has greeted. A finding comes once for all.
    [[nodiscard]] std::optional<Finding> handleGreeted(const QHostAddress &source, TimePoint now);
    /// Somebody from @p source, who had greeted, has left.
    void handleLeft(const QHostAddress &source);
    /// Somebody has told that they are behind a NAT, and is seen at @p source, an address of this very
    /// machine.
    [[nodiscard]] std::optional<Finding> handleNatAtHome(const QHostAddress &source);

private:
    [[nodiscard]] std::optional<Finding> tell(qsizetype clients);

    QHostAddress m_source; ///< Of everybody who has greeted lately.
    TimePoint m_since;     ///< The window's beginning.
    qsizetype m_present = 0;
    qsizetype m_greeted = 0; ///< In the window.
    qsizetype m_behindNats = 0;
    bool m_isTold = false;
};

} // namespace punchline
