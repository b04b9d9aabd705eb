// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/net/linksecurity.h"
#include "app/net/localport.h"
#include "app/net/spraysockets.h"
#include "app/protocol/peermessages.h"
#include "app/punch/holepuncher.h"
#include "app/punch/nat64.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

namespace punchline {

class Dial;
class PeerLink;
class RelayJoin;

/// Carries out a HolePuncher's commands on real sockets and reports the results to it. It accepts on the
/// session's port from the start; go() starts dialling, and a further go() answers each roundWanted().
/// Exactly one of won() and gaveUp() ends it, unless it is cancelled or deleted first.
class PunchSockets : public QObject
{
    Q_OBJECT

public:
    /// @p localPort must outlive the sockets. @p nat64 leads to the IPv4 endpoints; reports name the IPv4
    /// endpoints.
    PunchSockets(LocalPort *localPort, const PunchSetup &setup, const LinkSecurity &security,
                 const std::optional<Nat64> &nat64, QObject *parent);
    ~PunchSockets() override;

    void go();

    /// What the peer has sent since: HolePuncher::handleCandidates() and handlePrediction().
    void addTargets(const QList<Candidate> &targets, bool expectsMore);
    /// The server offers a relay at @p relay, reached at @p way, to whoever shows @p token; or it has none.
    void joinRelay(const Endpoint &relay, const Endpoint &way, const QByteArray &token);
    void refuseRelay();
    void setPrediction(quint16 nextPort) { m_puncher.handlePrediction(nextPort); }

    /// The strategy of the current or last round; `nullopt` before the first.
    [[nodiscard]] std::optional<PunchStrategy> strategy() const { return m_puncher.strategy(); }

    /// Drops all attempts; their last reports still follow.
    void cancel();

Q_SIGNALS:
    void attemptChanged(const punchline::AttemptReport &report);
    /// The link stands; the receiver owns @p link from now on. @p report is the winner's last report.
    void won(punchline::PeerLink *link, const punchline::AttemptReport &report);
    void gaveUp(punchline::punch::DeadEnd reason);
    void roundWanted();
    /// Ask the server for a relay: joinRelay() or refuseRelay() answers.
    void relayWanted();
    void sprayProgressed(const punchline::SprayProgress &progress);

private:
    using Arrival = PunchCommands (HolePuncher::*)(AttemptId, const Endpoint &, const Endpoint &,
                                                   HolePuncher::TimePoint);

    /// Takes a connection that no attempt has dialled, and reports it by @p handle.
    void takeIn(qintptr descriptor, Arrival handle);

    void carryOut(const PunchCommands &commands);
    /// The link stands: keep the other connections open beside it for a while.
    void keepBeside(PeerLink *link);
    void dial(const punch::Connect &order);
    void join(AttemptId id);
    void drop(AttemptId id);
    void win(AttemptId id);
    /// Reports it with the local endpoint.
    void tell(AttemptReport report);

    PeerLink *addLink(AttemptId id, NativeSocket socket);

    LocalPort *m_localPort;
    SpraySockets m_spray;
    HolePuncher m_puncher;
    Role m_role;
    Dialect m_dialect;
    LinkSecurity m_security;
    std::optional<Nat64> m_nat64;
    QHash<AttemptId, Dial *> m_dials;     // children
    QHash<AttemptId, PeerLink *> m_links; // children
    /// The relay that is on offer, and the attempt to join it.
    struct Relay
    {
        Endpoint way;
        QByteArray token;
        AttemptId id = 0;
        RelayJoin *join = nullptr; // child
    };
    Relay m_relay;
    QHash<AttemptId, Endpoint> m_locals; ///< The local endpoint of each attempt's last dial.
    AttemptReport m_lastWin;
    QTimer m_timer;
};

} // namespace punchline
