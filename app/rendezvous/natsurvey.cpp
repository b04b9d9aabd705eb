// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/rendezvous/natsurvey.h"

#include "app/net/localnetworks.h"
#include "app/punch/candidates.h"
#include "app/punch/spray.h"
#include "app/trust/sodium.h"

#include <algorithm>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// The server waits up to 1.5 s for the fate of its SYNs if the round trip is long.
constexpr auto UnsolicitedTime = 2000ms;

/// The server's probe ports. The server's word alone is not enough to dial an address that could not be its
/// own.
QList<Endpoint> probesOf(const Endpoint &dialled, const Welcome &welcome, quint16 localPort,
                         const std::optional<Nat64> &nat64)
{
    if (welcome.probePort == 0)
        return {};
    QList<Endpoint> probes{Endpoint(dialled.address, welcome.probePort)};
    // The server gives its second address in the family in which it was reached.
    const Endpoint server = meantBy(dialled, nat64);
    const Endpoint alternate(welcome.alternate, welcome.probePort);
    const bool differs = alternate.address != server.address && alternate.isIpv4() == server.isIpv4();
    if (differs
        && isAcceptableTarget(alternate, surroundingsOfClassicServer(server, localNetworks(), localPort)))
        probes.append(wayTo(alternate, nat64));
    return probes;
}

} // namespace

QHostAddress addressFromOutside(const SessionOptions &options)
{
    const auto address = options.hostedAs ? addressFromString(options.hostedAs->host) : std::nullopt;
    const auto isIt = [&](const LocalNetwork &network) { return network.address == *address; };
    return address && std::ranges::none_of(localNetworks(), isIt) ? *address : QHostAddress();
}

NatSurvey::NatSurvey(const LocalPort *localPort, PortMappingPolicy policy, const QHostAddress &outside,
                     QObject *parent)
    : QObject(parent)
    , m_localPort(localPort)
    , m_policy(policy)
    , m_outside(outside)
    , m_ticket(sodium::randomBytes(TicketSize))
    , m_probe(localPort, this)
{
    m_unsolicitedDeadline.setSingleShot(true);
    connect(&m_unsolicitedDeadline, &QTimer::timeout, this,
            [this] { handleUnsolicited(UnsolicitedAnswer::Unknown); });
    connect(&m_probe, &NatProbe::observed, this,
            [this](const NatSample &sample) { Q_EMIT happened(sample); });
    connect(&m_probe, &NatProbe::judged, this, &NatSurvey::handleJudged);
    connect(&m_probe, &NatProbe::sampled, this, &NatSurvey::handleSampled);
    connect(&m_mapper, &PortMapper::mapped, this, &NatSurvey::handleMapped);
    connect(&m_mapper, &PortMapper::finished, this, &NatSurvey::handleMappingFinished);
}

Endpoint NatSurvey::seenFromOutside(const Endpoint &serverReflexive) const
{
    if (!m_outside.isNull())
        return Endpoint(m_outside, m_localPort->port());
    return serverReflexive == m_control.serverReflexive ? m_seen : serverReflexive;
}

void NatSurvey::start(const NatSample &control, const Welcome &welcome, const std::optional<Nat64> &nat64)
{
    if (m_stage != Stage::Idle)
        return;
    m_stage = Stage::Unsolicited;
    m_control = control;
    if (asksServer())
        m_probes = probesOf(control.via, welcome, m_localPort->port(), nat64);
    else
        m_control.serverReflexive = Endpoint(m_outside, 0); // Nobody has seen which port.
    m_seen = m_control.serverReflexive;
    m_unsolicitedDeadline.start(UnsolicitedTime);
    // If the server sees the machine's own address, there is no router that would have to let anybody in.
    const bool isTranslated = m_control.local.address != m_control.serverReflexive.address;
    if (m_policy == PortMappingPolicy::Ask && isTranslated && control.local.isIpv4()) {
        m_mappingPending = true;
        m_mapper.start(m_localPort->port());
    }
    if (!asksServer())
        handleUnsolicited(UnsolicitedAnswer::Unknown);
}

void NatSurvey::handleUnsolicited(UnsolicitedAnswer answer)
{
    if (m_stage != Stage::Unsolicited)
        return;
    m_stage = Stage::Probing;
    m_unsolicitedDeadline.stop();
    // A NAT may admit packets from the one address that this client is connected to, and block all others.
    const bool fromKnownAddress = m_probes.size() < 2 && m_control.local != m_control.serverReflexive;
    const bool isCertain = answer != UnsolicitedAnswer::Open || !fromKnownAddress;
    m_verdict.unsolicited = isCertain ? answer : UnsolicitedAnswer::Unknown;
    m_probe.start(m_control, m_probes, m_ticket);
}

void NatSurvey::handleJudged(const NatVerdict &verdict)
{
    const UnsolicitedAnswer unsolicited = m_verdict.unsolicited;
    m_verdict = verdict;
    m_verdict.unsolicited = unsolicited;
    if (const auto seen = m_probe.seen(); asksServer() && seen != m_control.serverReflexive) {
        // The unsolicited SYN went to a proxy, and the router's answer was judged by the proxy's address.
        m_verdict.unsolicited = UnsolicitedAnswer::Unknown;
        m_seen = seen.value_or(m_control.serverReflexive);
        for (const PortMapping &mapping : std::as_const(m_granted))
            judgeMapped(mapping);
    }
    m_stage = Stage::Judged;
    tell();
    Q_EMIT probed();
}

void NatSurvey::handleMapped(const PortMapping &mapping)
{
    if (m_granted.size() < MaxCandidates)
        m_granted.append(mapping);
    judgeMapped(mapping);
}

void NatSurvey::judgeMapped(const PortMapping &mapping)
{
    const auto candidate = mappedCandidate(mapping.external, m_seen);
    if (!candidate || m_mapped.contains(*candidate))
        return;
    m_mapped.append(*candidate);
    Q_EMIT happened(event::CandidateFound{event::Side::Local, *candidate});
    if (m_protocol == PortMappingProtocol::None)
        m_protocol = mapping.protocol;
    tell();
    Q_EMIT mappingChanged();
}

void NatSurvey::handleMappingFinished()
{
    m_mappingPending = false;
    tell();
    Q_EMIT mappingChanged();
}

void NatSurvey::handleSampled(const std::optional<Endpoint> &newest)
{
    const bool canCount = newest && m_verdict.allocation == PortAllocation::Sequential;
    if (!canCount) {
        Q_EMIT predicted(std::nullopt);
        return;
    }
    const Endpoint next(newest->address, portInSequence(newest->port, m_verdict.delta, 1));
    Q_EMIT predicted(Candidate{CandidateKind::Predicted, next});
}

void NatSurvey::tell()
{
    if (m_stage < Stage::Judged)
        return;
    Q_EMIT happened(event::NatJudged{m_verdict, m_protocol, !m_mappingPending});
    if (!m_mappingPending && std::exchange(m_stage, Stage::Complete) != Stage::Complete)
        Q_EMIT completed();
}

} // namespace punchline
