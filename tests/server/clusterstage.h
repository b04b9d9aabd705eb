// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/cluster/visitchannel.h"
#include "tests/server/lobbystage.h"

#include <QMap>

#include <algorithm>
#include <deque>
#include <utility>

namespace punchline {

/// The shared directory of a test, as one of the servers sees it. It answers at once, or not at all while it
/// is away.
class SharedDirectory final : public Directory
{
public:
    struct Waiting
    {
        Place place;
        Traits traits;
    };
    struct Listed
    {
        Place place;
        HandleSide side = HandleSide::Await;
    };
    struct Content
    {
        QMap<quint32, ServerId> rooms;
        QList<Waiting> lobby;
        QList<Listed> handles;
        QList<Place> lost; ///< Handles of which their servers have to be told that they have lost them.
        bool away = false;
    };

    SharedDirectory(ServerId ownId, Content &content)
        : m_ownId(std::move(ownId))
        , m_content(content)
    { }

    std::optional<Opened> open(ClientId, const Wish &, TimePoint) override
    {
        if (m_content.away)
            return std::nullopt;
        const quint32 number = m_content.rooms.isEmpty() ? 1 : m_content.rooms.lastKey() + 1;
        m_content.rooms.insert(number, m_ownId);
        return number;
    }
    void close(quint32 room, TimePoint) override { m_content.rooms.remove(room); }
    std::optional<Found> find(ClientId, quint32 room) override
    {
        if (m_content.away)
            return std::nullopt;
        const ServerId server = m_content.rooms.value(room, m_ownId);
        return server == m_ownId ? Found(Nobody()) : Found(Place{server, 0});
    }
    std::optional<Found> meet(ClientId seeker, const Traits &traits) override
    {
        if (m_content.away)
            return Nobody();
        withdraw(seeker);
        const auto found = std::ranges::find_if(std::as_const(m_content.lobby), [&](const Waiting &entry) {
            return entry.place.server != m_ownId && mayMeet(entry.traits, traits);
        });
        if (found != m_content.lobby.cend())
            return found->place;
        // A classic client that waits is told so, and must be the first from then on.
        const bool mustBeFirst = traits.dialect == Dialect::Classic;
        m_content.lobby.append({{m_ownId, seeker, traits.dialect},
                                {traits.dialect, traits.isIpv4, mustBeFirst, traits.isHidden}});
        return Nobody();
    }
    std::optional<Found> meet(ClientId seeker, const Listing &listing, Claim claim) override
    {
        if (m_content.away)
            return Nobody();
        QList<QByteArray> handles = listing.handles;
        m_content.handles.removeIf([&](const Listed &entry) {
            const bool isMeant = entry.side == listing.side && handles.contains(entry.place.handle);
            if (!isMeant || entry.place.server == m_ownId)
                return isMeant;
            if (claim == Claim::New) {
                m_content.lost.append(entry.place);
                return true;
            }
            m_content.lost.append({m_ownId, seeker, Dialect::Framed, entry.place.handle});
            handles.removeOne(entry.place.handle);
            return false;
        });
        for (const QByteArray &handle : handles) {
            for (const Listed &entry : std::as_const(m_content.handles)) {
                if (entry.place.server != m_ownId && entry.side != listing.side
                    && entry.place.handle == handle)
                    return entry.place;
            }
        }
        for (const QByteArray &handle : handles)
            m_content.handles.append({{m_ownId, seeker, Dialect::Framed, handle}, listing.side});
        return Nobody();
    }
    void withdraw(ClientId client, const QList<QByteArray> &handles) override
    {
        m_content.handles.removeIf([&](const Listed &entry) {
            return entry.place.server == m_ownId && entry.place.client == client
                && handles.contains(entry.place.handle);
        });
    }
    void denyWaiting(ClientId client) override { withdraw(client); }
    void withdraw(ClientId client) override
    {
        m_content.handles.removeIf([&](const Listed &entry) {
            return entry.place.server == m_ownId && entry.place.client == client;
        });
        m_content.lobby.removeIf([&](const Waiting &entry) {
            return entry.place.server == m_ownId && entry.place.client == client;
        });
    }

private:
    ServerId m_ownId;
    Content &m_content;
};

/// The messages under way. The test decides when they are delivered, and which are lost.
class Mail
{
public:
    struct Item
    {
        Directory::ServerId to;
        QByteArray message;
    };
    std::deque<Item> items;
    bool isDown = false;
};

/// One of several servers: a lobby and a visit channel, whose commands are carried out. What clients are told
/// is written down as by Stage.
class ClusterServer : private VisitChannel::Carrier
{
public:
    ClusterServer(const QByteArray &name, SharedDirectory::Content &rooms, Mail &mail,
                  Lobby::TimePoint &clock, const Lobby::Settings &settings)
        : m_name(name)
        , m_directory(name, rooms)
        , m_mail(mail)
        , m_clock(clock)
        , m_lobby(settings, m_directory)
        , m_channel(name, *this)
    { }

    /// A framed client that has greeted and whose Ping is answered.
    void greet(Lobby::ClientId id, const Hello &hello = {})
    {
        takeIdsUntil(id);
        run(m_lobby.handleConnected(id, Stage::endpointOf(id), m_clock));
        run(m_lobby.handleFrameBegun(id, m_clock));
        say(id, hello);
        pong(id);
    }
    /// A classic client whose silence is over.
    void arriveClassic(Lobby::ClientId id)
    {
        takeIdsUntil(id);
        run(m_lobby.handleConnected(id, Stage::endpointOf(id), m_clock));
        m_clock += LobbyClient::ClassicSilence;
        passTime();
    }
    /// The same, after it has yielded to framed arrivals.
    void arriveClassicAndYield(Lobby::ClientId id)
    {
        arriveClassic(id);
        m_clock += LobbyClient::YieldTime;
        passTime();
    }
    void say(Lobby::ClientId id, const RendezvousMessage &message)
    {
        run(m_lobby.handleMessage(id, message, m_clock));
    }
    /// The new connection @p id says @p token.
    void joinRelay(Lobby::ClientId id, const QByteArray &token)
    {
        takeIdsUntil(id);
        run(m_lobby.handleConnected(id, Stage::endpointOf(id), m_clock));
        run(m_lobby.handleFrameBegun(id, m_clock));
        say(id, JoinRelay{token});
    }
    /// The relay that was begun last is over.
    void endRelay() { run(m_lobby.handleRelayEnded(m_lastRelay, m_clock)); }
    /// What client @p id was offered last.
    [[nodiscard]] QByteArray token(Lobby::ClientId id) const { return m_tokens.value(id); }
    /// The number of the last Ping that client @p id has got.
    [[nodiscard]] quint32 lastPing(Lobby::ClientId id) const { return m_pings.value(id); }
    void beginFrame(Lobby::ClientId id) { run(m_lobby.handleFrameBegun(id, m_clock)); }
    void pong(Lobby::ClientId id) { say(id, Pong{m_pings.value(id)}); }
    void leave(Lobby::ClientId id) { run(m_lobby.handleDisconnected(id, m_clock)); }
    void passTime() { run(m_lobby.handleTimeout(m_clock)); }
    void shutDown() { run(m_lobby.shutDown()); }
    void resume() { m_channel.resume(); }
    void lose(const Directory::ServerId &server) { run(m_channel.forget(server, m_lobby, m_clock)); }
    void seekAgain(Lobby::ClientId id) { seekAgain(id, Directory::Traits()); }
    void seekAgain(Lobby::ClientId id, const auto &...about)
    {
        run(m_lobby.handleFound(id, m_directory.meet(id, about...).value(), m_clock));
    }
    void loseHandle(Lobby::ClientId id, const QByteArray &handle)
    {
        run(m_lobby.handleHandlesLost(id, {handle}, m_clock));
    }
    void take(const QByteArray &message) { run(m_channel.take(message, m_lobby, m_clock)); }

    [[nodiscard]] QStringList heard() { return std::exchange(m_heard, {}); }
    [[nodiscard]] const Lobby &lobby() const { return m_lobby; }
    /// The most messages that it keeps of any visit.
    [[nodiscard]] std::size_t mostKept() const
    {
        std::size_t most = 0;
        for (Lobby::ClientId id = 1; id <= m_lastId + 10; ++id)
            most = std::max(most, m_channel.keptCount(id));
        return most;
    }
    /// The servers that it has visits with.
    [[nodiscard]] QSet<Directory::ServerId> dealings() const { return m_dealings; }

private:
    /// Guests get the ids that follow.
    void takeIdsUntil(Lobby::ClientId id)
    {
        while (m_lastId < id)
            m_lastId = m_lobby.takeId();
    }
    void run(const Lobby::Commands &commands)
    {
        for (const lobby::Command &command : commands)
            std::visit([this](const auto &c) { execute(c); }, command);
    }
    void execute(const lobby::SendMessage &command)
    {
        if (m_channel.isGuest(command.client)) {
            m_channel.say(command.client, command.message);
            return;
        }
        if (const auto *offer = std::get_if<RelayOffer>(&command.message))
            m_tokens.insert(command.client, offer->token);
        if (const auto *ping = std::get_if<Ping>(&command.message))
            m_pings.insert(command.client, ping->number);
        else if (!std::holds_alternative<Welcome>(command.message))
            note(command);
    }
    void execute(const lobby::SendClassic &command)
    {
        if (m_channel.isGuest(command.client))
            m_channel.say(command.client, command.message);
        else
            note(command);
    }
    void execute(const lobby::Close &command)
    {
        if (m_channel.isGuest(command.client))
            m_channel.end(command.client, command.error);
        else
            note(command);
    }
    void execute(const lobby::SendUnsolicitedSyn &command) { note(command); }
    void execute(const lobby::BeginVisit &command)
    {
        m_channel.begin(command.client, command.host, command.visit);
    }
    void execute(const lobby::BeginRelay &command)
    {
        m_lastRelay = command.relay;
        note(command);
    }
    void execute(const lobby::PassOn &command) { m_channel.say(command.client, command.message); }
    void execute(const lobby::EndVisit &command) { m_channel.end(command.client); }
    void note(const lobby::Command &command)
    {
        m_heard += QString::fromLatin1(m_name) + Describer::describe({command}).constFirst();
    }

    void post(const Directory::ServerId &server, const QByteArray &message) override
    {
        if (!m_mail.isDown)
            m_mail.items.push_back({server, message});
    }
    void handleDealings(const Directory::ServerId &server, bool any) override
    {
        if (any)
            m_dealings.insert(server);
        else
            m_dealings.remove(server);
    }

    QByteArray m_name;
    SharedDirectory m_directory;
    Mail &m_mail;
    Lobby::TimePoint &m_clock;
    Lobby m_lobby;
    VisitChannel m_channel;
    Lobby::ClientId m_lastId = 0;
    QHash<Lobby::ClientId, quint32> m_pings;
    QHash<Lobby::ClientId, QByteArray> m_tokens;
    Relays::Id m_lastRelay = 0;
    QStringList m_heard;
    QSet<Directory::ServerId> m_dealings;
};

/// Two servers, A and B, and what they share.
class ClusterStage
{
public:
    explicit ClusterStage(const Lobby::Settings &settings = {.probePort = 8878})
        : a("A", rooms, mail, clock, settings)
        , b("B", rooms, mail, clock, settings)
    { }

    /// Delivers all messages, and the ones that these bring about.
    void deliver()
    {
        while (!mail.items.empty() || !rooms.lost.isEmpty()) {
            for (const Directory::Place &lost : std::exchange(rooms.lost, {}))
                (lost.server == "A" ? a : b).loseHandle(lost.client, lost.handle);
            if (mail.items.empty())
                continue;
            const Mail::Item item = mail.items.front();
            mail.items.pop_front();
            (item.to == "A" ? a : b).take(item.message);
        }
    }
    /// What the clients have heard since it was last asked, A's first.
    QStringList heard()
    {
        deliver();
        return a.heard() + b.heard();
    }
    void passTime(Lobby::Duration time)
    {
        clock += time;
        a.passTime();
        b.passTime();
    }
    /// Client 1 arrives in the lobby of A, then client 2 in that of B.
    void arriveInLobbies()
    {
        a.greet(1);
        a.say(1, lobbyEntry());
        b.greet(2);
        b.say(2, lobbyEntry());
        deliver();
    }
    /// Client 1 awaits handles at A, then client 2 calls one at B.
    void awaitAndCall(const QList<QByteArray> &awaited, const QByteArray &called)
    {
        a.greet(1);
        a.say(1, Await{commitmentOf('a'), awaited});
        b.greet(2);
        b.say(2, Call{commitmentOf('b'), {called}});
        deliver();
    }
    /// Client 1 opens room 1 at A, and client 2 wants to join it at B.
    void comeToRoom()
    {
        a.greet(1);
        a.say(1, OpenRoom{commitmentOf('a')});
        b.greet(2);
        b.say(2, JoinRoom{1, SecretKind::SpokenCode, commitmentOf('b')});
        deliver();
    }
    /// The same, and both are paired.
    QStringList meetInRoom()
    {
        comeToRoom();
        a.pong(1);
        b.pong(2);
        deliver();
        return heard();
    }

    Lobby::TimePoint clock = Lobby::TimePoint(1h);
    SharedDirectory::Content rooms;
    Mail mail;
    ClusterServer a;
    ClusterServer b;
};

} // namespace punchline
