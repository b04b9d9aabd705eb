// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// Finds what shows only after hours: growing memory, leaking descriptors, clients paired with dead ones.

#include "tests/bench/load/badcrowd.h"
#include "tests/bench/load/classicload.h"
#include "tests/bench/load/idlecrowd.h"
#include "tests/bench/load/modes.h"
#include "tests/bench/load/mortals.h"
#include "tests/bench/load/pairingload.h"
#include "tests/bench/load/serverprogram.h"

#include <algorithm>

namespace punchline::load {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t Idle = 300;
constexpr std::size_t Classics = 4;
constexpr double RoomPairsPerSecond = 40;
constexpr double HandlePairsPerSecond = 10;
constexpr double BadInSoakPerSecond = 100;
constexpr double MortalsPerSecond = 20;
constexpr int MaxSoakClients = 10'000;

constexpr int Samplings = 60;
// Allows for rounding by the heap and for the table of addresses, which remembers each for a while.
constexpr double MostGrowth = 1024 * 1024;
// Longer than any of the server's deadlines for a client that has gone.
constexpr auto CalmTime = 15s;

/// The server's memory, sampled at regular intervals while @p world runs, without the warm-up.
Samples sampledMemory(World &world, const ServerProgram &server, std::chrono::milliseconds time)
{
    Samples samples;
    for (int i = 0; i < Samplings; ++i) {
        world.runFor(time / Samplings);
        samples.push_back(static_cast<double>(server.residentBytes()));
    }
    return {samples.begin() + Samplings / 4, samples.end()};
}

} // namespace

void soak(const Plan &plan, Report &report)
{
    report.heading(QStringLiteral("Coming and going for %1 s").arg(plan.soakTime.count()));
    const ServerProgram server = ServerProgram::punchlineServer(MaxSoakClients);
    const int descriptors = server.descriptors();
    World world;
    IdleCrowd idle(world, server.port(), Idle);
    PairingLoad rooms(world, server.port(), PairingLoad::Place::Rooms, RoomPairsPerSecond);
    PairingLoad handles(world, server.port(), PairingLoad::Place::Handles, HandlePairsPerSecond);
    Mortals mortals(world, server.port(), MortalsPerSecond);
    BadCrowd bad(world, server.port(), Badness::Mixed, ManyBadSources, BadInSoakPerSecond);
    ClassicLoad classics(world, server.port(), Classics);
    const Samples memory = sampledMemory(world, server, plan.soakTime);
    bad.stop();
    classics.stop();
    mortals.stop();
    rooms.stop();
    handles.stop();
    const bool hasEnded = world.runUntil(
        [&] { return rooms.isOver() && handles.isOver() && mortals.isOver(); }, 2 * PairingLoad::Patience);
    const int kept = static_cast<int>(idle.waiting());
    const bool isCalm = world.runUntil([&] { return server.descriptors() <= descriptors + kept; }, CalmTime);

    const auto &results = rooms.results();
    report.line(QStringLiteral("%1 clients in rooms (%2), %3 bad ones, %4 classic ones, "
                               "%5 mortal ones of which %6 died")
                    .arg(results.clients)
                    .arg(results.failureText())
                    .arg(bad.begun())
                    .arg(classics.introduced())
                    .arg(mortals.begun())
                    .arg(mortals.died()));
    report.line(QStringLiteral("%1 clients with handles (%2)")
                    .arg(handles.results().clients)
                    .arg(handles.results().failureText()));
    report.line(QStringLiteral("memory from %1 to %2 MiB, median %3")
                    .arg(*std::ranges::min_element(memory) / 1048576, 0, 'f', 1)
                    .arg(*std::ranges::max_element(memory) / 1048576, 0, 'f', 1)
                    .arg(median(memory) / 1048576, 0, 'f', 1));
    if (!hasEnded || !isCalm)
        report.line(QStringLiteral("some connections had not ended when their time was over"));
    report.judge(QStringLiteral("growth of memory, in bytes"), growth(memory), Report::Bar::AtMost,
                 MostGrowth);
    report.judge(QStringLiteral("descriptors left over"), server.descriptors() - descriptors - kept,
                 Report::Bar::AtMost, 0);
    report.judge(QStringLiteral("clients paired with a dead one"), static_cast<double>(mortals.misled()),
                 Report::Bar::AtMost, 0);
    report.judge(QStringLiteral("living pairs of mortals that did not answer each other"),
                 static_cast<double>(mortals.unanswered()), Report::Bar::AtMost, 0);
}

} // namespace punchline::load
