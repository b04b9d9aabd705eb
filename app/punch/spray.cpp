// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/spray.h"

#include "app/punch/ports.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace punchline {

namespace {

quint16 portAfter(const SprayTarget &target, int steps)
{
    return portInSequence(target.nextPort, target.verdict.delta, steps);
}

QList<Endpoint> aim(const SideTask &task, const SprayTarget &target)
{
    QList<Endpoint> targets;
    for (int i = 0; i < task.count; ++i)
        targets.append({target.serverReflexive.address, portAfter(target, i)});
    return targets;
}

/// Two halves: in each, one side counts down what the other counts up, so that the two meet somewhere
/// whatever the sum of their errors. The halves differ by one, because only every other sum meets within one
/// half.
QList<Endpoint> countDown(const SideTask &task, const SprayTarget &target)
{
    const int half = task.count / 2;
    QList<Endpoint> targets;
    for (int i = 0; i < half; ++i)
        targets.append({target.serverReflexive.address, portAfter(target, half - i)});
    for (int i = half; i < 2 * half; ++i)
        targets.append({target.serverReflexive.address, portAfter(target, 3 * half + 1 - i)});
    return targets;
}

QList<Endpoint> guess(const SideTask &task, const SprayTarget &target, std::mt19937 &random)
{
    const bool isBlock = target.verdict.allocation == PortAllocation::Block;
    const int first =
        isBlock ? std::max<int>(target.verdict.firstPort, FirstUnprivilegedPort) : FirstUnprivilegedPort;
    const int last = isBlock ? target.verdict.lastPort : LastPort;
    if (last < first)
        return {};
    std::vector<int> ports(static_cast<std::size_t>(last - first + 1));
    std::iota(ports.begin(), ports.end(), first);
    const auto count = std::min(ports.size(), static_cast<std::size_t>(task.count));
    QList<Endpoint> targets;
    for (std::size_t i = 0; i < count; ++i) {
        std::uniform_int_distribution<std::size_t> rest(i, ports.size() - 1);
        std::swap(ports[i], ports[rest(random)]);
        targets.append({target.serverReflexive.address, static_cast<quint16>(ports[i])});
    }
    return targets;
}

} // namespace

quint16 portInSequence(quint16 port, qint32 delta, int steps)
{
    constexpr int Range = LastPort - FirstUnprivilegedPort + 1;
    const int offset = (port - FirstUnprivilegedPort + steps * delta) % Range;
    return static_cast<quint16>(FirstUnprivilegedPort + (offset < 0 ? offset + Range : offset));
}

QList<Endpoint> sprayTargets(const SideTask &task, const SprayTarget &target, std::mt19937 &random)
{
    if (target.serverReflexive.isNull() || task.count <= 0 || task.count > MaxSpray)
        return {};
    const bool canCount = target.nextPort >= FirstUnprivilegedPort
        && target.verdict.allocation == PortAllocation::Sequential && target.verdict.delta != 0;
    switch (task.spray) {
    case SprayTask::None:
        break;
    case SprayTask::Open:
        return QList<Endpoint>(task.count, target.serverReflexive);
    case SprayTask::Guess:
        return guess(task, target, random);
    case SprayTask::AimAtLast:
        return canCount ? aim(task, target).mid(task.count - 1) : QList<Endpoint>();
    case SprayTask::Aim:
    case SprayTask::CountUp:
        return canCount ? aim(task, target) : QList<Endpoint>();
    case SprayTask::CountDown:
        return canCount ? countDown(task, target) : QList<Endpoint>();
    }
    return {};
}

SourcePorts sourceOf(SprayTask task)
{
    const bool fromSession =
        task == SprayTask::Aim || task == SprayTask::AimAtLast || task == SprayTask::Guess;
    return fromSession ? SourcePorts::Session : SourcePorts::Fresh;
}

} // namespace punchline
