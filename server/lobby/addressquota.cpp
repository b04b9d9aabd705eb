// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/addressquota.h"

#include "app/protocol/endpoint.h"

#include <algorithm>

namespace punchline {

bool AddressQuota::take(const QHostAddress &address, TimePoint now, qint64 amount)
{
    if (amount > m_limits.burst && m_limits.refill > Duration::zero())
        return false;
    const Key key = keyOf(address);
    auto found = m_entries.find(key);
    if (found == m_entries.end()) {
        if (!hasRoom(now))
            return false;
        found = m_entries.try_emplace(key).first;
    }
    Entry &entry = found->second;
    const TokenBucket::Rate rate{m_limits.burst, m_limits.refill};
    if (entry.bucket.wait(rate, now, amount) > Duration::zero())
        return false;
    if (m_limits.atATime) {
        if (amount > *m_limits.atATime - entry.held)
            return false;
        entry.held += amount;
    }
    entry.bucket.charge(rate, now, amount);
    return true;
}

void AddressQuota::giveBack(const QHostAddress &address, qint64 amount)
{
    const auto found = m_entries.find(keyOf(address));
    if (found != m_entries.end())
        found->second.held = std::max<qint64>(found->second.held - amount, 0);
}

AddressQuota::Key AddressQuota::keyOf(const QHostAddress &address)
{
    const QHostAddress canonical = canonicalAddress(address);
    if (canonical.protocol() == QAbstractSocket::IPv4Protocol)
        return {true, canonical.toIPv4Address()};
    constexpr int PrefixBytes = 8;
    const Q_IPV6ADDR bytes = canonical.toIPv6Address();
    quint64 prefix = 0;
    for (int i = 0; i < PrefixBytes; ++i)
        prefix = (prefix << 8) | bytes[i];
    return {false, prefix};
}

bool AddressQuota::hasRoom(TimePoint now)
{
    // Not for each new address: otherwise every arrival in a crowd would search through all of them.
    if (m_entries.size() >= std::min(ForgetFrom, m_limits.addresses) && now >= m_nextSearch) {
        std::erase_if(m_entries, [now](const auto &entry) {
            return entry.second.held == 0 && entry.second.bucket.isFull(now);
        });
        m_nextSearch = now + ForgetInterval;
    }
    return m_entries.size() < m_limits.addresses;
}

} // namespace punchline
