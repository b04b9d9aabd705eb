// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/rendezvous/natprobe.h"

#include "app/rendezvous/probeconnection.h"

#include <algorithm>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// For each of the two steps: a lost SYN is sent again after 1 s (RFC 6298, section 2), and a person is
// waiting for the pairing.
constexpr auto StepTime = 1500ms;

// A pair is waiting for this sample. If it is lost, the round does without, and the next round takes another.
constexpr auto SampleTime = 800ms;

// With the three of the session's port, these make eight samples, which bound a carrier's port block well.
constexpr int MorePorts = 5;

} // namespace

NatProbe::NatProbe(const LocalPort *localPort, QObject *parent)
    : QObject(parent)
    , m_localPort(localPort)
{
    m_deadline.setSingleShot(true);
    m_nextDeadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &NatProbe::goOn);
    connect(&m_nextDeadline, &QTimer::timeout, this, [this] { finishSample(std::nullopt); });
}

NatProbe::~NatProbe() = default;

void NatProbe::start(const NatSample &control, const QList<Endpoint> &probes, const QByteArray &ticket)
{
    if (m_stage != Stage::Idle)
        return;
    m_stage = Stage::SessionPort;
    m_control = control;
    m_probes = probes;
    m_ticket = ticket;
    m_deadline.start(StepTime);
    for (const Endpoint &probe : probes)
        addSample(probe, SourcePorts::Session);
    if (probes.isEmpty())
        QMetaObject::invokeMethod(this, &NatProbe::goOn, Qt::QueuedConnection);
}

void NatProbe::sampleNext()
{
    delete std::exchange(m_next, nullptr);
    if (m_probes.isEmpty()) {
        finishSample(std::nullopt);
        return;
    }
    m_next = ask(m_probes.first(), SourcePorts::Fresh);
    m_nextDeadline.start(SampleTime);
    connect(m_next, &ProbeConnection::finished, this, [this] {
        const auto &sample = m_next->sample();
        finishSample(sample ? std::optional(sample->serverReflexive) : std::nullopt);
    });
}

ProbeConnection *NatProbe::ask(const Endpoint &probe, SourcePorts source)
{
    // Other addresses get no ticket: only the server's word says that they belong to the same server.
    const bool isSame = source == SourcePorts::Session && probe.address == m_control.via.address;
    return new ProbeConnection(m_localPort->socketTo(probe.address, source), probe,
                               isSame ? m_ticket : QByteArray(), this);
}

void NatProbe::addSample(const Endpoint &probe, SourcePorts source)
{
    ProbeConnection *connection = ask(probe, source);
    m_connections.append(connection);
    connect(connection, &ProbeConnection::finished, this, [this, connection] {
        if (connection->sample() && m_stage != Stage::Judged)
            Q_EMIT observed(*connection->sample());
        if (std::ranges::all_of(m_connections, &ProbeConnection::isFinished))
            goOn();
    });
}

void NatProbe::goOn()
{
    if (m_stage != Stage::SessionPort && m_stage != Stage::MorePorts)
        return;
    const NatVerdict verdict = judgeNat(withoutProxied(samples()));
    if (m_stage == Stage::SessionPort && !m_probes.isEmpty() && wantsMoreSamples(verdict)) {
        m_stage = Stage::MorePorts;
        m_deadline.start(StepTime);
        for (int i = 0; i < MorePorts; ++i)
            addSample(m_probes.first(), SourcePorts::Fresh);
        return;
    }
    m_stage = Stage::Judged;
    m_deadline.stop();
    Q_EMIT judged(verdict);
}

QList<NatSample> NatProbe::samples() const
{
    QList<NatSample> samples{m_control};
    for (const ProbeConnection *connection : m_connections) {
        if (connection->sample())
            samples.append(*connection->sample());
    }
    return samples;
}

std::optional<Endpoint> NatProbe::seen() const
{
    const QList<NatSample> all = withoutProxied(samples());
    const auto isOfSession = [this](const NatSample &sample) { return sample.local == m_control.local; };
    const auto found = std::ranges::find_if(all, isOfSession);
    return found == all.end() ? std::nullopt : std::optional(found->serverReflexive);
}

void NatProbe::finishSample(const std::optional<Endpoint> &newest)
{
    m_nextDeadline.stop();
    // A late answer would be an extra one, for a question that nobody has asked.
    if (ProbeConnection *asked = std::exchange(m_next, nullptr)) {
        asked->disconnect(this);
        asked->deleteLater();
    }
    Q_EMIT sampled(newest);
}

} // namespace punchline
