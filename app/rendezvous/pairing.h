// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "app/engine/event.h"
#include "app/net/linksecurity.h"
#include "app/protocol/serveraddress.h"
#include "app/punch/candidates.h"
#include "app/punch/holepuncher.h"
#include "app/punch/nat64.h"
#include "app/punch/peertargets.h"
#include "app/rendezvous/appointment.h"
#include "app/rendezvous/natsurvey.h"
#include "app/rendezvous/relayterms.h"
#include "app/rendezvous/rendezvousclient.h"
#include "app/rendezvous/sealedsignalling.h"

#include <QByteArray>
#include <QObject>

#include <memory>
#include <optional>

namespace punchline {

class LocalPort;

/// Takes a session from a server's address to two clients that know what to dial: greeting, NAT survey,
/// waiting, pairing, key exchange and, under seal, the exchange of candidates. Framed and classic servers and
/// peers end in the same signals.
///
/// Signals come in this order: waiting() if it has to wait, met(), paired(), ready(), go(); then
/// predictionHeard(), targetsHeard() and further go() as the rounds continue. A check emits only checked().
/// failed() may come once, at any time.
class Pairing : public QObject
{
    Q_OBJECT

public:
    /// @p localPort must outlive the pairing.
    Pairing(LocalPort *localPort, QObject *parent);

    void start(const SessionOptions &options, std::shared_ptr<Appointment> appointment);

    /// This side is ready for another round of punching. go() follows when the peer is ready too, or at once
    /// if the server is gone.
    void askRound();

    /// Asks the server for a relay: relayOffered() or relayRefused() follows.
    void askRelay();

    /// Tells the server how the punching ended, adding what is known about both NATs, and closes the control
    /// connection. That connection must stay open until then: its FIN may make the NAT drop the mapping.
    void reportOutcome(Outcome outcome);
    /// The same for a link that the server relays: stays connected. When the server is about to stop,
    /// failed() comes with ServerShuttingDown, and the link has a few seconds left.
    void reportAndStay(Outcome outcome);

    /// Disconnects from the server at once, unless it is being closed after the outcome.
    void abandon() { m_client.abort(); }

    /// True once the server has been reached and the survey of our own NAT has begun.
    [[nodiscard]] bool isSurveying() const { return m_survey && m_survey->isStarted(); }

    /// The dialect of the server. A peer behind a classic server may still be framed.
    [[nodiscard]] Dialect serverDialect() const { return m_client.dialect(); }

    /// How the peer was verified; None until it has proved that it knows the same key, which a classic peer
    /// never does.
    [[nodiscard]] event::Verification verification() const { return m_verification; }
    /// Whether the peer, or this side, wants no direct link.
    [[nodiscard]] bool isHiding() const
    {
        return m_terms.isHidden() || (m_exchange && m_exchange->paired.peer == hiddenEndpoint());
    }
    /// What a pair that isHiding() lacks when no relay carries its link; `nullopt` for others.
    [[nodiscard]] std::optional<ErrorCode> hidingError() const;
    /// Why no relay carries the link. Meant for a pair that has found no direct path.
    [[nodiscard]] RelayObstacle relayObstacle() const;
    /// From where the server sees the two clients.
    [[nodiscard]] ServerView serverView() const;
    /// What leads to the next link; `nullopt` if one of the two does not return. Known at ready().
    [[nodiscard]] std::optional<ReturnKey> returnKey() const;
    /// The network that this machine is in, once a server has looked at it; `nullopt` if none has.
    [[nodiscard]] const std::optional<KnownNetwork> &network() const { return m_network; }
    /// Where the server was reached, as it was dialled.
    [[nodiscard]] const Endpoint &serverEndpoint() const { return m_client.serverEndpoint(); }
    /// The NAT64 through which this machine reaches the IPv4 internet if it has only IPv6. Endpoints in
    /// signals and events are the real ones, not the translated ones that are dialled.
    [[nodiscard]] const std::optional<Nat64> &nat64() const { return m_nat64; }
    /// What an end of the session at this moment really means: the other side may just have learned that its
    /// guess at a code was wrong. `nullopt` if the end means what it seems to mean.
    [[nodiscard]] std::optional<Error> guess() const;

Q_SIGNALS:
    void happened(const punchline::Event &event);
    void waiting();
    /// Another client is there, but has not yet proved who it is.
    void met();
    /// The other client is the peer.
    void paired(punchline::Role role);
    /// Everything is known: accept now, and dial at go(). The receiver sets the budget.
    void ready(const punchline::PunchSetup &setup, const punchline::LinkSecurity &security);
    void go();
    /// The peer has sent more: HolePuncher::handlePrediction() and handleCandidates().
    void predictionHeard(quint16 nextPort);
    void targetsHeard(const QList<punchline::Candidate> &targets, bool expectsMore);
    /// A relay for this pair: where it is, how it is reached from here, and what shows who comes.
    void relayOffered(const punchline::Endpoint &relay, const punchline::Endpoint &way,
                      const QByteArray &token);
    void relayRefused();
    /// The survey of our own NAT is done.
    void checked();
    void failed(const punchline::Error &error);

private:
    /// How far the conversation with the server is. With a classic server only the first and the last apply.
    enum class Stage {
        Reaching,
        Welcomed, ///< The survey of our own NAT runs.
        Asked,    ///< To be paired.
        Met,      ///< Paired, by either protocol. A server pairs once.
        Staying,  ///< The server relays the link. All that is still of interest is when it stops.
    };

    /// What the peer's offer says about the peer.
    struct Heard
    {
        NatKind nat;
        bool mayFindMore;
        bool returns;
        bool relays;
    };

    /// The state of the exchange, from Paired on.
    struct Exchange
    {
        Paired paired;
        Surroundings surroundings;
        CandidateOffer own; ///< As it is sent, except for the prediction.
        PeerTargets targets;
        std::optional<QList<Candidate>> offered{}; ///< Once the offer is sent: the candidates in it.
        std::optional<Heard> heard{};              ///< Once the peer's offer is there.
        std::optional<RelayOffer> relayOffer{};    ///< One that has come before that.
        bool hasRelay = false;                     ///< One was passed on: others that follow are not.
    };

    void handleReached(Dialect dialect);
    void handleMessage(const RendezvousMessage &message);
    void handleWhileStaying(const RendezvousMessage &message);
    void handleClassicMessage(const classic::ServerMessage &message);
    void handleWelcome(const Welcome &welcome);
    void handleWaiting();
    void handlePaired(const Paired &paired);
    void handleRelayOffer(const RelayOffer &offer);
    void handleError(const ProtocolError &error);
    void handleSealed(const CandidateOffer &offer);
    void handleSealed(const CandidateUpdate &update);
    [[nodiscard]] CandidateOffer ownOffer(const Paired &paired, const Surroundings &surroundings) const;
    void beginSignalling(const Paired &paired);
    void handleConfirmed();
    void handleProbed();
    void handleMappingChanged();
    void handlePredicted(const std::optional<Candidate> &next);
    [[nodiscard]] PunchSetup setupFor(const CandidateOffer &offer);
    [[nodiscard]] bool expectsMore() const;
    /// True if the peer, as far as it has been heard, would join a relay.
    [[nodiscard]] bool isPeerRelayable() const;
    /// True if both sides would join a relay that the server has.
    [[nodiscard]] bool canRelay() const;
    void prepareRound();
    void sendOutcome(Outcome outcome);

    void pairClassically(Role role, const Endpoint &peer, const Surroundings &surroundings);
    [[nodiscard]] Surroundings classicSurroundings();
    /// The server's real endpoint, before any NAT64 translation.
    [[nodiscard]] Endpoint server() const { return meantBy(m_client.serverEndpoint(), m_nat64); }

    void tellCandidates(event::Side side, const QList<Candidate> &candidates);
    [[nodiscard]] bool meet();
    void becomePaired(const event::PeerFound &peer);
    void fail(ErrorCode code, RelayObstacle relay = RelayObstacle::None);

    LocalPort *m_localPort;
    RendezvousClient m_client;
    std::optional<NatSurvey> m_survey;
    std::shared_ptr<Appointment> m_appointment;
    LinkSecurity m_security; ///< This side's half.
    std::optional<SealedSignalling> m_signalling;
    event::Verification m_verification = event::Verification::None;
    bool m_isKnown = false;      ///< The other client has proved to be the peer.
    bool m_returns = false;      ///< This side returns when the link is lost,
    RelayTerms m_terms;          ///< Until start() has told them, none.
    bool m_serverRelays = false; ///< As the server says of itself.
    std::optional<Nat64> m_nat64;
    NatSample m_control; ///< How the server sees the control connection.
    std::optional<KnownNetwork> m_network;
    Stage m_stage = Stage::Reaching;
    bool m_isWaitTold = false; ///< A server that turns out framed after all says it twice.
    std::optional<Exchange> m_exchange;
};

} // namespace punchline
