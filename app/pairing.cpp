// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/pairing.h"

#include "app/net/localnetworks.h"
#include "app/net/localport.h"

#include <QRandomGenerator>

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
    , m_probe(this)
{
    connect(&m_client, &RendezvousClient::reached, this, &Pairing::handleReached);
    connect(&m_client, &RendezvousClient::messageReceived, this, [this](const RendezvousMessage &message) {
        std::visit([this](const auto &m) { handle(m); }, message);
    });
    connect(&m_client, &RendezvousClient::classicMessageReceived, this,
            [this](const classic::ServerMessage &message) {
                std::visit([this](const auto &m) { handleClassic(m); }, message);
            });
    connect(&m_client, &RendezvousClient::failed, this, &Pairing::failed);
    connect(&m_probe, &NatProbe::observed, this,
            [this](const Endpoint &local, const Endpoint &mapped, const Endpoint &via) {
                Q_EMIT happened(event::EndpointObserved{local, mapped, via});
            });
}

void Pairing::start(const ServerAddress &server)
{
    m_client.connectTo(server);
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
}

void Pairing::handle(const Welcome &welcome)
{
    const Endpoint server = m_client.serverEndpoint();
    Q_EMIT happened(event::EndpointObserved{m_client.localEndpoint(), welcome.observed, server});
    if (welcome.probePort != 0)
        m_probe.start(*m_localPort, Endpoint(server.address, welcome.probePort));
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
    m_exchange = Exchange{paired, surroundings, freshNonce()};
    sendOffer(ownCandidates(surroundings, paired.observed));
}

void Pairing::handle(const Signal &signal)
{
    const auto decoded = decodeSignal(signal.payload);
    if (const auto *message = std::get_if<SignalMessage>(&decoded); message && m_exchange)
        std::visit([this](const auto &m) { handleOffer(m); }, *message);
    else if (!m_exchange)
        fail(ErrorCode::ServerMisbehaved);
    else if (std::get<DecodeFailure>(decoded).reason == DecodeFailure::Reason::Malformed)
        fail(ErrorCode::PeerMisbehaved);
}

void Pairing::handleOffer(const CandidateOffer &offer)
{
    if (m_exchange->offerReceived) {
        fail(ErrorCode::PeerMisbehaved);
        return;
    }
    m_exchange->offerReceived = true;
    const Paired &paired = m_exchange->paired;
    const bool isInitiator = paired.role == Role::Initiator;

    PunchSetup setup;
    setup.role = paired.role;
    setup.targets = targetsFrom(offer.candidates, paired.peer, m_exchange->surroundings);
    setup.seed = QRandomGenerator::global()->generate();
    tellCandidates(event::Side::Peer, setup.targets);
    Q_EMIT ready(setup,
                 isInitiator ? plainSessionKey(m_exchange->nonce, offer.nonce)
                             : plainSessionKey(offer.nonce, m_exchange->nonce));
    m_client.send(PunchReady{});
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

void Pairing::sendOffer(const QList<Candidate> &candidates)
{
    tellCandidates(event::Side::Local, candidates);
    m_client.send(Signal{encodeSignal(CandidateOffer{m_exchange->nonce, candidates})});
}

void Pairing::tellCandidates(event::Side side, const QList<Candidate> &candidates)
{
    for (const Candidate &candidate : candidates)
        Q_EMIT happened(event::CandidateFound{side, candidate});
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
