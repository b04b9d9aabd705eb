// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/cluster/redislink.h"

#include "server/cluster/redisscripts.h"

#include "app/protocol/endpoint.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace punchline {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds FirstDelay = 50ms;
constexpr std::chrono::milliseconds LongestDelay = 1s;
// A link that was up for this long is made again at once.
constexpr auto SteadyTime = 5s;

// Time limit for a lookup. After it, the addresses found before are used.
constexpr auto LookupTime = 3s;

// How often a persistent problem is reported again.
constexpr auto ReminderTime = 60s;

} // namespace

RedisLink::RedisLink(const RedisAddress &address, QObject *parent)
    : QObject(parent)
    , m_address(address)
    , m_commands(address)
    , m_subscription(address)
    , m_delay(FirstDelay)
{
    for (QTimer *const timer : {&m_lookupPatience, &m_next, &m_retry})
        timer->setSingleShot(true);
    m_lookupPatience.setInterval(LookupTime);
    connect(&m_lookupPatience, &QTimer::timeout, this,
            [this] { handleLookedUp(QStringLiteral("the name could not be looked up in time")); });
    connect(&m_next, &QTimer::timeout, this, &RedisLink::tryNext);
    connect(&m_retry, &QTimer::timeout, this, &RedisLink::dial);
    connect(&m_commands, &RedisConnection::lost, this, &RedisLink::handleBroken);
    connect(&m_commands, &RedisConnection::ready, this, &RedisLink::handleLetIn);
    connect(&m_subscription, &RedisConnection::lost, this, &RedisLink::handleBroken);
    connect(&m_subscription, &RedisConnection::ready, this, [this] {
        m_subscription.subscribe(m_channel, [this](const RedisReply &reply) {
            if (serves(reply, RedisReply::Kind::List))
                handleUp();
        });
    });
    connect(&m_subscription, &RedisConnection::published, this, [this](const QByteArray &payload) {
        if (m_up)
            Q_EMIT published(payload);
    });
}

void RedisLink::start(const QByteArray &channel)
{
    m_channel = channel;
    dial();
}

void RedisLink::ask(const RedisCommand &command, const QObject *context, const RedisAnswer &answer)
{
    if (!m_up) {
        answer(RedisReply());
        return;
    }
    m_commands.ask(command,
                   [this, guard = QPointer<const QObject>(context), answer](const RedisReply &reply) {
                       const bool isAway = reply.meansAway();
                       if (reply.kind == RedisReply::Kind::Error && !isAway)
                           note(QString::fromUtf8(reply.bytes));
                       if (guard)
                           answer(isAway ? RedisReply() : reply);
                       if (isAway)
                           handleBroken(QString::fromUtf8(reply.bytes));
                   });
}

void RedisLink::dial()
{
    if (!m_address.path.isEmpty()) {
        begin({QHostAddress()});
    } else if (const auto address = addressFromString(m_address.host)) {
        begin({*address});
    } else {
        lookUp();
    }
}

void RedisLink::lookUp()
{
    m_found.clear();
    m_openAnswers = 2; // One of each family.
    m_lookup.emplace();
    connect(&*m_lookup, &HostLookup::answered, this,
            [this](AddressFamily, const Resolution &resolution) { handleAnswer(resolution); });
    m_lookupPatience.start();
    m_lookup->start(m_address.host);
}

void RedisLink::handleAnswer(const Resolution &resolution)
{
    if (!m_lookupPatience.isActive())
        return; // It has taken too long, and another address is being tried.
    m_found += resolution.addresses;
    if (--m_openAnswers == 0)
        handleLookedUp(QStringLiteral("there is no host of that name, or no name server answers"));
}

void RedisLink::handleLookedUp(const QString &problem)
{
    m_lookupPatience.stop();
    // If the lookup fails, the old addresses still hold.
    if (!m_found.isEmpty() || !m_addresses.isEmpty())
        begin(m_found.isEmpty() ? m_addresses : m_found);
    else
        handleLost(QStringLiteral("%1: %2").arg(m_address.host, problem));
}

void RedisLink::begin(const QList<QHostAddress> &addresses)
{
    m_addresses = addresses;
    m_tried = 0;
    m_reasons.clear();
    tryNext();
}

void RedisLink::tryNext()
{
    m_commands.open(m_addresses.at(m_tried++));
}

void RedisLink::handleLetIn()
{
    // A replica also lets us in, and also publishes messages.
    m_commands.ask(redis::tryToKeep(), [this](const RedisReply &reply) {
        if (serves(reply, RedisReply::Kind::Integer))
            m_subscription.open(m_addresses.at(m_tried - 1));
    });
}

/// Judges the @p reply to one of the first commands of a new link.
bool RedisLink::serves(const RedisReply &reply, RedisReply::Kind wanted)
{
    if (reply.kind == RedisReply::Kind::Error)
        handleBroken(QString::fromUtf8(reply.bytes));
    else if (reply.kind != wanted && reply.kind != RedisReply::Kind::Lost)
        handleBroken(QStringLiteral("it does not answer as a Redis does"));
    return reply.kind == wanted;
}

void RedisLink::handleUp()
{
    m_up = true;
    m_sinceUp.start();
    m_problem.clear();
    Q_EMIT cameUp();
}

void RedisLink::handleBroken(const QString &reason)
{
    if (m_next.isActive() || m_retry.isActive())
        return;
    if (m_up) {
        handleLost(reason);
        return;
    }
    if (!m_reasons.contains(reason))
        m_reasons.append(reason);
    m_commands.close();
    m_subscription.close();
    if (m_tried < m_addresses.size()) {
        m_next.start(0); // This may be one of their signals.
        return;
    }
    m_reasons.sort(); // Names can lead to their addresses in another order each time.
    handleLost(m_reasons.join(QStringLiteral("; ")));
}

void RedisLink::handleLost(const QString &reason)
{
    const bool wasUp = std::exchange(m_up, false);
    // A Redis that comes and goes is not dialled in a tight loop.
    if (wasUp && m_sinceUp.hasExpired(SteadyTime / 1ms))
        m_delay = FirstDelay;
    m_retry.start(m_delay);
    m_delay = std::min(2 * m_delay, LongestDelay);
    m_commands.close();
    m_subscription.close();
    note(reason);
    if (wasUp)
        Q_EMIT wentDown();
}

void RedisLink::note(const QString &problem)
{
    const bool isNew = m_problem != problem || m_sinceProblem.hasExpired(ReminderTime / 1ms);
    if (!isNew)
        return;
    m_problem = problem;
    m_sinceProblem.start();
    Q_EMIT troubled(problem);
}

} // namespace punchline
