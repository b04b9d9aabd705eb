// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/liveness.h"

#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <random>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

using TimePoint = Liveness::TimePoint;
using Due = Liveness::Due;

constexpr TimePoint Start{1h};

enum class Frame { Text, Ack, KeepAlive, Alive, Typing };

struct Manners
{
    bool withholdsAck = false;
    bool isEarlier = false; ///< The previous version: a keep-alive every 20 s, gone after 60 s.
};

/// One end of the link, and what a test wants to know of it.
struct End
{
    explicit End(Role role)
        : life(Start, role)
    { }

    [[nodiscard]] TimePoint nextTimeout() const
    {
        if (silentAt)
            return TimePoint::max();
        return manners.isEarlier ? std::min(earlierDue, heard + 60s) : life.nextTimeout();
    }

    [[nodiscard]] Due handleTimeout(TimePoint now)
    {
        if (!manners.isEarlier)
            return life.handleTimeout(now, std::nullopt);
        if (now >= heard + 60s)
            return Due::Silence;
        earlierDue = now + 20s;
        return Due::KeepAlive;
    }

    Liveness life;
    Manners manners;
    TimePoint earlierDue = Start + 20s;
    TimePoint heard = Start;
    std::optional<TimePoint> awaits; ///< Since then, an answer; only for new ends.
    std::optional<TimePoint> asked;
    std::optional<TimePoint> silentAt;
    Liveness::Duration leastGap = 1h; ///< Between two of its keep-alives.
    quint64 texts = 0;
    quint64 acked = 0;
    std::map<Frame, int> sent;
};

/// Two ends of a path that delivers everything in order, until it is cut.
class World
{
public:
    explicit World(quint32 seed)
        : m_random(seed)
        , m_delay(between(1, 160))
        , m_pause(between(100, 40'000))
    { }

    /// Lets @p length pass. If it is @p busy, people write and the network changes, at random times.
    void run(Liveness::Duration length, bool isBusy)
    {
        const TimePoint end = m_now + length;
        while (true) {
            TimePoint next = std::min({end, ends[0].nextTimeout(), ends[1].nextTimeout()});
            if (!m_arrivals.empty())
                next = std::min(next, m_arrivals.begin()->first);
            const TimePoint act = m_now + std::chrono::milliseconds(between(1, m_pause));
            const bool isActing = isBusy && act < next;
            m_now = std::max(m_now, isActing ? act : next);
            if (m_now >= end)
                return;
            if (isActing)
                doSomething(ends[static_cast<std::size_t>(between(0, 1))]);
            else if (!m_arrivals.empty() && m_arrivals.begin()->first <= m_now)
                receive(m_arrivals.extract(m_arrivals.begin()).mapped());
            else
                judge(ends[ends[0].nextTimeout() <= m_now ? 0 : 1]);
        }
    }

    void cut()
    {
        m_isCut = true;
        m_arrivals.clear();
    }

    void write(End &end) { send(end, Frame::Text, ++end.texts); }

    [[nodiscard]] TimePoint now() const { return m_now; }
    [[nodiscard]] int between(int low, int high)
    {
        return std::uniform_int_distribution(low, high)(m_random);
    }

    std::array<End, 2> ends{End(Role::Initiator), End(Role::Responder)};

private:
    struct Arrival
    {
        End *end;
        Frame frame;
        quint64 id;
    };

    void doSomething(End &end)
    {
        const int what = between(0, 4);
        if (what <= 1) {
            write(end);
        } else if (what == 2) {
            send(end, Frame::Typing);
        } else if (what == 3) {
            end.life.probe(m_now);
            end.awaits = end.awaits.value_or(m_now);
        } else {
            end.life.handleWake(m_now);
            end.awaits = m_now; // The peer has all the time again.
        }
    }

    void judge(End &end)
    {
        const Due due = end.handleTimeout(m_now);
        if (due == Due::Silence)
            end.silentAt = m_now;
        if (due != Due::KeepAlive)
            return;
        if (end.asked)
            end.leastGap = std::min(end.leastGap, m_now - *end.asked);
        end.asked = m_now;
        send(end, Frame::KeepAlive);
    }

    void send(End &end, Frame frame, quint64 id = 0)
    {
        ++end.sent[frame];
        if (frame == Frame::Text) {
            end.life.handleTextSent(m_now, id);
            end.awaits = end.awaits.value_or(m_now);
        } else {
            end.life.handleSent(m_now);
        }
        if (m_isCut)
            return;
        // In order, as TCP delivers.
        const TimePoint wanted = m_now + std::chrono::milliseconds(between(m_delay / 2, m_delay));
        TimePoint &last = m_last[&end == &ends[0] ? 0 : 1];
        last = std::max(last + 1us, wanted);
        m_arrivals.emplace(last, Arrival{&end == &ends[0] ? &ends[1] : &ends[0], frame, id});
    }

    void receive(const Arrival &arrival)
    {
        End &end = *arrival.end;
        end.heard = m_now;
        if (arrival.frame == Frame::Ack)
            end.life.handleAcked(m_now, end.acked = arrival.id);
        else if (arrival.frame == Frame::Alive)
            end.life.handleAlive(m_now);
        else
            end.life.handleHeard(m_now);
        end.awaits = end.acked < end.texts ? std::optional(m_now) : std::nullopt;
        if (arrival.frame == Frame::Text && !end.manners.withholdsAck)
            send(end, Frame::Ack, arrival.id);
        if (arrival.frame == Frame::KeepAlive)
            send(end, Frame::Alive);
    }

    std::mt19937 m_random;
    int m_delay; ///< One way, in milliseconds.
    int m_pause; ///< The longest one before something happens, in milliseconds.
    TimePoint m_now = Start;
    std::multimap<TimePoint, Arrival> m_arrivals;
    std::array<TimePoint, 2> m_last{Start, Start};
    bool m_isCut = false;
};

// One keep-alive and one answer: what crosses the network for it, in bytes.
constexpr double Ip6AndTcp = 40 + 32;         // With the timestamps that all current systems use.
constexpr double Frames = Ip6AndTcp + 7 + 22; // 7 bytes in a record of TLS 1.3, which adds 22.

} // namespace

/// Liveness in random conversations over a path of random length.
class tst_LivenessModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverEndsALinkWhosePathIsIntact()
    {
        for (quint32 seed = 0; seed < 400; ++seed) {
            World world(seed);
            for (End &end : world.ends)
                end.manners = {world.between(0, 3) == 0, world.between(0, 3) == 0};
            for (int i = 0; i < 10; ++i)
                world.run(3min, i % 3 != 2);
            for (const End &end : world.ends) {
                QVERIFY2(!end.silentAt, qPrintable(QStringLiteral("seed %1").arg(seed)));
                QVERIFY(end.manners.isEarlier || end.leastGap >= 500ms);
            }
        }
    }

    void noticesACutInTime()
    {
        for (quint32 seed = 0; seed < 4000; ++seed) {
            World world(seed);
            world.ends[1].manners.withholdsAck = world.between(0, 3) == 0;
            world.run(std::chrono::milliseconds(world.between(0, 120'000)), seed % 2 == 0);
            world.cut();
            if (seed % 3 == 0) {
                world.run(std::chrono::milliseconds(world.between(0, 10'000)), false);
                world.write(world.ends[0]);
            }
            world.run(1min, false);
            for (const End &end : world.ends) {
                QVERIFY(end.silentAt);
                const auto latest = end.awaits.value_or(end.heard + 20s) + 5s;
                QVERIFY2(*end.silentAt <= latest, qPrintable(QStringLiteral("seed %1").arg(seed)));
                // Nobody is given up who was not asked.
                QVERIFY(end.asked && *end.asked <= *end.silentAt - 500ms);
            }
        }
    }

    /// At most ten bytes a second in each direction, also over IPv6.
    void anIdleLinkCostsNextToNothing()
    {
        constexpr auto Time = 24h;
        double most = 0;
        for (quint32 seed = 0; seed < 50; ++seed) {
            World world(seed);
            world.ends[seed % 2].manners.isEarlier = seed % 5 == 0;
            world.run(Time, false);
            for (End &end : world.ends) {
                QVERIFY(!end.silentAt);
                // An answer carries the acknowledgement of what it answers; nothing carries the answer's own.
                const double bytes = (end.sent[Frame::KeepAlive] + end.sent[Frame::Alive]) * Frames
                    + end.sent[Frame::KeepAlive] * Ip6AndTcp;
                const double perSecond = bytes / std::chrono::duration<double>(Time).count();
                most = std::max(most, perSecond);
                QVERIFY2(perSecond <= 10, qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(perSecond)));
            }
        }
        qInfo("at most %.2f bytes a second", most);
    }
};

PUNCHLINE_APPLESS_TEST(tst_LivenessModel)
#include "tst_livenessmodel.moc"
