// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/localnetworks.h"

#include <QNetworkInterface>

namespace punchline {

QList<LocalNetwork> localNetworks()
{
    QList<LocalNetwork> networks;
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        const auto flags = interface.flags();
        if (!flags.testFlag(QNetworkInterface::IsUp) || !flags.testFlag(QNetworkInterface::IsRunning))
            continue;
        const auto entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            QHostAddress address = entry.ip();
            address.setScopeId({});
            networks.append({address, entry.prefixLength()});
        }
    }
    return networks;
}

} // namespace punchline
