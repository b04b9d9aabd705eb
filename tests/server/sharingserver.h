// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/cluster/redisdirectory.h"

#include <QList>
#include <QObject>
#include <QTest>

#include <chrono>
#include <utility>

namespace punchline {

/// Short times for tests, in the proportions of the real ones.
inline constexpr RedisTimes ShortTimes{
    .lease = std::chrono::milliseconds(1000),
    .refresh = std::chrono::milliseconds(200),
    .settling = std::chrono::milliseconds(100),
    .closed = {.rest = std::chrono::milliseconds(400), .returning = std::chrono::milliseconds(300)},
    .handles = std::chrono::milliseconds(1500)};

/// One of several servers that share a Redis: its directory, and the answers that it got.
class SharingServer
{
public:
    explicit SharingServer(const RedisAddress &address, const RedisTimes &times = ShortTimes)
        : m_link(address)
        , m_directory(m_link, times)
    {
        QObject::connect(&m_directory, &RedisDirectory::opened, &m_directory,
                         [this](ClientId host, const Directory::Opened &opened) {
                             m_opened.append({host, opened});
                         });
        QObject::connect(&m_directory, &RedisDirectory::found, &m_directory,
                         [this](ClientId seeker, const Directory::Found &found) {
                             m_found.append({seeker, found});
                         });
        QObject::connect(&m_directory, &RedisDirectory::roomLost, &m_directory,
                         [this](quint32 room) { m_lostRooms.append(room); });
        QObject::connect(&m_directory, &RedisDirectory::handlesLost, &m_directory,
                         [this](ClientId client, const QList<QByteArray> &handles) {
                             m_lostHandles.append({client, handles});
                         });
        QObject::connect(&m_link, &RedisLink::published, &m_directory,
                         [this](const QByteArray &message) { m_directory.takePublished(message); });
        QObject::connect(&m_directory, &RedisDirectory::serverLost, &m_directory,
                         [this](const Directory::ServerId &server) { m_lostServers.append(server); });
        m_link.start(redis::channelOf(m_directory.id()));
    }

    [[nodiscard]] RedisDirectory &directory() { return m_directory; }
    [[nodiscard]] RedisLink &link() { return m_link; }
    [[nodiscard]] Directory::ServerId id() const { return m_directory.id(); }
    [[nodiscard]] bool isUp() const { return m_link.isUp(); }

    void open(ClientId host, const Directory::Wish &wish = {std::chrono::seconds(600)})
    {
        if (m_directory.open(host, wish, {}))
            qFatal("open() has answered at once");
    }
    void find(ClientId seeker, quint32 room)
    {
        if (const auto found = m_directory.find(seeker, room))
            m_found.append({seeker, *found});
    }
    void meet(ClientId seeker, const Directory::Traits &traits = {})
    {
        if (const auto found = m_directory.meet(seeker, traits))
            m_found.append({seeker, *found});
    }
    void meet(ClientId seeker, const Listing &listing, Directory::Claim claim = Directory::Claim::New)
    {
        if (const auto found = m_directory.meet(seeker, listing, claim))
            m_found.append({seeker, *found});
    }

    [[nodiscard]] const auto &opened() const { return m_opened; }
    [[nodiscard]] const auto &found() const { return m_found; }
    [[nodiscard]] auto takeOpened() { return std::exchange(m_opened, {}); }
    [[nodiscard]] auto takeFound() { return std::exchange(m_found, {}); }
    [[nodiscard]] const auto &lostRooms() const { return m_lostRooms; }
    [[nodiscard]] const auto &lostHandles() const { return m_lostHandles; }
    [[nodiscard]] const auto &lostServers() const { return m_lostServers; }

    /// The room numbers that it got, 0 for each failure.
    [[nodiscard]] QList<quint32> takeNumbers()
    {
        QList<quint32> numbers;
        for (const auto &[host, opened] : takeOpened()) {
            const auto *const number = std::get_if<quint32>(&opened);
            numbers.append(number ? *number : 0);
        }
        return numbers;
    }
    /// Asks and waits for the answer. True if the answer was @p number.
    [[nodiscard]] bool opens(ClientId host, quint32 number,
                             const Directory::Wish &wish = {std::chrono::seconds(600)})
    {
        open(host, wish);
        return QTest::qWaitFor([this] { return !m_opened.isEmpty(); })
            && takeNumbers() == QList<quint32>{number};
    }
    [[nodiscard]] bool finds(ClientId seeker, quint32 room, const Directory::Found &found)
    {
        find(seeker, room);
        return QTest::qWaitFor([this] { return !m_found.isEmpty(); })
            && takeFound() == QList{std::pair(seeker, found)};
    }
    [[nodiscard]] bool meets(ClientId seeker, const Directory::Found &found, const auto &...about)
    {
        meet(seeker, about...);
        return QTest::qWaitFor([this] { return !m_found.isEmpty(); })
            && takeFound() == QList{std::pair(seeker, found)};
    }
    /// The answer of Redis to @p command; -1 if it is not a number.
    [[nodiscard]] qint64 number(const RedisCommand &command)
    {
        std::optional<RedisReply> answer;
        m_link.ask(command, &m_link, [&answer](const RedisReply &reply) { answer = reply; });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); });
        return answer && answer->kind == RedisReply::Kind::Integer ? answer->integer : -1;
    }
    /// True if exactly that answer has come.
    [[nodiscard]] bool hasFound(ClientId seeker, const Directory::Found &found) const
    {
        return m_found.size() == 1 && m_found.constFirst() == std::pair(seeker, found);
    }

private:
    RedisLink m_link;
    RedisDirectory m_directory;
    QList<std::pair<ClientId, Directory::Opened>> m_opened;
    QList<std::pair<ClientId, Directory::Found>> m_found;
    QList<quint32> m_lostRooms;
    QList<std::pair<ClientId, QList<QByteArray>>> m_lostHandles;
    QList<Directory::ServerId> m_lostServers;
};

} // namespace punchline
