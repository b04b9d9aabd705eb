// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// Measures the cost of idle clients: memory, and extra time for each event of other clients.

#include "tests/bench/load/idlecrowd.h"
#include "tests/bench/load/modes.h"
#include "tests/bench/load/pairingload.h"
#include "tests/bench/load/serverprogram.h"

namespace punchline::load {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t FewIdle = 100;
constexpr double MostForMany = 1.3;
constexpr double MostBytes = 8 * 1024;
constexpr double MostSpread = 10;

constexpr double EventPairsPerSecond = 200;
// Qt's own event loop takes milliseconds per event beside ten thousand idle sockets.
constexpr double SlowPairsPerSecond = 5;
constexpr double LatencyPairsPerSecond = 1000;

constexpr auto FillTime = 120s;

int maxClientsFor(const Plan &plan)
{
    return static_cast<int>(plan.idle) + 6000;
}

void fill(World &world, const IdleCrowd &crowd)
{
    if (!world.runUntil([&crowd] { return crowd.isComplete(); }, FillTime))
        qFatal("only %zu idle clients wait after two minutes", crowd.waiting());
}

double cpuSeconds(World &world, const ServerProgram &server, Clock::duration time)
{
    const auto before = server.cpuTime();
    world.runFor(time);
    return std::chrono::duration<double>(server.cpuTime() - before).count();
}

/// Microseconds of the server's processor time per pair, from the greetings to the outcomes.
double costOfPair(const Plan &plan, std::size_t idle, ServerProgram::EventLoop loop, double pairsPerSecond)
{
    const ServerProgram server = ServerProgram::punchlineServer(maxClientsFor(plan), loop);
    World world;
    IdleCrowd crowd(world, server.port(), idle);
    fill(world, crowd);
    // The window is a multiple of the ping interval, so each idle client is pinged equally often in both
    // windows.
    const double idleSeconds = cpuSeconds(world, server, plan.window);
    PairingLoad load(world, server.port(), PairingLoad::Place::Lobby, pairsPerSecond);
    const double allSeconds = cpuSeconds(world, server, plan.window);
    return 1e6 * (allSeconds - idleSeconds) / static_cast<double>(load.pairs());
}

} // namespace

void measureEvents(const Plan &plan, Report &report)
{
    report.heading(QStringLiteral("The server's processor time for a pair, beside idle clients"));
    const auto show = [&](const QString &name, ServerProgram::EventLoop loop, double pairsPerSecond) {
        const double few = costOfPair(plan, FewIdle, loop, pairsPerSecond);
        const double many = costOfPair(plan, plan.idle, loop, pairsPerSecond);
        report.line(QStringLiteral("%1 %2 µs beside %3, %4 µs beside %5 (%6 pairs/s)")
                        .arg(name)
                        .arg(few, 0, 'f', 0)
                        .arg(FewIdle)
                        .arg(many, 0, 'f', 0)
                        .arg(plan.idle)
                        .arg(pairsPerSecond));
        return many / few;
    };
    const double own = show(QStringLiteral("epoll     "), ServerProgram::EventLoop::Own, EventPairsPerSecond);
    report.judge(QStringLiteral("beside many to beside few"), own, Report::Bar::AtMost, MostForMany);
    const double qt = show(QStringLiteral("Qt's loop "), ServerProgram::EventLoop::Qt, SlowPairsPerSecond);
    report.line(QStringLiteral("        for comparison, with Qt's own event loop: %1").arg(qt, 0, 'f', 2));
}

void measureMemory(const Plan &plan, Report &report)
{
    report.heading(QStringLiteral("Resident memory of an idle client"));
    const ServerProgram server = ServerProgram::punchlineServer(maxClientsFor(plan));
    World world;
    IdleCrowd first(world, server.port(), 1);
    fill(world, first);
    const qint64 before = server.residentBytes();
    IdleCrowd crowd(world, server.port(), plan.idle);
    fill(world, crowd);
    const qint64 filled = server.residentBytes();
    world.runFor(plan.window); // Each client is pinged once.
    const qint64 asked = server.residentBytes();
    const auto each = [&](qint64 bytes) {
        return static_cast<double>(bytes - before) / static_cast<double>(plan.idle);
    };
    report.line(QStringLiteral("%1 MiB with one client, %2 MiB with %3 that wait, %4 MiB after their pings")
                    .arg(static_cast<double>(before) / 1048576, 0, 'f', 1)
                    .arg(static_cast<double>(filled) / 1048576, 0, 'f', 1)
                    .arg(plan.idle)
                    .arg(static_cast<double>(asked) / 1048576, 0, 'f', 1));
    report.judge(QStringLiteral("bytes for each"), each(asked), Report::Bar::AtMost, MostBytes);
}

void measureLatency(const Plan &plan, Report &report)
{
    report.heading(QStringLiteral("How long a pairing takes, at %1 pairs a second beside %2 idle clients")
                       .arg(LatencyPairsPerSecond)
                       .arg(plan.idle));
    const ServerProgram server = ServerProgram::punchlineServer(maxClientsFor(plan));
    World world;
    IdleCrowd crowd(world, server.port(), plan.idle);
    fill(world, crowd);
    const std::size_t before = world.lateness().size();
    PairingLoad load(world, server.port(), PairingLoad::Place::Lobby, LatencyPairsPerSecond);
    const double cpu = cpuSeconds(world, server, plan.window);
    load.stop();
    if (!world.runUntil([&load] { return load.isOver(); }, 2 * PairingLoad::Patience))
        qFatal("the pairing does not come to an end");
    const Samples &pairing = load.results().pairing;
    const Samples late(world.lateness().begin() + static_cast<std::ptrdiff_t>(before),
                       world.lateness().end());
    report.line(QStringLiteral("median %1 ms, p90 %2 ms, p99 %3 ms, max %4 ms; %5 of %6 clients done (%8); "
                               "the server had %7 % of a processor")
                    .arg(median(pairing), 0, 'f', 2)
                    .arg(percentile(pairing, 0.9), 0, 'f', 2)
                    .arg(percentile(pairing, 0.99), 0, 'f', 2)
                    .arg(percentile(pairing, 1), 0, 'f', 1)
                    .arg(load.results().done)
                    .arg(load.results().clients)
                    .arg(100 * cpu / std::chrono::duration<double>(plan.window).count(), 0, 'f', 0)
                    .arg(load.results().failureText()));
    report.line(
        QStringLiteral("the generator itself was late by %1 ms at the median, %2 ms at p99, %3 ms at most")
            .arg(median(late), 0, 'f', 2)
            .arg(percentile(late, 0.99), 0, 'f', 2)
            .arg(percentile(late, 1), 0, 'f', 1));
    report.judge(QStringLiteral("p99 to the median"), percentile(pairing, 0.99) / median(pairing),
                 Report::Bar::AtMost, MostSpread);
}

} // namespace punchline::load
