// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/networkstate_linux.h"

#include <algorithm>
#include <cstring>
#include <optional>

#include <linux/if.h>
#include <linux/rtnetlink.h>

namespace punchline {

namespace {

// A machine with more addresses and routes than this is itself a router: then all of it is news now and then.
constexpr qsizetype MaxFacts = 4096;

constexpr unsigned WatchedFlags = IFF_UP | IFF_RUNNING | IFF_LOWER_UP;

/// The structure at the beginning of @p bytes; `nullopt` if there are too few.
template <typename Structure> std::optional<Structure> beginningOf(QByteArrayView bytes)
{
    if (bytes.size() < static_cast<qsizetype>(sizeof(Structure)))
        return std::nullopt;
    Structure structure = {};
    std::memcpy(&structure, bytes.data(), sizeof structure);
    return structure;
}

/// Cuts @p length bytes, and what fills them up to four, off the beginning of @p bytes.
void skip(QByteArrayView &bytes, qsizetype length)
{
    bytes = bytes.sliced(std::min((length + 3) / 4 * 4, bytes.size()));
}

/// The attributes of the types @p wanted among @p bytes, as they are.
template <typename... Types> QByteArray attributes(QByteArrayView bytes, Types... wanted)
{
    QByteArray found;
    while (const auto header = beginningOf<rtattr>(bytes)) {
        if (header->rta_len < sizeof(rtattr) || header->rta_len > bytes.size())
            break;
        if (((header->rta_type == wanted) || ...))
            found += bytes.first(header->rta_len);
        skip(bytes, header->rta_len);
    }
    return found;
}

template <typename Structure> QByteArrayView attributesAfter(QByteArrayView body)
{
    skip(body, sizeof(Structure));
    return body;
}

template <typename... Numbers> QByteArray joined(Numbers... numbers)
{
    return ((QByteArray::number(numbers) + ' ') + ...);
}

/// What tells one address from another. Its lifetime and flags change all the time.
QByteArray addressIn(QByteArrayView body)
{
    const auto address = beginningOf<ifaddrmsg>(body);
    if (!address)
        return {};
    return joined('a', address->ifa_family, address->ifa_prefixlen, address->ifa_index)
        + attributes(attributesAfter<ifaddrmsg>(body), IFA_ADDRESS, IFA_LOCAL);
}

/// What tells one route from another; empty for those that follow from addresses, or are only remembered.
QByteArray routeIn(QByteArrayView body)
{
    const auto route = beginningOf<rtmsg>(body);
    if (!route || route->rtm_table == RT_TABLE_LOCAL || (route->rtm_flags & RTM_F_CLONED) != 0)
        return {};
    return joined('r', route->rtm_family, route->rtm_dst_len, route->rtm_table, route->rtm_type)
        + attributes(attributesAfter<rtmsg>(body), RTA_DST, RTA_GATEWAY, RTA_OIF, RTA_PRIORITY);
}

} // namespace

bool NetworkState::take(QByteArrayView datagram)
{
    bool hasNews = false;
    while (const auto header = beginningOf<nlmsghdr>(datagram)) {
        if (header->nlmsg_len < sizeof(nlmsghdr) || header->nlmsg_len > datagram.size())
            break;
        const QByteArrayView body =
            datagram.first(static_cast<qsizetype>(header->nlmsg_len)).sliced(sizeof(nlmsghdr));
        switch (header->nlmsg_type) {
        case RTM_NEWLINK:
        case RTM_DELLINK:
            hasNews |= takeLink(body, header->nlmsg_type == RTM_DELLINK);
            break;
        case RTM_NEWADDR:
        case RTM_DELADDR:
            hasNews |= takeFact(addressIn(body), header->nlmsg_type == RTM_DELADDR);
            break;
        case RTM_NEWROUTE:
        case RTM_DELROUTE:
            hasNews |= takeFact(routeIn(body), header->nlmsg_type == RTM_DELROUTE);
            break;
        default:
            break;
        }
        skip(datagram, static_cast<qsizetype>(header->nlmsg_len));
    }
    return hasNews;
}

void NetworkState::forget()
{
    m_links.clear();
    m_facts.clear();
}

bool NetworkState::takeLink(QByteArrayView body, bool isGone)
{
    const auto link = beginningOf<ifinfomsg>(body);
    // Bridges report each of their ports in a family of its own.
    if (!link || link->ifi_family != AF_UNSPEC)
        return false;
    if (isGone) {
        m_links.remove(link->ifi_index);
        return true;
    }
    const unsigned flags = link->ifi_flags & WatchedFlags;
    if (m_links.value(link->ifi_index, ~0U) == flags)
        return false;
    if (m_links.size() >= MaxFacts)
        m_links.clear();
    m_links.insert(link->ifi_index, flags);
    return true;
}

bool NetworkState::takeFact(const QByteArray &fact, bool isGone)
{
    if (fact.isEmpty())
        return false;
    if (isGone) {
        m_facts.remove(fact);
        return true;
    }
    if (m_facts.contains(fact))
        return false;
    if (m_facts.size() >= MaxFacts)
        m_facts.clear();
    m_facts.insert(fact);
    return true;
}

} // namespace punchline
