// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/portmapping/mapperstage.h"
#include "tests/support/testprogram.h"

using namespace punchline;
using namespace punchline::mapperstage;
using namespace std::chrono_literals;

class tst_UpnpMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!isBuilt(Protocol::UpnpIgd))
            QSKIP("built without libminiupnpc");
    }

    void triesFourPorts()
    {
        FakeIgd igd;
        igd.allPortsTaken = true;
        PortMapperSettings settings = lonely();
        settings.upnpDescription = igd.description();
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(stage.finished, 1);
        QVERIFY(stage.mappings.isEmpty());
        QCOMPARE(igd.count("AddPortMapping"), 4);
    }

    void tellsTheIgdWhatItIs()
    {
        FakeIgd igd;
        PortMapperSettings settings = lonely();
        settings.upnpDescription = igd.description();
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(stage.finished, 1);
        const FakeIgd::Mapping mapping = igd.mappings.value(ClientPort);
        QCOMPARE(mapping.client, "127.0.0.1");
        QCOMPARE(mapping.internalPort, ClientPort);
        QCOMPARE(mapping.lease, "120");
        QCOMPARE(mapping.description, "Punchline");
    }

    void findsAnIgd_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isFound");
        const QByteArray gateway("urn:schemas-upnp-org:device:InternetGatewayDevice:1");
        QTest::newRow("a gateway") << gateway << QStringLiteral("127.0.0.1") << true;
        QTest::newRow("its connection") << QByteArray("urn:schemas-upnp-org:service:WANIPConnection:1")
                                        << QStringLiteral("127.0.0.1") << true;
        QTest::newRow("a television") << QByteArray("urn:schemas-upnp-org:device:MediaRenderer:1")
                                      << QStringLiteral("127.0.0.1") << false;
        QTest::newRow("it points elsewhere") << gateway << QStringLiteral("127.0.0.2") << false;
        QTest::newRow("it points to a name") << gateway << QStringLiteral("localhost") << false;
        QTest::newRow("it points nowhere") << gateway << QString() << false;
    }

    void findsAnIgd()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const QString, host);
        QFETCH(const bool, isFound);
        FakeIgd igd;
        QUrl location = igd.description();
        location.setHost(host);
        FakeUdpService ssdp(always({"", "HTTP/1.1 200 OK\r\nLocation", searchAnswer(location, target)}));
        PortMapperSettings settings = lonely();
        settings.ssdpAddress = QHostAddress(QHostAddress::LocalHost);
        settings.ssdpPort = ssdp.port();
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(stage.finished, 1);
        QVERIFY(ssdp.requests.first().startsWith("M-SEARCH * HTTP/1.1\r\nHOST: 127.0.0.1:"));
        QCOMPARE(stage.protocols().contains(Protocol::UpnpIgd), isFound);
        QCOMPARE(igd.actions.isEmpty(), !isFound);
    }

    void takesAnotherGatewayWhenTheTimeIsOver()
    {
        const FakeIgd igd;
        const FakeUdpService ssdp(
            always({searchAnswer(igd.description(), "urn:schemas-upnp-org:device:InternetGatewayDevice:1")}));
        PortMapperSettings settings = lonely();
        settings.gateway = QHostAddress(QStringLiteral("127.0.0.2"));
        settings.ssdpAddress = QHostAddress(QHostAddress::LocalHost);
        settings.ssdpPort = ssdp.port();
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(stage.finished, 1);
        QCOMPARE(stage.protocols(), QList{Protocol::UpnpIgd});
    }

    /// The search port accepts datagrams from anybody, but a sender outside this machine's networks cannot be
    /// its router.
    void followsNobodyFromElsewhere()
    {
        const FakeIgd igd;
        const FakeUdpService ssdp(
            always({searchAnswer(igd.description(), "urn:schemas-upnp-org:device:InternetGatewayDevice:1")}));
        PortMapperSettings settings = lonely();
        settings.gateway = QHostAddress(QStringLiteral("127.0.0.2"));
        settings.networks = [] {
            return QList<LocalNetwork>{{QHostAddress(QStringLiteral("192.168.1.20")), 24}};
        };
        settings.ssdpAddress = QHostAddress(QHostAddress::LocalHost);
        settings.ssdpPort = ssdp.port();
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(stage.finished, 1);
        QVERIFY(!ssdp.requests.isEmpty());
        QVERIFY(stage.mappings.isEmpty());
        QVERIFY(igd.actions.isEmpty());
    }

    /// Must be last, since it tests the end of this program, which must neither wait nor crash.
    void leavesAWorkerBehindAtExit()
    {
        static FakeIgd *igd = nullptr;
        igd = new FakeIgd; // Leaked: its connection hangs until the system closes it.
        igd->faults.insert("AddPortMapping", FakeIgd::Fault::Hang);
        PortMapperSettings settings = lonely();
        settings.upnpDescription = igd->description();
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(igd->count("AddPortMapping"), 1);
        stage.mapper.reset();
        QCOMPARE(igd->openConnections(), 1);
    }
};

PUNCHLINE_GUILESS_TEST(tst_UpnpMapping)
#include "tst_upnpmapping.moc"
