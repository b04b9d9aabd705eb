// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/platform/servicemanager.h"

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <utility>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace punchline {

namespace {

constexpr int FirstDescriptor = 3; // SD_LISTEN_FDS_START
constexpr int MostDescriptors = 64;

QByteArray takeVariable(const char *name)
{
    QByteArray value = qgetenv(name);
    qunsetenv(name);
    return value;
}

// The variables are inherited; without this check, a child would take them for its own.
bool isForThisProcess(const QByteArray &pid)
{
    return pid.toLongLong() == ::getpid();
}

QList<ServiceManager::Socket> takeSockets()
{
    const bool isOurs = isForThisProcess(takeVariable("LISTEN_PID"));
    const int count = std::clamp(takeVariable("LISTEN_FDS").toInt(), 0, MostDescriptors);
    const QList<QByteArray> names = takeVariable("LISTEN_FDNAMES").split(':');
    QList<ServiceManager::Socket> sockets;
    for (int i = 0; isOurs && i < count; ++i) {
        const int descriptor = FirstDescriptor + i;
        ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
        sockets.append({QString::fromUtf8(names.value(i)), descriptor});
    }
    return sockets;
}

std::optional<std::chrono::microseconds> takeWatchdogTime()
{
    const QByteArray pid = takeVariable("WATCHDOG_PID");
    const auto time = std::chrono::microseconds(takeVariable("WATCHDOG_USEC").toLongLong());
    const bool isOurs = pid.isEmpty() || isForThisProcess(pid);
    return isOurs && time.count() > 0 ? std::optional(time) : std::nullopt;
}

} // namespace

ServiceManager::ServiceManager()
    : m_notifySocket(takeVariable("NOTIFY_SOCKET"))
    , m_sockets(takeSockets())
    , m_watchdogTime(takeWatchdogTime())
{ }

void ServiceManager::tell(const QByteArray &lines) const
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const bool isPath = m_notifySocket.startsWith('/');
    const bool isAbstract = m_notifySocket.startsWith('@');
    if ((!isPath && !isAbstract) || std::cmp_greater_equal(m_notifySocket.size(), sizeof address.sun_path))
        return;
    std::ranges::copy(m_notifySocket, std::begin(address.sun_path));
    if (isAbstract)
        address.sun_path[0] = '\0';
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM, 0);
    if (descriptor < 0)
        return;
    ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    ::fcntl(descriptor, F_SETFL, O_NONBLOCK);
    const auto length = offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(m_notifySocket.size());
    ::sendto(descriptor, lines.constData(), static_cast<std::size_t>(lines.size()), 0,
             reinterpret_cast<const sockaddr *>(&address), static_cast<socklen_t>(length));
    ::close(descriptor);
}

void ServiceManager::tellReloading() const
{
    timespec now = {};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    const qint64 microseconds = qint64{now.tv_sec} * 1'000'000 + now.tv_nsec / 1000;
    tell("RELOADING=1\nMONOTONIC_USEC=" + QByteArray::number(microseconds));
}

bool isListeningTcp(qintptr descriptor)
{
    const int fd = static_cast<int>(descriptor);
    int listening = 0;
    socklen_t length = sizeof listening;
    if (::getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listening, &length) != 0 || listening == 0)
        return false;
    int delay = 0; // Only TCP has this option.
    length = sizeof delay;
    return ::getsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &delay, &length) == 0;
}

} // namespace punchline
