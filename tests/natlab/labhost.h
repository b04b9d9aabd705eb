// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/netns.h"
#include "tests/natlab/tundevice.h"

#include <QHostAddress>
#include <QList>

namespace punchline::natlab {

/// The addresses of a device, and its gateway to other networks.
struct HostAddresses
{
    QHostAddress ipv4 = {}; ///< Null: IPv6 only.
    int ipv4Prefix = 32;
    QHostAddress gateway = {};         ///< Null: directly through the device.
    QList<QHostAddress> moreIpv4 = {}; ///< Single addresses, each without a network.
    QHostAddress ipv6 = {};            ///< Null: no IPv6 in the namespace.

    [[nodiscard]] QList<QHostAddress> all() const;
};

/// A machine of the lab: a namespace with the loopback device and one other device, which is either a TUN
/// device or the near end of a cable to a router. There is no other way in or out.
class LabHost
{
public:
    static constexpr auto DeviceName = "eth0";

    [[nodiscard]] const NetNamespace &place() const { return m_place; }
    [[nodiscard]] const HostAddresses &addresses() const { return m_addresses; }

    /// Creates the namespace without devices.
    [[nodiscard]] MaybeProblem create(const HostAddresses &addresses);
    /// Creates the device; from then on @p device moves its packets.
    [[nodiscard]] MaybeProblem connectTo(TunDevice &device);
    /// Configures the existing device.
    [[nodiscard]] MaybeProblem configureDevice();
    /// Reports any device that is up besides the loopback and the one device.
    [[nodiscard]] MaybeProblem checkDevices() const;

private:
    [[nodiscard]] QStringList ipv4Commands() const;

    NetNamespace m_place;
    HostAddresses m_addresses;
};

/// Common setup of the lab's namespaces: the loopback device, and IPv6 only if wanted, because it sends
/// packets unasked.
[[nodiscard]] MaybeProblem prepareNamespace(const NetNamespace &place, bool withIpv6);

} // namespace punchline::natlab
