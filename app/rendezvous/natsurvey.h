// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "app/engine/event.h"
#include "app/portmapping/portmapper.h"
#include "app/protocol/rendezvousmessages.h"
#include "app/punch/nat64.h"
#include "app/rendezvous/natprobe.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace punchline {

/// The address at which others reach this machine if the server runs in this program and so sees it only from
/// inside; null if the server can see the outside address itself.
[[nodiscard]] QHostAddress addressFromOutside(const SessionOptions &options);

/// Collects everything about this machine's way out: what happens to an unsolicited SYN, what the probes
/// show, and what the router grants. Pairing drives it and speaks with the server; the survey itself only
/// collects and reports. The probes come last: after a probe to the server's second address, a SYN from there
/// is no longer unsolicited. A server on this machine, behind the same NAT, would seem to show that there is
/// no NAT. Such a server is not asked; the result is then the router's answer, judged by the address at which
/// others reach the server. Its members are what it has collected and the two that collect.
class NatSurvey : public QObject
{
    Q_OBJECT

public:
    /// @p localPort must outlive the survey. @p outside is addressFromOutside() of the session.
    NatSurvey(const LocalPort *localPort, PortMappingPolicy policy, const QHostAddress &outside,
              QObject *parent);

    /// True if the server should be asked to send an unsolicited SYN.
    [[nodiscard]] bool asksServer() const { return m_outside.isNull(); }

    /// Identifies this client to the server's probe port: Hello::ticket.
    [[nodiscard]] const QByteArray &ticket() const { return m_ticket; }

    /// The session's port as others see it, as far as is known. Usually @p serverReflexive. If that belongs
    /// to a proxy in front of the server, it is what a probe port has seen. If the server cannot know it, it
    /// is the same port on the address at which others reach the server: most NATs preserve a free port (RFC
    /// 4787, section 4.2.1).
    [[nodiscard]] Endpoint seenFromOutside(const Endpoint &serverReflexive) const;

    /// @p control is what @p welcome says about the control connection. If asksServer(), the server must
    /// already have been asked for an unsolicited SYN. @p nat64 is the NAT64 that the connection goes
    /// through. Call once; later calls have no effect.
    void start(const NatSample &control, const Welcome &welcome, const std::optional<Nat64> &nat64 = {});
    /// The server's answer; Unknown if it does not understand the question.
    void handleUnsolicited(UnsolicitedAnswer answer);

    /// True once the server has answered and the survey runs.
    [[nodiscard]] bool isStarted() const { return m_stage != Stage::Idle; }

    [[nodiscard]] const NatVerdict &verdict() const { return m_verdict; }

    /// The mappings that a router has granted and that a peer may be able to reach.
    [[nodiscard]] const QList<Candidate> &mappedCandidates() const { return m_mapped; }
    /// True while a router may still grant one.
    [[nodiscard]] bool isMappingPending() const { return m_mappingPending; }

    /// Finds out which port a sequential NAT will allocate next. Ends in predicted().
    void predictNext() { m_probe.sampleNext(); }

Q_SIGNALS:
    void happened(const punchline::Event &event);
    /// Mapping and allocation are known as well as they will be. Emitted once.
    void probed();
    /// mappedCandidates() or isMappingPending() has changed.
    void mappingChanged();
    /// Nothing more will become known. Emitted once.
    void completed();
    /// `nullopt` if the port could not be predicted.
    void predicted(const std::optional<punchline::Candidate> &next);

private:
    enum class Stage {
        Idle,
        Unsolicited, ///< The server's answer about a SYN that nobody expects is awaited.
        Probing,
        Judged,   ///< probed() has come.
        Complete, ///< completed() has come.
    };

    void handleJudged(const NatVerdict &verdict);
    void handleMapped(const PortMapping &mapping);
    void judgeMapped(const PortMapping &mapping);
    void handleMappingFinished();
    void handleSampled(const std::optional<Endpoint> &newest);
    void tell();

    const LocalPort *m_localPort;
    PortMappingPolicy m_policy;
    QHostAddress m_outside;
    QByteArray m_ticket;
    NatProbe m_probe;
    PortMapper m_mapper;
    NatVerdict m_verdict;
    NatSample m_control;
    QList<Endpoint> m_probes;
    Endpoint m_seen;              ///< As seen from outside, as far as is known.
    QList<PortMapping> m_granted; ///< Granted by a router.
    QList<Candidate> m_mapped;
    PortMappingProtocol m_protocol = PortMappingProtocol::None;
    Stage m_stage = Stage::Idle;
    bool m_mappingPending = false; ///< A router is being asked meanwhile, at whatever stage.
    QTimer m_unsolicitedDeadline;
};

} // namespace punchline
