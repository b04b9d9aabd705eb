// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"
#include "app/protocol/role.h"
#include "app/trust/knock.h"

#include <QObject>
#include <QTimer>

class QSocketNotifier;

namespace punchline {

/// The knocks on one raw connection, before anything that a stranger sends is parsed. The initiator knocks
/// first; the responder answers a correct knock and tells a stranger nothing. Exactly KnockSize bytes are
/// read off the connection; the rest is left to the code that secures it. Driven by PeerLink. Every signal
/// ends the exchange, except that nominated() or closed() may follow proven().
class KnockExchange : public QObject
{
    Q_OBJECT

public:
    KnockExchange(NativeSocket socket, const SessionKey &key, Role self, QObject *parent);
    ~KnockExchange() override;

    /// The initiator knocks; the responder waits for a knock.
    void begin();

    /// For the initiator: knocks with a nomination if it has not knocked yet, and needs no answer.
    void nominate();

    /// Stops reading and sending. The connection stays open until this is deleted.
    void retire();

    /// Hands over the connection for the next step.
    [[nodiscard]] NativeSocket takeSocket();

Q_SIGNALS:
    /// The other end knows the session key.
    void proven();
    /// For the responder: the initiator chose this connection.
    void nominated();
    /// The other end is not the peer. @p reason is technical.
    void stranger(const QString &reason);
    /// The other end said nothing in time, so it is unknown who it is.
    void silent(const QString &reason);
    /// The connection has ended.
    void closed();

private:
    void handleReadable();
    void handleBytes();
    void handleAfterwards();
    void judge();
    [[nodiscard]] bool send(Knock knock);

    NativeSocket m_socket;
    SessionKey m_key;
    Role m_self;
    QByteArray m_received;
    bool m_proven = false;
    bool m_hasKnocked = false;
    QSocketNotifier *m_notifier; // child
    QTimer m_timer;
};

} // namespace punchline
