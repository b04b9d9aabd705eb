// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/scenarios.h"

namespace punchline::natlab {

namespace {

NatKind kind(const char *name)
{
    return findNatKind(QString::fromLatin1(name)).value();
}

NatBehavior behaviorOf(const char *name)
{
    return std::get<NatBehavior>(kind(name).implementation);
}

SitePlan home(const char *name)
{
    return {{{kind(name)}}, {}};
}

SitePlan behindCarrier(const char *home, const char *carrier)
{
    return {{{kind(home)}}, behaviorOf(carrier)};
}

Scenario scenario(const char *name, const char *description, const QList<SitePlan> &sites, Way expected)
{
    Scenario result;
    result.name = QString::fromLatin1(name);
    result.description = QString::fromUtf8(description);
    result.plan.sites = sites;
    result.expected = expected;
    return result;
}

/// Two hosts on one LAN: there is no NAT between them, whatever the one around them does.
QList<Scenario> lanScenarios()
{
    const auto lanBehind = [](const char *name) { return QList<SitePlan>{{{{kind(name), 2}}, {}}}; };
    return {
        scenario("lan", "one LAN behind a NAT without hairpin", lanBehind("eim-drop"), Way::Plain),
        scenario("lan-hairpin", "one LAN behind a NAT with hairpin", lanBehind("hairpin"), Way::Plain),
        scenario("lan-random", "one LAN behind a random symmetric NAT", lanBehind("random-drop"), Way::Plain),
    };
}

/// A home NAT behind a carrier's NAT.
QList<Scenario> doubleScenarios()
{
    NatBehavior sharedWithHairpin = behaviorOf("hairpin");
    const HomePlan one{kind("eim-drop")};
    const HomePlan other{kind("kernel-drop")};
    return {
        scenario("double-stable", "stable behind stable × stable",
                 {behindCarrier("eim-drop", "full-cone"), home("eim-drop")}, Way::Plain),
        scenario("double-kernel", "Linux router behind stable with RST × stable with RST",
                 {behindCarrier("kernel-drop", "eim-rst"), home("eim-rst")}, Way::Plain),
        scenario("double-both", "stable behind stable × Linux router behind stable",
                 {behindCarrier("eim-drop", "eim-drop"), behindCarrier("kernel-drop", "restricted-cone")},
                 Way::Plain),
        scenario("double-sequential", "stable behind sequential × stable",
                 {behindCarrier("eim-drop", "seq-drop"), home("eim-drop")}, Way::Prediction),
        scenario("double-block", "Linux router behind a carrier's block × stable",
                 {behindCarrier("kernel-drop", "block"), home("eim-drop")}, Way::Birthday),
        scenario("double-random", "random behind stable × stable",
                 {behindCarrier("random-drop", "full-cone"), home("eim-drop")}, Way::Birthday),
        scenario("double-impossible", "stable behind a carrier's block × random",
                 {behindCarrier("eim-drop", "block"), home("random-drop")}, Way::Impossible),
        scenario("double-shared", "two homes behind one carrier with hairpin",
                 {{{one, other}, sharedWithHairpin}}, Way::Plain),
        scenario("double-shared-no-hairpin", "two homes behind one carrier without hairpin",
                 {{{one, other}, behaviorOf("eim-drop")}}, Way::Impossible),
    };
}

/// The firewalls on both sides let replies in over IPv6; the NATs alone would be impassable.
QList<Scenario> ipv6Scenarios()
{
    const QList<SitePlan> sites{home("random-drop"), home("random-rst")};
    Scenario hosts = scenario("ipv6", "stateful IPv6 firewalls, a server with IPv4 only", sites, Way::Plain);
    hosts.plan.ipv6 = WorldPlan::Ipv6::Hosts;
    Scenario all =
        scenario("ipv6-server", "stateful IPv6 firewalls, reaching the server over IPv6", sites, Way::Plain);
    all.plan.ipv6 = WorldPlan::Ipv6::HostsAndServer;
    all.serverFamily = ProgramSettings::ServerFamily::Ipv6;
    return {hosts, all};
}

/// One side has only IPv6 with a NAT64 at the edge of its network, the other has only IPv4.
QList<Scenario> nat64Scenarios()
{
    const auto only6 = [](const char *name) {
        return SitePlan{{{.kind = kind(name), .family = HomePlan::Family::Ipv6Only}}, {}};
    };
    return {
        scenario("nat64", "IPv6 only behind a stable NAT64 × IPv4 only, stable",
                 {only6("eim-drop"), home("eim-drop")}, Way::Plain),
        scenario("nat64-second", "IPv4 only, stable with RST × IPv6 only behind a stable NAT64 with RST",
                 {home("eim-rst"), only6("eim-rst")}, Way::Plain),
        scenario("nat64-sequential", "IPv6 only behind a sequential NAT64 × IPv4 only, stable",
                 {only6("seq-drop"), home("eim-drop")}, Way::Prediction),
        scenario("nat64-random", "IPv6 only behind a stable NAT64 × IPv4 only, random",
                 {only6("eim-drop"), home("random-drop")}, Way::Birthday),
        scenario("nat64-both", "IPv6 only behind one NAT64 each, without a way over IPv6",
                 {only6("eim-drop"), only6("eim-icmp")}, Way::Plain),
        scenario("nat64-impossible", "IPv6 only behind a random NAT64 × IPv4 only, random",
                 {only6("random-drop"), home("random-drop")}, Way::Impossible),
    };
}

/// A router that maps ports on request, when nothing else would work.
QList<Scenario> upnpScenarios()
{
    QList<Scenario> result{
        scenario("upnp", "a router with UPnP, NAT-PMP and PCP × random",
                 {home("kernel-upnp"), home("random-drop")}, Way::Plain),
        scenario("upnp-second", "random × a router with UPnP, NAT-PMP and PCP",
                 {home("random-rst"), home("kernel-upnp")}, Way::Plain),
        scenario("upnp-both", "such routers on both sides", {home("kernel-upnp"), home("kernel-upnp")},
                 Way::Plain),
    };
    for (Scenario &one : result) {
        one.portMapping = ProgramSettings::PortMapping::On;
        one.needs = QStringLiteral("miniupnpd");
    }
    return result;
}

} // namespace

const QList<Scenario> &scenarios()
{
    static const QList<Scenario> all =
        lanScenarios() + doubleScenarios() + ipv6Scenarios() + nat64Scenarios() + upnpScenarios();
    return all;
}

QList<Scenario> findScenarios(const QString &name)
{
    QList<Scenario> found;
    for (const Scenario &one : scenarios()) {
        if (name == QLatin1String("all") || one.name == name || one.name.section(u'-', 0, 0) == name)
            found.append(one);
    }
    return found;
}

} // namespace punchline::natlab
