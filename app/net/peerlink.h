// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"
#include "app/protocol/peercodec.h"
#include "app/trust/sessionkey.h"

#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace punchline {

/// One direct connection to whoever is at the other end, from the raw socket to the link of the chat.
///
/// It is made by PunchSockets, proven by knocks in the framed dialect, and carries PeerMessages both ways
/// after that. Nothing is read before prove() or open(). It sends and receives; what the messages mean is
/// decided elsewhere. A connection that lost is closed with a FIN, not with a RST: there are NATs that give
/// up the whole mapping when a RST comes through it, and the connection that won with it.
class PeerLink : public QObject
{
    Q_OBJECT

public:
    /// How much may wait to be sent, in bytes, before the peer is not read from any more: a peer that sends
    /// and does not read would have its acknowledgements pile up here. Above what a conversation may have
    /// on its way, or two sides that both send much would both stop reading.
    static constexpr qint64 MaxWriteBacklog = 4 * 1024 * 1024;

    PeerLink(NativeSocket socket, Dialect dialect, QObject *parent);
    ~PeerLink() override;

    [[nodiscard]] const Endpoint &local() const { return m_local; }
    [[nodiscard]] const Endpoint &remote() const { return m_remote; }
    [[nodiscard]] Dialect dialect() const { return m_codec.dialect(); }

    /// Exchanges knocks: sends that of @p self and waits for the other role's. Ends in proven() or
    /// stranger().
    void prove(const SessionKey &key, Role self);

    /// Reads and writes without a proof: the classic way.
    void open();

    /// Sends @p message in the peer's dialect; what the dialect cannot say is left unsaid.
    void send(const PeerMessage &message);

    /// Says in frames what the classic dialect has no words for; a classic first arrival never reads it, a
    /// framed client behind a classic server answers.
    void sendFramed(const PeerMessage &message);

    /// From now on the peer is spoken to in @p dialect.
    void setDialect(Dialect dialect) { m_codec.setDialect(dialect); }

    /// Closes after everything has been sent; closed() follows.
    void closeGently();

Q_SIGNALS:
    void proven();
    /// The other end is not the peer. @p reason is technical.
    void stranger(const QString &reason);
    void messageReceived(const punchline::PeerMessage &message);
    /// The connection has ended. @p reason is the system's, empty for an orderly end.
    void closed(const QString &reason);
    /// The other end sent bytes that are no message. The link reads no more.
    void spoilt();

private:
    enum class Stage { Raw, Knocking, Open, Done };

    void handleReadyRead();
    void handleInput(const PeerMessage &message);
    void handleKnock(const PeerMessage &message);
    void handleDisconnected();
    void reject(const QString &reason);

    QTcpSocket *m_socket; // child
    Endpoint m_local;
    Endpoint m_remote;
    PeerCodec m_codec;
    Stage m_stage = Stage::Raw;
    bool m_endTold = false;
    SessionKey m_key;
    Role m_self = Role::Initiator;
    QTimer m_knockTimer;
};

} // namespace punchline
