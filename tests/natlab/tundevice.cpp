// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/tundevice.h"

#include "tests/natlab/netns.h"

#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include <array>

namespace punchline::natlab {

namespace {

// The lab is for bursts of some thousand SYNs, which the system's default queue of 500 packets would lose.
constexpr int QueueLength = 20'000;
constexpr std::size_t LargestPacket = 65'535;

MaybeProblem bringUp(const char *name)
{
    const Descriptor socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    ifreq request{};
    qstrncpy(request.ifr_name, name, IFNAMSIZ);
    request.ifr_qlen = QueueLength;
    if (::ioctl(socket.number(), SIOCSIFTXQLEN, &request) != 0)
        return systemProblem(QStringLiteral("A TUN device's queue cannot be made longer"));
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    if (::ioctl(socket.number(), SIOCSIFFLAGS, &request) != 0)
        return systemProblem(QStringLiteral("A TUN device cannot be brought up"));
    return {};
}

} // namespace

MaybeProblem TunDevice::open(const NetNamespace &place, const QByteArray &name)
{
    return place.inside([&]() -> MaybeProblem {
        m_descriptor = Descriptor(::open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC));
        if (!m_descriptor.isOpen())
            return systemProblem(QStringLiteral("/dev/net/tun cannot be opened"));
        ifreq request{};
        qstrncpy(request.ifr_name, name.constData(), IFNAMSIZ);
        request.ifr_flags = IFF_TUN | IFF_NO_PI;
        if (::ioctl(m_descriptor.number(), TUNSETIFF, &request) != 0)
            return systemProblem(QStringLiteral("A TUN device cannot be made"));
        return bringUp(name.constData());
    });
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
