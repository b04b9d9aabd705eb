// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/conditions.h"
#include "tests/natlab/natkinds.h"

#include <QList>

#include <optional>

namespace punchline::natlab {

/// The hosts on one LAN, and what connects it to the world.
struct HomePlan
{
    /// Ipv6Only: the router is a NAT64 whose outer side behaves like `kind`, which must be a NatBehavior. It
    /// has no IPv6 connectivity to the internet.
    enum class Family { Ipv4, Ipv6Only };

    NatKind kind;
    int hosts = 1; ///< More than one requires a NatBehavior.
    Family family = Family::Ipv4;
};

/// An access link and the homes behind it: one, or several behind a carrier's NAT.
struct SitePlan
{
    QList<HomePlan> homes;
    std::optional<NatBehavior> carrier;
};

/// What a world consists of. Hosts are numbered in the order in which they appear here.
struct WorldPlan
{
    /// IPv6 is only available to homes with a NatBehavior or without a NAT, and not behind a carrier. Each
    /// has a firewall that only lets replies in.
    enum class Ipv6 { None, Hosts, HostsAndServer };

    QList<SitePlan> sites;
    Ipv6 ipv6 = Ipv6::None;
    Conditions conditions;

    /// Two hosts, each behind a NAT.
    [[nodiscard]] static WorldPlan pair(const NatKind &a, const NatKind &b, const Conditions &conditions)
    {
        WorldPlan plan;
        plan.sites = {{{{a}}, {}}, {{{b}}, {}}};
        plan.conditions = conditions;
        return plan;
    }
};

} // namespace punchline::natlab
