// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/conditions.h"
#include "tests/natlab/natkinds.h"

#include <QList>

#include <optional>

namespace punchline::natlab {

/// Hosts on one LAN, and what is between it and the world.
struct HomePlan
{
    /// Ipv6Only: its router is a NAT64, whose other side behaves like the kind, which is a NatBehavior. It
    /// has no way to the IPv6 internet.
    enum class Family { Ipv4, Ipv6Only };

    NatKind kind;
    int hosts = 1; ///< More than one: only with a NatBehavior.
    Family family = Family::Ipv4;
};

/// One access link, and what is behind it: one home, or several behind a carrier's NAT.
struct SitePlan
{
    QList<HomePlan> homes;
    std::optional<NatBehavior> carrier;
};

/// What a world is made of. Its hosts are numbered in the order in which they stand here.
struct WorldPlan
{
    /// IPv6 is only for homes with a NatBehavior or without NAT, not behind a carrier; each has a firewall
    /// that lets in what answers, and nothing else.
    enum class Ipv6 { None, Hosts, HostsAndServer };

    QList<SitePlan> sites;
    Ipv6 ipv6 = Ipv6::None;
    Conditions conditions;

    /// Two hosts behind a NAT each.
    [[nodiscard]] static WorldPlan pair(const NatKind &a, const NatKind &b, const Conditions &conditions)
    {
        WorldPlan plan;
        plan.sites = {{{{a}}, {}}, {{{b}}, {}}};
        plan.conditions = conditions;
        return plan;
    }
};

} // namespace punchline::natlab
