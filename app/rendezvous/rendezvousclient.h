// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/error.h"
#include "app/platform/bootclock.h"
#include "app/protocol/classic.h"
#include "app/protocol/rendezvousmessages.h"
#include "app/protocol/serveraddress.h"
#include "app/rendezvous/serverdial.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

class QTcpSocket;

namespace punchline {

/// Time limits on the way to a server's first message, between later messages, and for a server that does not
/// read what it is sent. The steps to its first message together take less time than the user is told.
struct ServerDeadlines
{
    DialDeadlines dial{};
    std::chrono::milliseconds greeting{5000};
    /// Between two messages of a framed server.
    std::chrono::milliseconds silence{45000};
    /// The same while this client waits. The server pings it every 15 s, and its system sends a lost Ping
    /// again four times in the remaining ten (RFC 6298).
    std::chrono::milliseconds waiting{25'000};
    std::chrono::milliseconds backlog{20'000}; ///< Above RendezvousClient::MaxWriteBacklog.
    /// For a server that has not answered the greeting, to answer the ForeignServerPrompt and so identify
    /// itself.
    std::chrono::milliseconds prompt{800};
    /// For the server's system to acknowledge something that was sent because of a doubt (NetworkWatch).
    std::chrono::milliseconds doubt{5000};
};

/// The control connection: connects to the server by a ServerDial, greets, finds out which dialect the server
/// speaks, and carries messages from then on. Every step before the greeting has a deadline, as has the
/// silence of a framed server after it. When the network changes or the machine wakes up, it finds out
/// whether the server is still there. failed() comes at most once and is the last signal.
class RendezvousClient : public QObject
{
    Q_OBJECT

public:
    /// How many bytes may wait to be sent before the client stops reading: the answers to a server that keeps
    /// asking but never reads would pile up here. Far more than a client sends by itself.
    static constexpr qint64 MaxWriteBacklog = 64 * 1024;

    /// @p localPort must outlive the client.
    RendezvousClient(LocalPort *localPort, QObject *parent, const ServerDeadlines &deadlines = {});
    ~RendezvousClient() override;

    /// @p ticket: Hello::ticket. @p known: see ServerDial::start().
    void connectTo(const ServerAddress &server, const QByteArray &ticket = {},
                   const QHostAddress &known = {});

    /// Hello::hidden; call it before connectTo().
    void setHidden(bool hidden) { m_isHidden = hidden; }

    void send(const RendezvousMessage &message);

    /// Closes once everything has been sent; no signals follow.
    void closeGently();

    /// Closes at once, so that the server stops counting this client as alive; no signals follow.
    void abort();

    /// What the server speaks, as far as it has said anything: Framed before.
    [[nodiscard]] Dialect dialect() const { return m_dialect.value_or(Dialect::Framed); }
    /// Whether it has failed or been closed: nothing is sent any more.
    [[nodiscard]] bool isOver() const { return m_over; }

    [[nodiscard]] const Endpoint &serverEndpoint() const { return m_serverEndpoint; }
    [[nodiscard]] const Endpoint &localEndpoint() const { return m_localEndpoint; }

Q_SIGNALS:
    /// The server has sent its first message. Comes a second time if a server that seemed classic turns out
    /// to be framed because its answer to the greeting was late.
    void reached(punchline::Dialect dialect);
    void messageReceived(const punchline::RendezvousMessage &message);
    void classicMessageReceived(const punchline::classic::ServerMessage &message);
    void failed(const punchline::Error &error);

private:
    void greet();
    void handleReadyRead();
    /// True if the server reads so little that we have stopped reading from it.
    [[nodiscard]] bool isHeldUp() const;
    [[nodiscard]] bool takeFramed();
    [[nodiscard]] bool takeClassic();
    void handleClosed();
    void handleDeadline();
    void handleDoubt();
    void handleDoubtTimeout();
    void noteMessage(const RendezvousMessage &message);
    /// The bytes so far are not a rendezvous server's.
    void failAsForeign();
    void setDialect(Dialect dialect);
    void fail(ErrorCode code);

    ServerDeadlines m_deadlines;
    QByteArray m_ticket;
    bool m_isHidden = false;
    ServerDial m_dial;
    QTcpSocket *m_socket = nullptr; // child
    Endpoint m_serverEndpoint;
    Endpoint m_localEndpoint;
    QByteArray m_buffer;
    std::optional<Dialect> m_dialect;
    QTimer m_timer;                   ///< The deadline of the current step.
    QTimer m_backlogTimer;            ///< While isHeldUp().
    QTimer m_doubtTimer;              ///< While something sent by handleDoubt() is under way.
    BootClock::time_point m_doubtDue; ///< No earlier than that, the next doubt counts.
    quint32 m_lastPing = 0;           ///< The number of the server's last Ping; 0: none yet.
    bool m_isWaiting = false;         ///< For a peer, and so pinged.
    bool m_isPrompted = false;        ///< The server was silent and has been sent the ForeignServerPrompt.
    bool m_over = false;
};

} // namespace punchline
