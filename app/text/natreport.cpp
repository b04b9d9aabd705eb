// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/natreport.h"

#include "app/text/nattext.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

namespace punchline {

namespace {

/// Gives this file its own translation context.
struct NatReportText
{
    Q_DECLARE_TR_FUNCTIONS(punchline::NatReport)
};

} // namespace

Reach NatReport::reach() const
{
    return m_known.judged
        ? reachOf(m_known.judged->verdict, m_known.judged->portMapping != PortMappingProtocol::None)
        : Reach::Unknown;
}

QList<NatFact> NatReport::facts() const
{
    return {ownAddress(), seenFromOutside(), mapping(), allocation(), unsolicited(), openedPort()};
}

QString NatReport::summary() const
{
    return m_known.judged
        ? natSummary(m_known.judged->verdict, m_known.judged->portMapping, m_known.opened.value(0))
        : QString();
}

QString NatReport::text() const
{
    QStringList lines;
    const QList<NatFact> all = facts();
    for (const NatFact &fact : all) {
        const QString value = fact.value.split(u'\n').join(QStringLiteral(", "));
        lines.append(QStringLiteral("%1: %2").arg(fact.label, value));
        if (!fact.reason.isEmpty())
            lines.append(QStringLiteral("    %1").arg(fact.reason));
    }
    lines.append(QStringLiteral("%1: %2").arg(NatReportText::tr("Reach"), wordsFor(reach()).brief));
    lines.append(QStringLiteral("    %1").arg(wordsFor(reach()).full));
    return lines.join(u'\n') + u'\n';
}

NatFact NatReport::ownAddress() const
{
    const QString label = NatReportText::tr("Own address");
    return m_known.observed.isEmpty() ? NatFact{label}
                                      : NatFact{label, m_known.observed.first().local.toString()};
}

NatFact NatReport::seenFromOutside() const
{
    QStringList lines;
    for (const event::EndpointObserved &observed : m_known.observed) {
        if (m_known.isSessionPort(observed.local))
            lines.append(NatReportText::tr("%1 (by %2)")
                             .arg(observed.serverReflexive.toString(), observed.via.toString()));
    }
    const QString label = NatReportText::tr("Seen from outside");
    return lines.isEmpty() ? NatFact{label} : NatFact{label, lines.join(u'\n')};
}

NatFact NatReport::mapping() const
{
    const QString label = NatReportText::tr("Mapping");
    if (!m_known.judged)
        return {label};
    return {label, wordsFor(m_known.judged->verdict.mapping).full, whyMapping()};
}

QString NatReport::whyMapping() const
{
    switch (m_known.judged->verdict.mapping) {
    case NatMapping::None:
        return NatReportText::tr("The server sees this machine's own address.");
    case NatMapping::EndpointIndependent:
        return NatReportText::tr("Two addresses of the server saw the same port.");
    case NatMapping::AddressDependent:
        return NatReportText::tr(
            "Two ports of the server's first address saw the same port, its second address another one.");
    case NatMapping::AddressAndPortDependent:
        return NatReportText::tr("Two ports of the server saw different ports.");
    case NatMapping::Unknown:
        break;
    }
    QSet<QString> answered;
    QSet<QHostAddress> addresses;
    for (const event::EndpointObserved &observed : m_known.observed) {
        if (m_known.isSessionPort(observed.local)) {
            answered.insert(observed.via.toString());
            addresses.insert(observed.via.address);
        }
    }
    if (answered.size() < 2)
        return NatReportText::tr("No probe port of the server answered; it may have none.");
    if (addresses.size() < 2)
        return NatReportText::tr("Two ports of the server saw the same port, but no second address of it "
                                 "answered; it may have none.");
    return NatReportText::tr("The server's answers do not fit together.");
}

NatFact NatReport::allocation() const
{
    const QString label = NatReportText::tr("Port numbers");
    if (!m_known.judged)
        return {label};
    return {label, portAllocationWords(m_known.judged->verdict).full, whyAllocation()};
}

QString NatReport::whyAllocation() const
{
    switch (m_known.judged->verdict.allocation) {
    case PortAllocation::Preserving:
        return NatReportText::tr("The server saw the very ports that this machine used.");
    case PortAllocation::Sequential:
    case PortAllocation::Block:
    case PortAllocation::Random:
        return NatReportText::tr("The server saw the ports %1.").arg(seenPorts());
    case PortAllocation::Unknown:
        break;
    }
    if (m_known.judged->verdict.mapping == NatMapping::EndpointIndependent)
        return NatReportText::tr("It does not matter, since the port stays the same.");
    return NatReportText::tr("Too few answers came from the server, which saw: %1.").arg(seenPorts());
}

QString NatReport::seenPorts() const
{
    QStringList ports;
    for (const event::EndpointObserved &observed : m_known.observed) {
        const QString port = QString::number(observed.serverReflexive.port);
        if (!ports.contains(port))
            ports.append(port);
    }
    return ports.join(QStringLiteral(", "));
}

NatFact NatReport::unsolicited() const
{
    const QString label = NatReportText::tr("Strangers' connections");
    if (!m_known.judged)
        return {label};
    const UnsolicitedAnswer answer = m_known.judged->verdict.unsolicited;
    if (answer != UnsolicitedAnswer::Unknown)
        return {label, wordsFor(answer).full,
                NatReportText::tr("The server tried one that this machine had not asked for.")};
    if (!m_known.judged->complete)
        return {label};
    return {label, wordsFor(answer).full,
            NatReportText::tr("The server tried none, or could not tell what it got.")};
}

NatFact NatReport::openedPort() const
{
    const QString label = NatReportText::tr("Opened by the router");
    if (!m_known.judged)
        return {label};
    if (m_known.judged->portMapping != PortMappingProtocol::None) {
        const QString opened =
            m_known.opened.isEmpty() ? NatReportText::tr("A port") : m_known.opened.first().toString();
        return {label, QStringLiteral("%1 (%2)").arg(opened, wordsFor(m_known.judged->portMapping).brief),
                NatReportText::tr("The router was asked, and says so.")};
    }
    if (m_policy == PortMappingPolicy::Never)
        return {label, NatReportText::tr("Nothing"), NatReportText::tr("No router was asked.")};
    if (m_known.judged->verdict.mapping == NatMapping::None)
        return {label, NatReportText::tr("Nothing"), NatReportText::tr("Without a NAT nothing has to be.")};
    if (!m_known.judged->complete)
        return {label};
    return {label, NatReportText::tr("Nothing"),
            NatReportText::tr("No router opened a port when asked by UPnP, NAT-PMP and PCP.")};
}

} // namespace punchline
