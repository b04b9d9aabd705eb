// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/holepuncher.h"

#include <algorithm>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// The peer answers a nomination within one round trip; a path that takes longer than this is no path.
constexpr auto NominationTime = 3s;

// A classic second arrival that we are may have its own dial answered by a first arrival that listens, too.
// The protocol's link is the one that the first arrival dials: give it this long to come.
constexpr auto ClassicDialGrace = 1s;

// A punched port is open to everybody: this many connections may owe their knock at once.
constexpr auto MaxUnproven = 8;

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
{
    for (const Candidate &target : std::as_const(m_setup.targets)) {
        Lane lane;
        lane.id = newAttemptId();
        lane.kind = target.kind;
        lane.remote = target.endpoint;
        m_lanes.append(lane);
    }
}

PunchCommands HolePuncher::start(TimePoint now)
{
    PunchCommands commands;
    if (m_over || m_deadline)
        return commands;
    m_deadline = now + m_setup.budget;
    for (Lane &lane : m_lanes) {
        if (lane.stage == Stage::Resting)
            dial(lane, now, commands);
    }
    return commands;
}

PunchCommands HolePuncher::handleConnected(AttemptId id, const Endpoint &local, TimePoint now)
{
    PunchCommands commands;
    Lane *dialled = lane(id);
    if (!dialled || dialled->stage != Stage::Dialing)
        return commands;
    dialled->local = local;
    judgeConnection(*dialled, now, commands);
    return commands;
}

PunchCommands HolePuncher::handleDialFailed(AttemptId id, DialFailure failure, const QString &text,
                                            TimePoint now)
{
    PunchCommands commands;
    Lane *dialled = lane(id);
    if (!dialled || dialled->stage != Stage::Dialing)
        return commands;
    commands.append(report(*dialled, stateOf(failure), now, text));
    rest(*dialled, failure, now);
    return commands;
}

PunchCommands HolePuncher::handleAccepted(AttemptId id, const Endpoint &local, const Endpoint &remote,
                                          TimePoint now)
{
    PunchCommands commands;
    m_lanes.removeIf([](const Lane &lane) { return lane.incoming && lane.stage == Stage::Over; });
    // A classic peer proves nothing: there, those that stand as a fallback count, too.
    const auto unproven = std::ranges::count_if(m_lanes, [this](const Lane &lane) {
        return lane.incoming
            && (lane.stage == Stage::Proving || (isClassic() && lane.stage == Stage::Standing));
    });
    if (m_over || unproven >= MaxUnproven) {
        commands.append(punch::Drop{id});
        return commands;
    }
    Lane accepted;
    accepted.id = id;
    accepted.kind = kindOf(remote);
    accepted.local = local;
    accepted.remote = remote;
    accepted.incoming = true;
    accepted.tryNumber = 1;
    accepted.tryBegan = now;
    m_lanes.append(accepted);
    judgeConnection(m_lanes.last(), now, commands);
    return commands;
}

PunchCommands HolePuncher::handleProven(AttemptId id, TimePoint now)
{
    PunchCommands commands;
    Lane *proven = lane(id);
    if (!proven || proven->stage != Stage::Proving)
        return commands;
    proven->stage = Stage::Standing;
    nominateIfFree(now, commands);
    return commands;
}

PunchCommands HolePuncher::handleStranger(AttemptId id, const QString &text, TimePoint now)
{
    PunchCommands commands;
    if (Lane *stranger = lane(id); stranger && stranger->stage == Stage::Proving)
        fail(*stranger, AttemptState::Rejected, text, now, commands);
    return commands;
}

PunchCommands HolePuncher::handleBroken(AttemptId id, const QString &text, TimePoint now)
{
    PunchCommands commands;
    Lane *broken = lane(id);
    const bool stood = broken
        && (broken->stage == Stage::Proving || broken->stage == Stage::Standing
            || broken->stage == Stage::Nominated);
    if (stood)
        fail(*broken, AttemptState::Lost, text, now, commands);
    return commands;
}

PunchCommands HolePuncher::handleNominated(AttemptId id, TimePoint now)
{
    PunchCommands commands;
    Lane *named = lane(id);
    if (!named || isClassic())
        return commands;
    if (m_setup.role == Role::Responder && named->stage == Stage::Standing)
        win(*named, now, commands);
    else if (named->stage != Stage::Over)
        fail(*named, AttemptState::Rejected, QStringLiteral("nomination out of place"), now, commands);
    return commands;
}

PunchCommands HolePuncher::handleAgreed(AttemptId id, TimePoint now)
{
    PunchCommands commands;
    Lane *agreed = lane(id);
    if (!agreed || isClassic())
        return commands;
    if (agreed->stage == Stage::Nominated)
        win(*agreed, now, commands);
    else if (agreed->stage != Stage::Over)
        fail(*agreed, AttemptState::Rejected, QStringLiteral("agreement out of place"), now, commands);
    return commands;
}

PunchCommands HolePuncher::handleTimeout(TimePoint now)
{
    PunchCommands commands;
    if (m_over || !m_deadline)
        return commands;
    if (now >= *m_deadline) {
        // Better a classic connection that the rules would not have chosen than none.
        const auto standing = std::ranges::find_if(
            m_lanes, [this](const Lane &lane) { return isClassic() && lane.stage == Stage::Standing; });
        if (standing != m_lanes.end()) {
            win(*standing, now, commands);
            return commands;
        }
        end(now, commands, AttemptState::TimedOut);
        commands.append(punch::GiveUp{});
        return commands;
    }
    for (Lane &lane : m_lanes) {
        if (m_over)
            break;
        if (!lane.due || now < *lane.due)
            continue;
        lane.due.reset();
        switch (lane.stage) {
        case Stage::Resting:
            dial(lane, now, commands);
            break;
        case Stage::Dialing:
            commands.append(punch::Drop{lane.id});
            commands.append(report(lane, AttemptState::TimedOut, now));
            rest(lane, DialFailure::TimedOut, now);
            break;
        case Stage::Standing:
            win(lane, now, commands);
            break;
        case Stage::Nominated:
            fail(lane, AttemptState::TimedOut, QStringLiteral("no answer to the nomination"), now, commands);
            break;
        case Stage::Proving:
        case Stage::Over:
            break;
        }
    }
    return commands;
}

std::optional<HolePuncher::TimePoint> HolePuncher::nextTimeout() const
{
    if (m_over || !m_deadline)
        return std::nullopt;
    TimePoint next = *m_deadline;
    for (const Lane &lane : m_lanes)
        next = std::min(next, lane.due.value_or(next));
    return next;
}

PunchCommands HolePuncher::cancel(TimePoint now)
{
    PunchCommands commands;
    if (!m_over)
        end(now, commands, AttemptState::Lost);
    return commands;
}

HolePuncher::Lane *HolePuncher::lane(AttemptId id)
{
    if (m_over)
        return nullptr;
    const auto found = std::ranges::find(m_lanes, id, &Lane::id);
    return found == m_lanes.end() ? nullptr : &*found;
}

CandidateKind HolePuncher::kindOf(const Endpoint &remote) const
{
    const auto found = std::ranges::find(m_setup.targets, remote, &Candidate::endpoint);
    return found == m_setup.targets.end() ? CandidateKind::Incoming : found->kind;
}

AttemptReport HolePuncher::report(const Lane &lane, AttemptState state, TimePoint now, const QString &error)
{
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - lane.tryBegan);
    return {lane.id, lane.kind, lane.local, lane.remote, state, lane.tryNumber, elapsed, error};
}

void HolePuncher::dial(Lane &lane, TimePoint now, PunchCommands &commands)
{
    lane.stage = Stage::Dialing;
    lane.tryNumber += 1;
    lane.tryBegan = now;
    lane.due = now + m_pacing.dialTime();
    commands.append(punch::Dial{lane.id, lane.remote});
    commands.append(report(lane, AttemptState::Dialing, now));
}

void HolePuncher::rest(Lane &lane, DialFailure failure, TimePoint now)
{
    lane.failures += 1;
    lane.stage = Stage::Resting;
    lane.due = now + m_pacing.pauseAfter(failure, lane.failures);
}

void HolePuncher::judgeConnection(Lane &lane, TimePoint now, PunchCommands &commands)
{
    lane.stage = Stage::Proving;
    lane.due.reset();
    lane.failures = 0;
    commands.append(report(lane, AttemptState::Connected, now));
    if (isClassic())
        judgeClassicConnection(lane, now, commands);
    else
        commands.append(punch::Prove{lane.id});
}

void HolePuncher::judgeClassicConnection(Lane &lane, TimePoint now, PunchCommands &commands)
{
    const Endpoint peer = m_setup.targets.isEmpty() ? Endpoint() : m_setup.targets.first().endpoint;
    const bool fromPeer = peer.isNull() || lane.remote.address == peer.address;
    if (!fromPeer) {
        fail(lane, AttemptState::Rejected, QStringLiteral("not the peer's address"), now, commands);
        return;
    }
    // The first arrival's dial is the link. An accepted connection between the very same two endpoints is
    // that dial as well: the peer's SYN was faster. Where the peer's endpoint is not known there is no dial.
    const bool isFirst = m_setup.role == Role::Initiator;
    const bool isLink = isFirst ? !lane.incoming || peer.isNull() || lane.remote == peer : lane.incoming;
    if (isLink) {
        win(lane, now, commands);
        return;
    }
    lane.stage = Stage::Standing;
    if (!isFirst)
        lane.due = now + ClassicDialGrace;
}

void HolePuncher::fail(Lane &lane, AttemptState state, const QString &text, TimePoint now,
                       PunchCommands &commands)
{
    const bool wasNominated = lane.stage == Stage::Nominated;
    commands.append(punch::Drop{lane.id});
    commands.append(report(lane, state, now, text));
    if (lane.incoming) {
        lane.stage = Stage::Over;
        lane.due.reset();
    } else {
        rest(lane, DialFailure::Unreachable, now);
    }
    if (wasNominated)
        nominateIfFree(now, commands);
}

void HolePuncher::nominateIfFree(TimePoint now, PunchCommands &commands)
{
    if (m_setup.role != Role::Initiator || isClassic())
        return;
    if (std::ranges::find(m_lanes, Stage::Nominated, &Lane::stage) != m_lanes.end())
        return;
    const auto standing = std::ranges::find(m_lanes, Stage::Standing, &Lane::stage);
    if (standing == m_lanes.end())
        return;
    standing->stage = Stage::Nominated;
    standing->due = now + NominationTime;
    commands.append(punch::Nominate{standing->id});
}

void HolePuncher::win(Lane &winner, TimePoint now, PunchCommands &commands)
{
    winner.stage = Stage::Over;
    commands.append(report(winner, AttemptState::Won, now));
    end(now, commands, AttemptState::Lost);
    commands.append(punch::Win{winner.id});
}

void HolePuncher::end(TimePoint now, PunchCommands &commands, AttemptState stateOfTheRest)
{
    for (Lane &lane : m_lanes) {
        const bool active = lane.stage != Stage::Over && lane.stage != Stage::Resting;
        if (active) {
            commands.append(punch::Drop{lane.id});
            commands.append(report(lane, stateOfTheRest, now));
        }
        lane.stage = Stage::Over;
        lane.due.reset();
    }
    m_over = true;
}

} // namespace punchline
