// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/strategy.h"

#include <algorithm>

namespace punchline {

using namespace std::chrono_literals;

namespace {

/// What the peer has to know of a NAT to reach it.
enum class Port {
    Stable,    ///< The observed endpoint is the one for everybody.
    Countable, ///< Each destination gets the next one of a sequence.
    Scattered, ///< Each destination gets any one, perhaps of a block.
};

// A SYN that is lost is sent again after 1 s (RFC 6298, section 2): a round is long enough to see the answer.
constexpr auto RoundTime = 1500ms;

// What has been counted is soon out of date: a round trip and a little more, and then count anew.
constexpr auto CountTime = 400ms;

// The same where both count. More rounds are worth more than longer ones: what busy networks do to two
// sequences lets every fifth or so hit, and asking for the next round takes a round trip in which this one
// may still do so.
constexpr auto BothCountTime = 250ms;

// Where nothing but the candidates is dialled, Go only brings both sides' dials together again.
constexpr auto DirectTime = 2000ms;

// Where both NATs answer RST the dials of both go on at once for so long at least; then Go brings both
// together again. It ends no dial.
constexpr auto RefusalTime = 600ms;

// A first look before the mapping is taken for dependent: long enough for one retransmission.
constexpr auto FirstLookTime = 1500ms;

// By how much the side behind the silent NAT waits for the other one's SYN to be on its way. Go reaches both
// at one moment, so this is what the clocks of the two and the system's scheduling are wrong by.
constexpr std::chrono::milliseconds DirectHold = 10ms;
// An ICMP error can cost more than the dial that it ends (below), so that Go may be wrong by more: by half of
// what the way from the server to one side takes longer than the way back.
constexpr std::chrono::milliseconds IcmpHold = 25ms;
// The same where the side that waits must not be late either, since its NAT answers RST.
constexpr std::chrono::milliseconds ResetHold = 15ms;
// A whole spray has to be on its way.
constexpr std::chrono::milliseconds SprayHold = 120ms;
// Below the one-way delay of most paths.
constexpr auto Scatter = 25ms;

// 512 ports against 1,024 guesses among 64,512: 1 - (1 - 512/64,512)^1,024 = 99.97 % a round.
constexpr int BirthdayPorts = 512;
constexpr int BirthdayGuesses = 1024;
// Within a block of at most 2,048, of which all that is known is where it can lie at most: 128 ports and 256
// guesses among 4,095 meet eight times as well, and miss with (1 - 128/4,095)^256, 0.03 %. More would only
// make connections that nobody needs.
constexpr int BlockPorts = 128;
constexpr int BlockGuesses = 256;

// How far other hosts may have moved a sequence since it was sampled.
constexpr int PredictionWindow = 64;
// Several ports in a row hit the window even if one of them was taken by somebody else.
constexpr int PredictionPorts = 8;
// Each way, in two halves; see PUNCHING.md for what they cover.
constexpr int CountedPorts = 32;

Port portWhereDependent(const NatVerdict &verdict)
{
    return verdict.allocation == PortAllocation::Sequential ? Port::Countable : Port::Scattered;
}

/// What the verdict allows for, most likely first. A mapping that is not known may yet depend on the address;
/// but nobody sprays at random where no probe was answered at all.
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

/// Whether an unexpected SYN's sender learns that it is unwelcome, which ends its dial.
bool endsDials(const NatVerdict &verdict)
{
    return verdict.unsolicited == UnsolicitedAnswer::Reset || verdict.unsolicited == UnsolicitedAnswer::Icmp;
}

/// Where exactly one of both NATs ends dials that come too early, the other side waits; where both do, now
/// the one and now the other, and nobody has to see a lost SYN sent again.
void setHold(Round &round, const NatVerdict &initiator, const NatVerdict &responder)
{
    if (endsDials(initiator) && endsDials(responder)) {
        if (round.kind != StrategyKind::Direct)
            round.scatter = Scatter;
        round.length = round.kind == StrategyKind::Direct ? RefusalTime : CountTime;
    }
    const auto holdAfter = [&round](const NatVerdict &first) {
        if (round.kind != StrategyKind::Direct)
            return SprayHold;
        return first.unsolicited == UnsolicitedAnswer::Icmp ? IcmpHold : DirectHold;
    };
    if (endsDials(initiator) && !endsDials(responder))
        round.tasks.at(1).hold = holdAfter(initiator);
    else if (endsDials(responder) && !endsDials(initiator))
        round.tasks.at(0).hold = holdAfter(responder);
}

/// Where the one's NAT answers RST and the other's ICMP, the latter fires first all the same, if only by a
/// little, and its dials do not go on at once. An ICMP error ends a dial and leaves its state in the NAT that
/// the dial came through: a SYN that comes right behind the error makes a half-open connection of that state,
/// for which Linux' conntrack takes none of the dials that follow any more. And right behind it is where the
/// SYN would come: if the one side is a little late, the RST for the other's dial arrives just before the
/// late one does. A sixth of a round trip later is behind what is a little late, before what is late by the
/// hold and more, and far from all errors that follow, which come a round trip apart.
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

/// A stable side against one that is not; @p moving is the latter's verdict.
std::array<SideTask, 2> tasksAgainst(Port port, const NatVerdict &moving)
{
    if (port == Port::Countable)
        return {SideTask{SprayTask::Aim, PredictionWindow}, SideTask{SprayTask::Open, PredictionPorts}};
    const bool isBlock = moving.allocation == PortAllocation::Block;
    return {SideTask{SprayTask::Guess, isBlock ? BlockGuesses : BirthdayGuesses},
            SideTask{SprayTask::Open, isBlock ? BlockPorts : BirthdayPorts}};
}

/// Before the wide shot of a prediction a narrow one: the stable side dials the one port that the last of the
/// peer's dials should leave from. It is hit if others have taken up to seven ports meanwhile, and then
/// nothing misses and nothing comes twice: there are NATs that give up the whole mapping when a RST comes
/// through it.
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

/// The rounds for these two, or none where they cannot meet.
QList<Round> roundsFor(Port initiatorPort, Port responderPort, const NatVerdict &initiator,
                       const NatVerdict &responder)
{
    Round round;
    round.length = RoundTime;
    const auto kindAgainst = [](Port port) {
        return port == Port::Countable ? StrategyKind::Prediction : StrategyKind::Birthday;
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
        round.kind = StrategyKind::Prediction;
        round.length = BothCountTime;
        round.tasks = {SideTask{SprayTask::CountUp, CountedPorts},
                       SideTask{SprayTask::CountDown, CountedPorts}};
    } else {
        return {};
    }
    setHold(round, initiator, responder);
    if (round.kind == StrategyKind::Direct)
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
