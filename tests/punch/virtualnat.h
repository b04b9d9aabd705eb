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

/// Somebody on the other side of a NAT: which of the hosts, and its port.
struct Place
{
    int host = 0;
    quint16 port = 0;
    friend bool operator==(const Place &, const Place &) = default;
};

/// The mappings of one NAT, on a clock that is moved by hand. Other hosts behind it take ports meanwhile. It
/// says what a packet leaves from; what it lets in is its user's affair.
class VirtualNat
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    struct Kind
    {
        NatMapping mapping = NatMapping::EndpointIndependent;
        PortAllocation allocation = PortAllocation::Random;
        UnsolicitedAnswer unsolicited = UnsolicitedAnswer::Drop;
        qint32 delta = 1;    ///< Of a sequence.
        int blockSize = 512; ///< Of a block.
        double busy = 0;     ///< New mappings of other hosts a second.
    };

    /// Which of the server's addresses there are to look from.
    enum class Servers { One, Two };

    VirtualNat(const Kind &kind, quint32 seed);

    /// The external port of what @p localPort sends to @p remote, allotted where there is none yet; 0 where
    /// all are taken.
    [[nodiscard]] quint16 map(quint16 localPort, const Place &remote, TimePoint now);

    /// The mapping is gone, unless others may use it as well.
    void forget(quint16 localPort, const Place &remote);

    /// What a client finds out about it that listens on @p localPort: the samples of one look, in the order
    /// of their SYNs, and with that much time between them. Their connections are closed afterwards, but for
    /// the first one, which is the control connection.
    [[nodiscard]] QList<NatSample> samples(quint16 localPort, Servers servers, TimePoint now,
                                           std::chrono::milliseconds between = {});

    [[nodiscard]] const Kind &kind() const { return m_kind; }
    /// Where the block begins.
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
    quint16 m_next = 0; ///< Of the sequence.
    TimePoint m_last{};
    std::unordered_map<quint64, quint16> m_mappings;
    std::bitset<65536> m_taken;
};

} // namespace punchline

Q_DECLARE_METATYPE(punchline::VirtualNat::Kind)
