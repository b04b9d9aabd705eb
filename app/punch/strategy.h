// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/natverdict.h"
#include "app/protocol/rendezvousmessages.h"

#include <QList>

#include <array>
#include <chrono>

namespace punchline {

/// How a round tries to get through.
enum class StrategyKind {
    Direct,     ///< Each side dials the other's candidates: enough where both mappings are port-stable.
    Prediction, ///< A sequential NAT's next ports are aimed at.
    Birthday,   ///< Many ports on one side, many guesses on the other: some pair of them meets.
};

/// What one side sends in a round, beside the dials to the other's candidates.
enum class SprayTask {
    None,
    Open,      ///< From many fresh ports, each to the peer's one observed endpoint.
    Aim,       ///< From the one session port, to the ports that the peer's NAT will allot next.
    AimAtLast, ///< The same, to the last of them only.
    Guess,     ///< From the one session port, to random ports of the peer's address or of its block.
    CountUp,   ///< From fresh ports, to the peer's next ports in their order.
    CountDown, ///< The same, in an order that meets CountUp whatever both are wrong by; see PUNCHING.md.
};

/// Whether it is aimed at other ports of the peer than the observed one, which then leads nowhere.
[[nodiscard]] constexpr bool isElsewhere(SprayTask task)
{
    return task != SprayTask::None && task != SprayTask::Open;
}

struct SideTask
{
    SprayTask spray = SprayTask::None;
    int count = 0;                     ///< Of ports; at most MaxSpray.
    std::chrono::milliseconds hold{0}; ///< After Go: a side whose NAT answers RST fires first.
    bool calm = false; ///< What a RST has ended is dialled again a part of a round trip later, not at once.
    friend bool operator==(const SideTask &, const SideTask &) = default;
};

/// What both sides do from one Go to the next.
struct Round
{
    StrategyKind kind = StrategyKind::Direct;
    std::chrono::milliseconds length{0};
    std::array<SideTask, 2> tasks = {}; ///< Of the initiator, of the responder.
    /// By how much more one side or the other waits each time that the rounds begin anew: where both NATs end
    /// dials both have to fire within one one-way delay, and Go may reach one of them late.
    std::chrono::milliseconds scatter{0};

    [[nodiscard]] const SideTask &taskOf(Role role) const { return tasks.at(static_cast<std::size_t>(role)); }
    friend bool operator==(const Round &, const Round &) = default;
};

/// The most sockets of one spray. Sprays have crashed home routers: half of what is known to be borne.
inline constexpr int MaxSpray = 1024;

/// Whether the two may be able to meet past their NATs: in one network, over IPv6, by a router's mapping.
enum class OtherWay { None, Perhaps };

/// The rounds to go through, over and over, for two clients with these NATs. A pure function of what both
/// know, so that both come to the same: nothing else is agreed upon. Where there may be another way the first
/// round is direct and spares the routers a spray. Empty where no round can work: two NATs of which one
/// allots ports at random and the other one does not keep them, and no other way.
[[nodiscard]] QList<Round> roundsFor(const NatVerdict &initiator, const NatVerdict &responder,
                                     OtherWay otherWay = OtherWay::None);

/// How much of the world a client with this NAT can have a direct link with.
enum class Reach {
    Unknown,
    Everybody,       ///< Everyone can connect to it.
    NearlyEverybody, ///< Its port is stable: all but peers that allow no connection at all.
    AllButRandom,    ///< All but peers whose NAT allots ports at random.
    PortStableOnly,  ///< Only peers whose port is stable.
};

[[nodiscard]] Reach reachOf(const NatVerdict &verdict, bool routerMapsPort);

/// Whether this side has to learn its NAT's next port before each round.
[[nodiscard]] bool needsPrediction(const NatVerdict &verdict);

} // namespace punchline
