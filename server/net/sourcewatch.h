// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHostAddress>
#include <QtGlobal>

#include <chrono>
#include <optional>

namespace punchline {

/// Notices that all clients seem to come from one address where they cannot all be. Then there is a proxy or
/// a container's published port in between that the server does not know of, and the addresses that clients
/// are told are wrong. RendezvousServer reports which clients greet and leave. Knows no clock, no socket and
/// no interfaces. A trial with a few clients on one machine raises no finding.
class SourceWatch
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// So many clients from one private address and none from elsewhere, at a time or within Window, are more
    /// than one machine has.
    static constexpr qsizetype MostAtATime = 8;
    static constexpr qsizetype MostInAWhile = 24;
    static constexpr std::chrono::minutes Window{10};
    /// So many clients that report a NAT, but seem to come from the server's own machine.
    static constexpr qsizetype MostBehindNats = 2;

    struct Finding
    {
        QHostAddress address;
        qsizetype clients = 0; ///< The number of clients that it is based on.
        friend bool operator==(const Finding &, const Finding &) = default;
    };

    /// A client from @p source has greeted. There is at most one finding ever.
    [[nodiscard]] std::optional<Finding> handleGreeted(const QHostAddress &source, TimePoint now);
    /// A client from @p source that had greeted has left.
    void handleLeft(const QHostAddress &source);
    /// A client that reports a NAT is seen at @p source, an address of this machine.
    [[nodiscard]] std::optional<Finding> handleNatAtHome(const QHostAddress &source);

private:
    [[nodiscard]] std::optional<Finding> tell(qsizetype clients);

    QHostAddress m_source; ///< The address of all recent greetings.
    TimePoint m_since;     ///< When the window began.
    qsizetype m_present = 0;
    qsizetype m_greeted = 0; ///< In the window.
    qsizetype m_behindNats = 0;
    bool m_isTold = false;
};

} // namespace punchline
