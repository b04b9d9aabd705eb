// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/packet.h"

#include <QHash>
#include <QRandomGenerator>

#include <array>
#include <bitset>
#include <optional>

namespace punchline::natlab {

/// How a NAT chooses the external port of a new mapping.
enum class Allocation {
    Preserving, ///< The inside port if it is free, otherwise the next free one above.
    Sequential, ///< One step after the last.
    Block,      ///< Random within one aligned block per inside address (RFC 7422).
    Random,     ///< Random.
};

/// The external ports of one address: those in use, and the next one. TCP ports, UDP ports and ICMP query
/// identifiers are three separate spaces. No port is below 1024, and none is allocated twice.
class PortAllocator
{
public:
    static constexpr quint16 FirstPort = 1024;

    struct Options
    {
        Allocation allocation = Allocation::Preserving;
        int delta = 1;        ///< Step of Sequential; negative counts down.
        int blockSize = 2048; ///< For Block, 1 to 65536 ports. An inside address keeps its block forever.
        int takenBetween = 0; ///< Sequential: up to this many steps are lost to other hosts before each port.
    };

    PortAllocator(const Options &options, quint32 seed);

    /// Allocates so from now on.
    void setOptions(const Options &options) { m_options = options; }

    /// Allocates a port for this inside address (as a number) and port. `nullopt` if all that it may use are
    /// taken.
    [[nodiscard]] std::optional<quint16> allocate(Protocol protocol, quint32 insideAddress,
                                                  quint16 insidePort);
    void release(Protocol protocol, quint16 port);

private:
    static constexpr int PortCount = 65'536;

    struct Space
    {
        std::bitset<PortCount> taken;
        int last = 0;
    };
    /// Ports from `first` up to but excluding `end`.
    struct Range
    {
        int first;
        int end;
    };

    [[nodiscard]] static std::optional<int> nextFree(const Space &space, Range range, int from);
    [[nodiscard]] std::optional<int> randomFree(const Space &space, Range range);
    [[nodiscard]] std::optional<int> nextInStep(Space &space, Range range);
    [[nodiscard]] std::optional<Range> blockOf(quint32 insideAddress);

    Options m_options;
    QRandomGenerator m_random;
    std::array<Space, 3> m_spaces;
    QHash<quint32, int> m_blocks;
};

} // namespace punchline::natlab
