// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/candidates.h"
#include "app/punch/holepuncher.h"
#include "app/punch/peertargets.h"
#include "tests/support/forbiddentargets.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <utility>

using namespace punchline;
using namespace punchline::test;
using namespace std::chrono_literals;

/// Whatever a peer offers, predicts or claims about its NAT: only targets that a stranger may name are
/// dialled, only the address that the server vouches for is sprayed, and neither too often.
class tst_HostileCandidates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stories_data();
    void stories();
    void predictionsOfForeignAddresses();
};

namespace {

using TimePoint = HolePuncher::TimePoint;

// One attempt that is always refused at once. A Go brings one dial and 512 more, of which every sixteenth
// waits at least 1 ms. The next eight pauses are at least 20 ms, the next eight 40 ms, then 80 ms. Three
// rounds of 400 ms may begin in one second: two with 513 dials and 14 with pauses, and a third with 513
// and 9.
constexpr int MostDialsASecond = 2 * (513 + 14) + 513 + 9;
// That is for the observed endpoint only. Elsewhere pauses begin at once (at least 20 ms for eight, 40 ms for
// eight, then 80 ms), and a Go brings just one more dial.
constexpr int MostDialsOfAPeersWord = 1 + 8 + 8 + 7 + 3;
// And in total: 1,024 at once, then the slowest pace (four a second on average, eight at most), and one Go in
// each of 64 rounds.
constexpr int MostDialsOfOne = 1024 + 20 * 8 + 64;

class Chance
{
public:
    explicit Chance(quint32 seed)
        : m_random(seed)
    { }
    int number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_random); }
    bool one(int of) { return number(1, of) == 1; }
    template <typename T> T any(std::initializer_list<T> all)
    {
        return *(all.begin() + number(0, static_cast<int>(all.size()) - 1));
    }

    QHostAddress address()
    {
        if (one(4)) {
            return QHostAddress(QString::fromLatin1(
                any({"2001:db8::7", "2001:db8:0:1::20", "fc00::1", "fd12:3456::1", "fe80::1", "fe80::20",
                     "ff02::1", "ff0e::1", "::", "::1", "::ffff:127.0.0.1", "::ffff:203.0.113.7",
                     "::ffff:10.1.2.3", "::ffff:255.255.255.255", "::ffff:224.0.0.1", "::ffff:0.0.0.0",
                     "64:ff9b::7f00:1"})));
        }
        if (one(4))
            return QHostAddress(m_random() & 0xffffffffU);
        return QHostAddress(QString::fromLatin1(
            any({"203.0.113.7",     "203.0.113.7",    "203.0.113.8",     "198.51.100.1", "10.0.0.1",
                 "172.16.0.1",      "172.31.255.255", "192.168.1.20",    "192.168.1.30", "192.168.2.30",
                 "100.64.0.1",      "127.0.0.1",      "127.255.255.254", "169.254.1.1",  "224.0.0.1",
                 "239.255.255.250", "240.0.0.1",      "255.255.255.255", "0.0.0.0",      "0.1.2.3"})));
    }

    quint16 port()
    {
        if (one(2))
            return static_cast<quint16>(number(0, 65535));
        return any<quint16>({0, 1, 22, 25, 53, 80, 443, 1023, 1024, 1025, LocalPort, 65535});
    }

    Endpoint endpoint() { return one(20) ? Endpoint() : Endpoint(address(), port()); }

    QList<Candidate> candidates()
    {
        QList<Candidate> all;
        const int count = any({0, 1, 2, 5, 15, 16, 17, 40});
        while (all.size() < count) {
            const bool again = !all.isEmpty() && one(5);
            all.append({static_cast<CandidateKind>(number(0, 4)), again ? all.first().endpoint : endpoint()});
        }
        return all;
    }

    NatVerdict verdict()
    {
        return {static_cast<NatMapping>(number(0, 4)),
                static_cast<PortAllocation>(number(0, 4)),
                any({0, 1, -1, 2, 63, 64512, -64512, 65535, -65535, number(-65535, 65535)}),
                port(),
                port(),
                static_cast<UnsolicitedAnswer>(number(0, 4))};
    }

    Surroundings surroundings(const Endpoint &peerServerReflexive)
    {
        const auto observed =
            QString::fromLatin1(any({"203.0.113.9", "203.0.113.7", "10.0.0.9", "127.0.0.1"}));
        const auto server =
            QString::fromLatin1(any({"198.51.100.1", "198.51.100.1", "10.0.0.1", "127.0.0.1", "::1"}));
        return surroundingsOf(Endpoint(QHostAddress(server), 8877),
                              Endpoint(QHostAddress(observed), LocalPort), peerServerReflexive,
                              any({Acquaintance::Stranger, Acquaintance::KnowsCode}), homeNetworks(),
                              LocalPort);
    }

private:
    std::mt19937 m_random;
};

/// One puncher against a hostile peer, in a network where nothing ever connects.
class Story
{
public:
    Story(quint32 seed, bool allRefused)
        : m_chance(seed)
        , m_allRefused(allRefused)
        , m_peer(m_chance.one(3) ? m_chance.endpoint() : Endpoint(QHostAddress(0xcb007107U), 40000))
        , m_surroundings(m_chance.surroundings(m_peer))
        , m_targets(m_peer, m_surroundings)
        , m_puncher(setup(seed))
    { }

    /// What was wrong; empty if nothing was.
    QString tell()
    {
        carryOut(go());
        while (m_wrong.isEmpty() && !m_puncher.isOver()) {
            const auto due = m_puncher.nextTimeout();
            if (!due)
                return QStringLiteral("no deadline");
            if (!m_events.empty() && m_events.begin()->first <= *due) {
                const auto event = m_events.extract(m_events.begin());
                m_now = std::max(m_now, event.key());
                carryOut(event.mapped()());
            } else {
                m_now = std::max(m_now, *due);
                carryOut(m_puncher.handleTimeout(m_now));
            }
        }
        if (m_now > m_begin + 20s)
            m_wrong = QStringLiteral("more than the budget");
        return m_wrong;
    }

    [[nodiscard]] int dials() const { return m_dials; }
    [[nodiscard]] int sprays() const { return m_sprays; }

private:
    PunchSetup setup(quint32 seed)
    {
        const auto offered = m_chance.candidates();
        const NatVerdict own = m_chance.verdict();
        const NatVerdict peers = m_chance.verdict();
        PunchSetup made;
        made.role = m_chance.any({Role::Initiator, Role::Responder});
        made.targets = m_targets.take(offered);
        const OtherWay way = otherWay(m_surroundings, m_chance.candidates(), offered);
        const bool isInitiator = made.role == Role::Initiator;
        made.rounds = roundsFor(isInitiator ? own : peers, isInitiator ? peers : own, way);
        if (isVouchedFor(m_peer, m_surroundings))
            made.sprayTarget = {m_peer, peers, predictedPort(offered, m_peer)};
        made.expectsMore = m_chance.one(2);
        made.seed = seed;
        return made;
    }

    PunchCommands go()
    {
        if (!m_chance.one(4))
            m_puncher.handlePrediction(predictedPort(m_chance.candidates(), m_peer));
        const bool isAskedFor = std::exchange(m_asked, false);
        const auto commands = m_puncher.handleGo(m_now);
        if (!isAskedFor && !commands.isEmpty())
            m_wrong = QStringLiteral("a Go that nobody has asked for did something");
        return commands;
    }

    PunchCommands hearCandidates()
    {
        const auto targets = m_targets.take(m_chance.candidates());
        return m_puncher.handleCandidates(targets, m_chance.one(2), m_now);
    }

    PunchCommands meetAStranger()
    {
        const AttemptId id = m_puncher.newAttemptId();
        PunchCommands commands = m_chance.one(2)
            ? m_puncher.handleSprayConnected(id, {}, m_chance.endpoint(), m_now)
            : m_puncher.handleAccepted(id, {}, m_chance.endpoint(), m_now);
        return commands + m_puncher.handleStranger(id, {}, m_now);
    }

    void later(std::chrono::milliseconds after, std::function<PunchCommands()> event)
    {
        m_events.emplace(m_now + after, std::move(event));
    }

    void carryOut(const PunchCommands &commands)
    {
        for (const punch::Command &command : commands) {
            if (const auto *order = std::get_if<punch::Connect>(&command)) {
                judge(*order);
            } else if (const auto *spray = std::get_if<punch::Spray>(&command)) {
                judge(*spray);
            } else if (std::holds_alternative<punch::AskRound>(command)) {
                m_asked = true;
                later(std::chrono::milliseconds(m_chance.number(0, 300)), [this] { return go(); });
            }
        }
        if (m_chance.one(50))
            later(std::chrono::milliseconds(m_chance.number(0, 1000)), [this] { return go(); });
        if (m_chance.one(50))
            later(std::chrono::milliseconds(m_chance.number(0, 1000)), [this] { return hearCandidates(); });
        if (m_chance.one(100))
            later(std::chrono::milliseconds(m_chance.number(0, 1000)), [this] { return meetAStranger(); });
    }

    void judge(const punch::Connect &order)
    {
        ++m_dials;
        const Endpoint &remote = order.remote;
        const auto [attempt, isNew] = m_attempts.try_emplace(order.id, remote);
        const bool forbidden =
            isNew && (isForbidden(remote, m_surroundings) || !isAcceptableTarget(remote, m_surroundings));
        if (isNew && remote != m_peer)
            judgeAPeersWord(remote.address);
        if (forbidden || attempt->second != remote)
            m_wrong = QStringLiteral("dialled %1").arg(remote.toString());
        QList<TimePoint> &times = m_times[order.id];
        times.append(m_now);
        times.removeIf([this](TimePoint time) { return time <= m_now - 1s; });
        if (times.size() > (remote == m_peer ? MostDialsASecond : MostDialsOfAPeersWord))
            m_wrong = QStringLiteral("%1 dials in a second").arg(times.size());
        if (++m_dialsOf[order.id] > MostDialsOfOne || m_dials > HolePuncher::MaxDialled)
            m_wrong = QStringLiteral("%1 dials to one").arg(m_dialsOf[order.id]);
        if (static_cast<qsizetype>(m_attempts.size()) > Attempts::MaxTargets)
            m_wrong = QStringLiteral("too many attempts");
        const auto failure = m_allRefused ? DialFailure::Refused
                                          : m_chance.any({DialFailure::Refused, DialFailure::TimedOut,
                                                          DialFailure::Unreachable, DialFailure::TupleInUse});
        const auto after = std::chrono::milliseconds(m_allRefused ? 0 : m_chance.number(0, 5000));
        later(after,
              [this, id = order.id, failure] { return m_puncher.handleDialFailed(id, failure, {}, m_now); });
    }

    /// A peer may name anybody, but at most four ports of one address. The only IPv4 internet address allowed
    /// is the one at which the server sees the peer, or the server's own if the peer is beside the server.
    void judgeAPeersWord(const QHostAddress &address)
    {
        const auto ports = std::ranges::count_if(
            m_attempts, [&address](const auto &attempt) { return attempt.second.address == address; });
        if (ports > 4)
            m_wrong = QStringLiteral("%1 ports of %2").arg(ports).arg(address.toString());
        const bool isInternet = address.protocol() == QAbstractSocket::IPv4Protocol
            && !isPrivateAddress(address) && !address.isLoopback() && !address.isLinkLocal();
        const bool isSeenInside = isPrivateAddress(m_peer.address) || m_peer.address.isLoopback();
        const QHostAddress server(QStringLiteral("198.51.100.1"));
        if (isInternet && address != m_peer.address && !(isSeenInside && address == server))
            m_wrong = QStringLiteral("dialled somebody else, %1").arg(address.toString());
    }

    void judge(const punch::Spray &spray)
    {
        ++m_sprays;
        m_sprayed += spray.targets.size();
        if (m_sprayed > HolePuncher::MaxSprayed || spray.targets.size() > MaxSpray)
            m_wrong = QStringLiteral("too much is sprayed");
        if (isForbidden(m_peer, m_surroundings))
            m_wrong = QStringLiteral("sprayed at %1").arg(m_peer.toString());
        for (const Endpoint &target : spray.targets) {
            if (target.address != m_peer.address || target.port < 1024)
                m_wrong = QStringLiteral("sprayed %1").arg(target.toString());
        }
    }

    Chance m_chance;
    bool m_allRefused;
    TimePoint m_begin = TimePoint() + 1h;
    TimePoint m_now = m_begin;
    Endpoint m_peer;
    Surroundings m_surroundings;
    PeerTargets m_targets;
    std::multimap<TimePoint, std::function<PunchCommands()>> m_events;
    std::map<AttemptId, Endpoint> m_attempts;
    std::map<AttemptId, int> m_dialsOf;
    std::map<AttemptId, QList<TimePoint>> m_times; ///< Of the dials in the last second.
    bool m_asked = true;                           ///< The puncher expects a Go.
    int m_dials = 0;
    int m_sprays = 0;
    qsizetype m_sprayed = 0; ///< Total dials of all sprays.
    QString m_wrong;
    HolePuncher m_puncher;
};

} // namespace

void tst_HostileCandidates::stories_data()
{
    QTest::addColumn<bool>("allRefused");
    QTest::addColumn<int>("count");
    QTest::newRow("dials fail in any way") << false << 2000;
    QTest::newRow("all are refused at once") << true << 20;
}

void tst_HostileCandidates::stories()
{
    QFETCH(bool, allRefused);
    QFETCH(int, count);
    int dials = 0;
    int sprays = 0;
    for (int seed = 1; seed <= count; ++seed) {
        Story story(static_cast<quint32>(seed), allRefused);
        const QString wrong = story.tell();
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
        dials += story.dials();
        sprays += story.sprays();
    }
    qInfo("%d dials and %d sprays in %d stories", dials, sprays, count);
    QVERIFY(dials > 10 * count && sprays > count / 2); // The stories were not empty.
}

void tst_HostileCandidates::predictionsOfForeignAddresses()
{
    const Endpoint peer(QHostAddress(0xcb007107U), 40000);
    const auto predicted = [](const char *address, quint16 port) {
        return Candidate{CandidateKind::Predicted, {QHostAddress(QString::fromLatin1(address)), port}};
    };
    QCOMPARE(predictedPort({}, peer), quint16(0));
    QCOMPARE(predictedPort({predicted("203.0.113.8", 5000), predicted("::1", 5001)}, peer), quint16(0));
    QCOMPARE(predictedPort({predicted("203.0.113.7", 5000)}, peer), quint16(5000));
    QCOMPARE(predictedPort({predicted("::ffff:203.0.113.7", 5002)}, peer), quint16(5002));
    QCOMPARE(predictedPort({{CandidateKind::ServerReflexive, {peer.address, 5000}}}, peer), quint16(0));
    // Nor is any of them dialled directly.
    QCOMPARE(targetsFrom({predicted("203.0.113.7", 5000), predicted("198.51.100.1", 5000)}, peer, {}),
             QList<Candidate>({{CandidateKind::ServerReflexive, peer}}));
}

PUNCHLINE_APPLESS_TEST(tst_HostileCandidates)

#include "tst_hostilecandidates.moc"
