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

/// Asks the server's probe ports under which endpoints it sees this client: from the session's own port
/// first, and, where these answers leave the NAT's behaviour open, from a few more ports. Answers that do not
/// come in time are done without.
///
/// The connections of the session's port stay open as long as this object lives, as the control connection
/// does: their FIN could take the mapping along.
class NatProbe : public QObject
{
    Q_OBJECT

public:
    /// @p localPort must outlive it.
    NatProbe(const LocalPort *localPort, QObject *parent);
    ~NatProbe() override;

    /// @p control is what the server has said about the control connection; @p probes are its probe ports, on
    /// different addresses. The one at the server's own address is shown @p ticket, which is the control
    /// connection's. Ends in judged(). Once.
    void start(const NatSample &control, const QList<Endpoint> &probes, const QByteArray &ticket = {});

    /// Finds out what the NAT allots next. Ends in sampled().
    void sampleNext();

    /// Where the session's port is seen from outside, as far as anything tells that nothing but NATs is in
    /// between: withoutProxied(). `nullopt` where nothing does.
    [[nodiscard]] std::optional<Endpoint> seen() const;

Q_SIGNALS:
    void observed(const punchline::NatSample &sample);
    void judged(const punchline::NatVerdict &verdict);
    /// The newest mapping; nothing where no answer came in time.
    void sampled(const std::optional<punchline::Endpoint> &newest);

private:
    enum class Source { Session, Fresh };
    enum class Stage { Idle, SessionPort, MorePorts, Judged };

    ProbeConnection *ask(const Endpoint &probe, Source source);
    void handleFinished();
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
    ProbeConnection *m_next = nullptr; ///< Child; asks for what comes next.
    QTimer m_nextDeadline;
};

} // namespace punchline
