// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/load/classicload.h"
#include "tests/bench/load/modes.h"
#include "tests/bench/load/serverprogram.h"

namespace punchline::load {

namespace {

using namespace std::chrono_literals;

// At 500 ms until the server knows what they are, so many can be introduced at up to twice the rate.
constexpr std::size_t OurClients = 8000;
constexpr std::size_t YardstickClients = 512;
constexpr int MaxClients = 12'000;
constexpr double LeastRatio = 0.5;

constexpr auto WarmUp = 2s;
constexpr auto Window = 3s;

struct Round
{
    double pairs = 0;    ///< A second.
    double perCpu = 0;   ///< For each second of the server's processor time.
    double occupied = 0; ///< The part of its time that the server has spent on a processor.
    std::size_t failed = 0;
};

Round measure(const ServerProgram &server, std::size_t clients)
{
    World world;
    ClassicLoad load(world, server.port(), clients);
    world.runFor(WarmUp);
    const auto introduced = load.introduced();
    const auto cpu = server.cpuTime();
    const TimePoint begin = Clock::now();
    world.runFor(Window);
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    const double cpuSeconds = std::chrono::duration<double>(server.cpuTime() - cpu).count();
    const double pairs = static_cast<double>(load.introduced() - introduced) / 2;
    return {pairs / seconds, pairs / cpuSeconds, cpuSeconds / seconds, load.failed()};
}

struct Side
{
    Samples pairs;
    Samples perCpu;
    Samples occupied;
    std::size_t failed = 0;

    void add(const Round &round)
    {
        pairs.push_back(round.pairs);
        perCpu.push_back(round.perCpu);
        occupied.push_back(round.occupied);
        failed += round.failed;
    }

    void print(Report &report, const QString &name) const
    {
        report.line(QStringLiteral("%1 %2 pairs/s, %3 for each second of its processor time, "
                                   "which it had for %4 % of the time; %5 clients failed")
                        .arg(name)
                        .arg(median(pairs), 7, 'f', 0)
                        .arg(median(perCpu), 7, 'f', 0)
                        .arg(100 * median(occupied), 3, 'f', 0)
                        .arg(failed));
    }
};

} // namespace

void measureClassic(const Plan &plan, Report &report)
{
    report.heading(QStringLiteral("The classic exchange: medians of %1 rounds by turns").arg(plan.rounds));
    Side ours;
    Side yardstick;
    for (int round = 0; round < plan.rounds; ++round) {
        // New ones each time: neither is to suffer from what the system still holds of the other.
        ours.add(measure(ServerProgram::punchlineServer(MaxClients), OurClients));
        yardstick.add(measure(ServerProgram::yardstick(), YardstickClients));
    }
    ours.print(report, QStringLiteral("ours     "));
    yardstick.print(report, QStringLiteral("yardstick"));
    report.judge(QStringLiteral("pairs a second, ours to the yardstick's"),
                 median(ours.pairs) / median(yardstick.pairs), Report::Bar::AtLeast, LeastRatio);
    report.line(QStringLiteral("        pairs for each second of processor time: ratio %1")
                    .arg(median(ours.perCpu) / median(yardstick.perCpu), 0, 'f', 2));
}

} // namespace punchline::load
