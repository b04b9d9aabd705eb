// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/rawclient.h"
#include "tests/session/sessionprobe.h"
#include "tests/support/testprogram.h"

#include <QTcpSocket>

using namespace punchline;
using namespace punchline::test;
using namespace std::chrono_literals;

/// A waiting client keeps waiting, whatever happens to the server and whoever visits.
class tst_Waiting : public QObject
{
    Q_OBJECT

private:
    static SessionOptions invitationAt(const LocalServer &server)
    {
        SessionOptions options;
        options.server = server.address();
        options.meeting = meeting::Invite{};
        return options;
    }
    static SessionOptions visitWith(const event::CodeReady &ready)
    {
        SessionOptions options;
        options.server = ready.link.server;
        options.meeting = meeting::Join{*ready.code};
        return options;
    }

private Q_SLOTS:
    void aServerThatComesBackIsWaitedAt_data();
    void aServerThatComesBackIsWaitedAt();
    void aCodeSurvivesTheServer();
    void anInvitationIsMadeAnewWhereItsNumberIsTaken();
    void whoLeavesMeanwhileIsGone();
    void aServerOfOnesOwnIsNotWaitedFor();
    void aSilentArrivalIsNobody();
    void theTimeOfTheSessionEndsItAllTheSame();
};

void tst_Waiting::aServerThatComesBackIsWaitedAt_data()
{
    QTest::addColumn<bool>("saysSo");
    QTest::newRow("stopped") << true;
    QTest::newRow("died") << false;
}

void tst_Waiting::aServerThatComesBackIsWaitedAt()
{
    QFETCH(const bool, saysSo);
    LocalServer server;
    SessionProbe client;
    client.start(server.address());
    QTRY_COMPARE(client->phase(), Phase::Waiting);
    if (saysSo)
        server.stop();
    else
        server.die();
    QTRY_VERIFY(client.interruption());
    const auto interrupted = *client.last<event::WaitingInterrupted>();
    QCOMPARE(interrupted.cause, event::WaitingInterrupted::Cause::Server);
    QVERIFY(interrupted.nextTry >= VisitSchedule::First);
    if (saysSo)
        QCOMPARE(interrupted.reason.code, ErrorCode::ServerShuttingDown);
    QCOMPARE(client->phase(), Phase::Waiting);
    server.die();
    server.comeBack();
    QTRY_COMPARE(client.all<event::WaitingForPeer>().size(), 2);
    QVERIFY(!client.error());
    SessionProbe other;
    other.start(server.address());
    QTRY_VERIFY(client.hasLink() && other.hasLink());
}

void tst_Waiting::aCodeSurvivesTheServer()
{
    LocalServer server;
    SessionProbe host;
    host->start(invitationAt(server));
    QTRY_COMPARE(host->phase(), Phase::Waiting);
    server.die();
    QTRY_VERIFY(host.interruption());
    server.comeBack();
    QTRY_COMPARE(host.all<event::WaitingForPeer>().size(), 2);
    const auto ready = host.all<event::CodeReady>();
    QCOMPARE(ready.size(), 2);
    QCOMPARE(ready.last().code->toString(), ready.first().code->toString());
    QCOMPARE(ready.last().link.toString(), ready.first().link.toString());
    SessionProbe guest;
    guest->start(visitWith(ready.first()));
    QTRY_VERIFY(host.hasLink() && guest.hasLink());
}

void tst_Waiting::anInvitationIsMadeAnewWhereItsNumberIsTaken()
{
    LocalServer server;
    SessionProbe host;
    host->start(invitationAt(server));
    QTRY_COMPARE(host->phase(), Phase::Waiting);
    server.die();
    QTRY_VERIFY(host.interruption());
    server.comeBack();
    RawClient faster(server.endpoint()); // Takes the number of the host's room.
    faster.greetAndOpenRoom();
    QTRY_COMPARE(server.lobby().roomCount(), 1);
    QTRY_COMPARE(host.all<event::WaitingForPeer>().size(), 2);
    const auto ready = host.all<event::CodeReady>();
    QCOMPARE(ready.size(), 2);
    QVERIFY(ready.last().code->room != ready.first().code->room);
    QVERIFY(ready.last().code->secret != ready.first().code->secret);
    SessionProbe guest;
    guest->start(visitWith(ready.last()));
    QTRY_VERIFY(host.hasLink() && guest.hasLink());
}

void tst_Waiting::whoLeavesMeanwhileIsGone()
{
    LocalServer server;
    SessionProbe client;
    client.start(server.address());
    QTRY_COMPARE(client->phase(), Phase::Waiting);
    server.die();
    QTRY_VERIFY(client.interruption());
    client->leave();
    QCOMPARE(client->phase(), Phase::Ended);
    QCOMPARE(client.last<event::SessionClosed>()->reason, event::CloseReason::Cancelled);
    server.comeBack();
    SessionProbe other;
    other.start(server.address());
    QTRY_COMPARE(other->phase(), Phase::Waiting);
    QCOMPARE(client->phase(), Phase::Ended);
}

void tst_Waiting::aServerOfOnesOwnIsNotWaitedFor()
{
    LocalServer server;
    SessionProbe host;
    SessionOptions options;
    options.server = server.address();
    options.hostedAs = server.address();
    options.meeting = meeting::Invite{};
    host->start(options);
    QTRY_COMPARE(host->phase(), Phase::Waiting);
    server.stop();
    QTRY_COMPARE(host->phase(), Phase::Ended);
    QCOMPARE(host.error(), ErrorCode::ServerShuttingDown);
}

void tst_Waiting::aSilentArrivalIsNobody()
{
    LocalServer server;
    SessionProbe client;
    client.start(server.address());
    QTRY_COMPARE(client->phase(), Phase::Waiting);
    QTcpSocket bot; // Silent, as a classic client is, and dials nobody.
    bot.connectToHost(server.endpoint().address, server.endpoint().port);
    QTRY_VERIFY_WITH_TIMEOUT(client.interruption(), 30'000); // The whole time for punching.
    QCOMPARE(client.last<event::WaitingInterrupted>()->cause, event::WaitingInterrupted::Cause::Arrival);
    QCOMPARE(client->phase(), Phase::Waiting);
    QTRY_COMPARE(client.all<event::WaitingForPeer>().size(), 2);
    SessionProbe other;
    other.start(server.address());
    QTRY_VERIFY(client.hasLink() && other.hasLink());
}

void tst_Waiting::theTimeOfTheSessionEndsItAllTheSame()
{
    LocalServer server;
    SessionProbe client;
    client.start(server.address(), HelloPolicy::Never, 1500ms);
    QTRY_COMPARE(client->phase(), Phase::Waiting);
    QTcpSocket bot;
    bot.connectToHost(server.endpoint().address, server.endpoint().port);
    QTRY_COMPARE(client->phase(), Phase::Ended);
    QCOMPARE(client.error(), ErrorCode::NoDirectPath);
}

PUNCHLINE_GUILESS_TEST(tst_Waiting)
#include "tst_waiting.moc"
