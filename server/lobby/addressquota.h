// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/tokenbucket.h"

#include <QHostAddress>

#include <chrono>
#include <map>
#include <optional>
#include <utility>

namespace punchline {

/// How much of one thing each address may take: so many at a time, and so many in a while (a token bucket).
/// Addresses are told apart as those who are given them are: a whole one for IPv4, its /64 for IPv6, where
/// one subscriber has all of it. Knows no clock. It forgets an address that holds nothing and whose bucket is
/// full; when it knows as many as it may, it has nothing for new ones.
class AddressQuota
{
public:
    using TimePoint = TokenBucket::TimePoint;
    using Duration = TokenBucket::Duration;

    struct Limits
    {
        std::optional<qint64> atATime = std::nullopt; ///< Taken and not given back; not counted without it.
        qint64 burst = 1;              ///< What a full bucket holds; no matter where refill is 0.
        Duration refill = {};          ///< For one unit.
        std::size_t addresses = 65536; ///< Known at a time.
    };

    /// Below this many addresses nothing is forgotten: it is not worth the search.
    static constexpr std::size_t ForgetFrom = 1024;
    /// Between two searches for what can be forgotten.
    static constexpr std::chrono::seconds ForgetInterval{1};

    explicit AddressQuota(const Limits &limits)
        : m_limits(limits)
    { }

    [[nodiscard]] const Limits &limits() const { return m_limits; }
    /// From now on; what has been taken stays taken.
    void setLimits(const Limits &limits) { m_limits = limits; }

    /// Whether there is that much for @p address; nothing is taken where there is not.
    [[nodiscard]] bool take(const QHostAddress &address, TimePoint now, qint64 amount = 1);
    /// Of what is counted at a time.
    void giveBack(const QHostAddress &address);

    /// How many addresses it knows.
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    /// Whether it is IPv4, and the address or prefix.
    using Key = std::pair<bool, quint64>;

    struct Entry
    {
        qint64 held = 0;
        TokenBucket bucket;
    };

    [[nodiscard]] static Key keyOf(const QHostAddress &address);
    [[nodiscard]] bool hasRoom(TimePoint now);

    Limits m_limits;
    /// A tree, for a stranger chooses the keys.
    std::map<Key, Entry> m_entries;
    TimePoint m_nextSearch = TimePoint::min();
};

} // namespace punchline
