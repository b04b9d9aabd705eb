// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// Measures the relay: how fast it copies, what a pair costs at rest, and whether others suffer from a greedy
// pair or from guessers.

#include "tests/bench/load/badcrowd.h"
#include "tests/bench/load/modes.h"
#include "tests/bench/load/relaycrowd.h"
#include "tests/bench/load/serverprogram.h"

#include <algorithm>
#include <chrono>

namespace punchline::load {

namespace {

using namespace std::chrono_literals;
using Use = RelayCrowd::Use;
using Place = RelayCrowd::Place;

constexpr double LeastOfYardstick = 0.8;
constexpr double MostBytesAtRest = 16 * 1024;
constexpr std::size_t PairsAtRest = 1000;
constexpr std::size_t Chatting = 100;
constexpr int TotalRate = 10'000'000; // Bytes a second.
constexpr double GuessesPerSecond = 2000;
constexpr double LeastPercentBesideGuesses = 95;

constexpr auto JoinTime = 60s;

const QStringList AsFastAsPossible{QStringLiteral("--relay-rate"), QStringLiteral("4294967295")};

void awaitLinks(World &world, const RelayCrowd &crowd)
{
    if (!world.runUntil([&crowd] { return crowd.isComplete(); }, JoinTime))
        qFatal("only %zu ends of relayed links have joined", crowd.joined());
}

struct Speed
{
    double bytesPerSecond = 0;
    double bytesPerProcessorSecond = 0;
};

Speed speedOf(const ServerProgram &server, Place place, Clock::duration time)
{
    World world;
    RelayCrowd crowd(world, server.port(),
                     {.sources = RelaySources, .pairs = 1, .use = Use::Stream, .place = place});
    awaitLinks(world, crowd);
    world.runFor(time / 4); // Buffers grow at first.
    const quint64 before = crowd.streamed();
    const auto cpu = server.cpuTime();
    const TimePoint begin = Clock::now();
    world.runFor(time);
    const auto bytes = static_cast<double>(crowd.streamed() - before);
    return {bytes / std::chrono::duration<double>(Clock::now() - begin).count(),
            bytes / std::chrono::duration<double>(server.cpuTime() - cpu).count()};
}

void measureSpeed(const Plan &plan, Report &report)
{
    report.heading(QStringLiteral("One relayed pair that takes all it gets, in turns with the yardstick"));
    const ServerProgram server = ServerProgram::relayingServer(10, AsFastAsPossible);
    const ServerProgram yardstick = ServerProgram::relayYardstick();
    Samples ratios;
    Samples ratiosOfCpu;
    for (int round = 0; round < plan.rounds; ++round) {
        const Speed ours = speedOf(server, Place::Server, plan.window / 5);
        const Speed least = speedOf(yardstick, Place::Yardstick, plan.window / 5);
        report.line(QStringLiteral("%1 MB/s, yardstick %2 MB/s; for a second of processor time %3 and %4 MB")
                        .arg(ours.bytesPerSecond / 1e6, 0, 'f', 0)
                        .arg(least.bytesPerSecond / 1e6, 0, 'f', 0)
                        .arg(ours.bytesPerProcessorSecond / 1e6, 0, 'f', 0)
                        .arg(least.bytesPerProcessorSecond / 1e6, 0, 'f', 0));
        ratios.push_back(ours.bytesPerSecond / least.bytesPerSecond);
        ratiosOfCpu.push_back(ours.bytesPerProcessorSecond / least.bytesPerProcessorSecond);
    }
    report.line(
        QStringLiteral("of the yardstick's for the processor time: %1").arg(median(ratiosOfCpu), 0, 'f', 2));
    report.judge(QStringLiteral("of the yardstick's speed"), median(ratios), Report::Bar::AtLeast,
                 LeastOfYardstick);
}

void measureRest(const Plan &plan, Report &report)
{
    report.heading(QStringLiteral("What %1 relayed pairs cost that say nothing").arg(PairsAtRest));
    const ServerProgram server = ServerProgram::relayingServer(2 * PairsAtRest, {});
    World world;
    RelayCrowd first(world, server.port(), {.sources = RelaySources, .pairs = 100});
    awaitLinks(world, first);
    const qint64 before = server.residentBytes();
    const int descriptors = server.descriptors();
    RelayCrowd crowd(world, server.port(), {.sources = RelaySources, .pairs = PairsAtRest});
    awaitLinks(world, crowd);
    world.runFor(plan.window / 5);
    report.line(QStringLiteral("%1 descriptors for each")
                    .arg(static_cast<double>(server.descriptors() - descriptors) / PairsAtRest, 0, 'f', 2));
    report.judge(QStringLiteral("bytes for each"),
                 static_cast<double>(server.residentBytes() - before) / PairsAtRest, Report::Bar::AtMost,
                 MostBytesAtRest);
}

void measureFairness(const Plan &plan, Report &report)
{
    report.heading(QStringLiteral("%1 relayed pairs that chat, at %2 MB/s for all, beside one that takes all "
                                  "it gets")
                       .arg(Chatting)
                       .arg(TotalRate / 1'000'000));
    const ServerProgram server = ServerProgram::relayingServer(
        2 * Chatting,
        AsFastAsPossible + QStringList{QStringLiteral("--relay-total-rate"), QString::number(TotalRate)});
    World world;
    RelayCrowd chats(world, server.port(), {.sources = RelaySources, .pairs = Chatting, .use = Use::Chat});
    awaitLinks(world, chats);
    world.runFor(plan.window / 3);
    const Samples idle = chats.roundTrips();
    RelayCrowd greedy(world, server.port(), {.sources = GreedySources, .pairs = 1, .use = Use::Stream});
    awaitLinks(world, greedy);
    world.runFor(2s); // Its first burst.
    const auto earlier = std::ssize(chats.roundTrips());
    const quint64 before = greedy.streamed();
    world.runFor(plan.window);
    const Samples busy(chats.roundTrips().begin() + earlier, chats.roundTrips().end());
    const double moved =
        static_cast<double>(greedy.streamed() - before) / std::chrono::duration<double>(plan.window).count();
    report.line(QStringLiteral("round trips of %1 ms at the median and %2 ms at p99, without the greedy one "
                               "%3 and %4 ms; it had %5 MB/s")
                    .arg(median(busy), 0, 'f', 2)
                    .arg(percentile(busy, 0.99), 0, 'f', 2)
                    .arg(median(idle), 0, 'f', 2)
                    .arg(percentile(idle, 0.99), 0, 'f', 2)
                    .arg(moved / 1e6, 0, 'f', 1));
    report.judge(QStringLiteral("p99 in ms"), percentile(busy, 0.99), Report::Bar::AtMost,
                 2 * percentile(idle, 0.99) + 20);
}

void measureGuesses(const Plan &plan, Report &report)
{
    report.heading(
        QStringLiteral("Pairs that get a relay during %1 wrong tokens a second").arg(GuessesPerSecond));
    const ServerProgram server = ServerProgram::relayingServer(PairsAtRest, {});
    double worst = 100;
    for (const Sources &sources : {FewBadSources, ManyBadSources}) {
        World world;
        BadCrowd guessers(world, server.port(), Badness::WrongToken, sources, GuessesPerSecond);
        world.runFor(1s);
        const auto pairs = static_cast<std::size_t>(10 * plan.window.count());
        const auto cpu = server.cpuTime();
        const TimePoint begin = Clock::now();
        RelayCrowd honest(world, server.port(),
                          {.sources = RelaySources, .pairs = pairs, .arrivalsPerSecond = 20});
        (void)world.runUntil([&honest] { return honest.isComplete(); }, plan.window + 5s);
        const double percent = 100 * static_cast<double>(honest.joined()) / (2 * static_cast<double>(pairs));
        const double occupied = std::chrono::duration<double>(server.cpuTime() - cpu).count()
            / std::chrono::duration<double>(Clock::now() - begin).count();
        report.line(QStringLiteral("from %1 addresses: %2 % of %3 pairs; the server had %4 % of a processor")
                        .arg(sources.count)
                        .arg(percent, 0, 'f', 1)
                        .arg(pairs)
                        .arg(100 * occupied, 0, 'f', 0));
        worst = std::min(worst, percent);
        guessers.stop();
    }
    report.judge(QStringLiteral("success in percent, in the worst of them"), worst, Report::Bar::AtLeast,
                 LeastPercentBesideGuesses);
}

} // namespace

void measureRelay(const Plan &plan, Report &report)
{
    measureSpeed(plan, report);
    measureRest(plan, report);
    measureFairness(plan, report);
    measureGuesses(plan, report);
}

} // namespace punchline::load
