// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/labhost.h"

#include "tests/natlab/tool.h"

#include <QDir>

namespace punchline::natlab {

QList<QHostAddress> HostAddresses::all() const
{
    QList<QHostAddress> addresses = moreIpv4;
    if (!ipv4.isNull())
        addresses.prepend(ipv4);
    if (!ipv6.isNull())
        addresses.append(ipv6);
    return addresses;
}

MaybeProblem prepareNamespace(const NetNamespace &place, bool withIpv6)
{
    if (QDir(QStringLiteral("/proc/sys/net/ipv6")).exists()) {
        // 1 means "none": no link-local address is generated (Linux, ip-sysctl.rst, addr_gen_mode).
        const QString name = withIpv6 ? QStringLiteral("ipv6/conf/default/addr_gen_mode")
                                      : QStringLiteral("ipv6/conf/default/disable_ipv6");
        if (auto problem = setSystemControl(place, name, "1"))
            return problem;
    } else if (withIpv6) {
        return Problem{QStringLiteral("This system has no IPv6.")};
    }
    return {};
}

MaybeProblem LabHost::create(const HostAddresses &addresses)
{
    m_addresses = addresses;
    if (auto problem = m_place.create())
        return problem;
    return prepareNamespace(m_place, !addresses.ipv6.isNull());
}

MaybeProblem LabHost::connectTo(TunDevice &device)
{
    if (auto problem = device.open(m_place, DeviceName))
        return problem;
    return configureDevice();
}

MaybeProblem LabHost::configureDevice()
{
    const QString device = QString::fromLatin1(DeviceName);
    QStringList commands{QStringLiteral("link set lo up"), QStringLiteral("link set %1 up").arg(device)};
    if (!m_addresses.ipv4.isNull())
        commands += ipv4Commands();
    if (!m_addresses.ipv6.isNull()) {
        commands.append(
            QStringLiteral("addr add %1/128 dev %2 nodad").arg(m_addresses.ipv6.toString(), device));
        commands.append(QStringLiteral("route add ::/0 dev %1").arg(device));
    }
    return configureNetwork(m_place, commands);
}

QStringList LabHost::ipv4Commands() const
{
    const QString device = QString::fromLatin1(DeviceName);
    QStringList commands{
        QStringLiteral("addr add %1/%2 dev %3")
            .arg(m_addresses.ipv4.toString(), QString::number(m_addresses.ipv4Prefix), device)};
    for (const QHostAddress &address : m_addresses.moreIpv4)
        commands.append(QStringLiteral("addr add %1/32 dev %2").arg(address.toString(), device));
    const QString via = m_addresses.gateway.isNull()
        ? QString()
        : QStringLiteral("via %1").arg(m_addresses.gateway.toString());
    commands.append(QStringLiteral("route add 0.0.0.0/0 %1 dev %2").arg(via, device));
    return commands;
}

MaybeProblem LabHost::checkDevices() const
{
    const QStringList devices = m_place.devicesUp();
    if (devices == QStringList{QString::fromLatin1(DeviceName), QStringLiteral("lo")})
        return {};
    return Problem{QStringLiteral("A host has other devices than it should: %1.")
                       .arg(devices.join(QLatin1String(", ")))};
}

} // namespace punchline::natlab
