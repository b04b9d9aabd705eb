// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/address.h"
#include "tests/natlab/link.h"
#include "tests/natlab/middlebox.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace punchline::natlab {

/// A packet that has arrived at a host.
struct Delivery
{
    int host = 0;
    QByteArray packet;
};

/// What has happened to the packets.
struct FabricCounts
{
    quint64 entered = 0;    ///< From the hosts.
    quint64 delivered = 0;  ///< To the hosts.
    quint64 forwarded = 0;  ///< Through the core, with a route.
    quint64 answered = 0;   ///< Made by a middlebox, or sent back by it on the side from which they came.
    quint64 blocked = 0;    ///< Dropped by a middlebox.
    quint64 lost = 0;       ///< Dropped by the links: loss, or a full queue.
    quint64 swallowed = 0;  ///< Dropped by the core while it was swallowing.
    quint64 unroutable = 0; ///< To an address that no host has.
    quint64 onLink = 0;     ///< Multicast, broadcast and link-local packets, which no router forwards.
    quint64 overflowed = 0; ///< Dropped because MaxInFlight packets were in flight.
    /// Left a segment with a source address from elsewhere, bypassing its NAT. Even one spoils the run.
    quint64 violations = 0;
};

/// The lab's network, without sockets and without a clock: a tree of segments whose root is the core. Each
/// other segment is joined to the one above by its middleboxes (one per IP version, or none for a plain
/// router) and, outside of them, a link in each direction. Hosts are in segments. A pump drives it: it passes
/// in the hosts' packets and the time, and gets packets for the hosts when they are due. A packet can only
/// leave a segment with a source address that belongs to it in the segment above; any other is dropped and
/// counted as a violation.
class Fabric
{
public:
    static constexpr int Core = 0;
    static constexpr std::size_t MaxInFlight = 200'000;

    /// How a segment is joined to the one above it.
    struct Join
    {
        int above = Core;
        /// Its addresses there: its NAT's external address, or all its own addresses if it has no NAT.
        QList<Subnet> outside;
        std::shared_ptr<Middlebox> ipv4; ///< May be the same object as ipv6.
        std::shared_ptr<Middlebox> ipv6;
        LinkQuality up;
        LinkQuality down;
    };

    explicit Fabric(quint32 seed);

    /// Adds a segment, whose hosts can send each other packets to the @p inside addresses. Returns its
    /// number.
    int addSegment(const Join &join, const QList<Subnet> &inside);
    [[nodiscard]] int segmentCount() const { return static_cast<int>(m_segments.size()); }
    /// Adds a host. Returns its number.
    int addHost(int segment, const QList<QHostAddress> &addresses);
    /// Delays packets between two segments of the core by @p extra, before the link down.
    void addDetour(int from, int to, std::chrono::microseconds extra);

    void handlePacket(int host, const QByteArray &packet, TimePoint now);
    /// The packets that have arrived by now, in order.
    [[nodiscard]] QList<Delivery> handleTimeout(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> nextTimeout() const;

    /// While it is swallowing, every packet that reaches the core disappears.
    void setSwallowing(bool swallowing) { m_swallowing = swallowing; }

    [[nodiscard]] FabricCounts counts() const;
    /// Describes the first violation for a person.
    [[nodiscard]] QString firstViolation() const { return m_firstViolation; }
    /// Packets that passed the core since the last call, oldest first; collected only after keepCapture().
    void keepCapture() { m_capturing = true; }
    [[nodiscard]] QList<QPair<TimePoint, QByteArray>> takeCapture() { return std::exchange(m_capture, {}); }

private:
    struct Segment
    {
        Join join;
        QList<Subnet> inside;
        QHash<QHostAddress, int> hosts;
        QList<int> below;
        Link up;
        Link down;
    };
    struct Host
    {
        int segment = Core;
    };
    /// The place that a packet in flight reaches next.
    enum class Stage { OutOfUplink, OutOfDetour, OutOfDownlink, AtHost };
    struct InFlight
    {
        Stage stage;
        int where; ///< A segment; for AtHost, a host.
        QByteArray packet;
    };

    void sendUp(int segment, const QByteArray &packet, TimePoint now);
    void sendDown(int segment, const QByteArray &packet, TimePoint now);
    /// Routes a packet inside a segment: to a host or a segment below, otherwise up, unless it came from
    /// there.
    enum class From { Above, Within };
    void route(int segment, From from, const QByteArray &packet, TimePoint now, int cameFrom = -1);
    void handleEmissions(int segment, Side entered, const QList<Emission> &emissions, TimePoint now);
    void enterUplink(int segment, const QByteArray &packet, TimePoint now);
    void enterDownlink(int segment, const QByteArray &packet, TimePoint now);
    void carry(TimePoint due, InFlight inFlight);
    [[nodiscard]] static Middlebox *boxFor(const Segment &segment, const QByteArray &packet);
    /// The time for the middleboxes: a packet is handled a little late, but counts from when it was due.
    [[nodiscard]] TimePoint boxTime(TimePoint now) { return m_boxTime = std::max(m_boxTime, now); }
    void noteViolation(int segment, const AddressPair &addresses);

    QRandomGenerator m_random;
    std::vector<Segment> m_segments;
    std::vector<Host> m_hosts;
    std::map<std::pair<int, int>, Link> m_detours;
    std::multimap<TimePoint, InFlight> m_inFlight; ///< Preserves the order of equal times.
    TimePoint m_boxTime;
    FabricCounts m_counts;
    bool m_swallowing = false;
    QString m_firstViolation;
    bool m_capturing = false;
    QList<QPair<TimePoint, QByteArray>> m_capture;
};

} // namespace punchline::natlab
