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
#include <optional>

namespace punchline {

/// One client's TCP connection: messages on one side, bytes on the other. It distinguishes the first byte of
/// a frame from anything else, bounds the buffers of both directions, and closes without losing what was sent
/// last. An idle connection holds no buffers, since there are very many. A client that exceeds its
/// MessageQuota is not read for a while, and one turn of the event loop takes only a few of its messages, so
/// that others need not wait. Driven by its derived classes, the clients of RendezvousServer and of
/// ProbeService. It reports to them by virtual functions, since signals would have to be connected for each
/// arrival. It must not be deleted during such a call. It never decides what a message means or how long a
/// client may take.
class ClientConnection : public QObject
{
    Q_OBJECT

public:
    /// The largest frame until the first message is understood; a greeting needs no more.
    static constexpr qsizetype MaxGreetingPayload = 1024;
    /// How much may be unsent for a client that does not read, on top of the system's own buffers.
    static constexpr qsizetype MaxWriteBacklog = 128 * 1024;

    /// Messages of one connection in one turn of the event loop. As many as an honest client ever sends at
    /// once.
    static constexpr int MessagesAtOnce = 4;

    /// Takes over @p socket, which must be connected to @p serverReflexive.
    ClientConnection(NativeSocket socket, const Endpoint &serverReflexive, QObject *parent = nullptr);

    /// Where the connection comes from (RFC 8445).
    [[nodiscard]] Endpoint serverReflexive() const { return m_serverReflexive; }
    /// The endpoint of this machine that it has reached.
    [[nodiscard]] Endpoint local() const { return m_socket.localEndpoint(); }

    /// Keeps @p message until flush(), or until the connection is to end.
    void send(const RendezvousMessage &message) { keep(encodeRendezvous(message)); }
    void send(const classic::ServerMessage &message) { keep(classic::encode(message)); }
    /// Hands everything that is to be sent to the system at once.
    void flush();

    /// Closes once everything has been sent.
    void finish();
    /// Sends @p error and closes, once the client has had time to read it.
    void reject(const ProtocolError &error);
    /// Closes at once.
    void abort();
    /// Sends what is to be sent and gives up the connection, without a handleClosed(). `nullopt` if it is not
    /// open, or if the client has sent something since its last message: then the caller has to close it.
    [[nodiscard]] std::optional<NativeSocket> handOver();

    /// Reads what has arrived, without waiting for a notification. Nothing while it rests.
    void readAvailable();

protected:
    /// The very first byte has come, and it can begin a frame.
    virtual void handleFrameBegun() = 0;
    /// The very first byte has come, and it cannot begin a frame.
    virtual void handleStranger() = 0;
    virtual void handleMessage(const RendezvousMessage &message) = 0;
    virtual void handleRefusedMessage(const DecodeFailure &failure) = 0;
    /// The client has used up its quota, and is not read for a while.
    virtual void handleThrottled() { }
    /// The connection is closed. Comes once, whatever the cause, but not on deletion.
    virtual void handleClosed() = 0;

private:
    void takeMessages(TimePoint now);
    [[nodiscard]] bool takeMessage();
    void rest(Duration time);
    void goOn();
    void keep(const QByteArray &bytes);
    void beginClosing();

    /// Input is ignored in all states but Open.
    enum class State {
        Open,
        Finishing, ///< Closes when everything has been sent.
        Rejecting, ///< Closes when the client does.
        Closed,
    };

    NativeSocket m_socket;
    QSocketNotifier m_readNotifier; ///< After the socket: it must not outlive the descriptor.
    std::unique_ptr<QSocketNotifier> m_writeNotifier; ///< Made when the system does not take everything.
    Endpoint m_serverReflexive;
    QByteArray m_buffer;
    QByteArray m_unsent;
    qsizetype m_maxPayload = MaxGreetingPayload;
    MessageQuota m_quota;
    bool m_hasBegun = false;
    bool m_isResting = false; ///< Not read until goOn().
    State m_state = State::Open;
};

} // namespace punchline
