// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/chatsession.h"

#include <QStringList>

namespace punchline {

/// A ChatSession on a stage: time is moved by hand, what it wants is written down as lines.
class ChatStage
{
public:
    explicit ChatStage(ChatSession::Keeping keeping = ChatSession::Keeping::Model)
        : m_session(&m_model, keeping)
    { }

    QStringList link(Dialect dialect = Dialect::Framed, bool streamHello = false)
    {
        return lines(m_session.handleLinked(dialect, streamHello, now()));
    }
    /// The link that comes next can be read by others.
    void holds() { m_session.holdTexts(); }
    QStringList agrees() { return lines(m_session.talkInTheClear()); }
    QStringList framedPeer() { return lines(m_session.handleFramedPeer(now())); }
    QStringList hears(const PeerMessage &message) { return lines(m_session.handleMessage(message, now())); }
    /// The peer says a text that is no hello.
    QStringList hears(quint64 id, const char *text)
    {
        return hears(PeerMessage(Text{id, QString::fromUtf8(text), false}));
    }
    QStringList hearsHello(quint64 id)
    {
        return hears(PeerMessage(Text{id, QStringLiteral("Hello, world"), true}));
    }
    QStringList say(const QString &text, LineEnd end = LineEnd::Feed)
    {
        return lines(m_session.sendText(text, end, now()));
    }
    QStringList say(const char *text) { return say(QString::fromUtf8(text)); }
    QStringList name(const QString &name) { return lines(m_session.setName(name)); }
    QStringList types() { return lines(m_session.handleTyped(now())); }
    QStringList keeps(quint64 upTo) { return lines(m_session.handleKept(upTo)); }
    QStringList drains() { return lines(m_session.handleDrained()); }
    QStringList stopHello() { return lines(m_session.stopHello()); }
    QStringList leave() { return lines(m_session.leave(now())); }
    void breaks() { m_session.handleBroken(); }

    QStringList timeout() { return lines(m_session.handleTimeout(now())); }
    QStringList pass(std::chrono::milliseconds time)
    {
        m_now += time;
        return timeout();
    }
    /// Goes on to the next timeout; what happens then.
    QStringList next()
    {
        const auto due = m_session.nextTimeout();
        if (!due)
            return {QStringLiteral("nothing is due")};
        m_now = std::max(m_now, *due);
        return timeout();
    }
    /// How long until the next timeout; -1 where there is none.
    [[nodiscard]] qint64 untilNext() const
    {
        const auto due = m_session.nextTimeout();
        return due ? std::chrono::duration_cast<std::chrono::milliseconds>(*due - m_now).count() : -1;
    }

    /// One letter a row: my Sending, seNt, Delivered, Undelivered; their Received.
    [[nodiscard]] QString states() const
    {
        QString letters;
        for (int row = 0; row < m_model.rowCount(); ++row)
            letters += u"SNDUR"[static_cast<int>(m_model.message(row).state)];
        return letters;
    }

    [[nodiscard]] ChatSession &session() { return m_session; }
    [[nodiscard]] MessageModel &model() { return m_model; }
    [[nodiscard]] Moment now() const { return {m_now, QDateTime(QDate(2026, 1, 2), QTime(12, 0))}; }

private:
    static QString textLine(const Text &text)
    {
        return QStringLiteral("%1 %2%3").arg(text.id).arg(text.text, text.hello ? u"*" : u"");
    }

    static QString line(const PeerMessage &message)
    {
        if (const auto *text = std::get_if<Text>(&message))
            return textLine(*text);
        if (const auto *ack = std::get_if<Ack>(&message))
            return QStringLiteral("Ack %1").arg(ack->id);
        if (const auto *name = std::get_if<Name>(&message))
            return QStringLiteral("Name %1").arg(name->name);
        if (std::holds_alternative<Typing>(message))
            return QStringLiteral("Typing");
        if (std::holds_alternative<StopHello>(message))
            return QStringLiteral("StopHello");
        if (std::holds_alternative<KeepAlive>(message))
            return QStringLiteral("KeepAlive");
        if (std::holds_alternative<Alive>(message))
            return QStringLiteral("Alive");
        return std::holds_alternative<Leave>(message) ? QStringLiteral("Leave") : QStringLiteral("?");
    }

    static QString line(const chat::Command &command)
    {
        if (const auto *send = std::get_if<chat::Send>(&command))
            return QStringLiteral("send ") + line(send->message);
        if (const auto *added = std::get_if<chat::Added>(&command))
            return (added->mine ? QStringLiteral("mine ") : QStringLiteral("theirs "))
                + textLine(added->text);
        if (const auto *named = std::get_if<chat::PeerNamed>(&command))
            return QStringLiteral("named %1").arg(named->name);
        if (const auto *typing = std::get_if<chat::PeerTyping>(&command))
            return typing->typing ? QStringLiteral("writes") : QStringLiteral("writes no more");
        if (const auto *delivered = std::get_if<chat::Delivered>(&command))
            return QStringLiteral("delivered %1").arg(delivered->id);
        if (const auto *refused = std::get_if<chat::Refused>(&command))
            return QStringLiteral("refused %1").arg(refused->id);
        static const QStringList ends{QStringLiteral("Left"), QStringLiteral("PeerLeft"),
                                      QStringLiteral("Misbehaved"), QStringLiteral("Silent")};
        return QStringLiteral("close ") + ends.at(static_cast<int>(std::get<chat::Close>(command).end));
    }

    static QStringList lines(const ChatCommands &commands)
    {
        QStringList all;
        for (const chat::Command &command : commands)
            all.append(line(command));
        return all;
    }

    MessageModel m_model;
    ChatSession m_session;
    ChatSession::TimePoint m_now = ChatSession::TimePoint() + std::chrono::hours(1);
};

/// The lines as a test writes them.
inline QStringList said(std::initializer_list<const char *> lines)
{
    QStringList all;
    for (const char *line : lines)
        all.append(QString::fromUtf8(line));
    return all;
}

} // namespace punchline
