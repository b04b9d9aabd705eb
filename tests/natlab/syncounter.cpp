// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/syncounter.h"

#include "tests/natlab/packet.h"

#include <arpa/inet.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <sys/socket.h>

#include <array>

namespace punchline::natlab {

namespace {

// Room for a second of a client at its fastest, however busy the machine is.
constexpr int BufferSize = 32 * 1024 * 1024;

} // namespace

MaybeProblem SynCounter::begin(const NetNamespace &place)
{
    m_socket = place.inside([] {
        return Descriptor(::socket(AF_PACKET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, htons(ETH_P_ALL)));
    });
    if (!m_socket.isOpen())
        return systemProblem(QStringLiteral("The packets of a namespace cannot be read"));
    if (::setsockopt(m_socket.number(), SOL_SOCKET, SO_RCVBUFFORCE, &BufferSize, sizeof BufferSize) != 0)
        ::setsockopt(m_socket.number(), SOL_SOCKET, SO_RCVBUF, &BufferSize, sizeof BufferSize);
    m_notifier = std::make_unique<QSocketNotifier>(m_socket.number(), QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { readAll(); });
    return {};
}

int SynCounter::to(const QString &beginning) const
{
    int count = 0;
    for (auto it = m_counts.lowerBound(beginning); it != m_counts.cend() && it.key().startsWith(beginning);
         ++it)
        count += it.value();
    return count;
}

int SynCounter::targetsAt(const QString &beginning) const
{
    int count = 0;
    for (auto it = m_counts.lowerBound(beginning); it != m_counts.cend() && it.key().startsWith(beginning);
         ++it)
        ++count;
    return count;
}

bool SynCounter::hasMissedSome() const
{
    tpacket_stats statistics{};
    socklen_t size = sizeof statistics;
    return ::getsockopt(m_socket.number(), SOL_PACKET, PACKET_STATISTICS, &statistics, &size) != 0
        || statistics.tp_drops > 0;
}

void SynCounter::readAll()
{
    // A SYN with its options fits; the rest of a longer packet is ignored.
    std::array<char, 256> bytes;
    sockaddr_ll from{};
    socklen_t fromSize = sizeof from;
    for (;;) {
        const ssize_t count = ::recvfrom(m_socket.number(), bytes.data(), bytes.size(), 0,
                                         reinterpret_cast<sockaddr *>(&from), &fromSize);
        if (count < 0)
            return;
        // Loopback traffic is also seen when it arrives.
        if (from.sll_pkttype != PACKET_OUTGOING)
            continue;
        if (const auto packet = Packet::parse(QByteArray(bytes.data(), static_cast<qsizetype>(count)));
            packet && packet->isDial())
            m_counts[packet->destination().toString()] += 1;
    }
}

} // namespace punchline::natlab
