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
#include "app/rendezvous/rendezvousclient.h"
#include "app/rendezvous/sealedsignalling.h"

#include <QByteArray>
#include <QObject>

#include <memory>
#include <optional>

namespace punchline {

class LocalPort;

/// The way from a server's address to two clients that know what to dial: greeting, the look at the own NAT,
/// waiting, pairing, the exchange of a key and, under seal, of candidates. Framed and classic servers and
/// peers end in the same signals.
///
/// Signals come in this order: waiting() perhaps, met(), paired(), ready(), go(); then predictionHeard(),
/// targetsHeard() and further go() as the rounds go on. Where only a check is wanted, checked() alone.
/// failed() may come at any time, once.
class Pairing : public QObject
{
    Q_OBJECT

public:
    /// @p localPort must outlive it.
    Pairing(LocalPort *localPort, QObject *parent);

    void start(const SessionOptions &options, std::shared_ptr<Appointment> appointment);

    /// This side is ready for a further round of punching: go() follows when the peer is, too; at once where
    /// the server is gone.
    void askRound();

    /// Tells the server how the punching ended and closes the control connection, which must stay open
    /// until then: its FIN can take the NAT's mapping along. What is known of both NATs is added.
    void reportOutcome(Outcome outcome);

    /// Leaves the server at once, unless the outcome has been reported.
    void abandon() { m_client.abort(); }

    /// Whether the server has been reached and the look at the own NAT has begun.
    [[nodiscard]] bool isSurveying() const { return m_survey && m_survey->isStarted(); }

    /// What the server speaks; a peer behind a classic server may still be more than classic.
    [[nodiscard]] Dialect serverDialect() const { return m_client.dialect(); }

    /// How the peer has been made sure of; None before, and for a classic peer.
    [[nodiscard]] event::Verification verification() const { return m_verification; }
    /// From where the server sees the two.
    [[nodiscard]] ServerView serverView() const;
    /// Through what this machine gets to the IPv4 internet, if it has only IPv6 itself. Endpoints in signals
    /// and events are what is meant, not what is dialled.
    [[nodiscard]] const std::optional<Nat64> &nat64() const { return m_nat64; }
    /// Whether whoever has been met is more than a claim: it has proved that it knows the same key. A classic
    /// peer never does.
    [[nodiscard]] bool isConfirmed() const { return m_verification != event::Verification::None; }
    /// What an end at this moment means, whatever it looks like, because the other side may have learned just
    /// now that it has guessed a wrong code; `nullopt` where it means what it looks like.
    [[nodiscard]] std::optional<Error> guess() const;

Q_SIGNALS:
    void happened(const punchline::Event &event);
    void waiting();
    /// Another client is there; who it is has yet to be shown.
    void met();
    /// It is the peer.
    void paired(punchline::Role role);
    /// Everything is known: accept, and dial at go(). The budget is the receiver's to set.
    void ready(const punchline::PunchSetup &setup, const punchline::LinkSecurity &security);
    void go();
    /// The peer has told more: HolePuncher::handlePrediction() and handleCandidates().
    void predictionHeard(quint16 nextPort);
    void targetsHeard(const QList<punchline::Candidate> &targets, bool expectsMore);
    /// The survey of the own NAT is done.
    void checked();
    void failed(const punchline::Error &error);

private:
    /// How far the conversation with the server is. A classic server knows the first and the last stage only.
    enum class Stage {
        Reaching,
        Welcomed, ///< The own NAT is looked at.
        Asked,    ///< To be paired.
        Met,      ///< By either protocol. A server pairs once.
    };

    /// What the peer's offer has said of it.
    struct Heard
    {
        NatKind nat;
        bool mayFindMore;
    };

    /// From Paired on.
    struct Exchange
    {
        Paired paired;
        Surroundings surroundings;
        CandidateOffer own; ///< As it is sent, except for the prediction.
        PeerTargets targets;
        std::optional<QList<Candidate>> offered{}; ///< Once the offer is sent: the candidates in it.
        std::optional<Heard> heard{};              ///< Once the peer's offer is there.
    };

    void handleReached(Dialect dialect);
    void handle(const Welcome &welcome);
    void handle(const RoomOpened &opened);
    void handle(const Waiting &);
    void handle(const Paired &paired);
    void handle(const Signal &signal);
    void handle(const Go &);
    void handle(const Ping &ping);
    void handle(const PeerLeft &);
    void handle(const UnsolicitedResult &result);
    void handle(const ProtocolError &error);
    /// What only clients say.
    template <typename Message> void handle(const Message &);
    void handleSealed(const CandidateOffer &offer);
    void handleSealed(const CandidateUpdate &update);
    void beginSignalling(const Paired &paired);
    void handleConfirmed();
    void handleProbed();
    void handleMappingChanged();
    void handlePredicted(const std::optional<Candidate> &next);
    [[nodiscard]] PunchSetup setupFor(const CandidateOffer &offer);
    [[nodiscard]] LinkSecurity securityFor(const CandidateOffer &offer) const;
    [[nodiscard]] bool expectsMore() const;
    void prepareRound();

    void handleClassic(const classic::First &);
    void handleClassic(const classic::PairedSecond &message);
    void handleClassic(const classic::PairedFirst &message);
    void pairClassically(Role role, const Endpoint &peer, const Surroundings &surroundings);
    [[nodiscard]] Surroundings classicSurroundings();
    /// Where the server is, as everybody else has it.
    [[nodiscard]] Endpoint server() const { return meantBy(m_client.serverEndpoint(), m_nat64); }

    void tellCandidates(event::Side side, const QList<Candidate> &candidates);
    [[nodiscard]] bool meet();
    void becomePaired(const event::PeerFound &peer);
    void fail(ErrorCode code);

    LocalPort *m_localPort;
    RendezvousClient m_client;
    std::optional<NatSurvey> m_survey;
    std::shared_ptr<Appointment> m_appointment;
    LinkSecurity m_security; ///< This side's part.
    std::optional<SealedSignalling> m_signalling;
    event::Verification m_verification = event::Verification::None;
    std::optional<Nat64> m_nat64;
    Stage m_stage = Stage::Reaching;
    bool m_isWaitTold = false; ///< A server that turns out framed after all says it twice.
    std::optional<Exchange> m_exchange;
};

} // namespace punchline
