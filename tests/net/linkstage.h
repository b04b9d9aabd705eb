// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/net/peerlink.h"
#include "app/trust/knock.h"
#include "tests/support/securities.h"

#include <QSignalSpy>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

#include <memory>
#include <utility>

#include <unistd.h>

namespace punchline::test {

/// A PeerLink and the bare socket at its other end.
struct LinkAndSocket
{
    std::unique_ptr<PeerLink> link;
    std::unique_ptr<QSslSocket> other;
};

/// The two ends of a connection over the loopback interface.
inline std::pair<NativeSocket, NativeSocket> connectedPair()
{
    NativeSocket listener;
    (void)listener.bind(QHostAddress(QHostAddress::LocalHost), 0);
    (void)listener.listen(1);
    QTcpServer server;
    server.setSocketDescriptor(listener.descriptor());
    (void)listener.release();
    NativeSocket dialled;
    (void)dialled.bind(QHostAddress(QHostAddress::LocalHost), 0);
    (void)dialled.connect(Endpoint(server.serverAddress(), server.serverPort()));
    server.waitForNewConnection(5000);
    QTcpSocket *accepted = server.nextPendingConnection();
    NativeSocket copy(::dup(static_cast<int>(accepted->socketDescriptor())));
    return {std::move(dialled), std::move(copy)};
}

inline LinkAndSocket linkAndSocket(Dialect dialect, const LinkSecurity &security,
                                   const LivenessTimes &times = {})
{
    auto [mine, other] = connectedPair();
    LinkAndSocket pair{std::make_unique<PeerLink>(std::move(mine), dialect, security, nullptr, times),
                       std::make_unique<QSslSocket>()};
    pair.other->setSocketDescriptor(other.release());
    return pair;
}

/// Two connected PeerLinks.
struct TwoLinks
{
    std::unique_ptr<PeerLink> initiator;
    std::unique_ptr<PeerLink> responder;
};

inline TwoLinks twoLinks(const LinkSecurity &initiator, const LinkSecurity &responder)
{
    auto [a, b] = connectedPair();
    TwoLinks links{
        std::make_unique<PeerLink>(std::move(a), Dialect::Framed, initiator, nullptr),
        std::make_unique<PeerLink>(std::move(b), Dialect::Framed, responder, nullptr),
    };
    // Stands in for PunchSockets, which does this when a HolePuncher says so.
    PeerLink *second = links.responder.get();
    QObject::connect(second, &PeerLink::nominated, second, &PeerLink::agree);
    QObject::connect(second, &PeerLink::agreed, second, &PeerLink::confirm);
    return links;
}

/// An initiator's link and a bare socket that plays the responder, secure at both ends.
inline LinkAndSocket secureLinkAndSocket(const LivenessTimes &times = {})
{
    LinkAndSocket pair = linkAndSocket(Dialect::Framed, securities().initiator, times);
    QSslSocket *other = pair.other.get();
    QObject::connect(other, &QSslSocket::readyRead, other, [other] {
        if (other->mode() == QSslSocket::UnencryptedMode && other->bytesAvailable() >= KnockSize) {
            (void)other->read(KnockSize);
            other->setSslConfiguration(tlsConfiguration(securities().responder));
            other->ignoreSslErrors();
            other->startServerEncryption();
        }
    });
    QSignalSpy agreed(pair.link.get(), &PeerLink::agreed);
    pair.link->nominate();
    if (!QTest::qWaitFor([&] { return agreed.size() == 1 && other->isEncrypted(); }))
        qFatal("the link did not become secure");
    return pair;
}

/// As above, and the responder has sent LinkReady.
inline LinkAndSocket openLinkAndSocket(const LivenessTimes &times = {})
{
    LinkAndSocket pair = secureLinkAndSocket(times);
    pair.other->write(encodePeer(LinkReady{}));
    return pair;
}

/// The descriptor of @p link's connection, which nobody else needs to know. -1 if it is closed.
inline int descriptorOf(const PeerLink &link)
{
    for (int descriptor = 0; descriptor < 256; ++descriptor) {
        NativeSocket socket(descriptor);
        const bool isIts = socket.localEndpoint() == link.local() && socket.remoteEndpoint() == link.remote();
        socket.release();
        if (isIts)
            return descriptor;
    }
    return -1;
}

} // namespace punchline::test
