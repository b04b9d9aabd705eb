// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/alternate.h"

#include "server/net/network.h"

#include "app/platform/nativesocket.h"
#include "app/protocol/endpoint.h"

#include <algorithm>

namespace punchline {

namespace {

bool covers(const QHostAddress &listening, const QHostAddress &address)
{
    const bool ipv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    return listening == address || listening == QHostAddress(QHostAddress::Any)
        || listening == QHostAddress(ipv4 ? QHostAddress::AnyIPv4 : QHostAddress::AnyIPv6);
}

} // namespace

std::optional<ListenFailure> failureToUse(const QHostAddress &address)
{
    NativeSocket socket;
    const auto error = socket.bind(address, 0, PortSharing::Exclusive);
    return error ? std::optional(ListenFailure{Endpoint(address, 0), error->text}) : std::nullopt;
}

QList<QHostAddress> withAlternate(const QList<QHostAddress> &addresses, const QHostAddress &alternate)
{
    const bool isCovered = std::ranges::any_of(
        addresses, [&alternate](const QHostAddress &listening) { return covers(listening, alternate); });
    return alternate.isNull() || isCovered ? addresses : addresses + QList{alternate};
}

bool isBeyond(const QHostAddress &alternate, const QHostAddress &address)
{
    const QHostAddress canonical = canonicalAddress(address);
    return canonical.protocol() == alternate.protocol() && scopeOf(canonical) > scopeOf(alternate);
}

std::optional<QHostAddress> beyondAlternate(const QHostAddress &alternate,
                                            const QList<QHostAddress> &listening,
                                            const QList<QHostAddress> &own)
{
    // "::" can stand for both families. Checking one of them is enough.
    const auto isAny = [](const QHostAddress &address) {
        return address == QHostAddress(QHostAddress::Any) || address == QHostAddress(QHostAddress::AnyIPv4)
            || address == QHostAddress(QHostAddress::AnyIPv6);
    };
    for (const QHostAddress &address : listening) {
        const QList<QHostAddress> reached = isAny(address) ? own : QList{address};
        const auto found = std::ranges::find_if(
            reached, [&alternate](const QHostAddress &one) { return isBeyond(alternate, one); });
        if (found != reached.end())
            return *found;
    }
    return std::nullopt;
}

} // namespace punchline
