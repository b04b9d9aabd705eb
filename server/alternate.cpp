// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/alternate.h"

#include "app/platform/nativesocket.h"

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

} // namespace punchline
