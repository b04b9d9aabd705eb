// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/session/peerclient.h"

#include "app/net/peerlink.h"
#include "app/platform/deadlines.h"
#include "app/platform/descriptorlimit.h"
#include "app/platform/networkwatch.h"
#include "app/punch/strategy.h"
#include "app/rendezvous/pairing.h"
#include "app/session/connector.h"

#include <algorithm>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// The other client answers without a person. Four messages go from one client through the server to the
// other, each taking up to three seconds on the slowest paths.
constexpr auto PreparingTime = 15s;

// Two sprays, one ending while the next begins, and room for the rest of the program.
constexpr int WantedDescriptors = 3 * MaxSpray;

// How far off a timer may be.
constexpr auto TimerSlack = 50ms;

} // namespace

PeerClient::PeerClient(const MessageBounds &kept, QObject *parent)
    : Engine(parent)
    , m_conversation(kept, this)
    , m_search([this] { return m_return.again(m_options); }, this)
{
    raiseDescriptorLimit(WantedDescriptors);
    m_visitTimer.setSingleShot(true);
    connect(&m_visitTimer, &QTimer::timeout, this, [this] {
        if (m_return.isAway())
            tryReturn();
        else if (const auto error = visitServer(m_options))
            fail(*error);
    });
    m_stepTimer.setSingleShot(true);
    connect(&m_stepTimer, &QTimer::timeout, this, [this] { returnLater(m_stepError); });
    m_phaseTimer.setSingleShot(true);
    m_phaseTimer.setTimerType(Qt::PreciseTimer); // A coarse timer may fire early, with time left.
    connect(&m_phaseTimer, &QTimer::timeout, this, &PeerClient::handlePhaseTimeout);
    const NetworkWatch *watch = NetworkWatch::shared();
    connect(watch, &NetworkWatch::changed, this, &PeerClient::handleNetworkChanged);
    connect(watch, &NetworkWatch::woke, this, &PeerClient::handleNetworkChanged);
    connect(&m_conversation, &Conversation::happened, this, &Engine::happened);
    connect(&m_conversation, &Conversation::helloRunningChanged, this, &Engine::helloRunningChanged);
    connect(&m_conversation, &Conversation::textsTaken, this, &Engine::textsTaken);
    connect(&m_conversation, &Conversation::closed, this, &PeerClient::close);
    connect(&m_conversation, &Conversation::failed, this, &PeerClient::fail);
    connect(&m_conversation, &Conversation::interrupted, this, &PeerClient::handleInterrupted);
    connect(&m_search, &LinkSearch::begun, &m_conversation, &Conversation::askToSeek);
    connect(&m_search, &LinkSearch::happened, this, &Engine::happened);
    connect(&m_search, &LinkSearch::found, this, &PeerClient::handleFound);
    connect(&m_conversation, &Conversation::soughtByPeer, &m_search, &LinkSearch::handleAsked);
    connect(&m_conversation, &Conversation::takenOver, this, &PeerClient::handleTakenOver);
    connect(&m_conversation, &Conversation::unprepared, &m_search, &LinkSearch::handleFailed);
    connect(&m_conversation, &Conversation::resumed, this,
            [this](quint32 generation) { m_return.keys().confirm(generation); });
}

PeerClient::~PeerClient()
{
    // Release the sockets first: none of them may reach a half-destroyed engine.
    m_conversation.disconnect(this);
    delete m_connector;
}

std::optional<std::chrono::milliseconds> PeerClient::timeLeft() const
{
    return m_phaseEnd ? std::optional(timeUntil(*m_phaseEnd)) : std::nullopt;
}

void PeerClient::start(const SessionOptions &options)
{
    dropEverything();
    m_options = options;
    m_sessionEnd = std::chrono::steady_clock::now() + options.timeout;
    m_consentOwed = false;
    m_wordsOwed = false;
    m_conversation.begin(options.acknowledgement);
    m_hasWaited = false;
    m_visits.reset();
    m_appointment = std::make_shared<Appointment>(options);
    enter(Phase::Reaching, ReachingTime);
    if (const auto error = visitServer(m_options))
        fail(*error);
}

std::optional<Error> PeerClient::visitServer(const SessionOptions &options)
{
    // Each visit gets a port of its own: the system keeps the last visit's connection in TIME_WAIT.
    m_connector = new Connector(options, m_appointment, this);
    connect(m_connector, &Connector::happened, this, &PeerClient::passOn);
    connect(m_connector, &Connector::waiting, this, &PeerClient::handleWaiting);
    connect(m_connector, &Connector::met, this, &PeerClient::handleMet);
    connect(m_connector, &Connector::paired, this, [this] {
        if (!m_return.isAway())
            m_wordsOwed = m_connector->pairing().verification() == event::Verification::Words;
    });
    connect(m_connector, &Connector::punching, this, [this] {
        m_stepTimer.stop(); // The HolePuncher has a limit of its own.
        if (m_phase == Phase::Preparing)
            enter(Phase::Punching, Connector::PunchingTime);
    });
    connect(m_connector, &Connector::linked, this, &PeerClient::handleLinked);
    connect(m_connector, &Connector::relayEnding, &m_search, &LinkSearch::handleRelayEnding);
    connect(m_connector, &Connector::failed, this, &PeerClient::fail);
    connect(m_connector, &Connector::checked, this, [this] { close(event::CloseReason::Checked); });
    return m_connector->start();
}

void PeerClient::handleWaiting()
{
    if (m_return.isAway()) {
        m_stepTimer.stop(); // The peer may need long.
        return;
    }
    m_visits.reset();
    if (m_phase == Phase::Waiting)
        return; // It was reached again.
    m_hasWaited = true;
    m_savedTime = timeUntil(m_sessionEnd);
    enter(Phase::Waiting);
}

bool PeerClient::waitsOnAfter(const Error &error) const
{
    // The person who hosts the server knows when it is gone.
    if (!m_hasWaited || m_options.hostedAs || guess())
        return false;
    if (m_phase == Phase::Waiting)
        return VisitSchedule::mayPass(error.code);
    // Anybody can arrive in the lobby, say nothing and leave, so that does not end the wait. A wrong message
    // is different, because somebody is tampering; and the session's own time limit is the person's choice.
    const bool heardNothing = error.code == ErrorCode::PeerSilent || error.code == ErrorCode::PeerLeft
        || error.code == ErrorCode::NoDirectPath;
    return heardNothing && timeUntil(m_sessionEnd) > TimerSlack
        && std::holds_alternative<meeting::Anybody>(m_options.meeting) && m_connector
        && m_connector->pairing().verification() == event::Verification::None;
}

void PeerClient::waitOn(const Error &error)
{
    dropVisit();
    using event::WaitingInterrupted;
    const auto cause =
        m_phase == Phase::Waiting ? WaitingInterrupted::Cause::Server : WaitingInterrupted::Cause::Arrival;
    const auto delay = m_visits.next();
    m_visitTimer.start(delay);
    m_consentOwed = false;
    m_wordsOwed = false;
    if (m_phase != Phase::Waiting)
        enter(Phase::Waiting); // Give back the session time that the arrival used up.
    Q_EMIT happened(WaitingInterrupted{cause, error, delay});
}

void PeerClient::leave()
{
    switch (m_phase) {
    case Phase::Linked:
        m_search.handleLeft();
        enter(Phase::Leaving, LeavingTime);
        m_conversation.leave();
        break;
    case Phase::Reaching:
    case Phase::Waiting:
    case Phase::Preparing:
    case Phase::Punching:
        if (m_connector)
            m_connector->cancel();
        close(event::CloseReason::Cancelled);
        break;
    case Phase::Returning:
        leaveWhileAway();
        break;
    case Phase::Leaving:
        if (m_return.isAway()) // Asked twice, so it need not be told.
            close(event::CloseReason::Left);
        break;
    case Phase::Idle:
    case Phase::Ended:
        break;
    }
}

void PeerClient::reset()
{
    dropEverything();
    enter(Phase::Idle);
}

SendResult PeerClient::sendLine(const QString &text, LineEnd end)
{
    if (text.toUtf8().size() > MaxTextBytes) {
        Q_EMIT happened(event::ErrorOccurred{{ErrorCode::TextTooLong, QString::number(MaxTextBytes)}});
        return SendResult::Refused;
    }
    if (m_phase == Phase::Idle || m_phase == Phase::Ended || m_phase == Phase::Leaving)
        return SendResult::Closed;
    return m_conversation.sendText(text, end);
}

void PeerClient::talkInTheClear()
{
    if (!std::exchange(m_consentOwed, false))
        return;
    m_conversation.talkInTheClear();
    Q_EMIT happened(event::ClearTalk{true});
}

void PeerClient::confirmWords()
{
    if (std::exchange(m_wordsOwed, false))
        Q_EMIT happened(event::WordsConfirmed{});
}

void PeerClient::rejectWords()
{
    if (m_wordsOwed && m_phase != Phase::Ended)
        endWith(Error{ErrorCode::WordsDiffer, {}});
}

void PeerClient::handleMet()
{
    if (m_return.isAway()) {
        m_connector->setTimeLeft(PreparingTime + Connector::PunchingTime);
        limitStep(PreparingTime, {ErrorCode::PeerSilent, {}});
        return;
    }
    if (m_phase == Phase::Waiting)
        m_sessionEnd = std::chrono::steady_clock::now() + m_savedTime;
    m_connector->setTimeLeft(timeUntil(m_sessionEnd));
    enter(Phase::Preparing, PreparingTime);
}

void PeerClient::handleLinked(PeerLink *link, Role role, bool offerFrames)
{
    m_stepTimer.stop();
    learnFrom(m_connector->pairing());
    if (m_return.isAway()) {
        handleBack(link);
        return;
    }
    m_return.begin(role);
    const bool isClassic = link->dialect() == Dialect::Classic;
    const bool streamHello = m_options.hello == HelloPolicy::Always
        || (role == Role::Initiator && (m_options.hello == HelloPolicy::FirstArrival || isClassic));
    m_consentOwed = !link->isEncrypted() && m_options.clearTalk == ClearTalkPolicy::Ask;
    if (m_consentOwed) {
        m_conversation.holdTexts();
        Q_EMIT happened(event::ClearTalk{false});
    }
    enter(Phase::Linked);
    m_conversation.setLink(link, streamHello, offerFrames, m_return.keys().generation());
    searchIfRelayed();
}

void PeerClient::learnFrom(const Pairing &pairing)
{
    if (const auto key = pairing.returnKey())
        m_return.keys().learn(*key);
    m_return.setNetwork(pairing.network());
    m_return.setServer(pairing.serverEndpoint().address);
}

void PeerClient::handlePhaseTimeout()
{
    switch (m_phase) {
    case Phase::Reaching:
        // What a check has found out by then is worth something.
        if (std::holds_alternative<meeting::Check>(m_options.meeting) && m_connector->pairing().isSurveying())
            close(event::CloseReason::Checked);
        else
            fail(Error{ErrorCode::ServerUnreachable, m_options.server.toString()});
        break;
    case Phase::Preparing:
        fail(Error{ErrorCode::PeerSilent, {}});
        break;
    case Phase::Leaving:
        close(event::CloseReason::Left);
        break;
    case Phase::Returning:
        endWith(Error{ErrorCode::LinkLost, {}});
        break;
    // The HolePuncher has the same time limit and ends by itself.
    case Phase::Punching:
    case Phase::Idle:
    case Phase::Waiting:
    case Phase::Linked:
    case Phase::Ended:
        break;
    }
}

void PeerClient::enter(Phase phase, std::optional<std::chrono::milliseconds> limit)
{
    m_phase = phase;
    m_phaseEnd.reset();
    m_phaseTimer.stop();
    if (limit) {
        const bool isBeyond = phase == Phase::Leaving || phase == Phase::Returning;
        const auto time = isBeyond ? *limit : std::min(*limit, timeUntil(m_sessionEnd));
        m_phaseEnd = std::chrono::steady_clock::now() + time;
        m_phaseTimer.start(time);
    }
    Q_EMIT phaseChanged(phase);
}

std::optional<Error> PeerClient::guess() const
{
    return m_connector ? m_connector->pairing().guess() : std::nullopt;
}

void PeerClient::fail(const Error &error)
{
    if (m_return.isAway()) {
        returnLater(error);
        return;
    }
    if (waitsOnAfter(error)) {
        waitOn(error);
        return;
    }
    endWith(guess().value_or(error));
}

void PeerClient::endWith(const Error &error)
{
    dropEverything();
    Q_EMIT happened(event::ErrorOccurred{error});
    enter(Phase::Ended);
}

void PeerClient::close(event::CloseReason reason)
{
    // Nobody guesses the secret of an earlier link.
    if (const auto guessed = m_return.isAway() ? std::nullopt : guess()) {
        endWith(*guessed);
        return;
    }
    dropEverything();
    Q_EMIT happened(event::SessionClosed{reason});
    enter(Phase::Ended);
}

void PeerClient::dropEverything()
{
    m_conversation.abandon();
    dropVisit();
    m_appointment.reset();
    m_return = ReturnPlan();
}

void PeerClient::dropVisit()
{
    m_visitTimer.stop();
    m_stepTimer.stop();
    Connector::drop(std::exchange(m_connector, nullptr));
    m_search.end();
}

} // namespace punchline
