// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/world.h"

#include "tests/natlab/translator.h"

#include <cmath>

namespace punchline::natlab {

namespace {

QHostAddress carrierInside(int site, int host)
{
    return QHostAddress(QStringLiteral("100.64.%1.%2").arg(site).arg(host));
}

Subnet ipv6Network(int site)
{
    return {QHostAddress(QStringLiteral("2a02:8109:%1::").arg(site + 1)), 64};
}

QHostAddress ipv6Host(int site, int host)
{
    return QHostAddress(ipv6Network(site).first.toString() + QString::number(host + 10));
}

Subnet lan()
{
    return {QHostAddress(QStringLiteral("192.168.1.0")), 24};
}

} // namespace

// Addresses that look public, because port mapping daemons refuse reserved ones. They exist only in the lab.
QHostAddress World::publicAddress(int site)
{
    return QHostAddress(QStringLiteral("81.%1.69.%2").arg(site + 2).arg(site * 10 + 160));
}

const QHostAddress &World::serverAddress()
{
    static const QHostAddress address(QStringLiteral("45.33.10.1"));
    return address;
}

const QHostAddress &World::alternateServerAddress()
{
    static const QHostAddress address(QStringLiteral("45.33.20.2"));
    return address;
}

const QHostAddress &World::serverIpv6Address()
{
    static const QHostAddress address(QStringLiteral("2600:3c00::1"));
    return address;
}

World::World(const WorldPlan &plan)
    : m_plan(plan)
{ }

World::~World() = default;

const LabHost &World::host(int number) const
{
    return *m_hosts.at(static_cast<std::size_t>(number));
}

MaybeProblem World::build(const QString &captureFile)
{
    m_pump = std::make_unique<Pump>(Fabric(m_plan.conditions.seed));
    if (auto problem = buildServer())
        return problem;
    for (int site = 0; site < m_plan.sites.size(); ++site) {
        if (auto problem = buildSite(m_plan.sites.at(site), site))
            return problem;
    }
    if (!captureFile.isEmpty()) {
        if (auto problem = m_pump->capture(captureFile))
            return problem;
    }
    if (auto problem = m_pump->start())
        return problem;
    return checkHonesty();
}

MaybeProblem World::checkHonesty() const
{
    QStringList lost = m_server->place().drops();
    if (auto problem = m_server->checkDevices())
        return problem;
    for (const auto &host : m_hosts) {
        if (auto problem = host->checkDevices())
            return problem;
        lost += host->place().drops();
    }
    for (const auto &router : m_routers) {
        if (auto problem = router->checkDevices())
            return problem;
        lost += router->place().drops();
    }
    if (const QString violation = m_pump->firstViolation(); !violation.isEmpty())
        return Problem{QStringLiteral("The results are void: %1.").arg(violation)};
    if (const quint64 refused = m_pump->refusedCount(); refused > 0)
        lost.append(QStringLiteral("not taken by a host: %1").arg(refused));
    if (const quint64 overflowed = m_pump->counts().overflowed; overflowed > 0)
        lost.append(QStringLiteral("too many on their way: %1").arg(overflowed));
    if (!lost.isEmpty())
        return Problem{QStringLiteral("The results are void: the lab itself has lost packets (%1).")
                           .arg(lost.join(QLatin1String(", ")))};
    return {};
}

std::shared_ptr<Nat> World::natOf(int number) const
{
    const auto place = static_cast<std::size_t>(number);
    return place < m_nats.size() ? m_nats[place] : nullptr;
}

bool World::changeNat(int number, const NatBehavior &behavior)
{
    const std::shared_ptr<Nat> nat = natOf(number);
    if (nat)
        m_pump->change([&](const Fabric &) { nat->become(behavior); });
    return nat != nullptr;
}

bool World::forgetMappings(int number)
{
    const std::shared_ptr<Nat> nat = natOf(number);
    if (nat)
        m_pump->change([&nat](const Fabric &) { nat->forget(); });
    return nat != nullptr;
}

void World::setSwallowing(bool swallowing)
{
    m_pump->change([swallowing](Fabric &fabric) { fabric.setSwallowing(swallowing); });
}

MaybeProblem World::buildServer()
{
    HostAddresses addresses{.ipv4 = serverAddress(), .moreIpv4 = {alternateServerAddress()}};
    if (m_plan.ipv6 == WorldPlan::Ipv6::HostsAndServer)
        addresses.ipv6 = serverIpv6Address();
    Fabric::Join join;
    for (const QHostAddress &address : addresses.all())
        join.outside.append(only(address));
    m_serverSegment = m_pump->fabric().addSegment(join, {});
    if (auto problem = buildHost(m_serverSegment, addresses))
        return problem;
    m_server = std::move(m_hosts.back());
    m_hosts.pop_back();
    return {};
}

MaybeProblem World::buildSite(const SitePlan &site, int number)
{
    Fabric &fabric = m_pump->fabric();
    if (number == 1 && m_plan.conditions.skew.count() > 0)
        fabric.addDetour(m_serverSegment, fabric.segmentCount(), m_plan.conditions.skew);
    Fabric::Join join;
    join.outside = {only(publicAddress(number))};
    join.up = accessLink();
    join.down = accessLink();
    if (!site.carrier) {
        if (m_plan.ipv6 != WorldPlan::Ipv6::None)
            join.outside.append(ipv6Network(number));
        if (auto problem = buildHome(site.homes.constFirst(), number, join))
            return problem;
    } else {
        join.ipv4 = std::make_shared<Nat>(*site.carrier, publicAddress(number), nextSeed());
        const int segment = fabric.addSegment(join, {{carrierInside(number, 0), 24}});
        for (int home = 0; home < site.homes.size(); ++home) {
            Fabric::Join inner;
            inner.above = segment;
            inner.outside = {only(carrierInside(number, home + 10))};
            if (auto problem = buildHome(site.homes.at(home), number, inner))
                return problem;
        }
    }
    return {};
}

MaybeProblem World::buildHome(const HomePlan &home, int site, Fabric::Join join)
{
    const QHostAddress external = join.outside.constFirst().first;
    if (const auto *kernel = std::get_if<KernelNat>(&home.kind.implementation))
        return buildKernelHome(*kernel, join);

    if (home.family == HomePlan::Family::Ipv6Only)
        return buildIpv6Home(home, site, join);
    const bool withIpv6 = m_plan.ipv6 != WorldPlan::Ipv6::None;
    if (withIpv6)
        join.ipv6 = std::make_shared<Firewall>(FirewallBehavior{});
    QList<Subnet> inside;
    std::shared_ptr<Nat> nat;
    if (const auto *behavior = std::get_if<NatBehavior>(&home.kind.implementation)) {
        nat = std::make_shared<Nat>(*behavior, external, nextSeed());
        join.ipv4 = nat;
        inside = {lan()};
    }
    const int segment = m_pump->fabric().addSegment(join, inside);
    for (int host = 0; host < home.hosts; ++host) {
        HostAddresses addresses{.ipv4 = external};
        if (!inside.isEmpty())
            addresses = {nextLanAddress(), lan().second, KernelRouter::lanAddress(), {}, {}};
        if (withIpv6)
            addresses.ipv6 = ipv6Host(site, host);
        if (auto problem = buildHost(segment, addresses))
            return problem;
        m_nats.resize(m_hosts.size());
        m_nats.back() = nat;
    }
    return {};
}

MaybeProblem World::buildIpv6Home(const HomePlan &home, int site, Fabric::Join join)
{
    const auto translator = std::make_shared<Translator>(std::get<NatBehavior>(home.kind.implementation),
                                                         join.outside.constFirst().first, nextSeed());
    join.ipv4 = translator;
    join.ipv6 = translator;
    const int segment = m_pump->fabric().addSegment(join, {ipv6Network(site)});
    for (int host = 0; host < home.hosts; ++host) {
        if (auto problem = buildHost(segment, {.ipv6 = ipv6Host(site, host)}))
            return problem;
    }
    return {};
}

MaybeProblem World::buildKernelHome(const KernelNat &nat, const Fabric::Join &join)
{
    const QHostAddress external = join.outside.constFirst().first;
    auto host = std::make_unique<LabHost>();
    if (auto problem = host->create({nextLanAddress(), lan().second, KernelRouter::lanAddress(), {}, {}}))
        return problem;
    m_hosts.push_back(std::move(host));

    const int segment = m_pump->fabric().addSegment(join, {});
    m_pump->fabric().addHost(segment, {external});
    TunDevice wan;
    m_routers.push_back(std::make_unique<KernelRouter>());
    if (auto problem = m_routers.back()->create(nat, external, wan, *m_hosts.back()))
        return problem;
    m_pump->attach(std::move(wan));
    return {};
}

MaybeProblem World::buildHost(int segment, const HostAddresses &addresses)
{
    TunDevice device;
    m_hosts.push_back(std::make_unique<LabHost>());
    if (auto problem = m_hosts.back()->create(addresses))
        return problem;
    if (auto problem = m_hosts.back()->connectTo(device))
        return problem;
    m_pump->fabric().addHost(segment, addresses.all());
    m_pump->attach(std::move(device));
    return {};
}

LinkQuality World::accessLink() const
{
    constexpr double All = 100.0;
    const Conditions &whole = m_plan.conditions;
    LinkQuality half;
    half.delay = whole.delay / 2;
    half.jitter = whole.jitter / 2;
    // Two such links in a row have the whole loss.
    half.lossPercent = All * (1 - std::sqrt(1 - whole.lossPercent / All));
    half.bandwidthKbit = whole.bandwidthKbit;
    return half;
}

/// All LANs use the same network, as homes do, but hosts have different addresses, so that a mix-up shows.
QHostAddress World::nextLanAddress() const
{
    return QHostAddress(QStringLiteral("192.168.1.%1").arg(10 * (m_hosts.size() + 1)));
}

} // namespace punchline::natlab
