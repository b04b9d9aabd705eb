// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/localnetworks.h"

#include "tests/portmapping/mapperstage.h"
#include "tests/protocol/wire.h"
#include "tests/support/testprogram.h"

using namespace punchline;
using namespace punchline::mapperstage;
using namespace std::chrono_literals;

class tst_HostileRouter : public QObject
{
    Q_OBJECT

private:
    static void datagramProtocolRows()
    {
        QTest::addColumn<PortMappingProtocol>("protocol");
        if (isBuilt(Protocol::NatPmp))
            QTest::newRow("NAT-PMP") << Protocol::NatPmp;
        QTest::newRow("PCP") << Protocol::Pcp;
    }

private Q_SLOTS:
    void believesNoLie_data()
    {
        QTest::addColumn<PortMappingProtocol>("protocol");
        QTest::addColumn<QHostAddress>("address");
        QTest::addColumn<quint16>("port");
        const auto add = [](const char *name, const QHostAddress &address, quint16 port) {
            QTest::addRow("NAT-PMP, %s", name) << Protocol::NatPmp << address << port;
            QTest::addRow("PCP, %s", name) << Protocol::Pcp << address << port;
            if (port == ClientPort)
                QTest::addRow("UPnP, %s", name) << Protocol::UpnpIgd << address << port;
        };
        add("any address", QHostAddress(QStringLiteral("0.0.0.0")), ClientPort);
        add("loopback", QHostAddress(QStringLiteral("127.0.0.1")), ClientPort);
        add("multicast", QHostAddress(QStringLiteral("224.0.0.251")), ClientPort);
        add("broadcast", QHostAddress(QStringLiteral("255.255.255.255")), ClientPort);
        add("link-local", QHostAddress(QStringLiteral("169.254.7.7")), ClientPort);
        add("port 0", PublicAddress, 0);
        add("a service's port", PublicAddress, 443);
        const auto networks = localNetworks();
        for (const LocalNetwork &network : networks) {
            if (!network.address.isLoopback()
                && network.address.protocol() == QAbstractSocket::IPv4Protocol) {
                add("this machine", network.address, ClientPort);
                break;
            }
        }
    }

    void believesNoLie()
    {
        QFETCH(const PortMappingProtocol, protocol);
        if (!isBuilt(protocol))
            QSKIP("built without its library");
        QFETCH(const QHostAddress, address);
        QFETCH(const quint16, port);
        const Router router(protocol, address, port);
        Stage stage(router.settings());
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(stage.finished, 1);
        QVERIFY(stage.mappings.isEmpty());
        // UPnP does not even ask for a mapping if the gateway lies about its address.
        if (protocol == Protocol::UpnpIgd)
            QCOMPARE(router.igd.count("AddPortMapping"), 0);
        else
            QTRY_VERIFY(router.wasToldToRemove());
    }

    void ignoresForeignNatPmpDatagrams_data()
    {
        QTest::addColumn<QByteArray>("answer");
        const QByteArray question = wire::hex("0002 0000 9c40 9c40 00000078");
        const QByteArray grant = fakenatpmp::mapping(question, 50000, 120);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one byte") << QByteArray(1, '\0');
        QTest::newRow("half a grant") << grant.first(10);
        QTest::newRow("a grant without its end") << grant.first(15);
        QTest::newRow("a grant for UDP") << wire::hex("0081 0000 0000002a 9c40 c350 00000078");
        QTest::newRow("a grant for another port") << wire::hex("0082 0000 0000002a 9c41 c350 00000078");
        QTest::newRow("a removal") << wire::hex("0082 0000 0000002a 9c40 0000 00000000");
        QTest::newRow("the address again") << fakenatpmp::address(PublicAddress);
    }

    void ignoresForeignNatPmpDatagrams()
    {
        if (!isBuilt(Protocol::NatPmp))
            QSKIP("built without libnatpmp");
        QFETCH(const QByteArray, answer);
        FakeUdpService router([&answer](const QByteArray &request) -> QList<QByteArray> {
            if (fakenatpmp::asksForAddress(request))
                return {fakenatpmp::address(PublicAddress)};
            return {answer, fakenatpmp::mapping(request, 50000, 60)};
        });
        PortMapperSettings settings = lonely();
        settings.natPmpPort = router.port();
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(stage.finished, 1);
        QCOMPARE(stage.mappings, QList({PortMapping{Protocol::NatPmp, Endpoint(PublicAddress, 50000), 60s}}));
    }

    void ignoresForeignPcpDatagrams_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("size");
        QTest::newRow("empty") << -1 << 0;
        QTest::newRow("header only") << -1 << 24;
        QTest::newRow("without its end") << -1 << 56;
        QTest::newRow("another nonce") << 24 << 60;
        QTest::newRow("another protocol") << 36 << 60;
        QTest::newRow("another port") << 40 << 60;
        QTest::newRow("no response") << 1 << 60;
    }

    void ignoresForeignPcpDatagrams()
    {
        QFETCH(const int, offset);
        QFETCH(const int, size);
        FakeUdpService router([offset, size](const QByteArray &request) -> QList<QByteArray> {
            QByteArray wrong = fakepcp::mapping(request, PublicAddress, 50000, 120).first(size);
            if (offset >= 0)
                wrong[offset] = char(wrong.at(offset) ^ 0x55);
            return {wrong, fakepcp::mapping(request, PublicAddress, 50001, 60)};
        });
        PortMapperSettings settings = lonely();
        settings.pcpPort = router.port();
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(stage.finished, 1);
        QCOMPARE(stage.mappings, QList({PortMapping{Protocol::Pcp, Endpoint(PublicAddress, 50001), 60s}}));
    }

    void hearsOnlyTheRouter_data() { datagramProtocolRows(); }
    void hearsOnlyTheRouter()
    {
        QFETCH(const PortMappingProtocol, protocol);
        FakeUdpService router(silence());
        QUdpSocket stranger;
        stranger.setProxy(QNetworkProxy::NoProxy);
        QVERIFY(stranger.bind(QHostAddress::LocalHost, 0));
        PortMapperSettings settings = impatient(lonely());
        (protocol == Protocol::Pcp ? settings.pcpPort : settings.natPmpPort) = router.port();
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(router.requests.size(), 1);
        const QByteArray request = router.requests.first();
        if (protocol == Protocol::NatPmp)
            router.sendFrom(stranger, fakenatpmp::address(PublicAddress));
        else
            router.sendFrom(stranger, fakepcp::mapping(request, PublicAddress, 50000, 120));
        QTRY_COMPARE(stage.finished, 1);
        QVERIFY(stage.mappings.isEmpty());
        if (protocol == Protocol::NatPmp) { // It never got as far as asking for the mapping.
            for (const QByteArray &sent : std::as_const(router.requests))
                QVERIFY(fakenatpmp::asksForAddress(sent));
        }
    }

    void survivesAFlood_data() { datagramProtocolRows(); }
    void survivesAFlood()
    {
        QFETCH(const PortMappingProtocol, protocol);
        const QList<QByteArray> flood(200, QByteArray(1400, '\x81'));
        FakeUdpService router(always(flood));
        PortMapperSettings settings = impatient(lonely());
        (protocol == Protocol::Pcp ? settings.pcpPort : settings.natPmpPort) = router.port();
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(stage.finished, 1);
        QVERIFY(stage.mappings.isEmpty());
    }

    void survivesABadIgd_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<FakeIgd::Fault>("fault");
        const QList<QPair<const char *, FakeIgd::Fault>> faults = {
            {"hangs", FakeIgd::Fault::Hang},      {"closes", FakeIgd::Fault::Close},
            {"garbage", FakeIgd::Fault::Garbage}, {"never ends", FakeIgd::Fault::Endless},
            {"drips", FakeIgd::Fault::Drip},
        };
        for (const char *action : {"description", "GetExternalIPAddress", "AddPortMapping",
                                   "GetSpecificPortMappingEntry", "DeletePortMapping"}) {
            for (const auto &[name, fault] : faults)
                QTest::addRow("%s %s", action, name) << QByteArray(action) << fault;
        }
    }

    void survivesABadIgd()
    {
        if (!isBuilt(Protocol::UpnpIgd))
            QSKIP("built without libminiupnpc");
        QFETCH(const QByteArray, action);
        QFETCH(const FakeIgd::Fault, fault);
        FakeIgd igd;
        igd.faults.insert(action, fault);
        if (action == "DeletePortMapping") // The mapper only deletes if something may have been opened.
            igd.faults.insert("GetSpecificPortMappingEntry", FakeIgd::Fault::Garbage);
        PortMapperSettings settings = impatient(lonely());
        settings.upnpDescription = igd.description();
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(stage.finished, 1);
        QVERIFY(stage.mappings.isEmpty());
        QTRY_COMPARE(igd.count(action), 1);
        // Neither side waits any longer.
        QTRY_COMPARE(igd.openConnections(), 0);
        if (action != "description" && action != "GetExternalIPAddress")
            QTRY_COMPARE(igd.count("DeletePortMapping"), 1);
    }

    void staysWithOneIgd_data()
    {
        QTest::addColumn<QByteArray>("control");
        QTest::newRow("another host") << QByteArray("http://127.0.0.2:80/control");
        QTest::newRow("a name") << QByteArray("http://localhost:80/control");
        QTest::newRow("no port") << QByteArray("http://127.0.0.1:/control");
        QTest::newRow("a port that is none") << QByteArray("http://127.0.0.1:99999/control");
        QTest::newRow("two hosts") << QByteArray("http://127.0.0.1:80@127.0.0.2/control");
    }

    void staysWithOneIgd()
    {
        if (!isBuilt(Protocol::UpnpIgd))
            QSKIP("built without libminiupnpc");
        QFETCH(const QByteArray, control);
        FakeIgd igd;
        igd.controlUrl = control;
        PortMapperSettings settings = lonely();
        settings.upnpDescription = igd.description();
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(stage.finished, 1);
        QVERIFY(stage.mappings.isEmpty());
        QCOMPARE(igd.actions, QList<QByteArray>{"description"});
    }
};

PUNCHLINE_GUILESS_TEST(tst_HostileRouter)
#include "tst_hostilerouter.moc"
