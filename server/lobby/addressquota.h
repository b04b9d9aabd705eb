// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/lobbytypes.h"
#include "server/lobby/tokenbucket.h"

#include <QHostAddress>

#include <chrono>
#include <map>
#include <optional>
#include <utility>

namespace punchline {

/// How much of one thing each address may take: a number at a time, and a rate (a token bucket). IPv4 counts
/// per address, IPv6 per /64, since one subscriber owns a whole /64. Knows no clock. It forgets an address
/// that holds nothing and whose bucket is full. When it knows as many addresses as it may, new ones get
/// nothing.
class AddressQuota
{
public:
    struct Limits
    {
        std::optional<qint64> atATime = std::nullopt; ///< Taken and not given back; `nullopt`: not counted.
        qint64 burst = 1;                             ///< What a full bucket holds; not used if refill is 0.
        Duration refill = {};                         ///< Time for one unit.
        std::size_t addresses = 65536;                ///< Known at a time.
    };

    /// Below this many addresses nothing is forgotten: it is not worth the search.
    static constexpr std::size_t ForgetFrom = 1024;
    /// Time between two searches for addresses to forget.
    static constexpr std::chrono::seconds ForgetInterval{1};

    AddressQuota() = default;
    explicit AddressQuota(const Limits &limits)
        : m_limits(limits)
    { }

    /// Takes effect at once. What has been taken stays taken.
    void setLimits(const Limits &limits) { m_limits = limits; }

    /// False if there is not that much left for @p address; then nothing is taken.
    [[nodiscard]] bool take(const QHostAddress &address, TimePoint now, qint64 amount = 1);
    /// Gives back units that count as held.
    void giveBack(const QHostAddress &address, qint64 amount = 1);

    /// The number of addresses that it knows.
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    /// True for IPv4, and the address or prefix.
    using Key = std::pair<bool, quint64>;

    struct Entry
    {
        qint64 held = 0;
        TokenBucket bucket;
    };

    [[nodiscard]] static Key keyOf(const QHostAddress &address);
    [[nodiscard]] bool hasRoom(TimePoint now);

    Limits m_limits;
    /// A tree and not a hash, because strangers choose the keys.
    std::map<Key, Entry> m_entries;
    TimePoint m_nextSearch = TimePoint::min();
};

} // namespace punchline
