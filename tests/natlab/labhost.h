// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/netns.h"
#include "tests/natlab/tundevice.h"

#include <QHostAddress>
#include <QList>

namespace punchline::natlab {

/// The addresses of one device, and where it sends what is not for its own network.
struct HostAddresses
{
    QHostAddress ipv4 = {}; ///< Null: it has only IPv6.
    int ipv4Prefix = 32;
    QHostAddress gateway = {};         ///< Null: straight through the device.
    QList<QHostAddress> moreIpv4 = {}; ///< Each alone, without a network.
    QHostAddress ipv6 = {};            ///< Null: the namespace has no IPv6.

    [[nodiscard]] QList<QHostAddress> all() const;
};

/// A machine of the lab: a namespace with the loopback device and one device more, which is a TUN device, or
/// the near end of a cable to a router. There is no other way in or out.
class LabHost
{
public:
    static constexpr auto DeviceName = "eth0";

    [[nodiscard]] const NetNamespace &place() const { return m_place; }
    [[nodiscard]] const HostAddresses &addresses() const { return m_addresses; }

    /// Makes the namespace, and nothing in it.
    [[nodiscard]] MaybeProblem create(const HostAddresses &addresses);
    /// Makes its device, whose packets @p device moves from then on.
    [[nodiscard]] MaybeProblem connectTo(TunDevice &device);
    /// Configures the device that is there already.
    [[nodiscard]] MaybeProblem configureDevice();
    /// Whether anything but the loopback and the one device is up.
    [[nodiscard]] MaybeProblem checkDevices() const;

private:
    [[nodiscard]] QStringList ipv4Commands() const;

    NetNamespace m_place;
    HostAddresses m_addresses;
};

/// Sets up what all namespaces of the lab share: the loopback device, and IPv6 only where it is wanted, for
/// it speaks unasked.
[[nodiscard]] MaybeProblem prepareNamespace(const NetNamespace &place, bool withIpv6);

} // namespace punchline::natlab
