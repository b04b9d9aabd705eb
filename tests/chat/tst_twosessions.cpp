// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/chat/chatsession.h"

#include "tests/chat/modelwriter.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <random>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

using TimePoint = ChatSession::TimePoint;

/// Two sessions and the link between them: each message takes a while, and order is preserved.
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
        m_ways = {};
        for (const int side : {0, 1}) {
            carryOut(side, session(side).handleBroken());
            m_open.at(static_cast<std::size_t>(side)) = false;
        }
    }

    /// Messages in flight are lost. Either side may have noticed, and may say something before the next link.
    void replaceLink()
    {
        m_ways = {};
        m_generation += 1;
        for (const int side : {0, 1}) {
            if (below(2) == 0)
                carryOut(side, session(side).handleUnlinked());
            for (quint32 texts = below(4); texts > 0; --texts)
                say(side, QStringLiteral("meanwhile %1").arg(++m_said));
        }
        m_ways = {};
        for (const int side : {0, 1})
            carryOut(side, session(side).handleRelinked(m_generation, m_now));
    }

    /// Runs for the given time, handling events in the order in which they are due.
    void run(std::chrono::milliseconds time)
    {
        const TimePoint end = m_now + time;
        while (true) {
            int side = -1;
            bool arrives = false;
            TimePoint next = end;
            for (const int s : {0, 1}) {
                const auto due = session(s).nextTimeout();
                if (due && isOpen(s) && *due <= next) {
                    next = *due;
                    side = s;
                    arrives = false;
                }
                if (!way(s).empty() && way(s).front().first <= next) {
                    next = way(s).front().first;
                    side = s;
                    arrives = true;
                }
            }
            m_now = std::max(m_now, next);
            if (side < 0)
                return;
            if (arrives)
                arrive(side);
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

    ChatSession &session(int side) { return m_sessions.at(static_cast<std::size_t>(side)); }
    Way &way(int side) { return m_ways.at(static_cast<std::size_t>(side)); }

    void put(int to, const std::optional<TalkMessage> &message)
    {
        const TimePoint last = way(to).empty() ? m_now : way(to).back().first;
        way(to).emplace_back(std::max(last, m_now + std::chrono::milliseconds(below(150))), message);
    }

    void arrive(int side)
    {
        const auto message = way(side).front().second;
        way(side).pop_front();
        if (message && isOpen(side)) {
            carryOut(side, session(side).handleMessage(*message, m_now));
        } else if (!message && isOpen(side)) {
            carryOut(side, session(side).handleBroken());
            m_open.at(static_cast<std::size_t>(side)) = false;
        }
    }

    void carryOut(int side, const ChatCommands &commands)
    {
        for (const chat::Command &command : commands) {
            writeTo(m_models.at(static_cast<std::size_t>(side)), command);
            if (const auto *send = std::get_if<chat::Send>(&command)) {
                put(1 - side, send->message);
            } else if (const auto *close = std::get_if<chat::HangUp>(&command)) {
                m_ends.append(close->end);
                m_open.at(static_cast<std::size_t>(side)) = false;
                put(1 - side, std::nullopt);
            }
        }
    }

    std::mt19937 m_random;
    TimePoint m_now = TimePoint() + 1h;
    std::array<MessageModel, 2> m_models;
    std::array<ChatSession, 2> m_sessions;
    std::array<Way, 2> m_ways; ///< Towards each side.
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
