// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/lobby.h"
#include "server/lobby/localdirectory.h"
#include "tests/server/commitment.h"

#include <QHash>
#include <QStringList>

#include <chrono>
#include <initializer_list>

namespace punchline {

using namespace std::chrono_literals;

inline QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list.append(QString::fromLatin1(text));
    return list;
}

/// What happened, in order: unlike the operands of +, a braced list's elements are evaluated from left to
/// right.
inline QStringList inTurn(std::initializer_list<QStringList> lists)
{
    QStringList all;
    for (const QStringList &list : lists)
        all += list;
    return all;
}

/// Describes commands as a reader of the wire would: "1: Paired initiator 198.51.100.2:4002".
class Describer
{
public:
    static QStringList describe(const Lobby::Commands &commands)
    {
        QStringList list;
        for (const lobby::Command &command : commands)
            list.append(std::visit([](const auto &c) { return text(c); }, command));
        return list;
    }

private:
    static QString text(const lobby::SendMessage &command)
    {
        const QString words = std::visit([](const auto &message) { return text(message); }, command.message);
        return QStringLiteral("%1: %2").arg(command.client).arg(words);
    }
    /// The letters of handleOf().
    static QString nameOf(const QByteArray &handle)
    {
        return QStringLiteral("handle %1").arg(QString::fromLatin1(handle.left(1)));
    }
    static QString text(const lobby::SendClassic &command)
    {
        const QString words = QString::fromLatin1(classic::encode(command.message).chopped(2));
        return QStringLiteral("%1: '%2'").arg(command.client).arg(words);
    }
    static QString text(const lobby::Close &command)
    {
        const QString reason =
            command.error ? QStringLiteral(" after %1").arg(text(*command.error)) : QString();
        return QStringLiteral("%1: closed%2").arg(command.client).arg(reason);
    }

    static QString text(const lobby::SendUnsolicitedSyn &command)
    {
        return QStringLiteral("%1: SYN to %2 within %3 ms")
            .arg(command.client)
            .arg(command.target.toString())
            .arg(command.wait.count());
    }

    static QString text(const lobby::BeginVisit &command)
    {
        const QString whom = !command.visit.handle.isEmpty()
            ? QStringLiteral("%1 by %2").arg(command.visit.host).arg(nameOf(command.visit.handle))
            : command.visit.room == 0 ? QStringLiteral("%1 in the lobby").arg(command.visit.host)
                                      : QStringLiteral("room %1").arg(command.visit.room);
        return QStringLiteral("%1: to %2 for %3")
            .arg(command.client)
            .arg(QString::fromLatin1(command.host), whom);
    }
    static QString text(const lobby::PassOn &command)
    {
        return QStringLiteral("%1: says at %2: message %3")
            .arg(command.client)
            .arg(QString::fromLatin1(command.host))
            .arg(rendezvousType(command.message));
    }
    static QString text(const lobby::EndVisit &command)
    {
        return QStringLiteral("%1: leaves %2").arg(command.client).arg(QString::fromLatin1(command.host));
    }

    static QString text(const lobby::BeginRelay &command)
    {
        return QStringLiteral("%1: relayed to %2").arg(command.first).arg(command.second);
    }

    static QString text(const Welcome &m)
    {
        const QString words = QStringLiteral("Welcome %1 %2 %3")
                                  .arg(m.version)
                                  .arg(m.serverReflexive.toString())
                                  .arg(m.probePort);
        return m.alternate.isNull() ? words : QStringLiteral("%1 and %2").arg(words, m.alternate.toString());
    }
    static QString text(const UnsolicitedResult &m)
    {
        static const QStringList names = lines({"Unknown", "Drop", "Reset", "Icmp", "Open"});
        return QStringLiteral("UnsolicitedResult %1").arg(names.value(static_cast<int>(m.answer)));
    }
    static QString text(const Waiting &) { return QStringLiteral("Waiting"); }
    static QString text(const Paired &m)
    {
        const QString words =
            QStringLiteral("Paired %1 %2 %3 as %4")
                .arg(m.role == Role::Initiator ? QStringLiteral("initiator") : QStringLiteral("responder"),
                     m.peerDialect == Dialect::Framed ? QStringLiteral("framed") : QStringLiteral("classic"),
                     m.peer.toString(), m.serverReflexive.toString());
        const QString secret =
            m.secret == SecretKind::Link ? QStringLiteral("a link") : QStringLiteral("words");
        if (!m.handle.isEmpty())
            return QStringLiteral("%1 by %2").arg(words, nameOf(m.handle));
        return m.room == 0 ? words : QStringLiteral("%1 in room %2 by %3").arg(words).arg(m.room).arg(secret);
    }
    static QString text(const RoomOpened &m)
    {
        return QStringLiteral("RoomOpened %1 for %2 s").arg(m.room).arg(m.timeLeft.count());
    }
    static QString text(const Go &m) { return QStringLiteral("Go %1").arg(m.round); }
    static QString text(const Ping &m) { return QStringLiteral("Ping %1").arg(m.number); }
    static QString text(const RelayOffer &m)
    {
        const QString where =
            m.address.isNull() ? QString() : QStringLiteral(" at %1").arg(m.address.toString());
        return QStringLiteral("RelayOffer%1").arg(where);
    }
    static QString text(const RelayJoined &) { return QStringLiteral("RelayJoined"); }
    static QString text(const PeerLeft &) { return QStringLiteral("PeerLeft"); }
    static QString text(const Signal &m) { return QStringLiteral("Signal of %1").arg(m.payload.size()); }
    static QString text(const ProtocolError &m)
    {
        static const QStringList names =
            lines({"", "Malformed", "UnknownType", "OutOfPlace", "UnsupportedVersion", "TooSlow", "Full",
                   "ShuttingDown", "TooMuch", "NoSuchRoom", "RoomExpired", "TooManyAttempts", "Unavailable",
                   "Replaced", "NoRelay", "RelayFull", "WrongToken"});
        return QStringLiteral("%1 %2").arg(names.value(static_cast<int>(m.code))).arg(m.aboutType);
    }
    template <typename ClientMessage> static QString text(const ClientMessage &)
    {
        return QStringLiteral("what only a client says");
    }
};

/// What both hear when they have met by the handle of @p letter, the responder first.
[[nodiscard]] inline QStringList pairedBy(char letter, int responder, int initiator)
{
    const QString text = QStringLiteral("%1: Paired %2 framed 198.51.100.%3:400%3 as 198.51.100.%1:400%1 "
                                        "by handle %4");
    const QChar handle = QLatin1Char(letter);
    return {text.arg(responder).arg(QStringLiteral("responder")).arg(initiator).arg(handle),
            text.arg(initiator).arg(QStringLiteral("initiator")).arg(responder).arg(handle)};
}

/// A lobby with its clock. Client N comes from 198.51.100.N:400N, or from [2001:db8::N]:400N.
class Stage
{
public:
    explicit Stage(const Lobby::Settings &settings = {.probePort = 8878})
        : m_lobby(settings, m_localDirectory)
    { }
    /// A lobby that shares @p directory with others.
    explicit Stage(Directory &store)
        : m_lobby({.probePort = 8878}, store)
    { }

    static Endpoint endpointOf(Lobby::ClientId id, bool ipv6 = false)
    {
        const QString address = ipv6 ? QStringLiteral("2001:db8::%1") : QStringLiteral("198.51.100.%1");
        return Endpoint(QHostAddress(address.arg(id)), static_cast<quint16>(4000 + id));
    }

    QStringList connect(Lobby::ClientId id, bool ipv6 = false)
    {
        return connectFrom(id, endpointOf(id, ipv6));
    }
    QStringList connectFrom(Lobby::ClientId id, const Endpoint &observed)
    {
        return told(m_lobby.handleConnected(id, observed, now()));
    }
    QStringList begin(Lobby::ClientId id) { return told(m_lobby.handleFrameBegun(id, now())); }
    QStringList say(Lobby::ClientId id, const RendezvousMessage &message)
    {
        return told(m_lobby.handleMessage(id, message, now()));
    }
    /// Answers the latest Ping.
    QStringList pong(Lobby::ClientId id) { return say(id, Pong{m_lastPings.value(id)}); }
    QStringList refuse(Lobby::ClientId id, DecodeFailure::Reason reason, qint64 type)
    {
        return told(m_lobby.handleRefusedMessage(id, {reason, type}, now()));
    }
    QStringList stranger(Lobby::ClientId id) { return told(m_lobby.handleStranger(id, now())); }
    QStringList leave(Lobby::ClientId id) { return told(m_lobby.handleDisconnected(id, now())); }
    QStringList opened(Lobby::ClientId host, const Directory::Opened &answer)
    {
        return told(m_lobby.handleOpened(host, answer, now()));
    }
    QStringList found(Lobby::ClientId seeker, const Directory::Found &answer)
    {
        return told(m_lobby.handleFound(seeker, answer, now()));
    }
    QStringList roomLost(quint32 room) { return told(m_lobby.handleRoomLost(room, now())); }
    QStringList handlesLost(Lobby::ClientId id, const QByteArray &letters)
    {
        return told(m_lobby.handleHandlesLost(id, handlesOf(letters), now()));
    }
    QStringList guest(Lobby::ClientId id, const Visit &visit)
    {
        return told(m_lobby.handleGuest(id, visit, now()));
    }
    QStringList hostSays(Lobby::ClientId id, const Directory::ServerId &host,
                         const RendezvousMessage &message)
    {
        return told(m_lobby.handleHostSaid(id, host, message, now()));
    }
    QStringList hostSays(Lobby::ClientId id, const Directory::ServerId &host,
                         const classic::ServerMessage &message)
    {
        return told(m_lobby.handleHostSaid(id, host, message, now()));
    }
    QStringList hostCloses(Lobby::ClientId id, const Directory::ServerId &host,
                           const std::optional<ProtocolError> &error = {})
    {
        return told(m_lobby.handleHostClosed(id, host, error, now()));
    }
    QStringList hostLost(const Directory::ServerId &host)
    {
        return told(m_lobby.handleHostLost(host, now()));
    }
    QStringList answerSyn(Lobby::ClientId id, UnsolicitedAnswer answer)
    {
        return told(m_lobby.handleUnsolicitedResult(id, answer, now()));
    }
    void showTicket(const QByteArray &ticket, const Endpoint &seen) { m_lobby.handleTicket(ticket, seen); }
    void setLimits(const ServerLimits &limits) { m_lobby.setLimits(limits); }
    QStringList shutDown() { return told(m_lobby.shutDown()); }

    /// Lets @p time pass and fires every time-out at its moment. Each resulting line begins with the
    /// milliseconds since the call.
    QStringList wait(Lobby::Duration time)
    {
        QStringList happened;
        const auto start = now();
        while (m_lobby.nextTimeout() && *m_lobby.nextTimeout() <= start + time) {
            m_now = std::max(m_now, *m_lobby.nextTimeout());
            const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(m_now - start);
            for (const QString &line : told(m_lobby.handleTimeout(m_now)))
                happened.append(QStringLiteral("%1 ms, %2").arg(passed.count()).arg(line));
        }
        m_now = start + time;
        return happened;
    }

    // Shorthands for common beginnings.

    /// A framed client greets; its Pong comes after @p roundTrip.
    QStringList greet(Lobby::ClientId id, Lobby::Duration roundTrip = 0ms, bool ipv6 = false)
    {
        return inTurn({connect(id, ipv6), begin(id), say(id, Hello{}), wait(roundTrip), say(id, Pong{1})});
    }
    QStringList enter(Lobby::ClientId id) { return say(id, lobbyEntry()); }
    QStringList greetAndEnter(Lobby::ClientId id, bool ipv6 = false)
    {
        greet(id, 0ms, ipv6);
        return enter(id);
    }
    /// Opens a room.
    QStringList invite(Lobby::ClientId id)
    {
        greet(id);
        return say(id, OpenRoom{commitmentOf()});
    }
    QStringList join(Lobby::ClientId id, quint32 room, SecretKind secret = SecretKind::SpokenCode)
    {
        greet(id);
        return say(id, JoinRoom{room, secret, commitmentOf()});
    }
    /// Awaits the handle of each of those letters.
    QStringList await(Lobby::ClientId id, const QByteArray &letters)
    {
        greet(id);
        return say(id, Await{commitmentOf(), handlesOf(letters)});
    }
    QStringList call(Lobby::ClientId id, const QByteArray &letters)
    {
        greet(id);
        return say(id, Call{commitmentOf(), handlesOf(letters)});
    }
    QStringList arriveClassic(Lobby::ClientId id, bool ipv6 = false)
    {
        connect(id, ipv6);
        return wait(LobbyClient::ClassicSilence);
    }
    /// A classic client that has yielded to framed arrivals, since a framed client waits.
    QStringList arriveClassicAndYield(Lobby::ClientId id, bool ipv6 = false)
    {
        return inTurn({arriveClassic(id, ipv6), wait(LobbyClient::YieldTime)});
    }
    /// The new connection @p id says the token of client @p of.
    QStringList joinRelay(Lobby::ClientId id, Lobby::ClientId of)
    {
        return inTurn({connect(id), begin(id), say(id, JoinRelay{m_tokens.value(of)})});
    }
    /// The relay that was begun last is over.
    QStringList endRelay() { return told(m_lobby.handleRelayEnded(m_lastRelay, now())); }
    /// Clients 1 and 2, both framed.
    QStringList pairTwo(Lobby::Duration firstRoundTrip = 0ms, Lobby::Duration secondRoundTrip = 0ms)
    {
        greetAndEnter(1);
        greet(2, secondRoundTrip);
        return inTurn({enter(2), wait(firstRoundTrip), say(1, Pong{2})});
    }

    [[nodiscard]] const Lobby &lobby() const { return m_lobby; }
    [[nodiscard]] Lobby::TimePoint now() const { return m_now; }

private:
    QStringList told(const Lobby::Commands &commands)
    {
        for (const lobby::Command &command : commands) {
            const auto *sent = std::get_if<lobby::SendMessage>(&command);
            const auto *ping = sent ? std::get_if<Ping>(&sent->message) : nullptr;
            if (ping)
                m_lastPings.insert(sent->client, ping->number);
            if (const auto *offer = sent ? std::get_if<RelayOffer>(&sent->message) : nullptr)
                m_tokens.insert(sent->client, offer->token);
            if (const auto *relay = std::get_if<lobby::BeginRelay>(&command))
                m_lastRelay = relay->relay;
        }
        return Describer::describe(commands);
    }

    LocalDirectory m_localDirectory;
    Lobby m_lobby;
    QHash<Lobby::ClientId, quint32> m_lastPings;
    QHash<Lobby::ClientId, QByteArray> m_tokens;
    Relays::Id m_lastRelay = 0;
    Lobby::TimePoint m_now = Lobby::TimePoint(1h);
};

} // namespace punchline
