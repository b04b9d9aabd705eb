// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/error.h"
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

/// How long each step on the way to a server's first word may take, how long it may keep a client waiting for
/// the next one, and how long it may leave unread what it has been told. The steps to its first word take
/// together less than what the user is told.
struct ServerDeadlines
{
    DialDeadlines dial{};
    std::chrono::milliseconds greeting{5000};
    /// Between two words of a framed server, which pings who waits each 15 s: three Pings in a row are
    /// missing.
    std::chrono::milliseconds silence{45000};
    std::chrono::milliseconds backlog{20'000}; ///< Above RendezvousClient::MaxWriteBacklog.
    /// For a server that has not answered the greeting, to answer what a stranger would: then it is told what
    /// it is.
    std::chrono::milliseconds prompt{800};
};

/// The control connection: connects to the server by a ServerDial, greets, finds out which protocol the
/// server speaks, and carries messages from then on. Every step before the greeting has a deadline, and so
/// has the silence of a framed server after it; failed() comes at most once and is the last signal.
class RendezvousClient : public QObject
{
    Q_OBJECT

public:
    /// How many bytes may wait to be sent before the server is not read from any more: one that asks and asks
    /// and reads nothing would have the answers pile up here. Far above what a client says by itself.
    static constexpr qint64 MaxWriteBacklog = 64 * 1024;

    /// @p localPort must outlive it.
    RendezvousClient(LocalPort *localPort, QObject *parent, const ServerDeadlines &deadlines = {});
    ~RendezvousClient() override;

    /// @p ticket: Hello::ticket.
    void connectTo(const ServerAddress &server, const QByteArray &ticket = {});

    void send(const RendezvousMessage &message);

    /// Closes after everything has been sent, and tells nothing any more.
    void closeGently();

    /// Closes at once and tells nothing any more: the server is not to take it for alive a moment longer.
    void abort();

    /// What the server speaks, as far as it has said anything: Framed before.
    [[nodiscard]] Dialect dialect() const { return m_dialect.value_or(Dialect::Framed); }
    /// Whether it has failed or been closed: nothing is sent any more.
    [[nodiscard]] bool isOver() const { return m_over; }

    [[nodiscard]] const Endpoint &serverEndpoint() const { return m_serverEndpoint; }
    [[nodiscard]] const Endpoint &localEndpoint() const { return m_localEndpoint; }

Q_SIGNALS:
    /// The server has said its first word. A server that first looks classic may yet turn out framed, when
    /// its answer to the greeting was late: then it comes a second time.
    void reached(punchline::Dialect dialect);
    void messageReceived(const punchline::RendezvousMessage &message);
    void classicMessageReceived(const punchline::classic::ServerMessage &message);
    void failed(const punchline::Error &error);

private:
    void greet();
    void handleReadyRead();
    /// Whether the server reads too little for being listened to.
    [[nodiscard]] bool isHeldUp() const;
    [[nodiscard]] bool takeFramed();
    [[nodiscard]] bool takeClassic();
    void handleClosed();
    void handleDeadline();
    /// What has been said so far is no rendezvous server's.
    void failAsForeign();
    void setDialect(Dialect dialect);
    void fail(ErrorCode code, const QString &detail);

    ServerDeadlines m_deadlines;
    QByteArray m_ticket;
    ServerDial m_dial;
    QTcpSocket *m_socket = nullptr; // child
    Endpoint m_serverEndpoint;
    Endpoint m_localEndpoint;
    QByteArray m_buffer;
    std::optional<Dialect> m_dialect;
    QTimer m_timer;            ///< The deadline of the present step.
    QTimer m_backlogTimer;     ///< While isHeldUp().
    bool m_isPrompted = false; ///< It was silent, and has got the ForeignServerPrompt.
    bool m_over = false;
};

} // namespace punchline
