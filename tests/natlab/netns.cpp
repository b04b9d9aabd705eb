// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/netns.h"

#include <QFile>

#include <fcntl.h>
#include <ifaddrs.h>
#include <linux/if_link.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>

#include <csignal>

namespace punchline::natlab {

namespace {

// In a user namespace, the system calls this process root.
bool isRootOnlyInside = false;

Descriptor openCurrentNamespace()
{
    return Descriptor(::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC));
}

bool writeFile(const char *path, const QByteArray &text)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(text) == text.size();
}

MaybeProblem becomeRootOfUserNamespace()
{
    const QByteArray user = QByteArray::number(::geteuid());
    const QByteArray group = QByteArray::number(::getegid());
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return systemProblem(QStringLiteral("Neither root nor allowed to make a user namespace"));
    // A group map requires this first: user_namespaces(7).
    if (!writeFile("/proc/self/setgroups", "deny") || !writeFile("/proc/self/uid_map", "0 " + user + " 1")
        || !writeFile("/proc/self/gid_map", "0 " + group + " 1"))
        return Problem{QStringLiteral("This user cannot be mapped into a user namespace.")};
    isRootOnlyInside = true;
    return {};
}

} // namespace

MaybeProblem leaveMachineNetwork()
{
    int deathSignal = 0;
    ::prctl(PR_GET_PDEATHSIG, &deathSignal);
    if (::geteuid() == 0) {
        if (::unshare(CLONE_NEWNET) != 0)
            return systemProblem(QStringLiteral("Root may not make a network namespace here"));
    } else if (auto problem = becomeRootOfUserNamespace()) {
        return problem;
    }
    // Changing credentials clears it: prctl(2).
    ::prctl(PR_SET_PDEATHSIG, deathSignal);
    if (const Descriptor tun(::open("/dev/net/tun", O_RDWR | O_CLOEXEC)); !tun.isOpen())
        return systemProblem(QStringLiteral("/dev/net/tun cannot be opened"));
    return {};
}

bool isInUserNamespace()
{
    return isRootOnlyInside;
}

MaybeProblem NetNamespace::create()
{
    const Descriptor home = openCurrentNamespace();
    if (!home.isOpen() || ::unshare(CLONE_NEWNET) != 0)
        return systemProblem(QStringLiteral("A network namespace could not be made"));
    m_descriptor = openCurrentNamespace();
    if (::setns(home.number(), CLONE_NEWNET) != 0 || !m_descriptor.isOpen())
        return systemProblem(QStringLiteral("A network namespace could not be kept"));
    return {};
}

QStringList NetNamespace::devicesUp() const
{
    return inside([] {
        QStringList names;
        const Descriptor socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
        struct if_nameindex *devices = ::if_nameindex();
        for (auto *device = devices; device && device->if_index != 0; ++device) {
            ifreq request{};
            qstrncpy(request.ifr_name, device->if_name, IFNAMSIZ);
            if (::ioctl(socket.number(), SIOCGIFFLAGS, &request) != 0 || (request.ifr_flags & IFF_UP) != 0)
                names.append(QString::fromLatin1(device->if_name));
        }
        ::if_freenameindex(devices);
        names.sort();
        return names;
    });
}

QStringList NetNamespace::drops() const
{
    return inside([] {
        QStringList drops;
        ifaddrs *addresses = nullptr;
        ::getifaddrs(&addresses);
        for (const ifaddrs *entry = addresses; entry; entry = entry->ifa_next) {
            // The entries of this family have the counters: getifaddrs(3).
            if (!entry->ifa_addr || entry->ifa_addr->sa_family != AF_PACKET || !entry->ifa_data)
                continue;
            const quint32 count = static_cast<const rtnl_link_stats *>(entry->ifa_data)->tx_dropped;
            if (count > 0)
                drops.append(QStringLiteral("%1: %2").arg(QString::fromLatin1(entry->ifa_name)).arg(count));
        }
        ::freeifaddrs(addresses);
        return drops;
    });
}

NetNamespace::Visit::Visit(const NetNamespace &place)
    : m_home(openCurrentNamespace())
{
    // A thread in the wrong network would break everything that the lab guarantees.
    if (!m_home.isOpen() || ::setns(place.descriptor(), CLONE_NEWNET) != 0)
        qFatal("a network namespace of the lab cannot be entered");
}

NetNamespace::Visit::~Visit()
{
    if (::setns(m_home.number(), CLONE_NEWNET) != 0)
        qFatal("the lab's own network namespace cannot be entered again");
}

} // namespace punchline::natlab
