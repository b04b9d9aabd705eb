// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/net/localport.h"
#include "app/punch/natjudge.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <optional>

namespace punchline {

class ProbeConnection;

/// Asks the server's probe ports at which endpoints they see this client: first from the session's own port
/// and, if these answers leave the NAT's behaviour open, from a few more ports. It does without answers that
/// do not come in time. The connections of the session's port stay open as long as this object lives, like
/// the control connection: their FIN may make the NAT drop the mapping.
class NatProbe : public QObject
{
    Q_OBJECT

public:
    /// @p localPort must outlive the probe.
    NatProbe(const LocalPort *localPort, QObject *parent);
    ~NatProbe() override;

    /// @p control is what the server said about the control connection; @p probes are its probe ports, on
    /// different addresses. The one at the server's own address is sent @p ticket, the control connection's
    /// ticket. Ends in judged(). Call once.
    void start(const NatSample &control, const QList<Endpoint> &probes, const QByteArray &ticket = {});

    /// Finds out which port the NAT allocates next. Ends in sampled().
    void sampleNext();

    /// The session's port as seen from outside, if an observation shows no sign of a proxy in between:
    /// withoutProxied(). `nullopt` if none does.
    [[nodiscard]] std::optional<Endpoint> seen() const;

Q_SIGNALS:
    void observed(const punchline::NatSample &sample);
    void judged(const punchline::NatVerdict &verdict);
    /// The newest mapping; `nullopt` if no answer came in time.
    void sampled(const std::optional<punchline::Endpoint> &newest);

private:
    enum class Stage { Idle, SessionPort, MorePorts, Judged };

    [[nodiscard]] ProbeConnection *ask(const Endpoint &probe, SourcePorts source);
    void addSample(const Endpoint &probe, SourcePorts source);
    void goOn();
    [[nodiscard]] QList<NatSample> samples() const;
    void finishSample(const std::optional<Endpoint> &newest);

    const LocalPort *m_localPort;
    NatSample m_control;
    QList<Endpoint> m_probes;
    QByteArray m_ticket;
    QList<ProbeConnection *> m_connections; ///< Children, in the order of their SYNs.
    Stage m_stage = Stage::Idle;
    QTimer m_deadline;
    ProbeConnection *m_next = nullptr; ///< Child; samples the next allocation.
    QTimer m_nextDeadline;
};

} // namespace punchline
