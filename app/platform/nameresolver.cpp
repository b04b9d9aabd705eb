// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/nameresolver.h"

#ifdef Q_OS_WIN
#include "app/platform/nativesocket_win.h"
#else
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#endif

#include <memory>

namespace punchline {

namespace {

/// True if the resolver got an answer, even if it says that there is nothing.
bool isAnswer(int error)
{
    switch (error) {
    case 0:
    case EAI_NONAME:
#if defined(EAI_NODATA) && EAI_NODATA != EAI_NONAME
    case EAI_NODATA:
#endif
#ifdef EAI_ADDRFAMILY
    case EAI_ADDRFAMILY:
#endif
        return true;
    default:
        return false;
    }
}

} // namespace

Resolution resolveName(const QByteArray &name, AddressFamily family)
{
#ifdef Q_OS_WIN
    native::start();
#endif
    addrinfo hints = {};
    hints.ai_family = family == AddressFamily::Ipv4 ? AF_INET : AF_INET6;
    hints.ai_socktype = SOCK_STREAM; // Otherwise each address comes once per type.
    // No AI_ADDRCONFIG: if a server only has addresses of a family that this machine lacks, that is worth
    // knowing.
    addrinfo *found = nullptr;
    const int error = ::getaddrinfo(name.constData(), nullptr, &hints, &found);
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owned(found, &::freeaddrinfo);
    Resolution resolution;
    if (!isAnswer(error))
        return resolution;
    resolution.status = Resolution::Status::Answered;
    for (const addrinfo *each = found; each; each = each->ai_next)
        resolution.addresses.append(QHostAddress(each->ai_addr)); // Includes the zone.
    return resolution;
}

} // namespace punchline
