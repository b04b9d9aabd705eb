// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/natreport.h"
#include "app/text/nattext.h"

#include "tests/support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace punchline;

namespace {

Endpoint endpoint(const char *text)
{
    return Endpoint::fromString(QString::fromLatin1(text)).value();
}

event::EndpointObserved observed(const char *mapped, const char *via, const char *local = "10.0.0.2:4000")
{
    return {endpoint(local), endpoint(mapped), endpoint(via)};
}

NatVerdict verdict(NatMapping mapping, PortAllocation allocation = PortAllocation::Preserving)
{
    NatVerdict verdict;
    verdict.mapping = mapping;
    verdict.allocation = allocation;
    return verdict;
}

} // namespace

class tst_NatReport : public QObject
{
    Q_OBJECT

private:
    enum Row { OwnAddress, FromOutside, Mapping, PortNumbers, Strangers, Opened };

    static NatFact fact(const NatReport &report, Row row) { return report.facts().at(row); }

private Q_SLOTS:
    void everythingHasItsOwnWords();
    void nothingIsKnownAtFirst();
    void whatWasSeenIsSaid();
    void theUnknownIsExplained_data();
    void theUnknownIsExplained();
    void theRouterIsNotBlamedUnasked();
    void anOpenedPortIsNamed();
    void otherPortsOnlyShowTheNumbering();
    void reachFollowsVerdictAndRouter();
    void summaryIsOneLine_data();
    void summaryIsOneLine();
    void textHasEveryFactAndEndsWithTheReach();
    void sprays();
};

void tst_NatReport::everythingHasItsOwnWords()
{
    QSet<QString> mappings;
    for (int i = 0; i <= static_cast<int>(NatMapping::AddressAndPortDependent); ++i)
        mappings.insert(wordsFor(static_cast<NatMapping>(i)).full);
    QCOMPARE(mappings.size(), 5);
    QSet<QString> allocations;
    for (int i = 0; i <= static_cast<int>(PortAllocation::Random); ++i)
        allocations.insert(portAllocationWords(verdict({}, static_cast<PortAllocation>(i))).full);
    QCOMPARE(allocations.size(), 5);
    QSet<QString> answers;
    for (int i = 0; i <= static_cast<int>(UnsolicitedAnswer::Open); ++i)
        answers.insert(wordsFor(static_cast<UnsolicitedAnswer>(i)).full);
    QCOMPARE(answers.size(), 5);
    QSet<QString> sentences;
    for (int i = 0; i <= static_cast<int>(Reach::PortStableOnly); ++i) {
        const auto reach = static_cast<Reach>(i);
        QVERIFY(wordsFor(reach).brief.endsWith(u'.'));
        QVERIFY(wordsFor(reach).full.endsWith(u'.'));
        sentences.insert(wordsFor(reach).brief);
        sentences.insert(wordsFor(reach).full);
    }
    QCOMPARE(sentences.size(), 10);
}

void tst_NatReport::nothingIsKnownAtFirst()
{
    SessionState state;
    const NatReport report(state.nat);
    QVERIFY(!state.nat.isComplete());
    QCOMPARE(report.reach(), Reach::Unknown);
    QCOMPARE(report.summary(), QString());
    const QList<NatFact> facts = report.facts();
    QCOMPARE(facts.size(), 6);
    for (const NatFact &fact : facts) {
        QCOMPARE(fact.value, QStringLiteral("–"));
        QCOMPARE(fact.reason, QString());
    }
}

void tst_NatReport::whatWasSeenIsSaid()
{
    SessionState state;
    const NatReport report(state.nat);
    state.handle(observed("203.0.113.7:50000", "192.0.2.1:8877"));
    state.handle(observed("203.0.113.7:50001", "192.0.2.1:8878"));
    QCOMPARE(fact(report, OwnAddress).value, QStringLiteral("10.0.0.2:4000"));
    QCOMPARE(fact(report, FromOutside).value,
             QStringLiteral("203.0.113.7:50000 (by 192.0.2.1:8877)\n203.0.113.7:50001 (by 192.0.2.1:8878)"));

    NatVerdict judged = verdict(NatMapping::AddressAndPortDependent, PortAllocation::Sequential);
    judged.delta = 2;
    state.handle(event::NatJudged{judged, {}, false});
    QVERIFY(fact(report, Mapping).value.contains(QStringLiteral("symmetric")));
    QVERIFY(fact(report, PortNumbers).value.contains(QStringLiteral("steps of 2")));
    QVERIFY(fact(report, PortNumbers).reason.contains(QStringLiteral("50000, 50001")));
    QCOMPARE(fact(report, Strangers).value, QStringLiteral("–")); // Still to come.
    QCOMPARE(fact(report, Opened).value, QStringLiteral("–"));

    judged.unsolicited = UnsolicitedAnswer::Drop;
    state.handle(event::NatJudged{judged, {}, true});
    QVERIFY(state.nat.isComplete());
    QVERIFY(fact(report, Strangers).value.startsWith(QStringLiteral("Dropped")));
    QCOMPARE(fact(report, Opened).value, QStringLiteral("Nothing"));
}

void tst_NatReport::theUnknownIsExplained_data()
{
    QTest::addColumn<QStringList>("servers");
    QTest::addColumn<QString>("reason");
    QTest::addRow("no probe port") << QStringList{QStringLiteral("192.0.2.1:8877")}
                                   << QStringLiteral("No probe port");
    QTest::addRow("one address") << QStringList{QStringLiteral("192.0.2.1:8877"),
                                                QStringLiteral("192.0.2.1:8878")}
                                 << QStringLiteral("no second address");
    QTest::addRow("contradiction") << QStringList{QStringLiteral("192.0.2.1:8877"),
                                                  QStringLiteral("192.0.2.2:8878")}
                                   << QStringLiteral("fit together");
}

void tst_NatReport::theUnknownIsExplained()
{
    QFETCH(const QStringList, servers);
    QFETCH(const QString, reason);
    SessionState state;
    const NatReport report(state.nat);
    for (const QString &server : servers)
        state.handle(observed("203.0.113.7:50000", server.toLatin1().constData()));
    state.handle(event::NatJudged{verdict(NatMapping::Unknown, PortAllocation::Unknown), {}, true});
    QCOMPARE(fact(report, Mapping).value, QStringLiteral("Not known"));
    QVERIFY2(fact(report, Mapping).reason.contains(reason), qPrintable(fact(report, Mapping).reason));
    QVERIFY(fact(report, PortNumbers).reason.contains(QStringLiteral("Too few answers")));
    QCOMPARE(fact(report, Strangers).value, QStringLiteral("Not known"));
    QVERIFY(!fact(report, Strangers).reason.isEmpty());
}

void tst_NatReport::theRouterIsNotBlamedUnasked()
{
    SessionState state;
    const NatReport unasked(state.nat, PortMappingPolicy::Never);
    const NatReport asked(state.nat, PortMappingPolicy::Ask);
    state.handle(event::NatJudged{verdict(NatMapping::EndpointIndependent), {}, true});
    QVERIFY(fact(unasked, Opened).reason.contains(QStringLiteral("No router was asked")));
    QVERIFY(fact(asked, Opened).reason.contains(QStringLiteral("UPnP")));
    state.handle(event::NatJudged{verdict(NatMapping::None), {}, false});
    QVERIFY(fact(asked, Opened).reason.contains(QStringLiteral("Without a NAT")));
}

void tst_NatReport::anOpenedPortIsNamed()
{
    SessionState state;
    const NatReport report(state.nat);
    const Candidate mapped{CandidateKind::Mapped, endpoint("203.0.113.7:50000")};
    state.handle(event::NatJudged{verdict(NatMapping::Unknown), PortMappingProtocol::NatPmp, false});
    QCOMPARE(fact(report, Opened).value, QStringLiteral("A port (NAT-PMP)"));
    state.handle(event::CandidateFound{event::Side::Peer, mapped}); // Not on this machine's side.
    QCOMPARE(fact(report, Opened).value, QStringLiteral("A port (NAT-PMP)"));
    state.handle(event::CandidateFound{event::Side::Local, mapped});
    QCOMPARE(fact(report, Opened).value, QStringLiteral("203.0.113.7:50000 (NAT-PMP)"));
}

void tst_NatReport::otherPortsOnlyShowTheNumbering()
{
    SessionState state;
    const NatReport report(state.nat);
    state.handle(observed("203.0.113.7:50000", "192.0.2.1:8877"));
    state.handle(observed("203.0.113.7:50003", "192.0.2.1:8878", "10.0.0.2:4711"));
    state.handle(event::NatJudged{verdict(NatMapping::AddressDependent, PortAllocation::Random), {}, true});
    QCOMPARE(fact(report, OwnAddress).value, QStringLiteral("10.0.0.2:4000"));
    QCOMPARE(fact(report, FromOutside).value, QStringLiteral("203.0.113.7:50000 (by 192.0.2.1:8877)"));
    QVERIFY(fact(report, PortNumbers).reason.contains(QStringLiteral("50003")));
}

void tst_NatReport::reachFollowsVerdictAndRouter()
{
    SessionState state;
    const NatReport report(state.nat);
    const NatVerdict random = verdict(NatMapping::AddressDependent, PortAllocation::Random);
    state.handle(event::NatJudged{random, PortMappingProtocol::None, true});
    QCOMPARE(report.reach(), Reach::PortStableOnly);
    state.handle(event::NatJudged{random, PortMappingProtocol::Pcp, true});
    QCOMPARE(report.reach(), Reach::Everybody);
}

void tst_NatReport::summaryIsOneLine_data()
{
    QTest::addColumn<NatVerdict>("judged");
    QTest::addColumn<PortMappingProtocol>("protocol");
    QTest::addColumn<QString>("line");
    NatVerdict stable = verdict(NatMapping::EndpointIndependent, PortAllocation::Random);
    stable.unsolicited = UnsolicitedAnswer::Drop;
    QTest::addRow("stable") << stable << PortMappingProtocol::UpnpIgd
                            << QStringLiteral("same port for everyone, strangers are ignored, "
                                              "the router has opened 50000 (UPnP)");
    NatVerdict counting = verdict(NatMapping::AddressAndPortDependent, PortAllocation::Sequential);
    counting.delta = -3;
    counting.unsolicited = UnsolicitedAnswer::Reset;
    QTest::addRow("counting")
        << counting << PortMappingProtocol::None
        << QStringLiteral("another port for each destination, in steps of -3, strangers are refused");
    NatVerdict block = verdict(NatMapping::AddressDependent, PortAllocation::Block);
    block.unsolicited = UnsolicitedAnswer::Icmp;
    QTest::addRow("block")
        << block << PortMappingProtocol::None
        << QStringLiteral("another port for each address, out of a small block, strangers are refused");
    NatVerdict open = verdict(NatMapping::None);
    open.unsolicited = UnsolicitedAnswer::Open;
    QTest::addRow("none") << open << PortMappingProtocol::None << QStringLiteral("none, everyone is let in");
    QTest::addRow("unknown") << NatVerdict() << PortMappingProtocol::None
                             << QStringLiteral("not fully known");
}

void tst_NatReport::summaryIsOneLine()
{
    QFETCH(const NatVerdict, judged);
    QFETCH(const PortMappingProtocol, protocol);
    QFETCH(const QString, line);
    QCOMPARE(natSummary(judged, protocol, endpoint("203.0.113.7:50000")), line);
}

void tst_NatReport::textHasEveryFactAndEndsWithTheReach()
{
    SessionState state;
    const NatReport report(state.nat);
    state.handle(observed("203.0.113.7:50000", "192.0.2.1:8877"));
    state.handle(observed("203.0.113.7:50000", "192.0.2.2:8878"));
    state.handle(event::NatJudged{verdict(NatMapping::EndpointIndependent), {}, true});
    const QString text = report.text();
    QVERIFY(text.endsWith(u'\n'));
    QVERIFY(text.contains(QStringLiteral("\nSeen from outside: 203.0.113.7:50000 (by 192.0.2.1:8877), "
                                         "203.0.113.7:50000 (by 192.0.2.2:8878)\n")));
    QVERIFY(text.contains(QStringLiteral("\nMapping: ")));
    const QString end =
        QStringLiteral("\nReach: %1\n    %2\n")
            .arg(wordsFor(Reach::NearlyEverybody).brief, wordsFor(Reach::NearlyEverybody).full);
    QVERIFY(text.endsWith(end));
    const QList<NatFact> facts = report.facts();
    for (const NatFact &fact : facts)
        QVERIFY(text.contains(fact.label + QStringLiteral(": ")));
}

void tst_NatReport::sprays()
{
    QCOMPARE(wordsFor({PunchStrategy::Birthday, 128, 512, 512}).full,
             QStringLiteral("Birthday search: 128 of 512 sent"));
    QCOMPARE(wordsFor({PunchStrategy::Prediction, 8, 64, 64}).full,
             QStringLiteral("Port prediction: 8 of 64 sent"));
    QCOMPARE(sprayLimitSentence({PunchStrategy::Birthday, 128, 512, 512}), QString());
    const QString limit = sprayLimitSentence({PunchStrategy::Birthday, 64, 200, 512});
    QVERIFY(limit.contains(QStringLiteral("200 of 512")));
    QVERIFY(limit.contains(QStringLiteral("ulimit -n")));
}

PUNCHLINE_APPLESS_TEST(tst_NatReport)
#include "tst_natreport.moc"
