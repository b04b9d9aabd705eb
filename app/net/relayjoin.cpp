// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/relayjoin.h"

#include "app/net/dial.h"
#include "app/protocol/frame.h"
#include "app/protocol/rendezvousmessages.h"

#include <QSocketNotifier>

namespace punchline {

namespace {

// The answer is four bytes long; this leaves room for keys of later versions, and for an error.
constexpr qsizetype MaxAnswerPayload = 256;

} // namespace

RelayJoin::RelayJoin(std::variant<NativeSocket, SocketError> bound, const Endpoint &relay,
                     const QByteArray &token, QObject *parent)
    : QObject(parent)
{
    auto *socket = std::get_if<NativeSocket>(&bound);
    if (!socket) {
        QMetaObject::invokeMethod(
            this, [this, error = std::get<SocketError>(bound)] { Q_EMIT failed(error); },
            Qt::QueuedConnection);
        return;
    }
    auto *dial = new Dial(std::move(*socket), relay, this);
    m_local = dial->local();
    connect(dial, &Dial::failed, this, &RelayJoin::failed);
    connect(dial, &Dial::connected, this, [this, dial, token] { join(dial->takeSocket(), token); });
}

RelayJoin::~RelayJoin()
{
    // A notifier must not outlive its descriptor.
    delete m_notifier;
}

NativeSocket RelayJoin::takeSocket()
{
    delete std::exchange(m_notifier, nullptr);
    return std::move(m_socket);
}

void RelayJoin::join(NativeSocket socket, const QByteArray &token)
{
    m_socket = std::move(socket);
    setNoDelay(m_socket.descriptor());
    const QByteArray words = encodeRendezvous(JoinRelay{token});
    if (m_socket.sendSome(words) != words.size()) {
        fail(SocketFailure::Other, QStringLiteral("the relay takes no bytes"));
        return;
    }
    m_notifier = new QSocketNotifier(m_socket.descriptor(), QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &RelayJoin::handleReadable);
}

void RelayJoin::handleReadable()
{
    // What follows the answer is the peer's, and is left where it is.
    const auto received = m_socket.receive(m_answer, frameSize(m_answer) - m_answer.size());
    if (received == NativeSocket::Received::Nothing)
        return;
    QCborMap map;
    FrameStatus status = FrameStatus::NeedMore;
    if (received == NativeSocket::Received::End)
        status = FrameStatus::Malformed;
    else
        status = takeFrame(m_answer, map, MaxAnswerPayload);
    if (status == FrameStatus::NeedMore)
        return;
    const auto decoded = decodeRendezvous(map);
    const auto *message = status == FrameStatus::Taken ? std::get_if<RendezvousMessage>(&decoded) : nullptr;
    if (message && std::holds_alternative<RelayJoined>(*message)) {
        m_notifier->setEnabled(false);
        Q_EMIT joined();
    } else {
        fail(SocketFailure::Refused, QStringLiteral("the relay refuses"));
    }
}

void RelayJoin::fail(SocketFailure failure, const QString &text)
{
    if (m_notifier)
        m_notifier->setEnabled(false);
    Q_EMIT failed({failure, text});
}

} // namespace punchline
