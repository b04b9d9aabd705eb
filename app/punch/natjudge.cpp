// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/natjudge.h"

#include "app/punch/addresskinds.h"
#include "app/punch/ports.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace punchline {

namespace {

// Other hosts behind the same NAT also take ports between two of our connections. With a longer step than
// this, a sequence is useless for prediction.
constexpr int LongestStep = 128;

// Two agreeing samples are enough for a step this short; a longer one needs more of them.
constexpr int ShortStep = 8;
constexpr qsizetype StepsThatConvince = 3;

// With this many samples, one may be out of line if the steps of the others are no longer than this: random
// ports, even of the smallest blocks, look like that less than once in a hundred times.
constexpr qsizetype SamplesWithOutlier = 7;
constexpr int LongestStepWithOutlier = 16;

/// What comparing two samples of one local endpoint has shown so far.
enum class Seen { Nothing, Same, Different };

void note(Seen &seen, bool same)
{
    if (seen != Seen::Different)
        seen = same ? Seen::Same : Seen::Different;
}

NatMapping mappingOf(const QList<NatSample> &samples)
{
    Seen acrossPorts = Seen::Nothing;
    Seen acrossAddresses = Seen::Nothing;
    for (qsizetype i = 0; i < samples.size(); ++i) {
        for (qsizetype j = i + 1; j < samples.size(); ++j) {
            const NatSample &a = samples.at(i);
            const NatSample &b = samples.at(j);
            if (a.local != b.local || a.via == b.via)
                continue;
            const bool sameServer = a.via.address == b.via.address;
            note(sameServer ? acrossPorts : acrossAddresses, a.serverReflexive == b.serverReflexive);
        }
    }
    if (acrossPorts == Seen::Different)
        return NatMapping::AddressAndPortDependent;
    if (acrossAddresses == Seen::Same)
        return NatMapping::EndpointIndependent;
    if (acrossAddresses == Seen::Different && acrossPorts == Seen::Same)
        return NatMapping::AddressDependent;
    return NatMapping::Unknown;
}

/// The external ports in the order in which the NAT allocated them; empty if they belong to several
/// addresses, each of which has a sequence of its own.
QList<int> allottedPorts(const QList<NatSample> &samples)
{
    QList<Endpoint> seen;
    QList<int> ports;
    for (const NatSample &sample : samples) {
        if (sample.serverReflexive.address != samples.first().serverReflexive.address)
            return {};
        if (!seen.contains(sample.serverReflexive)) {
            seen.append(sample.serverReflexive);
            ports.append(sample.serverReflexive.port);
        }
    }
    return ports;
}

/// The steps from each port to the next, except the one at which a sequence wraps around: a long step back,
/// with steps of the sequence before and after it.
QList<int> stepsOf(const QList<int> &ports)
{
    QList<int> steps;
    for (qsizetype i = 1; i < ports.size(); ++i)
        steps.append(ports.at(i) - ports.at(i - 1));
    for (qsizetype i = 1; i + 1 < steps.size(); ++i) {
        const bool isBack = (steps.at(i) > 0) != (steps.first() > 0);
        if (std::abs(steps.at(i)) >= LargestBlock && isBack) {
            steps.removeAt(i);
            break;
        }
    }
    return steps;
}

/// The step of a sequence in which other hosts may have taken ports: the largest number that divides all
/// steps; 0 if there is none.
int unbrokenStep(const QList<int> &ports, int longestAllowed)
{
    int common = 0;
    int longest = 0;
    qsizetype up = 0;
    const QList<int> steps = stepsOf(ports);
    for (const int step : steps) {
        common = std::gcd(common, step);
        longest = std::max(longest, std::abs(step));
        up += step > 0 ? 1 : 0;
    }
    const bool oneWay = up == 0 || up == steps.size();
    const bool convincing = steps.size() >= StepsThatConvince || (steps.size() >= 2 && longest <= ShortStep);
    if (!oneWay || !convincing || longest > longestAllowed)
        return 0;
    return up == 0 ? -common : common;
}

/// The same, but one port may be out of line. A local port that an earlier session used still has its old
/// mapping (for hours by RFC 5382, REQ-5), which lies behind the others; and a NAT may have seen two SYNs in
/// a different order from that in which they left.
int sequenceStep(const QList<int> &ports)
{
    if (const int step = unbrokenStep(ports, LongestStep); step != 0)
        return step;
    for (qsizetype i = 0; ports.size() >= SamplesWithOutlier && i < ports.size(); ++i) {
        QList<int> others = ports;
        others.removeAt(i);
        if (const int step = unbrokenStep(others, LongestStepWithOutlier); step != 0)
            return step;
    }
    return 0;
}

void judgeAllocation(const QList<NatSample> &samples, NatVerdict &verdict)
{
    const bool preserving = std::ranges::all_of(
        samples, [](const NatSample &sample) { return sample.serverReflexive.port == sample.local.port; });
    if (preserving) {
        verdict.allocation = PortAllocation::Preserving;
        return;
    }
    const QList<int> ports = allottedPorts(samples);
    if (ports.size() < 3)
        return;
    if (const int step = sequenceStep(ports); step != 0) {
        verdict.allocation = PortAllocation::Sequential;
        verdict.delta = step;
        return;
    }
    const auto [lowest, highest] = std::minmax_element(ports.begin(), ports.end());
    if (*highest - *lowest >= LargestBlock) {
        verdict.allocation = PortAllocation::Random;
    } else if (ports.size() >= BlockSamples) {
        // The exact beginning of the block is unknown, so take everything that may belong to it.
        verdict.allocation = PortAllocation::Block;
        verdict.firstPort =
            static_cast<quint16>(std::max(FirstUnprivilegedPort, *highest - (LargestBlock - 1)));
        verdict.lastPort = static_cast<quint16>(std::min(LastPort, *lowest + (LargestBlock - 1)));
    }
}

} // namespace

NatVerdict judgeNat(const QList<NatSample> &samples)
{
    NatVerdict verdict;
    if (samples.isEmpty())
        return verdict;
    const bool untranslated = std::ranges::all_of(
        samples, [](const NatSample &sample) { return sample.serverReflexive == sample.local; });
    verdict.mapping = untranslated ? NatMapping::None : mappingOf(samples);
    judgeAllocation(samples, verdict);
    return verdict;
}

QList<NatSample> withoutProxied(const QList<NatSample> &samples)
{
    QList<NatSample> left = samples;
    left.removeIf([](const NatSample &sample) {
        return isProxied(sample.via.address, sample.serverReflexive.address, sample.local.address);
    });
    if (left.size() < 2 || left.first() != samples.first())
        return left;
    // A NAT shows one address to one server (RFC 4787, REQ-2).
    const NatSample &control = left.first();
    const NatSample &probe = left.at(1);
    const bool isElsewhere = std::all_of(left.begin() + 1, left.end(), [&](const NatSample &sample) {
        return sample.serverReflexive.address == probe.serverReflexive.address;
    });
    if (isElsewhere && probe.via.address == control.via.address
        && probe.serverReflexive.address != control.serverReflexive.address)
        left.removeFirst();
    return left;
}

bool wantsMoreSamples(const NatVerdict &verdict)
{
    if (verdict.mapping == NatMapping::EndpointIndependent)
        return verdict.allocation == PortAllocation::Unknown;
    return verdict.mapping != NatMapping::None;
}

} // namespace punchline
