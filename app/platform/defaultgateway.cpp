// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/defaultgateway.h"

#include <QFile>
#include <QList>
#include <QtEndian>

#include <cstring>
#include <limits>

namespace punchline {

namespace {

// A machine with more routes than fit here is a router itself.
constexpr qint64 MaxTable = 256 * 1024;

// linux/route.h
constexpr uint RouteUp = 0x1;
constexpr uint RouteOverGateway = 0x2;

enum Column { Destination = 1, Gateway = 2, Flags = 3, Metric = 6, Mask = 7 };

/// The kernel prints the four bytes as they lie in memory, as one hexadecimal number of this machine.
QHostAddress addressOf(uint number)
{
    quint32 networkOrder = 0;
    std::memcpy(&networkOrder, &number, sizeof networkOrder);
    return QHostAddress(qFromBigEndian(networkOrder));
}

} // namespace

QHostAddress defaultGatewayFrom(const QByteArray &routes)
{
    QHostAddress best;
    uint bestMetric = std::numeric_limits<uint>::max();
    const QList<QByteArray> lines = routes.split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.simplified().replace(' ', '\t').split('\t');
        if (words.size() <= Mask)
            continue;
        bool isNumber = false;
        const uint gateway = words.at(Gateway).toUInt(&isNumber, 16);
        const uint flags = words.at(Flags).toUInt(nullptr, 16);
        const uint metric = words.at(Metric).toUInt();
        const bool isDefault = words.at(Destination) == "00000000" && words.at(Mask) == "00000000";
        const bool isUsable = (flags & RouteUp) != 0 && (flags & RouteOverGateway) != 0 && gateway != 0;
        if (!isNumber || !isDefault || !isUsable || metric >= bestMetric)
            continue;
        best = addressOf(gateway);
        bestMetric = metric;
    }
    return best;
}

QHostAddress defaultGateway()
{
    QFile table(QStringLiteral("/proc/net/route"));
    if (!table.open(QIODevice::ReadOnly))
        return {};
    return defaultGatewayFrom(table.read(MaxTable));
}

} // namespace punchline
