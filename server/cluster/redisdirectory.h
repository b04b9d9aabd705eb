// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/cluster/redislink.h"
#include "server/cluster/redisscripts.h"
#include "server/lobby/directory.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <map>
#include <set>
#include <variant>

namespace punchline {

struct RedisTimes
{
    std::chrono::milliseconds lease{6000};   ///< A server that has not been heard of for so long is gone.
    std::chrono::milliseconds refresh{2000}; ///< So often it is heard of, and looks for the others.
    /// From when Redis has been started anew until it gives out numbers. Longer than it takes all servers to
    /// notice, which is RedisLink's longest delay.
    std::chrono::milliseconds settling{1500};
    redis::ClosedTimes closed{Directory::RestTime, Directory::ReturnTime};
};

/// The directory of several servers that act as one: what they share is in a Redis. It keeps what this server
/// has said, so that all is right again when Redis returns, though it may have lost everything. While Redis
/// is away the clients of one server still meet each other, and rooms stand; new ones wait for it. All
/// answers come by signal except meet()'s while Redis is away. A client has one question at a time: a new one
/// takes the place of the last, which has no answer any more. Driven by the Lobby, the link and its own
/// clock.
class RedisDirectory final
    : public QObject
    , public Directory
{
    Q_OBJECT

public:
    /// @p link outlives this.
    explicit RedisDirectory(RedisLink &link, const RedisTimes &times = {}, QObject *parent = nullptr);

    /// Chosen at random; this server's name among the others.
    [[nodiscard]] ServerId id() const { return m_id; }

    /// Kept while Redis is away, or settles.
    [[nodiscard]] std::optional<Opened> open(ClientId host, const Wish &wish, TimePoint now) override;
    void close(quint32 room, TimePoint now) override;
    /// Kept while Redis is away.
    [[nodiscard]] std::optional<Found> find(ClientId seeker, quint32 room) override;
    /// Nobody at once while Redis is away, and then looks again as soon as it returns. A Place ends the
    /// waiting: the others do not find @p seeker any more, until it is asked again. The one who waits there
    /// is found by others until that server withdraws it.
    [[nodiscard]] std::optional<Found> meet(ClientId seeker, const Traits &traits) override;
    void withdraw(ClientId client) override;
    void denyWaiting(ClientId client) override;

    /// @p server is one that we have to do with; twice is like once.
    void watch(const ServerId &server) { m_watched.insert(server); }
    void unwatch(const ServerId &server) { m_watched.erase(server); }

    /// For good: the others find nothing here any more, and the numbers rest. Nothing is answered from now
    /// on.
    void leave();

Q_SIGNALS:
    /// Failures: Full, or Unavailable where Redis answers with an error.
    void opened(punchline::Directory::ClientId host, const punchline::Directory::Opened &opened);
    /// Unavailable where Redis answers find() with an error.
    void found(punchline::Directory::ClientId seeker, const punchline::Directory::Found &found);
    /// Another server has that number, which Redis gave it after it had forgotten that it was ours.
    void roomLost(quint32 room);
    /// The others may have taken this server for dead: Redis did not know of it any more.
    void wasForgotten();
    /// A watched server is gone, and watched no more.
    void serverLost(const punchline::Directory::ServerId &server);
    /// Redis has heard that we leave, or cannot be told; perhaps before leave() returns.
    void left();

private:
    struct Question
    {
        std::variant<Wish, quint32> about; ///< What to open, or the number to find.
        quint64 ticket = 0;                ///< Tells its answer from those to older ones.
        bool isSent = false;
    };
    struct Standing
    {
        TimePoint end;
        QByteArray owner; ///< Wish::owner.
    };
    struct Waiting
    {
        Traits traits;
        quint64 ticket = 0;
        bool isAnswered = false; ///< The question; when Redis returns it is asked again by ourselves.
        bool isKnown = true;     ///< To Redis; or soon.
    };

    /// Redis does, and has been told that we are there before anything else.
    [[nodiscard]] bool hears() const { return m_isPresent && m_link.isUp(); }

    void handleUp();
    void handleDown();
    void refresh();
    void checkOthers();
    void handleLife(const RedisReply &reply);
    void sayAgain();
    void keepRooms();
    void makeUp();

    void ask(ClientId client, const std::variant<Wish, quint32> &about);
    void send(ClientId client, Question &question);
    void sendKept();
    void handleOpened(ClientId host, quint64 ticket, const RedisReply &reply);
    void handleFound(ClientId seeker, quint64 ticket, const RedisReply &reply);
    [[nodiscard]] Question *findQuestion(ClientId client, quint64 ticket);

    void sendMeet(ClientId client, Waiting &waiting);
    void handleMet(ClientId client, quint64 ticket, const RedisReply &reply);
    void closeRooms(const QList<quint32> &rooms);
    void removeEntry(ClientId client);

    RedisLink &m_link;
    RedisTimes m_times;
    ServerId m_id;
    std::map<ClientId, Question> m_questions;
    std::map<ClientId, Waiting> m_waiting;
    std::map<quint32, Standing> m_rooms; ///< Ours.
    std::set<quint32> m_unclosed;        ///< Closed, which Redis does not know.
    std::set<ServerId> m_watched;
    quint64 m_lastTicket = 0;
    bool m_isPresent = false; ///< Said since the link came up.
    bool m_hasToSay = false;  ///< What we have, again.
    QElapsedTimer m_sinceUp;
    QTimer m_refresh;
    QTimer m_again; ///< Then the kept questions are asked again.
};

} // namespace punchline
