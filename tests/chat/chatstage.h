// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/chatsession.h"
#include "app/protocol/overloaded.h"

#include "tests/chat/modelwriter.h"

#include <QStringList>

namespace punchline {

/// A ChatSession under test: time is moved by hand, and its commands are recorded as lines.
class ChatStage
{
public:
    explicit ChatStage(ChatSession::Keeping keeping = ChatSession::Keeping::AtOnce)
        : m_session(keeping)
    { }
    explicit ChatStage(std::unique_ptr<OutboxStore> store)
        : m_session(ChatSession::Keeping::AtOnce, std::move(store))
    { }

    QStringList link(Dialect dialect = Dialect::Framed, bool streamHello = false)
    {
        return lines(m_session.handleLinked(dialect, streamHello, m_now, m_generation));
    }
    /// The next link is not private, so texts are held.
    void holds() { m_session.holdTexts(); }
    QStringList agrees() { return lines(m_session.talkInTheClear()); }
    QStringList framedPeer() { return lines(m_session.handleFramedPeer()); }
    QStringList hears(const TalkMessage &message) { return lines(m_session.handleMessage(message, m_now)); }
    /// The peer sends a text that is not a hello.
    QStringList hears(quint64 id, const char *text)
    {
        return hears(TalkMessage(Text{id, QString::fromUtf8(text), false}));
    }
    QStringList hearsHello(quint64 id)
    {
        return hears(TalkMessage(Text{id, QStringLiteral("Hello, world"), true}));
    }
    QStringList say(const QString &text, LineEnd end = LineEnd::Feed)
    {
        return lines(m_session.sendText(text, end, {}));
    }
    QStringList say(const char *text) { return say(QString::fromUtf8(text)); }
    QStringList name(const QString &name) { return lines(m_session.setName(name)); }
    QStringList types() { return lines(m_session.handleTyped(m_now)); }
    QStringList keeps(quint64 upTo) { return lines(m_session.handleKept(upTo)); }
    QStringList drains() { return lines(m_session.handleDrained()); }
    QStringList stopHello() { return lines(m_session.stopHello()); }
    QStringList leave() { return lines(m_session.leave(m_now)); }
    void breaks() { lines(m_session.handleBroken()); }
    /// A new link replaces the old one.
    QStringList relinks() { return lines(m_session.handleRelinked(++m_generation, m_now)); }
    /// Both sides return from now on: call it before link().
    void returns() { m_generation = 1; }
    QStringList unlinks() { return lines(m_session.handleUnlinked()); }
    QStringList takesBack(quint64 id) { return lines(m_session.takeBack(id)); }
    /// The peer's first words on a link.
    QStringList resumes(quint64 kept) { return hears(TalkMessage(Resume{m_generation, kept})); }

    QStringList timeout() { return lines(m_session.handleTimeout(m_now)); }
    QStringList pass(std::chrono::milliseconds time)
    {
        m_now += time;
        return timeout();
    }
    /// Advances to the next timeout. Returns the resulting lines.
    QStringList next()
    {
        const auto due = m_session.nextTimeout();
        if (!due)
            return {QStringLiteral("nothing is due")};
        m_now = std::max(m_now, *due);
        return timeout();
    }
    /// Milliseconds until the next timeout; -1 if there is none.
    [[nodiscard]] qint64 untilNext() const
    {
        const auto due = m_session.nextTimeout();
        return due ? std::chrono::duration_cast<std::chrono::milliseconds>(*due - m_now).count() : -1;
    }

    /// One letter per row: my Sending, seNt, Delivered, Undelivered, Waiting,
    /// taken Back; their Received.
    [[nodiscard]] QString states() const
    {
        QString letters;
        for (int row = 0; row < m_model.rowCount(); ++row)
            letters += u"SNDURWB"[static_cast<int>(m_model.message(row).state)];
        return letters;
    }

    [[nodiscard]] ChatSession &session() { return m_session; }
    [[nodiscard]] MessageModel &model() { return m_model; }

private:
    static QString textLine(const Text &text)
    {
        return QStringLiteral("%1 %2%3").arg(text.id).arg(text.text, text.hello ? u"*" : u"");
    }

    static QString line(const TalkMessage &message)
    {
        return std::visit(
            Overloaded{[](const Text &text) { return textLine(text); },
                       [](const Ack &ack) { return QStringLiteral("Ack %1").arg(ack.id); },
                       [](const Name &name) { return QStringLiteral("Name %1").arg(name.name); },
                       [](const Typing &) { return QStringLiteral("Typing"); },
                       [](const StopHello &) { return QStringLiteral("StopHello"); },
                       [](const Leave &) { return QStringLiteral("Leave"); },
                       [](const Resume &resume) {
                           return QStringLiteral("Resume %1 %2").arg(resume.generation).arg(resume.kept);
                       }},
            message);
    }

    static QString line(const chat::Command &command)
    {
        if (const auto *send = std::get_if<chat::Send>(&command))
            return QStringLiteral("send ") + line(send->message);
        if (const auto *added = std::get_if<chat::Added>(&command))
            return (added->mine ? QStringLiteral("mine ") : QStringLiteral("theirs "))
                + textLine(added->text);
        if (const auto *named = std::get_if<chat::NameChanged>(&command))
            return QStringLiteral("named %1").arg(named->name);
        if (const auto *typing = std::get_if<chat::TypingChanged>(&command))
            return typing->typing ? QStringLiteral("writes") : QStringLiteral("writes no more");
        if (const auto *marked = std::get_if<chat::Marked>(&command))
            return marked->state == DeliveryState::Delivered ? QStringLiteral("delivered %1").arg(marked->id)
                                                             : QString();
        if (const auto *begun = std::get_if<chat::Resumed>(&command))
            return QStringLiteral("resumed %1").arg(begun->generation);
        if (const auto *refused = std::get_if<chat::NotSent>(&command))
            return QStringLiteral("refused %1").arg(refused->id);
        static const QStringList ends{QStringLiteral("Left"), QStringLiteral("PeerLeft"),
                                      QStringLiteral("Misbehaved")};
        return QStringLiteral("close ") + ends.at(static_cast<int>(std::get<chat::HangUp>(command).end));
    }

    /// Delivery marks are left out: states() shows them.
    QStringList lines(const ChatCommands &commands)
    {
        QStringList all;
        for (const chat::Command &command : commands) {
            writeTo(m_model, command);
            all.append(line(command));
        }
        all.removeAll(QString());
        return all;
    }

    MessageModel m_model;
    ChatSession m_session;
    quint32 m_generation = 0;
    ChatSession::TimePoint m_now = ChatSession::TimePoint() + std::chrono::hours(1);
};

/// The expected lines, as a test writes them.
inline QStringList said(std::initializer_list<const char *> lines)
{
    QStringList all;
    for (const char *line : lines)
        all.append(QString::fromUtf8(line));
    return all;
}

} // namespace punchline
