// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/load/relaycrowd.h"

#include "tests/bench/load/connection.h"

#include "app/protocol/frame.h"
#include "app/protocol/rendezvousmessages.h"
#include "tests/server/commitment.h"

#include <algorithm>
#include <cstring>

namespace punchline::load {

namespace {

using namespace std::chrono_literals;

constexpr double WordsPerSecond = 200; // Of all who chat.
constexpr qsizetype WordSize = 200;    // A sealed line of text.
constexpr qsizetype BlockSize = 256 * 1024;
constexpr int BlocksAtOnce = 4;

} // namespace

/// A client in the lobby, up to the relay. It stays while its link is relayed.
class RelayCrowd::Client : public Connection
{
public:
    Client(const Route &route, RelayCrowd &crowd)
        : Connection(crowd.m_world.poller(), route)
        , m_crowd(crowd)
    { }

    void reportLink() { send(encodeRendezvous(Outcome{true})); }

protected:
    void handleConnected() override { send(encodeRendezvous(Hello{}) + encodeRendezvous(lobbyEntry())); }
    void handleBytes(QByteArrayView bytes) override
    {
        m_heard += bytes;
        QCborMap map;
        while (isOpen() && takeFrame(m_heard, map) == FrameStatus::Taken)
            handle(std::get<RendezvousMessage>(decodeRendezvous(map)));
    }
    void handleEnded() override { fail(); }

private:
    void handle(const RendezvousMessage &message)
    {
        if (const auto *ping = std::get_if<Ping>(&message)) {
            send(encodeRendezvous(Pong{ping->number}));
        } else if (const auto *paired = std::get_if<Paired>(&message)) {
            m_role = paired->role;
            if (m_role == Role::Initiator)
                send(encodeRendezvous(AskRelay{}));
        } else if (const auto *offer = std::get_if<RelayOffer>(&message)) {
            m_crowd.join(m_role, offer->token, number());
        } else if (std::holds_alternative<ProtocolError>(message)) {
            fail();
        }
    }
    void fail()
    {
        ++m_crowd.m_failed;
        m_crowd.m_clients.retire(number());
    }

    RelayCrowd &m_crowd;
    QByteArray m_heard;
    Role m_role = Role::Initiator;
};

/// One end of a relayed link.
class RelayCrowd::End : public Connection
{
public:
    End(const Route &route, Role role, const QByteArray &token, Crowd<Client>::Number client,
        RelayCrowd &crowd)
        : Connection(crowd.m_world.poller(), route)
        , m_crowd(crowd)
        , m_role(role)
        , m_token(token)
        , m_client(client)
    { }

    /// Whose link it is; nobody's at a yardstick.
    [[nodiscard]] Crowd<Client>::Number client() const { return m_client; }
    [[nodiscard]] bool isSpeaker() const { return m_role == Role::Initiator; }
    void say(TimePoint due)
    {
        const qint64 ticks = due.time_since_epoch().count();
        QByteArray word(WordSize, 'w');
        std::memcpy(word.data(), &ticks, sizeof ticks);
        send(word);
    }
    void stream()
    {
        static const QByteArray block(BlockSize, 'b');
        for (int i = 0; i < BlocksAtOnce && isOpen() && !hasUnsent(); ++i)
            send(block);
    }

protected:
    void handleConnected() override
    {
        if (m_crowd.m_errand.place == Place::Server)
            return send(encodeRendezvous(JoinRelay{m_token}));
        m_hasJoined = true;
        m_crowd.handleJoined(*this);
    }
    void handleBytes(QByteArrayView bytes) override
    {
        if (m_hasJoined && m_crowd.m_errand.use == Use::Stream) {
            m_crowd.m_streamed += static_cast<quint64>(bytes.size());
            return;
        }
        m_heard += bytes;
        QCborMap map;
        if (!m_hasJoined && takeFrame(m_heard, map) == FrameStatus::Taken) {
            const auto message = decodeRendezvous(map);
            m_hasJoined = message == Decoded<RendezvousMessage>(RelayJoined{});
            if (!m_hasJoined)
                return handleEnded();
            m_crowd.handleJoined(*this);
        }
        while (m_hasJoined && m_heard.size() >= WordSize) {
            hear(m_heard.first(WordSize));
            m_heard.remove(0, WordSize);
        }
    }
    void handleEnded() override
    {
        ++m_crowd.m_failed;
        std::erase(m_crowd.m_speakers, this);
        m_crowd.m_ends.retire(number());
    }

private:
    void hear(const QByteArray &word)
    {
        if (!isSpeaker())
            return send(word);
        qint64 ticks = 0;
        std::memcpy(&ticks, word.constData(), sizeof ticks);
        const TimePoint due{Clock::duration(ticks)};
        m_crowd.m_roundTrips.push_back(std::chrono::duration<double, std::milli>(Clock::now() - due).count());
    }

    RelayCrowd &m_crowd;
    Role m_role;
    QByteArray m_token;
    Crowd<Client>::Number m_client;
    QByteArray m_heard;
    bool m_hasJoined = false;
};

RelayCrowd::RelayCrowd(World &world, quint16 port, const Errand &errand)
    : m_world(world)
    , m_port(port)
    , m_errand(errand)
    , m_arrivals(errand.arrivalsPerSecond, Clock::now())
    , m_words(WordsPerSecond, Clock::now())
{
    world.add(*this);
}

RelayCrowd::~RelayCrowd() = default;

TimePoint RelayCrowd::nextDue() const
{
    if (m_begun < 2 * m_errand.pairs)
        return m_arrivals.next();
    if (m_errand.use == Use::Stream) {
        const auto hasRoom = [](const End *speaker) { return !speaker->hasUnsent(); };
        return std::ranges::any_of(m_speakers, hasRoom) ? m_lastTurn : TimePoint::max();
    }
    return m_errand.use == Use::Chat ? m_words.next() : TimePoint::max();
}

void RelayCrowd::advance(TimePoint now)
{
    m_lastTurn = now;
    m_clients.sweep();
    m_ends.sweep();
    while (m_begun < 2 * m_errand.pairs && m_arrivals.take(now))
        begin();
    if (m_errand.use == Use::Stream) {
        for (End *speaker : m_speakers)
            speaker->stream();
    }
    for (TimePoint due = m_words.next(); m_errand.use == Use::Chat && m_words.take(now); due = m_words.next())
        sayNext(due);
}

void RelayCrowd::begin()
{
    const auto number = static_cast<quint32>(m_begun++);
    if (m_errand.place == Place::Yardstick)
        return join(number % 2 == 0 ? Role::Initiator : Role::Responder, {}, 0);
    m_clients.add(Route{sourceAddress(m_errand.sources.at(number)), m_port}, *this).start();
}

void RelayCrowd::join(Role role, const QByteArray &token, Crowd<Client>::Number client)
{
    const auto number = static_cast<quint32>(m_joined + m_ends.size());
    m_ends.add(Route{sourceAddress(m_errand.sources.at(number)), m_port}, role, token, client, *this).start();
}

void RelayCrowd::handleJoined(End &end)
{
    ++m_joined;
    if (Client *client = m_clients.find(end.client()))
        client->reportLink();
    if (end.isSpeaker())
        m_speakers.push_back(&end);
}

void RelayCrowd::sayNext(TimePoint due)
{
    // Only once all are there, or the first ones would say everything.
    if (!isComplete() || m_speakers.empty())
        return;
    m_lastSpeaker = (m_lastSpeaker + 1) % m_speakers.size();
    m_speakers.at(m_lastSpeaker)->say(due);
}

} // namespace punchline::load
