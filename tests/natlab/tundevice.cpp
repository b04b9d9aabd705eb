// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/tundevice.h"

#include "tests/natlab/netns.h"
#include "tests/natlab/tool.h"

#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <sys/ioctl.h>

#include <array>

namespace punchline::natlab {

namespace {

// The lab is for bursts of some thousand SYNs, which the system's default queue of 500 packets would lose.
constexpr int QueueLength = 20'000;
constexpr std::size_t LargestPacket = 65'535;

} // namespace

MaybeProblem TunDevice::open(const NetNamespace &place, const QByteArray &name)
{
    const auto create = [&]() -> MaybeProblem {
        m_descriptor = Descriptor(::open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC));
        if (!m_descriptor.isOpen())
            return systemProblem(QStringLiteral("/dev/net/tun cannot be opened"));
        ifreq request{};
        qstrncpy(request.ifr_name, name.constData(), IFNAMSIZ);
        request.ifr_flags = IFF_TUN | IFF_NO_PI;
        if (::ioctl(m_descriptor.number(), TUNSETIFF, &request) != 0)
            return systemProblem(QStringLiteral("A TUN device cannot be made"));
        return {};
    };
    if (auto problem = place.inside(create))
        return problem;
    // Not by ioctl(), which lets only the machine's root set a queue's length, not that of a user namespace.
    return configureNetwork(
        place,
        {QStringLiteral("link set %1 txqueuelen %2 up").arg(QString::fromLatin1(name)).arg(QueueLength)});
}

QByteArray TunDevice::read()
{
    std::array<char, LargestPacket> buffer;
    const ssize_t size = ::read(m_descriptor.number(), buffer.data(), buffer.size());
    return size > 0 ? QByteArray(buffer.data(), size) : QByteArray();
}

bool TunDevice::write(const QByteArray &packet)
{
    return ::write(m_descriptor.number(), packet.constData(), static_cast<std::size_t>(packet.size()))
        == packet.size();
}

} // namespace punchline::natlab
