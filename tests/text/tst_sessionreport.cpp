// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/sessionreport.h"

#include "app/protocol/rendezvousmessages.h"
#include "app/text/errortext.h"

#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;
using Addresses = SessionReport::Addresses;

namespace {

constexpr SessionReport::TimePoint Start{100s};
const Endpoint Own(QHostAddress(QStringLiteral("192.168.1.20")), 50000);
const Endpoint Mapped(QHostAddress(QStringLiteral("81.2.69.160")), 50001);
const Endpoint Peer(QHostAddress(QStringLiteral("81.3.69.170")), 60001);

/// A session that reached nobody and contains everything that must stay private.
SessionReport failedSession()
{
    SessionReport report;
    report.begin({QStringLiteral("punch.home.example.org"), 8877}, Start);
    PairCode code;
    code.room = 7;
    code.secret = QStringLiteral("velvet-guitar");
    InviteLink link;
    link.code.secret = QStringLiteral("k3m9w2x4z6c8v5b7n");
    report.handleEvent(event::CodeReady{code, link, 600s}, Start + 10ms);
    report.handleEvent(event::EndpointObserved{Own, Mapped, Mapped}, Start + 20ms);
    report.handleEvent(event::PeerFound{Role::Initiator,
                                        Dialect::Framed,
                                        Peer,
                                        event::Verification::Words,
                                        {QStringLiteral("wizard"), QStringLiteral("circus")}},
                       Start + 1500ms);
    AttemptReport attempt;
    attempt.id = 1;
    attempt.local = Own;
    attempt.remote = Peer;
    attempt.state = AttemptState::Refused;
    report.handleEvent(event::AttemptChanged{attempt}, Start + 1600ms);
    report.handleEvent(event::MessageAdded{1, event::Author::Me, QStringLiteral("treasure"), false},
                       Start + 2s);
    report.handleEvent(
        event::ErrorOccurred{{ErrorCode::ServerLost, QStringLiteral("punch.home.example.org")}}, Start + 3s);
    return report;
}

} // namespace

class tst_SessionReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatHappened();
    void eachLineAtItsTime();
    void masksAddressesAndTheServer_data();
    void masksAddressesAndTheServer();
    void anUnnamedServerIsNotLookedFor();
    void saysWhoWantsTheRelay();
    void keepsSecrets();
    void jsonIsWhole();
    void isBounded();
    void beginsAnew();
};

void tst_SessionReport::saysWhatHappened()
{
    const QString text = failedSession().text(Addresses::Shown);
    const auto sentences = errorSentences({ErrorCode::ServerLost, QStringLiteral("punch.home.example.org")});
    QVERIFY(text.contains(sentences.message));
    QVERIFY(text.contains(sentences.advice));
    QVERIFY(text.contains(QStringLiteral("Server: punch.home.example.org\n")));
    QVERIFY(text.contains(Mapped.toString()));
    QVERIFY(text.contains(Peer.toString()));
    QVERIFY(text.endsWith(u'\n'));
}

void tst_SessionReport::eachLineAtItsTime()
{
    const QString text = failedSession().text(Addresses::Shown);
    QVERIFY2(
        text.contains(QStringLiteral(
            "1.600  attempt    id 1, kind host, local 192.168.1.20:50000, ms 0, remote 81.3.69.170:60001, "
            "state refused, try 1\n")),
        qPrintable(text));
}

void tst_SessionReport::masksAddressesAndTheServer_data()
{
    QTest::addColumn<QString>("report");
    QTest::newRow("text") << failedSession().text(Addresses::Masked);
    QTest::newRow("JSON") << QString::fromUtf8(failedSession().json(Addresses::Masked));
}

void tst_SessionReport::masksAddressesAndTheServer()
{
    QFETCH(const QString, report);
    for (const char *own : {"192.168.1.20", "81.2.69.160", "81.3.69.170", "home.example.org"})
        QVERIFY2(!report.contains(QLatin1String(own)), own);
    for (const char *alias :
         {"192.168.0.1:50000", "203.0.113.1:50001", "203.0.113.2:60001", "server.example"})
        QVERIFY2(report.contains(QLatin1String(alias)), alias);
}

void tst_SessionReport::anUnnamedServerIsNotLookedFor()
{
    SessionReport report;
    report.begin({}, Start);
    report.handleEvent(event::ErrorOccurred{{ErrorCode::NoDirectPath, QStringLiteral("3 refused")}}, Start);
    QVERIFY(report.text(Addresses::Masked).contains(QStringLiteral("3 refused")));
    QVERIFY(report.text(Addresses::Masked).contains(QStringLiteral("error      code no-direct-path")));
}

void tst_SessionReport::saysWhoWantsTheRelay()
{
    SessionReport report;
    report.begin({}, Start);
    report.handleEvent(event::PeerFound{Role::Initiator, Dialect::Framed, hiddenEndpoint()}, Start);
    event::LinkEstablished link;
    link.kind = CandidateKind::Relayed;
    link.isRelayWanted = true;
    report.handleEvent(link, Start);
    for (const Addresses addresses : {Addresses::Shown, Addresses::Masked})
        QVERIFY(report.text(addresses).contains(QStringLiteral("The other person wants it so")));
}

void tst_SessionReport::keepsSecrets()
{
    const SessionReport session = failedSession();
    const QString all = session.text(Addresses::Shown) + QString::fromUtf8(session.json(Addresses::Shown));
    for (const char *secret : {"velvet", "k3m9w2x4z6c8v5b7n", "wizard", "treasure"})
        QVERIFY2(!all.contains(QLatin1String(secret)), secret);
}

void tst_SessionReport::jsonIsWhole()
{
    const auto document = QJsonDocument::fromJson(failedSession().json(Addresses::Shown));
    const QJsonObject report = document.object();
    QCOMPARE(report[QStringLiteral("version")].toString(), QStringLiteral(PUNCHLINE_VERSION));
    QCOMPARE(report[QStringLiteral("masked")], QJsonValue(false));
    QCOMPARE(report[QStringLiteral("left_out")].toInt(-1), 0);
    const QJsonArray events = report[QStringLiteral("events")].toArray();
    QStringList names;
    for (const auto &event : events)
        names.append(event.toObject()[QStringLiteral("event")].toString());
    QCOMPARE(names,
             QStringList({QStringLiteral("observed"), QStringLiteral("paired"), QStringLiteral("attempt"),
                          QStringLiteral("error")}));
    QCOMPARE(events.last().toObject()[QStringLiteral("t")].toDouble(), 3.0);
}

void tst_SessionReport::isBounded()
{
    SessionReport report;
    report.begin({}, Start);
    for (qsizetype i = 0; i < SessionReport::MaxEvents + 3; ++i)
        report.handleEvent(event::WaitingForPeer{}, Start);
    QVERIFY(report.text(Addresses::Shown).endsWith(QStringLiteral("3 later event(s) left out\n")));
    const auto json = QJsonDocument::fromJson(report.json(Addresses::Shown)).object();
    QCOMPARE(json[QStringLiteral("left_out")].toInt(), 3);
    QCOMPARE(json[QStringLiteral("events")].toArray().size(), SessionReport::MaxEvents);
}

void tst_SessionReport::beginsAnew()
{
    SessionReport report = failedSession();
    report.begin({QStringLiteral("other.example"), 8877}, Start + 9s);
    QVERIFY(!report.text(Addresses::Shown).contains(Peer.toString()));
}

PUNCHLINE_GUILESS_TEST(tst_SessionReport)
#include "tst_sessionreport.moc"
