// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/errortext.h"
#include "tests/support/fakeengine.h"
#include "tests/ui/widgetstest.h"
#include "ui/controls/banner.h"
#include "ui/controls/button.h"
#include "ui/controls/copytext.h"
#include "ui/controls/stepbar.h"
#include "ui/punch/networkmap.h"
#include "ui/punch/punchpage.h"
#include "ui/punch/timelineview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

class tst_PunchPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPhaseHasItsSentence();
    void waitingGoesOn();
    void timeLeftCountsDown();
    void endpointsAndRoleAreShown();
    void aClassicServerThatTellsNoPeer();
    void attemptsAreShownLive();
    void theNatIsShownLive();
    void aSprayIsShownLive();
    void aChatThroughTheServerIsNeverCalledDirect();
    void theSearchForADirectWayIsShown();
    void cancelLeaves();
    void aFailureSaysWhatToDo();
    void aFailureCanBeReported();
    void theMapAndTheTimelineFollow();
    void aLinkLeavesADetailsPage();
    void aSecondSessionStartsClean();

private:
    static QString text(const QWidget &page, const char *name)
    {
        return page.findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    static Button *button(const QWidget &page, const char *name)
    {
        return page.findChild<Button *>(QString::fromLatin1(name));
    }
};

void tst_PunchPage::everyPhaseHasItsSentence()
{
    FakeEngine engine;
    PunchPage page(engine);
    SessionOptions options;
    options.server.host = QStringLiteral("example.org");
    page.setSession(options);
    page.show();
    QStringList sentences;
    for (const Phase phase : {Phase::Reaching, Phase::Waiting, Phase::Preparing, Phase::Punching}) {
        engine.setPhase(phase);
        sentences.append(text(page, "statusSentence"));
        QVERIFY(!text(page, "statusAdvice").isEmpty());
        QVERIFY(button(page, "cancelButton")->isVisible());
        QVERIFY(!button(page, "tryAgainButton")->isVisible());
    }
    QCOMPARE(sentences.removeDuplicates(), 0);
    engine.setPhase(Phase::Waiting);
    QVERIFY(text(page, "statusAdvice").contains(QStringLiteral("example.org")));
}

void tst_PunchPage::waitingGoesOn()
{
    using event::WaitingInterrupted;
    FakeEngine engine;
    PunchPage page(engine);
    page.show();
    engine.setPhase(Phase::Reaching);
    engine.setPhase(Phase::Waiting);
    engine.emitEvent(WaitingInterrupted{WaitingInterrupted::Cause::Server, {ErrorCode::ServerLost, {}}, 1s});
    QVERIFY(text(page, "statusAdvice").contains(QStringLiteral("tries again by itself")));
    QVERIFY(button(page, "cancelButton")->isVisible());
    engine.emitEvent(event::WaitingForPeer{});
    QVERIFY(!text(page, "statusAdvice").contains(QStringLiteral("tries again by itself")));
    // A peer arrives, but no link comes of it.
    engine.pair(event::Verification::Words);
    engine.setPhase(Phase::Punching);
    engine.setPhase(Phase::Waiting);
    engine.emitEvent(
        WaitingInterrupted{WaitingInterrupted::Cause::Arrival, {ErrorCode::NoDirectPath, {}}, 1s});
    engine.emitEvent(event::WaitingForPeer{});
    QVERIFY(text(page, "statusAdvice").contains(QStringLiteral("no connection came of it")));
    engine.setPhase(Phase::Preparing);
    QVERIFY(!text(page, "statusAdvice").contains(QStringLiteral("no connection came of it")));
}

void tst_PunchPage::timeLeftCountsDown()
{
    FakeEngine engine;
    PunchPage page(engine);
    page.show();
    engine.setTimeLeft(11'200ms);
    engine.setPhase(Phase::Reaching);
    QCOMPARE(text(page, "timeLeft"), QStringLiteral("gives up in 12 s"));
    engine.setTimeLeft(4s);
    QTRY_COMPARE(text(page, "timeLeft"), QStringLiteral("gives up in 4 s"));
    engine.setTimeLeft(-1ms);
    QTRY_COMPARE(text(page, "timeLeft"), QStringLiteral("gives up in 0 s"));
    engine.setTimeLeft(std::nullopt);
    engine.setPhase(Phase::Waiting);
    QCOMPARE(text(page, "timeLeft"), QString());
}

void tst_PunchPage::endpointsAndRoleAreShown()
{
    FakeEngine engine;
    PunchPage page(engine);
    engine.start({});
    engine.emitEvent(event::ServerReached{FakeEngine::server(), Dialect::Classic});
    engine.emitEvent(
        event::EndpointObserved{FakeEngine::myLocal(), FakeEngine::myMapped(), FakeEngine::server()});
    engine.emitEvent(event::PeerFound{Role::Responder, Dialect::Framed, FakeEngine::peerMapped(), {}});
    engine.emitEvent(event::CandidateFound{event::Side::Local, {CandidateKind::Host, FakeEngine::myLocal()}});
    for (quint16 port = 1; port <= 5; ++port) {
        const Endpoint endpoint(QHostAddress(QStringLiteral("10.0.0.1")), port);
        engine.emitEvent(event::CandidateFound{event::Side::Peer, {CandidateKind::Host, endpoint}});
    }
    QVERIFY(text(page, "serverFact").contains(QStringLiteral("192.0.2.1:8877")));
    QVERIFY(text(page, "serverFact").contains(QStringLiteral("classic")));
    QCOMPARE(text(page, "myLocal"), QStringLiteral("192.168.1.23:40001"));
    QCOMPARE(text(page, "myMapped"), QStringLiteral("203.0.113.5:40001"));
    QCOMPARE(text(page, "peerMapped"), QStringLiteral("198.51.100.77:51234"));
    QCOMPARE(text(page, "myCandidates"), QStringLiteral("192.168.1.23:40001"));
    QVERIFY(text(page, "peerCandidates").contains(QStringLiteral("10.0.0.1:3 and 2 more")));
    QVERIFY(text(page, "roleFact").startsWith(QStringLiteral("The other machine was here first")));

    // A NAT with a different mapping per destination: both mappings are shown.
    const Endpoint second(QHostAddress(QStringLiteral("203.0.113.5")), 40002);
    engine.emitEvent(event::EndpointObserved{FakeEngine::myLocal(), second, FakeEngine::server()});
    QCOMPARE(text(page, "myMapped"), QStringLiteral("203.0.113.5:40001\n203.0.113.5:40002"));
}

void tst_PunchPage::aClassicServerThatTellsNoPeer()
{
    FakeEngine engine;
    const PunchPage page(engine);
    engine.start({});
    engine.emitEvent(event::PeerFound{Role::Responder, Dialect::Classic, {}, {}});
    QCOMPARE(text(page, "peerMapped"), QStringLiteral("not told by the server"));
}

void tst_PunchPage::attemptsAreShownLive()
{
    FakeEngine engine;
    const PunchPage page(engine);
    const auto *table = page.findChild<QTableView *>(QStringLiteral("attempts"));
    engine.start({});
    engine.setPhase(Phase::Punching);
    engine.report(1, AttemptState::Dialing);
    engine.report(2, AttemptState::Dialing);
    engine.report(1, AttemptState::Refused, QStringLiteral("Connection refused"));
    QCOMPARE(table->model()->rowCount(), 2);
    QStringList cells;
    for (int column = 0; column < table->model()->columnCount(); ++column)
        cells.append(table->model()->index(0, column).data().toString());
    QVERIFY(cells.contains(QStringLiteral("Refused")));
    QVERIFY(cells.contains(QStringLiteral("Connection refused")));
    QVERIFY(cells.contains(QStringLiteral("198.51.100.77:51234")));
}

void tst_PunchPage::theNatIsShownLive()
{
    FakeEngine engine;
    const PunchPage page(engine);
    engine.start({});
    QCOMPARE(text(page, "natFact"), QStringLiteral("Your NAT: –"));
    engine.emitEvent(
        event::EndpointObserved{FakeEngine::myLocal(), FakeEngine::myMapped(), FakeEngine::server()});
    NatVerdict verdict;
    verdict.mapping = NatMapping::EndpointIndependent;
    engine.judge(verdict, PortMappingProtocol::None, false);
    QCOMPARE(text(page, "natFact"), QStringLiteral("Your NAT: same port for everyone"));
    verdict.unsolicited = UnsolicitedAnswer::Drop;
    engine.judge(verdict, PortMappingProtocol::UpnpIgd, true);
    QCOMPARE(text(page, "natFact"),
             QStringLiteral("Your NAT: same port for everyone, strangers are ignored, "
                            "the router has opened a port (UPnP)"));
    engine.emitEvent(
        event::CandidateFound{event::Side::Local, {CandidateKind::Mapped, FakeEngine::myMapped()}});
    QVERIFY(text(page, "natFact").endsWith(QStringLiteral("has opened 40001 (UPnP)")));

    // A probe from another local port is not an address of this session.
    const Endpoint other(FakeEngine::myLocal().address, 4711);
    const Endpoint mapped(FakeEngine::myMapped().address, 4712);
    engine.emitEvent(event::EndpointObserved{other, mapped, FakeEngine::server()});
    QCOMPARE(text(page, "myLocal"), FakeEngine::myLocal().toString());
    QCOMPARE(text(page, "myMapped"), FakeEngine::myMapped().toString());
    engine.start({});
    QCOMPARE(text(page, "natFact"), QStringLiteral("Your NAT: –"));
}

void tst_PunchPage::aSprayIsShownLive()
{
    FakeEngine engine;
    PunchPage page(engine);
    page.show();
    engine.start({});
    engine.setPhase(Phase::Punching);
    engine.spray(PunchStrategy::Birthday, 128, 512);
    QVERIFY(text(page, "statusAdvice").endsWith(QStringLiteral("many of them are tried at once.")));
    engine.spray(PunchStrategy::Birthday, 100, 100, 512);
    QVERIFY(text(page, "statusAdvice").contains(QStringLiteral("tried at once. The system allows only")));
    QVERIFY(text(page, "statusAdvice").contains(QStringLiteral("ulimit -n")));
    const Error error{ErrorCode::NatsIncompatible, {}};
    engine.fail(error);
    QCOMPARE(page.findChild<Banner *>(QStringLiteral("failure"))->advice(), errorSentences(error).advice);
    engine.start({});
    QVERIFY(!text(page, "statusAdvice").contains(QStringLiteral("at once")));
}

void tst_PunchPage::aChatThroughTheServerIsNeverCalledDirect()
{
    FakeEngine engine;
    PunchPage page(engine);
    page.show();
    engine.start({});
    engine.pairHidden();
    engine.setPhase(Phase::Punching);
    QVERIFY(text(page, "statusAdvice").startsWith(QStringLiteral("One of you does not show")));
    QCOMPARE(text(page, "peerMapped"), QStringLiteral("hidden, as they wish"));
    engine.linkRelayed(true);
    QCOMPARE(text(page, "statusSentence"), QStringLiteral("Connected through the server."));
    QVERIFY(text(page, "statusAdvice").contains(QStringLiteral("The other person wants it so")));
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY2(!label->text().contains(QStringLiteral("direct"), Qt::CaseInsensitive),
                 qPrintable(label->text()));
    const auto *steps = page.findChild<StepBar *>();
    QVERIFY(!steps->accessibleName().contains(QStringLiteral("irect")));
}

void tst_PunchPage::theSearchForADirectWayIsShown()
{
    FakeEngine engine;
    PunchPage page(engine);
    page.show();
    engine.start({});
    engine.pair(event::Verification::Code);
    engine.linkRelayed();
    QVERIFY(!text(page, "statusAdvice").contains(QStringLiteral("Look")));
    engine.emitEvent(event::Searching{1});
    QVERIFY(text(page, "statusAdvice").endsWith(QStringLiteral("Looking for a direct way now…")));
    engine.emitEvent(event::Searching{1, std::nullopt});
    QVERIFY(text(page, "statusAdvice").contains(QStringLiteral("Looked for a direct way 1 time")));
    engine.linkDirectly();
    QVERIFY(!text(page, "statusAdvice").contains(QStringLiteral("Look")));
}

void tst_PunchPage::cancelLeaves()
{
    FakeEngine engine;
    PunchPage page(engine);
    page.show();
    engine.start({});
    engine.setPhase(Phase::Waiting);
    QTest::mouseClick(button(page, "cancelButton"), Qt::LeftButton);
    QCOMPARE(engine.calls.last(), QStringLiteral("leave"));
    QVERIFY(page.findChild<Banner *>(QStringLiteral("failure"))->isHidden()); // That is not a failure.
}

void tst_PunchPage::aFailureSaysWhatToDo()
{
    FakeEngine engine;
    PunchPage page(engine);
    page.show();
    QSignalSpy again(&page, &PunchPage::tryAgainRequested);
    QSignalSpy back(&page, &PunchPage::backRequested);
    const Error error{ErrorCode::NoDirectPath, QStringLiteral("3 refused"), RelayObstacle::NotOffered};
    engine.start({});
    engine.setPhase(Phase::Punching);
    engine.fail(error);

    const auto *banner = page.findChild<Banner *>(QStringLiteral("failure"));
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->message(), errorSentences(error).message);
    QVERIFY(banner->message().contains(QStringLiteral("This server does not relay")));
    QCOMPARE(banner->advice(), errorSentences(error).advice);
    QVERIFY(!button(page, "cancelButton")->isVisible());
    QTest::mouseClick(button(page, "tryAgainButton"), Qt::LeftButton);
    QTest::mouseClick(button(page, "backButton"), Qt::LeftButton);
    QCOMPARE(again.size(), 1);
    QCOMPARE(back.size(), 1);
}

void tst_PunchPage::aFailureCanBeReported()
{
    FakeEngine engine;
    PunchPage page(engine);
    page.show();
    engine.start({});
    engine.report(1, AttemptState::TimedOut);
    QVERIFY(!button(page, "copyReport")->isVisible());
    engine.fail({ErrorCode::NoDirectPath, {}});
    QTest::mouseClick(button(page, "copyReport"), Qt::LeftButton);
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY2(report.contains(errorSentences({ErrorCode::NoDirectPath, {}}).message), qPrintable(report));
    QVERIFY(report.contains(QStringLiteral("state timeout")));
    // The next session's report covers only that session.
    engine.start({});
    QVERIFY(!button(page, "copyReport")->isVisible());
    engine.fail({ErrorCode::PeerSilent, {}});
    QTest::mouseClick(button(page, "copyReport"), Qt::LeftButton);
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("state timeout")));
}

void tst_PunchPage::theMapAndTheTimelineFollow()
{
    FakeEngine engine;
    PunchPage page(engine);
    page.resize(900, 680);
    page.show();
    engine.start({});
    engine.emitEvent(
        event::EndpointObserved{FakeEngine::myLocal(), FakeEngine::myMapped(), FakeEngine::server()});
    engine.pair(event::Verification::Code);
    engine.setPhase(Phase::Punching);
    engine.report(1, AttemptState::Dialing);
    const auto *map = page.findChild<NetworkMap *>(QStringLiteral("map"));
    const auto *timeline = page.findChild<TimelineView *>(QStringLiteral("timeline"));
    QVERIFY(map->isMoving());
    QCOMPARE(page.findChild<CopyText *>(QStringLiteral("mapMyOutside"))->text(),
             FakeEngine::myMapped().toString());
    const QPoint firstLane(20, timeline->fontMetrics().height() * 2);
    QVERIFY(!timeline->wordsAt(firstLane).isEmpty());
    engine.fail({ErrorCode::NoDirectPath, {}});
    QVERIFY(!map->isMoving());
    QVERIFY(!timeline->wordsAt(firstLane).isEmpty()); // It stays readable.
    engine.start({});
    QVERIFY(timeline->wordsAt(firstLane).isEmpty());
    QVERIFY(page.findChild<CopyText *>(QStringLiteral("mapMyOutside"))->isHidden());
}

void tst_PunchPage::aLinkLeavesADetailsPage()
{
    FakeEngine engine;
    PunchPage page(engine);
    page.show();
    QSignalSpy chat(&page, &PunchPage::chatRequested);
    engine.start({});
    QVERIFY(!button(page, "toChatButton")->isVisible());
    engine.link();
    page.focusAction();
    QVERIFY(button(page, "toChatButton")->hasFocus() || !page.isActiveWindow());
    QVERIFY(button(page, "copyReport")->isVisible());
    QVERIFY(!button(page, "cancelButton")->isVisible());
    QTest::mouseClick(button(page, "toChatButton"), Qt::LeftButton);
    QCOMPARE(chat.size(), 1);
    engine.start({});
    QVERIFY(!button(page, "toChatButton")->isVisible());
}

void tst_PunchPage::aSecondSessionStartsClean()
{
    FakeEngine engine;
    PunchPage page(engine);
    page.show();
    engine.start({});
    engine.emitEvent(
        event::EndpointObserved{FakeEngine::myLocal(), FakeEngine::myMapped(), FakeEngine::server()});
    engine.report(1, AttemptState::TimedOut);
    engine.fail({ErrorCode::PeerSilent, {}});
    engine.start({});
    QVERIFY(page.findChild<Banner *>(QStringLiteral("failure"))->isHidden());
    QVERIFY(button(page, "cancelButton")->isVisible());
    QCOMPARE(text(page, "myMapped"), QStringLiteral("–"));
    QCOMPARE(page.findChild<QTableView *>(QStringLiteral("attempts"))->model()->rowCount(), 0);
}

PUNCHLINE_WIDGETS_TEST(tst_PunchPage)
#include "tst_punchpage.moc"
