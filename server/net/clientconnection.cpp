// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/clientconnection.h"

#include "server/platform/clock.h"

#include "app/platform/nativesocket.h"
#include "app/protocol/frame.h"

#include <QTimer>

#include <chrono>
#include <utility>

namespace punchline {

namespace {

using namespace std::chrono_literals;

// Time limit for a closing connection to send what it has, and for the client to read the error.
constexpr auto LingerTime = 1s;

} // namespace

ClientConnection::ClientConnection(NativeSocket socket, const Endpoint &serverReflexive, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
    , m_readNotifier(m_socket.descriptor(), QSocketNotifier::Read)
    , m_serverReflexive(serverReflexive)
{
    connect(&m_readNotifier, &QSocketNotifier::activated, this, &ClientConnection::readAvailable);
}

void ClientConnection::finish()
{
    flush();
    if (m_state != State::Open)
        return;
    if (m_unsent.isEmpty()) {
        abort();
        return;
    }
    m_state = State::Finishing;
    beginClosing();
}

void ClientConnection::reject(const ProtocolError &error)
{
    if (m_state != State::Open)
        return;
    send(error);
    flush();
    if (m_state != State::Open)
        return;
    // The client closes when it has read the error. If this side closed first, with bytes unread, the reset
    // that answers them could overtake the error.
    m_state = State::Rejecting;
    beginClosing();
}

void ClientConnection::abort()
{
    if (std::exchange(m_state, State::Closed) == State::Closed)
        return;
    m_readNotifier.setEnabled(false);
    if (m_writeNotifier)
        m_writeNotifier->setEnabled(false);
    m_socket.drain();
    m_socket.close();
    handleClosed();
}

std::optional<NativeSocket> ClientConnection::handOver()
{
    // Judged before the client can answer what is sent now.
    const bool isSilent = m_buffer.isEmpty() && m_socket.peek() == NativeSocket::Received::Nothing;
    if (m_state != State::Open || !isSilent)
        return std::nullopt;
    flush();
    if (m_state != State::Open || !m_unsent.isEmpty())
        return std::nullopt;
    m_state = State::Closed;
    m_readNotifier.setEnabled(false);
    if (m_writeNotifier)
        m_writeNotifier->setEnabled(false);
    return std::move(m_socket);
}

void ClientConnection::readAvailable()
{
    if (m_state == State::Closed || m_isResting)
        return;
    // One portion each time, to be fair to the others: if there is more, this is called again.
    const auto before = m_buffer.size();
    const auto received = m_socket.receive(m_buffer, MaxBufferedBytes - before);
    if (received == NativeSocket::Received::End) {
        abort();
    } else if (received == NativeSocket::Received::Bytes) {
        const auto moment = now();
        m_quota.handleBytes(m_buffer.size() - before, moment);
        takeMessages(moment);
    }
}

void ClientConnection::takeMessages(TimePoint now)
{
    if (m_state == State::Open && !std::exchange(m_hasBegun, true))
        m_buffer.at(0) == FrameFirstByte ? handleFrameBegun() : handleStranger();
    int taken = 0;
    while (m_state == State::Open && taken < MessagesAtOnce && m_quota.wait(now) == 0s && takeMessage()) {
        m_quota.handleMessage(now);
        ++taken;
    }
    if (taken == 0)
        m_quota.handleMessage(now);
    if (m_buffer.isEmpty() || m_state != State::Open)
        m_buffer.clear(); // Releases the memory.
    const auto wait = m_quota.wait(now);
    if (wait > 0s || (taken == MessagesAtOnce && !m_buffer.isEmpty()))
        rest(wait);
}

void ClientConnection::rest(Duration time)
{
    if (m_state == State::Closed)
        return;
    m_isResting = true;
    m_readNotifier.setEnabled(false);
    if (time > 0s) {
        handleThrottled();
        QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(time), this, &ClientConnection::goOn);
    } else {
        QMetaObject::invokeMethod(this, &ClientConnection::goOn, Qt::QueuedConnection);
    }
}

void ClientConnection::goOn()
{
    m_isResting = false;
    if (m_state == State::Closed)
        return;
    m_readNotifier.setEnabled(true);
    if (!m_buffer.isEmpty())
        takeMessages(now());
}

bool ClientConnection::takeMessage()
{
    QCborMap map;
    const FrameStatus status = takeFrame(m_buffer, map, m_maxPayload);
    if (status == FrameStatus::NeedMore)
        return false;
    if (status != FrameStatus::Taken) {
        handleRefusedMessage({DecodeFailure::Reason::Malformed, 0});
        return false;
    }

    const Decoded<RendezvousMessage> decoded = decodeRendezvous(map);
    if (const auto *failure = std::get_if<DecodeFailure>(&decoded)) {
        handleRefusedMessage(*failure);
    } else {
        m_maxPayload = MaxFramePayload;
        handleMessage(std::get<RendezvousMessage>(decoded));
    }
    return true;
}

void ClientConnection::keep(const QByteArray &bytes)
{
    if (m_state != State::Open)
        return;
    m_unsent += bytes;
    if (m_unsent.size() > MaxWriteBacklog)
        flush();
    if (m_unsent.size() > MaxWriteBacklog)
        abort();
}

void ClientConnection::flush()
{
    if (m_unsent.isEmpty() || m_state == State::Closed)
        return;
    const auto sent = m_socket.sendSome(m_unsent);
    if (!sent) {
        abort();
        return;
    }
    m_unsent.remove(0, *sent);
    if (m_unsent.isEmpty()) {
        m_unsent.clear(); // Releases the memory.
        if (m_writeNotifier)
            m_writeNotifier->setEnabled(false);
        if (m_state == State::Finishing)
            abort();
    } else if (m_writeNotifier) {
        m_writeNotifier->setEnabled(true);
    } else {
        m_writeNotifier = std::make_unique<QSocketNotifier>(m_socket.descriptor(), QSocketNotifier::Write);
        connect(m_writeNotifier.get(), &QSocketNotifier::activated, this, &ClientConnection::flush);
    }
}

void ClientConnection::beginClosing()
{
    m_buffer.clear();
    QTimer::singleShot(LingerTime, this, &ClientConnection::abort);
}

} // namespace punchline
