// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMetaType>
#include <QtGlobal>

namespace punchline {

/// How a NAT chooses the external endpoint for a second destination (RFC 4787, section 4.1; RFC 5382, REQ-1).
/// The numbers travel.
enum class NatMapping {
    Unknown = 0, ///< Not enough was seen, or a server with one address cannot tell.
    None = 1,    ///< There is no NAT: the server sees the machine's own endpoint.
    EndpointIndependent = 2,
    AddressDependent = 3,
    AddressAndPortDependent = 4, ///< Also called symmetric.
};

/// Which external port a new mapping gets. The numbers travel.
enum class PortAllocation {
    Unknown = 0,
    Preserving = 1, ///< The local one.
    Sequential = 2, ///< The last one and a step.
    Block = 3,      ///< Any within a small range, as carrier NATs do (RFC 6888, REQ-14; RFC 7422).
    Random = 4,
};

/// What a SYN gets that nobody has asked for (RFC 5382, REQ-4). The numbers travel.
enum class UnsolicitedAnswer {
    Unknown = 0,
    Drop = 1,
    Reset = 2,
    Icmp = 3,
    Open = 4, ///< It is let through: everybody can connect.
};

/// What is known about the NATs between one client and the world.
struct NatVerdict
{
    NatMapping mapping = NatMapping::Unknown;
    PortAllocation allocation = PortAllocation::Unknown;
    qint32 delta = 0;      ///< The step from one new mapping to the next where it is sequential; not 0 there.
    quint16 firstPort = 0; ///< The bounds of the block where there is one, both included.
    quint16 lastPort = 0;
    UnsolicitedAnswer unsolicited = UnsolicitedAnswer::Unknown;
    friend bool operator==(const NatVerdict &, const NatVerdict &) = default;
};

} // namespace punchline

Q_DECLARE_METATYPE(punchline::NatVerdict)
