// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/frame.h"
#include "app/protocol/rendezvousmessages.h"
#include "app/protocol/signalmessages.h"
#include "app/rendezvous/sealedsignalling.h"
#include "app/trust/knock.h"
#include "tests/support/securities.h"

#include <QSslSocket>
#include <QTcpServer>

#include <functional>
#include <optional>

namespace punchline::test {

/// Accepts connections as sockets that can switch to TLS.
class TlsListener : public QTcpServer
{
protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        addPendingConnection(socket);
    }
};

/// The second client of a pair, with bare sockets and bad intentions. It behaves well until a test tells it
/// otherwise.
class HostilePeer : public QObject
{
public:
    explicit HostilePeer(const Endpoint &server)
    {
        m_listener.listen(QHostAddress::LocalHost);
        connect(&m_listener, &QTcpServer::newConnection, this, [this] {
            auto *accepted = qobject_cast<QSslSocket *>(m_listener.nextPendingConnection());
            onRawLink(accepted);
        });
        connect(&m_control, &QTcpSocket::readyRead, this, &HostilePeer::readControl);
        visit(server, EnterLobby{commitmentTo(m_opening)});
    }

    /// Comes back to @p server and awaits whoever calls @p handle, as if it had @p key.
    void comeBack(const Endpoint &server, const ReturnKey &key, const QByteArray &handle)
    {
        m_key = key;
        m_control.abort();
        m_buffer.clear();
        visit(server, Await{commitmentTo(m_opening), {handle}});
    }

    void say(const RendezvousMessage &message) { m_control.write(encodeRendezvous(message)); }
    /// Sends @p payload as the payload of a Signal, unchanged.
    void signal(const QByteArray &payload) { say(Signal{payload}); }
    void leave() { m_control.disconnectFromHost(); }

    /// Sends a sealed CandidateOffer.
    void offer(const QList<Candidate> &candidates)
    {
        m_signalling->send(CandidateOffer{
            fingerprintOf(m_security.certificate.toDer()), candidates, {}, false, returns, relays});
    }
    /// Sends a sealed CandidateUpdate.
    void update(const QList<Candidate> &candidates) { m_signalling->send(CandidateUpdate{candidates}); }
    /// Where it listens.
    [[nodiscard]] Candidate itself() const
    {
        return {CandidateKind::Host, Endpoint(m_listener.serverAddress(), m_listener.serverPort())};
    }
    void offer()
    {
        offer({{CandidateKind::Host, Endpoint(m_listener.serverAddress(), m_listener.serverPort())}});
    }

    /// The key for this session's knocks; valid once the victim has confirmed.
    [[nodiscard]] SessionKey key() const { return m_signalling->sessionKey(); }
    /// What leads to the link after this one; valid as long as key().
    [[nodiscard]] ReturnKey returnKey() const { return m_signalling->returnKey(); }

    /// Whether it offers to return when the link is lost.
    bool returns = false;
    /// Whether it offers to join a relay.
    bool relays = false;

    std::function<void()> onPaired = [this] { m_signalling->begin(); };
    std::function<void()> onKeyed = [this] { offer(); };
    std::function<void()> onOffer = [this] { say(PunchReady{}); };
    std::function<void(const RelayOffer &)> onRelayOffer = [](const RelayOffer &) {};
    /// Called when a TCP connection is established.
    std::function<void(QSslSocket *)> onRawLink = [this](QSslSocket *link) { secure(link); };
    /// Called when the link is secure on this side.
    std::function<void(QSslSocket *)> onLink = [](QSslSocket *link) { link->write(encodePeer(LinkReady{})); };

    /// Reads the knock, then does its part of the TLS handshake.
    void secure(QSslSocket *link)
    {
        connect(link, &QSslSocket::readyRead, this, [this, link] {
            if (link->mode() != QSslSocket::UnencryptedMode || link->bytesAvailable() < KnockSize)
                return;
            (void)link->read(KnockSize);
            link->setSslConfiguration(tlsConfiguration(m_security));
            link->ignoreSslErrors();
            link->startServerEncryption();
        });
        connect(link, &QSslSocket::encrypted, this, [this, link] { onLink(link); });
    }

private:
    void visit(const Endpoint &server, const RendezvousMessage &request)
    {
        m_control.connectToHost(server.address, server.port);
        say(Hello{});
        say(request);
    }

    void readControl()
    {
        m_buffer += m_control.readAll();
        QCborMap map;
        while (takeFrame(m_buffer, map) == FrameStatus::Taken) {
            const auto decoded = decodeRendezvous(map);
            const auto &message = std::get<RendezvousMessage>(decoded);
            if (const auto *ping = std::get_if<Ping>(&message))
                say(Pong{ping->number});
            else if (const auto *paired = std::get_if<Paired>(&message))
                handlePaired(*paired);
            else if (const auto *signal = std::get_if<Signal>(&message))
                m_signalling->handlePayload(signal->payload);
            else if (const auto *relay = std::get_if<RelayOffer>(&message))
                onRelayOffer(*relay);
        }
    }

    void handlePaired(const Paired &paired)
    {
        KeyExchangeSetup setup{paired.role, SecretBytes(), "0 0", m_opening, paired.peerCommitment};
        if (!paired.handle.isEmpty()) {
            setup.code = m_key.password();
            setup.context = m_key.context();
            setup.before = m_key;
        }
        m_signalling.emplace(std::move(setup), Confirming::AtOnce, this);
        connect(&*m_signalling, &SealedSignalling::payloadReady, this, &HostilePeer::signal);
        connect(&*m_signalling, &SealedSignalling::keyed, this, [this] { onKeyed(); });
        connect(&*m_signalling, &SealedSignalling::received, this, [this](const SealedMessage &message) {
            if (const auto *offer = std::get_if<CandidateOffer>(&message)) {
                m_security.peerFingerprint = offer->fingerprint;
                onOffer();
            }
        });
        onPaired();
    }

    QTcpSocket m_control;
    TlsListener m_listener;
    QByteArray m_buffer;
    QByteArray m_opening = freshOpening();
    ReturnKey m_key;
    LinkSecurity m_security = freshSecurity(Role::Responder, {});
    std::optional<SealedSignalling> m_signalling;
};

} // namespace punchline::test
