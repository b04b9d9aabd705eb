// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/pairing.h"

#include "app/net/localnetworks.h"
#include "app/net/localport.h"

#include <QRandomGenerator>

#include <algorithm>

namespace punchline {

namespace {

QByteArray freshNonce()
{
    QByteArray nonce(SessionNonceSize, Qt::Uninitialized);
    QRandomGenerator::system()->generate(nonce.begin(), nonce.end());
    return nonce;
}

ErrorCode errorFor(ProtocolErrorCode code)
{
    switch (code) {
    case ProtocolErrorCode::UnsupportedVersion:
        return ErrorCode::VersionUnsupported;
    case ProtocolErrorCode::Full:
        return ErrorCode::ServerFull;
    case ProtocolErrorCode::ShuttingDown:
        return ErrorCode::ServerShuttingDown;
    case ProtocolErrorCode::Malformed:
    case ProtocolErrorCode::UnknownType:
    case ProtocolErrorCode::OutOfPlace:
    case ProtocolErrorCode::TooSlow:
    case ProtocolErrorCode::TooMuch:
        break;
    }
    return ErrorCode::ServerMisbehaved;
}

} // namespace

Pairing::Pairing(LocalPort *localPort, QObject *parent)
    : QObject(parent)
    , m_localPort(localPort)
    , m_client(localPort, this)
{
    connect(&m_client, &RendezvousClient::reached, this, &Pairing::handleReached);
    connect(&m_client, &RendezvousClient::messageReceived, this, [this](const RendezvousMessage &message) {
        std::visit([this](const auto &m) { handle(m); }, message);
    });
    connect(&m_client, &RendezvousClient::classicMessageReceived, this,
            [this](const classic::ServerMessage &message) {
                std::visit([this](const auto &m) { handleClassic(m); }, message);
            });
    connect(&m_client, &RendezvousClient::failed, this, [this](const Error &error) {
        m_serverGone = true;
        Q_EMIT failed(error);
    });
}

void Pairing::start(const SessionOptions &options)
{
    m_purpose = options.purpose;
    m_survey.emplace(m_localPort, options.portMapping, this);
    connect(&*m_survey, &NatSurvey::happened, this, &Pairing::happened);
    connect(&*m_survey, &NatSurvey::probed, this, &Pairing::handleProbed);
    connect(&*m_survey, &NatSurvey::mappingChanged, this, &Pairing::handleMappingChanged);
    connect(&*m_survey, &NatSurvey::predicted, this, &Pairing::handlePredicted);
    connect(&*m_survey, &NatSurvey::completed, this, [this] {
        if (m_purpose == Purpose::Check)
            Q_EMIT checked();
    });
    m_client.connectTo(options.server);
}

void Pairing::reportOutcome(bool linked)
{
    if (m_serverDialect == Dialect::Framed)
        m_client.send(Outcome{linked});
    m_client.closeGently();
}

void Pairing::abandon()
{
    m_client.abort();
}

void Pairing::handleReached(Dialect dialect)
{
    m_serverDialect = dialect;
    Q_EMIT happened(event::ServerReached{m_client.serverEndpoint(), dialect});
    if (dialect == Dialect::Classic && m_purpose == Purpose::Check)
        fail(ErrorCode::CheckNotSupported);
}

void Pairing::handle(const Welcome &welcome)
{
    const NatSample control{m_client.localEndpoint(), welcome.observed, m_client.serverEndpoint()};
    Q_EMIT happened(event::EndpointObserved{control.local, control.mapped, control.via});
    m_client.send(AskUnsolicited{});
    m_survey->start(control, welcome);
}

void Pairing::handleProbed()
{
    // Only now: once the two have met nothing has to wait for a probe.
    if (m_purpose == Purpose::Meet)
        m_client.send(EnterLobby{});
}

void Pairing::handle(const UnsolicitedResult &result)
{
    m_survey->handleUnsolicited(result.answer);
}

void Pairing::handle(const Waiting &)
{
    if (m_paired) {
        fail(ErrorCode::ServerMisbehaved);
        return;
    }
    Q_EMIT happened(event::WaitingForPeer{});
    Q_EMIT waiting();
}

void Pairing::handle(const Paired &paired)
{
    const auto surroundings =
        surroundingsOf(paired.observed, paired.peer, localNetworks(), m_localPort->port());
    if (paired.peerDialect == Dialect::Classic) {
        pairClassically(paired.role, paired.peer, surroundings);
        return;
    }
    if (!becomePaired(paired.role, paired.peerDialect, paired.peer))
        return;
    CandidateOffer own{freshNonce(), ownCandidates(surroundings, paired.observed), m_survey->verdict(),
                       m_survey->isMappingPending()};
    const auto &mapped = m_survey->mappedCandidates();
    // One place is kept for the prediction.
    own.candidates = mapped + own.candidates.mid(0, MaxCandidates - 1 - mapped.size());
    m_exchange = Exchange{paired, surroundings, own};
    prepareRound();
}

void Pairing::prepareRound()
{
    if (needsPrediction(m_exchange->own.verdict))
        m_survey->predictNext();
    else
        handlePredicted(std::nullopt);
}

void Pairing::handlePredicted(const std::optional<Candidate> &next)
{
    if (!m_exchange)
        return;
    const auto prediction = next ? QList{*next} : QList<Candidate>();
    if (!std::exchange(m_exchange->sent, true)) {
        CandidateOffer offer = m_exchange->own;
        offer.candidates += prediction;
        tellCandidates(event::Side::Local, offer.candidates);
        sendSignal(offer);
    } else if (next) {
        tellCandidates(event::Side::Local, prediction);
        sendSignal(CandidateUpdate{prediction, m_survey->isMappingPending()});
    }
    // The server passes on what was said before it says go: there is no need to wait for the peer's word.
    m_client.send(PunchReady{});
}

bool Pairing::isSurveying() const
{
    return m_survey && m_survey->isStarted();
}

void Pairing::askRound()
{
    if (m_serverGone || !m_exchange)
        Q_EMIT go();
    else
        prepareRound();
}

void Pairing::handleMappingChanged()
{
    if (!m_exchange || !m_exchange->sent)
        return;
    QList<Candidate> fresh;
    for (const Candidate &candidate : m_survey->mappedCandidates()) {
        if (!m_exchange->own.candidates.contains(candidate))
            fresh.append(candidate);
    }
    m_exchange->own.candidates += fresh;
    sendSignal(CandidateUpdate{fresh, m_survey->isMappingPending()});
    Q_EMIT targetsHeard({}, expectsMore());
}

bool Pairing::expectsMore() const
{
    const auto isMapped = [](const Candidate &candidate) { return candidate.kind == CandidateKind::Mapped; };
    return m_exchange->peerMayFindMore || m_survey->isMappingPending()
        || std::ranges::any_of(m_exchange->own.candidates, isMapped);
}

void Pairing::handle(const Signal &signal)
{
    const auto decoded = decodeSignal(signal.payload);
    if (const auto *message = std::get_if<SignalMessage>(&decoded); message && m_exchange)
        std::visit([this](const auto &m) { handleSignal(m); }, *message);
    else if (!m_exchange)
        fail(ErrorCode::ServerMisbehaved);
    else if (std::get<DecodeFailure>(decoded).reason == DecodeFailure::Reason::Malformed)
        fail(ErrorCode::PeerMisbehaved);
}

void Pairing::handleSignal(const CandidateOffer &offer)
{
    if (std::exchange(m_exchange->offerReceived, true)) {
        fail(ErrorCode::PeerMisbehaved);
        return;
    }
    m_exchange->peerMayFindMore = offer.morePending;
    const PunchSetup setup = setupFor(offer);
    tellCandidates(event::Side::Peer, setup.targets);
    const QByteArray &nonce = m_exchange->own.nonce;
    const bool isInitiator = setup.role == Role::Initiator;
    Q_EMIT ready(setup,
                 isInitiator ? plainSessionKey(nonce, offer.nonce) : plainSessionKey(offer.nonce, nonce));
}

PunchSetup Pairing::setupFor(const CandidateOffer &offer) const
{
    const Paired &paired = m_exchange->paired;
    const Surroundings &surroundings = m_exchange->surroundings;
    const CandidateOffer &own = m_exchange->own;
    const bool isInitiator = paired.role == Role::Initiator;
    PunchSetup setup;
    setup.role = paired.role;
    setup.targets = targetsFrom(offer.candidates, paired.peer, surroundings);
    setup.rounds =
        roundsFor(isInitiator ? own.verdict : offer.verdict, isInitiator ? offer.verdict : own.verdict,
                  otherWay(surroundings, own.candidates, offer.candidates));
    if (isAcceptableTarget(paired.peer, surroundings))
        setup.sprayTarget = {paired.peer, offer.verdict, predictedPort(offer.candidates, paired.peer)};
    setup.expectsMore = expectsMore();
    setup.seed = QRandomGenerator::global()->generate();
    return setup;
}

void Pairing::handleSignal(const CandidateUpdate &update)
{
    if (!m_exchange->offerReceived) {
        fail(ErrorCode::PeerMisbehaved);
        return;
    }
    m_exchange->peerMayFindMore = update.morePending;
    const auto targets = targetsFrom(update.candidates, {}, m_exchange->surroundings);
    tellCandidates(event::Side::Peer, targets);
    if (const quint16 next = predictedPort(update.candidates, m_exchange->paired.peer); next != 0)
        Q_EMIT predictionHeard(next);
    Q_EMIT targetsHeard(targets, expectsMore());
}

void Pairing::handle(const Go &)
{
    if (m_exchange && m_exchange->offerReceived)
        Q_EMIT go();
    else
        fail(ErrorCode::ServerMisbehaved);
}

void Pairing::handle(const Ping &ping)
{
    m_client.send(Pong{ping.number});
}

void Pairing::handle(const PeerLeft &)
{
    fail(ErrorCode::PeerLeft);
}

void Pairing::handle(const ProtocolError &error)
{
    if (error.code != ProtocolErrorCode::UnknownType)
        fail(errorFor(error.code));
    else if (error.aboutType == rendezvousType(AskUnsolicited{}))
        m_survey->handleUnsolicited(UnsolicitedAnswer::Unknown);
}

template <typename Message> void Pairing::handle(const Message &)
{
    fail(ErrorCode::ServerMisbehaved);
}

void Pairing::handleClassic(const classic::First &)
{
    handle(Waiting{});
}

void Pairing::handleClassic(const classic::PairedSecond &message)
{
    pairClassically(Role::Responder, message.first, classicSurroundings());
}

void Pairing::handleClassic(const classic::PairedFirst &message)
{
    pairClassically(Role::Initiator, message.second, classicSurroundings());
}

void Pairing::pairClassically(Role role, const Endpoint &peer, const Surroundings &surroundings)
{
    if (!becomePaired(role, Dialect::Classic, peer))
        return;
    PunchSetup setup;
    setup.role = role;
    setup.peerDialect = Dialect::Classic;
    setup.targets = targetsFrom({}, peer, surroundings);
    setup.seed = QRandomGenerator::global()->generate();
    tellCandidates(event::Side::Peer, setup.targets);
    Q_EMIT ready(setup, SessionKey{});
    // Nobody synchronises a classic pairing: each starts when it has heard.
    Q_EMIT go();
}

Surroundings Pairing::classicSurroundings() const
{
    return surroundingsOfClassicServer(m_client.serverEndpoint(), localNetworks(), m_localPort->port());
}

void Pairing::sendSignal(const SignalMessage &message)
{
    m_client.send(Signal{encodeSignal(message)});
}

void Pairing::tellCandidates(event::Side side, const QList<Candidate> &candidates)
{
    for (const Candidate &candidate : candidates) {
        // The survey has told of the own mappings when they were granted.
        if (side == event::Side::Peer || candidate.kind != CandidateKind::Mapped)
            Q_EMIT happened(event::CandidateFound{side, candidate});
    }
}

bool Pairing::becomePaired(Role role, Dialect dialect, const Endpoint &peer)
{
    if (std::exchange(m_paired, true)) {
        fail(ErrorCode::ServerMisbehaved);
        return false;
    }
    Q_EMIT happened(event::PeerFound{role, dialect, peer});
    Q_EMIT paired(role);
    return true;
}

void Pairing::fail(ErrorCode code)
{
    Q_EMIT failed(Error{code, m_client.serverEndpoint().toString()});
}

} // namespace punchline
