// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/error.h"
#include "app/net/localport.h"
#include "app/platform/hostlookup.h"
#include "app/protocol/serveraddress.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace punchline {

class Dial;

/// Time limits of the two steps to a connection with a server. With most resolvers' settings, a name server
/// that is down fails after five seconds; a lost SYN is sent again after 1 s and 3 s (RFC 6298).
struct DialDeadlines
{
    std::chrono::milliseconds lookup{6000};
    std::chrono::milliseconds connect{4000}; ///< For each address.
};

/// From a server's address to one connection: looks up its name and dials its addresses. It dials the next
/// one when one has failed or has not answered within NextAddressDelay, without giving up those under way
/// (RFC 8305, "Happy Eyeballs"). The first that answers wins and the others are dropped. All leave from the
/// session's port. Unlike in the RFC, IPv4 goes first: only the IPv4 endpoint is usually translated and needs
/// a server to observe it, while IPv6 addresses are candidates as they are. connected() or failed() comes
/// once, never from inside start(). Its members are the addresses still to dial, the dials under way and
/// their timers.
class ServerDial : public QObject
{
    Q_OBJECT

public:
    /// RFC 8305, section 5: the Connection Attempt Delay.
    static constexpr std::chrono::milliseconds NextAddressDelay{250};
    /// RFC 8305, section 3: the Resolution Delay; here we wait for the IPv4 addresses.
    static constexpr std::chrono::milliseconds ResolutionDelay{50};
    /// Limit for each family, because a name may have any number.
    static constexpr qsizetype MaxAddresses = 16;

    /// @p localPort must outlive the dial.
    ServerDial(LocalPort *localPort, QObject *parent, const DialDeadlines &deadlines = {});
    ~ServerDial() override;

    /// @p known: where the server was last reached. That is dialled, too, if the name is not resolved within
    /// NextAddressDelay, or leads nowhere.
    void start(const ServerAddress &server, const QHostAddress &known = {});

    /// Gives up what is under way; no signals follow.
    void drop();

    /// The connected socket and its remote endpoint, after connected().
    [[nodiscard]] NativeSocket takeSocket() { return std::move(m_socket); }
    [[nodiscard]] const Endpoint &remote() const { return m_remote; }

Q_SIGNALS:
    void connected();
    void failed(const punchline::Error &error);

private:
    void handleAnswer(AddressFamily family, const Resolution &resolution);
    void handleLookupTimeout();
    void dialNext();
    void takeKnown();
    void handleDialFailed(Dial *dial, const SocketError &error);
    void handleConnected(Dial *dial);
    void noteFailure(const Endpoint &remote, SocketFailure failure);
    void goOn();
    [[nodiscard]] bool hasNext() const { return !m_ipv4.isEmpty() || !m_ipv6.isEmpty(); }
    [[nodiscard]] Error reason() const;

    LocalPort *m_localPort;
    DialDeadlines m_deadlines;
    ServerAddress m_server;
    HostLookup m_lookup;
    int m_openQuestions = 0; ///< Lookups that are still running.
    bool m_resolverFailed = false;
    QList<QHostAddress> m_ipv4; ///< Not tried yet.
    QList<QHostAddress> m_ipv6; ///< Not tried yet.
    QHostAddress m_known;       ///< Of the last time, and not tried yet; otherwise null.
    QList<Endpoint> m_tried;
    bool m_wasRefused = false;       ///< By m_remote.
    QHash<Dial *, Endpoint> m_dials; ///< Dials under way; children.
    QTimer m_lookupTimer;
    QTimer m_nextTimer; ///< Until the next address is dialled even though none has failed.
    NativeSocket m_socket;
    Endpoint m_remote;
};

} // namespace punchline
