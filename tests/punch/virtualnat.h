// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/natverdict.h"
#include "app/punch/natjudge.h"

#include <bitset>
#include <chrono>
#include <random>
#include <unordered_map>

namespace punchline {

/// A destination beyond a NAT: which host, and its port.
struct Place
{
    int host = 0;
    quint16 port = 0;
    friend bool operator==(const Place &, const Place &) = default;
};

/// The mappings of one NAT, on a clock that is moved by hand, while other hosts behind it take ports. It only
/// decides the external port of outgoing packets; filtering is up to its user.
class VirtualNat
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    struct Kind
    {
        NatMapping mapping = NatMapping::EndpointIndependent;
        PortAllocation allocation = PortAllocation::Random;
        UnsolicitedAnswer unsolicited = UnsolicitedAnswer::Drop;
        qint32 delta = 1;    ///< Of a sequential NAT.
        int blockSize = 512; ///< Of a block NAT.
        double busy = 0;     ///< New mappings of other hosts per second.
    };

    /// How many server addresses can be probed.
    enum class Servers { One, Two };

    VirtualNat(const Kind &kind, quint32 seed);

    /// The external port for packets from @p localPort to @p remote; allocates one if there is none yet. 0 if
    /// all are taken.
    [[nodiscard]] quint16 map(quint16 localPort, const Place &remote, TimePoint now);

    /// Removes the mapping, unless other destinations may share it.
    void forget(quint16 localPort, const Place &remote);

    /// The samples that a client listening on @p localPort gets from one probing, in the order of their SYNs,
    /// with @p between as the time from one to the next. Afterwards their connections are closed, except for
    /// the first one, which is the control connection.
    [[nodiscard]] QList<NatSample> samples(quint16 localPort, Servers servers, TimePoint now,
                                           std::chrono::milliseconds between = {});

    [[nodiscard]] const Kind &kind() const { return m_kind; }
    /// First port of the block.
    [[nodiscard]] quint16 firstPort() const { return m_firstPort; }

private:
    [[nodiscard]] quint64 keyOf(quint16 localPort, const Place &remote) const;
    [[nodiscard]] quint16 allot(quint16 localPort);
    [[nodiscard]] quint16 freePort(int first, int last);
    void advance(TimePoint now);
    [[nodiscard]] int number(int low, int high);

    Kind m_kind;
    std::mt19937 m_random;
    quint16 m_firstPort = 0;
    quint16 m_next = 0; ///< Next port of the sequence.
    TimePoint m_last{};
    std::unordered_map<quint64, quint16> m_mappings;
    std::bitset<65536> m_taken;
};

} // namespace punchline

Q_DECLARE_METATYPE(punchline::VirtualNat::Kind)
