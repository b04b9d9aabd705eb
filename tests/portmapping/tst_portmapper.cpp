// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/routes.h"
#include "app/portmapping/mappingrequest.h"

#include "tests/portmapping/mapperstage.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>

using namespace punchline;
using namespace punchline::mapperstage;
using namespace std::chrono_literals;

class tst_PortMapper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsAGrant_data() { protocolRows(); }
    void reportsAGrant()
    {
        QFETCH(const PortMappingProtocol, protocol);
        const Router router(protocol, PublicAddress, ClientPort);
        Stage stage(router.settings());
        stage.mapper->start(ClientPort);
        QCOMPARE(stage.finished, 0);
        QTRY_COMPARE(stage.finished, 1);
        QCOMPARE(stage.mappings, QList({PortMapping{protocol, Endpoint(PublicAddress, ClientPort), 120s}}));
        QVERIFY(stage.mapper->isDone());
    }

    void takesAnotherPort_data() { protocolRows(); }
    void takesAnotherPort()
    {
        QFETCH(const PortMappingProtocol, protocol);
        const Router router(protocol, PublicAddress, 50001);
        Stage stage(router.settings());
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(stage.finished, 1);
        QCOMPARE(stage.mappings.size(), 1);
        const Endpoint external = stage.mappings.first().external;
        QVERIFY(external.port != ClientPort);
        if (protocol == Protocol::UpnpIgd)
            QCOMPARE(router.igd.mappings.keys(), QList<quint16>{external.port});
        else
            QCOMPARE(external.port, 50001);
    }

    void asksAllAtOnce()
    {
        FakeUdpService natPmp(fakenatpmp::router(PublicAddress, 50001));
        FakeUdpService pcp(fakepcp::router(PublicAddress, 50002));
        FakeIgd igd;
        PortMapperSettings settings = lonely();
        settings.natPmpPort = natPmp.port();
        settings.pcpPort = pcp.port();
        settings.upnpDescription = igd.description();
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        stage.mapper->start(ClientPort + 1); // Only the first start counts.
        QTRY_COMPARE(stage.finished, 1);
        QList<Protocol> expected;
        for (const Protocol protocol : {Protocol::Pcp, Protocol::NatPmp, Protocol::UpnpIgd}) {
            if (isBuilt(protocol))
                expected.append(protocol);
        }
        QCOMPARE(stage.mappings.size(), expected.size());
        for (const Protocol protocol : std::as_const(expected))
            QVERIFY(stage.protocols().contains(protocol));
        QCOMPARE(pcp.requests.size(), 1);
    }

    void endsAtOnceWhereNobodyIs()
    {
        PortMapperSettings settings = lonely();
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(stage.finished, 1);
        QVERIFY(stage.mappings.isEmpty());
    }

    void endsInTimeWhereAllHang()
    {
        const FakeUdpService natPmp(silence());
        const FakeUdpService pcp(silence());
        FakeIgd igd;
        igd.faults.insert("description", FakeIgd::Fault::Hang);
        PortMapperSettings settings;
        settings.gateway = QHostAddress(QHostAddress::LocalHost);
        settings.natPmpPort = natPmp.port();
        settings.pcpPort = pcp.port();
        settings.upnpDescription = igd.description();
        Stage stage(settings);
        QElapsedTimer elapsed;
        elapsed.start();
        stage.mapper->start(ClientPort);
        QTRY_COMPARE_WITH_TIMEOUT(stage.finished, 1, 2800);
        QVERIFY(stage.mappings.isEmpty());
        // Sent again after 250 and 500 ms; given up after 1.5 s.
        QVERIFY2(pcp.requests.size() >= 3, qPrintable(QString::number(pcp.requests.size())));
        QTRY_COMPARE(igd.openConnections(), 0);
    }

    void callsOffTheAskingAtTheDeadline()
    {
        FakeUdpService pcp(silence());
        PortMapperSettings settings = lonely();
        settings.pcpPort = pcp.port();
        settings.deadline = 300ms;
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(stage.finished, 1);
        QTRY_VERIFY(fakepcp::isRemoval(pcp.requests.last()));
        pcp.send(fakepcp::mapping(pcp.requests.first(), PublicAddress, 50000, 120));
        const qsizetype sent = pcp.requests.size();
        QTRY_VERIFY(pcp.requests.size() > sent); // The removal again: the answer above was not for it.
        QVERIFY(stage.mappings.isEmpty());
        QCOMPARE(stage.finished, 1);
    }

    void removesWhatWasGrantedTooLate_data() { protocolRows(); }
    void removesWhatWasGrantedTooLate()
    {
        QFETCH(const PortMappingProtocol, protocol);
        Router router(protocol, PublicAddress, ClientPort);
        FakeUdpService silent(silence());
        PortMapperSettings settings = router.settings();
        settings.deadline = 400ms;
        if (protocol == Protocol::NatPmp) {
            settings.natPmpPort = silent.port();
        } else if (protocol == Protocol::Pcp) {
            settings.pcpPort = silent.port();
        } else {
            router.igd.faults.insert("AddPortMapping", FakeIgd::Fault::Hang);
        }
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        if (protocol == Protocol::NatPmp) {
            QTRY_COMPARE(silent.requests.size(), 1);
            silent.send(fakenatpmp::address(PublicAddress));
        }
        QTRY_COMPARE(stage.finished, 1);
        router.igd.answerHanging();
        if (protocol == Protocol::NatPmp)
            QTRY_VERIFY(fakenatpmp::isRemoval(silent.requests.last()));
        else if (protocol == Protocol::Pcp)
            QTRY_VERIFY(fakepcp::isRemoval(silent.requests.last()));
        else
            QTRY_VERIFY(router.wasToldToRemove());
        QVERIFY(stage.mappings.isEmpty());
    }

    void takesARefusal_data()
    {
        QTest::addColumn<PortMappingProtocol>("protocol");
        QTest::addColumn<int>("code");
        for (const int code : {1, 2, 3, 4, 5})
            QTest::addRow("NAT-PMP, %d", code) << Protocol::NatPmp << code;
        for (const int code : {1, 2, 3, 8, 11})
            QTest::addRow("PCP, %d", code) << Protocol::Pcp << code;
        for (const int code : {402, 501, 606, 724, 725})
            QTest::addRow("UPnP, %d", code) << Protocol::UpnpIgd << code;
    }

    void takesARefusal()
    {
        QFETCH(const PortMappingProtocol, protocol);
        if (!isBuilt(protocol))
            QSKIP("built without its library");
        QFETCH(const int, code);
        Router router(protocol, PublicAddress, ClientPort);
        router.igd.addFailure = code;
        FakeUdpService refusing([protocol, code](const QByteArray &request) -> QList<QByteArray> {
            if (protocol == Protocol::Pcp)
                return {fakepcp::failure(request, quint8(code))};
            return {fakenatpmp::failure(request, quint16(code))};
        });
        PortMapperSettings settings = router.settings();
        (protocol == Protocol::Pcp ? settings.pcpPort : settings.natPmpPort) = refusing.port();
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(stage.finished, 1);
        QVERIFY(stage.mappings.isEmpty());
        if (protocol == Protocol::UpnpIgd)
            QCOMPARE(router.igd.count("AddPortMapping"), 1);
    }

    void removesOnRelease_data() { protocolRows(); }
    void removesOnRelease()
    {
        QFETCH(const PortMappingProtocol, protocol);
        const Router router(protocol, PublicAddress, ClientPort);
        Stage stage(router.settings());
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(stage.finished, 1);
        QVERIFY(!router.wasToldToRemove());
        stage.mapper->release();
        QTRY_VERIFY(router.wasToldToRemove());
        QCOMPARE(stage.mappings.size(), 1);
        QCOMPARE(stage.finished, 1);
    }

    void removesInTheDestructor_data() { protocolRows(); }
    void removesInTheDestructor()
    {
        QFETCH(const PortMappingProtocol, protocol);
        const Router router(protocol, PublicAddress, ClientPort);
        Stage stage(router.settings());
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(stage.finished, 1);
        QElapsedTimer elapsed;
        elapsed.start();
        // This router lives in the thread that waits, so it cannot answer before the wait is over.
        stage.mapper.reset();
        QVERIFY2(elapsed.elapsed() < 450, qPrintable(QString::number(elapsed.elapsed())));
        QTRY_VERIFY(router.wasToldToRemove());
    }

    void canBeDeletedWhileAsking_data() { protocolRows(); }
    void canBeDeletedWhileAsking()
    {
        QFETCH(const PortMappingProtocol, protocol);
        Router router(protocol, PublicAddress, ClientPort);
        router.igd.faults.insert("AddPortMapping", FakeIgd::Fault::Hang);
        FakeUdpService silent(silence());
        PortMapperSettings settings = router.settings();
        (protocol == Protocol::Pcp ? settings.pcpPort : settings.natPmpPort) = silent.port();
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        if (protocol == Protocol::UpnpIgd)
            QTRY_COMPARE(router.igd.count("AddPortMapping"), 1);
        else
            QTRY_COMPARE(silent.requests.size(), 1);
        QElapsedTimer elapsed;
        elapsed.start();
        stage.mapper.reset();
        QVERIFY2(elapsed.elapsed() < 150, qPrintable(QString::number(elapsed.elapsed())));
        router.igd.answerHanging();
        if (protocol == Protocol::UpnpIgd)
            QTRY_VERIFY(router.wasToldToRemove());
        if (protocol == Protocol::Pcp)
            QTRY_VERIFY(fakepcp::isRemoval(silent.requests.last()));
        QTRY_COMPARE(router.igd.openConnections(), 0);
        QVERIFY(stage.mappings.isEmpty());
        QCOMPARE(stage.finished, 0);
    }

    void canBeDeletedAtOnce_data() { protocolRows(); }
    void canBeDeletedAtOnce()
    {
        QFETCH(const PortMappingProtocol, protocol);
        const Router router(protocol, PublicAddress, ClientPort);
        for (int i = 0; i < 20; ++i) {
            PortMapper mapper(router.settings());
            mapper.start(ClientPort);
        }
        QTRY_COMPARE(router.igd.openConnections(), 0);
    }

    void canBeDeletedByItsListener_data() { protocolRows(); }
    void canBeDeletedByItsListener()
    {
        QFETCH(const PortMappingProtocol, protocol);
        const Router router(protocol, PublicAddress, ClientPort);
        auto *mapper = new PortMapper(router.settings());
        int heard = 0;
        QObject context;
        connect(mapper, &PortMapper::mapped, &context, [&heard, mapper] {
            ++heard;
            delete mapper;
        });
        mapper->start(ClientPort);
        QTRY_COMPARE(heard, 1);
        QTRY_VERIFY(router.wasToldToRemove());
    }

    void endsTheAskingOnRelease()
    {
        FakeUdpService pcp(silence());
        PortMapperSettings settings = lonely();
        settings.pcpPort = pcp.port();
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(pcp.requests.size(), 1);
        stage.mapper->release();
        QTRY_COMPARE(stage.finished, 1);
        QTRY_VERIFY(fakepcp::isRemoval(pcp.requests.last()));
        QVERIFY(stage.mappings.isEmpty());
    }

    void asksNobodyAfterRelease()
    {
        const FakeUdpService pcp(silence());
        PortMapperSettings settings = lonely();
        settings.pcpPort = pcp.port();
        Stage stage(settings);
        stage.mapper->release();
        stage.mapper->start(ClientPort);
        QVERIFY(stage.mapper->isDone());
        QCoreApplication::processEvents();
        QCOMPARE(stage.finished, 0);
        QVERIFY(pcp.requests.isEmpty());
    }

    void renewsAtHalfTime_data() { protocolRows(); }
    void renewsAtHalfTime()
    {
        QFETCH(const PortMappingProtocol, protocol);
        const Router router(protocol, PublicAddress, ClientPort);
        PortMapperSettings settings = router.settings();
        settings.lifetime = 2s;
        Stage stage(settings);
        stage.mapper->start(ClientPort);
        QTRY_COMPARE(stage.finished, 1);
        const qsizetype asked =
            router.natPmp.requests.size() + router.pcp.requests.size() + router.igd.count("AddPortMapping");
        QTRY_VERIFY(router.natPmp.requests.size() + router.pcp.requests.size()
                        + router.igd.count("AddPortMapping")
                    > asked);
        QCOMPARE(stage.mappings.size(), 1);
        QVERIFY(!router.wasToldToRemove());
    }

    void renewalDelays_data()
    {
        QTest::addColumn<std::chrono::seconds>("granted");
        QTest::addColumn<std::chrono::milliseconds>("delay");
        QTest::newRow("as asked") << 120s << std::chrono::milliseconds(60s);
        QTest::newRow("shorter") << 31s << 15500ms;
        QTest::newRow("for ever") << std::chrono::seconds(0xffffffffU) << std::chrono::milliseconds(60s);
        QTest::newRow("hardly") << 1s << 1000ms;
        QTest::newRow("not at all") << 0s << 1000ms;
    }

    void renewalDelays()
    {
        QFETCH(const std::chrono::seconds, granted);
        QFETCH(const std::chrono::milliseconds, delay);
        QCOMPARE(renewalDelay(granted, 120s), delay);
    }

    void findsTheDefaultGateway_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("gateway");
        const QByteArray link("eth0\t0001A8C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n");
        const QByteArray first("eth0\t00000000\t0101A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\n");
        const QByteArray second("wlan0\t00000000\t0102A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0\n");
        const QString one = QStringLiteral("192.168.1.1");
        QTest::newRow("one") << link + first << one;
        QTest::newRow("the lower metric") << second + first << one;
        QTest::newRow("only the link") << link << QString();
        QTest::newRow("down") << QByteArray(first).replace("\t0003\t", "\t0002\t") << QString();
        QTest::newRow("without a router") << QByteArray(first).replace("0101A8C0", "00000000") << QString();
        QTest::newRow("half the world")
            << QByteArray(first).replace("100\t00000000", "100\t00000080") << QString();
        QTest::newRow("cut") << first.first(30) << QString();
        QTest::newRow("empty") << QByteArray() << QString();
    }

    void findsTheDefaultGateway()
    {
        if (QSysInfo::ByteOrder != QSysInfo::LittleEndian)
            QSKIP("the rows are those of a little-endian machine");
        QFETCH(const QByteArray, lines);
        QFETCH(const QString, gateway);
        const QByteArray head("Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\n");
        QCOMPARE(defaultGatewayOf(ipv4RoutesFrom(head + lines)).toString(), gateway);
    }
};

PUNCHLINE_GUILESS_TEST(tst_PortMapper)
#include "tst_portmapper.moc"
