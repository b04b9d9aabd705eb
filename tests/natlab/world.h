// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/kernelrouter.h"
#include "tests/natlab/labhost.h"
#include "tests/natlab/plan.h"
#include "tests/natlab/pump.h"

#include <memory>
#include <vector>

namespace punchline::natlab {

/// The network that a plan describes, built: namespaces, devices, routers, and the pump that connects them.
/// It is built once, and then any number of programs can run on its hosts. It all disappears with this
/// object.
class World
{
public:
    /// The server's addresses, which look public. They are unreachable from outside the lab.
    static const QHostAddress &serverAddress();
    static const QHostAddress &alternateServerAddress();
    static const QHostAddress &serverIpv6Address();

    /// The public address of a site.
    static QHostAddress publicAddress(int site);

    explicit World(const WorldPlan &plan);
    ~World();

    /// Builds everything and starts the packet flow. With a @p captureFile, packets that pass the core are
    /// saved there.
    [[nodiscard]] MaybeProblem build(const QString &captureFile = {});

    [[nodiscard]] const LabHost &server() const { return *m_server; }
    [[nodiscard]] int hostCount() const { return static_cast<int>(m_hosts.size()); }
    [[nodiscard]] const LabHost &host(int number) const;

    /// The NAT of host @p number forgets all its mappings. False if it has none, or the kernel's.
    bool forgetMappings(int number);
    /// It behaves so from now on; its mappings stay. False as above.
    bool changeNat(int number, const NatBehavior &behavior);
    /// While it is swallowing, no packet leaves any site.
    void setSwallowing(bool swallowing);

    [[nodiscard]] const Pump &pump() const { return *m_pump; }
    /// Reports anything that makes results worthless: a packet that bypassed a NAT, or an extra device.
    [[nodiscard]] MaybeProblem checkHonesty() const;

private:
    [[nodiscard]] std::shared_ptr<Nat> natOf(int number) const;
    [[nodiscard]] MaybeProblem buildServer();
    [[nodiscard]] MaybeProblem buildSite(const SitePlan &site, int number);
    [[nodiscard]] MaybeProblem buildHome(const HomePlan &home, int site, Fabric::Join join);
    [[nodiscard]] MaybeProblem buildIpv6Home(const HomePlan &home, int site, Fabric::Join join);
    [[nodiscard]] MaybeProblem buildKernelHome(const KernelNat &nat, const Fabric::Join &join);
    [[nodiscard]] MaybeProblem buildHost(int segment, const HostAddresses &addresses);
    [[nodiscard]] LinkQuality accessLink() const;
    [[nodiscard]] QHostAddress nextLanAddress() const;
    [[nodiscard]] quint32 nextSeed() { return m_plan.conditions.seed * 1000 + m_seedsTaken++; }

    WorldPlan m_plan;
    quint32 m_seedsTaken = 1;
    std::unique_ptr<Pump> m_pump;
    std::unique_ptr<LabHost> m_server;
    int m_serverSegment = 0;
    std::vector<std::unique_ptr<LabHost>> m_hosts;
    std::vector<std::shared_ptr<Nat>> m_nats; ///< Per host, the one of its home; `nullptr`: none of ours.
    std::vector<std::unique_ptr<KernelRouter>> m_routers;
};

} // namespace punchline::natlab
