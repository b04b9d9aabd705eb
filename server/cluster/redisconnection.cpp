// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/cluster/redisconnection.h"

#include <QLocalSocket>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>
#include <QTcpSocket>
#include <QVarLengthArray>

#include <hiredis/hiredis.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace punchline {

namespace {

using namespace std::chrono_literals;

// Time limit for the lookup, the connection, the password and the database together.
constexpr auto DialTime = 3s;
// After three of these without a sign of life, the Redis counts as gone.
constexpr auto Heartbeat = 2s;
constexpr int MostSilentBeats = 2;

// Servers publish some kilobytes for each other.
constexpr qsizetype MaxReply = 1024 * 1024;
// For many rooms that are registered again at once.
constexpr qsizetype MaxUnsent = 64 * 1024 * 1024;
constexpr qsizetype ReadSize = 16 * 1024;

// Some errors repeat the command.
constexpr qsizetype MaxReason = 200;

RedisReply toReply(const redisReply &from)
{
    using Kind = RedisReply::Kind;
    RedisReply reply;
    switch (from.type) {
    case REDIS_REPLY_INTEGER:
        reply.kind = Kind::Integer;
        reply.integer = from.integer;
        break;
    case REDIS_REPLY_STRING:
    case REDIS_REPLY_STATUS:
        reply.kind = Kind::Bytes;
        reply.bytes = QByteArray(from.str, static_cast<qsizetype>(from.len));
        break;
    case REDIS_REPLY_ERROR:
        reply.kind = Kind::Error;
        reply.bytes = QByteArray(from.str, static_cast<qsizetype>(from.len)).left(MaxReason);
        break;
    case REDIS_REPLY_ARRAY:
        reply.kind = Kind::List;
        for (std::size_t i = 0; i < from.elements; ++i)
            reply.list.append(toReply(*from.element[i]));
        break;
    default:
        reply.kind = Kind::Nil;
        break;
    }
    return reply;
}

/// The published message in a reply of a subscribed connection. Everything else there answers a command.
bool isMessage(const RedisReply &reply)
{
    constexpr qsizetype Parts = 3; // "message", the channel, the payload
    return reply.list.size() == Parts && reply.list.constFirst().bytes == "message";
}

/// The reason why the connection to @p host failed.
QString reasonOf(const QAbstractSocket &socket, const QString &host)
{
    const auto *const tls = qobject_cast<const QSslSocket *>(&socket);
    const QList<QSslError> errors = tls ? tls->sslHandshakeErrors() : QList<QSslError>();
    if (errors.isEmpty()) {
        // The alert of TLS 1.3 (RFC 8446, section 6.2), as OpenSSL words it.
        const bool asksForOurs = socket.errorString().contains(QLatin1String("certificate required"));
        return asksForOurs ? QStringLiteral("it asks for a certificate of this server, which has none: "
                                            "set tls-auth-clients of the Redis to no")
                           : socket.errorString();
    }
    const auto isAboutName = [](const QSslError &error) {
        return error.error() == QSslError::HostNameMismatch;
    };
    return std::ranges::any_of(errors, isAboutName)
        ? QStringLiteral("its certificate is not for %1").arg(host)
        : QStringLiteral("its certificate is not trusted here (%1)").arg(errors.constFirst().errorString());
}

/// The bytes that the system has not taken yet.
qint64 unsentBytes(const QIODevice &device)
{
    const auto *const tls = qobject_cast<const QSslSocket *>(&device);
    return device.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

QByteArray written(const RedisCommand &command)
{
    QVarLengthArray<const char *> words;
    QVarLengthArray<std::size_t> sizes;
    for (const QByteArray &word : command) {
        words.append(word.constData());
        sizes.append(static_cast<std::size_t>(word.size()));
    }
    char *text = nullptr;
    const int size =
        redisFormatCommandArgv(&text, static_cast<int>(command.size()), words.data(), sizes.constData());
    if (size < 0)
        return {};
    QByteArray bytes(text, size);
    redisFreeCommand(text);
    return bytes;
}

} // namespace

void RedisConnection::FreeReader::operator()(redisReader *reader) const
{
    redisReaderFree(reader);
}

RedisConnection::RedisConnection(const RedisAddress &address, QObject *parent)
    : QObject(parent)
    , m_address(address)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(DialTime);
    m_heart.setInterval(Heartbeat);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(reasonOfSilence()); });
    connect(&m_heart, &QTimer::timeout, this, &RedisConnection::showLife);
}

RedisConnection::~RedisConnection() = default;

void RedisConnection::open(const QHostAddress &at)
{
    close();
    m_reader.reset(redisReaderCreate());
    m_patience.start();
    if (!m_address.path.isEmpty())
        dialPath();
    else if (m_address.security == RedisAddress::Security::Tls)
        dialTls(at);
    else
        dialTcp(at);
}

void RedisConnection::dialPath()
{
    auto *const socket = new QLocalSocket(this);
    m_socket = socket;
    connect(socket, &QLocalSocket::connected, this, &RedisConnection::greet);
    connect(socket, &QLocalSocket::errorOccurred, this, [this, socket] { fail(socket->errorString()); });
    connect(socket, &QLocalSocket::readyRead, this, &RedisConnection::read);
    socket->connectToServer(m_address.path);
}

void RedisConnection::dialTcp(const QHostAddress &at)
{
    auto *const socket = new QTcpSocket(this);
    adopt(socket);
    connect(socket, &QTcpSocket::connected, this, &RedisConnection::greet);
    socket->connectToHost(at, m_address.port);
}

void RedisConnection::dialTls(const QHostAddress &at)
{
    auto *const socket = new QSslSocket(this);
    adopt(socket);
    if (!m_address.authorities.isEmpty()) {
        QSslConfiguration configuration = socket->sslConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromData(m_address.authorities));
        socket->setSslConfiguration(configuration);
    }
    connect(socket, &QSslSocket::encrypted, this, &RedisConnection::greet);
    // The certificate is for the name, whatever address that resolves to.
    socket->connectToHostEncrypted(at.toString(), m_address.port, m_address.host);
}

void RedisConnection::adopt(QTcpSocket *socket)
{
    m_socket = socket;
    socket->setProxy(QNetworkProxy::NoProxy);
    connect(socket, &QTcpSocket::errorOccurred, this, [this, socket](QAbstractSocket::SocketError error) {
        const bool isSecure = m_address.security == RedisAddress::Security::Tls;
        const bool isUnheard = error == QAbstractSocket::RemoteHostClosedError && m_patience.isActive();
        fail(isUnheard && !isSecure ? QStringLiteral("it closes the connection without an answer: where it "
                                                     "speaks TLS, the URL has to begin with rediss://")
                                    : reasonOf(*socket, m_address.host));
    });
    connect(socket, &QTcpSocket::readyRead, this, &RedisConnection::read);
    connect(socket, &QTcpSocket::connected, socket,
            [socket] { socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); });
}

QString RedisConnection::reasonOfSilence() const
{
    const auto *const tls = qobject_cast<const QSslSocket *>(m_socket);
    const bool hasNoTls = tls && tls->state() == QAbstractSocket::ConnectedState && !tls->isEncrypted();
    return (hasNoTls ? QStringLiteral("no TLS within %1 s: where it speaks none, the URL has to begin with "
                                      "redis://")
                     : QStringLiteral("no answer within %1 s"))
        .arg(DialTime / 1s);
}

void RedisConnection::greet()
{
    const auto answering = [this](const QByteArray &expected) {
        return [this, expected](const RedisReply &reply) {
            if (reply.kind == RedisReply::Kind::Error)
                fail(QString::fromUtf8(reply.bytes));
            else if (reply.kind != RedisReply::Kind::Lost && reply.bytes != expected)
                fail(QStringLiteral("it does not answer as a Redis does"));
        };
    };
    if (!m_address.password.isEmpty()) {
        RedisCommand command{"AUTH"};
        if (!m_address.user.isEmpty())
            command.append(m_address.user.toUtf8());
        ask(command << m_address.password.toUtf8(), answering("OK"));
    }
    if (m_address.database != 0)
        ask({"SELECT", QByteArray::number(m_address.database)}, answering("OK"));
    // This shows whether a password is missing, and whether it is a Redis at all.
    ask({"PING"}, [this, check = answering("PONG")](const RedisReply &reply) {
        check(reply);
        if (reply.kind == RedisReply::Kind::Lost || !m_socket)
            return;
        m_patience.stop();
        m_heart.start();
        Q_EMIT ready();
    });
}

void RedisConnection::close()
{
    drop();
    const auto asked = std::exchange(m_asked, {});
    for (const RedisAnswer &answer : asked)
        answer(RedisReply());
}

void RedisConnection::ask(const RedisCommand &command, const RedisAnswer &answer)
{
    if (!m_socket) {
        answer(RedisReply());
        return;
    }
    m_asked.push_back(answer);
    m_socket->write(written(command));
    if (unsentBytes(*m_socket) > MaxUnsent) {
        // Later: while it is open, no answer comes before ask() returns.
        QMetaObject::invokeMethod(
            this,
            [this, socket = m_socket] {
                if (socket == m_socket)
                    fail(QStringLiteral("it does not take what it is sent"));
            },
            Qt::QueuedConnection);
    }
}

void RedisConnection::subscribe(const QByteArray &channel, const RedisAnswer &answer)
{
    m_subscribed = true;
    ask({"SUBSCRIBE", channel}, answer);
}

void RedisConnection::read()
{
    std::array<char, ReadSize> bytes{};
    while (m_socket) {
        const qint64 size = m_socket->read(bytes.data(), bytes.size());
        if (size <= 0)
            return;
        m_silentBeats = 0;
        m_unfinished += static_cast<qsizetype>(size);
        redisReaderFeed(m_reader.get(), bytes.data(), static_cast<std::size_t>(size));
        while (readReply()) { }
        if (m_socket && m_unfinished > MaxReply)
            fail(QStringLiteral("it sends more than %1 bytes at once").arg(MaxReply));
    }
}

bool RedisConnection::readReply()
{
    if (!m_socket)
        return false;
    void *read = nullptr;
    if (redisReaderGetReply(m_reader.get(), &read) != REDIS_OK) {
        fail(QStringLiteral("it does not answer as a Redis does"));
        return false;
    }
    if (!read)
        return false;
    const std::unique_ptr<void, decltype(&freeReplyObject)> held(read, &freeReplyObject);
    m_unfinished = 0;
    handleReply(toReply(*static_cast<redisReply *>(read)));
    return true;
}

void RedisConnection::handleReply(const RedisReply &reply)
{
    if (m_subscribed && isMessage(reply)) {
        Q_EMIT published(reply.list.constLast().bytes);
        return;
    }
    if (m_asked.empty()) {
        fail(QStringLiteral("it says what nobody has asked for"));
        return;
    }
    const RedisAnswer answer = std::move(m_asked.front());
    m_asked.pop_front();
    answer(reply);
}

void RedisConnection::showLife()
{
    if (m_silentBeats >= MostSilentBeats) {
        fail(QStringLiteral("it does not answer any more"));
        return;
    }
    ++m_silentBeats;
    ask({"PING"}, [this](const RedisReply &reply) {
        if (reply.meansAway())
            fail(QString::fromUtf8(reply.bytes));
    });
}

void RedisConnection::drop()
{
    m_patience.stop();
    m_heart.stop();
    m_silentBeats = 0;
    m_unfinished = 0;
    m_subscribed = false;
    if (QIODevice *const socket = std::exchange(m_socket, nullptr)) {
        // This may be one of its signals.
        socket->disconnect(this);
        socket->close();
        socket->deleteLater();
    }
}

void RedisConnection::fail(const QString &reason)
{
    if (!m_socket)
        return;
    drop();
    Q_EMIT lost(reason);
}

} // namespace punchline
