// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/net/messagequota.h"

#include "app/platform/nativesocket.h"
#include "app/protocol/classic.h"
#include "app/protocol/decoded.h"
#include "app/protocol/endpoint.h"
#include "app/protocol/rendezvousmessages.h"

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace punchline {

/// One client's TCP connection: messages on one side, bytes on the other. It tells a frame's first byte from
/// anything else, keeps both directions' buffers bounded, and ends without losing what was sent last. One
/// that is idle holds no buffers: there are very many of these. One that says more than its MessageQuota is
/// not read for a while, and no turn of the event loop takes many of its messages: the others wait for none.
/// Driven by who derives from it, the clients of RendezvousServer and of ProbeService, and tells them what it
/// hears by virtual functions: signals would have to be connected anew for each arrival. It must not be
/// deleted while it tells something. It never decides what a message means or how long a client may take.
class ClientConnection : public QObject
{
    Q_OBJECT

public:
    /// The largest frame before the first message has been understood; a greeting needs no more.
    static constexpr qsizetype MaxGreetingPayload = 1024;
    /// What a client that does not read may leave unsent here, on top of the system's own buffers.
    static constexpr qsizetype MaxWriteBacklog = 128 * 1024;

    /// Of one connection, in one turn of the event loop. As much as an honest client ever says in one go.
    static constexpr int MessagesAtOnce = 4;

    /// Takes over @p socket, which must be connected to @p serverReflexive.
    ClientConnection(NativeSocket socket, const Endpoint &serverReflexive, QObject *parent = nullptr);

    /// Where the connection comes from.
    [[nodiscard]] Endpoint serverReflexive() const { return m_serverReflexive; }
    /// Which of this machine's endpoints it has reached.
    [[nodiscard]] Endpoint local() const { return m_socket.localEndpoint(); }

    /// Keeps @p message until flush(), or until the connection is to end.
    void send(const RendezvousMessage &message);
    void send(const classic::ServerMessage &message);
    /// Gives the system what there is to send, all of it in one go.
    void flush();

    /// Closes once everything has been sent.
    void finish();
    /// Sends @p error and closes, once the client has had time to read it.
    void reject(const ProtocolError &error);
    /// Closes at once.
    void abort();

    /// Reads what has arrived, if anything has, without waiting to be told of it; nothing while it rests.
    void readAvailable();

protected:
    /// The very first byte has come, and it can begin a frame.
    virtual void handleFrameBegun() = 0;
    /// The very first byte has come, and it cannot.
    virtual void handleStranger() = 0;
    virtual void handleMessage(const RendezvousMessage &message) = 0;
    virtual void handleRefusedMessage(const DecodeFailure &failure) = 0;
    /// It has said too much, and is not read for a while.
    virtual void handleThrottled() { }
    /// It is closed. Once, however that came about, but not where it is deleted.
    virtual void handleClosed() = 0;

private:
    void sniff();
    void takeMessages(MessageQuota::TimePoint now);
    [[nodiscard]] bool takeMessage();
    void rest(MessageQuota::Duration time);
    void goOn();
    void keep(const QByteArray &bytes);
    void beginClosing();

    /// What still comes is not looked at once it is not Open any more.
    enum class State {
        Open,
        Finishing, ///< Closes when everything has been sent.
        Rejecting, ///< Closes when the client does.
        Closed,
    };

    NativeSocket m_socket;
    QSocketNotifier m_readNotifier; ///< After the socket: it must not outlive the descriptor.
    std::unique_ptr<QSocketNotifier> m_writeNotifier; ///< Once the system has not taken everything.
    Endpoint m_serverReflexive;
    QByteArray m_buffer;
    QByteArray m_unsent;
    qsizetype m_maxPayload = MaxGreetingPayload;
    MessageQuota m_quota;
    bool m_hasBegun = false;
    bool m_isResting = false; ///< It is not read until goOn().
    State m_state = State::Open;
};

} // namespace punchline
