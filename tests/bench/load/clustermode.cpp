// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// Measures the cost of pairing two clients that are connected to different servers.

#include "tests/bench/load/modes.h"
#include "tests/bench/load/pairingload.h"
#include "tests/bench/load/serverprogram.h"
#include "tests/server/redisserver.h"

namespace punchline::load {

namespace {

using namespace std::chrono_literals;

constexpr double ClusterPairsPerSecond = 200;
constexpr int MaxClusterClients = 4000;

struct Costs
{
    Samples pairing;  ///< Milliseconds.
    double first = 0; ///< Microseconds of processor time per pair.
    double second = 0;
    double redis = 0;
};

Costs measure(const Plan &plan, PairingLoad::Place place, const ServerProgram &first,
              const ServerProgram &second, const RedisServer &redis, Report &report)
{
    World world;
    PairingLoad load(world, first.port(), place, ClusterPairsPerSecond);
    load.joinAt(second.port());
    world.runFor(PairingLoad::Patience); // A freshly started Redis assigns no numbers at first.
    const auto pairs = load.pairs();
    const auto ofFirst = first.cpuTime();
    const auto ofSecond = second.cpuTime();
    const auto ofRedis = cpuTimeOf(redis.process());
    world.runFor(plan.window);
    const auto each = [made = static_cast<double>(load.pairs() - pairs)](std::chrono::nanoseconds spent) {
        return std::chrono::duration<double, std::micro>(spent).count() / made;
    };
    Costs costs{.pairing = {},
                .first = each(first.cpuTime() - ofFirst),
                .second = each(second.cpuTime() - ofSecond),
                .redis = each(cpuTimeOf(redis.process()) - ofRedis)};
    load.stop();
    if (!world.runUntil([&load] { return load.isOver(); }, 2 * PairingLoad::Patience))
        qFatal("the pairing does not come to an end");
    costs.pairing = load.results().pairing;
    report.line(QStringLiteral("        %1 of %2 clients done (%3)")
                    .arg(load.results().done)
                    .arg(load.results().clients)
                    .arg(load.results().failureText()));
    return costs;
}

void show(const QString &name, const Costs &costs, Report &report)
{
    report.line(
        QStringLiteral("%1 joining takes %2 ms at the median, %3 ms at p99; µs of processor for a pair: "
                       "%4 its host's server, %5 the other one, %6 the Redis")
            .arg(name)
            .arg(median(costs.pairing), 0, 'f', 2)
            .arg(percentile(costs.pairing, 0.99), 0, 'f', 2)
            .arg(costs.first, 0, 'f', 0)
            .arg(costs.second, 0, 'f', 0)
            .arg(costs.redis, 0, 'f', 0));
}

} // namespace

void measureCluster(const Plan &plan, Report &report)
{
    report.heading(QStringLiteral("Pairs in rooms and by handles with two servers and a Redis, %1 a second")
                       .arg(ClusterPairsPerSecond));
    if (!RedisServer::isInstalled()) {
        report.line(QStringLiteral("redis-server is not installed: not measured"));
        return;
    }
    const RedisServer redis;
    if (!redis.isRunning())
        qFatal("redis-server does not start");
    const ServerProgram first = ServerProgram::punchlineServer(MaxClusterClients, redis.address().path);
    const ServerProgram second = ServerProgram::punchlineServer(MaxClusterClients, redis.address().path);
    for (const auto place : {PairingLoad::Place::Rooms, PairingLoad::Place::Handles}) {
        const bool inRooms = place == PairingLoad::Place::Rooms;
        report.line(inRooms ? QStringLiteral("in rooms:") : QStringLiteral("by handles:"));
        Costs same = measure(plan, place, first, first, redis, report);
        same.second = 0; // The first server has all of it.
        show(QStringLiteral("both at one server:   "), same, report);
        const Costs across = measure(plan, place, first, second, redis, report);
        show(QStringLiteral("at different servers: "), across, report);
        report.line(
            QStringLiteral("        processor time in all, different to one: %1")
                .arg((across.first + across.second + across.redis) / (same.first + same.redis), 0, 'f', 2));
    }
}

} // namespace punchline::load
