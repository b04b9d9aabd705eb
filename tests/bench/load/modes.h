// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/load/report.h"

#include <chrono>

namespace punchline::load {

struct Plan
{
    std::chrono::seconds window{15}; ///< For one figure; a ping's interval, or several of them.
    std::chrono::seconds soakTime{300};
    int rounds = 5;            ///< Where two programs take turns.
    std::size_t idle = 10'000; ///< A great many clients, as far as the descriptors reach.
};

/// Pairs a second of the classic exchange, ours and the yardstick's.
void measureClassic(const Plan &plan, Report &report);
/// The server's processor time for a pair beside few and beside many idle clients.
void measureEvents(const Plan &plan, Report &report);
/// Resident memory of an idle client.
void measureMemory(const Plan &plan, Report &report);
/// How long a pairing takes, at a steady rate beside many idle clients.
void measureLatency(const Plan &plan, Report &report);
/// How many honest pairings succeed while somebody means the server no good, and what it takes of the server
/// and of newcomers to say things that bring nothing.
void measureFloods(const Plan &plan, Report &report);
/// Two servers that share a Redis, and clients of both that meet.
void measureFleet(const Plan &plan, Report &report);

/// Coming and going for long: whether memory grows, descriptors leak, or anybody is paired with the dead.
void soak(const Plan &plan, Report &report);

} // namespace punchline::load
