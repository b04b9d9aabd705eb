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
    std::chrono::milliseconds lease{6000};   ///< A server that is silent for this long counts as gone.
    std::chrono::milliseconds refresh{2000}; ///< How often it shows itself and looks for the others.
    /// Time between a restart of Redis and the first number that it gives out. Longer than it takes all
    /// servers to notice, which is RedisLink's longest delay.
    std::chrono::milliseconds settling{1500};
    redis::ClosedTimes closed{Directory::RestTime, Directory::ReturnTime};
    /// A handle that its server has not shown again for this long is forgotten. It does so three times as
    /// often.
    std::chrono::milliseconds handles = std::chrono::minutes(10);
};

/// The directory of several servers that act as one; its data is in a Redis. It remembers what this server
/// has registered, and restores it when Redis returns, even if Redis has lost everything. While Redis is
/// away, the clients of one server still meet each other and rooms stay open; new rooms wait. All answers
/// come by signal, except that of meet() while Redis is away. A client has one question at a time: a new one
/// replaces the last, which is not answered any more. Driven by the Lobby, the link and its own clock. It has
/// a function for each question of the Directory and each answer of Redis, hence their number.
class RedisDirectory final
    : public QObject
    , public Directory
{
    Q_OBJECT

public:
    /// @p link outlives this, and is not started yet.
    explicit RedisDirectory(RedisLink &link, const RedisTimes &times = {}, QObject *parent = nullptr);

    /// This server's name among the others, chosen at random.
    [[nodiscard]] ServerId id() const { return m_id; }

    /// The question waits while Redis is away or settling.
    [[nodiscard]] std::optional<Opened> open(ClientId host, const Wish &wish, TimePoint now) override;
    void close(quint32 room, TimePoint now) override;
    /// The question waits while Redis is away.
    [[nodiscard]] std::optional<Found> find(ClientId seeker, quint32 room) override;
    /// While Redis is away, answers Nobody at once, and looks again as soon as Redis returns. A Place ends
    /// the waiting: other servers do not find @p seeker any more until meet() is called again. The client at
    /// that place can be found by others until its server withdraws it.
    [[nodiscard]] std::optional<Found> meet(ClientId seeker, const Traits &traits) override;
    [[nodiscard]] std::optional<Found> meet(ClientId seeker, const Listing &listing, Claim claim) override;
    void withdraw(ClientId client) override;
    void withdraw(ClientId client, const QList<QByteArray> &handles) override;
    void denyWaiting(ClientId client) override;

    /// True if @p message, which was published for this server, is for the directory.
    bool takePublished(const QByteArray &message);

    /// Reports serverLost() if @p server dies. Watching it twice is like once.
    void watch(const ServerId &server) { m_watched.insert(server); }
    void unwatch(const ServerId &server) { m_watched.erase(server); }

    /// Leaves for good: other servers find nothing here any more, and the numbers rest. Nothing is answered
    /// from now on.
    void leave();

Q_SIGNALS:
    /// Failures: Full, or Unavailable if Redis answers with an error.
    void opened(punchline::ClientId host, const punchline::Directory::Opened &opened);
    /// Unavailable if Redis answers find() with an error.
    void found(punchline::ClientId seeker, const punchline::Directory::Found &found);
    /// Another server has that number: Redis gave it away after forgetting that it was ours.
    void roomLost(quint32 room);
    /// A newer connection at another server has those handles of @p client.
    void handlesLost(punchline::ClientId client, const QList<QByteArray> &handles);
    /// Redis had forgotten this server, so the others may think that it is dead.
    void wasForgotten();
    /// A watched server has died. It is not watched any more.
    void serverLost(const punchline::Directory::ServerId &server);
    /// Redis knows that we have left, or cannot be told. May come before leave() returns.
    void left();

private:
    struct Question
    {
        std::variant<Wish, quint32> about; ///< The room to open, or the number to find.
        quint64 ticket = 0;                ///< Distinguishes its answer from older ones.
        bool isSent = false;
    };
    struct Standing
    {
        TimePoint end;
        QByteArray owner; ///< Wish::owner.
    };
    using About = std::variant<Traits, Listing>; ///< In the lobby, or under handles.
    struct Waiting
    {
        About about;
        Claim claim = Claim::New; ///< On the handles; Old as soon as Redis has known of them.
        quint64 ticket = 0;
        TimePoint said = {};     ///< When Redis was last told.
        bool isAnswered = false; ///< The client has its answer. We ask again when Redis returns.
        bool isKnown = true;     ///< Redis knows of it, or will soon.
    };

    /// True if Redis hears us, and has been told that we exist.
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

    [[nodiscard]] std::optional<Found> seek(ClientId client, const Waiting &waiting);
    void sendMeet(ClientId client, Waiting &waiting);
    void handleMet(ClientId client, quint64 ticket, const RedisReply &reply);
    void closeRooms(const QList<quint32> &rooms);
    void removeEntry(ClientId client);
    void removeHandles(ClientId client, const QList<QByteArray> &handles);

    RedisLink &m_link;
    RedisTimes m_times;
    ServerId m_id;
    std::map<ClientId, Question> m_questions;
    std::map<ClientId, Waiting> m_waiting;
    std::map<quint32, Standing> m_rooms; ///< The rooms of this server.
    std::set<quint32> m_unclosed;        ///< Closed, but Redis does not know it.
    std::set<ServerId> m_watched;
    quint64 m_lastTicket = 0;
    bool m_isPresent = false; ///< We have registered since the link came up.
    bool m_hasToSay = false;  ///< Everything has to be registered again.
    QElapsedTimer m_sinceUp;
    QTimer m_refresh;
    QTimer m_again; ///< When it fires, the waiting questions are sent again.
};

} // namespace punchline
