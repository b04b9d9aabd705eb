// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/punchsockets.h"

#include "app/net/dial.h"
#include "app/net/leftovers.h"
#include "app/net/peerlink.h"

namespace punchline {

namespace {

DialFailure toDialFailure(SocketFailure failure)
{
    switch (failure) {
    case SocketFailure::Refused:
        return DialFailure::Refused;
    case SocketFailure::TimedOut:
        return DialFailure::TimedOut;
    // P is already connected to this peer: EADDRNOTAVAIL on Linux, EADDRINUSE on BSD. Another local port
    // would work, but would punch a different hole: wait instead.
    case SocketFailure::AddressInUse:
    case SocketFailure::AddressNotAvailable:
        return DialFailure::TupleInUse;
    case SocketFailure::Unreachable:
    case SocketFailure::PermissionDenied:
    case SocketFailure::NoDescriptor:
    case SocketFailure::Other:
        break;
    }
    return DialFailure::Unreachable;
}

HolePuncher::TimePoint now()
{
    return std::chrono::steady_clock::now();
}

} // namespace

PunchSockets::PunchSockets(LocalPort *localPort, QObject *parent)
    : QObject(parent)
    , m_localPort(localPort)
    , m_spray(localPort, this)
{
    connect(&m_spray, &SpraySockets::connected, this, &PunchSockets::handleSprayConnected);
    connect(&m_spray, &SpraySockets::progressed, this, &PunchSockets::sprayProgressed);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PunchSockets::handleTimeout);
}

PunchSockets::~PunchSockets() = default;

void PunchSockets::begin(const PunchSetup &setup, const LinkSecurity &security,
                         const std::optional<Nat64> &nat64)
{
    m_nat64 = nat64;
    m_role = setup.role;
    m_dialect = setup.peerDialect;
    m_security = security;
    m_puncher.emplace(setup);
    connect(m_localPort, &LocalPort::accepted, this, &PunchSockets::handleAccepted);
    m_localPort->accept();
}

void PunchSockets::go()
{
    if (m_puncher)
        carryOut(m_puncher->handleGo(now()));
}

void PunchSockets::addTargets(const QList<Candidate> &targets, bool expectsMore)
{
    if (m_puncher)
        carryOut(m_puncher->handleCandidates(targets, expectsMore, now()));
}

void PunchSockets::setPrediction(quint16 nextPort)
{
    if (m_puncher)
        m_puncher->handlePrediction(nextPort);
}

void PunchSockets::cancel()
{
    m_spray.stop();
    if (m_puncher)
        carryOut(m_puncher->cancel(now()));
}

void PunchSockets::handleAccepted(qintptr descriptor)
{
    NativeSocket socket(descriptor);
    // A connection that ended while in the queue, such as the server's test with an unsolicited SYN, no
    // longer has a remote end.
    if (m_puncher->isOver() || socket.remoteEndpoint().isNull())
        return;
    const AttemptId id = m_puncher->newAttemptId();
    const PeerLink *link = addLink(id, std::move(socket));
    carryOut(m_puncher->handleAccepted(id, link->local(), meantBy(link->remote(), m_nat64), now()));
}

void PunchSockets::handleSprayConnected(qintptr descriptor)
{
    NativeSocket socket(descriptor);
    if (m_puncher->isOver())
        return;
    const AttemptId id = m_puncher->newAttemptId();
    const PeerLink *link = addLink(id, std::move(socket));
    carryOut(m_puncher->handleSprayConnected(id, link->local(), meantBy(link->remote(), m_nat64), now()));
}

void PunchSockets::handleTimeout()
{
    carryOut(m_puncher->handleTimeout(now()));
}

void PunchSockets::carryOut(const PunchCommands &commands)
{
    for (const punch::Command &command : commands) {
        if (const auto *win = std::get_if<punch::Win>(&command); win && m_dialect == Dialect::Framed)
            keepBeside(m_links.value(win->id));
    }
    for (const punch::Command &command : commands)
        std::visit([this](const auto &order) { carryOutOne(order); }, command);
    armTimer();
}

void PunchSockets::keepBeside(PeerLink *link)
{
    if (!link)
        return;
    auto *leftovers = new Leftovers(link);
    for (NativeSocket &socket : m_spray.takeAll())
        leftovers->keep(std::move(socket));
    for (Dial *dial : std::as_const(m_dials)) {
        dial->disconnect(this);
        leftovers->keep(dial->takeSocket());
        dial->deleteLater();
    }
    m_dials.clear();
    const AttemptId winner = m_links.key(link);
    for (PeerLink *loser : std::as_const(m_links)) {
        if (loser != link)
            leftovers->keep(loser);
    }
    m_links = {{winner, link}};
}

void PunchSockets::carryOutOne(const punch::Connect &order)
{
    const auto fail = [this, id = order.id](const SocketError &error) {
        if (Dial *dial = m_dials.take(id))
            dial->deleteLater();
        const DialFailure failure = toDialFailure(error.failure);
        // If the peer's SYN was faster, that is not a failure worth showing.
        const QString text = failure == DialFailure::TupleInUse ? QString() : error.text;
        carryOut(m_puncher->handleDialFailed(id, failure, text, now()));
    };
    const Endpoint way = wayTo(order.remote, m_nat64);
    auto bound = m_localPort->socketTo(way.address);
    if (const auto *error = std::get_if<SocketError>(&bound)) {
        QMetaObject::invokeMethod(
            this, [fail, error = *error] { fail(error); }, Qt::QueuedConnection);
        return;
    }
    auto *dial = new Dial(std::move(std::get<NativeSocket>(bound)), way, this);
    m_locals.insert(order.id, dial->local());
    m_dials.insert(order.id, dial);
    connect(dial, &Dial::failed, this, fail);
    connect(dial, &Dial::connected, this, [this, id = order.id] {
        Dial *connected = m_dials.take(id);
        connected->deleteLater();
        const PeerLink *link = addLink(id, connected->takeSocket());
        carryOut(m_puncher->handleConnected(id, link->local(), now()));
    });
}

void PunchSockets::carryOutOne(const punch::Drop &order)
{
    // Delete later: either may be the sender of the signal that led here.
    if (Dial *dial = m_dials.take(order.id)) {
        dial->disconnect(this);
        dial->takeSocket().close();
        dial->deleteLater();
    }
    if (PeerLink *link = m_links.take(order.id)) {
        link->disconnect(this);
        link->deleteLater();
    }
}

void PunchSockets::carryOutOne(const punch::Prove &order)
{
    if (PeerLink *link = m_links.value(order.id))
        link->prove();
}

void PunchSockets::carryOutOne(const punch::Nominate &order)
{
    if (PeerLink *link = m_links.value(order.id))
        link->nominate();
}

void PunchSockets::carryOutOne(const punch::Agree &order)
{
    if (PeerLink *link = m_links.value(order.id))
        link->agree();
}

void PunchSockets::carryOutOne(const punch::Win &order)
{
    PeerLink *link = m_links.take(order.id);
    if (!link)
        return;
    m_spray.stop();
    link->disconnect(this);
    if (m_dialect == Dialect::Framed && m_role == Role::Responder)
        link->confirm();
    Q_EMIT won(link, m_lastWin);
}

void PunchSockets::carryOutOne(const punch::Spray &order)
{
    punch::Spray spray = order;
    for (Endpoint &target : spray.targets)
        target = wayTo(target, m_nat64);
    m_spray.begin(spray);
}

void PunchSockets::carryOutOne(const punch::AskRound &)
{
    Q_EMIT roundWanted();
}

void PunchSockets::carryOutOne(const punch::GiveUp &order)
{
    m_spray.stop();
    Q_EMIT gaveUp(order.reason);
}

void PunchSockets::carryOutOne(const AttemptReport &report)
{
    AttemptReport complete = report;
    if (complete.local.isNull())
        complete.local = m_locals.value(report.id);
    if (complete.state == AttemptState::Won)
        m_lastWin = complete;
    Q_EMIT attemptChanged(complete);
}

PeerLink *PunchSockets::addLink(AttemptId id, NativeSocket socket)
{
    auto *link = new PeerLink(std::move(socket), m_dialect, m_security, this);
    m_links.insert(id, link);
    connect(link, &PeerLink::proven, this, [this, id] { carryOut(m_puncher->handleProven(id, now())); });
    connect(link, &PeerLink::nominated, this,
            [this, id] { carryOut(m_puncher->handleNominated(id, now())); });
    connect(link, &PeerLink::agreed, this, [this, id] { carryOut(m_puncher->handleAgreed(id, now())); });
    connect(link, &PeerLink::stranger, this,
            [this, id](const QString &reason) { carryOut(m_puncher->handleStranger(id, reason, now())); });
    connect(link, &PeerLink::silent, this,
            [this, id](const QString &reason) { carryOut(m_puncher->handleSilent(id, reason, now())); });
    connect(link, &PeerLink::spoilt, this, [this, id] {
        carryOut(m_puncher->handleBroken(id, QStringLiteral("bytes that are no message"), now()));
    });
    connect(link, &PeerLink::closed, this,
            [this, id](const QString &reason) { carryOut(m_puncher->handleBroken(id, reason, now())); });
    connect(link, &PeerLink::messageReceived, this, [this, id] {
        carryOut(m_puncher->handleBroken(id, QStringLiteral("message out of place"), now()));
    });
    return link;
}

void PunchSockets::armTimer()
{
    const auto next = m_puncher->nextTimeout();
    if (!next) {
        m_timer.stop();
        return;
    }
    // Rounded up: a timer that fires early would find nothing due and be armed again at once.
    m_timer.start(
        std::max(std::chrono::milliseconds(0), std::chrono::ceil<std::chrono::milliseconds>(*next - now())));
}

} // namespace punchline
