// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"
#include "app/protocol/rendezvousmessages.h"
#include "app/trust/knock.h"

#include <QObject>
#include <QTimer>

class QSocketNotifier;

namespace punchline {

/// The knocks on one raw connection, before anything that a stranger sends is parsed.
///
/// The initiator knocks first; the responder answers a right knock and tells a stranger nothing. Exactly
/// KnockSize bytes are taken off the connection, so that what follows is left to whoever secures it. Driven
/// by PeerLink. Each signal ends it but proven(), after which nominated() or closed() may follow.
class KnockExchange : public QObject
{
    Q_OBJECT

public:
    KnockExchange(NativeSocket socket, const SessionKey &key, Role self, QObject *parent);
    ~KnockExchange() override;

    /// The initiator knocks; a responder waits for that.
    void begin();

    /// The initiator: knocks with a nomination, where it has not knocked yet, and needs no answer.
    void nominate();

    /// Neither reads nor says anything more. The connection stays open until this is deleted.
    void retire();

    /// The connection, for what comes next.
    [[nodiscard]] NativeSocket takeSocket();

Q_SIGNALS:
    /// The other end knows the session's key.
    void proven();
    /// On a responder's side: the initiator goes on, on this connection.
    void nominated();
    /// The other end is not the peer. @p reason is technical.
    void stranger(const QString &reason);
    /// The other end said nothing in time: nobody knows who that is.
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
