// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/routes.h"

#include <QFile>
#include <QtEndian>

#include <bit>
#include <cstring>
#include <optional>

namespace punchline {

namespace {

// A machine with more routes than fit here is itself a router.
constexpr qint64 MaxTable = 256 * 1024;

constexpr auto Ipv4Table = "/proc/net/route";

// linux/route.h
constexpr uint RouteUp = 0x1;
constexpr uint RouteRefuses = 0x200;

enum Ipv4Column { Destination = 1, Gateway = 2, Flags = 3, Metric = 6, Mask = 7 };
enum Ipv6Column { Destination6 = 0, Prefix6 = 1, Gateway6 = 4, Metric6 = 5, Flags6 = 8, Interface6 = 9 };

bool isUsable(uint flags)
{
    return (flags & RouteUp) != 0 && (flags & RouteRefuses) == 0;
}

/// The kernel prints the four bytes as they are in memory, as one hexadecimal number in this machine's byte
/// order.
std::optional<quint32> ipv4Number(const QByteArray &word)
{
    bool isNumber = false;
    const uint number = word.toUInt(&isNumber, 16);
    if (!isNumber)
        return std::nullopt;
    quint32 networkOrder = 0;
    std::memcpy(&networkOrder, &number, sizeof networkOrder);
    return qFromBigEndian(networkOrder);
}

std::optional<QHostAddress> ipv6Address(const QByteArray &word)
{
    const QByteArray bytes = QByteArray::fromHex(word);
    Q_IPV6ADDR address;
    if (bytes.size() != static_cast<qsizetype>(sizeof address))
        return std::nullopt;
    std::memcpy(&address, bytes.constData(), sizeof address);
    return QHostAddress(address);
}

QByteArray tableAt(const char *path)
{
    QFile table(QString::fromLatin1(path));
    return table.open(QIODevice::ReadOnly) ? table.read(MaxTable) : QByteArray();
}

} // namespace

QList<Route> ipv4RoutesFrom(const QByteArray &table)
{
    QList<Route> found;
    const QList<QByteArray> lines = table.split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() <= Mask || words.at(0) == "lo" || !isUsable(words.at(Flags).toUInt(nullptr, 16)))
            continue;
        const auto destination = ipv4Number(words.at(Destination));
        const auto gateway = ipv4Number(words.at(Gateway));
        const auto mask = ipv4Number(words.at(Mask));
        if (!destination || !gateway || !mask)
            continue; // The heading, or a truncated line.
        found.append({QHostAddress(*destination), std::countl_one(*mask),
                      *gateway == 0 ? QHostAddress() : QHostAddress(*gateway), words.at(Metric).toUInt()});
    }
    return found;
}

QList<Route> ipv6RoutesFrom(const QByteArray &table)
{
    QList<Route> found;
    const QList<QByteArray> lines = table.split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() <= Interface6 || words.at(Interface6) == "lo"
            || !isUsable(words.at(Flags6).toUInt(nullptr, 16)))
            continue;
        const auto destination = ipv6Address(words.at(Destination6));
        const auto gateway = ipv6Address(words.at(Gateway6));
        bool isNumber = false;
        const int prefixLength = words.at(Prefix6).toInt(&isNumber, 16);
        if (!destination || !gateway || !isNumber || prefixLength > 128)
            continue;
        const bool isDirect = *gateway == QHostAddress(QHostAddress::AnyIPv6);
        found.append({*destination, prefixLength, isDirect ? QHostAddress() : *gateway,
                      words.at(Metric6).toUInt(nullptr, 16)});
    }
    return found;
}

QList<Route> routes()
{
    return ipv4RoutesFrom(tableAt(Ipv4Table)) + ipv6RoutesFrom(tableAt("/proc/net/ipv6_route"));
}

QHostAddress defaultGatewayOf(const QList<Route> &routes)
{
    const Route *best = nullptr;
    for (const Route &route : routes) {
        const bool leadsOut = route.prefixLength == 0 && !route.gateway.isNull()
            && route.gateway.protocol() == QAbstractSocket::IPv4Protocol;
        if (leadsOut && (!best || route.metric < best->metric))
            best = &route;
    }
    return best ? best->gateway : QHostAddress();
}

QHostAddress defaultGateway()
{
    return defaultGatewayOf(ipv4RoutesFrom(tableAt(Ipv4Table)));
}

} // namespace punchline
