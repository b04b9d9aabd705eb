// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/portmapping/portmapper.h"

#include "tests/portmapping/fakerouter.h"

#include <QNetworkProxy>
#include <QTest>

#include <memory>

/// Shared by the tests of PortMapper.
namespace punchline::mapperstage {

using namespace std::chrono_literals;

using Protocol = PortMappingProtocol;

inline constexpr quint16 ClientPort = 40000;
inline const QHostAddress PublicAddress(QStringLiteral("203.0.113.9"));

/// A loopback port without a listener: a request is refused at once.
[[nodiscard]] inline quint16 closedUdpPort()
{
    QUdpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.bind(QHostAddress::LocalHost, 0);
    return socket.localPort();
}

/// No router for any protocol, which shows at once. Timeouts are long; a test that waits for one sets it.
[[nodiscard]] inline PortMapperSettings lonely()
{
    PortMapperSettings settings;
    settings.gateway = QHostAddress(QHostAddress::LocalHost);
    settings.natPmpPort = closedUdpPort();
    settings.pcpPort = closedUdpPort();
    settings.ssdpAddress =
        QHostAddress(QHostAddress::LocalHostIPv6); // Cannot be reached from an IPv4 socket.
    settings.searchTime = 300ms;
    settings.callTime = 20s;
    settings.answerTime = 20s;
    settings.deadline = 20s;
    return settings;
}

[[nodiscard]] inline FakeUdpService::Answer silence()
{
    return [](const QByteArray &) { return QList<QByteArray>(); };
}

[[nodiscard]] inline FakeUdpService::Answer always(const QList<QByteArray> &answers)
{
    return [answers](const QByteArray &) { return answers; };
}

/// A mapper and everything that it reports.
struct Stage
{
    explicit Stage(const PortMapperSettings &settings)
        : mapper(std::make_unique<PortMapper>(settings))
    {
        QObject::connect(mapper.get(), &PortMapper::mapped, &context,
                         [this](const PortMapping &mapping) { mappings.append(mapping); });
        QObject::connect(mapper.get(), &PortMapper::finished, &context, [this] { ++finished; });
    }

    [[nodiscard]] QList<Protocol> protocols() const
    {
        QList<Protocol> all;
        for (const PortMapping &mapping : mappings)
            all.append(mapping.protocol);
        return all;
    }

    QObject context;
    std::unique_ptr<PortMapper> mapper;
    QList<PortMapping> mappings;
    int finished = 0;
};

/// Short timeouts, for silent routers.
[[nodiscard]] inline PortMapperSettings impatient(PortMapperSettings settings)
{
    settings.callTime = 400ms;
    settings.answerTime = 400ms;
    return settings;
}

/// The three fakes, of which a test row uses one.
struct Router
{
    Router(Protocol protocol, const QHostAddress &external, quint16 port)
        : which(protocol)
        , natPmp(fakenatpmp::router(external, port))
        , pcp(fakepcp::router(external, port))
    {
        igd.externalAddress = external.toString().toLatin1();
        if (port != ClientPort)
            igd.takenPorts.insert(ClientPort);
    }

    [[nodiscard]] PortMapperSettings settings() const
    {
        PortMapperSettings settings = lonely();
        if (which == Protocol::NatPmp)
            settings.natPmpPort = natPmp.port();
        if (which == Protocol::Pcp)
            settings.pcpPort = pcp.port();
        if (which == Protocol::UpnpIgd)
            settings.upnpDescription = igd.description();
        return settings;
    }

    [[nodiscard]] bool wasAsked() const
    {
        return !natPmp.requests.isEmpty() || !pcp.requests.isEmpty() || !igd.actions.isEmpty();
    }

    [[nodiscard]] bool wasToldToRemove() const
    {
        return (!natPmp.requests.isEmpty() && fakenatpmp::isRemoval(natPmp.requests.last()))
            || (!pcp.requests.isEmpty() && fakepcp::isRemoval(pcp.requests.last()))
            || (igd.count("DeletePortMapping") == 1 && igd.mappings.isEmpty());
    }

    Protocol which;
    FakeUdpService natPmp;
    FakeUdpService pcp;
    FakeIgd igd;
};

#ifdef PUNCHLINE_HAS_NATPMP
inline constexpr bool HasNatPmp = true;
#else
inline constexpr bool HasNatPmp = false;
#endif
#ifdef PUNCHLINE_HAS_MINIUPNPC
inline constexpr bool HasMiniupnpc = true;
#else
inline constexpr bool HasMiniupnpc = false;
#endif

/// Whether this build supports @p protocol: two of them need a library.
[[nodiscard]] inline bool isBuilt(Protocol protocol)
{
    return protocol == Protocol::Pcp || (protocol == Protocol::NatPmp && HasNatPmp)
        || (protocol == Protocol::UpnpIgd && HasMiniupnpc);
}

inline void protocolRows()
{
    QTest::addColumn<PortMappingProtocol>("protocol");
    for (const auto &[name, protocol] :
         {std::pair("NAT-PMP", Protocol::NatPmp), std::pair("PCP", Protocol::Pcp),
          std::pair("UPnP", Protocol::UpnpIgd)}) {
        if (isBuilt(protocol))
            QTest::newRow(name) << protocol;
    }
}

} // namespace punchline::mapperstage
