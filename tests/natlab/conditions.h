// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <chrono>

namespace punchline::natlab {

/// What the paths of the lab are like, as a person gives it. Each site has an access link with half of the
/// delay, the jitter and the loss in each direction; the server's own link adds nothing.
struct Conditions
{
    /// One way, from one peer to the other. To the server and back takes as long as one way between the
    /// peers.
    std::chrono::microseconds delay{0};
    /// Up to this much more, one way between the peers, evenly spread. Packets of a link stay in order.
    std::chrono::microseconds jitter{0};
    /// What comes from the server to the second site takes this much longer; nothing else does. A server that
    /// takes half of the round trip as one way is wrong by half of it.
    std::chrono::microseconds skew{0};
    double lossPercent = 0; ///< Of the packets one way between the peers.
    int bandwidthKbit = 0;  ///< Of each direction of each site's link; 0 is without limit.
    quint32 seed = 1;       ///< Of all that is random: loss, jitter, the NATs' ports.
};

} // namespace punchline::natlab
