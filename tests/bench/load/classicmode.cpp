// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/load/classicload.h"
#include "tests/bench/load/modes.h"
#include "tests/bench/load/serverprogram.h"

#include "app/platform/descriptorlimit.h"

#include <algorithm>

namespace punchline::load {

namespace {

using namespace std::chrono_literals;

// The server takes 500 ms to recognise a client, so this many clients allow twice as many introductions per
// second, that is, as many pairs per second as there are clients. That is about the rate that this one thread
// achieves against the yardstick.
constexpr std::size_t OurClients = 14'000;
constexpr int OtherDescriptors = 100; // Of this process.
constexpr std::size_t YardstickClients = 512;
constexpr int MaxClients = 16'000;
constexpr double LeastRatio = 0.5;

constexpr auto WarmUp = 2s;
constexpr auto Window = 3s;

struct Round
{
    double pairs = 0;    ///< Per second.
    double perCpu = 0;   ///< Per second of the server's processor time.
    double occupied = 0; ///< Fraction of the time that the server spent on a processor.
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

/// Fewer if this process may not open as many descriptors.
std::size_t affordableClients()
{
    return std::min(OurClients, static_cast<std::size_t>(spareDescriptors() - OtherDescriptors));
}

} // namespace

void measureClassic(const Plan &plan, Report &report)
{
    const std::size_t clients = affordableClients();
    report.heading(
        QStringLiteral("The classic exchange: medians of %1 rounds by turns, %2 clients at a time for ours")
            .arg(plan.rounds)
            .arg(clients));
    Side ours;
    Side yardstick;
    for (int round = 0; round < plan.rounds; ++round) {
        // New servers each time, so that neither suffers from what the system still holds of the other.
        ours.add(measure(ServerProgram::punchlineServer(MaxClients), clients));
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
