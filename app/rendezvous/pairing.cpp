// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/rendezvous/pairing.h"

#include "app/net/localnetworks.h"
#include "app/net/localport.h"
#include "app/protocol/overloaded.h"
#include "app/rendezvous/servererror.h"
#include "app/trust/linkcertificate.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace punchline {

Pairing::Pairing(LocalPort *localPort, QObject *parent)
    : QObject(parent)
    , m_localPort(localPort)
    , m_client(localPort, this)
{
    connect(&m_client, &RendezvousClient::reached, this, &Pairing::handleReached);
    connect(&m_client, &RendezvousClient::messageReceived, this, &Pairing::handleMessage);
    connect(&m_client, &RendezvousClient::classicMessageReceived, this, &Pairing::handleClassicMessage);
    connect(&m_client, &RendezvousClient::failed, this, &Pairing::relayRefused);
    connect(&m_client, &RendezvousClient::failed, this, &Pairing::failed);
}

void Pairing::start(const SessionOptions &options, std::shared_ptr<Appointment> appointment)
{
    const bool isCheck = std::holds_alternative<meeting::Check>(options.meeting);
    m_appointment = std::move(appointment);
    m_appointment->renew();
    m_returns = options.returning == ReturnPolicy::Return;
    m_terms = RelayTerms(options.relay);
    const auto *again = std::get_if<meeting::Again>(&options.meeting);
    if (again)
        m_network = again->network;
    const auto security = freshLinkSecurity();
    if (!security) {
        fail(ErrorCode::CertificateUnavailable);
        return;
    }
    m_security = *security;
    // Whoever wants only a relay needs no other way in.
    const auto portMapping = m_terms.takesDirect() ? options.portMapping : PortMappingPolicy::Never;
    m_survey.emplace(m_localPort, portMapping, addressFromOutside(options), this);
    connect(&*m_survey, &NatSurvey::happened, this, &Pairing::happened);
    connect(&*m_survey, &NatSurvey::probed, this, &Pairing::handleProbed);
    connect(&*m_survey, &NatSurvey::mappingChanged, this, &Pairing::handleMappingChanged);
    connect(&*m_survey, &NatSurvey::predicted, this, &Pairing::handlePredicted);
    if (isCheck)
        connect(&*m_survey, &NatSurvey::completed, this, &Pairing::checked);
    m_client.setHidden(m_terms.isHidden());
    m_client.connectTo(options.server, m_survey->ticket(), again ? again->server : QHostAddress());
}

void Pairing::reportOutcome(Outcome outcome)
{
    sendOutcome(outcome);
    m_client.closeGently();
}

void Pairing::reportAndStay(Outcome outcome)
{
    sendOutcome(outcome);
    m_stage = Stage::Staying;
}

void Pairing::sendOutcome(Outcome outcome)
{
    outcome.nat = m_exchange ? natKindOf(m_exchange->own.verdict) : NatKind::Unknown;
    outcome.peerNat = m_exchange && m_exchange->heard ? m_exchange->heard->nat : NatKind::Unknown;
    if (serverDialect() == Dialect::Framed)
        m_client.send(outcome);
}

void Pairing::handleReached(Dialect dialect)
{
    Q_EMIT happened(event::ServerReached{m_client.serverEndpoint(), dialect});
    if (dialect == Dialect::Classic && !m_appointment->terms().mayBeClassic)
        fail(m_appointment->request() ? ErrorCode::CodesNotSupported : ErrorCode::CheckNotSupported);
    else if (dialect == Dialect::Classic && m_terms.isHidden())
        fail(ErrorCode::RelayMissing); // It would name this side to whoever comes.
}

void Pairing::handleWhileStaying(const RendezvousMessage &message)
{
    const auto *error = std::get_if<ProtocolError>(&message);
    if (const auto *ping = std::get_if<Ping>(&message))
        m_client.send(Pong{ping->number});
    else if (error && error->code == ProtocolErrorCode::ShuttingDown)
        fail(ErrorCode::ServerShuttingDown);
    // The rest was for the punching, and is late.
}

void Pairing::handleMessage(const RendezvousMessage &message)
{
    if (m_stage == Stage::Staying) {
        handleWhileStaying(message);
        return;
    }
    const auto take = Overloaded{
        [this](const Welcome &welcome) { handleWelcome(welcome); },
        [this](const RoomOpened &opened) {
            if (const auto code = m_appointment->handleOpened(opened))
                Q_EMIT happened(*code);
            else
                fail(ErrorCode::ServerMisbehaved);
        },
        [this](const Waiting &) { handleWaiting(); },
        [this](const Paired &paired) { handlePaired(paired); },
        [this](const Signal &signal) {
            if (m_signalling)
                m_signalling->handlePayload(signal.payload);
            else
                fail(ErrorCode::ServerMisbehaved);
        },
        [this](const Go &) {
            if (m_exchange && m_exchange->heard)
                Q_EMIT go();
            else
                fail(ErrorCode::ServerMisbehaved);
        },
        [this](const Ping &ping) { m_client.send(Pong{ping.number}); },
        [this](const PeerLeft &) { fail(ErrorCode::PeerLeft); },
        [this](const UnsolicitedResult &result) {
            m_network = KnownNetwork{m_control, result.answer};
            m_survey->handleUnsolicited(result.answer);
        },
        [this](const RelayOffer &offer) { handleRelayOffer(offer); },
        [this](const ProtocolError &error) { handleError(error); },
        [this](const auto &) { fail(ErrorCode::ServerMisbehaved); }, // Only clients send it.
    };
    std::visit(take, message);
}

void Pairing::handleError(const ProtocolError &error)
{
    const bool isUnknown = error.code == ProtocolErrorCode::UnknownType;
    const bool isAboutRelay = error.aboutType == rendezvousType(AskRelay{});
    if (isAboutRelay
        && (isUnknown || error.code == ProtocolErrorCode::NoRelay
            || error.code == ProtocolErrorCode::RelayFull))
        Q_EMIT relayRefused();
    else if (!isUnknown)
        fail(serverError(error.code));
    else if (error.aboutType == rendezvousType(AskUnsolicited{}))
        m_survey->handleUnsolicited(UnsolicitedAnswer::Unknown);
}

void Pairing::handleRelayOffer(const RelayOffer &offer)
{
    if (!m_exchange) {
        fail(ErrorCode::ServerMisbehaved);
        return;
    }
    if (!m_exchange->heard) { // A peer may ask before it has said anything.
        m_exchange->relayOffer = offer;
        return;
    }
    // The peer can ask, whatever this side wants. And a server must not aim its clients at others: besides
    // itself, it may only name what isAcceptableTarget() allows, or its own port at such an address.
    const Endpoint relay = offer.address.isNull() ? server() : offer.address;
    const Endpoint judged(relay.address, relay.port == server().port ? DefaultServerPort : relay.port);
    if (!canRelay() || (relay != server() && !isAcceptableTarget(judged, m_exchange->surroundings))) {
        Q_EMIT relayRefused();
        return;
    }
    // A HolePuncher tries one relay. Peer and server could bring about any number of offers.
    if (std::exchange(m_exchange->hasRelay, true))
        return;
    Q_EMIT happened(event::CandidateFound{event::Side::Local, {CandidateKind::Relayed, relay}});
    Q_EMIT relayOffered(relay, wayTo(relay, m_nat64), offer.token);
}

bool Pairing::isPeerRelayable() const
{
    return m_exchange && m_exchange->heard && m_exchange->heard->relays;
}

bool Pairing::canRelay() const
{
    return m_terms.takesRelay() && isPeerRelayable() && m_exchange->paired.canHaveRelay;
}

std::optional<ErrorCode> Pairing::hidingError() const
{
    if (!isHiding())
        return std::nullopt;
    return m_terms.isHidden() ? ErrorCode::RelayMissing : ErrorCode::PeerNeedsRelay;
}

RelayObstacle Pairing::relayObstacle() const
{
    if (serverDialect() == Dialect::Classic)
        return RelayObstacle::None; // Whoever runs it cannot make it relay.
    if (!m_terms.takesRelay())
        return RelayObstacle::UnwantedHere;
    if (!isPeerRelayable()) // A classic peer, too, which has no exchange.
        return RelayObstacle::UnwantedThere;
    // Of several servers, the one where the first of the two waits is the one that would relay.
    return m_exchange->paired.canHaveRelay || m_serverRelays ? RelayObstacle::Failed
                                                             : RelayObstacle::NotOffered;
}

void Pairing::askRelay()
{
    // Without the server there is nobody to ask. Who asks is still carrying out commands: refuse after them.
    if (m_client.isOver())
        QMetaObject::invokeMethod(this, &Pairing::relayRefused, Qt::QueuedConnection);
    else
        m_client.send(AskRelay{});
}

void Pairing::handleClassicMessage(const classic::ServerMessage &message)
{
    const auto take = Overloaded{
        [this](const classic::First &) { handleWaiting(); },
        [this](const classic::PairedSecond &paired) {
            pairClassically(Role::Responder, paired.first, classicSurroundings());
        },
        [this](const classic::PairedFirst &paired) {
            pairClassically(Role::Initiator, paired.second, classicSurroundings());
        },
    };
    std::visit(take, message);
}

void Pairing::handleWelcome(const Welcome &welcome)
{
    if (std::exchange(m_stage, Stage::Welcomed) != Stage::Reaching) {
        fail(ErrorCode::ServerMisbehaved);
        return;
    }
    m_serverRelays = welcome.relays;
    if (!m_terms.takesDirect() && !welcome.relays && m_appointment->request()) {
        fail(ErrorCode::RelayMissing, RelayObstacle::NotOffered);
        return;
    }
    m_nat64 = Nat64::behind(m_client.serverEndpoint(), welcome.serverReflexive, localNetworks());
    m_control = {m_client.localEndpoint(), welcome.serverReflexive, m_client.serverEndpoint()};
    Q_EMIT happened(m_control);
    if (m_network && !m_network->isSame(m_control))
        m_network.reset();
    if (m_survey->asksServer() && !m_network)
        m_client.send(AskUnsolicited{});
    // Start after the answer to the Ping that comes with the Welcome: the server times that answer.
    const auto start = [this, welcome] {
        m_survey->start(m_control, welcome, m_nat64);
        if (m_network)
            m_survey->handleUnsolicited(m_network->unsolicited);
    };
    QMetaObject::invokeMethod(&*m_survey, start, Qt::QueuedConnection);
}

void Pairing::handleProbed()
{
    // Ask only now: once the two have met, nothing has to wait for a probe.
    if (const auto request = m_appointment->request()) {
        m_stage = Stage::Asked;
        m_client.send(*request);
    }
}

void Pairing::handleWaiting()
{
    if (m_stage == Stage::Met) {
        fail(ErrorCode::ServerMisbehaved);
        return;
    }
    if (std::exchange(m_isWaitTold, true))
        return;
    Q_EMIT happened(event::WaitingForPeer{});
    Q_EMIT waiting();
}

void Pairing::handlePaired(const Paired &paired)
{
    if (m_stage < Stage::Asked) {
        fail(ErrorCode::ServerMisbehaved);
        return;
    }
    const auto surroundings =
        surroundingsOf(server(), paired.serverReflexive, paired.peer, m_appointment->terms().acquaintance,
                       networksFrom(m_client.localEndpoint().address), m_localPort->port());
    if (paired.peerDialect == Dialect::Classic) {
        pairClassically(paired.role, paired.peer, surroundings);
        return;
    }
    if (!meet())
        return;
    m_exchange = Exchange{paired, surroundings, ownOffer(paired, surroundings),
                          PeerTargets(paired.peer, surroundings)};
    beginSignalling(paired);
}

CandidateOffer Pairing::ownOffer(const Paired &paired, const Surroundings &surroundings) const
{
    CandidateOffer own;
    own.fingerprint = fingerprintOf(m_security.certificate.toDer());
    own.returns = m_returns;
    own.relays = m_terms.takesRelay();
    if (m_terms.isHidden())
        return own; // Nothing of where this side is.
    own.verdict = m_survey->verdict();
    own.morePending = m_survey->isMappingPending();
    const auto &mapped = m_survey->mappedCandidates();
    const auto found = ownCandidates(surroundings, m_survey->seenFromOutside(paired.serverReflexive));
    // One slot is kept free for the prediction.
    own.candidates = mapped + found.mid(0, MaxCandidates - 1 - mapped.size());
    return own;
}

void Pairing::beginSignalling(const Paired &paired)
{
    auto setup = m_appointment->keyExchange(paired);
    if (!setup) {
        fail(ErrorCode::ServerMisbehaved);
        return;
    }
    m_signalling.emplace(std::move(*setup), m_appointment->terms().confirming, this);
    connect(&*m_signalling, &SealedSignalling::payloadReady, this,
            [this](const QByteArray &payload) { m_client.send(Signal{payload}); });
    connect(&*m_signalling, &SealedSignalling::keyed, this, &Pairing::prepareRound);
    connect(&*m_signalling, &SealedSignalling::confirmed, this, &Pairing::handleConfirmed);
    connect(&*m_signalling, &SealedSignalling::received, this, [this](const SealedMessage &message) {
        std::visit([this](const auto &m) { handleSealed(m); }, message);
    });
    connect(&*m_signalling, &SealedSignalling::wrongCode, this, [this] {
        // This side's last message must reach the other side before the end.
        reportOutcome({});
        fail(m_appointment->terms().mismatch);
    });
    connect(&*m_signalling, &SealedSignalling::spoilt, this, [this] { fail(ErrorCode::PeerMisbehaved); });
    m_signalling->begin();
}

void Pairing::handleConfirmed()
{
    const Paired &paired = m_exchange->paired;
    event::PeerFound found{paired.role, paired.peerDialect, paired.peer};
    found.verification = m_appointment->terms().verification;
    if (found.verification == event::Verification::Words)
        found.safetyWords = m_signalling->safetyWords();
    becomePaired(found);
    tellCandidates(event::Side::Local, m_exchange->offered.value_or(QList<Candidate>()));
}

void Pairing::prepareRound()
{
    if (m_terms.takesDirect() && needsPrediction(m_exchange->own.verdict))
        m_survey->predictNext();
    else
        handlePredicted(std::nullopt);
}

void Pairing::handlePredicted(const std::optional<Candidate> &next)
{
    if (!m_exchange || m_stage == Stage::Staying)
        return;
    const auto prediction = next ? QList{*next} : QList<Candidate>();
    if (!m_exchange->offered) {
        CandidateOffer offer = m_exchange->own;
        offer.candidates += prediction;
        m_exchange->offered = offer.candidates;
        if (m_isKnown)
            tellCandidates(event::Side::Local, offer.candidates);
        m_signalling->send(offer);
    } else if (next) {
        tellCandidates(event::Side::Local, prediction);
        m_signalling->send(CandidateUpdate{prediction, m_survey->isMappingPending()});
    }
    // The server forwards everything sent before its "go": no need to wait for the peer's message.
    m_client.send(PunchReady{});
}

void Pairing::askRound()
{
    if (m_client.isOver() || !m_exchange)
        Q_EMIT go();
    else
        prepareRound();
}

void Pairing::handleMappingChanged()
{
    if (!m_exchange || !m_exchange->offered || m_terms.isHidden() || m_stage == Stage::Staying)
        return;
    QList<Candidate> fresh = m_survey->mappedCandidates();
    fresh.removeIf([this](const Candidate &known) { return m_exchange->own.candidates.contains(known); });
    m_exchange->own.candidates += fresh;
    m_signalling->send(CandidateUpdate{fresh, m_survey->isMappingPending()});
    Q_EMIT targetsHeard({}, expectsMore());
}

bool Pairing::expectsMore() const
{
    const auto isMapped = [](const Candidate &candidate) { return candidate.kind == CandidateKind::Mapped; };
    return (m_exchange->heard && m_exchange->heard->mayFindMore) || m_survey->isMappingPending()
        || std::ranges::any_of(m_exchange->own.candidates, isMapped);
}

void Pairing::handleSealed(const CandidateOffer &offer)
{
    if (m_exchange->heard) {
        fail(ErrorCode::PeerMisbehaved);
        return;
    }
    m_exchange->heard = Heard{natKindOf(offer.verdict), offer.morePending, offer.returns, offer.relays};
    Q_EMIT happened(event::PeerNatTold{offer.verdict});
    // Both sides reach this conclusion from what they have received, so neither has to try.
    const Candidate seen{CandidateKind::ServerReflexive, m_exchange->paired.peer};
    const Candidate seenHere{CandidateKind::ServerReflexive, m_exchange->paired.serverReflexive};
    const bool haveWay =
        haveCommonFamily(m_exchange->own.candidates + QList{seenHere}, offer.candidates + QList{seen});
    if (!canRelay() && (!haveWay || isHiding())) {
        reportOutcome({});
        if (const auto lacking = hidingError())
            fail(*lacking, relayObstacle());
        else
            Q_EMIT failed(Error{ErrorCode::FamiliesDiffer, {}, relayObstacle()});
        return;
    }
    PunchSetup setup = setupFor(offer);
    if (!haveWay || !m_terms.takesDirect()) {
        setup.targets.clear();
        setup.rounds.clear();
        setup.sprayTarget = {};
        setup.expectsMore = false;
        setup.sharedAddress = false; // Two who hide only seem to share one.
        setup.onlyRelay = true;
    }
    tellCandidates(event::Side::Peer, setup.targets);
    LinkSecurity security = m_security;
    security.key = m_signalling->sessionKey();
    security.self = m_exchange->paired.role;
    security.peerFingerprint = offer.fingerprint;
    Q_EMIT ready(setup, security);
    if (const auto early = std::exchange(m_exchange->relayOffer, std::nullopt))
        handleRelayOffer(*early);
}

ServerView Pairing::serverView() const
{
    if (!m_exchange)
        return ServerView::Outside;
    const Paired &paired = m_exchange->paired;
    return serverViewOf(server().address, paired.serverReflexive.address, paired.peer.address,
                        m_client.localEndpoint().address);
}

PunchSetup Pairing::setupFor(const CandidateOffer &offer)
{
    const Paired &paired = m_exchange->paired;
    const Surroundings &surroundings = m_exchange->surroundings;
    const CandidateOffer &own = m_exchange->own;
    const bool isInitiator = paired.role == Role::Initiator;
    PunchSetup setup;
    setup.role = paired.role;
    setup.targets = m_exchange->targets.take(offer.candidates);
    setup.rounds =
        roundsFor(isInitiator ? own.verdict : offer.verdict, isInitiator ? offer.verdict : own.verdict,
                  otherWay(surroundings, own.candidates, offer.candidates));
    if (isVouchedFor(paired.peer, surroundings))
        setup.sprayTarget = {paired.peer, offer.verdict, predictedPort(offer.candidates, paired.peer)};
    setup.expectsMore = expectsMore();
    setup.sharedAddress = surroundings.sharedAddress;
    setup.relay = canRelay();
    setup.seed = QRandomGenerator::global()->generate();
    return setup;
}

void Pairing::handleSealed(const CandidateUpdate &update)
{
    if (!m_exchange->heard) {
        fail(ErrorCode::PeerMisbehaved);
        return;
    }
    if (!m_terms.takesDirect())
        return; // Whatever the peer names, it is not dialled.
    m_exchange->heard->mayFindMore = update.morePending;
    const auto targets = m_exchange->targets.take(update.candidates);
    tellCandidates(event::Side::Peer, targets);
    if (const quint16 next = predictedPort(update.candidates, m_exchange->paired.peer); next != 0)
        Q_EMIT predictionHeard(next);
    Q_EMIT targetsHeard(targets, expectsMore());
}

void Pairing::pairClassically(Role role, const Endpoint &peer, const Surroundings &surroundings)
{
    // A client with a code wants only the owner of that code, and never in the clear.
    if (!m_appointment->terms().mayBeClassic) {
        fail(ErrorCode::ServerMisbehaved);
        return;
    }
    if (m_terms.isHidden()) {
        fail(ErrorCode::RelayMissing, RelayObstacle::UnwantedThere);
        return;
    }
    if (!meet())
        return;
    becomePaired({role, Dialect::Classic, peer, event::Verification::None, {}});
    PunchSetup setup;
    setup.role = role;
    setup.peerDialect = Dialect::Classic;
    setup.targets = targetsFrom({}, peer, surroundings);
    setup.seed = QRandomGenerator::global()->generate();
    tellCandidates(event::Side::Peer, setup.targets);
    Q_EMIT ready(setup, LinkSecurity());
    // Nobody synchronises a classic pairing: each side starts when it learns of the peer.
    Q_EMIT go();
}

Surroundings Pairing::classicSurroundings()
{
    // A classic server does not say how it sees this client, so only the well-known prefix can be recognised.
    m_nat64 = Nat64::behind(m_client.serverEndpoint(), Endpoint(), localNetworks());
    return surroundingsOfClassicServer(server(), networksFrom(m_client.localEndpoint().address),
                                       m_localPort->port());
}

void Pairing::tellCandidates(event::Side side, const QList<Candidate> &candidates)
{
    for (const Candidate &candidate : candidates) {
        // The survey already reported our own mappings when they were granted.
        if (side == event::Side::Peer || candidate.kind != CandidateKind::Mapped)
            Q_EMIT happened(event::CandidateFound{side, candidate});
    }
}

bool Pairing::meet()
{
    if (std::exchange(m_stage, Stage::Met) == Stage::Met) {
        fail(ErrorCode::ServerMisbehaved);
        return false;
    }
    Q_EMIT met();
    return true;
}

void Pairing::becomePaired(const event::PeerFound &peer)
{
    m_verification = peer.verification;
    m_isKnown = true;
    if (!m_appointment->terms().isAgain) // What was said of the peer at first still holds.
        Q_EMIT happened(peer);
    Q_EMIT paired(peer.role);
}

std::optional<ReturnKey> Pairing::returnKey() const
{
    const bool bothReturn = m_returns && m_exchange && m_exchange->heard && m_exchange->heard->returns;
    return bothReturn ? std::optional(m_signalling->returnKey()) : std::nullopt;
}

std::optional<Error> Pairing::guess() const
{
    const bool isGuess = m_signalling && m_signalling->isExposed() && !m_appointment->terms().mayBeClassic;
    return isGuess ? std::optional(Error{m_appointment->terms().mismatch, {}}) : std::nullopt;
}

void Pairing::fail(ErrorCode code, RelayObstacle relay)
{
    const QString server = m_client.serverEndpoint().toString();
    Q_EMIT failed(Error{code, code == ErrorCode::NoSuchRoom ? m_appointment->roomNumber() : server, relay});
}

} // namespace punchline
