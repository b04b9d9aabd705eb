// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/sourcewatch.h"

#include "server/net/network.h"

#include <algorithm>
#include <utility>

namespace punchline {

std::optional<SourceWatch::Finding> SourceWatch::handleGreeted(const QHostAddress &source, TimePoint now)
{
    if (source != m_source) {
        m_source = source;
        m_since = now;
        m_present = 0;
        m_greeted = 0;
    } else if (now - m_since >= Window) {
        m_since = now;
        m_greeted = 0;
    }
    ++m_present;
    ++m_greeted;
    const bool isCrowd = m_present >= MostAtATime || m_greeted >= MostInAWhile;
    return isCrowd && scopeOf(source) != AddressScope::Public ? tell(std::max(m_present, m_greeted))
                                                              : std::nullopt;
}

void SourceWatch::handleLeft(const QHostAddress &source)
{
    if (source == m_source && m_present > 0)
        --m_present;
}

std::optional<SourceWatch::Finding> SourceWatch::handleNatAtHome(const QHostAddress &source)
{
    ++m_behindNats;
    m_source = source;
    return m_behindNats >= MostBehindNats ? tell(m_behindNats) : std::nullopt;
}

std::optional<SourceWatch::Finding> SourceWatch::tell(qsizetype clients)
{
    return std::exchange(m_isTold, true) ? std::nullopt : std::optional(Finding{m_source, clients});
}

} // namespace punchline
