// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/punchsockets.h"

#include "app/net/dial.h"
#include "app/net/leftovers.h"
#include "app/net/peerlink.h"
#include "app/net/relayjoin.h"
#include "app/platform/deadlines.h"
#include "app/protocol/overloaded.h"

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

PunchSockets::PunchSockets(LocalPort *localPort, const PunchSetup &setup, const LinkSecurity &security,
                           const std::optional<Nat64> &nat64, QObject *parent)
    : QObject(parent)
    , m_localPort(localPort)
    , m_spray(localPort, this)
    , m_puncher(setup)
    , m_role(setup.role)
    , m_dialect(setup.peerDialect)
    , m_security(security)
    , m_nat64(nat64)
{
    connect(&m_spray, &SpraySockets::connected, this,
            [this](qintptr descriptor) { takeIn(descriptor, &HolePuncher::handleSprayConnected); });
    connect(&m_spray, &SpraySockets::progressed, this, &PunchSockets::sprayProgressed);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { carryOut(m_puncher.handleTimeout(now())); });
    connect(m_localPort, &LocalPort::accepted, this,
            [this](qintptr descriptor) { takeIn(descriptor, &HolePuncher::handleAccepted); });
    if (!setup.onlyRelay)
        m_localPort->accept();
}

PunchSockets::~PunchSockets() = default;

void PunchSockets::go()
{
    carryOut(m_puncher.handleGo(now()));
}

void PunchSockets::addTargets(const QList<Candidate> &targets, bool expectsMore)
{
    carryOut(m_puncher.handleCandidates(targets, expectsMore, now()));
}

void PunchSockets::joinRelay(const Endpoint &relay, const Endpoint &way, const QByteArray &token)
{
    if (m_relay.join)
        return;
    m_relay = {way, token};
    carryOut(m_puncher.handleRelayOffered(relay, now()));
}

void PunchSockets::refuseRelay()
{
    carryOut(m_puncher.handleRelayRefused(now()));
}

void PunchSockets::cancel()
{
    m_spray.stop();
    carryOut(m_puncher.cancel(now()));
}

void PunchSockets::takeIn(qintptr descriptor, Arrival handle)
{
    NativeSocket socket(descriptor);
    // A connection that ended while in the queue, such as the server's test with an unsolicited SYN, no
    // longer has a remote end.
    if (m_puncher.isOver() || socket.remoteEndpoint().isNull())
        return;
    const AttemptId id = m_puncher.newAttemptId();
    const PeerLink *link = addLink(id, std::move(socket));
    carryOut((m_puncher.*handle)(id, link->local(), meantBy(link->remote(), m_nat64), now()));
}

void PunchSockets::carryOut(const PunchCommands &commands)
{
    for (const punch::Command &command : commands) {
        if (const auto *win = std::get_if<punch::Win>(&command); win && m_dialect == Dialect::Framed)
            keepBeside(m_links.value(win->id));
    }
    const auto carryOutOne = Overloaded{
        [this](const punch::Connect &order) { dial(order); },
        [this](const punch::Drop &order) { drop(order.id); },
        [this](const punch::Prove &order) {
            if (PeerLink *link = m_links.value(order.id))
                link->prove();
        },
        [this](const punch::Nominate &order) {
            if (PeerLink *link = m_links.value(order.id))
                link->nominate();
        },
        [this](const punch::Agree &order) {
            if (PeerLink *link = m_links.value(order.id))
                link->agree();
        },
        [this](const punch::Win &order) { win(order.id); },
        [this](punch::Spray order) {
            for (Endpoint &target : order.targets)
                target = wayTo(target, m_nat64);
            m_spray.begin(order);
        },
        [this](const punch::AskRound &) { Q_EMIT roundWanted(); },
        [this](const punch::AskRelay &) { Q_EMIT relayWanted(); },
        [this](const punch::JoinRelay &order) { join(order.id); },
        [this](const punch::GiveUp &order) {
            m_spray.stop();
            Q_EMIT gaveUp(order.reason);
        },
        [this](const AttemptReport &report) { tell(report); },
    };
    for (const punch::Command &command : commands)
        std::visit(carryOutOne, command);
    arm(m_timer, m_puncher.nextTimeout());
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

void PunchSockets::dial(const punch::Connect &order)
{
    const auto fail = [this, id = order.id](const SocketError &error) {
        if (Dial *dial = m_dials.take(id))
            dial->deleteLater();
        const DialFailure failure = toDialFailure(error.failure);
        // If the peer's SYN was faster, that is not a failure worth showing.
        const QString text = failure == DialFailure::TupleInUse ? QString() : error.text;
        carryOut(m_puncher.handleDialFailed(id, failure, text, now()));
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
        carryOut(m_puncher.handleConnected(id, link->local(), now()));
    });
}

void PunchSockets::join(AttemptId id)
{
    // Not from the session's port: from there the control connection leads to the server, perhaps to the very
    // same endpoint.
    m_relay.id = id;
    m_relay.join = new RelayJoin(m_localPort->socketTo(m_relay.way.address, SourcePorts::Fresh), m_relay.way,
                                 m_relay.token, this);
    m_locals.insert(id, m_relay.join->local());
    connect(m_relay.join, &RelayJoin::failed, this, [this, id](const SocketError &error) {
        std::exchange(m_relay.join, nullptr)->deleteLater();
        carryOut(m_puncher.handleDialFailed(id, toDialFailure(error.failure), error.text, now()));
    });
    connect(m_relay.join, &RelayJoin::joined, this, [this, id] {
        RelayJoin *joined = std::exchange(m_relay.join, nullptr);
        joined->deleteLater();
        const PeerLink *link = addLink(id, joined->takeSocket());
        carryOut(m_puncher.handleConnected(id, link->local(), now()));
    });
}

void PunchSockets::drop(AttemptId id)
{
    // Delete later: either may be the sender of the signal that led here.
    if (Dial *dial = m_dials.take(id)) {
        dial->disconnect(this);
        dial->takeSocket().close();
        dial->deleteLater();
    }
    if (PeerLink *link = m_links.take(id)) {
        link->disconnect(this);
        link->deleteLater();
    }
    if (m_relay.join && m_relay.id == id) {
        m_relay.join->disconnect(this);
        m_relay.join->takeSocket().close();
        std::exchange(m_relay.join, nullptr)->deleteLater();
    }
}

void PunchSockets::win(AttemptId id)
{
    PeerLink *link = m_links.take(id);
    if (!link)
        return;
    m_spray.stop();
    link->disconnect(this);
    if (m_dialect == Dialect::Framed && m_role == Role::Responder)
        link->confirm();
    Q_EMIT won(link, m_lastWin);
}

void PunchSockets::tell(AttemptReport report)
{
    if (report.local.isNull())
        report.local = m_locals.value(report.id);
    if (report.state == AttemptState::Won)
        m_lastWin = report;
    Q_EMIT attemptChanged(report);
}

PeerLink *PunchSockets::addLink(AttemptId id, NativeSocket socket)
{
    auto *link = new PeerLink(std::move(socket), m_dialect, m_security, this);
    m_links.insert(id, link);
    const auto tellPuncher = [this, id](auto handle) {
        return [=, this](const auto &...reason) { carryOut((m_puncher.*handle)(id, reason..., now())); };
    };
    connect(link, &PeerLink::proven, this, tellPuncher(&HolePuncher::handleProven));
    connect(link, &PeerLink::nominated, this, tellPuncher(&HolePuncher::handleNominated));
    connect(link, &PeerLink::agreed, this, tellPuncher(&HolePuncher::handleAgreed));
    connect(link, &PeerLink::stranger, this, tellPuncher(&HolePuncher::handleStranger));
    connect(link, &PeerLink::silent, this, tellPuncher(&HolePuncher::handleSilent));
    connect(link, &PeerLink::closed, this, tellPuncher(&HolePuncher::handleBroken));
    connect(link, &PeerLink::spoilt, this, [this, id] {
        carryOut(m_puncher.handleBroken(id, QStringLiteral("bytes that are no message"), now()));
    });
    connect(link, &PeerLink::messageReceived, this, [this, id] {
        carryOut(m_puncher.handleBroken(id, QStringLiteral("message out of place"), now()));
    });
    return link;
}

} // namespace punchline
