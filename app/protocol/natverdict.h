// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMetaType>
#include <QtGlobal>

#include <cstddef>

namespace punchline {

/// How a NAT maps a second destination (RFC 4787, section 4.1; RFC 5382, REQ-1). The numbers are sent.
enum class NatMapping {
    Unknown = 0, ///< Too few samples, or a server with one address cannot tell.
    None = 1,    ///< There is no NAT: the server sees the machine's own endpoint.
    EndpointIndependent = 2,
    AddressDependent = 3,
    AddressAndPortDependent = 4, ///< Also called symmetric.
};

/// Which external port a new mapping gets. The numbers are sent.
enum class PortAllocation {
    Unknown = 0,
    Preserving = 1, ///< The same as the local port.
    Sequential = 2, ///< The last port plus a step.
    Block = 3,      ///< Any port of a small range, as with carrier NATs (RFC 6888, REQ-14; RFC 7422).
    Random = 4,
};

/// What the NAT does with an unsolicited SYN (RFC 5382, REQ-4). The numbers are sent.
enum class UnsolicitedAnswer {
    Unknown = 0,
    Drop = 1,
    Reset = 2,
    Icmp = 3,
    Open = 4, ///< Lets it through: everybody can connect.
};

/// What is known about the NATs between one client and the internet.
struct NatVerdict
{
    NatMapping mapping = NatMapping::Unknown;
    PortAllocation allocation = PortAllocation::Unknown;
    qint32 delta = 0;      ///< The step from one new mapping to the next if sequential, and then not 0.
    quint16 firstPort = 0; ///< The bounds of the block if there is one, both included.
    quint16 lastPort = 0;
    UnsolicitedAnswer unsolicited = UnsolicitedAnswer::Unknown;
    friend bool operator==(const NatVerdict &, const NatVerdict &) = default;
};

/// A NAT in one word: what others must know to reach a client behind it, and what statistics count. The
/// numbers are sent.
enum class NatKind {
    Unknown = 0,
    None = 1,       ///< There is no NAT.
    Stable = 2,     ///< One endpoint for all destinations.
    Sequential = 3, ///< A new endpoint for each destination, at the next port.
    Block = 4,      ///< A new endpoint for each destination, at any port of a small range.
    Random = 5,     ///< A new endpoint for each destination, at any port.
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
    case PortAllocation::Preserving: // The port changes all the same, or the mapping would be
                                     // endpoint-independent.
        break;
    }
    return NatKind::Random;
}

} // namespace punchline

Q_DECLARE_METATYPE(punchline::NatVerdict)
