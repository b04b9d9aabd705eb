// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/session/conversation.h"

#include "app/net/localnetworks.h"
#include "app/net/peerlink.h"
#include "app/platform/bootclock.h"
#include "app/platform/deadlines.h"
#include "app/protocol/classic.h"
#include "app/protocol/overloaded.h"

namespace punchline {

namespace {

// A full window in each direction must never stop either side from reading.
static_assert(PeerLink::MaxWriteBacklog > static_cast<qint64>(Outbox::WindowSize) * (MaxTextBytes + 64));

// Time for the last messages to leave. After that, a peer that does not read them costs nothing more.
constexpr auto LingerTime = std::chrono::seconds(10);

// For the peer's first words on a link that was prepared. Both have secured it, so they come within a round
// trip.
constexpr auto PreparedTime = std::chrono::seconds(10);

// How long the link from which another one has taken over stays open. Its end, on a longer way, must not be
// the first that the peer hears of this.
constexpr auto WarmTime = std::chrono::seconds(5);

// A new connection is slow at first (RFC 6928: ten segments in its first round trip, and twice as much in
// each that follows), and what was under way on the link before is sent again there. Until it has made up for
// that, texts go over both, and nobody waits for them.
constexpr auto DoubleTime = std::chrono::seconds(1);

// A relay that is slower than the direct link must not collect what comes from there at once.
constexpr qint64 MaxDoubledBacklog = qint64{512} * 1024;

// People see minutes, but the system looks up its time zone on every call.
constexpr auto NoticedAge = std::chrono::seconds(1);
constexpr auto WallAge = std::chrono::milliseconds(50);

/// The message to send, with the time that a text has waited if people would notice.
TalkMessage aged(const chat::Send &order)
{
    TalkMessage message = order.message;
    auto *text = std::get_if<Text>(&message);
    if (!text || !order.written)
        return message;
    const auto age = std::chrono::duration_cast<std::chrono::milliseconds>(BootClock::now().time_since_epoch()
                                                                           - *order.written);
    if (age >= NoticedAge)
        text->age = std::min(static_cast<quint64>(age.count()), MaxTextAge);
    return message;
}

/// True if this machine no longer has the address from which @p link leaves.
bool isUprooted(const PeerLink &link)
{
    return std::ranges::none_of(localNetworks(), [&link](const LocalNetwork &network) {
        return network.address == link.local().address;
    });
}

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
    connect(&m_timer, &QTimer::timeout, this, [this] { carryOut(m_session.handleTimeout(now())); });
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
    m_session = ChatSession(acknowledgement == Acknowledgement::OnArrival ? ChatSession::Keeping::AtOnce
                                                                          : ChatSession::Keeping::Elsewhere);
    m_taken = 0;
    carryOut(m_session.setName(m_name));
    m_leaving = false;
}

void Conversation::setLink(PeerLink *link, bool streamHello, bool offerFrames, quint32 generation)
{
    takeLink(link);
    if (offerFrames)
        m_link->offerFrames();
    carryOut(m_session.handleLinked(m_link->dialect(), streamHello, now(), generation));
    if (m_link && m_link->dialect() == Dialect::Classic)
        m_link->open();
}

void Conversation::replaceLink(PeerLink *link, quint32 generation)
{
    dropOld();
    dropLink(m_link);
    takeLink(link);
    carryOut(m_session.handleRelinked(generation, now()));
}

void Conversation::prepareLink(PeerLink *link, quint32 generation)
{
    dropLink(std::exchange(m_next, link));
    link->setParent(this);
    connect(link, &PeerLink::messageReceived, this,
            [this, generation](const TalkMessage &message) { takeOver(generation, message); });
    connect(link, &PeerLink::fellSilent, this, &Conversation::dropPrepared);
    connect(link, &PeerLink::spoilt, this, &Conversation::dropPrepared);
    connect(link, &PeerLink::closed, this, &Conversation::dropPrepared);
    QTimer::singleShot(PreparedTime, link, [this, link] {
        if (m_next == link)
            dropPrepared();
    });
    link->send(m_session.firstWords(generation));
}

void Conversation::takeOver(quint32 generation, const TalkMessage &first)
{
    const auto *words = std::get_if<Resume>(&first);
    if (!words || words->generation != generation || !m_link) {
        dropPrepared();
        return;
    }
    dropOld();
    keepOld(std::exchange(m_link, nullptr));
    PeerLink *next = std::exchange(m_next, nullptr);
    next->disconnect(this);
    takeLink(next);
    Q_EMIT takenOver(); // First: what follows may be delivered, or the peer may break the protocol.
    carryOut(m_session.handleTakenOver(generation, *words, now()));
}

void Conversation::keepOld(PeerLink *link)
{
    link->disconnect(this);
    m_old = link;
    m_oldSent = m_session.outbox().lastSent();
    m_doublesUntil = now() + DoubleTime;
    connect(link, &PeerLink::messageReceived, this, [this](const TalkMessage &message) {
        // What comes here is answered on the other link, of which this one knows nothing.
        if (m_link && m_link->backlog() > PeerLink::MaxWriteBacklog)
            return dropOld();
        // Everything else is said again on the link that has taken over.
        if (std::holds_alternative<Text>(message) || std::holds_alternative<Ack>(message))
            carryOut(m_session.handleMessage(message, now()));
    });
    connect(link, &PeerLink::fellSilent, this, &Conversation::dropOld);
    connect(link, &PeerLink::spoilt, this, &Conversation::dropOld);
    connect(link, &PeerLink::closed, this, &Conversation::dropOld);
    QTimer::singleShot(WarmTime, link, [this, link] {
        if (m_old == link)
            dropOld();
    });
}

void Conversation::sendOnOld(const TalkMessage &message)
{
    const auto *text = std::get_if<Text>(&message);
    const bool isNews = text ? text->id > m_oldSent : std::holds_alternative<Ack>(message);
    if (!m_old || !isNews)
        return;
    // Once a text is left out, so are all that follow it: each link keeps their order.
    if (now() >= m_doublesUntil || m_old->backlog() > MaxDoubledBacklog) {
        m_doublesUntil = {};
        return;
    }
    m_old->send(message);
    if (text)
        m_oldSent = text->id;
}

void Conversation::dropOld()
{
    dropLink(std::exchange(m_old, nullptr));
}

void Conversation::dropPrepared()
{
    dropLink(std::exchange(m_next, nullptr));
    Q_EMIT unprepared();
}

void Conversation::askToSeek(bool relayEnds)
{
    if (m_link)
        m_link->send(Seek{relayEnds});
}

void Conversation::takeLink(PeerLink *link)
{
    m_link = link;
    m_link->setParent(this);
    connect(m_link, &PeerLink::messageReceived, this,
            [this](const TalkMessage &message) { carryOut(m_session.handleMessage(message, now())); });
    connect(m_link, &PeerLink::becameFramed, this, [this] { carryOut(m_session.handleFramedPeer()); });
    connect(m_link, &PeerLink::drained, this, [this] { carryOut(m_session.handleDrained()); });
    connect(m_link, &PeerLink::seekHeard, this, &Conversation::soughtByPeer);
    connect(m_link, &PeerLink::closed, this, &Conversation::handleLinkClosed);
    connect(m_link, &PeerLink::fellSilent, this, [this] {
        loseLink(event::Interruption::Silent, {ErrorCode::LinkLost, QStringLiteral("no sign of life")});
    });
    connect(m_link, &PeerLink::spoilt, this, [this] { hangUp(chat::Ending::Misbehaved); });
}

void Conversation::dropLink(PeerLink *link)
{
    if (!link)
        return;
    link->disconnect(this);
    link->deleteLater();
}

SendResult Conversation::sendText(const QString &text, LineEnd end)
{
    if (!m_session.outbox().hasRoom())
        return SendResult::Full;
    const ChatCommands commands = m_session.sendText(text, end, BootClock::now().time_since_epoch());
    const bool isRefused = std::ranges::any_of(
        commands, [](const auto &command) { return std::holds_alternative<chat::NotSent>(command); });
    carryOut(commands);
    return isRefused ? SendResult::Refused : SendResult::Taken;
}

void Conversation::setName(const QString &name)
{
    m_name = name;
    carryOut(m_session.setName(name));
}

void Conversation::sayTyping()
{
    carryOut(m_session.handleTyped(now()));
}

void Conversation::leave()
{
    m_leaving = true;
    carryOut(m_session.leave(now()));
}

void Conversation::abandon()
{
    dropOld();
    dropLink(std::exchange(m_next, nullptr));
    dropLink(std::exchange(m_link, nullptr));
    carryOut(m_session.handleBroken());
}

void Conversation::handleLinkClosed(const QString &reason)
{
    // A classic peer has no other goodbye, and one that has said goodbye does not wait for everything.
    const bool peerLeft =
        m_session.hasPeerLeft() || (m_link->dialect() == Dialect::Classic && reason.isEmpty());
    // Whoever waits for the answer to a goodbye and gets none returns for it, if both return at all.
    const bool isOver = peerLeft || (m_leaving && !m_session.mayReturn());
    if (!isOver) {
        loseLink(event::Interruption::Reset, {ErrorCode::LinkLost, reason});
        return;
    }
    abandon();
    Q_EMIT closed(m_leaving ? event::CloseReason::Left : event::CloseReason::PeerLeft);
}

void Conversation::loseLink(event::Interruption cause, const Error &error)
{
    if (m_link && isUprooted(*m_link))
        cause = event::Interruption::NetworkChanged;
    release(std::exchange(m_link, nullptr));
    dropLink(std::exchange(m_next, nullptr));
    dropOld();
    if (!m_session.mayReturn()) {
        abandon();
        Q_EMIT failed(error);
        return;
    }
    carryOut(m_session.handleUnlinked());
    Q_EMIT interrupted(cause, error);
}

void Conversation::carryOut(const ChatCommands &commands)
{
    const auto carryOutOne = Overloaded{
        [this](const chat::Send &order) {
            const TalkMessage message = aged(order);
            if (m_link)
                m_link->send(message);
            sendOnOld(message);
        },
        [this](const chat::Added &added) {
            add(added.text, added.mine ? event::Author::Me : event::Author::Peer);
        },
        [this](const chat::NameChanged &changed) { Q_EMIT happened(event::PeerNamed{changed.name}); },
        [this](const chat::TypingChanged &changed) { Q_EMIT happened(event::PeerTyping{changed.typing}); },
        [this](const chat::Marked &marked) {
            m_model.setState(marked.id, marked.state);
            if (marked.state == DeliveryState::Delivered)
                Q_EMIT happened(event::MessageDelivered{marked.id});
        },
        [this](const chat::Resumed &begun) { Q_EMIT resumed(begun.generation); },
        [this](const chat::NotSent &refused) {
            const Error error = refused.reason == chat::Refusal::ZeroByte
                ? Error{ErrorCode::ZeroByteInText, {}}
                : Error{ErrorCode::TextTooLong, QString::number(classic::MaxTextBytes)};
            Q_EMIT happened(event::ErrorOccurred{error});
        },
        [this](const chat::HangUp &order) { hangUp(order.end); },
    };
    for (const chat::Command &command : commands)
        std::visit(carryOutOne, command);
    arm(m_timer, m_session.nextTimeout());
    if (const bool running = isHelloRunning(); running != std::exchange(m_helloWasRunning, running))
        Q_EMIT helloRunningChanged(running);
    if (m_link)
        m_link->setPaused(!m_session.takesMore());
    if (m_session.outbox().settled() != std::exchange(m_taken, m_session.outbox().settled()))
        Q_EMIT textsTaken();
}

void Conversation::add(const Text &text, event::Author author)
{
    const bool isMine = author == event::Author::Me;
    const auto state = isMine ? DeliveryState::Sending : DeliveryState::Received;
    QDateTime said = wallTime();
    if (text.age > 0) // Otherwise the system would look up its time zone again.
        said = said.addMSecs(-static_cast<qint64>(text.age));
    m_model.append({text.id, isMine, text.hello, text.text, said, state});
    Q_EMIT happened(event::MessageAdded{text.id, author, text.text, text.hello, text.end, said});
}

void Conversation::hangUp(chat::Ending end)
{
    if (end == chat::Ending::Misbehaved) {
        loseLink(event::Interruption::Reset, {ErrorCode::PeerMisbehaved, {}});
        return;
    }
    release(std::exchange(m_link, nullptr));
    // The peer may have moved to the next link already, or not yet from the old one: it would take the end of
    // the one that it uses for a loss.
    for (PeerLink **other : {&m_next, &m_old}) {
        if (*other)
            (*other)->send(Leave{});
        release(std::exchange(*other, nullptr));
    }
    abandon();
    switch (end) {
    case chat::Ending::Left:
        Q_EMIT closed(event::CloseReason::Left);
        break;
    case chat::Ending::PeerLeft:
        Q_EMIT closed(event::CloseReason::PeerLeft);
        break;
    case chat::Ending::Misbehaved:
        break;
    }
}

void Conversation::release(PeerLink *link)
{
    if (!link)
        return;
    link->disconnect(this);
    connect(link, &PeerLink::closed, link, &QObject::deleteLater);
    QTimer::singleShot(LingerTime, link, &QObject::deleteLater);
    link->closeGently();
}

} // namespace punchline
