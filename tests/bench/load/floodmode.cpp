// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/load/badcrowd.h"
#include "tests/bench/load/modes.h"
#include "tests/bench/load/pairingload.h"
#include "tests/bench/load/serverprogram.h"

#include <algorithm>
#include <array>

namespace punchline::load {

namespace {

using namespace std::chrono_literals;

constexpr double BadPerSecond = 2000;
constexpr double HonestPairsPerSecond = 50;
constexpr double LeastPercent = 95;
constexpr int MaxFloodClients = 10'000; // As without the option.

struct Flood
{
    const char *name;
    Badness badness;
    Sources sources;
};

constexpr std::array Floods{
    Flood{"mixed, from many addresses      ", Badness::Mixed, ManyBadSources},
    Flood{"mixed, from four addresses      ", Badness::Mixed, FewBadSources},
    Flood{"slow greetings, from many       ", Badness::SlowGreeting, ManyBadSources},
    Flood{"half a frame, from many         ", Badness::HalfOpen, ManyBadSources},
    Flood{"silent, from many               ", Badness::Silent, ManyBadSources},
    Flood{"garbage, from many              ", Badness::Garbage, ManyBadSources},
    Flood{"broken frames, from many        ", Badness::BrokenFrame, ManyBadSources},
};

/// The percentage of honest clients in rooms that have met.
double successDuring(const Plan &plan, const Flood &flood, Report &report)
{
    const ServerProgram server = ServerProgram::punchlineServer(MaxFloodClients);
    World world;
    BadCrowd bad(world, server.port(), flood.badness, flood.sources, BadPerSecond);
    world.runFor(plan.window / 3); // Until the flood stands as high as it gets.
    const auto cpu = server.cpuTime();
    const TimePoint begin = Clock::now();
    const auto before = bad.begun();
    PairingLoad honest(world, server.port(), PairingLoad::Place::Rooms, HonestPairsPerSecond);
    world.runFor(plan.window);
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    const double rate = static_cast<double>(bad.begun() - before) / seconds;
    const double occupied = std::chrono::duration<double>(server.cpuTime() - cpu).count() / seconds;
    honest.stop();
    if (!world.runUntil([&honest] { return honest.isOver(); }, 2 * PairingLoad::Patience))
        qFatal("the pairing does not come to an end");
    bad.stop();
    const auto &results = honest.results();
    const double percent = 100 * static_cast<double>(results.done) / static_cast<double>(results.clients);
    report.line(QStringLiteral("%1 %2 bad/s: %3 % of %4 honest clients done, pairing %5 ms at the median, "
                               "%6 ms at p99; %8; the server had %7 % of a processor")
                    .arg(QString::fromLatin1(flood.name))
                    .arg(rate, 0, 'f', 0)
                    .arg(percent, 0, 'f', 1)
                    .arg(results.clients)
                    .arg(median(results.pairing), 0, 'f', 2)
                    .arg(percentile(results.pairing, 0.99), 0, 'f', 1)
                    .arg(100 * occupied, 0, 'f', 0)
                    .arg(results.failureText()));
    return percent;
}

} // namespace

void measureFloods(const Plan &plan, Report &report)
{
    report.heading(QStringLiteral("Honest pairing in rooms, %1 pairs a second, beside a flood of bad clients")
                       .arg(HonestPairsPerSecond));
    double worst = 100;
    for (const Flood &flood : Floods)
        worst = std::min(worst, successDuring(plan, flood, report));
    report.judge(QStringLiteral("success in percent, in the worst of them"), worst, Report::Bar::AtLeast,
                 LeastPercent);
}

} // namespace punchline::load
