// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/net/linksecurity.h"
#include "app/net/liveness.h"
#include "app/platform/nativesocket.h"
#include "app/protocol/peercodec.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <optional>

class QSslSocket;

namespace punchline {

class KnockExchange;

/// One direct connection to whoever is at the other end, from the raw socket to the link of the chat.
///
/// It is made by PunchSockets. In the framed dialect it is proven by knocks, then secured by TLS 1.3 in which
/// both sides show the certificate that they have announced under seal, the initiator as the TLS client. It
/// is the link, for the initiator, once the handshake is done, and for the responder, once the initiator has
/// said "ready" in it; it carries PeerMessages both ways and watches whether the other end is still alive.
/// What a user sends waits here until the other side has said "ready", too. The classic dialect has none of
/// this: open(). Nothing is read before prove(), nominate() or open(). It sends and receives; what the
/// messages mean is decided elsewhere. A connection that lost is closed with a FIN, not with a RST: there are
/// NATs that give up the whole mapping when a RST comes through it, and the connection that won with it.
class PeerLink : public QObject
{
    Q_OBJECT

public:
    /// How much may wait to be sent, in bytes, before the peer is not read from any more: a peer that sends
    /// and does not read would have its acknowledgements pile up here. Above what a conversation may have
    /// on its way, or two sides that both send much would both stop reading.
    static constexpr qint64 MaxWriteBacklog = 4 * 1024 * 1024;

    /// @p security is of use for the framed dialect only.
    PeerLink(NativeSocket socket, Dialect dialect, const LinkSecurity &security, QObject *parent);
    ~PeerLink() override;

    [[nodiscard]] const Endpoint &local() const { return m_local; }
    [[nodiscard]] const Endpoint &remote() const { return m_remote; }
    [[nodiscard]] Dialect dialect() const { return m_codec.dialect(); }
    [[nodiscard]] bool isEncrypted() const;

    /// Exchanges knocks. Ends in proven(), stranger() or silent().
    void prove();

    /// The initiator, raw or proven: names this connection and secures it. Brings proven(), where it has not
    /// come yet, and agreed().
    void nominate();

    /// The responder, after nominated(): secures the connection. Brings agreed().
    void agree();

    /// The responder, after agreed(): this one is the link.
    void confirm();

    /// Reads and writes without a proof: the classic way.
    void open();

    /// Sends @p message in the peer's dialect; what the dialect cannot say is left unsaid.
    void send(const PeerMessage &message);

    /// On a classic link: asks in a frame whether the peer understands frames. A classic first arrival never
    /// reads that; a framed client behind a classic server answers, which brings becameFramed().
    void offerFrames();

    /// While paused no message comes: what the peer sends stays with the system, and holds the peer up in the
    /// end. What has come when the connection ends is read all the same.
    void setPaused(bool paused);

    /// How many bytes have been sent and not yet been taken by the system.
    [[nodiscard]] qint64 backlog() const;

    /// Closes after everything has been sent; closed() follows.
    void closeGently();

    /// Another connection is the link: from now on this one has nothing to say and to tell. It stays open
    /// until it is deleted.
    void retire();

Q_SIGNALS:
    void proven();
    /// The initiator has named this connection.
    void nominated();
    /// The connection is secure: the peer has shown its certificate and, to the responder, said ready.
    void agreed();
    /// The other end is not the peer. @p reason is technical.
    void stranger(const QString &reason);
    /// The other end did not show in time who it is. @p reason is technical.
    void silent(const QString &reason);
    void messageReceived(const punchline::TalkMessage &message);
    /// The classic peer speaks frames after all.
    void becameFramed();
    /// Nothing has come from a framed peer for Liveness::SilenceTime.
    void fellSilent();
    /// All that was sent has been taken by the system: backlog() is 0.
    void drained();
    /// The connection has ended. @p reason is the system's, empty for an orderly end.
    void closed(const QString &reason);
    /// The other end sent bytes that are no message. The link reads no more.
    void spoilt();

private:
    enum class Stage {
        Raw,      ///< Nothing is read.
        Knocking, ///< m_knocks holds the connection.
        Securing, ///< The TLS handshake.
        Secured,  ///< It is done, and the certificate is right; the peer has not said ready.
        Open,     ///< It has.
        Done,
    };

    /// What the other end has shown. Each step is told once.
    enum class Standing {
        Unknown,
        Proven, ///< That it knows the key: proven().
        Agreed, ///< Its certificate and, to the responder, that this connection is the link: agreed().
    };

    /// How far the end of the connection is.
    enum class Ending {
        No,
        Wanted, ///< By closeGently().
        Cut,    ///< The connection has ended.
        Told,   ///< So have the signals about it.
    };

    [[nodiscard]] KnockExchange *knocks();
    void takeSocket(NativeSocket socket);
    void beginTls();
    void handleEncrypted();
    void becomeProven();
    void becomeAgreed();
    void handleReadyRead();
    void handleInput(const PeerMessage &message);
    void handleLinkMessage(const LinkMessage &message);
    void becomeReady();
    void becomeOpen();
    void watchLife();
    void endUse();
    void becomeFramed();
    void handleLifeTimeout();
    void handleWritten();
    void write(const QByteArray &bytes);
    void feed();
    void handleDisconnected();
    void handleSlowness();
    void reject(const QString &reason);

    NativeSocket m_raw;                // Until knocks() or open() takes it.
    KnockExchange *m_knocks = nullptr; // child
    QSslSocket *m_socket = nullptr;    // child
    LinkSecurity m_security;
    Endpoint m_local;
    Endpoint m_remote;
    PeerCodec m_codec;
    std::deque<QByteArray> m_unsent; ///< What the socket has not been given yet.
    qint64 m_unsentBytes = 0;
    Stage m_stage = Stage::Raw;
    Standing m_standing = Standing::Unknown;
    Ending m_ending = Ending::No;
    bool m_framesOffered = false;
    bool m_paused = false;
    QTimer m_tlsTimer;
    std::optional<Liveness> m_liveness; ///< Of an open link to a framed peer.
    QTimer m_lifeTimer;
};

} // namespace punchline
