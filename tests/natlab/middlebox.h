// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>

namespace punchline::natlab {

using TimePoint = std::chrono::steady_clock::time_point;

/// The two sides of a box: the hosts that it hides or guards, and everybody else.
enum class Side { Inside, Outside };

/// What a box does with a packet from outside that nothing inside has asked for.
enum class Unsolicited {
    Drop,  ///< Silence, as most do, and as RFC 5382, REQ-4, asks for during the first six seconds.
    Reset, ///< What a host does on a closed port: a RST (RFC 9293, 3.10.7.1), port unreachable to UDP.
    Icmp,  ///< Communication administratively prohibited (RFC 1812, 5.2.7.1), port unreachable to UDP.
};

/// A whole IP packet, as it leaves the box.
struct Emission
{
    Side towards;
    QByteArray packet;

    friend bool operator==(const Emission &, const Emission &) = default;
};

/// A model of a NAT or a firewall between two sides of a network. Whoever moves the packets drives it: each
/// packet that reaches the box goes in, with the time, and what the box sends comes out. It has no sockets,
/// no clock and no timers: what has run out goes when the next packet comes.
class Middlebox
{
public:
    Middlebox() = default;
    Middlebox(const Middlebox &) = delete;
    Middlebox &operator=(const Middlebox &) = delete;
    virtual ~Middlebox() = default;

    /// A packet that has reached the box on side `from`, at a time that never runs backwards; what the box
    /// sends on, translated, and what it answers by itself. Nothing for what it drops: what it does not
    /// understand too, and all fragments. Hop limits are left to the hosts' own routing.
    [[nodiscard]] virtual QList<Emission> handlePacket(Side from, const QByteArray &packet,
                                                       TimePoint now) = 0;
};

} // namespace punchline::natlab
