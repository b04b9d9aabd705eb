// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/candidates.h"

#include "tests/punch/places.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace punchline;

/// Which candidates are offered, and which are dialled on a stranger's word.
class tst_Candidates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offers_data();
    void offers();
    void observedIsNeverLeftOut();
    void acceptable_data();
    void acceptable();
    void ownEndpointIsRefused();
    void targets_data();
    void targets();
    void hostileLists();
};

namespace {

enum Where { Far, SharedRealm, SameMachine };

Surroundings look(Where where)
{
    Surroundings all;
    all.sameMachine = where == SameMachine;
    all.sharedRealm = where != Far;
    all.mayBeNear = true;
    all.vouchedFor = QHostAddress(QStringLiteral("203.0.113.9"));
    all.networks = networks(Home);
    all.localPort = 50000;
    return all;
}

} // namespace

void tst_Candidates::offers_data()
{
    QTest::addColumn<QString>("own");
    QTest::addColumn<bool>("sameMachine");
    QTest::addColumn<QString>("observed");
    QTest::addColumn<QString>("offered"); // o… for the observed one
    const auto row = [](const char *name, const QString &own, bool machine, const char *observed,
                        const char *offered) {
        QTest::addRow("%s", name) << own << machine << QString::fromLatin1(observed)
                                  << QString::fromLatin1(offered);
    };
    row("at home", Home, false, "203.0.113.1:61000",
        "192.168.1.20:50000 [2001:db8::20]:50000 o203.0.113.1:61000");
    row("no NAT", QStringLiteral("203.0.113.1/24"), false, "203.0.113.1:50000", "203.0.113.1:50000");
    row("its port is mapped", QStringLiteral("203.0.113.1/24"), false, "203.0.113.1:61000",
        "203.0.113.1:50000 o203.0.113.1:61000");
    row("same machine", Home, true, "127.0.0.1:50000", "127.0.0.1:50000 [::1]:50000");
    row("only this one on the server's machine", Home, false, "127.0.0.1:50000",
        "192.168.1.20:50000 [2001:db8::20]:50000");
    row("not observed", Home, false, "", "192.168.1.20:50000 [2001:db8::20]:50000");
    row("nobody's addresses",
        QStringLiteral("0.0.0.0/0 224.0.0.1/4 255.255.255.255/32 ::/0 ff02::1/128 240.0.0.1/4"), false,
        "203.0.113.1:61000", "o203.0.113.1:61000");
    row("translators' addresses",
        QStringLiteral("192.0.0.2/29 2002:c000:201::1/16 2001:0:4136:e378::1/32 fec0::1/64"), false,
        "203.0.113.1:61000", "o203.0.113.1:61000");
    row("one address on two interfaces", QStringLiteral("10.0.0.1/8 10.0.0.1/24 ::ffff:10.0.0.1/128"), false,
        "203.0.113.1:61000", "10.0.0.1:50000 o203.0.113.1:61000");
    row("link-local only", QStringLiteral("169.254.3.4/16 fe80::1/64"), false, "203.0.113.1:61000",
        "o203.0.113.1:61000");
}

void tst_Candidates::offers()
{
    QFETCH(QString, own);
    QFETCH(bool, sameMachine);
    QFETCH(QString, observed);
    Surroundings all;
    all.sameMachine = sameMachine;
    all.networks = networks(own);
    all.localPort = 50000;
    QStringList offered;
    const auto candidates = ownCandidates(all, at(qPrintable(observed)));
    for (const Candidate &candidate : candidates) {
        const bool isServerReflexive = candidate.kind == CandidateKind::ServerReflexive;
        QVERIFY(isServerReflexive || candidate.kind == CandidateKind::Host);
        offered.append((isServerReflexive ? QStringLiteral("o") : QString()) + candidate.endpoint.toString());
    }
    QTEST(offered.join(u' '), "offered");
}

void tst_Candidates::observedIsNeverLeftOut()
{
    Surroundings all;
    all.localPort = 50000;
    for (quint32 i = 1; i <= 40; ++i)
        all.networks.append({QHostAddress(0x0a000000U + i), 24});
    const Endpoint mapped = at("203.0.113.1:61000");
    QList<Candidate> offered = ownCandidates(all, mapped);
    QCOMPARE(offered.size(), MaxCandidates);
    QCOMPARE(offered.last(), (Candidate{CandidateKind::ServerReflexive, mapped}));
    // An observed endpoint that is the machine's own is offered too, wherever it is in the list.
    const Endpoint own = at("10.0.0.40:50000");
    offered = ownCandidates(all, own);
    QCOMPARE(offered.size(), MaxCandidates);
    QVERIFY(std::ranges::find(offered, own, &Candidate::endpoint) != offered.end());
}

void tst_Candidates::acceptable_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<bool>("far");
    QTest::addColumn<bool>("sharedRealm");
    QTest::addColumn<bool>("sameMachine");
    const auto rows = [](bool far, bool realm, bool machine, std::initializer_list<const char *> endpoints) {
        for (const char *endpoint : endpoints)
            QTest::addRow("%s", endpoint) << QString::fromLatin1(endpoint) << far << realm << machine;
    };
    rows(true, true, false,
         {"203.0.113.9:4000", "203.0.113.9:1024", "203.0.113.9:65535", "8.8.8.8:50000", "[2001:db8::9]:4000",
          "[64:ff9b::808:808]:4000", "192.0.1.1:4000", "172.32.0.1:4000", "100.128.0.1:4000",
          "192.169.0.1:4000",
          // On-link, in case the peer is near.
          "192.168.1.1:4000", "192.168.1.20:50001", "[fe80::9]:4000", "[2001:db8::20]:50001"});
    rows(false, true, false,
         {"192.168.2.1:4000", "10.0.0.1:4000", "10.255.255.255:4000", "172.16.0.1:4000", "172.31.255.1:4000",
          "100.64.0.1:4000", "[fc00::1]:4000", "[fdff::1]:4000"});
    rows(false, false, true,
         {"127.0.0.1:4000", "127.0.0.1:50001", "127.255.0.1:4000", "[::1]:4000", "[::ffff:127.0.0.1]:4000"});
    rows(false, false, false,
         {"203.0.113.9:1", "203.0.113.9:22", "203.0.113.9:1023", "192.168.1.1:80", "127.0.0.1:631",
          "0.0.0.0:4000", "0.1.2.3:4000", "255.255.255.255:4000", "240.0.0.1:4000", "224.0.0.1:4000",
          "239.255.255.255:4000", "169.254.1.1:4000", "[::]:4000", "[ff02::1]:4000", "[ff0e::1]:4000",
          "[::ffff:0.0.0.0]:4000", "[::ffff:224.0.0.1]:4000", "192.168.1.20:50000", "[2001:db8::20]:50000",
          "[fe80::20]:50000", "127.0.0.1:50000", "[::1]:50000", "[::ffff:192.168.1.20]:50000",
          // Translators and relays lead to a place of somebody else's choice.
          "192.0.0.4:4000", "[2002:c0a8:101::1]:4000", "[2001:0:4136:e378::1]:4000", "[fec0::1]:4000",
          "[64:ff9b::a00:1]:4000", "[64:ff9b::7f00:1]:4000", "[64:ff9b::c000:4]:4000",
          "[64:ff9b::a9fe:1]:4000", "[64:ff9b:1::808:808]:4000"});
}

void tst_Candidates::acceptable()
{
    QFETCH(QString, endpoint);
    const Endpoint target = at(qPrintable(endpoint));
    QTEST(isAcceptableTarget(target, look(Far)), "far");
    QTEST(isAcceptableTarget(target, look(SharedRealm)), "sharedRealm");
    QTEST(isAcceptableTarget(target, look(SameMachine)), "sameMachine");
    // A stranger from elsewhere learns nothing about this home network.
    Surroundings stranger = look(Far);
    stranger.mayBeNear = false;
    const bool isInside = isPrivateAddress(target.address) || target.address.isLinkLocal();
    QCOMPARE(isAcceptableTarget(target, stranger), isAcceptableTarget(target, look(Far)) && !isInside);
}

void tst_Candidates::ownEndpointIsRefused()
{
    QVERIFY(!isAcceptableTarget(Endpoint(), look(Far)));
    Surroundings bare = look(Far);
    bare.networks.clear();
    QVERIFY(isAcceptableTarget(at("203.0.113.9:50000"), bare));
    bare.networks = networks(QStringLiteral("203.0.113.9/24"));
    QVERIFY(!isAcceptableTarget(at("203.0.113.9:50000"), bare));
    QVERIFY(isAcceptableTarget(at("203.0.113.9:50001"), bare));
    // With a prefix length of 0, nobody is on-link.
    bare.networks = networks(QStringLiteral("203.0.113.9/0"));
    QVERIFY(!isAcceptableTarget(at("10.0.0.1:4000"), bare));
    QVERIFY(!isAcceptableTarget(at("169.254.0.1:4000"), bare));
}

void tst_Candidates::targets_data()
{
    QTest::addColumn<QString>("offered");
    QTest::addColumn<QString>("observed");
    QTest::addColumn<QString>("targets"); // o… for an observed one
    const auto row = [](const char *name, const char *offered, const char *observed, const char *targets) {
        QTest::addRow("%s", name) << QString::fromLatin1(offered) << QString::fromLatin1(observed)
                                  << QString::fromLatin1(targets);
    };
    row("nothing at all", "", "", "");
    row("only what the server says", "", "203.0.113.9:4000", "o203.0.113.9:4000");
    row("the server's word last", "192.168.1.9:4000", "203.0.113.9:4000",
        "192.168.1.9:4000 o203.0.113.9:4000");
    row("offered as well", "203.0.113.9:4000 192.168.1.9:4000", "203.0.113.9:4000",
        "203.0.113.9:4000 192.168.1.9:4000");
    row("each once", "192.168.1.9:4000 192.168.1.9:4000 [::ffff:192.168.1.9]:4000", "", "192.168.1.9:4000");
    row("what is not acceptable", "10.0.0.9:4000 127.0.0.1:4000 192.168.1.20:50000 203.0.113.9:22",
        "203.0.113.9:4000", "o203.0.113.9:4000");
    row("somebody else's public address", "198.51.100.9:4000 203.0.113.9:4001 192.168.1.9:4000",
        "203.0.113.9:4000", "203.0.113.9:4001 192.168.1.9:4000 o203.0.113.9:4000");
    row("somebody else's, through a translator",
        "[64:ff9b::c633:6409]:4000 [64:ff9b::cb00:7109]:4000 192.168.1.9:4000", "203.0.113.9:4000",
        "[64:ff9b::cb00:7109]:4000 192.168.1.9:4000 o203.0.113.9:4000");
    row("many ports where the server sees it",
        "203.0.113.9:4001 203.0.113.9:4002 203.0.113.9:4003 203.0.113.9:4004 203.0.113.9:4005",
        "203.0.113.9:4000", "203.0.113.9:4001 203.0.113.9:4002 203.0.113.9:4003 o203.0.113.9:4000");
    row("many ports, that one among them",
        "203.0.113.9:4001 203.0.113.9:4002 203.0.113.9:4003 203.0.113.9:4004 203.0.113.9:4000",
        "203.0.113.9:4000", "203.0.113.9:4001 203.0.113.9:4002 203.0.113.9:4003 203.0.113.9:4000");
    row("many ports of an IPv6 address",
        "[2001:db8:7::1]:4001 [2001:db8:7::1]:4002 [2001:db8:7::1]:4003 [2001:db8:7::1]:4004 "
        "[2001:db8:7::1]:4005",
        "", "[2001:db8:7::1]:4001 [2001:db8:7::1]:4002 [2001:db8:7::1]:4003 [2001:db8:7::1]:4004");
    row("the server lies, too", "", "10.0.0.9:4000", "");
}

void tst_Candidates::targets()
{
    QFETCH(QString, offered);
    QFETCH(QString, observed);
    QList<Candidate> list;
    const auto words = offered.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        list.append({CandidateKind::Host, at(qPrintable(word))});
    QStringList shown;
    const auto all = targetsFrom(list, at(qPrintable(observed)), look(Far));
    for (const Candidate &target : all)
        shown.append((target.kind == CandidateKind::ServerReflexive ? QStringLiteral("o") : QString())
                     + target.endpoint.toString());
    QTEST(shown.join(u' '), "targets");
}

/// Whatever the peer and the server say, no forbidden target is dialled.
void tst_Candidates::hostileLists()
{
    std::mt19937 random(1);
    const auto below = [&random](quint32 limit) {
        return std::uniform_int_distribution<quint32>(0, limit - 1)(random);
    };
    const std::vector<quint32> interesting = {0x7f000001, 0xc0a80114, 0xc0a80101, 0x0a000001, 0x00000000,
                                              0xffffffff, 0xe0000001, 0xa9fe0001, 0xcb007109, 0x64400001};
    const auto anyEndpoint = [&] {
        const quint32 ipv4 = below(2) != 0 ? interesting.at(below(static_cast<quint32>(interesting.size())))
                                           : static_cast<quint32>(random());
        const quint16 ports[] = {0, 22, 1023, 1024, 50000, 65535, static_cast<quint16>(below(65536))};
        const quint16 port = ports[below(7)];
        if (below(3) != 0)
            return Endpoint(QHostAddress(ipv4), port);
        Q_IPV6ADDR ipv6 = {};
        const quint8 starts[] = {0x00, 0x20, 0xfe, 0xfc, 0xff};
        ipv6[0] = starts[below(5)];
        ipv6[1] = ipv6[0] == 0xfe ? 0x80 : static_cast<quint8>(below(256));
        if (below(2) != 0) {
            ipv6 = {};
            ipv6[10] = ipv6[11] = 0xff;
        }
        for (int i = 0; i < 4; ++i)
            ipv6[12 + i] = static_cast<quint8>(ipv4 >> (24 - 8 * i));
        return Endpoint(QHostAddress(ipv6), port);
    };
    const Surroundings views[] = {look(Far), look(SharedRealm), look(SameMachine)};
    for (int list = 0; list < 5000; ++list) {
        QList<Candidate> offered;
        for (auto length = below(MaxCandidates + 1); length > 0; --length)
            offered.append({static_cast<CandidateKind>(below(4)), anyEndpoint()});
        const Endpoint observed = anyEndpoint();
        const Surroundings &view = views[below(3)];
        const auto targets = targetsFrom(offered, observed, view);
        QVERIFY(targets.size() <= MaxCandidates + 1);
        std::set<QString> seen;
        for (const Candidate &target : targets) {
            const QHostAddress &address = target.endpoint.address;
            QVERIFY(isAcceptableTarget(target.endpoint, view));
            QVERIFY(target.endpoint.port >= 1024);
            QVERIFY(seen.insert(target.endpoint.toString()).second);
            QVERIFY(!address.isMulticast() && !address.isNull());
            QCOMPARE(address.isLoopback(), view.sameMachine);
            QVERIFY(!(target.endpoint.port == view.localPort && address == view.networks.at(2).address));
        }
    }
}

PUNCHLINE_APPLESS_TEST(tst_Candidates)

#include "tst_candidates.moc"
