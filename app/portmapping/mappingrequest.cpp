// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/portmapping/mappingrequest.h"

#include <algorithm>

namespace punchline {

namespace {

constexpr quint16 FirstUnprivilegedPort = 1024;

bool isSpecial(const QHostAddress &address)
{
    // RFC 6890, section 2.2.2: this network, loopback, link-local, protocol assignments, reserved.
    static const QList<QPair<QHostAddress, int>> ranges = {
        {QHostAddress(0x00000000U), 8},  {QHostAddress(0x7f000000U), 8}, {QHostAddress(0xa9fe0000U), 16},
        {QHostAddress(0xc0000000U), 24}, {QHostAddress(0xf0000000U), 4},
    };
    return address.isMulticast()
        || std::ranges::any_of(ranges, [&address](const auto &range) { return address.isInSubnet(range); });
}

} // namespace

bool isPlausibleExternal(const Endpoint &external, const QList<LocalNetwork> &own)
{
    const bool isOwn = std::ranges::any_of(
        own, [&external](const LocalNetwork &network) { return network.address == external.address; });
    return external.isIpv4() && external.port >= FirstUnprivilegedPort && !isOwn
        && !isSpecial(external.address);
}

std::chrono::milliseconds renewalDelay(std::chrono::seconds granted, std::chrono::seconds asked)
{
    const std::chrono::milliseconds shorter = std::min(granted, asked);
    return std::max(shorter / 2, std::chrono::milliseconds(1000));
}

void MappingRequest::conclude(const std::optional<PortMapping> &mapping)
{
    if (std::exchange(m_concluded, true))
        return;
    const auto tell = [this, mapping] {
        if (mapping)
            Q_EMIT granted(*mapping);
        else
            Q_EMIT refused();
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

} // namespace punchline
