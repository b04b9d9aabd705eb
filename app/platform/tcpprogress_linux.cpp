// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/tcpprogress.h"

#include <cstddef>

// The C library's netinet/tcp.h, which excludes this one, knows only the first half of tcp_info.
#include <linux/sockios.h>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

namespace punchline {

std::optional<TcpProgress> tcpProgress(NativeSocket::Descriptor descriptor)
{
    const int socket = static_cast<int>(descriptor);
    tcp_info info = {};
    socklen_t length = sizeof info;
    int queued = 0;
    if (::getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &length) != 0
        || ::ioctl(socket, SIOCOUTQ, &queued) != 0 // tcp(7)
        || length < offsetof(tcp_info, tcpi_bytes_acked) + sizeof info.tcpi_bytes_acked)
        return std::nullopt;
    return TcpProgress{std::chrono::microseconds(info.tcpi_rtt),
                       std::chrono::milliseconds(info.tcpi_last_data_recv),
                       std::chrono::milliseconds(info.tcpi_last_ack_recv), info.tcpi_bytes_acked,
                       queued > 0 ? static_cast<quint64>(queued) : 0};
}

} // namespace punchline
