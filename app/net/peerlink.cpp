// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/peerlink.h"

#include "app/net/knockexchange.h"
#include "app/protocol/overloaded.h"

#include <QSslSocket>

#include <algorithm>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// From our first byte of TLS to the peer's: a round trip and some computation, as slow as a knock may be.
constexpr auto TlsTime = 5s;

// The initiator has a link by now and only waits for the responder's word to use it. This is time for TCP to
// send lost data a third time (RFC 6298: after 1, 2 and 4 s).
constexpr auto ReadyTime = 10s;

// What Qt encrypts ahead of the system lies in a memory buffer of libcrypto, which moves its whole content
// with every piece that is taken off. With more than this in it, a link slows down to a tenth.
constexpr qint64 MaxInSocket = 64 * 1024;

// Small messages share a piece of the queue: a buffer per acknowledgement would be many times its size.
constexpr qsizetype SharedPiece = 4 * 1024;

} // namespace

PeerLink::PeerLink(NativeSocket socket, Dialect dialect, const LinkSecurity &security, QObject *parent,
                   const LivenessTimes &times)
    : QObject(parent)
    , m_raw(std::move(socket))
    , m_security(security)
    , m_local(m_raw.localEndpoint())
    , m_remote(m_raw.remoteEndpoint())
    , m_codec(dialect)
    , m_life(
          times, [this] { return backlog(); }, nullptr)
{
    detectDeath(m_raw.descriptor(), dialect);
    // A classic link can be written to from the start; reading begins with open().
    if (dialect == Dialect::Classic)
        takeSocket(std::move(m_raw));
    m_tlsTimer.setSingleShot(true);
    connect(&m_tlsTimer, &QTimer::timeout, this, &PeerLink::handleSlowness);
    connect(&m_life, &LinkLife::keepAliveDue, this, [this] { send(KeepAlive{}); });
    connect(&m_life, &LinkLife::fellSilent, this, &PeerLink::fellSilent);
}

PeerLink::~PeerLink()
{
    m_stage = Stage::Done;
    if (m_socket)
        m_socket->disconnect(this);
}

bool PeerLink::isEncrypted() const
{
    return m_socket && m_socket->isEncrypted();
}

void PeerLink::prove()
{
    knocks()->begin();
}

void PeerLink::nominate()
{
    knocks()->nominate();
    agree();
}

void PeerLink::open()
{
    becomeOpen();
    handleReadyRead();
}

void PeerLink::becomeOpen()
{
    m_stage = Stage::Open;
    if (dialect() == Dialect::Framed)
        beginLife();
}

void PeerLink::send(const PeerMessage &message)
{
    if (m_stage == Stage::Done || !m_socket)
        return;
    write(m_codec.encode(message));
    m_life.handleSent(message);
}

void PeerLink::offerFrames()
{
    m_framesOffered = true;
    write(encodePeer(LinkReady{}));
}

void PeerLink::write(const QByteArray &bytes)
{
    if (!m_unsent.empty() && m_unsent.back().size() + bytes.size() <= SharedPiece)
        m_unsent.back() += bytes;
    else
        m_unsent.push_back(bytes);
    m_unsentBytes += bytes.size();
    feed();
}

void PeerLink::feed()
{
    // The TLS client is done before the server has seen its certificate (RFC 8446, section 2, figure 1), so
    // the peer may still refuse it. And an ended connection takes nothing: Qt's sockets are not made for it.
    if (m_stage == Stage::Secured || m_ending >= Ending::Cut)
        return;
    while (!m_unsent.empty() && m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() < MaxInSocket) {
        m_unsentBytes -= m_unsent.front().size();
        m_socket->write(m_unsent.front());
        m_unsent.pop_front();
    }
    if (m_ending == Ending::Wanted && m_unsent.empty())
        m_socket->disconnectFromHost();
}

void PeerLink::handleWritten()
{
    feed();
    // The answers that blocked reading may have been sent by now.
    handleReadyRead();
    if (m_stage == Stage::Open && backlog() == 0)
        Q_EMIT drained();
}

void PeerLink::setPaused(bool paused)
{
    // Do this later, since setPaused() may be called in the middle of a message.
    const bool isResumed = std::exchange(m_paused, paused) && !paused;
    m_life.setReading(mayRead());
    if (isResumed)
        QMetaObject::invokeMethod(this, &PeerLink::handleReadyRead, Qt::QueuedConnection);
}

qint64 PeerLink::backlog() const
{
    return m_socket ? m_unsentBytes + m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() : 0;
}

void PeerLink::closeGently()
{
    m_ending = std::max(m_ending, Ending::Wanted);
    m_life.end();
    // Pass on what fits to the system now: the program may end before the event loop runs again.
    do {
        feed();
    } while (m_socket->flush() && !m_unsent.empty());
    feed();
}

void PeerLink::retire()
{
    endUse();
    m_unsent.clear();
    if (m_knocks)
        m_knocks->retire();
    disconnect();
}

KnockExchange *PeerLink::knocks()
{
    if (m_knocks)
        return m_knocks;
    m_stage = Stage::Knocking;
    m_knocks = new KnockExchange(std::move(m_raw), m_security.key, m_security.self, this);
    connect(m_knocks, &KnockExchange::proven, this, &PeerLink::becomeProven);
    connect(m_knocks, &KnockExchange::nominated, this, &PeerLink::nominated);
    connect(m_knocks, &KnockExchange::stranger, this, &PeerLink::stranger);
    connect(m_knocks, &KnockExchange::silent, this, &PeerLink::silent);
    connect(m_knocks, &KnockExchange::closed, this, [this] { Q_EMIT closed(QString()); });
    return m_knocks;
}

void PeerLink::takeSocket(NativeSocket socket)
{
    m_socket = new QSslSocket(this);
    m_socket->setSocketDescriptor(socket.release(), QAbstractSocket::ConnectedState, QIODevice::ReadWrite);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // Limits what Qt reads ahead: beyond it, the system's window closes and stops the sender.
    m_socket->setReadBufferSize(MaxBufferedBytes);
    connect(m_socket, &QSslSocket::readyRead, this, &PeerLink::handleReadyRead);
    connect(m_socket, &QSslSocket::bytesWritten, this, &PeerLink::handleWritten);
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, &PeerLink::handleWritten);
    connect(m_socket, &QSslSocket::disconnected, this, &PeerLink::handleDisconnected);
    connect(m_socket, &QSslSocket::errorOccurred, this, &PeerLink::handleDisconnected);
}

void PeerLink::agree()
{
    takeSocket(m_knocks->takeSocket());
    m_stage = Stage::Securing;
    m_tlsTimer.start(TlsTime);
    m_codec.setMaxPayload(MaxUnprovenPayload);
    m_socket->setSslConfiguration(tlsConfiguration(m_security));
    connect(m_socket, &QSslSocket::sslErrors, this, [this] {
        // A self-signed certificate is not an error here; any certificate but the pinned one is.
        if (isPinned(m_socket->peerCertificate(), m_security))
            m_socket->ignoreSslErrors();
    });
    connect(m_socket, &QSslSocket::encrypted, this, &PeerLink::handleEncrypted);
    if (m_security.self == Role::Initiator)
        m_socket->startClientEncryption();
    else
        m_socket->startServerEncryption();
}

void PeerLink::handleEncrypted()
{
    // A handshake was under way; let it end, but without a "ready".
    if (m_stage == Stage::Done)
        return;
    if (!isPinned(m_socket->peerCertificate(), m_security)) {
        reject(QStringLiteral("another certificate than the announced one"));
        return;
    }
    m_stage = Stage::Secured;
    becomeProven();
    if (m_security.self == Role::Initiator) {
        m_socket->write(m_codec.encode(LinkReady{}));
        m_tlsTimer.start(ReadyTime);
        becomeAgreed();
    }
}

void PeerLink::becomeAgreed()
{
    m_standing = Standing::Agreed;
    Q_EMIT agreed();
}

void PeerLink::becomeProven()
{
    if (m_standing != Standing::Unknown)
        return;
    m_standing = Standing::Proven;
    Q_EMIT proven();
}

bool PeerLink::mayRead() const
{
    return (!m_paused || m_ending >= Ending::Cut) && backlog() <= MaxWriteBacklog;
}

void PeerLink::handleReadyRead()
{
    while (m_stage == Stage::Open || m_stage == Stage::Secured) {
        m_life.setReading(mayRead());
        if (!mayRead())
            return;
        const QByteArray bytes = m_socket->read(m_codec.capacity());
        m_codec.append(bytes);
        const PeerInput input = m_codec.next();
        if (const auto *message = std::get_if<PeerMessage>(&input)) {
            handleInput(*message);
        } else if (const auto *unknown = std::get_if<UnknownMessage>(&input)) {
            send(ProtocolError{ProtocolErrorCode::UnknownType, unknown->type});
        } else if (std::holds_alternative<Spoilt>(input)) {
            reject(QStringLiteral("bytes that are no message"));
        } else {
            if (!bytes.isEmpty())
                m_life.handlePart();
            return;
        }
    }
}

void PeerLink::handleInput(const PeerMessage &message)
{
    if (m_stage == Stage::Secured) {
        if (message == PeerMessage(LinkReady{}))
            becomeReady();
        else
            reject(QStringLiteral("message before ready"));
        return;
    }
    m_life.handleReceived(message);
    std::visit(Overloaded{[this](const LinkMessage &m) { handleLinkMessage(m); },
                          [this](const TalkMessage &m) { Q_EMIT messageReceived(m); },
                          [](const ProtocolError &) {}}, // About a message of a later version of this
                                                         // program.
               message);
}

void PeerLink::becomeReady()
{
    m_tlsTimer.stop();
    m_codec.setMaxPayload(MaxFramePayload);
    becomeOpen();
    if (m_standing == Standing::Agreed)
        feed();
    else
        becomeAgreed();
}

void PeerLink::handleLinkMessage(const LinkMessage &message)
{
    if (m_ending == Ending::Wanted)
        return;
    std::visit(Overloaded{[this](const LinkReady &) { becomeFramed(); },
                          [this](const KeepAlive &) { send(Alive{}); }, [](const Alive &) {},
                          [this](const Seek &seek) { Q_EMIT seekHeard(seek.relayEnds); }},
               message);
}

void PeerLink::becomeFramed()
{
    if (dialect() == Dialect::Framed)
        return; // A repetition has no meaning.
    m_codec.setDialect(Dialect::Framed);
    detectDeath(m_socket->socketDescriptor(), Dialect::Framed);
    if (!m_framesOffered)
        send(LinkReady{});
    beginLife();
    Q_EMIT becameFramed();
}

void PeerLink::beginLife()
{
    // Without TLS, the roles of the secure link are those of the offer to speak frames.
    const Role self = m_framesOffered ? Role::Responder : m_security.self;
    m_life.begin(m_socket->socketDescriptor(), self);
}

void PeerLink::handleDisconnected()
{
    // Data that came before the end is still read: it may contain a goodbye.
    m_ending = std::max(m_ending, Ending::Cut);
    handleReadyRead();
    if (std::exchange(m_ending, Ending::Told) == Ending::Told)
        return;
    const bool orderly = m_socket->error() == QAbstractSocket::RemoteHostClosedError
        || m_socket->error() == QAbstractSocket::UnknownSocketError;
    // Wrong bytes in the handshake, or a certificate that one of the sides does not know.
    const bool isForged =
        m_standing != Standing::Agreed && m_socket->error() == QAbstractSocket::SslHandshakeFailedError;
    const QString reason = orderly ? QString() : m_socket->errorString();
    endUse();
    if (isForged)
        Q_EMIT stranger(reason);
    else
        Q_EMIT closed(reason);
}

void PeerLink::handleSlowness()
{
    m_ending = Ending::Told;
    endUse();
    if (m_standing == Standing::Agreed)
        Q_EMIT closed(QStringLiteral("no ready in time"));
    else
        Q_EMIT silent(QStringLiteral("no handshake in time"));
}

void PeerLink::endUse()
{
    m_stage = Stage::Done;
    m_tlsTimer.stop();
    m_life.end();
}

void PeerLink::reject(const QString &reason)
{
    endUse();
    if (m_standing == Standing::Agreed)
        Q_EMIT spoilt();
    else
        Q_EMIT stranger(reason);
}

} // namespace punchline
