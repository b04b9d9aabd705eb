// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/portallocator.h"

#include <QList>

#include <algorithm>

namespace punchline::natlab {

namespace {

constexpr int FewAttempts = 64;

} // namespace

PortAllocator::PortAllocator(const Options &options, quint32 seed)
    : m_options(options)
    , m_random(seed)
{
    m_options.blockSize = std::clamp(options.blockSize, 1, PortCount);
    m_options.takenBetween = std::clamp(options.takenBetween, 0, PortCount);
    for (Space &space : m_spaces)
        space.last = m_random.bounded(int(FirstPort), PortCount);
}

std::optional<quint16> PortAllocator::allocate(Protocol protocol, quint32 insideAddress, quint16 insidePort)
{
    constexpr Range Everything = {FirstPort, PortCount};
    Space &space = m_spaces[static_cast<std::size_t>(protocol)];
    std::optional<int> port;
    switch (m_options.allocation) {
    case Allocation::Preserving:
        port = nextFree(space, Everything, std::max<int>(insidePort, FirstPort));
        break;
    case Allocation::Sequential:
        port = nextInStep(space, Everything);
        break;
    case Allocation::Block:
        if (const auto block = blockOf(insideAddress))
            port = randomFree(space, *block);
        break;
    case Allocation::Random:
        port = randomFree(space, Everything);
        break;
    }
    if (!port)
        return std::nullopt;
    space.taken.set(static_cast<std::size_t>(*port));
    return static_cast<quint16>(*port);
}

void PortAllocator::release(Protocol protocol, quint16 port)
{
    m_spaces[static_cast<std::size_t>(protocol)].taken.reset(port);
}

/// The first free port from `from` on, wrapping around at the end of the range.
std::optional<int> PortAllocator::nextFree(const Space &space, Range range, int from)
{
    const auto isFree = [&space](int port) { return !space.taken.test(static_cast<std::size_t>(port)); };
    for (int port = from; port < range.end; ++port) {
        if (isFree(port))
            return port;
    }
    for (int port = range.first; port < from; ++port) {
        if (isFree(port))
            return port;
    }
    return std::nullopt;
}

std::optional<int> PortAllocator::randomFree(const Space &space, Range range)
{
    // This is fair if most ports are free; if few are left it need not be.
    int port = range.first;
    for (int attempt = 0; attempt < FewAttempts; ++attempt) {
        port = m_random.bounded(range.first, range.end);
        if (!space.taken.test(static_cast<std::size_t>(port)))
            return port;
    }
    return nextFree(space, range, port);
}

std::optional<int> PortAllocator::nextInStep(Space &space, Range range)
{
    const int count = range.end - range.first;
    const auto stepped = [this, range, count](int port, qint64 steps) {
        const qint64 offset = (port - range.first + steps * m_options.delta) % count;
        return range.first + static_cast<int>((offset + count) % count);
    };
    int port = stepped(space.last, 1 + m_random.bounded(m_options.takenBetween + 1));
    for (int attempt = 0; attempt < FewAttempts && space.taken.test(static_cast<std::size_t>(port));
         ++attempt)
        port = stepped(port, 1);
    const auto free = nextFree(space, range, port);
    if (free)
        space.last = *free;
    return free;
}

std::optional<PortAllocator::Range> PortAllocator::blockOf(quint32 insideAddress)
{
    // A block that includes ports below FirstPort is only used if there is no other.
    const int size = m_options.blockSize;
    const int firstBlock = std::min((FirstPort + size - 1) / size, PortCount / size - 1);
    if (!m_blocks.contains(insideAddress)) {
        const QList<int> given = m_blocks.values();
        QList<int> free;
        for (int candidate = firstBlock; candidate < PortCount / size; ++candidate) {
            if (!given.contains(candidate))
                free += candidate;
        }
        if (free.isEmpty())
            return std::nullopt;
        m_blocks.insert(insideAddress, free.at(m_random.bounded(static_cast<int>(free.size()))));
    }
    const int block = m_blocks.value(insideAddress);
    return Range{std::max<int>(block * size, FirstPort), (block + 1) * size};
}

} // namespace punchline::natlab
