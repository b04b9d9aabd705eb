// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/nameresolver.h"

#include <QHostInfo>

namespace punchline {

// Qt looks up both families at once.
Resolution resolveName(const QByteArray &name, AddressFamily family)
{
    const QHostInfo info = QHostInfo::fromName(QString::fromLatin1(name));
    Resolution resolution;
    if (info.error() != QHostInfo::NoError && info.error() != QHostInfo::HostNotFound)
        return resolution;
    resolution.status = Resolution::Status::Answered;
    const auto wanted =
        family == AddressFamily::Ipv4 ? QAbstractSocket::IPv4Protocol : QAbstractSocket::IPv6Protocol;
    const QList<QHostAddress> addresses = info.addresses();
    for (const QHostAddress &address : addresses) {
        if (address.protocol() == wanted)
            resolution.addresses.append(address);
    }
    return resolution;
}

} // namespace punchline
