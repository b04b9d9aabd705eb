// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/rendezvous/rendezvousclient.h"

#include "app/platform/networkwatch.h"
#include "app/platform/tcpprogress.h"
#include "app/protocol/frame.h"
#include "app/rendezvous/foreignserver.h"

#include <QCoreApplication>
#include <QTcpSocket>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// Waiting may take hours; a classic server or a network that died meanwhile must be noticed.
constexpr int ServerIdleSeconds = 20;
constexpr int ServerDeathSeconds = 45;

// A framed server is judged by its messages. The system's keep-alives come after that: Linux ends a
// connection with a user timeout when one of them stays unanswered, even if it was only lost.
constexpr int FramedIdleSeconds = 30;
constexpr int FramedDeathSeconds = 75;
constexpr auto FramedUserTimeout = 10s;

// Between two doubts: the server counts messages, and a burst of changes is one reason.
constexpr auto DoubtInterval = 500ms;

// What the system's times may be wrong by.
constexpr auto Coarseness = 50ms;

// Time for the last messages to leave, and for the server to close as well.
constexpr auto LingerTime = 10s;

} // namespace

RendezvousClient::RendezvousClient(LocalPort *localPort, QObject *parent, const ServerDeadlines &deadlines)
    : QObject(parent)
    , m_deadlines(deadlines)
    , m_dial(localPort, this, deadlines.dial)
{
    connect(&m_dial, &ServerDial::connected, this, &RendezvousClient::greet);
    connect(&m_dial, &ServerDial::failed, this, [this](const Error &error) {
        m_over = true;
        Q_EMIT failed(error);
    });
    m_timer.setSingleShot(true);
    m_backlogTimer.setSingleShot(true);
    connect(&m_backlogTimer, &QTimer::timeout, this, [this] { fail(ErrorCode::ServerLost); });
    m_doubtTimer.setSingleShot(true);
    connect(&m_doubtTimer, &QTimer::timeout, this, &RendezvousClient::handleDoubtTimeout);
    connect(NetworkWatch::shared(), &NetworkWatch::changed, this, &RendezvousClient::handleDoubt);
    connect(NetworkWatch::shared(), &NetworkWatch::woke, this, &RendezvousClient::handleDoubt);
}

RendezvousClient::~RendezvousClient()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void RendezvousClient::connectTo(const ServerAddress &server, const QByteArray &ticket,
                                 const QHostAddress &known)
{
    m_ticket = ticket;
    m_dial.start(server, known);
}

void RendezvousClient::send(const RendezvousMessage &message)
{
    if (!m_socket || m_over)
        return;
    m_socket->write(encodeRendezvous(message));
    if (isHeldUp() && !m_backlogTimer.isActive())
        m_backlogTimer.start(m_deadlines.backlog);
}

void RendezvousClient::closeGently()
{
    m_over = true;
    m_timer.stop();
    m_backlogTimer.stop();
    m_doubtTimer.stop();
    QTcpSocket *socket = std::exchange(m_socket, nullptr);
    if (!socket)
        return;
    // The socket outlives this object until the server has received everything: closing with unread data
    // would send a RST, which can overtake the last message.
    socket->disconnect(this);
    socket->setParent(QCoreApplication::instance());
    connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->readAll(); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(LingerTime, socket, [socket] {
        socket->abort();
        socket->deleteLater();
    });
    socket->readAll();
    socket->flush();
    socket->disconnectFromHost();
    if (socket->state() == QAbstractSocket::UnconnectedState)
        socket->deleteLater();
}

void RendezvousClient::abort()
{
    m_over = true;
    m_timer.stop();
    m_backlogTimer.stop();
    m_doubtTimer.stop();
    m_dial.drop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

void RendezvousClient::greet()
{
    NativeSocket socket = m_dial.takeSocket();
    m_serverEndpoint = m_dial.remote();
    m_localEndpoint = socket.localEndpoint();

    m_socket = new QTcpSocket(this);
    m_socket->setReadBufferSize(MaxBufferedBytes);
    connect(m_socket, &QTcpSocket::readyRead, this, &RendezvousClient::handleReadyRead);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &RendezvousClient::handleReadyRead);
    connect(m_socket, &QTcpSocket::disconnected, this, &RendezvousClient::handleClosed);
    setDeathDetection(socket.descriptor(), ServerIdleSeconds, ServerDeathSeconds);
    m_socket->setSocketDescriptor(socket.release(), QAbstractSocket::ConnectedState, QIODevice::ReadWrite);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);

    connect(&m_timer, &QTimer::timeout, this, &RendezvousClient::handleDeadline);
    m_timer.start(m_deadlines.greeting);
    send(Hello{RendezvousVersion, QStringLiteral("punchline " PUNCHLINE_VERSION), m_ticket, m_isHidden});
}

void RendezvousClient::handleReadyRead()
{
    // The server's next question waits, in the end at the server itself, until the server reads the answers.
    if (!isHeldUp())
        m_backlogTimer.stop();
    bool more = true;
    while (more && !m_over && !isHeldUp()) {
        m_buffer += m_socket->read(MaxBufferedBytes - m_buffer.size());
        if (m_buffer.isEmpty())
            return;
        // A server that answers the prompt is foreign too: a rendezvous server could make nothing of it.
        const bool isForeign = !m_dialect && foreignServer(m_buffer) != ErrorCode::NotARendezvousServer;
        if (isForeign || m_isPrompted) {
            failAsForeign();
            return;
        }
        // Before the first Welcome, a server may still turn from classic to framed, but not back.
        const bool framed = m_buffer.front() == FrameFirstByte;
        more = framed || m_dialect == Dialect::Framed ? takeFramed() : takeClassic();
    }
}

bool RendezvousClient::isHeldUp() const
{
    return m_socket && m_socket->bytesToWrite() > MaxWriteBacklog;
}

bool RendezvousClient::takeFramed()
{
    QCborMap map;
    const FrameStatus status = takeFrame(m_buffer, map);
    if (status == FrameStatus::NeedMore)
        return false;
    if (status != FrameStatus::Taken) {
        failAsForeign();
        return false;
    }
    const auto decoded = decodeRendezvous(map);
    if (const auto *failure = std::get_if<DecodeFailure>(&decoded)) {
        if (failure->reason == DecodeFailure::Reason::Malformed) {
            fail(ErrorCode::ServerMisbehaved);
            return false;
        }
        send(ProtocolError{ProtocolErrorCode::UnknownType, static_cast<quint64>(failure->type)});
        return true;
    }
    const auto &message = std::get<RendezvousMessage>(decoded);
    // Only on the probe port is a greeting out of place.
    const ProtocolError noGreeting{ProtocolErrorCode::OutOfPlace, rendezvousType(Hello{})};
    if (!m_dialect && message == RendezvousMessage(noGreeting)) {
        fail(ErrorCode::ItIsProbePort);
        return false;
    }
    noteMessage(message);
    setDialect(Dialect::Framed);
    Q_EMIT messageReceived(message);
    return true;
}

bool RendezvousClient::takeClassic()
{
    QByteArray text;
    const classic::MessageStatus status = classic::takeMessage(m_buffer, text);
    if (status == classic::MessageStatus::NeedMore) {
        const bool isForeign = !m_dialect && !classic::mayBecomeServerMessage(m_buffer);
        if (isForeign && m_timer.remainingTimeAsDuration() > m_deadlines.prompt)
            m_timer.start(m_deadlines.prompt); // The rest of it may identify the server.
        return false;
    }
    const auto message =
        status == classic::MessageStatus::Taken ? classic::decodeServerMessage(text) : std::nullopt;
    if (!message) {
        failAsForeign();
        return false;
    }
    setDialect(Dialect::Classic);
    Q_EMIT classicMessageReceived(*message);
    return true;
}

void RendezvousClient::noteMessage(const RendezvousMessage &message)
{
    if (const auto *ping = std::get_if<Ping>(&message))
        m_lastPing = ping->number;
    else if (std::holds_alternative<Waiting>(message))
        m_isWaiting = true;
    else if (std::holds_alternative<Paired>(message))
        m_isWaiting = false;
}

void RendezvousClient::setDialect(Dialect dialect)
{
    m_timer.stop();
    // If a server hangs, its system still answers TCP keep-alives. A classic server sends nothing to a
    // waiting client.
    if (dialect == Dialect::Framed)
        m_timer.start(m_isWaiting ? m_deadlines.waiting : m_deadlines.silence);
    if (m_dialect == dialect)
        return;
    m_dialect = dialect;
    if (dialect == Dialect::Framed && m_socket->socketDescriptor() != NativeSocket::Invalid) {
        setDeathDetection(m_socket->socketDescriptor(), FramedIdleSeconds, FramedDeathSeconds);
        setUserTimeout(m_socket->socketDescriptor(), FramedUserTimeout);
    }
    Q_EMIT reached(dialect);
}

void RendezvousClient::handleClosed()
{
    handleReadyRead();
    if (m_over)
        return;
    if (m_dialect)
        fail(ErrorCode::ServerLost);
    else if (!m_buffer.isEmpty())
        failAsForeign();
    else // A server that closes after the prompt had been silent before.
        fail(m_isPrompted ? ErrorCode::ServerSilent : ErrorCode::ServerClosed);
}

void RendezvousClient::handleDeadline()
{
    if (m_dialect) {
        fail(ErrorCode::ServerLost);
    } else if (!m_buffer.isEmpty()) {
        failAsForeign();
    } else if (std::exchange(m_isPrompted, true)) {
        fail(ErrorCode::ServerSilent);
    } else {
        m_socket->write(ForeignServerPrompt.toByteArray());
        m_timer.start(m_deadlines.prompt);
    }
}

void RendezvousClient::handleDoubt()
{
    const auto now = BootClock::now();
    if (m_over || !m_socket || m_lastPing == 0 || now < m_doubtDue)
        return;
    m_doubtDue = now + DoubtInterval;
    // A Pong may be repeated and is not answered. But the server's system acknowledges it, or resets the
    // connection if the server has given this client up. What is under way already does the same.
    const auto progress = tcpProgress(m_socket->socketDescriptor());
    if (!progress || progress->outstanding == 0)
        send(Pong{m_lastPing});
    if (!m_doubtTimer.isActive())
        m_doubtTimer.start(m_deadlines.doubt);
}

void RendezvousClient::handleDoubtTimeout()
{
    const auto progress = tcpProgress(m_socket->socketDescriptor());
    if (progress && progress->outstanding > 0 && progress->sinceAck + Coarseness >= m_deadlines.doubt)
        fail(ErrorCode::ServerLost);
}

void RendezvousClient::failAsForeign()
{
    const bool isLateFrame = m_isPrompted && m_buffer.startsWith(FrameFirstByte);
    const ErrorCode stranger = isLateFrame ? ErrorCode::ServerSilent : foreignServer(m_buffer);
    fail(m_dialect ? ErrorCode::ServerMisbehaved : stranger);
}

void RendezvousClient::fail(ErrorCode code)
{
    m_over = true;
    m_timer.stop();
    m_backlogTimer.stop();
    m_doubtTimer.stop();
    Q_EMIT failed(Error{code, m_serverEndpoint.toString()});
}

} // namespace punchline
