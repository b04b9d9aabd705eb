// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/nat64.h"
#include "tests/punch/places.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

/// Which servers count as reached through a NAT64, and how that changes what is dialled.
class tst_Nat64 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behind_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("observed");
        QTest::addColumn<QString>("way"); // to 198.51.100.7:4000; empty if there is no NAT64
        const auto row = [](const char *name, const char *server, const char *observed, const char *way) {
            QTest::newRow(name) << QString::fromLatin1(server) << QString::fromLatin1(observed)
                                << QString::fromLatin1(way);
        };
        row("the well-known prefix", "[64:ff9b::2d21:a01]:8877", "203.0.113.1:4000",
            "[64:ff9b::c633:6407]:4000");
        row("the well-known prefix, a server that does not say", "[64:ff9b::2d21:a01]:8877", "",
            "[64:ff9b::c633:6407]:4000");
        row("the well-known prefix, a proxy before the server", "[64:ff9b::2d21:a01]:8877", "172.17.0.1:4000",
            "[64:ff9b::c633:6407]:4000");
        row("a prefix of a network's own", "[2001:db8:64::2d21:a01]:8877", "203.0.113.1:4000",
            "[2001:db8:64::c633:6407]:4000");
        row("a prefix for local use (RFC 8215)", "[64:ff9b:1:fffe::2d21:a01]:8877", "203.0.113.1:4000",
            "[64:ff9b:1:fffe::c633:6407]:4000");
        row("a prefix of unique local addresses", "[fd00:64::2d21:a01]:8877", "203.0.113.1:4000",
            "[fd00:64::c633:6407]:4000");
        row("IPv4", "45.33.10.1:8877", "203.0.113.1:4000", "");
        row("IPv6, seen as such", "[2001:db8:64::2d21:a01]:8877", "[2001:db8::20]:4000", "");
        row("nobody says that it was translated", "[2001:db8:64::2d21:a01]:8877", "", "");
        row("IPv6 to a container's published port", "[2001:db8:64::2d21:a01]:8877", "172.17.0.1:4000", "");
        row("a proxy on the server's machine", "[2001:db8:64::2d21:a01]:8877", "127.0.0.1:4000", "");
        row("seen at nobody's address", "[2001:db8:64::2d21:a01]:8877", "240.1.2.3:4000", "");
        row("no IPv4 address: too small", "[2001:db8:64::2]:8877", "203.0.113.1:4000", "");
        row("no IPv4 address: reserved", "[2001:db8:64::fe12:3456]:8877", "203.0.113.1:4000", "");
        row("no such address: the reserved bits", "[2001:db8:64:0:1122:3344:2d21:a01]:8877",
            "203.0.113.1:4000", "");
        row("a private server", "[64:ff9b::a01:203]:8877", "203.0.113.1:4000", "");
        row("a server on loopback", "[64:ff9b::7f00:1]:8877", "203.0.113.1:4000", "");
        row("a link-local server", "[fe80::2d21:a01]:8877", "203.0.113.1:4000", "");
        row("in the home's network", "[2001:db8::2d21:a01]:8877", "203.0.113.1:4000", "");
        row("this machine itself is there", "[2001:db8:5::2d21:a01]:8877", "203.0.113.1:4000", "");
    }

    void behind()
    {
        QFETCH(const QString, server);
        QFETCH(const QString, observed);
        QFETCH(const QString, way);
        const auto here = networks(Home + QStringLiteral(" 2001:db8:5::20/128"));
        const auto nat64 = Nat64::behind(at(qPrintable(server)), at(qPrintable(observed)), here);
        QCOMPARE(nat64.has_value(), !way.isEmpty());
        const Endpoint peer = at("198.51.100.7:4000");
        QCOMPARE(wayTo(peer, nat64), way.isEmpty() ? peer : at(qPrintable(way)));
        QCOMPARE(meantBy(wayTo(peer, nat64), nat64), peer);
        if (nat64)
            QCOMPARE(meantBy(at(qPrintable(server)), nat64), at("45.33.10.1:8877"));
    }

    /// Such a route only says how to reach the translator.
    void aRouteToThePrefixIsNoNetworkOfOnesOwn()
    {
        const QList<LocalNetwork> routed{
            {QHostAddress(QStringLiteral("fd00:64::")), 96, LocalNetwork::Place::Routed}};
        QVERIFY(Nat64::behind(at("[fd00:64::2d21:a01]:8877"), at("203.0.113.1:4000"), routed));
    }

    /// RFC 6052, section 3.1: addresses with only local meaning must not be translated, whoever asks for
    /// them.
    void onlyTheInternetIsBehindIt_data()
    {
        QTest::addColumn<QString>("endpoint");
        for (const char *endpoint :
             {"10.1.2.3:4000", "172.16.0.1:4000", "192.168.1.1:4000", "100.64.0.1:4000", "127.0.0.1:4000",
              "169.254.1.1:4000", "0.0.0.0:4000", "224.0.0.1:4000", "240.0.0.1:4000", "255.255.255.255:4000",
              "192.0.0.170:4000", "[2001:db8::7]:4000", "[::1]:4000"})
            QTest::newRow(endpoint) << QString::fromLatin1(endpoint);
    }

    void onlyTheInternetIsBehindIt()
    {
        QFETCH(const QString, endpoint);
        const Endpoint asked = at(qPrintable(endpoint));
        const auto nat64 = Nat64::behind(at("[64:ff9b::2d21:a01]:8877"), {}, {});
        QVERIFY(nat64);
        QCOMPARE(nat64->wayTo(asked), asked);
        // Nor is a caller from the prefix taken for one of them.
        const auto fromThere = [](const Endpoint &ipv4) {
            return Endpoint(QHostAddress(QStringLiteral("64:ff9b::") + ipv4.address.toString()), ipv4.port);
        };
        if (asked.isIpv4())
            QCOMPARE(nat64->meantBy(fromThere(asked)), fromThere(asked));
    }

    /// The prefix does not change what may be dialled: the IPv4 address is what is judged.
    void whatMayBeDialledIsJudgedBefore()
    {
        const Endpoint server = at("[64:ff9b::2d21:a01]:8877");
        const auto here = networks(QStringLiteral("2001:db8::20/64"));
        const auto nat64 = Nat64::behind(server, at("203.0.113.1:4000"), here);
        QVERIFY(nat64);
        const Endpoint peer = at("198.51.100.7:4000");
        const auto around = surroundingsOf(meantBy(server, nat64), at("203.0.113.1:4000"), peer,
                                           Acquaintance::KnowsCode, here, 50000);
        const QList<Candidate> offered{{CandidateKind::Host, at("192.168.1.9:6379")},
                                       {CandidateKind::Mapped, at("203.0.113.77:4000")},
                                       {CandidateKind::Mapped, at("198.51.100.7:4001")},
                                       {CandidateKind::Host, at("[64:ff9b::c0a8:109]:6379")},
                                       {CandidateKind::Host, at("[64:ff9b::cb00:714d]:4000")}};
        const QList<Candidate> expected{{CandidateKind::Mapped, at("198.51.100.7:4001")},
                                        {CandidateKind::ServerReflexive, peer}};
        QCOMPARE(targetsFrom(offered, peer, around), expected);
        // If the server runs in the peer's program, the peer is at the server's IPv4 address, its router's.
        const auto hosted = surroundingsOf(meantBy(server, nat64), at("203.0.113.1:4000"),
                                           at("127.0.0.1:4000"), Acquaintance::KnowsCode, here, 50000);
        QCOMPARE(hosted.vouchedFor, QHostAddress(QStringLiteral("45.33.10.1")));
    }
};

PUNCHLINE_APPLESS_TEST(tst_Nat64)

#include "tst_nat64.moc"
