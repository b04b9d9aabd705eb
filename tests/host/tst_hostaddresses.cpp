// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/host/hostaddresses.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

/// Which of a server's addresses are offered, in which order, and for whom.
class tst_HostAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreListedBestFirst_data();
    void addressesAreListedBestFirst();
    void aProgramOnThisMachineGoesByAnAddressOfItsOwn();
    void routersAreAskedOnlyWhereThereIsOne_data();
    void routersAreAskedOnlyWhereThereIsOne();
    void outsideIsWhatIsInNoNetworkOfThisMachine_data();
    void outsideIsWhatIsInNoNetworkOfThisMachine();

private:
    /// Parses a machine's networks from "192.168.1.10/24 …".
    static QList<LocalNetwork> networksFrom(const char *text)
    {
        QList<LocalNetwork> networks;
        const auto parts = QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            networks.append({QHostAddress(part.section(u'/', 0, 0)), part.section(u'/', 1).toInt()});
        }
        return networks;
    }
    static QString wordFor(Audience audience)
    {
        switch (audience) {
        case Audience::ThisMachine:
            return QStringLiteral("machine");
        case Audience::OwnNetwork:
            return QStringLiteral("own");
        case Audience::Anybody:
            return QStringLiteral("anybody");
        case Audience::BehindRouter:
            return QStringLiteral("router");
        case Audience::BehindCarrier:
            return QStringLiteral("carrier");
        }
        return {};
    }
};

void tst_HostAddresses::addressesAreListedBestFirst_data()
{
    QTest::addColumn<QString>("networks");
    QTest::addColumn<QString>("opened");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *networks, const char *opened, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(networks) << QString::fromLatin1(opened)
                            << QString::fromLatin1(expected).split(u' ');
    };
    row("no network", "127.0.0.1/8 ::1/128", "", "machine=127.0.0.1:99");
    row("link-local only", "127.0.0.1/8 169.254.3.4/16 fe80::1/64", "", "machine=127.0.0.1:99");
    row("home", "127.0.0.1/8 192.168.1.10/24 fe80::1/64", "", "own=192.168.1.10:99");
    row("home, opened", "192.168.1.10/24", "203.0.113.7:8877", "router=203.0.113.7 own=192.168.1.10:99");
    row("home, opened elsewhere", "192.168.1.10/24", "203.0.113.7:4000",
        "router=203.0.113.7:4000 own=192.168.1.10:99");
    row("behind a carrier", "192.168.1.10/24", "100.64.0.9:99", "own=192.168.1.10:99 carrier=100.64.0.9:99");
    row("behind two routers", "192.168.1.10/24", "10.0.0.9:99", "own=192.168.1.10:99 carrier=10.0.0.9:99");
    row("a server's machine", "198.51.100.5/24", "", "anybody=198.51.100.5:99");
    row("public and private", "10.1.2.3/8 198.51.100.5/24", "", "anybody=198.51.100.5:99 own=10.1.2.3:99");
    row("the router's network first", "172.17.0.1/16 192.168.1.10/24 10.8.0.2/24", "",
        "own=192.168.1.10:99 own=172.17.0.1:99 own=10.8.0.2:99");
    row("one of several IPv6", "192.168.1.10/24 2001:db8::5/64 2001:db8::6/64", "",
        "own=192.168.1.10:99 anybody=[2001:db8::5]:99");
    row("IPv6 of a private network", "fd00::5/64", "", "own=[fd00::5]:99");
    row("IPv6, global before private", "fd00::5/64 2001:db8::5/64", "", "anybody=[2001:db8::5]:99");
    row("no more than can be chosen from", "10.0.1.1/24 10.0.2.1/24 10.0.3.1/24 10.0.4.1/24 10.0.5.1/24",
        "203.0.113.7:99", "router=203.0.113.7:99 own=10.0.1.1:99 own=10.0.2.1:99 own=10.0.3.1:99");
}

void tst_HostAddresses::addressesAreListedBestFirst()
{
    QFETCH(QString, networks);
    QFETCH(QString, opened);
    QFETCH(QStringList, expected);
    const QHostAddress router(QStringLiteral("192.168.1.1"));
    const auto listed =
        hostAddresses(networksFrom(qPrintable(networks)), router, 99, Endpoint::fromString(opened));
    QStringList found;
    for (const HostAddress &address : listed)
        found.append(wordFor(address.audience) + u'=' + address.given.toString());
    QCOMPARE(found, expected);
}

void tst_HostAddresses::aProgramOnThisMachineGoesByAnAddressOfItsOwn()
{
    const QHostAddress router(QStringLiteral("192.168.1.1"));
    const auto listed = hostAddresses(networksFrom("172.17.0.1/16 192.168.1.10/24 2001:db8::5/64"), router,
                                      99, Endpoint::fromString(u"203.0.113.7:4000"));
    QCOMPARE(listed.size(), 4);
    // The way back through the router's address may be closed; all the others are this machine's own.
    QCOMPARE(listed.first().inside, (ServerAddress{QStringLiteral("192.168.1.10"), 99}));
    for (const HostAddress &address : listed.mid(1))
        QCOMPARE(address.inside, address.given);
}

void tst_HostAddresses::routersAreAskedOnlyWhereThereIsOne_data()
{
    QTest::addColumn<QString>("networks");
    QTest::addColumn<bool>("behind");
    QTest::newRow("no network") << QStringLiteral("127.0.0.1/8") << false;
    QTest::newRow("home") << QStringLiteral("127.0.0.1/8 192.168.1.10/24 2001:db8::5/64") << true;
    QTest::newRow("carrier") << QStringLiteral("100.64.0.9/10") << true;
    QTest::newRow("public") << QStringLiteral("198.51.100.5/24 172.17.0.1/16") << false;
    QTest::newRow("IPv6 only") << QStringLiteral("fd00::5/64 2001:db8::5/64") << false;
    QTest::newRow("no address was given") << QStringLiteral("169.254.3.4/16") << false;
}

void tst_HostAddresses::routersAreAskedOnlyWhereThereIsOne()
{
    QFETCH(QString, networks);
    QFETCH(bool, behind);
    QCOMPARE(isBehindRouter(networksFrom(qPrintable(networks))), behind);
}

void tst_HostAddresses::outsideIsWhatIsInNoNetworkOfThisMachine_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("outside");
    const auto row = [](const char *address, bool outside) {
        QTest::newRow(address) << QString::fromLatin1(address) << outside;
    };
    row("198.51.100.5", true);
    row("2001:db8:1::5", true);
    row("127.0.0.1", false);
    row("192.168.1.10", false);
    row("192.168.1.20", false);
    row("192.168.7.20", false); // Private, so the peer is inside, however it got here.
    row("100.64.0.5", false);
    row("fd00::5", false);
    row("2001:db8:2::77", false); // In one of this machine's networks.
    row("203.0.113.7", false);    // The router's own: a peer in this network, hairpinned.
}

void tst_HostAddresses::outsideIsWhatIsInNoNetworkOfThisMachine()
{
    QFETCH(QString, address);
    QFETCH(bool, outside);
    const auto networks = networksFrom("127.0.0.1/8 192.168.1.10/24 2001:db8:2::5/64");
    QCOMPARE(isFromOutside(QHostAddress(address), networks, Endpoint::fromString(u"203.0.113.7:8877")),
             outside);
}

PUNCHLINE_GUILESS_TEST(tst_HostAddresses)
#include "tst_hostaddresses.moc"
