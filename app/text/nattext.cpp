// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/nattext.h"

#include <QCoreApplication>
#include <QStringList>

namespace punchline {

namespace {

/// Gives this file its own translation context.
struct NatText
{
    Q_DECLARE_TR_FUNCTIONS(punchline::NatText)
};

QString shortMapping(NatMapping mapping)
{
    switch (mapping) {
    case NatMapping::None:
        return NatText::tr("none");
    case NatMapping::EndpointIndependent:
        return NatText::tr("same port for everyone");
    case NatMapping::AddressDependent:
        return NatText::tr("another port for each address");
    case NatMapping::AddressAndPortDependent:
        return NatText::tr("another port for each destination");
    case NatMapping::Unknown:
        break;
    }
    return NatText::tr("not fully known");
}

/// Relevant only if the external port varies.
QString shortAllocation(const NatVerdict &verdict)
{
    if (verdict.mapping == NatMapping::None || verdict.mapping == NatMapping::EndpointIndependent)
        return {};
    switch (verdict.allocation) {
    case PortAllocation::Sequential:
        return NatText::tr("in steps of %1").arg(verdict.delta);
    case PortAllocation::Block:
        return NatText::tr("out of a small block");
    case PortAllocation::Random:
        return NatText::tr("at random");
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
        return NatText::tr("strangers are ignored");
    case UnsolicitedAnswer::Reset:
    case UnsolicitedAnswer::Icmp:
        return NatText::tr("strangers are refused");
    case UnsolicitedAnswer::Open:
        return NatText::tr("everyone is let in");
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
    return opened.isNull() ? NatText::tr("the router has opened a port (%1)").arg(name)
                           : NatText::tr("the router has opened %1 (%2)").arg(opened.port).arg(name);
}

} // namespace

QString natMappingText(NatMapping mapping)
{
    switch (mapping) {
    case NatMapping::None:
        return NatText::tr("There is no NAT");
    case NatMapping::EndpointIndependent:
        return NatText::tr("The same port for every destination (endpoint-independent)");
    case NatMapping::AddressDependent:
        return NatText::tr("Another port for each destination address (address-dependent)");
    case NatMapping::AddressAndPortDependent:
        return NatText::tr("Another port for each destination (address- and port-dependent, symmetric)");
    case NatMapping::Unknown:
        break;
    }
    return NatText::tr("Not known");
}

QString portAllocationText(const NatVerdict &verdict)
{
    switch (verdict.allocation) {
    case PortAllocation::Preserving:
        return NatText::tr("The same as on this machine (port-preserving)");
    case PortAllocation::Sequential:
        return NatText::tr("One after the other, in steps of %1 (sequential)").arg(verdict.delta);
    case PortAllocation::Block:
        return NatText::tr("Out of a small block that lies between %1 and %2")
            .arg(verdict.firstPort)
            .arg(verdict.lastPort);
    case PortAllocation::Random:
        return NatText::tr("At random");
    case PortAllocation::Unknown:
        break;
    }
    return NatText::tr("Not known");
}

QString unsolicitedText(UnsolicitedAnswer answer)
{
    switch (answer) {
    case UnsolicitedAnswer::Drop:
        return NatText::tr("Dropped without an answer");
    case UnsolicitedAnswer::Reset:
        return NatText::tr("Refused (TCP reset)");
    case UnsolicitedAnswer::Icmp:
        return NatText::tr("Refused (ICMP error)");
    case UnsolicitedAnswer::Open:
        return NatText::tr("Let through");
    case UnsolicitedAnswer::Unknown:
        break;
    }
    return NatText::tr("Not known");
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
        return NatText::tr("Direct with everyone.");
    case Reach::NearlyEverybody:
        return NatText::tr("Direct with nearly everyone.");
    case Reach::AllButRandom:
        return NatText::tr("Direct with most, but not with everyone.");
    case Reach::PortStableOnly:
        return NatText::tr("Direct only with some.");
    case Reach::Unknown:
        break;
    }
    return NatText::tr("Whom this machine can reach is not known.");
}

QString reachExplanation(Reach reach)
{
    switch (reach) {
    case Reach::Everybody:
        return NatText::tr("Connections from outside get through to this machine.");
    case Reach::NearlyEverybody:
        return NatText::tr(
            "Out of reach are only those in networks that allow no direct connections at all.");
    case Reach::AllButRandom:
        return NatText::tr("Out of reach are those whose NAT chooses its ports at random. UPnP or NAT-PMP, "
                           "enabled in this side's router, or IPv6 would change that.");
    case Reach::PortStableOnly:
        return NatText::tr("Only those whose NAT keeps the same port for every destination can be reached, "
                           "which may take a search of some seconds. UPnP or NAT-PMP, enabled in this "
                           "side's router, or IPv6 would change that.");
    case Reach::Unknown:
        break;
    }
    return NatText::tr("The server's answers do not tell enough. A server whose probe port can be reached "
                       "at two addresses tells more.");
}

QString sprayText(const SprayProgress &progress)
{
    switch (progress.strategy) {
    case PunchStrategy::Birthday:
        return NatText::tr("Birthday search: %L1 of %L2 sent").arg(progress.sent).arg(progress.planned);
    case PunchStrategy::Prediction:
        return NatText::tr("Port prediction: %L1 of %L2 sent").arg(progress.sent).arg(progress.planned);
    case PunchStrategy::Direct:
    case PunchStrategy::Unknown:
        break;
    }
    return NatText::tr("Calls: %L1 of %L2 sent").arg(progress.sent).arg(progress.planned);
}

QString sprayLimitSentence(const SprayProgress &progress)
{
    if (progress.wanted <= progress.planned)
        return {};
    return NatText::tr("The system allows only %L1 of %L2 connections at once: raise its limit on open files "
                       "(ulimit -n) for a better chance.")
        .arg(progress.planned)
        .arg(progress.wanted);
}

} // namespace punchline
