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

/// What has become of the packets.
struct FabricCounts
{
    quint64 entered = 0;    ///< From the hosts.
    quint64 delivered = 0;  ///< To the hosts.
    quint64 forwarded = 0;  ///< Through the core, with a route.
    quint64 answered = 0;   ///< Made by a middlebox itself, or turned back by it to where they came from.
    quint64 blocked = 0;    ///< A middlebox let them end there.
    quint64 lost = 0;       ///< By the links: loss, or a full queue.
    quint64 unroutable = 0; ///< To an address that nobody has.
    quint64 onLink = 0;     ///< Multicast, broadcast and link-local ones, which no router forwards.
    quint64 overflowed = 0; ///< More were on their way than MaxInFlight.
    /// Left a segment with a source that is not its own: past its NAT. Any spoils the run.
    quint64 violations = 0;
};

/// The network of the lab, without sockets and clock: a tree of segments. The root is the core; each other
/// segment is joined to the one above by its middleboxes (one for each IP version, or none: a plain router)
/// and, outside of them, a link in each direction. Hosts sit in segments. A pump drives it: packets from the
/// hosts and the time go in, packets for the hosts come out when they are due. Nothing can leave a segment
/// but with a source that belongs to it in the segment above; what tries is dropped and counted as a
/// violation.
class Fabric
{
public:
    static constexpr int Core = 0;
    static constexpr std::size_t MaxInFlight = 200'000;

    /// How a segment is joined to the one above it.
    struct Join
    {
        int above = Core;
        /// What belongs to it there: the external address of its NAT, or all its addresses if it has none.
        QList<Subnet> outside;
        std::shared_ptr<Middlebox> ipv4; ///< May be the same as the other.
        std::shared_ptr<Middlebox> ipv6;
        LinkQuality up;
        LinkQuality down;
    };

    explicit Fabric(quint32 seed);

    /// A segment with these addresses inside, for what its hosts may send to each other; returns its number.
    int addSegment(const Join &join, const QList<Subnet> &inside);
    [[nodiscard]] int segmentCount() const { return static_cast<int>(m_segments.size()); }
    /// A host; returns its number.
    int addHost(int segment, const QList<QHostAddress> &addresses);
    /// Makes what goes from one to another segment of the core take longer, before the link down.
    void addDetour(int from, int to, std::chrono::microseconds extra);

    void handlePacket(int host, const QByteArray &packet, TimePoint now);
    /// What has arrived by now, in order.
    [[nodiscard]] QList<Delivery> handleTimeout(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> nextTimeout() const;

    [[nodiscard]] FabricCounts counts() const;
    /// The first violation, for a person.
    [[nodiscard]] QString firstViolation() const { return m_firstViolation; }
    /// Packets that have passed the core since the last call, oldest first; kept only after keepCapture().
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
    /// Where a packet on its way comes out.
    enum class Stage { OutOfUplink, OutOfDetour, OutOfDownlink, AtHost };
    struct InFlight
    {
        Stage stage;
        int where; ///< A segment; AtHost, a host.
        QByteArray packet;
    };

    void sendUp(int segment, const QByteArray &packet, TimePoint now);
    void sendDown(int segment, const QByteArray &packet, TimePoint now);
    /// Into a segment: to a host or a segment below, or else, unless it came from there, up.
    enum class From { Above, Within };
    void route(int segment, From from, const QByteArray &packet, TimePoint now, int cameFrom = -1);
    void handleEmissions(int segment, Side entered, const QList<Emission> &emissions, TimePoint now);
    void enterUplink(int segment, const QByteArray &packet, TimePoint now);
    void enterDownlink(int segment, const QByteArray &packet, TimePoint now);
    void carry(TimePoint due, InFlight inFlight);
    [[nodiscard]] static Middlebox *boxFor(const Segment &segment, const QByteArray &packet);
    /// What the middleboxes are told: what is due is handled a little late, but counts from when it was due.
    [[nodiscard]] TimePoint boxTime(TimePoint now) { return m_boxTime = std::max(m_boxTime, now); }
    void noteViolation(int segment, const AddressPair &addresses);

    QRandomGenerator m_random;
    std::vector<Segment> m_segments;
    std::vector<Host> m_hosts;
    std::map<std::pair<int, int>, Link> m_detours;
    std::multimap<TimePoint, InFlight> m_inFlight; ///< Equal times keep their order.
    TimePoint m_boxTime;
    FabricCounts m_counts;
    QString m_firstViolation;
    bool m_capturing = false;
    QList<QPair<TimePoint, QByteArray>> m_capture;
};

} // namespace punchline::natlab
