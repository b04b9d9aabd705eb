// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/net/localnetworks.h"

#include <QHostAddress>
#include <QUrl>

#include <chrono>
#include <functional>

namespace punchline {

/// If a router sends more datagrams than this at once, the rest wait for the next round of the event loop.
inline constexpr int MaxDatagramsAtOnce = 16;

/// Where PortMapper asks and how long it waits. The defaults are for real use; other values are for tests.
struct PortMapperSettings
{
    /// The router; null for the system's default gateway.
    QHostAddress gateway;
    quint16 natPmpPort = 5351; ///< RFC 6886, section 3.1.
    quint16 pcpPort = 5351;    ///< RFC 6887, section 19.1.

    /// Where a search goes: UPnP Device Architecture 1.1, section 1.3.2.
    QHostAddress ssdpAddress{QStringLiteral("239.255.255.250")};
    quint16 ssdpPort = 1900;
    /// A device outside these networks that answers a search is not this machine's router.
    std::function<QList<LocalNetwork>()> networks = localNetworks;
    /// The description of a UPnP gateway; empty to search for one.
    QUrl upnpDescription;

    std::chrono::milliseconds searchTime{1000}; ///< For answers to the UPnP search.
    std::chrono::milliseconds callTime{1000};   ///< For one HTTP call to a UPnP gateway.
    std::chrono::milliseconds answerTime{1500}; ///< For answers to NAT-PMP and PCP, retransmissions included.
    std::chrono::milliseconds deadline{2500};   ///< For everything.
    std::chrono::milliseconds goodbye{300};     ///< How long the destructor may wait for a UPnP removal.
    /// The requested lifetime. Short, so that a mapping does not long outlive a program that crashed.
    std::chrono::seconds lifetime{120};
};

} // namespace punchline
