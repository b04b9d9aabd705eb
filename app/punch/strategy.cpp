// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/strategy.h"

#include <algorithm>

namespace punchline {

using namespace std::chrono_literals;

namespace {

/// What the peer must know about a NAT to reach it.
enum class Port {
    Stable,    ///< The observed endpoint is the same for everybody.
    Countable, ///< Each destination gets the next port of a sequence.
    Scattered, ///< Each destination gets any port, perhaps of a block.
};

// A lost SYN is sent again after 1 s (RFC 6298, section 2): a round is long enough to see the answer.
constexpr auto RoundTime = 1500ms;

// A count is soon out of date: allow a round trip and a little more, then count again.
constexpr auto CountTime = 400ms;

// The same if both sides count. More rounds are worth more than longer ones: in busy networks only about
// every fifth round hits two sequences, and asking for the next round takes a round trip in which this one
// may still hit.
constexpr auto BothCountTime = 250ms;

// If only the candidates are dialled, Go merely brings both sides' dials together again.
constexpr auto DirectTime = 2000ms;

// If both NATs answer with RST, both sides keep dialling at once for at least this long; then Go brings them
// together again. It ends no dial.
constexpr auto RefusalTime = 600ms;

// A first attempt before the mapping is assumed to be dependent: long enough for one retransmission.
constexpr auto FirstLookTime = 1500ms;

// How long the side behind the silent NAT waits for the other side's SYN to leave. Go reaches both at the
// same time, so this covers the error of both clocks and of the systems' scheduling.
constexpr std::chrono::milliseconds DirectHold = 10ms;
// An ICMP error can cost more than the dial that it ends (see below), so this allows Go to be off by more: by
// half the difference between the way from the server to one side and the way back.
constexpr std::chrono::milliseconds IcmpHold = 25ms;
// The same if the waiting side must not be late either, because its NAT answers with RST.
constexpr std::chrono::milliseconds ResetHold = 15ms;
// Time for a whole spray to leave.
constexpr std::chrono::milliseconds SprayHold = 120ms;
// Below the one-way delay of most paths.
constexpr auto Scatter = 25ms;

// 512 ports against 1,024 guesses among 64,512: 1 - (1 - 512/64,512)^1,024 = 99.97 % per round.
constexpr int BirthdayPorts = 512;
constexpr int BirthdayGuesses = 1024;
// A block of at most 2,048 ports, known only by the outer limits of where it may lie: 128 ports and 256
// guesses among 4,095 meet eight times on average, and miss with (1 - 128/4,095)^256 = 0.03 %. More would
// only make needless connections.
constexpr int BlockPorts = 128;
constexpr int BlockGuesses = 256;

// How far other hosts may have advanced a sequence since it was sampled.
constexpr int PredictionWindow = 64;
// Several ports in a row hit the window even if somebody else took one of them.
constexpr int PredictionPorts = 8;
// In each direction, in two halves; PUNCHING.md says what they cover.
constexpr int CountedPorts = 32;

Port portWhereDependent(const NatVerdict &verdict)
{
    return verdict.allocation == PortAllocation::Sequential ? Port::Countable : Port::Scattered;
}

/// What the verdict allows, most likely first. An unknown mapping may still be address-dependent; but if no
/// probe was answered at all, nobody sprays at random.
QList<Port> portsOf(const NatVerdict &verdict)
{
    switch (verdict.mapping) {
    case NatMapping::None:
    case NatMapping::EndpointIndependent:
        return {Port::Stable};
    case NatMapping::AddressDependent:
    case NatMapping::AddressAndPortDependent:
        return {portWhereDependent(verdict)};
    case NatMapping::Unknown:
        break;
    }
    const bool allocationSeen =
        verdict.allocation != PortAllocation::Unknown && verdict.allocation != PortAllocation::Preserving;
    return allocationSeen ? QList{Port::Stable, portWhereDependent(verdict)} : QList{Port::Stable};
}

/// True if the sender of an unsolicited SYN is told that it is unwelcome, which ends its dial.
bool endsDials(const NatVerdict &verdict)
{
    return verdict.unsolicited == UnsolicitedAnswer::Reset || verdict.unsolicited == UnsolicitedAnswer::Icmp;
}

/// If exactly one of the two NATs ends dials that come too early, the other side waits. If both do, the sides
/// take turns. Then no lost SYN has to be sent again.
void setHold(Round &round, const NatVerdict &initiator, const NatVerdict &responder)
{
    if (endsDials(initiator) && endsDials(responder)) {
        if (round.kind != PunchStrategy::Direct)
            round.scatter = Scatter;
        round.length = round.kind == PunchStrategy::Direct ? RefusalTime : CountTime;
    }
    const auto holdAfter = [&round](const NatVerdict &first) {
        if (round.kind != PunchStrategy::Direct)
            return SprayHold;
        return first.unsolicited == UnsolicitedAnswer::Icmp ? IcmpHold : DirectHold;
    };
    if (endsDials(initiator) && !endsDials(responder))
        round.tasks.at(1).hold = holdAfter(initiator);
    else if (endsDials(responder) && !endsDials(initiator))
        round.tasks.at(0).hold = holdAfter(responder);
}

/// If one side's NAT answers with RST and the other's with ICMP, the ICMP side still fires first, if only
/// slightly, and does not dial again at once. An ICMP error ends a dial but leaves its state in the NAT that
/// the dial came through. A SYN right behind the error makes a half-open connection of that state, for which
/// Linux's conntrack then accepts none of the dials that follow. And right behind it is where the SYN would
/// come: if one side is a little late, the RST for the other's dial arrives just before the late dial does. A
/// sixth of a round trip later is after a slightly late dial, before one that is late by the hold or more,
/// and far from all later errors, which come a round trip apart.
void setIcmpAgainstReset(Round &round, const NatVerdict &initiator, const NatVerdict &responder)
{
    const auto isPair = [](const NatVerdict &icmp, const NatVerdict &reset) {
        return icmp.unsolicited == UnsolicitedAnswer::Icmp && reset.unsolicited == UnsolicitedAnswer::Reset;
    };
    const bool isInitiator = isPair(initiator, responder);
    if (!isInitiator && !isPair(responder, initiator))
        return;
    round.tasks.at(isInitiator ? 0 : 1).calm = true;
    round.tasks.at(isInitiator ? 1 : 0).hold = ResetHold;
}

/// A stable side against an unstable one, whose verdict is @p moving.
std::array<SideTask, 2> tasksAgainst(Port port, const NatVerdict &moving)
{
    if (port == Port::Countable)
        return {SideTask{SprayTask::Aim, PredictionWindow}, SideTask{SprayTask::Open, PredictionPorts}};
    const bool isBlock = moving.allocation == PortAllocation::Block;
    return {SideTask{SprayTask::Guess, isBlock ? BlockGuesses : BirthdayGuesses},
            SideTask{SprayTask::Open, isBlock ? BlockPorts : BirthdayPorts}};
}

/// A prediction's wide shot is preceded by a narrow one: the stable side dials only the port from which the
/// last of the peer's dials should leave. It hits if others have taken up to seven ports meanwhile, and then
/// nothing misses and nothing arrives twice: some NATs drop the whole mapping when a RST comes through it.
QList<Round> narrowAndWide(const Round &wide)
{
    Round narrow = wide;
    narrow.length = CountTime;
    for (SideTask &task : narrow.tasks) {
        if (task.spray == SprayTask::Aim)
            task = SideTask{SprayTask::AimAtLast, PredictionPorts, task.hold};
    }
    return {narrow, wide};
}

/// The rounds for these two; empty if they cannot meet.
QList<Round> roundsFor(Port initiatorPort, Port responderPort, const NatVerdict &initiator,
                       const NatVerdict &responder)
{
    Round round;
    round.length = RoundTime;
    const auto kindAgainst = [](Port port) {
        return port == Port::Countable ? PunchStrategy::Prediction : PunchStrategy::Birthday;
    };
    if (initiatorPort == Port::Stable && responderPort == Port::Stable) {
        round.length = DirectTime;
    } else if (initiatorPort == Port::Stable) {
        round.kind = kindAgainst(responderPort);
        round.tasks = tasksAgainst(responderPort, responder);
    } else if (responderPort == Port::Stable) {
        round.kind = kindAgainst(initiatorPort);
        round.tasks = tasksAgainst(initiatorPort, initiator);
        std::swap(round.tasks[0], round.tasks[1]);
    } else if (initiatorPort == Port::Countable && responderPort == Port::Countable) {
        round.kind = PunchStrategy::Prediction;
        round.length = BothCountTime;
        round.tasks = {SideTask{SprayTask::CountUp, CountedPorts},
                       SideTask{SprayTask::CountDown, CountedPorts}};
    } else {
        return {};
    }
    setHold(round, initiator, responder);
    if (round.kind == PunchStrategy::Direct)
        setIcmpAgainstReset(round, initiator, responder);
    const bool isAimed = initiatorPort == Port::Countable || responderPort == Port::Countable;
    return isAimed && initiatorPort != responderPort ? narrowAndWide(round) : QList{round};
}

} // namespace

QList<Round> roundsFor(const NatVerdict &initiator, const NatVerdict &responder, OtherWay otherWay)
{
    const QList<Round> direct = roundsFor(Port::Stable, Port::Stable, initiator, responder);
    const bool isOpen =
        initiator.unsolicited == UnsolicitedAnswer::Open || responder.unsolicited == UnsolicitedAnswer::Open;
    QList<Round> rounds;
    for (const Port initiatorPort : portsOf(initiator)) {
        for (const Port responderPort : portsOf(responder))
            rounds += roundsFor(initiatorPort, responderPort, initiator, responder);
    }
    const bool otherFirst = isOpen || (otherWay == OtherWay::Perhaps && !rounds.isEmpty());
    if (otherFirst && !rounds.startsWith(direct.first()))
        rounds = direct + rounds;
    if (rounds.size() > 1)
        rounds.first().length = std::min<std::chrono::milliseconds>(rounds.first().length, FirstLookTime);
    return rounds;
}

Reach reachOf(const NatVerdict &verdict, bool routerMapsPort)
{
    if (routerMapsPort || verdict.unsolicited == UnsolicitedAnswer::Open)
        return Reach::Everybody;
    switch (verdict.mapping) {
    case NatMapping::None:
    case NatMapping::EndpointIndependent:
        return Reach::NearlyEverybody;
    case NatMapping::AddressDependent:
    case NatMapping::AddressAndPortDependent:
        return portWhereDependent(verdict) == Port::Countable ? Reach::AllButRandom : Reach::PortStableOnly;
    case NatMapping::Unknown:
        break;
    }
    return Reach::Unknown;
}

bool needsPrediction(const NatVerdict &verdict)
{
    return portsOf(verdict).contains(Port::Countable);
}

} // namespace punchline
