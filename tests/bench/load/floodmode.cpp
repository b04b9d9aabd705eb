// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/load/badcrowd.h"
#include "tests/bench/load/modes.h"
#include "tests/bench/load/pace.h"
#include "tests/bench/load/pairingload.h"
#include "tests/bench/load/serverprogram.h"
#include "tests/support/messageflood.h"

#include <algorithm>
#include <array>
#include <thread>

namespace punchline::load {

namespace {

using namespace std::chrono_literals;

constexpr double BadPerSecond = 2000;
constexpr double HonestPairsPerSecond = 50;
constexpr double LeastPercent = 95;
constexpr int MaxFloodClients = 10'000; // As in a run without the option.

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

/// The percentage of honest clients in rooms that met.
double successDuring(const Plan &plan, const Flood &flood, Report &report)
{
    const ServerProgram server = ServerProgram::punchlineServer(MaxFloodClients);
    World world;
    BadCrowd bad(world, server.port(), flood.badness, flood.sources, BadPerSecond);
    world.runFor(plan.window / 3); // Until the flood has reached its full size.
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

constexpr double NewcomersPerSecond = 40; // One address may have 64.
constexpr double MostPercentForMessages = 10;
constexpr double MostTimesAsLong = 4;

/// How long newcomers, one after the other, wait for their welcome, and the server's effort meanwhile.
struct Greetings
{
    Samples times;
    double percentOfProcessor = 0;
};

Greetings greet(const ServerProgram &server, Clock::duration time)
{
    Greetings greetings;
    const auto cpu = server.cpuTime();
    const TimePoint begin = Clock::now();
    for (Pace pace(NewcomersPerSecond, begin); Clock::now() < begin + time; (void)pace.take(pace.next())) {
        std::this_thread::sleep_until(pace.next());
        const auto waited = test::timeToGreet(server.port(), "127.0.0.3");
        if (!waited)
            qFatal("a newcomer is not greeted");
        greetings.times.push_back(waited->count());
    }
    const double used = std::chrono::duration<double>(server.cpuTime() - cpu).count();
    greetings.percentOfProcessor = 100 * used / std::chrono::duration<double>(Clock::now() - begin).count();
    return greetings;
}

struct Effect
{
    double percentOfProcessor = 0;
    double timesAsLong = 0; ///< Ratio of the median greeting time of newcomers.
};

/// The effect of useless messages, as many as @p connections of one address can send.
Effect effectOf(const Plan &plan, const test::MessageFlood::Kind &kind, std::size_t connections,
                Report &report)
{
    const ServerProgram server = ServerProgram::punchlineServer(MaxFloodClients);
    const Greetings idle = greet(server, plan.window / 3);
    const test::MessageFlood flood(server.port(), "127.0.0.2", connections, kind);
    while (flood.begun() < connections)
        std::this_thread::sleep_for(1ms);
    const Greetings flooded = greet(server, plan.window / 3);
    const Effect effect{flooded.percentOfProcessor, median(flooded.times) / median(idle.times)};
    report.line(
        QStringLiteral("%1, %2 connections: the server has %3 % of a processor (idle %4 %); newcomers "
                       "are greeted in %5 ms at the median, %6 ms at p99 (idle %7 and %8 ms): %9 times")
            .arg(QString::fromLatin1(kind.name))
            .arg(connections)
            .arg(flooded.percentOfProcessor, 0, 'f', 1)
            .arg(idle.percentOfProcessor, 0, 'f', 1)
            .arg(median(flooded.times), 0, 'f', 2)
            .arg(percentile(flooded.times, 0.99), 0, 'f', 2)
            .arg(median(idle.times), 0, 'f', 2)
            .arg(percentile(idle.times, 0.99), 0, 'f', 2)
            .arg(effect.timesAsLong, 0, 'f', 2));
    return effect;
}

void measureFreeMessages(const Plan &plan, Report &report)
{
    report.heading(QStringLiteral("Messages that bring nothing, as many as one address gets rid of"));
    Effect worst;
    for (const auto &kind : {test::MessageFlood::StalePongs, test::MessageFlood::UnknownTypes}) {
        for (const std::size_t connections : std::array<std::size_t, 2>{1, 64}) {
            const Effect effect = effectOf(plan, kind, connections, report);
            worst.percentOfProcessor = std::max(worst.percentOfProcessor, effect.percentOfProcessor);
            worst.timesAsLong = std::max(worst.timesAsLong, effect.timesAsLong);
        }
    }
    report.judge(QStringLiteral("percent of a processor, in the worst of them"), worst.percentOfProcessor,
                 Report::Bar::AtMost, MostPercentForMessages);
    report.judge(QStringLiteral("greeting, flooded to idle, in the worst of them"), worst.timesAsLong,
                 Report::Bar::AtMost, MostTimesAsLong);
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
    measureFreeMessages(plan, report);
}

} // namespace punchline::load
