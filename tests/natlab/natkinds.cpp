// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/natkinds.h"

#include <algorithm>

namespace punchline::natlab {

namespace {

using Mapping = NatBehavior::Mapping;
using Filtering = NatBehavior::Filtering;
using Set = NatKind::Set;

NatBehavior independent(Allocation allocation, Unsolicited unsolicited)
{
    NatBehavior behavior;
    behavior.allocation = allocation;
    behavior.unsolicited = unsolicited;
    return behavior;
}

NatBehavior filteringLike(Filtering filtering)
{
    NatBehavior behavior;
    behavior.filtering = filtering;
    return behavior;
}

NatBehavior resetKills()
{
    NatBehavior behavior = independent(Allocation::Preserving, Unsolicited::Reset);
    behavior.resetKillsMapping = true;
    return behavior;
}

NatBehavior dependent(Mapping mapping, Allocation allocation, Unsolicited unsolicited)
{
    NatBehavior behavior = independent(allocation, unsolicited);
    behavior.mapping = mapping;
    return behavior;
}

NatBehavior symmetric(Allocation allocation, Unsolicited unsolicited)
{
    return dependent(Mapping::AddressAndPortDependent, allocation, unsolicited);
}

NatBehavior sequential(Unsolicited unsolicited, int delta, int takenBetween)
{
    NatBehavior behavior = symmetric(Allocation::Sequential, unsolicited);
    behavior.delta = delta;
    behavior.portsTakenBetween = takenBetween;
    return behavior;
}

NatBehavior withoutSimultaneousOpen()
{
    NatBehavior behavior;
    behavior.simultaneousOpen = false;
    return behavior;
}

NatBehavior shortMemory()
{
    NatBehavior behavior;
    behavior.mappingTimeout = std::chrono::seconds(5);
    return behavior;
}

QString say(const char *text)
{
    return QString::fromLatin1(text);
}

QList<NatKind> stableKinds()
{
    using enum PortClass;
    const KernelNat answering{.unsolicited = KernelNat::Unsolicited::Answer};
    return {
        {say("open"), Set::Matrix, Stable, NoNat{}, say("public address, no NAT")},
        {say("kernel-drop"), Set::Matrix, Stable, KernelNat{}, say("Linux masquerade, input dropped")},
        {say("kernel-rst"), Set::Matrix, Stable, answering, say("Linux masquerade, the router answers RST")},
        {say("eim-drop"), Set::Matrix, Stable, independent(Allocation::Preserving, Unsolicited::Drop),
         say("one port for all, preserved; silent")},
        {say("eim-rst"), Set::Matrix, Stable, independent(Allocation::Sequential, Unsolicited::Reset),
         say("one port for all, sequential; answers RST")},
        {say("eim-icmp"), Set::Matrix, Stable, independent(Allocation::Random, Unsolicited::Icmp),
         say("one port for all, random; answers ICMP")},
        {say("full-cone"), Set::Matrix, Stable, filteringLike(Filtering::EndpointIndependent),
         say("one port for all; everybody may send to it")},
        {say("restricted-cone"), Set::Matrix, Stable, filteringLike(Filtering::AddressDependent),
         say("one port for all; contacted addresses may send to it; silent")},
    };
}

QList<NatKind> dependentKinds()
{
    using enum PortClass;
    using enum Unsolicited;
    const KernelNat random{.ports = KernelNat::Ports::Random};
    return {
        {say("seq-drop"), Set::Matrix, Sequential, sequential(Drop, 1, 0),
         say("a port for each destination, the next one; silent")},
        {say("seq-rst"), Set::Matrix, Sequential, sequential(Reset, 2, 0),
         say("a port for each destination, the next but one; answers RST")},
        {say("seq-busy"), Set::Matrix, Sequential, sequential(Drop, 1, 3),
         say("a port for each destination, up to three taken by others between; silent")},
        {say("adm-seq"), Set::Matrix, Sequential,
         dependent(Mapping::AddressDependent, Allocation::Sequential, Drop),
         say("a port for each address, the next one; silent")},
        {say("kernel-random"), Set::Matrix, Unpredictable, random, say("Linux masquerade random; silent")},
        {say("random-drop"), Set::Matrix, Unpredictable, symmetric(Allocation::Random, Drop),
         say("a port for each destination, anywhere; silent")},
        {say("random-rst"), Set::Matrix, Unpredictable, symmetric(Allocation::Random, Reset),
         say("a port for each destination, anywhere; answers RST")},
        {say("block"), Set::Matrix, Unpredictable, symmetric(Allocation::Block, Drop),
         say("a port for each destination, anywhere within 2,048; silent")},
        {say("adm-random"), Set::Matrix, Unpredictable,
         dependent(Mapping::AddressDependent, Allocation::Random, Drop),
         say("a port for each address, anywhere; silent")},
    };
}

QList<NatKind> extraKinds()
{
    using enum PortClass;
    const KernelNat random{.ports = KernelNat::Ports::FullyRandom};
    const KernelNat mapped{.ports = KernelNat::Ports::FullyRandom,
                           .portMapping = KernelNat::PortMapping::Miniupnpd};
    NatBehavior hairpin;
    hairpin.hairpin = true;
    return {
        {say("kernel-fully-random"), Set::Extra, Unpredictable, random,
         say("Linux masquerade fully-random; silent")},
        {say("kernel-upnp"), Set::Extra, Unpredictable, mapped,
         say("Linux masquerade fully-random; miniupnpd gives ports on request")},
        {say("hairpin"), Set::Extra, Stable, hairpin,
         say("as eim-drop; inside hosts reach each other through the public address")},
        {say("eim-reset-kills"), Set::Extra, Stable, resetKills(),
         say("one port for all, preserved; answers RST, and a RST from outside ends the mapping")},
        {say("no-simultaneous-open"), Set::Extra, Stable, withoutSimultaneousOpen(),
         say("as eim-drop; no SYN may come in where only a SYN has gone out")},
        {say("short-timeout"), Set::Extra, Stable, shortMemory(),
         say("as eim-drop; forgets a mapping after 5 s of silence")},
    };
}

QString wordOf(Mapping mapping)
{
    switch (mapping) {
    case Mapping::EndpointIndependent:
        return QStringLiteral("endpoint-independent");
    case Mapping::AddressDependent:
        return QStringLiteral("address-dependent");
    case Mapping::AddressAndPortDependent:
        break;
    }
    return QStringLiteral("address-and-port-dependent");
}

QString wordOf(Allocation allocation)
{
    switch (allocation) {
    case Allocation::Preserving:
        return QStringLiteral("preserving");
    case Allocation::Sequential:
        return QStringLiteral("sequential");
    case Allocation::Block:
        return QStringLiteral("block");
    case Allocation::Random:
        break;
    }
    return QStringLiteral("random");
}

QString wordOf(Unsolicited unsolicited)
{
    switch (unsolicited) {
    case Unsolicited::Drop:
        return QStringLiteral("drop");
    case Unsolicited::Reset:
        return QStringLiteral("rst");
    case Unsolicited::Icmp:
        break;
    }
    return QStringLiteral("icmp");
}

NatTruth truth(const NoNat &)
{
    return {QStringLiteral("none"), {}, {}};
}

NatTruth truth(const KernelNat &nat)
{
    const bool preserving = nat.ports == KernelNat::Ports::Preserving;
    const bool silent = nat.unsolicited == KernelNat::Unsolicited::Drop;
    return {wordOf(preserving ? Mapping::EndpointIndependent : Mapping::AddressAndPortDependent),
            wordOf(preserving ? Allocation::Preserving : Allocation::Random),
            wordOf(silent ? Unsolicited::Drop : Unsolicited::Reset)};
}

NatTruth truth(const NatBehavior &nat)
{
    const bool everybodyMaySend = nat.filtering == Filtering::EndpointIndependent;
    // With one port for everything, nobody can tell, or needs to know, how the next one is chosen.
    const bool shows =
        nat.mapping != Mapping::EndpointIndependent || nat.allocation == Allocation::Preserving;
    return {wordOf(nat.mapping), shows ? wordOf(nat.allocation) : QString(),
            everybodyMaySend ? QString() : wordOf(nat.unsolicited)};
}

} // namespace

const QList<NatKind> &natKinds()
{
    static const QList<NatKind> kinds = stableKinds() + dependentKinds() + extraKinds();
    return kinds;
}

std::optional<NatKind> findNatKind(const QString &name)
{
    const auto found = std::find_if(natKinds().begin(), natKinds().end(),
                                    [&name](const NatKind &kind) { return kind.name == name; });
    return found == natKinds().end() ? std::nullopt : std::optional(*found);
}

QStringList matrixKindNames()
{
    QStringList names;
    for (const NatKind &kind : natKinds()) {
        if (kind.set == Set::Matrix)
            names.append(kind.name);
    }
    return names;
}

NatTruth truthOf(const NatKind &kind)
{
    return std::visit([](const auto &nat) { return truth(nat); }, kind.implementation);
}

QString nameOf(PortClass portClass)
{
    switch (portClass) {
    case PortClass::Stable:
        return QStringLiteral("stable");
    case PortClass::Sequential:
        return QStringLiteral("sequential");
    case PortClass::Unpredictable:
        break;
    }
    return QStringLiteral("unpredictable");
}

} // namespace punchline::natlab
