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

QString shortPortMapping(PortMappingProtocol protocol, const Endpoint &opened)
{
    if (protocol == PortMappingProtocol::None)
        return {};
    const QString name = wordsFor(protocol).brief;
    return opened.isNull() ? NatText::tr("the router has opened a port (%1)").arg(name)
                           : NatText::tr("the router has opened %1 (%2)").arg(opened.port).arg(name);
}

} // namespace

Words wordsFor(NatMapping mapping)
{
    switch (mapping) {
    case NatMapping::None:
        return {"none", NatText::tr("none"), NatText::tr("There is no NAT")};
    case NatMapping::EndpointIndependent:
        return {"endpoint-independent", NatText::tr("same port for everyone"),
                NatText::tr("The same port for every destination (endpoint-independent)")};
    case NatMapping::AddressDependent:
        return {"address-dependent", NatText::tr("another port for each address"),
                NatText::tr("Another port for each destination address (address-dependent)")};
    case NatMapping::AddressAndPortDependent:
        return {"address-and-port-dependent", NatText::tr("another port for each destination"),
                NatText::tr("Another port for each destination (address- and port-dependent, symmetric)")};
    case NatMapping::Unknown:
        return {"unknown", NatText::tr("not fully known"), NatText::tr("Not known")};
    }
    return {};
}

Words portAllocationWords(const NatVerdict &verdict)
{
    switch (verdict.allocation) {
    case PortAllocation::Preserving:
        return {"preserving", {}, NatText::tr("The same as on this machine (port-preserving)")};
    case PortAllocation::Sequential:
        return {"sequential", NatText::tr("in steps of %1").arg(verdict.delta),
                NatText::tr("One after the other, in steps of %1 (sequential)").arg(verdict.delta)};
    case PortAllocation::Block:
        return {"block", NatText::tr("out of a small block"),
                NatText::tr("Out of a small block that lies between %1 and %2")
                    .arg(verdict.firstPort)
                    .arg(verdict.lastPort)};
    case PortAllocation::Random:
        return {"random", NatText::tr("at random"), NatText::tr("At random")};
    case PortAllocation::Unknown:
        return {"unknown", {}, NatText::tr("Not known")};
    }
    return {};
}

Words wordsFor(UnsolicitedAnswer answer)
{
    switch (answer) {
    case UnsolicitedAnswer::Drop:
        return {"drop", NatText::tr("strangers are ignored"), NatText::tr("Dropped without an answer")};
    case UnsolicitedAnswer::Reset:
        return {"rst", NatText::tr("strangers are refused"), NatText::tr("Refused (TCP reset)")};
    case UnsolicitedAnswer::Icmp:
        return {"icmp", NatText::tr("strangers are refused"), NatText::tr("Refused (ICMP error)")};
    case UnsolicitedAnswer::Open:
        return {"open", NatText::tr("everyone is let in"), NatText::tr("Let through")};
    case UnsolicitedAnswer::Unknown:
        return {"unknown", {}, NatText::tr("Not known")};
    }
    return {};
}

Words wordsFor(PortMappingProtocol protocol)
{
    switch (protocol) {
    case PortMappingProtocol::UpnpIgd:
        return {"upnp", QStringLiteral("UPnP"), {}};
    case PortMappingProtocol::NatPmp:
        return {"nat-pmp", QStringLiteral("NAT-PMP"), {}};
    case PortMappingProtocol::Pcp:
        return {"pcp", QStringLiteral("PCP"), {}};
    case PortMappingProtocol::None:
        return {"none", {}, {}};
    }
    return {};
}

QString natSummary(const NatVerdict &verdict, PortMappingProtocol protocol, const Endpoint &opened)
{
    const bool isPortFixed =
        verdict.mapping == NatMapping::None || verdict.mapping == NatMapping::EndpointIndependent;
    QStringList parts{wordsFor(verdict.mapping).brief,
                      isPortFixed ? QString() : portAllocationWords(verdict).brief,
                      wordsFor(verdict.unsolicited).brief, shortPortMapping(protocol, opened)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

Words wordsFor(Reach reach)
{
    switch (reach) {
    case Reach::Everybody:
        return {"everybody", NatText::tr("Direct with everyone."),
                NatText::tr("Connections from outside get through to this machine.")};
    case Reach::NearlyEverybody:
        return {
            "nearly-everybody", NatText::tr("Direct with nearly everyone."),
            NatText::tr("Out of reach are only those in networks that allow no direct connections at all.")};
    case Reach::AllButRandom:
        return {"all-but-random", NatText::tr("Direct with most, but not with everyone."),
                NatText::tr("Out of reach are those whose NAT chooses its ports at random. UPnP or NAT-PMP, "
                            "enabled in this side's router, or IPv6 would change that.")};
    case Reach::PortStableOnly:
        return {"port-stable-only", NatText::tr("Direct only with some."),
                NatText::tr("Only those whose NAT keeps the same port for every destination can be reached, "
                            "which may take a search of some seconds. UPnP or NAT-PMP, enabled in this "
                            "side's router, or IPv6 would change that.")};
    case Reach::Unknown:
        return {
            "unknown", NatText::tr("Whom this machine can reach is not known."),
            NatText::tr("The server's answers do not tell enough. A server whose probe port can be reached "
                        "at two addresses tells more.")};
    }
    return {};
}

Words wordsFor(const SprayProgress &progress)
{
    const auto words = [&progress](const char *strategy, const QString &text) {
        return Words{strategy, {}, text.arg(progress.sent).arg(progress.planned)};
    };
    switch (progress.strategy) {
    case PunchStrategy::Birthday:
        return words("birthday", NatText::tr("Birthday search: %L1 of %L2 sent"));
    case PunchStrategy::Prediction:
        return words("prediction", NatText::tr("Port prediction: %L1 of %L2 sent"));
    case PunchStrategy::Direct:
    case PunchStrategy::Unknown:
        break;
    }
    return words("direct", NatText::tr("Calls: %L1 of %L2 sent"));
}

QString sprayAdvice(const SprayProgress &progress)
{
    const QString why =
        NatText::tr("A router uses another port for each connection, so many of them are tried "
                    "at once.");
    const QString limit = sprayLimitSentence(progress);
    return limit.isEmpty() ? why : QStringLiteral("%1 %2").arg(why, limit);
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
