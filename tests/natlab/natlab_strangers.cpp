// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/labtest.h"
#include "tests/natlab/openhome.h"
#include "tests/support/testprogram.h"

#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace punchline::natlab;

namespace {

const QString LobbyAddress = QStringLiteral("203.0.113.1:8877");

/// A victim that waits in the lobby of an honest server, and the stranger that joins it.
struct Encounter
{
    OpenHome home;
    std::unique_ptr<punchline::test::Program> server;
    std::unique_ptr<punchline::test::Program> victim;
    std::unique_ptr<punchline::test::Attacker> stranger;

    /// The victim arrives first, so it is the initiator. Returns whether it got as far as punching.
    [[nodiscard]] bool begin(const QString &options)
    {
        if (home.build())
            return false;
        server = home.server(LobbyAddress.section(u':', 1).toInt());
        if (!QTest::qWaitFor([this] { return server->out().contains("ready"); }))
            return false;
        victim = home.victim(
            {QStringLiteral("connect"), LobbyAddress, QStringLiteral("--timeout"), QStringLiteral("5")});
        if (!QTest::qWaitFor([this] { return !victim->events("waiting").isEmpty(); }))
            return false;
        stranger = home.attacker("call", LobbyAddress, QStringLiteral("--from 203.0.113.2:40000 ") + options);
        return QTest::qWaitFor([this] { return stranger->hasSaid("go 1"); });
    }
};

} // namespace

/// A stranger in the lobby of an honest server tries to find out what is open in a waiting client's home.
class NatlabStrangers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAtHomeIsDialled()
    {
        Encounter encounter;
        QString options = QStringLiteral("--door 203.0.113.2:40000 --offers host=192.168.1.1:8080-8087");
        for (const char *place :
             {"192.168.1.20:9000", "192.168.77.1:8080", "10.0.0.1:8080", "172.16.0.1:8080", "127.0.0.1:8080",
              "[::1]:8080", "[fe80::1]:8080", "[fd00::1]:8080", "169.254.169.254:8080", "198.51.100.9:8080",
              "203.0.113.2:22", "203.0.113.2:443", "203.0.113.2:1023"})
            options += QStringLiteral(" --offers host=") + QString::fromLatin1(place);
        QVERIFY(encounter.begin(options));
        QVERIFY(encounter.victim->wait() > 0);
        const QMap<QString, int> &dials = encounter.home.dials().counts();
        for (auto it = dials.cbegin(); it != dials.cend(); ++it)
            QVERIFY2(it.key() == LobbyAddress || it.key() == QStringLiteral("203.0.113.2:40000")
                         || it.key().startsWith(QStringLiteral("203.0.113.1:")),
                     qPrintable(it.key()));
        QVERIFY(!encounter.home.dials().hasMissedSome());
    }

    /// Anybody could dial its devices' addresses, but for the firewall around them.
    void nothingAtHomeIsDialledOverIpv6()
    {
        Encounter encounter;
        QVERIFY(encounter.begin(QStringLiteral("--door 203.0.113.2:40000"
                                               " --offers host=[2001:db8:7::1]:8080"
                                               " --offers host=[2001:db8:7::99]:8080")));
        QVERIFY(encounter.victim->wait() > 0);
        QCOMPARE(encounter.home.dials().to(QStringLiteral("[2001:db8:7:")), 0);
    }

    void nothingIsNamedWhereNobodyVouches()
    {
        Encounter encounter;
        QVERIFY(encounter.begin(QStringLiteral("--door [2001:db8:66::2]:7000 --dials-from 203.0.113.3:7001"
                                               " --offers host=[2001:db8:66::2]:7000")));
        QTRY_VERIFY(encounter.stranger->hasSaid("door [2001:db8:66::2]:7000 hears knock initiator"));
        QTRY_VERIFY(encounter.stranger->hasSaid("dial from 203.0.113.3:7001 hears knock initiator"));
        QVERIFY(encounter.victim->wait() > 0);
        QVERIFY2(!encounter.stranger->out().contains("nominating"), encounter.stranger->out().constData());
        QVERIFY2(!encounter.stranger->out().contains("TLS"), encounter.stranger->out().constData());
    }

    /// The controls: a proven connection is nominated, and one at the vouched-for address even at once.
    void whatIsProvenIsNamed()
    {
        Encounter encounter;
        QVERIFY(encounter.begin(QStringLiteral("--door [2001:db8:66::2]:7000 --answers-knocks yes"
                                               " --offers host=[2001:db8:66::2]:7000")));
        QTRY_VERIFY(encounter.stranger->hasSaid("door [2001:db8:66::2]:7000 hears TLS"));
        QVERIFY(!encounter.stranger->out().contains("nominating"));
    }

    void whatTheServerVouchesForIsNamedAtOnce()
    {
        Encounter encounter;
        QVERIFY(encounter.begin(QStringLiteral("--door 203.0.113.2:40000")));
        QTRY_VERIFY(encounter.stranger->hasSaid("door 203.0.113.2:40000 hears knock nominating"));
        QTRY_VERIFY(encounter.stranger->hasSaid("door 203.0.113.2:40000 hears TLS"));
    }

    void whatIsOpenElsewhereShowsInNoKnock_data()
    {
        QTest::addColumn<QString>("elsewhere");
        QTest::addRow("open") << QStringLiteral("--door [2001:db8:66::3]:7000 ");
        QTest::addRow("closed") << QString();
    }

    /// The stranger's own door opens later, and hears the same whether or not a port is open at a place that
    /// is none of its business.
    void whatIsOpenElsewhereShowsInNoKnock()
    {
        QFETCH(const QString, elsewhere);
        Encounter encounter;
        QVERIFY(encounter.begin(elsewhere
                                + QStringLiteral("--door 203.0.113.2:40000@700"
                                                 " --offers host=[2001:db8:66::3]:7000")));
        if (!elsewhere.isEmpty())
            QTRY_VERIFY(encounter.stranger->hasSaid("door [2001:db8:66::3]:7000 has a guest"));
        QVERIFY(!encounter.stranger->hasSaid("door 203.0.113.2:40000 has a guest"));
        QTRY_VERIFY(encounter.stranger->hasSaid("door 203.0.113.2:40000 hears knock nominating"));
    }
};

PUNCHLINE_TEST(NatlabStrangers, [](int argc, char *argv[]) {
    return runLabTest<NatlabStrangers>("natlab_strangers", argc, argv, {QStringLiteral("ip")});
})
#include "natlab_strangers.moc"
