// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/addressaliases.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

namespace {

Endpoint at(const char *text)
{
    return Endpoint::fromString(QString::fromLatin1(text)).value_or(Endpoint());
}

} // namespace

class tst_AddressAliases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheKindAndThePort_data();
    void keepsTheKindAndThePort();
    void equalOnesStayEqual();
    void moreThanTheKindHolds();
    void replacesInText_data();
    void replacesInText();
    void replacesInEveryEvent();
};

void tst_AddressAliases::keepsTheKindAndThePort_data()
{
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<QByteArray>("alias");
    const auto row = [](const char *own, const char *alias) {
        QTest::addRow("%s", own) << QByteArray(own) << QByteArray(alias);
    };
    row("81.2.69.160:42185", "203.0.113.1:42185");
    row("192.168.178.20:50000", "192.168.0.1:50000");
    row("10.11.12.13:50000", "10.0.0.1:50000");
    row("172.31.255.1:50000", "172.16.0.1:50000");
    row("172.32.0.1:50000", "203.0.113.1:50000");
    row("100.127.0.9:50000", "100.64.0.1:50000");
    row("169.254.7.7:50000", "169.254.0.1:50000");
    row("127.0.0.1:8877", "127.0.0.1:8877");
    row("[::1]:8877", "[::1]:8877");
    row("[2a02:908::42]:50000", "[2001:db8::1]:50000");
    row("[fdab:1::9]:50000", "[fd00::1]:50000");
    row("[fe80::1234]:50000", "[fe80::1]:50000");
}

void tst_AddressAliases::keepsTheKindAndThePort()
{
    QFETCH(const QByteArray, own);
    QFETCH(const QByteArray, alias);
    AddressAliases aliases;
    QCOMPARE(aliases.aliasOf(at(own.constData())), at(alias.constData()));
}

void tst_AddressAliases::equalOnesStayEqual()
{
    AddressAliases aliases;
    QCOMPARE(aliases.aliasOf(at("81.2.69.160:1")), at("203.0.113.1:1"));
    QCOMPARE(aliases.aliasOf(at("8.8.8.8:2")), at("203.0.113.2:2"));
    QCOMPARE(aliases.aliasOf(at("81.2.69.160:3")), at("203.0.113.1:3"));
    // The same address as an IPv4-mapped IPv6 address.
    QCOMPARE(aliases.aliasOf(at("[::ffff:8.8.8.8]:4")), at("203.0.113.2:4"));
    QVERIFY(aliases.aliasOf(Endpoint()).isNull());
}

void tst_AddressAliases::moreThanTheKindHolds()
{
    AddressAliases aliases;
    for (quint32 i = 0; i < 300; ++i) {
        const QHostAddress alias = aliases.aliasOf(QHostAddress(0x08000000U + i));
        QVERIFY(alias.isInSubnet(QHostAddress::parseSubnet(QStringLiteral("203.0.113.0/24"))));
    }
}

void tst_AddressAliases::replacesInText_data()
{
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("aliased");
    QTest::newRow("none") << QStringLiteral("3 refused, 1 timed out: it is a dead end.")
                          << QStringLiteral("3 refused, 1 timed out: it is a dead end.");
    QTest::newRow("endpoint") << QStringLiteral("81.2.69.160:80 refused")
                              << QStringLiteral("203.0.113.1:80 refused");
    QTest::newRow("address") << QStringLiteral("(81.2.69.160)") << QStringLiteral("(203.0.113.1)");
    QTest::newRow("IPv6") << QStringLiteral("at [2a02:908::42]:80, at 2a02:908::42")
                          << QStringLiteral("at [2001:db8::1]:80, at 2001:db8::1");
    QTest::newRow("time") << QStringLiteral("at 12:34:56") << QStringLiteral("at 12:34:56");
    QTest::newRow("nothing") << QString() << QString();
}

void tst_AddressAliases::replacesInText()
{
    QFETCH(const QString, own);
    QFETCH(const QString, aliased);
    AddressAliases aliases;
    QCOMPARE(aliases.aliased(own), aliased);
}

void tst_AddressAliases::replacesInEveryEvent()
{
    const Endpoint own = at("81.2.69.160:4000");
    const Endpoint alias = at("203.0.113.1:4000");
    AddressAliases aliases;
    const auto of = [&aliases](const auto &event) {
        return std::get<std::decay_t<decltype(event)>>(aliases.aliased(Event(event)));
    };
    QCOMPARE(of(event::ServerReached{own, Dialect::Framed}).address, alias);
    const auto observed = of(event::EndpointObserved{own, own, own});
    QCOMPARE(observed.local, alias);
    QCOMPARE(observed.serverReflexive, alias);
    QCOMPARE(observed.via, alias);
    QCOMPARE(of(event::PeerFound{Role::Initiator, Dialect::Framed, own}).peer, alias);
    QCOMPARE(of(event::CandidateFound{event::Side::Peer, {CandidateKind::Host, own}}).candidate.endpoint,
             alias);
    AttemptReport report;
    report.local = own;
    report.remote = own;
    report.error = QStringLiteral("no way to 81.2.69.160");
    const auto attempt = of(event::AttemptChanged{report}).report;
    QCOMPARE(attempt.local, alias);
    QCOMPARE(attempt.remote, alias);
    QCOMPARE(attempt.error, QStringLiteral("no way to 203.0.113.1"));
    const auto link = of(event::LinkEstablished{CandidateKind::Host, own, own});
    QCOMPARE(link.local, alias);
    QCOMPARE(link.remote, alias);
    const Error error{ErrorCode::ServerRefused, QStringLiteral("81.2.69.160:80")};
    QCOMPARE(of(event::ErrorOccurred{error}).error.detail, QStringLiteral("203.0.113.1:80"));
}

PUNCHLINE_GUILESS_TEST(tst_AddressAliases)
#include "tst_addressaliases.moc"
