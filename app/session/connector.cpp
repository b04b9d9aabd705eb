// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/session/connector.h"

#include "app/net/peerlink.h"
#include "app/net/punchsockets.h"
#include "app/platform/deadlines.h"
#include "app/rendezvous/pairing.h"

#include <algorithm>

namespace punchline {

namespace {

/// The error to show if a session cannot get its own port. @p error is the reason; @p options is what was
/// asked for.
Error localPortError(const SocketError &error, const SessionOptions &options)
{
    const QString port = QString::number(options.localPort);
    switch (error.failure) {
    case SocketFailure::AddressNotAvailable:
        return {ErrorCode::LocalAddressUnavailable, options.bindAddress.toString()};
    case SocketFailure::PermissionDenied:
        return {ErrorCode::LocalPortForbidden, port};
    default:
        return {ErrorCode::LocalPortUnavailable, QStringLiteral("%1 (%2)").arg(port, error.text)};
    }
}

/// What it means that no attempt got through, if the server sees both over the internet. Otherwise its view
/// explains more than @p reason, because the NAT verdicts come from the same view.
ErrorCode noPathError(punch::DeadEnd reason, ServerView view)
{
    if (view != ServerView::Outside)
        return view == ServerView::Inside ? ErrorCode::ServerInside : ErrorCode::ServerProxied;
    if (reason == punch::DeadEnd::Incompatible)
        return ErrorCode::NatsIncompatible;
    return reason == punch::DeadEnd::MissingHairpin ? ErrorCode::HairpinMissing : ErrorCode::NoDirectPath;
}

} // namespace

Connector::Connector(const SessionOptions &options, std::shared_ptr<Appointment> appointment, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_appointment(std::move(appointment))
    , m_localPort(new LocalPort(this))
    , m_pairing(new Pairing(m_localPort, this))
{
    connect(m_pairing, &Pairing::happened, this, &Connector::happened);
    connect(m_pairing, &Pairing::waiting, this, &Connector::waiting);
    connect(m_pairing, &Pairing::met, this, &Connector::met);
    connect(m_pairing, &Pairing::paired, this, &Connector::handlePaired);
    connect(m_pairing, &Pairing::ready, this, &Connector::handleReady);
    connect(m_pairing, &Pairing::go, this, &Connector::handleGo);
    connect(m_pairing, &Pairing::failed, this, &Connector::handlePairingFailed);
    connect(m_pairing, &Pairing::checked, this, &Connector::checked);
}

Connector::~Connector()
{
    // Delete the sockets first: none of them may reach a half-destroyed connector, and the port outlives them
    // all.
    delete m_punchSockets;
    delete m_pairing;
    delete m_localPort;
}

std::optional<Error> Connector::start()
{
    if (const auto error = m_localPort->open(m_options.bindAddress, m_options.localPort))
        return localPortError(*error, m_options);
    m_pairing->start(m_options, m_appointment);
    return std::nullopt;
}

void Connector::setTimeLeft(std::chrono::milliseconds left)
{
    m_end = std::chrono::steady_clock::now() + left;
}

void Connector::cancel()
{
    if (m_punchSockets)
        m_punchSockets->cancel();
}

void Connector::dropSockets()
{
    if (!m_punchSockets)
        return;
    m_punchSockets->disconnect(this);
    std::exchange(m_punchSockets, nullptr)->deleteLater();
}

void Connector::drop(Connector *visit)
{
    if (!visit)
        return;
    visit->disconnect();
    visit->m_pairing->disconnect(visit);
    visit->dropSockets();
    visit->m_pairing->abandon();
    visit->m_localPort->close();
    visit->deleteLater();
}

void Connector::handlePaired(Role role)
{
    m_role = role;
    m_pairedAt = std::chrono::steady_clock::now();
    Q_EMIT paired();
}

void Connector::handleReady(PunchSetup setup, const LinkSecurity &security)
{
    setup.budget = std::min(timeUntil(m_end), PunchingTime);
    dropSockets();
    m_punchSockets = new PunchSockets(m_localPort, setup, security, m_pairing->nat64(), this);
    connect(m_punchSockets, &PunchSockets::attemptChanged, this, &Connector::handleAttempt);
    connect(m_punchSockets, &PunchSockets::won, this, &Connector::handleWon);
    connect(m_punchSockets, &PunchSockets::gaveUp, this, &Connector::handleGaveUp);
    connect(m_punchSockets, &PunchSockets::sprayProgressed, this,
            [this](const SprayProgress &progress) { Q_EMIT happened(event::SprayProgressed{progress}); });
    connect(m_punchSockets, &PunchSockets::roundWanted, m_pairing, &Pairing::askRound);
    connect(m_punchSockets, &PunchSockets::relayWanted, m_pairing, &Pairing::askRelay);
    connect(m_pairing, &Pairing::relayOffered, m_punchSockets, &PunchSockets::joinRelay);
    connect(m_pairing, &Pairing::relayRefused, m_punchSockets, &PunchSockets::refuseRelay);
    connect(m_pairing, &Pairing::targetsHeard, m_punchSockets, &PunchSockets::addTargets);
    connect(m_pairing, &Pairing::predictionHeard, m_punchSockets, &PunchSockets::setPrediction);
}

void Connector::handleGo()
{
    if (!m_punchSockets)
        return; // The peer got its "go" first, and the link already stands.
    if (std::exchange(m_needsServer, false))
        Q_EMIT punching();
    m_punchSockets->go();
}

void Connector::handleAttempt(const AttemptReport &report)
{
    m_attempts.insert(report.id, report.state);
    Q_EMIT happened(event::AttemptChanged{report});
}

void Connector::handleWon(PeerLink *link, const AttemptReport &report)
{
    // With a classic server and a classic peer, nobody has ruled out that the peer is framed.
    const bool offerFrames = link->dialect() == Dialect::Classic
        && m_pairing->serverDialect() == Dialect::Classic && m_role == Role::Responder;
    const Outcome outcome = outcomeNow(true);
    if (report.kind == CandidateKind::Relayed)
        m_pairing->reportAndStay(outcome);
    else
        m_pairing->reportOutcome(outcome);
    Q_EMIT happened(event::LinkEstablished{report.kind, link->local(), report.remote, link->dialect(),
                                           link->isEncrypted(), *outcome.time, generation(),
                                           std::chrono::milliseconds(0), m_pairing->isHiding()});
    m_isLinked = true;
    dropSockets();
    m_localPort->close();
    Q_EMIT linked(link, m_role, offerFrames);
}

void Connector::handleGaveUp(punch::DeadEnd reason)
{
    m_pairing->reportOutcome(outcomeNow(false));
    if (reason == punch::DeadEnd::Forged)
        Q_EMIT failed(Error{ErrorCode::PeerNotAuthenticated, attemptSummary()});
    else if (const auto lacking = m_pairing->hidingError())
        Q_EMIT failed(Error{*lacking, m_options.server.toString(), m_pairing->relayObstacle()});
    else
        Q_EMIT failed(Error{noPathError(reason, m_pairing->serverView()), attemptSummary(),
                            m_pairing->relayObstacle()});
}

void Connector::handlePairingFailed(const Error &error)
{
    // The server is no longer needed once both sides know what to dial.
    const bool serverIsGone =
        error.code == ErrorCode::ServerLost || error.code == ErrorCode::ServerShuttingDown;
    if (m_isLinked) {
        m_pairing->abandon();
        if (error.code == ErrorCode::ServerShuttingDown)
            Q_EMIT relayEnding();
    } else if (m_needsServer || !serverIsGone) {
        Q_EMIT failed(error);
    }
}

quint32 Connector::generation() const
{
    const auto key = m_pairing->returnKey();
    return key ? key->generation : 1;
}

Outcome Connector::outcomeNow(bool linked) const
{
    const auto elapsed = std::chrono::steady_clock::now() - m_pairedAt;
    Outcome outcome{.linked = linked, .time = std::chrono::duration_cast<std::chrono::milliseconds>(elapsed)};
    if (const auto strategy = m_punchSockets->strategy())
        outcome.strategy = *strategy;
    return outcome;
}

QString Connector::attemptSummary() const
{
    const auto counted = [this](AttemptState state, QLatin1StringView words) {
        const auto count = std::ranges::count(m_attempts, state);
        return count == 0 ? QString() : QStringLiteral("%1 %2").arg(count).arg(words);
    };
    QStringList parts{counted(AttemptState::Refused, QLatin1StringView("refused")),
                      counted(AttemptState::TimedOut, QLatin1StringView("without answer")),
                      counted(AttemptState::Unreachable, QLatin1StringView("unreachable")),
                      counted(AttemptState::Rejected, QLatin1StringView("answered by a stranger"))};
    parts.removeAll(QString());
    return parts.isEmpty() ? QStringLiteral("nothing to try") : parts.join(QLatin1String(", "));
}

} // namespace punchline
