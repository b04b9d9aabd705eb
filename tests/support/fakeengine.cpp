// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakeengine.h"

#include "app/protocol/rendezvousmessages.h"

namespace punchline {

namespace {

Endpoint endpoint(const char *text)
{
    return Endpoint::fromString(QString::fromLatin1(text)).value();
}

} // namespace

Endpoint FakeEngine::myLocal()
{
    return endpoint("192.168.1.23:40001");
}

Endpoint FakeEngine::myMapped()
{
    return endpoint("203.0.113.5:40001");
}

Endpoint FakeEngine::peerMapped()
{
    return endpoint("198.51.100.77:51234");
}

Endpoint FakeEngine::server()
{
    return endpoint("192.0.2.1:8877");
}

PairCode FakeEngine::code()
{
    return {7, SecretKind::SpokenCode, QStringLiteral("velvet-guitar")};
}

InviteLink FakeEngine::inviteLink()
{
    return {{QStringLiteral("example.org"), DefaultServerPort},
            {7, SecretKind::Link, QStringLiteral("k3m9q2x7t4w8r5v6n")}};
}

QStringList FakeEngine::safetyWords()
{
    return QStringLiteral("velvet guitar lantern pepper castle rocket").split(u' ');
}

void FakeEngine::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT phaseChanged(phase);
}

void FakeEngine::setHelloRunning(bool running)
{
    m_isHelloRunning = running;
    Q_EMIT helloRunningChanged(running);
}

void FakeEngine::report(AttemptId id, AttemptState state, const QString &error)
{
    AttemptReport report;
    report.id = id;
    report.kind = id % 2 == 1 ? CandidateKind::ServerReflexive : CandidateKind::Host;
    report.local = myLocal();
    report.remote = id % 2 == 1 ? peerMapped() : endpoint("192.168.1.42:51234");
    report.state = state;
    report.elapsed = std::chrono::milliseconds(state == AttemptState::Dialing ? 0 : 37);
    report.error = error;
    emitEvent(event::AttemptChanged{report});
}

void FakeEngine::judge(const NatVerdict &verdict, PortMappingProtocol protocol, bool complete)
{
    emitEvent(event::NatJudged{verdict, protocol, complete});
}

void FakeEngine::spray(PunchStrategy strategy, int sent, int planned, std::optional<int> wanted)
{
    emitEvent(event::SprayProgressed{{strategy, sent, planned, wanted.value_or(planned)}});
}

void FakeEngine::invite(std::chrono::seconds expiresIn)
{
    emitEvent(event::CodeReady{code(), inviteLink(), expiresIn});
    emitEvent(event::WaitingForPeer{});
    setPhase(Phase::Waiting);
}

void FakeEngine::pair(event::Verification verification)
{
    m_verification = verification;
    emitEvent(event::PeerFound{Role::Initiator, Dialect::Framed, peerMapped(), verification,
                               verification == event::Verification::Words ? safetyWords() : QStringList()});
    setPhase(Phase::Preparing);
}

void FakeEngine::pairHidden()
{
    m_verification = event::Verification::Code;
    emitEvent(event::PeerFound{Role::Initiator, Dialect::Framed, hiddenEndpoint(), m_verification});
    setPhase(Phase::Preparing);
}

void FakeEngine::link(Dialect dialect)
{
    event::LinkEstablished established;
    established.kind = CandidateKind::ServerReflexive;
    established.local = myLocal();
    established.remote = peerMapped();
    established.dialect = dialect;
    established.encrypted = m_verification != event::Verification::None;
    established.sincePaired = std::chrono::milliseconds(87);
    emitEvent(established);
    m_timeLeft.reset();
    if (dialect == Dialect::Classic)
        emitEvent(event::ClearTalk{false});
    setPhase(Phase::Linked);
}

void FakeEngine::linkRelayed(bool isWanted)
{
    event::LinkEstablished established;
    established.kind = CandidateKind::Relayed;
    established.local = myLocal();
    established.remote = server();
    established.encrypted = true;
    established.sincePaired = std::chrono::milliseconds(310);
    established.isRelayWanted = isWanted;
    emitEvent(established);
    m_timeLeft.reset();
    setPhase(Phase::Linked);
}

void FakeEngine::linkDirectly()
{
    event::LinkEstablished established = state().link.value();
    established.kind = CandidateKind::ServerReflexive;
    established.remote = peerMapped();
    established.generation = ++m_generation;
    emitEvent(established);
}

void FakeEngine::lose(event::Interruption cause)
{
    markMine(DeliveryState::Sending, DeliveryState::Waiting);
    emitEvent(
        event::LinkInterrupted{cause, {ErrorCode::LinkLost, QStringLiteral("Connection reset by peer")}});
    setPhase(Phase::Returning);
    m_returnTries = 1;
    emitEvent(event::Returning{m_returnTries});
}

void FakeEngine::retry(std::chrono::milliseconds nextTry, const Error &reason)
{
    emitEvent(event::Returning{m_returnTries, nextTry, reason});
    ++m_returnTries;
}

void FakeEngine::linkAgain(std::chrono::milliseconds away)
{
    event::LinkEstablished established = state().link.value();
    established.generation = ++m_generation;
    established.away = away;
    emitEvent(established);
    setPhase(Phase::Linked);
    markMine(DeliveryState::Waiting, DeliveryState::Sending);
}

void FakeEngine::addPeerText(const QString &text, bool hello)
{
    ++m_lastPeer;
    m_messages.append(
        {m_lastPeer, false, hello, text, QDateTime::currentDateTime(), DeliveryState::Received});
    emitEvent(event::MessageAdded{m_lastPeer, event::Author::Peer, text, hello});
}

void FakeEngine::addMyText(const QString &text, bool hello)
{
    ++m_lastMine;
    m_messages.append({m_lastMine, true, hello, text, QDateTime::currentDateTime(), DeliveryState::Sending});
    if (m_phase == Phase::Returning)
        m_messages.setState(m_lastMine, DeliveryState::Waiting);
    emitEvent(event::MessageAdded{m_lastMine, event::Author::Me, text, hello});
}

void FakeEngine::deliver(quint64 id)
{
    m_messages.setState(id, DeliveryState::Delivered);
    emitEvent(event::MessageDelivered{id});
}

void FakeEngine::fail(const Error &error)
{
    emitEvent(event::ErrorOccurred{error});
    end();
}

void FakeEngine::close(event::CloseReason reason)
{
    emitEvent(event::SessionClosed{reason});
    end();
}

void FakeEngine::end()
{
    markMine(DeliveryState::Sending, DeliveryState::NotDelivered);
    markMine(DeliveryState::Waiting, DeliveryState::NotDelivered);
    setHelloRunning(false);
    setPhase(Phase::Ended);
}

void FakeEngine::markMine(DeliveryState from, DeliveryState to)
{
    for (int row = 0; row < m_messages.rowCount(); ++row) {
        const ChatMessage &message = m_messages.message(row);
        if (message.mine && message.state == from)
            m_messages.setState(message.id, to);
    }
}

void FakeEngine::start(const SessionOptions &options)
{
    calls.append(QStringLiteral("start"));
    starts.append(options);
    m_messages.clear();
    m_lastMine = 0;
    m_lastPeer = 0;
    m_generation = 1;
    m_verification = event::Verification::None;
    setPhase(Phase::Reaching);
}

void FakeEngine::leave()
{
    calls.append(QStringLiteral("leave"));
    if (m_phase == Phase::Linked)
        setPhase(Phase::Leaving);
    else if (m_phase != Phase::Idle && m_phase != Phase::Ended)
        close(event::CloseReason::Cancelled);
}

void FakeEngine::reset()
{
    calls.append(QStringLiteral("reset"));
    setPhase(Phase::Idle);
}

SendResult FakeEngine::sendLine(const QString &text, LineEnd)
{
    calls.append(QStringLiteral("sendText"));
    if (isFull)
        return SendResult::Full;
    if (text.toUtf8().size() > textLimit) {
        emitEvent(event::ErrorOccurred{{ErrorCode::TextTooLong, QString::number(textLimit)}});
        return SendResult::Refused;
    }
    sentTexts.append(text);
    addMyText(text);
    return SendResult::Taken;
}

void FakeEngine::talkInTheClear()
{
    calls.append(QStringLiteral("talkInTheClear"));
    emitEvent(event::ClearTalk{true});
}

void FakeEngine::confirmWords()
{
    calls.append(QStringLiteral("confirmWords"));
    emitEvent(event::WordsConfirmed{});
}

void FakeEngine::rejectWords()
{
    calls.append(QStringLiteral("rejectWords"));
    fail({ErrorCode::WordsDiffer, {}});
}

void FakeEngine::takeBack(quint64 id)
{
    calls.append(QStringLiteral("takeBack"));
    if (!isSentOnce)
        m_messages.setState(id, DeliveryState::TakenBack);
}

void FakeEngine::returnNow()
{
    calls.append(QStringLiteral("returnNow"));
}

void FakeEngine::setName(const QString &name)
{
    calls.append(QStringLiteral("setName"));
    names.append(name);
}

void FakeEngine::confirmKept(quint64)
{
    calls.append(QStringLiteral("confirmKept"));
}

void FakeEngine::sayTyping()
{
    calls.append(QStringLiteral("sayTyping"));
}

void FakeEngine::stopHello()
{
    calls.append(QStringLiteral("stopHello"));
    setHelloRunning(false);
}

} // namespace punchline
