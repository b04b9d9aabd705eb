// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/localnetworks.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

/// Which of this machine's addresses and routes are worth offering and dialling.
class tst_LocalNetworks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesAreRead_data();
    void tablesAreRead();
    void theRoutesOfAVpnCount();
    void whatReachedTheServerIsOfferedFirst();
    void thisMachinesOwnAreThere();

private:
    static QHostAddress at(const char *text) { return QHostAddress(QString::fromLatin1(text)); }
};

void tst_LocalNetworks::tablesAreRead_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QList<Route>>("expected");
    const QByteArray peer("wg0\t0500080A\t00000000\t0005\t0\t0\t0\tFFFFFFFF\t0\t0\t0\n"); // 10.8.0.5/32
    QTest::newRow("a host route") << peer << QList<Route>{{at("10.8.0.5"), 32, {}, 0}};
    QTest::newRow("over a router") << QByteArray(
        "eth0\t0000000A\tFE01A8C0\t0003\t0\t0\t7\t000000FF\t0\t0\t0\n")
                                   << QList<Route>{{at("10.0.0.0"), 8, at("192.168.1.254"), 7}};
    QTest::newRow("one that refuses") << QByteArray(peer).replace("\t0005\t", "\t0205\t") << QList<Route>();
    QTest::newRow("loopback's") << QByteArray(peer).replace("wg0", "lo") << QList<Route>();
    QTest::newRow("cut") << peer.first(20) << QList<Route>();
    QTest::newRow("six") << QByteArray(
        "fd42000000000000000000000000abcd 80 00000000000000000000000000000000 00 "
        "00000000000000000000000000000000 00000400 00000001 00000000 00000001     "
        "wg0\n") << QList<Route>{{at("fd42::abcd"), 128, {}, 1024}};
    QTest::newRow("six, unreachable")
        << QByteArray("00000000000000000000000000000000 00 00000000000000000000000000000000 00 "
                      "00000000000000000000000000000000 ffffffff 00000001 00000000 00200200       lo\n")
        << QList<Route>();
}

void tst_LocalNetworks::tablesAreRead()
{
    if (QSysInfo::ByteOrder != QSysInfo::LittleEndian)
        QSKIP("the rows are those of a little-endian machine");
    QFETCH(const QByteArray, table);
    QFETCH(const QList<Route>, expected);
    QCOMPARE(ipv4RoutesFrom(table) + ipv6RoutesFrom(table), expected);
}

void tst_LocalNetworks::theRoutesOfAVpnCount()
{
    const QList<LocalNetwork> routed = routedNetworks({{at("0.0.0.0"), 0, at("192.168.1.1"), 100},
                                                       {at("10.8.0.5"), 32, {}, 0},
                                                       {at("198.51.100.0"), 24, {}, 0},
                                                       {at("fd42::"), 64, {}, 1024}});
    QCOMPARE(routed.size(), 2); // Neither the default route nor a public network.
    const QList<LocalNetwork> networks = QList<LocalNetwork>{{at("10.8.0.2"), 32}} + routed;
    QVERIFY(isInNetworks(at("10.8.0.5"), networks));
    QVERIFY(isInNetworks(at("fd42::77"), networks));
    QVERIFY(!isInNetworks(at("10.8.0.6"), networks));
    // A peer that knows the code may be in there. A stranger is not dialled there, nor told of it.
    const Endpoint server(at("198.51.100.200"), 8877);
    const Endpoint own(at("203.0.113.1"), 4000);
    const Endpoint peer(at("203.0.113.9"), 4000);
    const Endpoint inside(at("10.8.0.5"), 5000);
    QVERIFY(isAcceptableTarget(inside,
                               surroundingsOf(server, own, peer, Acquaintance::KnowsCode, networks, 4000)));
    const Surroundings strange = surroundingsOf(server, own, peer, Acquaintance::Stranger, networks, 4000);
    QVERIFY(!isAcceptableTarget(inside, strange));
    QCOMPARE(ownCandidates(strange, own).size(), 2); // 10.8.0.2, and the observed one.
}

void tst_LocalNetworks::whatReachedTheServerIsOfferedFirst()
{
    QList<LocalNetwork> networks;
    for (quint32 bridge = 0; bridge < 20; ++bridge)
        networks.append({QHostAddress(0xac110001U + (bridge << 16)), 16});
    networks.append({at("192.168.1.23"), 24});
    networks.append({at("10.0.0.7"), 24});
    const auto ordered = withFirst(networks, {at("10.0.0.7"), at("192.168.1.23"), QHostAddress()});
    QCOMPARE(ordered.size(), networks.size());
    QCOMPARE(ordered.at(0).address, at("10.0.0.7"));
    QCOMPARE(ordered.at(1).address, at("192.168.1.23"));
    QCOMPARE(ordered.at(2), networks.at(0));
    Surroundings surroundings;
    surroundings.networks = ordered;
    surroundings.localPort = 4000;
    const auto offered = ownCandidates(surroundings, Endpoint(at("203.0.113.1"), 4000));
    QCOMPARE(offered.size(), MaxCandidates);
    QCOMPARE(offered.first().endpoint.address, at("10.0.0.7"));
    QCOMPARE(offered.last().kind, CandidateKind::ServerReflexive);
}

void tst_LocalNetworks::thisMachinesOwnAreThere()
{
    const auto networks = networksFrom(QHostAddress(QHostAddress::LocalHost));
    QVERIFY(!networks.isEmpty());
    QCOMPARE(networks.first().address, QHostAddress(QHostAddress::LocalHost));
    QVERIFY(isInNetworks(at("127.0.0.9"), networks));
}

PUNCHLINE_GUILESS_TEST(tst_LocalNetworks)
#include "tst_localnetworks.moc"
