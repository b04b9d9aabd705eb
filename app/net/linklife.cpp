// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/linklife.h"

#include "app/platform/deadlines.h"
#include "app/platform/networkwatch.h"

#include <utility>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// If no keep-alives are exchanged (classic peers), the system notices a dead connection. A classic first
// arrival reads nothing, and in the end its window stays closed, which counts as unacknowledged data.
constexpr int PeerIdleSeconds = 20;
constexpr int PeerDeathSeconds = 45;

// A framed peer always reads, and sends keep-alives: the system's own would only add to the cost of an idle
// link, and come after Liveness has judged it. Twice LivenessTimes::answer: the system has the last word
// while this side does not read.
constexpr int FramedIdleSeconds = 30;
constexpr auto FramedUserTimeout = 10s;

} // namespace

void detectDeath(NativeSocket::Descriptor descriptor, Dialect dialect)
{
    const bool isFramed = dialect == Dialect::Framed;
    setDeathDetection(descriptor, isFramed ? FramedIdleSeconds : PeerIdleSeconds, PeerDeathSeconds);
    if (isFramed)
        setUserTimeout(descriptor, FramedUserTimeout);
}

LinkLife::LinkLife(const LivenessTimes &times, std::function<qint64()> queued, QObject *parent)
    : QObject(parent)
    , m_times(times)
    , m_queued(std::move(queued))
{
    m_timer.setSingleShot(true);
    // A coarse timer may be late by a twentieth, which is more than Liveness takes for a program that ran.
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LinkLife::handleTimeout);
}

void LinkLife::begin(NativeSocket::Descriptor descriptor, Role self)
{
    const auto now = BootClock::now();
    m_descriptor = descriptor;
    m_liveness.emplace(now, self, m_times);
    m_liveness->setReading(m_isReading, now);
    // Nothing is due yet; the handshakes have measured the round trip.
    (void)m_liveness->handleTimeout(now, tcpProgress(m_descriptor));
    if (m_text > 0)
        m_liveness->handleTextSent(now, m_text);
    const NetworkWatch *watch = NetworkWatch::shared();
    connect(watch, &NetworkWatch::changed, this, &LinkLife::probe, Qt::UniqueConnection);
    connect(watch, &NetworkWatch::woke, this, &LinkLife::handleWake, Qt::UniqueConnection);
    arm();
}

void LinkLife::end()
{
    m_liveness.reset();
    m_timer.stop();
}

void LinkLife::handleSent(const PeerMessage &message)
{
    const auto *talk = std::get_if<TalkMessage>(&message);
    const auto *text = talk ? std::get_if<Text>(talk) : nullptr;
    if (text)
        m_text = text->id;
    if (!m_liveness)
        return;
    if (text)
        m_liveness->handleTextSent(BootClock::now(), text->id);
    else
        m_liveness->handleSent(BootClock::now());
    // Whoever types will soon send a text, and nothing acknowledges the typing: better to know now.
    if (talk && std::holds_alternative<Typing>(*talk))
        m_liveness->probe(BootClock::now());
    arm();
}

void LinkLife::handleReceived(const PeerMessage &message)
{
    if (!m_liveness)
        return;
    const auto *talk = std::get_if<TalkMessage>(&message);
    const auto *ack = talk ? std::get_if<Ack>(talk) : nullptr;
    if (ack)
        m_liveness->handleAcked(BootClock::now(), ack->id);
    else if (message == PeerMessage(Alive{}))
        m_liveness->handleAlive(BootClock::now());
    else
        m_liveness->handleHeard(BootClock::now());
    arm();
}

void LinkLife::handlePart()
{
    if (m_liveness)
        m_liveness->handleHeard(BootClock::now());
    arm();
}

void LinkLife::setReading(bool isReading)
{
    if (std::exchange(m_isReading, isReading) == isReading)
        return;
    if (m_liveness)
        m_liveness->setReading(isReading, BootClock::now());
    arm();
}

void LinkLife::probe()
{
    if (m_liveness)
        m_liveness->probe(BootClock::now());
    arm();
}

void LinkLife::handleWake()
{
    if (m_liveness)
        m_liveness->handleWake(BootClock::now());
    arm();
}

void LinkLife::arm()
{
    // A later due time waits until the timer fires: it moves with every message.
    if (!m_liveness || (m_timer.isActive() && m_timerDue <= m_liveness->nextTimeout()))
        return;
    m_timerDue = m_liveness->nextTimeout();
    m_timer.start(timeUntil(m_timerDue));
}

void LinkLife::handleTimeout()
{
    auto progress = tcpProgress(m_descriptor);
    if (progress)
        progress->outstanding += static_cast<quint64>(m_queued());
    switch (m_liveness->handleTimeout(BootClock::now(), progress)) {
    case Liveness::Due::Silence:
        end();
        Q_EMIT fellSilent();
        return;
    case Liveness::Due::KeepAlive:
        Q_EMIT keepAliveDue();
        break;
    case Liveness::Due::Nothing:
        break;
    }
    arm();
}

} // namespace punchline
