// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <chrono>

namespace punchline::natlab {

/// The path conditions that a person chooses. Each site has an access link with half the delay, jitter and
/// loss in each direction; the server's own link adds none.
struct Conditions
{
    /// One-way delay between the peers. A round trip to the server takes as long.
    std::chrono::microseconds delay{0};
    /// Uniformly distributed extra one-way delay between the peers, at most this. Packets of a link stay in
    /// order.
    std::chrono::microseconds jitter{0};
    /// Extra delay from the server to the second site, and on no other path. A server that takes half the
    /// round trip as the one-way delay is wrong by half of it.
    std::chrono::microseconds skew{0};
    double lossPercent = 0; ///< Loss of packets one way between the peers.
    int bandwidthKbit = 0;  ///< Per direction of each site's link; 0: unlimited.
    quint32 seed = 1;       ///< For everything random: loss, jitter, the NATs' ports.
};

} // namespace punchline::natlab
