// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/peerclient.h"

#include "app/localporterror.h"
#include "app/net/peerlink.h"
#include "app/net/punchsockets.h"
#include "app/pairing.h"
#include "app/platform/descriptorlimit.h"

#include <algorithm>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// Lookup, connecting, greeting and probing have deadlines of their own, which tell more; this one is their
// sum.
constexpr auto ReachingTime = 18s;

// The other client answers by itself, without a person; two round trips over the server.
constexpr auto PreparingTime = 10s;

// What has not come through after a dozen dials in each direction will not.
constexpr auto PunchingTime = 20s;

// Two sprays, the one that ends and the one that begins, and room for the rest of the program.
constexpr int WantedDescriptors = 3 * MaxSpray;

// ChatSession gives a goodbye two seconds; a little more lets it end by itself.
constexpr auto LeavingTime = 3s;

PunchStrategy strategyWord(StrategyKind kind)
{
    switch (kind) {
    case StrategyKind::Direct:
        return PunchStrategy::Direct;
    case StrategyKind::Prediction:
        return PunchStrategy::Prediction;
    case StrategyKind::Birthday:
        return PunchStrategy::Birthday;
    }
    Q_UNREACHABLE();
}

template <typename T> void retire(T *&object, QObject *receiver)
{
    if (!object)
        return;
    object->disconnect(receiver);
    object->deleteLater();
    object = nullptr;
}

} // namespace

PeerClient::PeerClient(const MessageBounds &kept, QObject *parent)
    : Engine(parent)
    , m_conversation(kept, this)
{
    raiseDescriptorLimit(WantedDescriptors);
    m_phaseTimer.setSingleShot(true);
    connect(&m_phaseTimer, &QTimer::timeout, this, &PeerClient::handlePhaseTimeout);
    connect(&m_conversation, &Conversation::happened, this, &Engine::happened);
    connect(&m_conversation, &Conversation::helloRunningChanged, this, &Engine::helloRunningChanged);
    connect(&m_conversation, &Conversation::textsTaken, this, &Engine::textsTaken);
    connect(&m_conversation, &Conversation::closed, this, &PeerClient::close);
    connect(&m_conversation, &Conversation::failed, this, &PeerClient::fail);
}

PeerClient::~PeerClient()
{
    // Sockets first: none of them may reach a half-destroyed engine.
    m_conversation.disconnect(this);
    delete m_punchSockets;
    delete m_pairing;
    delete m_localPort;
}

std::optional<std::chrono::milliseconds> PeerClient::timeLeft() const
{
    if (!m_phaseEnd)
        return std::nullopt;
    return std::max(
        0ms, std::chrono::ceil<std::chrono::milliseconds>(*m_phaseEnd - std::chrono::steady_clock::now()));
}

void PeerClient::start(const SessionOptions &options)
{
    dropEverything();
    m_options = options;
    m_sessionEnd = std::chrono::steady_clock::now() + options.timeout;
    m_attempts.clear();
    m_consentOwed = false;
    m_wordsOwed = false;
    m_conversation.begin(options.acknowledgement);
    enter(Phase::Reaching, ReachingTime);

    m_localPort = new LocalPort(this);
    if (const auto error = m_localPort->open(options.bindAddress, options.localPort)) {
        fail(localPortError(*error, options));
        return;
    }
    m_pairing = new Pairing(m_localPort, this);
    connect(m_pairing, &Pairing::happened, this, &Engine::happened);
    connect(m_pairing, &Pairing::waiting, this, [this] {
        m_savedTime = remaining();
        enter(Phase::Waiting);
    });
    connect(m_pairing, &Pairing::met, this, &PeerClient::handleMet);
    connect(m_pairing, &Pairing::paired, this, &PeerClient::handlePaired);
    connect(m_pairing, &Pairing::ready, this, &PeerClient::handleReady);
    connect(m_pairing, &Pairing::go, this, &PeerClient::handleGo);
    connect(m_pairing, &Pairing::failed, this, &PeerClient::handlePairingFailed);
    connect(m_pairing, &Pairing::checked, this, [this] { close(event::CloseReason::Checked); });
    m_pairing->start(options);
}

void PeerClient::leave()
{
    switch (m_phase) {
    case Phase::Linked:
        enter(Phase::Leaving, LeavingTime);
        m_conversation.leave();
        break;
    case Phase::Reaching:
    case Phase::Waiting:
    case Phase::Preparing:
    case Phase::Punching:
        if (m_punchSockets)
            m_punchSockets->cancel();
        close(event::CloseReason::Cancelled);
        break;
    case Phase::Idle:
    case Phase::Leaving:
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
        return SendResult::TooLong;
    }
    if (m_phase == Phase::Idle || m_phase == Phase::Ended || m_phase == Phase::Leaving)
        return SendResult::Closed;
    return m_conversation.sendText(text, end);
}

void PeerClient::setName(const QString &name)
{
    m_conversation.setName(name);
}

void PeerClient::sayTyping()
{
    m_conversation.sayTyping();
}

void PeerClient::stopHello()
{
    m_conversation.stopHello();
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
        fail(Error{ErrorCode::WordsDiffer, {}});
}

void PeerClient::handleMet()
{
    if (m_phase == Phase::Waiting)
        m_sessionEnd = std::chrono::steady_clock::now() + m_savedTime;
    enter(Phase::Preparing, PreparingTime);
}

void PeerClient::handlePaired(Role role)
{
    m_role = role;
    m_wordsOwed = m_pairing->verification() == event::Verification::Words;
    m_pairedAt = std::chrono::steady_clock::now();
}

void PeerClient::handleReady(PunchSetup setup, const LinkSecurity &security)
{
    setup.budget = std::min<std::chrono::milliseconds>(PunchingTime, remaining());
    retire(m_punchSockets, this);
    m_punchSockets = new PunchSockets(m_localPort, this);
    connect(m_punchSockets, &PunchSockets::attemptChanged, this, &PeerClient::handleAttempt);
    connect(m_punchSockets, &PunchSockets::won, this, &PeerClient::handleWon);
    connect(m_punchSockets, &PunchSockets::gaveUp, this, &PeerClient::handleGaveUp);
    connect(m_punchSockets, &PunchSockets::sprayProgressed, this,
            [this](const SprayProgress &progress) { Q_EMIT happened(event::SprayProgressed{progress}); });
    connect(m_punchSockets, &PunchSockets::roundWanted, m_pairing, &Pairing::askRound);
    connect(m_pairing, &Pairing::targetsHeard, m_punchSockets, &PunchSockets::addTargets);
    connect(m_pairing, &Pairing::predictionHeard, m_punchSockets, &PunchSockets::setPrediction);
    m_punchSockets->begin(setup, security);
}

void PeerClient::handleGo()
{
    if (!m_punchSockets)
        return; // The peer has heard it first, and the link stands.
    if (m_phase == Phase::Preparing)
        enter(Phase::Punching, PunchingTime);
    m_punchSockets->go();
}

void PeerClient::handleAttempt(const AttemptReport &report)
{
    m_attempts.insert(report.id, report.state);
    Q_EMIT happened(event::AttemptChanged{report});
}

void PeerClient::handleWon(PeerLink *link, const AttemptReport &report)
{
    const bool classicPeer = link->dialect() == Dialect::Classic;
    // Between a classic server and a classic peer nobody has said that the peer is not framed.
    const bool offerFrames =
        classicPeer && m_pairing->serverDialect() == Dialect::Classic && m_role == Role::Responder;
    const bool first = m_role == Role::Initiator;
    const bool streamHello = m_options.hello == HelloStream::Always
        || (first && (m_options.hello == HelloStream::FirstArrival || classicPeer));
    const Outcome outcome = outcomeNow(true);
    m_pairing->reportOutcome(outcome);
    Q_EMIT happened(event::LinkEstablished{report.kind, link->local(), link->remote(), link->dialect(),
                                           link->isEncrypted(), *outcome.time});
    m_consentOwed = !link->isEncrypted() && m_options.clearTalk == ClearTalkPolicy::Ask;
    if (m_consentOwed) {
        m_conversation.holdTexts();
        Q_EMIT happened(event::ClearTalk{false});
    }
    retire(m_punchSockets, this);
    m_localPort->close();
    enter(Phase::Linked);
    m_conversation.setLink(link, streamHello, offerFrames);
}

Outcome PeerClient::outcomeNow(bool linked) const
{
    const auto elapsed = std::chrono::steady_clock::now() - m_pairedAt;
    Outcome outcome{.linked = linked, .time = std::chrono::duration_cast<std::chrono::milliseconds>(elapsed)};
    if (const auto strategy = m_punchSockets->strategy())
        outcome.strategy = strategyWord(*strategy);
    return outcome;
}

void PeerClient::handleGaveUp(punch::DeadEnd reason)
{
    m_pairing->reportOutcome(outcomeNow(false));
    switch (reason) {
    case punch::DeadEnd::Incompatible:
        fail(Error{ErrorCode::NatsIncompatible, {}});
        break;
    case punch::DeadEnd::MissingHairpin:
        fail(Error{ErrorCode::HairpinMissing, attemptSummary()});
        break;
    case punch::DeadEnd::Forged:
        fail(Error{ErrorCode::PeerNotAuthenticated, attemptSummary()});
        break;
    case punch::DeadEnd::TimeOver:
        fail(Error{ErrorCode::NoDirectPath, attemptSummary()});
        break;
    }
}

void PeerClient::handlePairingFailed(const Error &error)
{
    // Once both know what to dial, the server is not needed any more.
    const bool serverIsGone =
        error.code == ErrorCode::ServerLost || error.code == ErrorCode::ServerShuttingDown;
    const bool serverNeeded = m_phase != Phase::Punching || !serverIsGone;
    if (serverNeeded && m_phase != Phase::Linked && m_phase != Phase::Leaving)
        fail(error);
}

void PeerClient::handlePhaseTimeout()
{
    switch (m_phase) {
    case Phase::Reaching:
        // What a check has found out by then is worth something.
        if (m_options.purpose == Purpose::Check && m_pairing->isSurveying())
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
    // The HolePuncher has the same time and ends by itself.
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
        const auto time = phase == Phase::Leaving ? *limit : std::min(*limit, remaining());
        m_phaseEnd = std::chrono::steady_clock::now() + time;
        m_phaseTimer.start(time);
    }
    Q_EMIT phaseChanged(phase);
}

std::chrono::milliseconds PeerClient::remaining() const
{
    const auto left = m_sessionEnd - std::chrono::steady_clock::now();
    return std::max(0ms, std::chrono::ceil<std::chrono::milliseconds>(left));
}

QString PeerClient::attemptSummary() const
{
    const auto counted = [this](AttemptState state, QLatin1StringView words) {
        const auto count = std::ranges::count(m_attempts, state);
        return count == 0 ? QString() : QStringLiteral("%1 %2").arg(count).arg(words);
    };
    QStringList parts{counted(AttemptState::Refused, QLatin1StringView("refused")),
                      counted(AttemptState::TimedOut, QLatin1StringView("without answer")),
                      counted(AttemptState::Unreachable, QLatin1StringView("unreachable")),
                      counted(AttemptState::Rejected, QLatin1StringView("answered by a stranger"))};
    parts.removeAll(QString());
    return parts.isEmpty() ? QStringLiteral("nothing to try") : parts.join(QLatin1String(", "));
}

std::optional<Error> PeerClient::guess() const
{
    return m_pairing ? m_pairing->guess() : std::nullopt;
}

void PeerClient::fail(const Error &error)
{
    const Error meant = guess().value_or(error);
    dropEverything();
    Q_EMIT happened(event::ErrorOccurred{meant});
    enter(Phase::Ended);
}

void PeerClient::close(event::CloseReason reason)
{
    if (const auto guessed = guess()) {
        fail(*guessed);
        return;
    }
    dropEverything();
    Q_EMIT happened(event::SessionClosed{reason});
    enter(Phase::Ended);
}

void PeerClient::dropEverything()
{
    m_conversation.abandon();
    retire(m_punchSockets, this);
    if (m_pairing)
        m_pairing->abandon();
    retire(m_pairing, this);
    if (m_localPort)
        m_localPort->close();
    retire(m_localPort, this);
}

} // namespace punchline
