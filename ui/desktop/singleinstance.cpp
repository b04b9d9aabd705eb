// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/singleinstance.h"

#include <QDir>
#include <QStandardPaths>
#include <QtEndian>

namespace punchline {

namespace {

using namespace std::chrono_literals;

constexpr auto RetryPause = 50ms;
constexpr qsizetype HeaderSize = sizeof(quint16);
constexpr char Taken = '\x06'; // ACK

QString lockPath(const QString &folder, const QString &name)
{
    return QDir(folder).filePath(name + QStringLiteral(".lock"));
}

/// A path on systems where local sockets are files, otherwise a name that no other user's program has.
QString socketAddress(const QString &folder, const QString &name)
{
    QString path = QDir(folder).filePath(name + QStringLiteral(".socket"));
#ifdef Q_OS_WIN
    for (QChar &c : path) {
        if (c == u'/' || c == u'\\' || c == u':')
            c = u'-';
    }
#endif
    return path;
}

QByteArray framed(const QByteArray &message)
{
    QByteArray frame(HeaderSize, Qt::Uninitialized);
    qToBigEndian(static_cast<quint16>(message.size()), frame.data());
    return frame + message;
}

} // namespace

QString instanceFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
}

InstanceClaim::InstanceClaim(const QString &name, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_lock(folder.isEmpty() ? nullptr : std::make_unique<QLockFile>(lockPath(folder, name)))
    , m_address(socketAddress(folder, name))
{
    // A lock is stale once its process is gone, whatever the lock's age.
    if (m_lock)
        m_lock->setStaleLockTime(0ms);
    m_retry.setSingleShot(true);
    m_retry.setInterval(RetryPause);
    m_patience.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &InstanceClaim::attempt);
    connect(&m_patience, &QTimer::timeout, this, [this] { decide(Outcome::Alone); });
    connect(&m_socket, &QLocalSocket::connected, this, [this] { m_socket.write(m_frame); });
    connect(&m_socket, &QLocalSocket::readyRead, this, &InstanceClaim::handleAnswer);
    // The first start is not listening yet, or no longer; either state ends soon.
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] { m_retry.start(); });
}

void InstanceClaim::begin(const QByteArray &message, std::chrono::milliseconds patience)
{
    Q_ASSERT(message.size() <= MaxInstanceMessage);
    m_frame = framed(message);
    m_patience.start(patience);
    attempt();
}

void InstanceClaim::attempt()
{
    if (m_isDecided)
        return;
    if (m_lock && m_lock->tryLock(0ms))
        decide(Outcome::First);
    else if (!m_lock || m_lock->error() != QLockFile::LockFailedError)
        decide(Outcome::Alone);
    else
        m_socket.connectToServer(m_address);
}

void InstanceClaim::handleAnswer()
{
    char answer = 0;
    if (m_socket.getChar(&answer) && answer == Taken)
        decide(Outcome::HandedOver);
}

void InstanceClaim::decide(Outcome outcome)
{
    if (m_isDecided)
        return;
    m_isDecided = true;
    m_patience.stop();
    m_retry.stop();
    m_socket.abort();
    Q_EMIT decided(outcome);
}

InstanceDoor::InstanceDoor(const QString &name, const QString &folder, std::unique_ptr<QLockFile> lock,
                           QObject *parent)
    : QObject(parent)
    , m_lock(std::move(lock))
    , m_address(socketAddress(folder, name))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(MaxVisitors);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceDoor::handleVisitors);
}

InstanceDoor::~InstanceDoor()
{
    close();
}

bool InstanceDoor::open()
{
    // The holder of the lock may do this: an existing socket was left behind by a crash.
    QLocalServer::removeServer(m_address);
    return m_server.listen(m_address);
}

void InstanceDoor::close()
{
    m_server.close();
    m_lock.reset(); // Release the lock after the socket: the next holder creates its own socket.
}

void InstanceDoor::handleVisitors()
{
    while (QLocalSocket *visitor = m_server.nextPendingConnection()) {
        if (m_visitors == MaxVisitors) {
            delete visitor;
            continue;
        }
        ++m_visitors;
        visitor->setReadBufferSize(HeaderSize + MaxInstanceMessage);
        connect(visitor, &QObject::destroyed, this, [this] { --m_visitors; });
        connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
        connect(visitor, &QLocalSocket::readyRead, this, [this, visitor] { handleBytes(visitor); });
        auto *deadline = new QTimer(visitor);
        deadline->setSingleShot(true);
        connect(deadline, &QTimer::timeout, visitor, &QLocalSocket::abort);
        deadline->start(Deadline);
        handleBytes(visitor);
    }
}

void InstanceDoor::handleBytes(QLocalSocket *visitor)
{
    const QByteArray header = visitor->peek(HeaderSize);
    if (header.size() < HeaderSize)
        return;
    const qsizetype size = qFromBigEndian<quint16>(header.constData());
    if (size > MaxInstanceMessage) {
        visitor->abort();
        return;
    }
    if (visitor->bytesAvailable() < HeaderSize + size)
        return;
    const QByteArray message = visitor->read(HeaderSize + size).mid(HeaderSize);
    // One message per visitor: anything after it is not read.
    disconnect(visitor, &QLocalSocket::readyRead, this, nullptr);
    visitor->putChar(Taken);
    visitor->disconnectFromServer();
    Q_EMIT knocked(message);
}

} // namespace punchline
