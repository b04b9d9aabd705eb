// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/knockexchange.h"

#include <QSocketNotifier>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// A peer knocks as soon as the connection stands, and an answer takes a round trip: three seconds over a
// satellite link with a full queue. A peer that is silent for this long is of no use.
constexpr auto KnockTime = 5s;

} // namespace

KnockExchange::KnockExchange(NativeSocket socket, const SessionKey &key, Role self, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
    , m_key(key)
    , m_self(self)
    , m_notifier(new QSocketNotifier(m_socket.descriptor(), QSocketNotifier::Read, this))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        retire();
        Q_EMIT silent(QStringLiteral("no knock in time"));
    });
    connect(m_notifier, &QSocketNotifier::activated, this, &KnockExchange::handleReadable);
}

KnockExchange::~KnockExchange()
{
    // Closing a socket with unread data in it sends a RST.
    if (m_socket.isValid())
        m_socket.drain();
}

void KnockExchange::begin()
{
    m_timer.start(KnockTime);
    // A connection that does not take these few bytes is broken, and reading it will report that.
    if (m_self == Role::Initiator)
        m_hasKnocked = send(Knock::Initiator);
}

void KnockExchange::nominate()
{
    retire();
    if (!std::exchange(m_hasKnocked, true))
        (void)send(Knock::Nominating);
}

NativeSocket KnockExchange::takeSocket()
{
    retire();
    return std::move(m_socket);
}

void KnockExchange::handleReadable()
{
    if (m_proven)
        handleAfterwards();
    else
        handleBytes();
}

void KnockExchange::handleBytes()
{
    switch (m_socket.receive(m_received, KnockSize - m_received.size())) {
    case NativeSocket::Received::Nothing:
        return;
    case NativeSocket::Received::End:
        retire();
        Q_EMIT closed();
        return;
    case NativeSocket::Received::Bytes:
        break;
    }
    if (m_received.size() == KnockSize)
        judge();
}

void KnockExchange::judge()
{
    const bool isNominating = m_self == Role::Responder && isKnock(m_key, Knock::Nominating, m_received);
    const Knock expected = m_self == Role::Initiator ? Knock::Responder : Knock::Initiator;
    if (!isNominating && !isKnock(m_key, expected, m_received)) {
        retire();
        Q_EMIT stranger(QStringLiteral("wrong knock"));
        return;
    }
    m_timer.stop();
    m_proven = true;
    if (isNominating)
        retire();
    else if (m_self == Role::Responder)
        (void)send(Knock::Responder);
    Q_EMIT proven();
    if (isNominating)
        Q_EMIT nominated();
}

void KnockExchange::handleAfterwards()
{
    const auto arrived = m_socket.peek();
    if (arrived == NativeSocket::Received::Nothing)
        return;
    retire();
    if (arrived == NativeSocket::Received::End)
        Q_EMIT closed();
    else if (m_self == Role::Responder)
        Q_EMIT nominated();
    else
        Q_EMIT stranger(QStringLiteral("bytes out of place"));
}

void KnockExchange::retire()
{
    m_timer.stop();
    m_notifier->setEnabled(false);
}

bool KnockExchange::send(Knock knock)
{
    return m_socket.sendSome(knockBytes(m_key, knock)) == KnockSize;
}

} // namespace punchline
