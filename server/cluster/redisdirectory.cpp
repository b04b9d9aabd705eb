// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/cluster/redisdirectory.h"

#include "app/protocol/overloaded.h"

#include <QRandomGenerator>

#include <utility>

namespace punchline {

namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

// Rooms per command: Redis does nothing else meanwhile.
constexpr qsizetype MostAtOnce = 500;

constexpr qint64 LongestWait = 10'000; // ms; the longest wait that Redis may ask for.

Directory::ServerId randomId()
{
    constexpr qsizetype Digits = 16;
    constexpr int Hexadecimal = 16;
    return QByteArray::number(QRandomGenerator::system()->generate64(), Hexadecimal)
        .rightJustified(Digits, '0');
}

/// `nullopt` if it is not a place.
std::optional<Directory::Place> toPlace(const RedisReply &reply)
{
    constexpr qsizetype Parts = 3; // And a handle, if they meet by one.
    const QByteArray handle = QByteArray::fromHex(reply.list.value(Parts).bytes);
    if (reply.list.size() < Parts || (reply.list.size() > Parts && handle.size() != HandleSize))
        return std::nullopt;
    bool isNumber = false;
    const ClientId client = reply.list.at(1).bytes.toULongLong(&isNumber);
    if (!isNumber)
        return std::nullopt;
    const Dialect dialect = reply.list.at(2).bytes == "c" ? Dialect::Classic : Dialect::Framed;
    return Directory::Place{reply.list.constFirst().bytes, client, dialect, handle};
}

} // namespace

RedisDirectory::RedisDirectory(RedisLink &link, const RedisTimes &times, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_times(times)
    , m_id(randomId())
{
    m_refresh.setInterval(m_times.refresh);
    m_again.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &RedisDirectory::refresh);
    connect(&m_again, &QTimer::timeout, this, &RedisDirectory::sendKept);
    connect(&m_link, &RedisLink::cameUp, this, &RedisDirectory::handleUp);
    connect(&m_link, &RedisLink::wentDown, this, &RedisDirectory::handleDown);
}

std::optional<Directory::Opened> RedisDirectory::open(ClientId host, const Wish &wish, TimePoint /*now*/)
{
    ask(host, wish);
    return std::nullopt;
}

void RedisDirectory::close(quint32 room, TimePoint /*now*/)
{
    if (m_rooms.erase(room) > 0)
        closeRooms({room});
}

std::optional<Directory::Found> RedisDirectory::find(ClientId seeker, quint32 room)
{
    if (room == 0 || room > MaxRoomNumber)
        return Nobody();
    ask(seeker, room);
    return std::nullopt;
}

std::optional<Directory::Found> RedisDirectory::meet(ClientId seeker, const Traits &traits)
{
    return seek(seeker, {.about = traits});
}

std::optional<Directory::Found> RedisDirectory::meet(ClientId seeker, const Listing &listing, Claim claim)
{
    return seek(seeker, {.about = listing, .claim = claim});
}

std::optional<Directory::Found> RedisDirectory::seek(ClientId client, const Waiting &waiting)
{
    Waiting &kept = m_waiting[client];
    kept = waiting;
    if (!hears()) {
        kept.isAnswered = true;
        return Nobody();
    }
    sendMeet(client, kept);
    return std::nullopt;
}

void RedisDirectory::withdraw(ClientId client)
{
    m_questions.erase(client);
    const auto waiting = m_waiting.extract(client);
    if (!waiting)
        return;
    if (const auto *listing = std::get_if<Listing>(&waiting.mapped().about))
        removeHandles(client, listing->handles);
    else
        removeEntry(client);
}

void RedisDirectory::withdraw(ClientId client, const QList<QByteArray> &handles)
{
    const auto waiting = m_waiting.find(client);
    auto *listing = waiting == m_waiting.end() ? nullptr : std::get_if<Listing>(&waiting->second.about);
    if (listing)
        listing->handles.removeIf([&](const QByteArray &handle) { return handles.contains(handle); });
    removeHandles(client, handles);
}

void RedisDirectory::denyWaiting(ClientId client)
{
    if (!m_waiting.contains(client))
        removeEntry(client);
}

bool RedisDirectory::takePublished(const QByteArray &message)
{
    const auto loss = redis::readLoss(message);
    if (loss)
        Q_EMIT handlesLost(loss->client, loss->handles);
    return loss.has_value();
}

void RedisDirectory::leave()
{
    m_link.disconnect(this);
    handleDown();
    m_questions.clear();
    QList<quint32> rooms;
    for (const auto &[room, standing] : std::exchange(m_rooms, {}))
        rooms.append(room);
    closeRooms(rooms);
    while (!m_waiting.empty())
        withdraw(m_waiting.begin()->first);
    m_link.ask(redis::endLife(m_id), this, [this](const RedisReply &) { Q_EMIT left(); });
}

void RedisDirectory::handleUp()
{
    m_hasToSay = true;
    m_sinceUp.start();
    m_refresh.start();
    refresh();
}

void RedisDirectory::handleDown()
{
    m_isPresent = false;
    m_refresh.stop();
    m_again.stop();
}

void RedisDirectory::refresh()
{
    m_isPresent = true;
    m_link.ask(redis::showLife(m_id, m_times.lease, m_times.settling), this,
               [this](const RedisReply &reply) { handleLife(reply); });
    checkOthers();
}

void RedisDirectory::checkOthers()
{
    for (const ServerId &server : m_watched) {
        m_link.ask(redis::isAlive(server), this, [this, server](const RedisReply &reply) {
            const bool isMissing = reply.kind == RedisReply::Kind::Integer && reply.integer == 0;
            // Until then the others may be reconnecting, as we were.
            const bool hadTime = m_sinceUp.hasExpired(m_times.lease.count());
            if (isMissing && hadTime && m_watched.erase(server) > 0)
                Q_EMIT serverLost(server);
        });
    }
}

void RedisDirectory::handleLife(const RedisReply &reply)
{
    if (reply.isFailure())
        return;
    if (reply.integer == 1) {
        // Redis was flushed, or we were away for too long: others may think that we are dead.
        m_hasToSay = true;
        m_sinceUp.start();
        Q_EMIT wasForgotten();
    }
    if (m_hasToSay)
        sayAgain();
    else
        makeUp();
}

void RedisDirectory::sayAgain()
{
    m_hasToSay = false;
    makeUp();
    keepRooms();
    // Some entries can belong to clients that met somebody while Redis was away, or before its data was
    // restored.
    m_link.ask(redis::removeEntries(m_id), this,
               [this](const RedisReply &reply) { m_hasToSay = m_hasToSay || reply.isFailure(); });
    for (auto &[client, waiting] : m_waiting)
        sendMeet(client, waiting);
    sendKept();
}

void RedisDirectory::keepRooms()
{
    const auto answer = [this](const RedisReply &reply) {
        if (reply.isFailure())
            m_hasToSay = true;
        for (const RedisReply &lost : reply.list) {
            const auto room = static_cast<quint32>(lost.integer);
            if (m_rooms.erase(room) > 0)
                Q_EMIT roomLost(room);
        }
    };
    const auto now = Clock::now();
    QList<redis::StandingRoom> rooms;
    for (const auto &[room, standing] : m_rooms) {
        const auto timeLeft = std::chrono::floor<milliseconds>(standing.end - now);
        if (timeLeft.count() > 0)
            rooms.append({room, timeLeft, standing.owner});
    }
    for (qsizetype i = 0; i < rooms.size(); i += MostAtOnce)
        m_link.ask(redis::keepRooms(m_id, rooms.mid(i, MostAtOnce), m_times.closed), this, answer);
}

void RedisDirectory::makeUp()
{
    auto unclosed = std::exchange(m_unclosed, {});
    std::erase_if(unclosed, [this](quint32 room) { return m_rooms.contains(room); });
    closeRooms(QList<quint32>(unclosed.begin(), unclosed.end()));
    const TimePoint due = Clock::now() - m_times.handles / 3;
    qsizetype said = 0;
    for (auto &[client, waiting] : m_waiting) {
        const bool fades = std::holds_alternative<Listing>(waiting.about) && waiting.said < due;
        if (!waiting.isKnown || (fades && ++said <= MostAtOnce))
            sendMeet(client, waiting);
    }
}

void RedisDirectory::ask(ClientId client, const std::variant<Wish, quint32> &about)
{
    Question &kept = m_questions[client];
    kept = {about, ++m_lastTicket};
    if (hears())
        send(client, kept);
}

void RedisDirectory::send(ClientId client, Question &question)
{
    question.isSent = true;
    const quint64 ticket = question.ticket;
    if (const auto *wish = std::get_if<Wish>(&question.about))
        m_link.ask(redis::openRoom(m_id, *wish, m_times.closed), this,
                   [this, client, ticket](const RedisReply &reply) { handleOpened(client, ticket, reply); });
    else
        m_link.ask(redis::findRoom(m_id, std::get<quint32>(question.about)), this,
                   [this, client, ticket](const RedisReply &reply) { handleFound(client, ticket, reply); });
}

void RedisDirectory::sendKept()
{
    for (auto &[client, question] : m_questions) {
        if (!question.isSent)
            send(client, question);
    }
}

RedisDirectory::Question *RedisDirectory::findQuestion(ClientId client, quint64 ticket)
{
    const auto found = m_questions.find(client);
    return found != m_questions.end() && found->second.ticket == ticket ? &found->second : nullptr;
}

void RedisDirectory::handleOpened(ClientId host, quint64 ticket, const RedisReply &reply)
{
    Question *const question = findQuestion(host, ticket);
    const bool isLater = reply.kind == RedisReply::Kind::Integer && reply.integer < 0;
    if (isLater || reply.kind == RedisReply::Kind::Lost) {
        if (question)
            question->isSent = false;
        if (isLater && !m_again.isActive())
            m_again.start(milliseconds(-std::max(reply.integer, -LongestWait)));
        return;
    }
    // A number that one of our rooms has, or something that is not a number, comes from a Redis that
    // misbehaves or was just flushed.
    const bool isSound = reply.kind == RedisReply::Kind::Integer && reply.integer <= MaxRoomNumber
        && !m_rooms.contains(static_cast<quint32>(reply.integer));
    const auto room = isSound ? static_cast<quint32>(reply.integer) : 0;
    if (!question) {
        if (room != 0)
            closeRooms({room});
        return;
    }
    const Wish wish = std::get<Wish>(question->about);
    m_questions.erase(host);
    if (room != 0)
        m_rooms.insert_or_assign(room, Standing{Clock::now() + wish.time, wish.owner});
    const auto failure = isSound ? Failure::Full : Failure::Unavailable;
    Q_EMIT opened(host, room != 0 ? Opened(room) : Opened(failure));
}

void RedisDirectory::handleFound(ClientId seeker, quint64 ticket, const RedisReply &reply)
{
    Question *const question = findQuestion(seeker, ticket);
    if (!question)
        return;
    if (reply.kind == RedisReply::Kind::Lost) {
        question->isSent = false;
        return;
    }
    m_questions.erase(seeker);
    if (reply.kind == RedisReply::Kind::Error)
        Q_EMIT found(seeker, Failure::Unavailable);
    else if (reply.kind == RedisReply::Kind::Bytes)
        Q_EMIT found(seeker, Place{.server = reply.bytes});
    else
        Q_EMIT found(seeker, Nobody());
}

void RedisDirectory::sendMeet(ClientId client, Waiting &waiting)
{
    waiting.isKnown = true;
    waiting.ticket = ++m_lastTicket;
    waiting.said = Clock::now();
    const auto command = Overloaded{
        [&](const Traits &traits) { return redis::meet(redis::lobbyEntry(m_id, client, traits), traits); },
        [&](const Listing &listing) {
            return redis::meetByHandle(m_id, client, listing, waiting.claim, m_times.handles);
        },
    };
    m_link.ask(std::visit(command, waiting.about), this,
               [this, client, ticket = waiting.ticket](const RedisReply &reply) {
                   handleMet(client, ticket, reply);
               });
}

void RedisDirectory::handleMet(ClientId client, quint64 ticket, const RedisReply &reply)
{
    const auto waiting = m_waiting.find(client);
    // It was asked again meanwhile, and that answer counts.
    if (waiting == m_waiting.end() || waiting->second.ticket != ticket)
        return;
    if (const auto place = toPlace(reply)) {
        m_waiting.erase(waiting);
        Q_EMIT found(client, *place);
        return;
    }
    waiting->second.isKnown = !reply.isFailure();
    if (waiting->second.isKnown)
        waiting->second.claim = Claim::Old;
    if (!std::exchange(waiting->second.isAnswered, true))
        Q_EMIT found(client, Nobody());
}

void RedisDirectory::closeRooms(const QList<quint32> &rooms)
{
    for (qsizetype i = 0; i < rooms.size(); i += MostAtOnce) {
        const QList<quint32> some = rooms.mid(i, MostAtOnce);
        m_link.ask(redis::closeRooms(m_id, some, m_times.closed), this,
                   [this, some](const RedisReply &reply) {
                       if (reply.isFailure())
                           m_unclosed.insert(some.begin(), some.end());
                   });
    }
}

void RedisDirectory::removeEntry(ClientId client)
{
    m_link.ask(redis::removeEntry(m_id, client), this,
               [this](const RedisReply &reply) { m_hasToSay = m_hasToSay || reply.isFailure(); });
}

void RedisDirectory::removeHandles(ClientId client, const QList<QByteArray> &handles)
{
    // If that is lost, they fade, or are removed when somebody comes in vain.
    m_link.ask(redis::removeHandles(m_id, client, handles), this, [](const RedisReply &) {});
}

} // namespace punchline
