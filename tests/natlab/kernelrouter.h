// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/labhost.h"
#include "tests/natlab/natkinds.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace punchline::natlab {

/// A home router that is a Linux machine: a namespace with nftables' masquerade between the cable to one host
/// and a TUN device and, if the kind has one, a port mapping daemon.
class KernelRouter
{
public:
    KernelRouter() = default;
    KernelRouter(const KernelRouter &) = delete;
    KernelRouter &operator=(const KernelRouter &) = delete;
    ~KernelRouter();

    /// The router's address in the LAN of its host.
    static const QHostAddress &lanAddress();

    /// Creates the router with its outer device, and the cable to @p host, whose namespace must exist.
    [[nodiscard]] MaybeProblem create(const KernelNat &nat, const QHostAddress &external, TunDevice &wan,
                                      LabHost &host);

    [[nodiscard]] const NetNamespace &place() const { return m_place; }
    /// Reports any device that is up besides the loopback, the cable and the outer device.
    [[nodiscard]] MaybeProblem checkDevices() const;

private:
    [[nodiscard]] MaybeProblem startMiniupnpd(const LabHost &host);

    NetNamespace m_place;
    QTemporaryDir m_folder; ///< For the daemon's configuration.
    std::unique_ptr<QProcess> m_miniupnpd;
};

/// The rules of such a router, as input for `nft -f`.
[[nodiscard]] QByteArray rulesOf(const KernelNat &nat);

} // namespace punchline::natlab
