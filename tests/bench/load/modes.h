// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/load/report.h"

#include <chrono>

namespace punchline::load {

struct Plan
{
    std::chrono::seconds window{15}; ///< For one figure; one or more ping intervals.
    std::chrono::seconds soakTime{300};
    int rounds = 5;            ///< For comparisons in which two programs take turns.
    std::size_t idle = 10'000; ///< A great many clients, as far as descriptors allow.
};

/// Pairs per second of the classic exchange, for our server and the yardstick.
void measureClassic(const Plan &plan, Report &report);
/// The server's processor time per pair beside few and beside many idle clients.
void measureEvents(const Plan &plan, Report &report);
/// Resident memory per idle client.
void measureMemory(const Plan &plan, Report &report);
/// The duration of a pairing, at a steady rate beside many idle clients.
void measureLatency(const Plan &plan, Report &report);
/// How many honest pairings succeed during an attack, and what useless messages cost the server and
/// newcomers.
void measureFloods(const Plan &plan, Report &report);
/// Two servers that share a Redis, and clients of both that meet.
void measureCluster(const Plan &plan, Report &report);

/// Pairs whose link is relayed: how fast, beside a yardstick, what they cost at rest, whether a greedy one
/// keeps others from chatting, and whether wrong tokens do.
void measureRelay(const Plan &plan, Report &report);

/// Long-running arrivals and departures: whether memory grows, descriptors leak, or anybody is paired with a
/// dead client.
void soak(const Plan &plan, Report &report);

} // namespace punchline::load
