// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>

namespace punchline::natlab {

using TimePoint = std::chrono::steady_clock::time_point;

/// The two sides of a box: the hosts that it hides or guards, and the rest of the world.
enum class Side { Inside, Outside };

/// What a box does with an unsolicited packet from outside.
enum class Unsolicited {
    Drop,  ///< Drops it silently, as most do, and as RFC 5382, REQ-4, requires for the first six seconds.
    Reset, ///< As a host with a closed port: RST (RFC 9293, 3.10.7.1), or port unreachable for UDP.
    Icmp,  ///< Administratively prohibited (RFC 1812, 5.2.7.1), or port unreachable for UDP.
};

/// A complete IP packet that leaves the box.
struct Emission
{
    Side towards;
    QByteArray packet;

    friend bool operator==(const Emission &, const Emission &) = default;
};

/// A model of a NAT or a firewall between two sides of a network. Its owner passes in every packet that
/// reaches the box, with the time, and gets the packets that the box sends. It has no sockets, clock or
/// timers: expired state is removed when the next packet comes.
class Middlebox
{
public:
    Middlebox() = default;
    Middlebox(const Middlebox &) = delete;
    Middlebox &operator=(const Middlebox &) = delete;
    virtual ~Middlebox() = default;

    /// Handles a packet that reaches the box on side `from`, at a time that never runs backwards. Returns the
    /// forwarded packet, translated, and the box's own answers. Empty if it drops the packet, as it does with
    /// all fragments and anything it does not understand. The hosts' own routing handles hop limits.
    [[nodiscard]] virtual QList<Emission> handlePacket(Side from, const QByteArray &packet,
                                                       TimePoint now) = 0;
};

} // namespace punchline::natlab
