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

/// The address by which others reach this machine where the server runs in this program and sees it only from
/// inside; null where the server itself can see it.
[[nodiscard]] QHostAddress addressFromOutside(const SessionOptions &options);

/// Everything that there is to know about the way out of this machine: what an unexpected SYN gets, what the
/// probes show, what the router grants. It collects and tells; Pairing asks it and speaks with the server.
/// The probes come last: once one has gone to the server's second address, a SYN from there is not
/// unexpected. A server that runs on this machine, behind the same NAT, would show that there is none: then
/// it is not asked, and what is left is the router's word, judged by the address that others reach it by.
class NatSurvey : public QObject
{
    Q_OBJECT

public:
    /// @p localPort must outlive it. @p outside is addressFromOutside() of the session.
    NatSurvey(const LocalPort *localPort, PortMappingPolicy policy, const QHostAddress &outside,
              QObject *parent);

    /// Whether the server is to be asked for a SYN that nobody expects.
    [[nodiscard]] bool asksServer() const { return m_outside.isNull(); }

    /// By which the server knows on its probe port that it is this client: Hello::ticket.
    [[nodiscard]] const QByteArray &ticket() const { return m_ticket; }

    /// How others see the session's port, as far as is known: @p observed; where that is what a proxy before
    /// the server shows, what a probe port has seen; or where the server cannot know it, the same port on the
    /// address that others reach the server by. Most NATs keep a port that is free (RFC 4787, section 4.2.1).
    [[nodiscard]] Endpoint seenFromOutside(const Endpoint &observed) const;

    /// @p control is what @p welcome says of the control connection; the server has been asked for a SYN that
    /// nobody expects, if asksServer(); @p nat64 is what the connection goes through. Once; later calls do
    /// nothing.
    void start(const NatSample &control, const Welcome &welcome, const std::optional<Nat64> &nat64 = {});
    /// The server's answer, Unknown if it does not understand the question.
    void handleUnsolicited(UnsolicitedAnswer answer);

    /// Whether the server has answered, so that there is something to know.
    [[nodiscard]] bool isStarted() const { return m_stage != Stage::Idle; }

    [[nodiscard]] const NatVerdict &verdict() const { return m_verdict; }

    /// The mappings that a router has granted and that a peer may get to.
    [[nodiscard]] const QList<Candidate> &mappedCandidates() const { return m_mapped; }
    /// Whether a router may still grant one.
    [[nodiscard]] bool isMappingPending() const { return m_mappingPending; }

    /// Finds out which port a sequential NAT will allot next. Ends in predicted().
    void predictNext() { m_probe.sampleNext(); }

Q_SIGNALS:
    void happened(const punchline::Event &event);
    /// Mapping and allocation are known as far as they will be. Once.
    void probed();
    /// mappedCandidates() or isMappingPending() has changed.
    void mappingChanged();
    /// Nothing more will become known. Once.
    void completed();
    /// Nothing where it could not be found out.
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
    Endpoint m_seen;              ///< From outside, as far as is known.
    QList<PortMapping> m_granted; ///< By a router.
    QList<Candidate> m_mapped;
    PortMappingProtocol m_protocol = PortMappingProtocol::None;
    Stage m_stage = Stage::Idle;
    bool m_mappingPending = false; ///< A router is being asked meanwhile, at whatever stage.
    QTimer m_unsolicitedDeadline;
};

} // namespace punchline
