// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/natwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace punchline {

namespace {

/// Gives this file its own translation context.
struct NatWords
{
    Q_DECLARE_TR_FUNCTIONS(punchline::NatWords)
};

QString shortMapping(NatMapping mapping)
{
    switch (mapping) {
    case NatMapping::None:
        return NatWords::tr("none");
    case NatMapping::EndpointIndependent:
        return NatWords::tr("same port for everyone");
    case NatMapping::AddressDependent:
        return NatWords::tr("another port for each address");
    case NatMapping::AddressAndPortDependent:
        return NatWords::tr("another port for each destination");
    case NatMapping::Unknown:
        break;
    }
    return NatWords::tr("not fully known");
}

/// Relevant only if the external port varies.
QString shortAllocation(const NatVerdict &verdict)
{
    if (verdict.mapping == NatMapping::None || verdict.mapping == NatMapping::EndpointIndependent)
        return {};
    switch (verdict.allocation) {
    case PortAllocation::Sequential:
        return NatWords::tr("in steps of %1").arg(verdict.delta);
    case PortAllocation::Block:
        return NatWords::tr("out of a small block");
    case PortAllocation::Random:
        return NatWords::tr("at random");
    case PortAllocation::Preserving:
    case PortAllocation::Unknown:
        break;
    }
    return {};
}

QString shortUnsolicited(UnsolicitedAnswer answer)
{
    switch (answer) {
    case UnsolicitedAnswer::Drop:
        return NatWords::tr("strangers are ignored");
    case UnsolicitedAnswer::Reset:
    case UnsolicitedAnswer::Icmp:
        return NatWords::tr("strangers are refused");
    case UnsolicitedAnswer::Open:
        return NatWords::tr("everyone is let in");
    case UnsolicitedAnswer::Unknown:
        break;
    }
    return {};
}

QString shortPortMapping(PortMappingProtocol protocol, const Endpoint &opened)
{
    if (protocol == PortMappingProtocol::None)
        return {};
    const QString name = portMappingName(protocol);
    return opened.isNull() ? NatWords::tr("the router has opened a port (%1)").arg(name)
                           : NatWords::tr("the router has opened %1 (%2)").arg(opened.port).arg(name);
}

} // namespace

QString natMappingWords(NatMapping mapping)
{
    switch (mapping) {
    case NatMapping::None:
        return NatWords::tr("There is no NAT");
    case NatMapping::EndpointIndependent:
        return NatWords::tr("The same port for every destination (endpoint-independent)");
    case NatMapping::AddressDependent:
        return NatWords::tr("Another port for each destination address (address-dependent)");
    case NatMapping::AddressAndPortDependent:
        return NatWords::tr("Another port for each destination (address- and port-dependent, symmetric)");
    case NatMapping::Unknown:
        break;
    }
    return NatWords::tr("Not known");
}

QString portAllocationWords(const NatVerdict &verdict)
{
    switch (verdict.allocation) {
    case PortAllocation::Preserving:
        return NatWords::tr("The same as on this machine (port-preserving)");
    case PortAllocation::Sequential:
        return NatWords::tr("One after the other, in steps of %1 (sequential)").arg(verdict.delta);
    case PortAllocation::Block:
        return NatWords::tr("Out of a small block that lies between %1 and %2")
            .arg(verdict.firstPort)
            .arg(verdict.lastPort);
    case PortAllocation::Random:
        return NatWords::tr("At random");
    case PortAllocation::Unknown:
        break;
    }
    return NatWords::tr("Not known");
}

QString unsolicitedWords(UnsolicitedAnswer answer)
{
    switch (answer) {
    case UnsolicitedAnswer::Drop:
        return NatWords::tr("Dropped without an answer");
    case UnsolicitedAnswer::Reset:
        return NatWords::tr("Refused (TCP reset)");
    case UnsolicitedAnswer::Icmp:
        return NatWords::tr("Refused (ICMP error)");
    case UnsolicitedAnswer::Open:
        return NatWords::tr("Let through");
    case UnsolicitedAnswer::Unknown:
        break;
    }
    return NatWords::tr("Not known");
}

QString portMappingName(PortMappingProtocol protocol)
{
    switch (protocol) {
    case PortMappingProtocol::UpnpIgd:
        return QStringLiteral("UPnP");
    case PortMappingProtocol::NatPmp:
        return QStringLiteral("NAT-PMP");
    case PortMappingProtocol::Pcp:
        return QStringLiteral("PCP");
    case PortMappingProtocol::None:
        break;
    }
    return {};
}

QString natSummary(const NatVerdict &verdict, PortMappingProtocol protocol, const Endpoint &opened)
{
    QStringList parts{shortMapping(verdict.mapping), shortAllocation(verdict),
                      shortUnsolicited(verdict.unsolicited), shortPortMapping(protocol, opened)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString reachSentence(Reach reach)
{
    switch (reach) {
    case Reach::Everybody:
        return NatWords::tr("Direct with everyone.");
    case Reach::NearlyEverybody:
        return NatWords::tr("Direct with nearly everyone.");
    case Reach::AllButRandom:
        return NatWords::tr("Direct with most, but not with everyone.");
    case Reach::PortStableOnly:
        return NatWords::tr("Direct only with some.");
    case Reach::Unknown:
        break;
    }
    return NatWords::tr("Whom this machine can reach is not known.");
}

QString reachExplanation(Reach reach)
{
    switch (reach) {
    case Reach::Everybody:
        return NatWords::tr("Connections from outside get through to this machine.");
    case Reach::NearlyEverybody:
        return NatWords::tr(
            "Out of reach are only those in networks that allow no direct connections at all.");
    case Reach::AllButRandom:
        return NatWords::tr("Out of reach are those whose NAT chooses its ports at random. UPnP or NAT-PMP, "
                            "enabled in this side's router, or IPv6 would change that.");
    case Reach::PortStableOnly:
        return NatWords::tr("Only those whose NAT keeps the same port for every destination can be reached, "
                            "which may take a search of some seconds. UPnP or NAT-PMP, enabled in this "
                            "side's router, or IPv6 would change that.");
    case Reach::Unknown:
        break;
    }
    return NatWords::tr("The server's answers do not tell enough. A server whose probe port can be reached "
                        "at two addresses tells more.");
}

QString sprayWords(const SprayProgress &progress)
{
    switch (progress.strategy) {
    case StrategyKind::Birthday:
        return NatWords::tr("Birthday search: %L1 of %L2 sent").arg(progress.sent).arg(progress.planned);
    case StrategyKind::Prediction:
        return NatWords::tr("Port prediction: %L1 of %L2 sent").arg(progress.sent).arg(progress.planned);
    case StrategyKind::Direct:
        break;
    }
    return NatWords::tr("Calls: %L1 of %L2 sent").arg(progress.sent).arg(progress.planned);
}

QString sprayLimitSentence(const SprayProgress &progress)
{
    if (progress.wanted <= progress.planned)
        return {};
    return NatWords::tr(
               "The system allows only %L1 of %L2 connections at once: raise its limit on open files "
               "(ulimit -n) for a better chance.")
        .arg(progress.planned)
        .arg(progress.wanted);
}

} // namespace punchline
