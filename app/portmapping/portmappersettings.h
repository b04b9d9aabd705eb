// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/net/localnetworks.h"

#include <QHostAddress>
#include <QUrl>

#include <chrono>
#include <functional>

namespace punchline {

/// A router that sends more than this at once is served in the next round of the event loop.
inline constexpr int MaxDatagramsAtOnce = 16;

/// Where PortMapper asks and how long it waits; the defaults are for use, the rest is for tests.
struct PortMapperSettings
{
    /// The router; null: the default gateway that the system names.
    QHostAddress gateway;
    quint16 natPmpPort = 5351; ///< RFC 6886, section 3.1.
    quint16 pcpPort = 5351;    ///< RFC 6887, section 19.1.

    /// UPnP Device Architecture 1.1, section 1.3.2: where a search goes.
    QHostAddress ssdpAddress{QStringLiteral("239.255.255.250")};
    quint16 ssdpPort = 1900;
    /// Who answers a search from elsewhere than these is no router of this machine's.
    std::function<QList<LocalNetwork>()> networks = localNetworks;
    /// The description of a UPnP gateway; empty: found by a search.
    QUrl upnpDescription;

    std::chrono::milliseconds searchTime{1000}; ///< For answers to the UPnP search.
    std::chrono::milliseconds callTime{1000};   ///< For one HTTP call to a UPnP gateway.
    std::chrono::milliseconds answerTime{1500}; ///< For answers to NAT-PMP and PCP, retransmissions included.
    std::chrono::milliseconds deadline{2500};   ///< For everything.
    std::chrono::milliseconds goodbye{300};     ///< How long the destructor may wait for a UPnP removal.
    /// What is asked for. Short, so that the mapping of a program that crashed does not outlive it for long.
    std::chrono::seconds lifetime{120};
};

} // namespace punchline
