// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/net/linklife.h"
#include "app/net/linksecurity.h"
#include "app/platform/nativesocket.h"
#include "app/protocol/peercodec.h"

#include <QObject>
#include <QTimer>

#include <deque>

class QSslSocket;

namespace punchline {

class KnockExchange;

/// One connection to the other end, from the raw socket to the link of the chat; made by PunchSockets.
/// In the framed dialect, knocks prove it first. Then TLS 1.3 secures it: both sides show the certificate
/// that they announced under seal, and the initiator is the TLS client. The connection is the link for the
/// initiator once the handshake is done, and for the responder once the initiator has said "ready" over it.
/// It carries PeerMessages both ways and watches whether the other end is still alive. Messages wait here
/// until the other side has said "ready" too. The classic dialect has none of this: open(). Nothing is read
/// before prove(), nominate() or open(). The link never decides what a message means. A losing connection is
/// closed with a FIN, not a RST: some NATs drop the whole mapping on a RST, and the winning connection with
/// it. Its stages share one socket, which cannot change hands during TLS: hence its many functions and
/// members.
class PeerLink : public QObject
{
    Q_OBJECT

public:
    /// How many bytes may wait to be sent before the link stops reading: the acknowledgements for a peer that
    /// sends but does not read would pile up here. Must be more than a conversation may have in flight, or
    /// two sides that both send a lot would both stop reading.
    static constexpr qint64 MaxWriteBacklog = 4 * 1024 * 1024;

    /// @p security is only used in the framed dialect.
    PeerLink(NativeSocket socket, Dialect dialect, const LinkSecurity &security, QObject *parent,
             const LivenessTimes &times = {});
    ~PeerLink() override;

    [[nodiscard]] const Endpoint &local() const { return m_local; }
    [[nodiscard]] const Endpoint &remote() const { return m_remote; }
    [[nodiscard]] Dialect dialect() const { return m_codec.dialect(); }
    [[nodiscard]] bool isEncrypted() const;

    /// Exchanges knocks. Ends in proven(), stranger() or silent().
    void prove();

    /// For the initiator, on a raw or proven connection: nominates this connection and secures it. Ends in
    /// agreed(); proven() comes before that if it has not come yet.
    void nominate();

    /// Secures the connection: nominate() does it for the initiator, the responder after nominated(). Ends in
    /// agreed().
    void agree();

    /// For the responder, after agreed(): makes this connection the link.
    void confirm() { send(LinkReady{}); }

    /// Reads and writes without any proof: the classic way.
    void open();

    /// Sends @p message in the peer's dialect; skips it if the dialect has no such message.
    void send(const PeerMessage &message);

    /// On a classic link: asks in a frame whether the peer understands frames. A classic first arrival never
    /// reads that; a framed client behind a classic server answers, and becameFramed() follows.
    void offerFrames();

    /// While paused, no message is delivered: the peer's data stays with the system and in the end stalls the
    /// peer. Only for a classic peer: a framed one gets no answers meanwhile, and takes this side for dead.
    /// Data that has arrived when the connection ends is read all the same.
    void setPaused(bool paused);

    /// Something has happened that may have broken the path (the network has changed). Asks for a sign of
    /// life now, if none is awaited already; without one, fellSilent() follows after LivenessTimes::answer.
    /// A link whose path is intact lives on, however often this is called.
    void probe() { m_life.probe(); }

    /// The same after this program or its machine was stopped: what the other end has sent meanwhile may not
    /// have been read yet, so it has all of that time again.
    void handleWake() { m_life.handleWake(); }

    /// Bytes that were sent but not yet taken by the system.
    [[nodiscard]] qint64 backlog() const;

    /// Closes once everything has been sent; closed() follows.
    void closeGently();

    /// Another connection is the link, so this one goes quiet: it neither sends nor emits anything. It stays
    /// open until it is deleted.
    void retire();

Q_SIGNALS:
    void proven();
    /// The initiator has nominated this connection.
    void nominated();
    /// The connection is secure: the peer has shown its certificate and, for the responder, said "ready".
    void agreed();
    /// The other end is not the peer. @p reason is technical.
    void stranger(const QString &reason);
    /// The other end did not prove its identity in time. @p reason is technical.
    void silent(const QString &reason);
    void messageReceived(const punchline::TalkMessage &message);
    /// The peer looks for a direct link now.
    void seekHeard(bool relayEnds);
    /// The peer that looked classic speaks frames.
    void becameFramed();
    /// A framed peer counts as gone: Liveness.
    void fellSilent();
    /// The system has taken everything that was sent: backlog() is 0.
    void drained();
    /// The connection has ended. @p reason is the system's; empty after an orderly end.
    void closed(const QString &reason);
    /// The other end sent bytes that are not a message. The link stops reading.
    void spoilt();

private:
    enum class Stage {
        Raw,      ///< Nothing is read.
        Knocking, ///< m_knocks holds the connection.
        Securing, ///< The TLS handshake is running.
        Secured,  ///< The handshake is done and the certificate is right; the peer has not said "ready".
        Open,     ///< The peer has said "ready".
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
    void handleEncrypted();
    void becomeProven();
    void becomeAgreed();
    void handleReadyRead();
    void handleInput(const PeerMessage &message);
    void handleLinkMessage(const LinkMessage &message);
    void becomeReady();
    void becomeOpen();
    void beginLife();
    [[nodiscard]] bool mayRead() const;
    void endUse();
    void becomeFramed();
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
    std::deque<QByteArray> m_unsent; ///< Not yet given to the socket.
    qint64 m_unsentBytes = 0;
    Stage m_stage = Stage::Raw;
    Standing m_standing = Standing::Unknown;
    Ending m_ending = Ending::No;
    bool m_framesOffered = false;
    bool m_paused = false;
    QTimer m_tlsTimer;
    LinkLife m_life; ///< Begins once the link to a framed peer is open.
};

} // namespace punchline
