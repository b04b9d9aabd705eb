// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/punch/places.h"
#include "tests/support/testprogram.h"

#include <QStringList>
#include <QTest>

using namespace punchline;

Q_DECLARE_METATYPE(punchline::Acquaintance)

/// How near two clients are, from what a server says about them and what it cannot fake.
class tst_Surroundings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServersView_data();
    void theServersView();
    void familiesInCommon();
    void surroundings_data();
    void surroundings();
    void aServerAimsAtNothingInside();
    void strangersElsewhereOpenNothingOfAHome();
    void vouchedFor_data();
    void vouchedFor();
    void behindAClassicServer_data();
    void behindAClassicServer();
};

void tst_Surroundings::surroundings_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("observed");
    QTest::addColumn<QString>("peer");
    QTest::addColumn<Acquaintance>("acquaintance");
    QTest::addColumn<QString>("expected"); // machine, realm, near
    const auto row = [](const char *name, const char *server, const char *observed, const char *peer,
                        const char *stranger, const char *friends) {
        for (const bool knows : {false, true}) {
            QTest::addRow("%s, %s", name, knows ? "with the code" : "a stranger")
                << QString::fromLatin1(server) << QString::fromLatin1(observed) << QString::fromLatin1(peer)
                << (knows ? Acquaintance::KnowsCode : Acquaintance::Stranger)
                << QString::fromLatin1(knows ? friends : stranger);
        }
    };
    const char *far = "198.51.100.200:8877";
    row("two public addresses", far, "203.0.113.1:4000", "198.51.100.2:4000", "", "near");
    row("one public address", far, "203.0.113.1:4000", "203.0.113.1:4001", "near", "realm near");
    row("one IPv6 prefix", "[2001:db8:9::1]:8877", "[2001:db8::1]:4000", "[2001:db8::2]:4000", "near",
        "near");
    row("two IPv6 prefixes", "[2001:db8:9::1]:8877", "[2001:db8::1]:4000", "[2001:db8:0:1::2]:4000", "",
        "near");
    row("server in the private network", "192.168.1.1:8877", "192.168.1.2:4000", "10.0.0.7:4000",
        "realm near", "realm near");
    row("server in a carrier's network", "100.64.0.9:8877", "100.64.0.1:4000", "100.127.255.254:4000",
        "realm near", "realm near");
    row("server in unique local addresses", "[fd00::9]:8877", "[fd00::1]:4000", "[fdff::2]:4000",
        "realm near", "realm near");
    row("one private, one public", "192.168.1.1:8877", "192.168.1.2:4000", "203.0.113.1:4000", "", "near");
    row("server's own machine", "127.0.0.1:8877", "127.0.0.1:4000", "127.0.0.1:4001", "machine realm near",
        "machine realm near");
    row("server's own machine, IPv6", "[::1]:8877", "[::1]:4000", "127.0.0.1:4001", "machine realm near",
        "machine realm near");
    row("one on the server's machine", "127.0.0.1:8877", "127.0.0.1:4000", "192.168.1.2:4000", "realm near",
        "realm near");
    row("one on the server's machine, one far", "127.0.0.1:8877", "127.0.0.1:4000", "203.0.113.1:4000", "",
        "near");
    // A hostile server on the internet tries to make its clients dial their own machines and networks.
    row("aims at loopback", far, "127.0.0.1:4000", "127.0.0.1:4001", "", "near");
    row("aims at IPv6 loopback", "[2001:db8:9::1]:8877", "[::1]:4000", "127.0.0.1:4001", "", "near");
    row("aims at private networks", far, "10.0.0.1:4000", "192.168.77.1:4000", "", "near");
    row("aims at one private address", far, "10.0.0.1:4000", "10.0.0.1:4001", "", "near");
    row("aims from the own public address", far, "203.0.113.1:4000", "10.0.0.7:4000", "", "near");
}

void tst_Surroundings::surroundings()
{
    QFETCH(QString, server);
    QFETCH(QString, observed);
    QFETCH(QString, peer);
    QFETCH(Acquaintance, acquaintance);
    const auto all = surroundingsOf(at(qPrintable(server)), at(qPrintable(observed)), at(qPrintable(peer)),
                                    acquaintance, networks(Home), 50000);
    QStringList words;
    if (all.sameMachine)
        words.append(QStringLiteral("machine"));
    if (all.sharedRealm)
        words.append(QStringLiteral("realm"));
    if (all.mayBeNear)
        words.append(QStringLiteral("near"));
    QTEST(words.join(u' '), "expected");
    QCOMPARE(all.sharedAddress,
             at(qPrintable(observed)).address == at(qPrintable(peer)).address && !all.sameMachine);
    QCOMPARE(all.networks.size(), 5);
    QCOMPARE(all.localPort, 50000);
}

/// A server on the internet claims any addresses for the clients: neither dials itself, or a network that is
/// not its own.
void tst_Surroundings::aServerAimsAtNothingInside()
{
    const QList<Candidate> offered{{CandidateKind::Host, at("127.0.0.1:6379")},
                                   {CandidateKind::Host, at("[::1]:6379")},
                                   {CandidateKind::Host, at("10.0.0.7:6379")},
                                   {CandidateKind::Mapped, at("172.16.0.1:6379")},
                                   {CandidateKind::Host, at("192.168.1.9:6379")}};
    const auto dialled = [&offered](const char *claimed, const char *peer, Acquaintance acquaintance) {
        const auto all = surroundingsOf(at("198.51.100.200:8877"), at(claimed), at(peer), acquaintance,
                                        networks(Home), 50000);
        QStringList endpoints;
        const auto targets = targetsFrom(offered, at(peer), all);
        for (const Candidate &target : targets)
            endpoints.append(target.endpoint.toString());
        return endpoints.join(u' ');
    };
    const QString onLink = QStringLiteral("192.168.1.9:6379");
    for (const char *claimed : {"127.0.0.1:4000", "10.0.0.1:4000", "[::1]:4000", "203.0.113.1:4000"}) {
        for (const char *peer : {"127.0.0.2:4001", "10.0.0.7:4001", "[fd00::7]:4001", "169.254.1.1:4001"}) {
            QCOMPARE(dialled(claimed, peer, Acquaintance::Stranger), QString());
            QCOMPARE(dialled(claimed, peer, Acquaintance::KnowsCode), onLink);
        }
    }
    // Behind one public address, a stranger may be in the same home, a friend behind the same carrier.
    QCOMPARE(dialled("203.0.113.1:4000", "203.0.113.1:4001", Acquaintance::Stranger),
             onLink + QStringLiteral(" 203.0.113.1:4001"));
    QCOMPARE(dialled("203.0.113.1:4000", "203.0.113.1:4001", Acquaintance::KnowsCode),
             QStringLiteral("10.0.0.7:6379 172.16.0.1:6379 192.168.1.9:6379 203.0.113.1:4001"));
}

/// A stranger from elsewhere can name a home's devices, since in IPv6 they have internet addresses.
void tst_Surroundings::strangersElsewhereOpenNothingOfAHome()
{
    const QList<Candidate> offered{{CandidateKind::Host, at("[2001:db8::99]:8080")},
                                   {CandidateKind::Host, at("[2001:db8:7::1]:4000")}};
    const auto dialled = [&offered](const char *peer, Acquaintance acquaintance) {
        const auto all = surroundingsOf(at("198.51.100.200:8877"), at("203.0.113.1:4000"), at(peer),
                                        acquaintance, networks(Home), 50000);
        return targetsFrom(offered, at(peer), all).contains(offered.first());
    };
    QVERIFY(!dialled("203.0.113.9:4000", Acquaintance::Stranger));
    QVERIFY(dialled("203.0.113.9:4000", Acquaintance::KnowsCode));
    QVERIFY(dialled("203.0.113.1:4001", Acquaintance::Stranger));
    // A server on the internet cannot see anybody at a private address, whatever it says: nothing is sprayed
    // there.
    const auto friendly =
        surroundingsOf(at("198.51.100.200:8877"), at("203.0.113.1:4000"), at("192.168.1.1:8080"),
                       Acquaintance::KnowsCode, networks(Home), 50000);
    QVERIFY(!isVouchedFor(at("192.168.1.1:8080"), friendly));
    QVERIFY(isVouchedFor(at("203.0.113.9:4000"), friendly));
}

/// The only IPv4 internet address that a peer may name.
void tst_Surroundings::vouchedFor_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *server, const char *peer, const char *expected) {
        QTest::addRow("%s", name) << QString::fromLatin1(server) << QString::fromLatin1(peer)
                                  << QString::fromLatin1(expected);
    };
    row("where the server sees the peer", "198.51.100.200:8877", "203.0.113.9:4000", "203.0.113.9");
    row("the server beside the peer's router", "198.51.100.200:8877", "192.168.1.5:4000", "198.51.100.200");
    row("the server in the peer's program", "198.51.100.200:8877", "127.0.0.1:4000", "198.51.100.200");
    row("the server beside this client", "192.168.1.1:8877", "203.0.113.9:4000", "203.0.113.9");
}

void tst_Surroundings::vouchedFor()
{
    QFETCH(QString, server);
    QFETCH(QString, peer);
    QFETCH(QString, expected);
    const auto all = surroundingsOf(at(qPrintable(server)), at("203.0.113.1:4000"), at(qPrintable(peer)),
                                    Acquaintance::KnowsCode, networks(Home), 50000);
    QCOMPARE(all.vouchedFor, QHostAddress(expected));
    const QList<Candidate> offered{{CandidateKind::Mapped, Endpoint(QHostAddress(expected), 5000)},
                                   {CandidateKind::Mapped, at("198.51.100.7:5000")}};
    const auto targets = targetsFrom(offered, at(qPrintable(peer)), all);
    QVERIFY(targets.contains(offered.first()));
    QVERIFY(!targets.contains(offered.last()));
}

void tst_Surroundings::behindAClassicServer_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<bool>("sameMachine");
    QTest::addColumn<bool>("sharedRealm");
    QTest::newRow("public") << QStringLiteral("198.51.100.1:8877") << false << false;
    QTest::newRow("private") << QStringLiteral("192.168.7.1:8877") << false << true;
    QTest::newRow("loopback") << QStringLiteral("127.0.0.1:8877") << true << true;
    QTest::newRow("loopback, IPv6") << QStringLiteral("[::1]:8877") << true << true;
}

void tst_Surroundings::behindAClassicServer()
{
    QFETCH(QString, server);
    const auto all = surroundingsOfClassicServer(at(qPrintable(server)), networks(Home), 50000);
    QTEST(all.sameMachine, "sameMachine");
    QTEST(all.sharedRealm, "sharedRealm");
    QVERIFY(!all.sharedAddress);
}

void tst_Surroundings::theServersView_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("observed");
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QString>("local");
    QTest::addColumn<ServerView>("view");
    const auto row = [](const char *name, const char *server, const char *observed, const char *peer,
                        const char *local, ServerView view) {
        QTest::newRow(name) << QString::fromLatin1(server) << QString::fromLatin1(observed)
                            << QString::fromLatin1(peer) << QString::fromLatin1(local) << view;
    };
    row("on the internet", "198.51.100.200", "203.0.113.1", "203.0.113.9", "192.168.1.2",
        ServerView::Outside);
    row("at home, both", "192.168.1.9", "192.168.1.2", "192.168.1.3", "192.168.1.2", ServerView::Outside);
    row("one machine", "127.0.0.1", "127.0.0.1", "127.0.0.1", "127.0.0.1", ServerView::Outside);
    row("at home, this one", "192.168.1.9", "192.168.1.2", "203.0.113.9", "192.168.1.2", ServerView::Inside);
    row("at home, the other", "198.51.100.200", "203.0.113.1", "192.168.1.2", "10.0.0.2", ServerView::Inside);
    row("at home, by its outside address", "198.51.100.200", "192.168.1.2", "203.0.113.9", "192.168.1.2",
        ServerView::Inside);
    row("published by a container", "198.51.100.200", "172.17.0.1", "172.17.0.1", "192.168.1.2",
        ServerView::Proxied);
    row("behind a proxy at its own address", "198.51.100.200", "198.51.100.200", "198.51.100.200",
        "192.168.1.2", ServerView::Proxied);
    row("beside both, whose router turns them round", "203.0.113.1", "203.0.113.1", "203.0.113.9",
        "192.168.1.2", ServerView::Outside);
    row("behind a proxy on its machine", "198.51.100.200", "127.0.0.1", "127.0.0.1", "192.168.1.2",
        ServerView::Proxied);
}

void tst_Surroundings::theServersView()
{
    QFETCH(const QString, server);
    QFETCH(const QString, observed);
    QFETCH(const QString, peer);
    QFETCH(const QString, local);
    QFETCH(const ServerView, view);
    QCOMPARE(
        serverViewOf(QHostAddress(server), QHostAddress(observed), QHostAddress(peer), QHostAddress(local)),
        view);
}

void tst_Surroundings::familiesInCommon()
{
    const Candidate four{CandidateKind::Host, at("192.168.1.2:4000")};
    const Candidate six{CandidateKind::Host, at("[2001:db8::1]:4000")};
    QVERIFY(haveCommonFamily({four}, {four}));
    QVERIFY(haveCommonFamily({four, six}, {six}));
    QVERIFY(!haveCommonFamily({four}, {six}));
    QVERIFY(!haveCommonFamily({}, {six}));
}

PUNCHLINE_APPLESS_TEST(tst_Surroundings)

#include "tst_surroundings.moc"
