// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/holepuncher.h"

#include <algorithm>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// The peer answers a nomination within two round trips, one of which TCP has already done. A path that takes
// longer than this is of no use.
constexpr auto NominationTime = 5s;

// If we are the classic second arrival, a listening first arrival may answer our own dial. By the protocol,
// the link is the one that the first arrival dials: give it this long to come.
constexpr auto ClassicDialGrace = 1s;

// A punched port is open to everybody: this many connections may be unproven at once.
constexpr auto MaxUnproven = 8;

// A spray's connections are on the peer's own address. Both sides must keep the same ones, so keep all.
constexpr auto MaxUnprovenHits = 64;

// Somebody who overheard one connection's knocks can replay them on others: connections that are proven but
// not secure get as many places again, and no more.
constexpr auto MaxConnected = 2 * (MaxUnproven + MaxUnprovenHits);

// While a connection is being proven, another round would only disturb: check again after this time.
constexpr auto RoundPause = 500ms;

// If no round can work, another way (a mapping, IPv6, the same network) has this long to show itself: one
// retransmission of a lost SYN. The result is then known within three seconds.
constexpr auto HopelessTime = 2000ms;

// Behind one address, everything that can work (the network around both, or the router's hairpin) shows
// itself within a round trip or two: one retransmission of a lost SYN and a new dial after it. The result is
// then known within three seconds.
constexpr auto SharedAddressTime = 2300ms;
// If a router's answer is still pending: its deadline, plus time to tell the peer.
constexpr auto AwaitingTime = 5000ms;
// Time for a late candidate to show whether it works.
constexpr auto LateTime = 1200ms;

// If a relay may come: for the server's answer, both sides' connections, and the handshake.
constexpr auto RelayTime = RelayClock::Lead + RelayClock::JoinTime + NominationTime;

// Reports of dials that follow each other faster than anybody can read are limited to this rate.
constexpr auto ReportInterval = 20ms;

// How many refusals per session at the peer's observed endpoint are followed by an immediate dial: a lying
// server may have named somebody else's endpoint. This is 25 seconds of refusals over 25 ms, and the crossing
// that they are for comes within the first few.
constexpr int MaxDialsAtOnce = 1024;

// A punched port is open to everybody, and connecting to it repeatedly must not flood the report. This many
// incoming connections are fully reported; later ones only if they are proven.
constexpr int MaxToldOneShots = 256;

/// True if a target lies on a way that avoids the NATs whose verdicts are known.
bool isOtherWay(const Candidate &candidate)
{
    return candidate.kind != CandidateKind::ServerReflexive || !candidate.endpoint.isIpv4();
}

AttemptState stateOf(DialFailure failure)
{
    switch (failure) {
    case DialFailure::Refused:
        return AttemptState::Refused;
    case DialFailure::TimedOut:
        return AttemptState::TimedOut;
    case DialFailure::Unreachable:
        return AttemptState::Unreachable;
    case DialFailure::TupleInUse:
        return AttemptState::Lost;
    }
    return AttemptState::Unreachable;
}

} // namespace

HolePuncher::HolePuncher(const PunchSetup &setup)
    : m_setup(setup)
    , m_pacing(setup.seed)
    , m_random(setup.seed)
    , m_rounds(setup.rounds, setup.role)
    , m_relay(setup.relay)
{
    m_attempts.addTargets(setup.targets);
}

PunchCommands HolePuncher::handleGo(TimePoint now)
{
    if (m_over || !std::exchange(m_asked, false))
        return {};
    if (!m_deadline) {
        m_began = now;
        m_deadline = now + tryingTime();
        m_relay.begin(now, m_rounds.isHopeless());
    }
    m_rounds.begin(now);
    askRelayIfDue(now);
    if (m_rounds.takeFire(now))
        fire(now);
    giveUpIfHopeless(now);
    return takeCommands();
}

PunchCommands HolePuncher::handleCandidates(const QList<Candidate> &targets, bool expectsMore, TimePoint now)
{
    if (m_over || m_setup.onlyRelay)
        return {};
    m_setup.expectsMore = expectsMore;
    m_attempts.addTargets(targets);
    if (m_deadline && m_setup.sharedAddress && !m_rounds.isHopeless()) {
        const TimePoint tried = targets.isEmpty() ? now : now + LateTime;
        m_deadline = std::min(m_began + m_setup.budget, std::max(m_began + tryingTime(), tried));
    }
    if (m_deadline && !m_rounds.isHolding()) {
        for (Attempt &attempt : m_attempts.all()) {
            if (attempt.tryNumber == 0 && !leadsNowhere(attempt))
                dial(attempt, now);
        }
    }
    giveUpIfHopeless(now);
    return takeCommands();
}

PunchCommands HolePuncher::handleRelayOffered(const Endpoint &relay, TimePoint now)
{
    if (m_over || isRelayActive() || !m_relay.isOnOffer())
        return {};
    m_relay.handleOffered();
    Attempt &added =
        m_attempts.addOneShot(m_attempts.newId(), CandidateKind::Relayed, Endpoint(), relay, now);
    added.stage = Stage::Dialing;
    added.due = now + RelayClock::JoinTime;
    m_commands.append(punch::JoinRelay{added.id});
    tell(added, AttemptState::Dialing, now);
    return takeCommands();
}

PunchCommands HolePuncher::handleRelayRefused(TimePoint now)
{
    // One that is being joined or used is not taken away by words.
    if (m_over || !m_relay.isOnOffer() || isRelayActive())
        return {};
    m_relay.handleFailed();
    goOnWithoutRelay(now);
    return takeCommands();
}

PunchCommands HolePuncher::handleConnected(AttemptId id, const Endpoint &local, TimePoint now)
{
    Attempt *dialled = attempt(id);
    if (!dialled || dialled->stage != Stage::Dialing)
        return {};
    dialled->local = local;
    judgeConnection(*dialled, now);
    return takeCommands();
}

PunchCommands HolePuncher::handleDialFailed(AttemptId id, DialFailure failure, const QString &text,
                                            TimePoint now)
{
    Attempt *dialled = attempt(id);
    if (!dialled || dialled->stage != Stage::Dialing)
        return {};
    if (isRelayed(*dialled)) {
        endRelay(*dialled, stateOf(failure), text, now);
        return takeCommands();
    }
    // An ICMP error at the peer's observed endpoint is a NAT's refusal too.
    const bool isIcmpRefusal = failure == DialFailure::Unreachable && isServerReflexive(*dialled);
    rest(*dialled, isIcmpRefusal ? DialFailure::Refused : failure, now);
    const bool isAtOnce = dialled->due == now && !leadsNowhere(*dialled);
    if (!isAtOnce || now - dialled->told >= ReportInterval) {
        dialled->told = now;
        tell(*dialled, stateOf(failure), now, text);
        if (isAtOnce)
            dial(*dialled, now);
    } else {
        dialQuietly(*dialled, now);
    }
    return takeCommands();
}

PunchCommands HolePuncher::handleAccepted(AttemptId id, const Endpoint &local, const Endpoint &remote,
                                          TimePoint now)
{
    return addOneShot(id, m_attempts.kindOf(remote), local, remote, now);
}

PunchCommands HolePuncher::handleSprayConnected(AttemptId id, const Endpoint &local, const Endpoint &remote,
                                                TimePoint now)
{
    return addOneShot(id, CandidateKind::Predicted, local, remote, now);
}

PunchCommands HolePuncher::handleProven(AttemptId id, TimePoint now)
{
    Attempt *proven = attempt(id);
    if (!proven || proven->stage != Stage::Proving)
        return {};
    proven->stage = Stage::Standing;
    if (std::exchange(proven->quiet, false))
        tell(*proven, AttemptState::Connected, now);
    allowForNomination(now);
    if (isRelayed(*proven))
        proven->due = now + RelayClock::YieldTime;
    if (proven->named) {
        proven->stage = Stage::Nominated;
        proven->due = now + NominationTime;
    }
    nominateIfFree(now);
    return takeCommands();
}

PunchCommands HolePuncher::handleStranger(AttemptId id, const QString &text, TimePoint now)
{
    // This also applies after a proof, which may have been overheard and replayed.
    if (Attempt *stranger = attempt(id); stranger && stranger->isConnected() && !isClassic()) {
        // Anybody may connect to the port, and a private address may be somebody else's here; a listener can
        // take a knock elsewhere and come back with the answer. But on the peer's address as the server sees
        // it, a client that knocks correctly, or is at the very endpoint, should have been the peer.
        const bool hasKnocked = stranger->stage != Stage::Proving && isVouchedFor(*stranger);
        m_forged = m_forged || hasKnocked || isServerReflexive(*stranger);
        fail(*stranger, AttemptState::Rejected, text, now);
    }
    return takeCommands();
}

PunchCommands HolePuncher::handleSilent(AttemptId id, const QString &text, TimePoint now)
{
    if (Attempt *silent = attempt(id); silent && silent->isConnected() && !isClassic())
        fail(*silent, AttemptState::TimedOut, text, now);
    return takeCommands();
}

PunchCommands HolePuncher::handleBroken(AttemptId id, const QString &text, TimePoint now)
{
    Attempt *broken = attempt(id);
    if (broken && broken->isConnected())
        fail(*broken, AttemptState::Lost, text, now);
    return takeCommands();
}

PunchCommands HolePuncher::handleNominated(AttemptId id, TimePoint now)
{
    Attempt *named = attempt(id);
    if (!named || isClassic())
        return {};
    if (m_setup.role == Role::Responder && named->stage == Stage::Standing) {
        // Keep the others: somebody who overheard a knock can replay it and nominate a connection, but only
        // the peer can secure it.
        named->stage = Stage::Nominated;
        named->due = now + NominationTime;
        m_commands.append(punch::Agree{id});
    } else if (named->stage != Stage::Over) {
        fail(*named, AttemptState::Rejected, QStringLiteral("nomination out of place"), now);
    }
    return takeCommands();
}

PunchCommands HolePuncher::handleAgreed(AttemptId id, TimePoint now)
{
    Attempt *agreed = attempt(id);
    if (!agreed || isClassic())
        return {};
    if (agreed->stage == Stage::Nominated)
        win(*agreed, now);
    else if (agreed->stage != Stage::Over)
        fail(*agreed, AttemptState::Rejected, QStringLiteral("agreement out of place"), now);
    return takeCommands();
}

PunchCommands HolePuncher::handleTimeout(TimePoint now)
{
    if (m_over || !m_deadline)
        return {};
    if (now >= *m_deadline) {
        expireBudget(now);
        return takeCommands();
    }
    askRelayIfDue(now);
    if (m_rounds.takeFire(now))
        fire(now);
    for (Attempt &attempt : m_attempts.all()) {
        if (!m_over && attempt.due && now >= *attempt.due)
            expire(attempt, now);
    }
    if (!m_over && m_rounds.takeEnd(now))
        endRound(now);
    return takeCommands();
}

std::optional<HolePuncher::TimePoint> HolePuncher::nextTimeout() const
{
    if (m_over || !m_deadline)
        return std::nullopt;
    return m_attempts.nextDue(m_relay.nextDue(m_rounds.nextDue(*m_deadline)));
}

PunchCommands HolePuncher::cancel(TimePoint now)
{
    if (!m_over)
        end(now, AttemptState::Lost);
    return takeCommands();
}

Attempt *HolePuncher::attempt(AttemptId id)
{
    return m_over ? nullptr : m_attempts.find(id);
}

void HolePuncher::fire(TimePoint now)
{
    if (const Round *round = m_rounds.current(); round && !isAnyPromising()) {
        // Spray first: each dial advances a sequential NAT's port, and the peer counts from the first.
        const SideTask task = m_rounds.task();
        const auto targets = sprayTargets(task, m_setup.sprayTarget, m_random);
        m_sprayed += targets.size();
        if (!targets.isEmpty() && m_sprayed <= MaxSprayed)
            m_commands.append(punch::Spray{round->kind, sourceOf(task.spray), targets});
    }
    for (Attempt &attempt : m_attempts.all()) {
        if (attempt.stage != Stage::Resting || attempt.isOneShot || leadsNowhere(attempt))
            continue;
        // The peer fires now too: dial at the initial pace again, if more than the peer's word supports it.
        if (mayHurry(attempt))
            attempt.failures = 0;
        dial(attempt, now);
    }
}

void HolePuncher::endRound(TimePoint now)
{
    if (isAnyPromising())
        m_rounds.putOffEnd(now + RoundPause);
    else {
        m_asked = true;
        m_commands.append(punch::AskRound{});
    }
}

std::chrono::milliseconds HolePuncher::tryingTime() const
{
    std::chrono::milliseconds time = m_setup.budget;
    if (m_rounds.isHopeless())
        time = HopelessTime;
    else if (m_setup.sharedAddress)
        time = m_setup.expectsMore ? AwaitingTime : SharedAddressTime;
    if (m_relay.isOnOffer())
        time = std::max(time, RelayTime);
    return std::min(time, m_setup.budget);
}

punch::DeadEnd HolePuncher::deadEnd() const
{
    if (m_forged)
        return punch::DeadEnd::Forged;
    if (m_rounds.isHopeless())
        return punch::DeadEnd::Incompatible;
    return m_setup.sharedAddress ? punch::DeadEnd::MissingHairpin : punch::DeadEnd::TimeOver;
}

void HolePuncher::giveUpIfHopeless(TimePoint now)
{
    const bool hope = m_setup.expectsMore || m_relay.isOnOffer() || isAnyPromising()
        || std::ranges::any_of(m_attempts.targets(), isOtherWay);
    if (!m_deadline || !m_rounds.isHopeless() || isClassic() || hope)
        return;
    end(now, AttemptState::Lost);
    m_commands.append(punch::GiveUp{deadEnd()});
}

void HolePuncher::expireBudget(TimePoint now)
{
    // A classic connection that the rules would not have chosen is better than none.
    if (Attempt *standing = m_attempts.find(Stage::Standing); standing && isClassic()) {
        win(*standing, now);
        return;
    }
    if (fallBackToRelay(now))
        return;
    end(now, AttemptState::TimedOut);
    m_commands.append(punch::GiveUp{deadEnd()});
}

bool HolePuncher::fallBackToRelay(TimePoint now)
{
    const auto relayed = std::ranges::find_if(m_attempts.all(), [](const Attempt &attempt) {
        return isRelayed(attempt) && (attempt.stage == Stage::Standing || attempt.stage == Stage::Nominated);
    });
    if (relayed == m_attempts.all().end() || !m_relay.takeLastChance())
        return false;
    // The peer's time is over at about the same moment, and it waits for this as well.
    m_deadline = now + NominationTime;
    if (relayed->stage == Stage::Standing && m_setup.role == Role::Initiator)
        nominate(*relayed, now);
    return true;
}

void HolePuncher::expire(Attempt &attempt, TimePoint now)
{
    attempt.due.reset();
    switch (attempt.stage) {
    case Stage::Resting:
        if (!leadsNowhere(attempt))
            dial(attempt, now);
        break;
    case Stage::Dialing:
        if (isRelayed(attempt)) {
            endRelay(attempt, AttemptState::TimedOut, QStringLiteral("the peer has not joined it"), now);
            break;
        }
        m_commands.append(punch::Drop{attempt.id});
        tell(attempt, AttemptState::TimedOut, now);
        rest(attempt, DialFailure::TimedOut, now);
        break;
    case Stage::Standing:
        if (isRelayed(attempt))
            nominateIfFree(now); // It no longer yields.
        else
            win(attempt, now);
        break;
    case Stage::Nominated:
        fail(attempt, AttemptState::TimedOut, QStringLiteral("no answer to the nomination"), now);
        break;
    case Stage::Proving:
    case Stage::Over:
        break;
    }
}

bool HolePuncher::isServerReflexive(const Attempt &attempt) const
{
    return !isClassic() && !isRelayed(attempt) && attempt.remote == m_setup.sprayTarget.serverReflexive;
}

bool HolePuncher::isVouchedFor(const Attempt &attempt) const
{
    return !isClassic() && !isRelayed(attempt)
        && attempt.remote.address == m_setup.sprayTarget.serverReflexive.address;
}

bool HolePuncher::isPromising(const Attempt &attempt) const
{
    return attempt.isConnected() && !isRelayed(attempt)
        && (attempt.stage != Stage::Proving || isVouchedFor(attempt));
}

bool HolePuncher::isAnyPromising() const
{
    return std::ranges::any_of(m_attempts.all(),
                               [this](const Attempt &attempt) { return isPromising(attempt); });
}

bool HolePuncher::isRelayActive() const
{
    return std::ranges::any_of(
        m_attempts.all(), [](const Attempt &attempt) { return isRelayed(attempt) && attempt.isActive(); });
}

bool HolePuncher::mayHurry(const Attempt &attempt) const
{
    return isServerReflexive(attempt) && attempt.tryNumber <= MaxDialsAtOnce;
}

bool HolePuncher::leadsNowhere(const Attempt &attempt) const
{
    return isServerReflexive(attempt) && isElsewhere(m_rounds.task().spray);
}

void HolePuncher::dial(Attempt &attempt, TimePoint now)
{
    if (dialQuietly(attempt, now))
        tell(attempt, AttemptState::Dialing, now);
}

bool HolePuncher::dialQuietly(Attempt &attempt, TimePoint now)
{
    if (m_dialled >= MaxDialled)
        return false;
    m_dialled += 1;
    attempt.stage = Stage::Dialing;
    attempt.tryNumber += 1;
    attempt.tryBegan = now;
    attempt.due = now + m_pacing.dialTime();
    m_commands.append(punch::Connect{attempt.id, attempt.remote});
    return true;
}

void HolePuncher::rest(Attempt &attempt, DialFailure failure, TimePoint now)
{
    attempt.failures += 1;
    attempt.stage = Stage::Resting;
    const bool isRefused = failure == DialFailure::Refused;
    const int skipped = isRefused && !mayHurry(attempt) ? Pacing::RefusalsAtOnce : 0;
    auto pause = m_pacing.pauseAfter(failure, attempt.failures + skipped);
    if (isRefused && isServerReflexive(attempt) && m_rounds.task().calm) {
        const auto trip = std::chrono::ceil<std::chrono::milliseconds>(now - attempt.tryBegan);
        pause = std::max(pause, m_pacing.calmAfter(trip));
    }
    attempt.due = now + pause;
}

PunchCommands HolePuncher::addOneShot(AttemptId id, CandidateKind kind, const Endpoint &local,
                                      const Endpoint &remote, TimePoint now)
{
    m_attempts.removeOver();
    // A classic peer proves nothing, so its standing fallback connections count too.
    const bool isHit = kind == CandidateKind::Predicted;
    const auto unproven = std::ranges::count_if(m_attempts.all(), [this, isHit](const Attempt &attempt) {
        return attempt.isOneShot && (attempt.kind == CandidateKind::Predicted) == isHit
            && (attempt.stage == Stage::Proving || (isClassic() && attempt.stage == Stage::Standing));
    });
    const auto connected = std::ranges::count_if(
        m_attempts.all(), [](const Attempt &attempt) { return attempt.isOneShot && attempt.isConnected(); });
    if (m_over || unproven >= (isHit ? MaxUnprovenHits : MaxUnproven) || connected >= MaxConnected)
        m_commands.append(punch::Drop{id});
    else {
        Attempt &added = m_attempts.addOneShot(id, kind, local, remote, now);
        added.quiet = !isClassic() && ++m_oneShots > MaxToldOneShots;
        judgeConnection(added, now);
    }
    return takeCommands();
}

void HolePuncher::tell(const Attempt &attempt, AttemptState state, TimePoint now, const QString &error)
{
    if (!attempt.quiet)
        m_commands.append(attempt.report(state, now, error));
}

void HolePuncher::judgeConnection(Attempt &attempt, TimePoint now)
{
    attempt.stage = Stage::Proving;
    attempt.due.reset();
    attempt.failures = 0;
    if (isClassic() || isVouchedFor(attempt))
        allowForNomination(now);
    tell(attempt, AttemptState::Connected, now);
    if (isClassic()) {
        judgeClassicConnection(attempt, now);
        return;
    }
    // The first connection on the address that the server vouches for is nominated together with the knock,
    // which saves a round trip; a stranger that reads both can use neither. Elsewhere, only a proven
    // connection is nominated, and until then nothing that the peer can see depends on it: a peer may name
    // any address, and seeing which knock carries a nomination would tell it what answers there.
    if (m_setup.role == Role::Initiator && isVouchedFor(attempt) && !m_attempts.isAnyNamed()) {
        attempt.named = true;
        m_commands.append(punch::Nominate{attempt.id});
    } else {
        m_commands.append(punch::Prove{attempt.id});
    }
}

void HolePuncher::allowForNomination(TimePoint now)
{
    if (m_deadline)
        m_deadline = std::min(m_began + m_setup.budget, std::max(*m_deadline, now + NominationTime));
}

void HolePuncher::judgeClassicConnection(Attempt &attempt, TimePoint now)
{
    const Endpoint peer = m_attempts.targets().isEmpty() ? Endpoint() : m_attempts.targets().first().endpoint;
    const bool fromPeer = peer.isNull() || attempt.remote.address == peer.address;
    if (!fromPeer) {
        fail(attempt, AttemptState::Rejected, QStringLiteral("not the peer's address"), now);
        return;
    }
    // The first arrival's dial is the link. An accepted connection between the very same two endpoints is
    // that dial as well: the peer's SYN was faster. If the peer's endpoint is unknown, there is no dial.
    const bool isFirst = m_setup.role == Role::Initiator;
    const bool isLink =
        isFirst ? !attempt.isOneShot || peer.isNull() || attempt.remote == peer : attempt.isOneShot;
    if (isLink) {
        win(attempt, now);
        return;
    }
    attempt.stage = Stage::Standing;
    if (!isFirst)
        attempt.due = now + ClassicDialGrace;
}

void HolePuncher::fail(Attempt &attempt, AttemptState state, const QString &text, TimePoint now)
{
    if (isRelayed(attempt)) {
        endRelay(attempt, state, text, now);
        return;
    }
    const bool wasPromising = isPromising(attempt);
    attempt.named = false;
    m_commands.append(punch::Drop{attempt.id});
    tell(attempt, state, now, text);
    if (attempt.isOneShot) {
        attempt.stage = Stage::Over;
        attempt.due.reset();
    } else {
        rest(attempt, DialFailure::Unreachable, now);
    }
    nominateIfFree(now);
    // It may have been all that there was to wait for when the relay failed.
    if (wasPromising && m_setup.relay && !m_relay.isOnOffer())
        goOnWithoutRelay(now);
}

void HolePuncher::endRelay(Attempt &attempt, AttemptState state, const QString &text, TimePoint now)
{
    attempt.stage = Stage::Over;
    attempt.named = false;
    attempt.due.reset();
    m_commands.append(punch::Drop{attempt.id});
    tell(attempt, state, now, text);
    m_relay.handleFailed();
    nominateIfFree(now);
    goOnWithoutRelay(now);
}

void HolePuncher::askRelayIfDue(TimePoint now)
{
    if (m_relay.take(now))
        m_commands.append(punch::AskRelay{});
}

void HolePuncher::goOnWithoutRelay(TimePoint now)
{
    // A promising connection still has its time.
    if (m_deadline && !isAnyPromising())
        m_deadline = std::min(*m_deadline, std::max(m_began + tryingTime(), now));
    giveUpIfHopeless(now);
}

Attempt *HolePuncher::bestStanding()
{
    Attempt *relayed = nullptr;
    for (Attempt &attempt : m_attempts.all()) {
        if (attempt.stage != Stage::Standing)
            continue;
        if (!isRelayed(attempt))
            return &attempt;
        relayed = &attempt;
    }
    // Unproven, a connection to the peer's address may be anybody's: it holds the relay back only so long.
    const bool isYielding = relayed && relayed->due;
    return isYielding && isAnyPromising() ? nullptr : relayed;
}

void HolePuncher::nominateIfFree(TimePoint now)
{
    if (m_setup.role != Role::Initiator || isClassic())
        return;
    Attempt *standing = m_attempts.find(Stage::Nominated) ? nullptr : bestStanding();
    if (standing)
        nominate(*standing, now);
}

void HolePuncher::nominate(Attempt &standing, TimePoint now)
{
    standing.stage = Stage::Nominated;
    standing.named = true;
    standing.due = now + NominationTime;
    m_commands.append(punch::Nominate{standing.id});
}

void HolePuncher::win(Attempt &winner, TimePoint now)
{
    winner.stage = Stage::Over;
    tell(winner, AttemptState::Won, now);
    end(now, AttemptState::Lost);
    m_commands.append(punch::Win{winner.id});
}

void HolePuncher::end(TimePoint now, AttemptState stateOfTheRest)
{
    for (Attempt &attempt : m_attempts.all()) {
        if (attempt.isActive()) {
            m_commands.append(punch::Drop{attempt.id});
            tell(attempt, stateOfTheRest, now);
        }
        attempt.stage = Stage::Over;
        attempt.due.reset();
    }
    m_over = true;
}

} // namespace punchline
