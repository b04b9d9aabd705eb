// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/chatsession.h"

#include "tests/chat/modelwriter.h"

#include <algorithm>
#include <array>
#include <deque>
#include <limits>
#include <optional>
#include <random>
#include <utility>

namespace punchline {

/// What is under way to one side, and when it arrives; `nullopt` stands for the end.
using SessionWay = std::deque<std::pair<ChatSession::TimePoint, std::optional<TalkMessage>>>;
/// Towards each side.
using SessionLink = std::array<SessionWay, 2>;

/// A link that takes over.
struct NextSessionLink
{
    static constexpr quint64 NoMore = std::numeric_limits<quint64>::max();

    SessionLink link;
    std::array<bool, 2> hasMoved{};
    std::array<quint64, 2> oldSent{}; ///< The last text on the link before, which later ones take, too.
};

/// Two sessions and the link between them: each message takes a while, and order is preserved. While another
/// link takes over there are two, and texts go over both.
class SessionPair
{
public:
    using TimePoint = ChatSession::TimePoint;

    explicit SessionPair(quint32 seed)
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
            SessionLink *arrivesOn = nullptr;
            TimePoint next = end;
            for (const int s : {0, 1}) {
                const auto due = session(s).nextTimeout();
                if (due && isOpen(s) && *due <= next) {
                    next = *due;
                    side = s;
                    arrivesOn = nullptr;
                }
                for (SessionLink *link : links()) {
                    if (const SessionWay &way = wayTo(*link, s); !way.empty() && way.front().first <= next) {
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
    ChatSession &session(int side) { return m_sessions.at(static_cast<std::size_t>(side)); }
    static SessionWay &wayTo(SessionLink &link, int side) { return link.at(static_cast<std::size_t>(side)); }
    QList<SessionLink *> links() { return m_next ? QList{&m_link, &m_next->link} : QList{&m_link}; }
    [[nodiscard]] bool hasMoved(int side) const
    {
        return m_next && m_next->hasMoved.at(static_cast<std::size_t>(side));
    }

    void put(SessionLink &link, int to, const std::optional<TalkMessage> &message)
    {
        SessionWay &way = wayTo(link, to);
        const TimePoint last = way.empty() ? m_now : way.back().first;
        way.emplace_back(std::max(last, m_now + std::chrono::milliseconds(below(150))), message);
    }

    void send(int from, const std::optional<TalkMessage> &message)
    {
        put(hasMoved(from) ? m_next->link : m_link, 1 - from, message);
        if (!message || !hasMoved(from) || !isTextOrAck(*message))
            return;
        quint64 &oldSent = m_next->oldSent.at(static_cast<std::size_t>(from));
        if (below(20) == 0)
            oldSent = NextSessionLink::NoMore;
        const auto *text = std::get_if<Text>(&*message);
        if (text ? text->id <= oldSent : oldSent == NextSessionLink::NoMore)
            return;
        put(m_link, 1 - from, message);
        if (text)
            oldSent = text->id;
    }

    void arrive(SessionLink &link, int side)
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
    TimePoint m_now = TimePoint() + std::chrono::hours(1);
    std::array<MessageModel, 2> m_models;
    std::array<ChatSession, 2> m_sessions;
    SessionLink m_link;
    std::optional<NextSessionLink> m_next;
    std::array<bool, 2> m_open{true, true};
    QList<chat::Ending> m_ends;
    quint32 m_generation = 1;
    int m_said = 0;
};

} // namespace punchline
