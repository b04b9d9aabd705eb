// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/natverdict.h"
#include "app/protocol/outcome.h"
#include "app/protocol/role.h"

#include <QList>

#include <array>
#include <chrono>

namespace punchline {

/// What one side sends in a round besides dialling the other's candidates.
enum class SprayTask {
    None,
    Open,      ///< From many fresh ports, each to the peer's one observed endpoint.
    Aim,       ///< From the one session port, to the ports that the peer's NAT allocates next.
    AimAtLast, ///< Like Aim, but only to the last of them.
    Guess,     ///< From the one session port, to random ports of the peer's address or of its block.
    CountUp,   ///< From fresh ports, to the peer's next ports in order.
    CountDown, ///< Like CountUp, in an order that meets it whatever both are off by; see PUNCHING.md.
};

/// True for sprays that aim past the observed port. The observed endpoint is not dialled in such a round.
[[nodiscard]] constexpr bool isElsewhere(SprayTask task)
{
    return task != SprayTask::None && task != SprayTask::Open;
}

struct SideTask
{
    SprayTask spray = SprayTask::None;
    int count = 0;                     ///< Number of ports; at most MaxSpray.
    std::chrono::milliseconds hold{0}; ///< Delay after Go: a side whose NAT answers with RST fires first.
    bool calm = false;                 ///< Dial again a fraction of a round trip after a RST, not at once.
    friend bool operator==(const SideTask &, const SideTask &) = default;
};

/// What both sides do from one Go to the next.
struct Round
{
    PunchStrategy kind = PunchStrategy::Direct;
    std::chrono::milliseconds length{0};
    std::array<SideTask, 2> tasks = {}; ///< The initiator's, then the responder's.
    /// Extra wait of one side or the other each time the rounds start over: if both NATs end dials, both must
    /// fire within one one-way delay of each other, and Go may reach one of them late.
    std::chrono::milliseconds scatter{0};

    [[nodiscard]] const SideTask &taskOf(Role role) const { return tasks.at(static_cast<std::size_t>(role)); }
    friend bool operator==(const Round &, const Round &) = default;
};

/// The most sockets of one spray. Sprays have crashed home routers: this is half of what they are known to
/// bear.
inline constexpr int MaxSpray = 1024;

/// Whether the two may meet without crossing their NATs: in one network, over IPv6, or by a router's mapping.
enum class OtherWay { None, Perhaps };

/// The rounds for two clients with these NATs, to be repeated in order. A pure function of what both know, so
/// that both get the same result without any other agreement. If there may be another way, the first round is
/// direct and spares the routers a spray. Empty if no round can work: one NAT allocates ports at random, the
/// other does not keep its port, and there is no other way.
[[nodiscard]] QList<Round> roundsFor(const NatVerdict &initiator, const NatVerdict &responder,
                                     OtherWay otherWay = OtherWay::None);

/// Which peers a client with this NAT can have a direct link with.
enum class Reach {
    Unknown,
    Everybody,       ///< Everybody can connect to it.
    NearlyEverybody, ///< Its port is stable: all except peers that allow no connection at all.
    AllButRandom,    ///< All except peers whose NAT allocates ports at random.
    PortStableOnly,  ///< Only peers whose port is stable.
};

[[nodiscard]] Reach reachOf(const NatVerdict &verdict, bool routerMapsPort);

/// True if this side has to learn its NAT's next port before each round.
[[nodiscard]] bool needsPrediction(const NatVerdict &verdict);

} // namespace punchline
