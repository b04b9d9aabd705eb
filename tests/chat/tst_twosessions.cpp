// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/chat/chatsession.h"

#include "tests/chat/modelwriter.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <deque>
#include <limits>
#include <optional>
#include <random>
#include <utility>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

using TimePoint = ChatSession::TimePoint;

/// Two sessions and the link between them: each message takes a while, and order is preserved. While another
/// link takes over there are two, and texts go over both.
class Pair
{
public:
    explicit Pair(quint32 seed)
        : m_random(seed)
    { }

    quint32 below(quint32 limit) { return std::uniform_int_distribution<quint32>(0, limit - 1)(m_random); }

    void link(bool oneStreams, bool otherStreams)
    {
        carryOut(0, session(0).handleLinked(Dialect::Framed, oneStreams, m_now, 1));
        carryOut(1, session(1).handleLinked(Dialect::Framed, otherStreams, m_now, 1));
    }

    void say(int side, const QString &text)
    {
        carryOut(side, session(side).sendText(text, LineEnd::Feed, {}));
    }

    void act(int side)
    {
        switch (below(12)) {
        case 0:
            carryOut(side, session(side).stopHello());
            break;
        case 1:
            if (below(6) == 0)
                carryOut(side, session(side).leave(m_now));
            break;
        default:
            say(side, QString::number(++m_said));
        }
    }

    void leave(int side) { carryOut(side, session(side).leave(m_now)); }

    void breakLink()
    {
        m_link = {};
        for (const int side : {0, 1}) {
            carryOut(side, session(side).handleBroken());
            m_open.at(static_cast<std::size_t>(side)) = false;
        }
    }

    /// Messages in flight are lost. Either side may have noticed, and may say something before the next link.
    void replaceLink()
    {
        m_link = {};
        m_next.reset();
        m_generation += 1;
        for (const int side : {0, 1}) {
            if (below(2) == 0)
                carryOut(side, session(side).handleUnlinked());
            for (quint32 texts = below(4); texts > 0; --texts)
                say(side, QStringLiteral("meanwhile %1").arg(++m_said));
        }
        m_link = {};
        for (const int side : {0, 1})
            carryOut(side, session(side).handleRelinked(m_generation, m_now));
    }

    /// Another link is prepared. Each side moves to it when it hears the other one there.
    void prepareLink()
    {
        m_generation += 1;
        m_next.emplace();
        for (const int side : {0, 1})
            put(m_next->link, 1 - side, session(side).firstWords(m_generation));
    }
    [[nodiscard]] bool isPrepared() const { return m_next.has_value(); }
    [[nodiscard]] bool haveBothMoved() const { return m_next && m_next->hasMoved[0] && m_next->hasMoved[1]; }

    /// Once both have moved. What is still under way on the link before is lost.
    void endOldLink() { m_link = std::exchange(m_next, std::nullopt)->link; }

    /// Runs for the given time, handling events in the order in which they are due.
    void run(std::chrono::milliseconds time)
    {
        const TimePoint end = m_now + time;
        while (true) {
            int side = -1;
            Link *arrivesOn = nullptr;
            TimePoint next = end;
            for (const int s : {0, 1}) {
                const auto due = session(s).nextTimeout();
                if (due && isOpen(s) && *due <= next) {
                    next = *due;
                    side = s;
                    arrivesOn = nullptr;
                }
                for (Link *link : links()) {
                    if (const Way &way = wayTo(*link, s); !way.empty() && way.front().first <= next) {
                        next = way.front().first;
                        side = s;
                        arrivesOn = link;
                    }
                }
            }
            m_now = std::max(m_now, next);
            if (side < 0)
                return;
            if (arrivesOn)
                arrive(*arrivesOn, side);
            else
                carryOut(side, session(side).handleTimeout(m_now));
        }
    }

    /// What contradicts between the two models; empty if nothing does.
    [[nodiscard]] QString wrong(int author) const
    {
        const MessageModel &own = m_models.at(static_cast<std::size_t>(author));
        const MessageModel &other = m_models.at(static_cast<std::size_t>(1 - author));
        QStringList received;
        for (int row = 0; row < other.rowCount(); ++row) {
            if (!other.message(row).mine)
                received.append(other.message(row).text);
        }
        qsizetype delivered = 0; // Of the texts received, in order.
        for (int row = 0; row < own.rowCount(); ++row) {
            const ChatMessage &message = own.message(row);
            if (!message.mine)
                continue;
            const bool arrived = delivered < received.size() && received.at(delivered) == message.text;
            if (arrived)
                ++delivered;
            if (message.state == DeliveryState::Sending || message.state == DeliveryState::Waiting)
                return QStringLiteral("%1 is still being sent").arg(message.text);
            if (message.state == DeliveryState::Delivered && !arrived)
                return QStringLiteral("%1 did not arrive").arg(message.text);
        }
        return delivered == received.size() ? QString() : QStringLiteral("more arrived than was said");
    }

    [[nodiscard]] bool hasMisbehaved() const { return m_ends.contains(chat::Ending::Misbehaved); }
    [[nodiscard]] bool isAllDelivered(int side) const
    {
        return m_sessions.at(static_cast<std::size_t>(side)).outbox().isEmpty();
    }
    [[nodiscard]] bool isOpen(int side) const { return m_open.at(static_cast<std::size_t>(side)); }
    [[nodiscard]] int count(DeliveryState state) const
    {
        int all = 0;
        for (const MessageModel &model : m_models) {
            for (int row = 0; row < model.rowCount(); ++row)
                all += model.message(row).state == state ? 1 : 0;
        }
        return all;
    }

private:
    using Way = std::deque<std::pair<TimePoint, std::optional<TalkMessage>>>; ///< `nullopt`: the end.
    using Link = std::array<Way, 2>;                                          ///< Towards each side.

    static constexpr quint64 Ended = std::numeric_limits<quint64>::max();

    struct Next
    {
        Link link;
        std::array<bool, 2> hasMoved{};
        std::array<quint64, 2> oldSent{}; ///< The last text on the link before, which later ones take, too.
    };

    ChatSession &session(int side) { return m_sessions.at(static_cast<std::size_t>(side)); }
    static Way &wayTo(Link &link, int side) { return link.at(static_cast<std::size_t>(side)); }
    QList<Link *> links() { return m_next ? QList{&m_link, &m_next->link} : QList{&m_link}; }
    [[nodiscard]] bool hasMoved(int side) const
    {
        return m_next && m_next->hasMoved.at(static_cast<std::size_t>(side));
    }

    void put(Link &link, int to, const std::optional<TalkMessage> &message)
    {
        Way &way = wayTo(link, to);
        const TimePoint last = way.empty() ? m_now : way.back().first;
        way.emplace_back(std::max(last, m_now + std::chrono::milliseconds(below(150))), message);
    }

    void send(int from, const std::optional<TalkMessage> &message)
    {
        put(hasMoved(from) ? m_next->link : m_link, 1 - from, message);
        const Text *text = message ? std::get_if<Text>(&*message) : nullptr;
        if (!text || !hasMoved(from))
            return;
        quint64 &oldSent = m_next->oldSent.at(static_cast<std::size_t>(from));
        if (below(20) == 0)
            oldSent = Ended;
        if (text->id <= oldSent)
            return;
        put(m_link, 1 - from, message);
        oldSent = text->id;
    }

    void arrive(Link &link, int side)
    {
        const auto message = wayTo(link, side).front().second;
        wayTo(link, side).pop_front();
        if (!isOpen(side))
            return;
        const bool isOld = hasMoved(side) && &link == &m_link;
        if (m_next && &link == &m_next->link && !hasMoved(side)) {
            m_next->hasMoved.at(static_cast<std::size_t>(side)) = true;
            m_next->oldSent.at(static_cast<std::size_t>(side)) = session(side).outbox().lastSent();
            carryOut(side,
                     session(side).handleTakenOver(m_generation, std::get<Resume>(message.value()), m_now));
        } else if (message && (!isOld || isTextOrAck(*message))) {
            carryOut(side, session(side).handleMessage(*message, m_now));
        } else if (!message && !isOld) {
            carryOut(side, session(side).handleBroken());
            m_open.at(static_cast<std::size_t>(side)) = false;
        }
    }

    static bool isTextOrAck(const TalkMessage &message)
    {
        return std::holds_alternative<Text>(message) || std::holds_alternative<Ack>(message);
    }

    void carryOut(int side, const ChatCommands &commands)
    {
        for (const chat::Command &command : commands) {
            writeTo(m_models.at(static_cast<std::size_t>(side)), command);
            if (const auto *order = std::get_if<chat::Send>(&command)) {
                send(side, order->message);
            } else if (const auto *close = std::get_if<chat::HangUp>(&command)) {
                m_ends.append(close->end);
                m_open.at(static_cast<std::size_t>(side)) = false;
                send(side, std::nullopt);
                if (m_next && !hasMoved(side)) // The other one may have.
                    put(m_next->link, 1 - side, Leave{});
            }
        }
    }

    std::mt19937 m_random;
    TimePoint m_now = TimePoint() + 1h;
    std::array<MessageModel, 2> m_models;
    std::array<ChatSession, 2> m_sessions;
    Link m_link;
    std::optional<Next> m_next;
    std::array<bool, 2> m_open{true, true};
    QList<chat::Ending> m_ends;
    quint32 m_generation = 1;
    int m_said = 0;
};

} // namespace

/// Two ChatSessions against each other, with random actions and delays.
class tst_TwoSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingArrives();
    void linksAreReplaced();
    void linksTakeOver();
    void nothingIsClaimedWhenTheLinkBreaks();
    void goodbyesLoseNothing();
};

void tst_TwoSessions::everythingArrives()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        Pair pair(seed);
        for (quint32 queued = pair.below(80); queued > 0; --queued)
            pair.say(static_cast<int>(pair.below(2)), QStringLiteral("queued"));
        pair.link(pair.below(2) != 0, pair.below(2) != 0);
        for (quint32 turn = pair.below(150); turn > 0; --turn) {
            pair.say(static_cast<int>(pair.below(2)), QString::number(turn));
            pair.run(std::chrono::milliseconds(pair.below(30)));
        }
        // One side has to end the streams.
        pair.say(0, QStringLiteral("last"));
        pair.run(30s);
        for (const int side : {0, 1}) {
            QVERIFY2(pair.wrong(side).isEmpty(), qPrintable(pair.wrong(side)));
            QVERIFY(pair.isAllDelivered(side));
            QVERIFY(pair.isOpen(side));
        }
        QCOMPARE(pair.count(DeliveryState::Delivered), pair.count(DeliveryState::Received));
        QCOMPARE(pair.count(DeliveryState::NotDelivered), 0);
    }
}

void tst_TwoSessions::linksAreReplaced()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        Pair pair(seed);
        pair.link(pair.below(2) != 0, pair.below(2) != 0);
        for (quint32 turn = 20 + pair.below(200); turn > 0; --turn) {
            pair.say(static_cast<int>(pair.below(2)), QString::number(turn));
            pair.run(std::chrono::milliseconds(pair.below(30)));
            if (pair.below(10) == 0)
                pair.replaceLink();
        }
        pair.say(0, QStringLiteral("last"));
        pair.leave(static_cast<int>(pair.below(2)));
        if (pair.below(2) == 0) {
            pair.run(std::chrono::milliseconds(pair.below(300)));
            pair.replaceLink();
        }
        pair.run(10s);
        for (const int side : {0, 1}) {
            QVERIFY2(pair.wrong(side).isEmpty(), qPrintable(pair.wrong(side)));
            QVERIFY(pair.isAllDelivered(side));
            QVERIFY(!pair.isOpen(side));
        }
        QVERIFY(!pair.hasMisbehaved());
        QCOMPARE(pair.count(DeliveryState::Delivered), pair.count(DeliveryState::Received));
        QCOMPARE(pair.count(DeliveryState::NotDelivered), 0);
    }
}

void tst_TwoSessions::linksTakeOver()
{
    int takeovers = 0;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        Pair pair(seed);
        pair.link(pair.below(2) != 0, pair.below(2) != 0);
        for (quint32 turn = 20 + pair.below(200); turn > 0; --turn) {
            pair.say(static_cast<int>(pair.below(2)), QString::number(turn));
            pair.run(std::chrono::milliseconds(pair.below(30)));
            if (!pair.isPrepared() && pair.below(8) == 0) {
                pair.prepareLink();
            } else if (pair.haveBothMoved() && pair.below(8) == 0) {
                pair.endOldLink();
                ++takeovers;
            } else if (pair.below(60) == 0) {
                pair.replaceLink();
            }
        }
        pair.say(0, QStringLiteral("last"));
        pair.leave(static_cast<int>(pair.below(2)));
        pair.run(10s);
        for (const int side : {0, 1}) {
            QVERIFY2(pair.wrong(side).isEmpty(), qPrintable(pair.wrong(side)));
            QVERIFY(pair.isAllDelivered(side));
            QVERIFY(!pair.isOpen(side));
        }
        QVERIFY(!pair.hasMisbehaved());
        QCOMPARE(pair.count(DeliveryState::Delivered), pair.count(DeliveryState::Received));
        QCOMPARE(pair.count(DeliveryState::NotDelivered), 0);
    }
    QVERIFY(takeovers > 300);
}

void tst_TwoSessions::nothingIsClaimedWhenTheLinkBreaks()
{
    int lost = 0;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        Pair pair(seed);
        pair.link(pair.below(2) != 0, pair.below(2) != 0);
        for (quint32 turn = pair.below(150); turn > 0; --turn) {
            pair.act(static_cast<int>(pair.below(2)));
            pair.run(std::chrono::milliseconds(pair.below(30)));
        }
        pair.breakLink();
        for (const int side : {0, 1})
            QVERIFY2(pair.wrong(side).isEmpty(), qPrintable(pair.wrong(side)));
        QVERIFY(!pair.hasMisbehaved());
        QVERIFY(pair.count(DeliveryState::Delivered) <= pair.count(DeliveryState::Received));
        lost += pair.count(DeliveryState::NotDelivered);
    }
    QVERIFY(lost > 300);
}

void tst_TwoSessions::goodbyesLoseNothing()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        Pair pair(seed);
        pair.link(true, false);
        for (quint32 turn = pair.below(60); turn > 0; --turn) {
            pair.act(static_cast<int>(pair.below(2)));
            pair.run(std::chrono::milliseconds(pair.below(30)));
        }
        pair.leave(static_cast<int>(pair.below(2)));
        if (pair.below(3) == 0)
            pair.leave(static_cast<int>(pair.below(2)));
        pair.run(10s);
        for (const int side : {0, 1}) {
            QVERIFY2(pair.wrong(side).isEmpty(), qPrintable(pair.wrong(side)));
            QVERIFY(!pair.isOpen(side));
        }
        QVERIFY(!pair.hasMisbehaved());
        QCOMPARE(pair.count(DeliveryState::NotDelivered), 0);
        QCOMPARE(pair.count(DeliveryState::Delivered), pair.count(DeliveryState::Received));
    }
}

PUNCHLINE_APPLESS_TEST(tst_TwoSessions)

#include "tst_twosessions.moc"
