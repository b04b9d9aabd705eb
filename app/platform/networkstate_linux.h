// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QSet>

namespace punchline {

/// What the kernel has told of this machine's network, to find what is new in what it tells next. It repeats
/// itself: a router's advertisement renews each IPv6 address and route, and a scan for wireless networks
/// reports the interface. Part of NetworkWatch.
class NetworkState
{
public:
    /// Takes one datagram of rtnetlink(7). True if it has news; what was never told before counts.
    [[nodiscard]] bool take(QByteArrayView datagram);

    /// Some datagrams were lost.
    void forget();

private:
    [[nodiscard]] bool takeLink(QByteArrayView body, bool isGone);
    [[nodiscard]] bool takeFact(const QByteArray &fact, bool isGone);

    QHash<int, unsigned> m_links; ///< The flags of an interface.
    QSet<QByteArray> m_facts;     ///< Addresses and routes.
};

} // namespace punchline
