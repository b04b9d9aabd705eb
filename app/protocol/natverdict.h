// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMetaType>
#include <QtGlobal>

#include <cstddef>

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

/// What others have to know of a NAT to reach who is behind it, in one word, as statistics count it. The
/// numbers travel.
enum class NatKind {
    Unknown = 0,
    None = 1,       ///< There is no NAT.
    Stable = 2,     ///< One endpoint for everybody.
    Sequential = 3, ///< Another one for each destination, from here on: the next port,
    Block = 4,      ///< any port of a small range,
    Random = 5,     ///< any port.
};
inline constexpr std::size_t NatKindCount = 6;

[[nodiscard]] constexpr NatKind natKindOf(const NatVerdict &verdict)
{
    switch (verdict.mapping) {
    case NatMapping::Unknown:
        return NatKind::Unknown;
    case NatMapping::None:
        return NatKind::None;
    case NatMapping::EndpointIndependent:
        return NatKind::Stable;
    case NatMapping::AddressDependent:
    case NatMapping::AddressAndPortDependent:
        break;
    }
    switch (verdict.allocation) {
    case PortAllocation::Sequential:
        return NatKind::Sequential;
    case PortAllocation::Block:
        return NatKind::Block;
    case PortAllocation::Random:
    case PortAllocation::Unknown:
    case PortAllocation::Preserving: // Another port all the same, or the mapping would not depend on
                                     // anything.
        break;
    }
    return NatKind::Random;
}

} // namespace punchline

Q_DECLARE_METATYPE(punchline::NatVerdict)
