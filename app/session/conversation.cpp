// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/session/conversation.h"

#include "app/net/peerlink.h"
#include "app/protocol/classic.h"

namespace punchline {

namespace {

// A full window in each direction must never stop either side from reading.
static_assert(PeerLink::MaxWriteBacklog > static_cast<qint64>(Outbox::WindowSize) * (MaxTextBytes + 64));

// Time for the last messages to leave. After that, a peer that does not read them costs nothing more.
constexpr auto LingerTime = std::chrono::seconds(10);

// People see minutes, but the system looks up its time zone on every call.
constexpr auto WallAge = std::chrono::milliseconds(50);

std::chrono::steady_clock::time_point now()
{
    return std::chrono::steady_clock::now();
}

} // namespace

Conversation::Conversation(const MessageBounds &kept, QObject *parent)
    : QObject(parent)
    , m_model(kept)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Conversation::handleTimeout);
}

QDateTime Conversation::wallTime()
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_wallTime.isValid() || now - m_wallTimeAt >= WallAge) {
        m_wallTime = QDateTime::currentDateTime();
        m_wallTimeAt = now;
    }
    return m_wallTime;
}

void Conversation::begin(Acknowledgement acknowledgement)
{
    abandon();
    m_model.clear();
    m_session.emplace(acknowledgement == Acknowledgement::OnArrival ? ChatSession::Keeping::AtOnce
                                                                    : ChatSession::Keeping::Elsewhere);
    m_taken = 0;
    carryOut(m_session->setName(m_name));
    m_leaving = false;
}

void Conversation::setLink(PeerLink *link, bool streamHello, bool offerFrames)
{
    takeLink(link);
    if (offerFrames)
        m_link->offerFrames();
    carryOut(m_session->handleLinked(m_link->dialect(), streamHello, now()));
    if (m_link && m_link->dialect() == Dialect::Classic)
        m_link->open();
}

void Conversation::replaceLink(PeerLink *link)
{
    dropLink(m_link);
    takeLink(link);
    carryOut(m_session->handleRelinked());
}

void Conversation::takeLink(PeerLink *link)
{
    m_link = link;
    m_link->setParent(this);
    connect(m_link, &PeerLink::messageReceived, this,
            [this](const TalkMessage &message) { carryOut(m_session->handleMessage(message, now())); });
    connect(m_link, &PeerLink::becameFramed, this, [this] { carryOut(m_session->handleFramedPeer()); });
    connect(m_link, &PeerLink::drained, this, [this] { carryOut(m_session->handleDrained()); });
    connect(m_link, &PeerLink::closed, this, &Conversation::handleLinkClosed);
    connect(m_link, &PeerLink::fellSilent, this, &Conversation::handleSilence);
    connect(m_link, &PeerLink::spoilt, this, [this] { carryOut({chat::HangUp{chat::Ending::Misbehaved}}); });
}

void Conversation::dropLink(PeerLink *link)
{
    if (!link)
        return;
    link->disconnect(this);
    link->deleteLater();
}

void Conversation::holdTexts()
{
    m_session->holdTexts();
}

void Conversation::talkInTheClear()
{
    if (m_session)
        carryOut(m_session->talkInTheClear());
}

SendResult Conversation::sendText(const QString &text, LineEnd end)
{
    if (!m_session)
        return SendResult::Closed;
    if (!m_session->outbox().hasRoom())
        return SendResult::Full;
    const ChatCommands commands = m_session->sendText(text, end);
    const bool isRefused = std::ranges::any_of(
        commands, [](const auto &command) { return std::holds_alternative<chat::NotSent>(command); });
    carryOut(commands);
    return isRefused ? SendResult::Refused : SendResult::Taken;
}

void Conversation::confirmKept(quint64 upTo)
{
    if (m_session)
        carryOut(m_session->handleKept(upTo));
}

void Conversation::setName(const QString &name)
{
    m_name = name;
    if (m_session)
        carryOut(m_session->setName(name));
}

void Conversation::sayTyping()
{
    if (m_session)
        carryOut(m_session->handleTyped(now()));
}

void Conversation::stopHello()
{
    if (m_session)
        carryOut(m_session->stopHello());
}

void Conversation::leave()
{
    m_leaving = true;
    carryOut(m_session->leave(now()));
}

void Conversation::abandon()
{
    dropLink(std::exchange(m_link, nullptr));
    if (m_session)
        carryOut(m_session->handleBroken());
    else
        armTimer();
}

void Conversation::handleLinkClosed(const QString &reason)
{
    // A classic peer has no other goodbye, and one that has said goodbye does not wait for everything.
    const bool peerLeft =
        m_session->hasPeerLeft() || (m_link->dialect() == Dialect::Classic && reason.isEmpty());
    abandon();
    if (m_leaving)
        Q_EMIT closed(event::CloseReason::Left);
    else if (peerLeft)
        Q_EMIT closed(event::CloseReason::PeerLeft);
    else
        Q_EMIT failed(Error{ErrorCode::LinkLost, reason});
}

void Conversation::handleSilence()
{
    releaseLink();
    Q_EMIT failed(Error{ErrorCode::LinkLost, QStringLiteral("no sign of life")});
}

void Conversation::handleTimeout()
{
    if (m_session)
        carryOut(m_session->handleTimeout(now()));
}

void Conversation::carryOut(const ChatCommands &commands)
{
    for (const chat::Command &command : commands)
        std::visit([this](const auto &c) { carryOutOne(c); }, command);
    armTimer();
    if (m_link)
        m_link->setPaused(!m_session->takesMore());
    if (m_session->outbox().settled() != std::exchange(m_taken, m_session->outbox().settled()))
        Q_EMIT textsTaken();
}

void Conversation::carryOutOne(const chat::Send &command)
{
    if (m_link)
        m_link->send(command.message);
}

void Conversation::carryOutOne(const chat::Added &command)
{
    const Text &text = command.text;
    const auto state = command.mine ? DeliveryState::Sending : DeliveryState::Received;
    m_model.append({text.id, command.mine, text.hello, text.text, wallTime(), state});
    const auto author = command.mine ? event::Author::Me : event::Author::Peer;
    Q_EMIT happened(event::MessageAdded{text.id, author, text.text, text.hello, text.end});
}

void Conversation::carryOutOne(const chat::NameChanged &command)
{
    Q_EMIT happened(event::PeerNamed{command.name});
}

void Conversation::carryOutOne(const chat::TypingChanged &command)
{
    Q_EMIT happened(event::PeerTyping{command.typing});
}

void Conversation::carryOutOne(const chat::Marked &command)
{
    m_model.setState(command.id, command.state);
    if (command.state == DeliveryState::Delivered)
        Q_EMIT happened(event::MessageDelivered{command.id});
}

void Conversation::carryOutOne(const chat::NotSent &command)
{
    if (command.reason == chat::Refusal::ZeroByte) {
        Q_EMIT happened(event::ErrorOccurred{{ErrorCode::ZeroByteInText, {}}});
        return;
    }
    const QString limit = QString::number(classic::MaxTextBytes);
    Q_EMIT happened(event::ErrorOccurred{{ErrorCode::TextTooLong, limit}});
}

void Conversation::carryOutOne(const chat::HangUp &command)
{
    releaseLink();
    switch (command.end) {
    case chat::Ending::Left:
        Q_EMIT closed(event::CloseReason::Left);
        break;
    case chat::Ending::PeerLeft:
        Q_EMIT closed(event::CloseReason::PeerLeft);
        break;
    case chat::Ending::Misbehaved:
        Q_EMIT failed(Error{ErrorCode::PeerMisbehaved, {}});
        break;
    }
}

void Conversation::releaseLink()
{
    PeerLink *link = std::exchange(m_link, nullptr);
    abandon();
    if (!link)
        return;
    link->disconnect(this);
    connect(link, &PeerLink::closed, link, &QObject::deleteLater);
    QTimer::singleShot(LingerTime, link, &QObject::deleteLater);
    link->closeGently();
}

void Conversation::armTimer()
{
    const auto next = m_session ? m_session->nextTimeout() : std::nullopt;
    if (next) {
        const auto wait =
            std::chrono::ceil<std::chrono::milliseconds>(*next - std::chrono::steady_clock::now());
        m_timer.start(std::max(std::chrono::milliseconds(0), wait));
    } else {
        m_timer.stop();
    }
    if (const bool running = isHelloRunning(); running != m_helloWasRunning) {
        m_helloWasRunning = running;
        Q_EMIT helloRunningChanged(running);
    }
}

} // namespace punchline
