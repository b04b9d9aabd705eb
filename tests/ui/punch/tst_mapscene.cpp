// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/testprogram.h"
#include "tests/ui/knownstate.h"
#include "tests/ui/punch/attemptreports.h"
#include "ui/punch/mapscene.h"

#include <QTest>

using namespace punchline;

namespace {

Event attempt(AttemptId id, AttemptState state, CandidateKind kind = CandidateKind::ServerReflexive,
              const char *remote = "198.51.100.77:51234")
{
    AttemptReport report = attemptReport(id, state);
    report.kind = kind;
    report.remote = endpoint(remote);
    return event::AttemptChanged{report};
}

QList<AttemptState> states(const QList<MapScene::Line> &lines)
{
    QList<AttemptState> result;
    for (const MapScene::Line &line : lines)
        result.append(line.state);
    return result;
}

/// A scene with the state that it reads.
class FedScene
    : private KnownState
    , public MapScene
{
public:
    FedScene()
        : MapScene(known)
    { }

    void handleEvent(const Event &event)
    {
        known.handle(event);
        MapScene::handleEvent(event);
    }
    void clear()
    {
        known = {};
        MapScene::clear();
    }
};

} // namespace

class tst_MapScene : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endpointsStandOnTheirSideOfTheNat();
    void bothNatsAreToldInWords();
    void linesTakeTheirRoute();
    void whatLivesIsDrawnFirst();
    void theEndLeavesNothingMoving();
    void itCanBeRead();
};

void tst_MapScene::endpointsStandOnTheirSideOfTheNat()
{
    FedScene scene;
    QVERIFY(!scene.hasPeer());
    scene.handleEvent(event::ServerReached{endpoint("192.0.2.1:8877"), Dialect::Framed});
    QCOMPARE(scene.serverState(), MapScene::Server::Reached);
    scene.handleEvent(event::EndpointObserved{endpoint("192.168.1.23:40001"), endpoint("203.0.113.5:40001"),
                                              endpoint("192.0.2.1:8877")});
    // From another port, only to test the NAT's port allocation.
    scene.handleEvent(event::EndpointObserved{endpoint("192.168.1.23:4711"), endpoint("203.0.113.5:4712"),
                                              endpoint("192.0.2.1:8877")});
    const auto told = [&](event::Side side, CandidateKind kind, const char *text) {
        scene.handleEvent(event::CandidateFound{side, {kind, endpoint(text)}});
    };
    told(event::Side::Local, CandidateKind::Host, "192.168.1.23:40001");
    told(event::Side::Local, CandidateKind::Mapped, "203.0.113.5:2000");
    scene.handleEvent(event::PeerFound{Role::Initiator, Dialect::Framed, endpoint("198.51.100.77:51234")});
    told(event::Side::Peer, CandidateKind::Host, "10.0.0.9:4000");
    told(event::Side::Peer, CandidateKind::ServerReflexive, "198.51.100.77:51234");

    QCOMPARE(scene.mine().inside, QList{endpoint("192.168.1.23:40001")});
    QCOMPARE(scene.mine().outside, (QList{endpoint("203.0.113.5:40001"), endpoint("203.0.113.5:2000")}));
    QVERIFY(scene.hasPeer());
    QCOMPARE(scene.peer().inside, QList{endpoint("10.0.0.9:4000")});
    QCOMPARE(scene.peer().outside, QList{endpoint("198.51.100.77:51234")});

    scene.clear();
    QVERIFY(!scene.hasPeer());
    QVERIFY(scene.mine().inside.isEmpty());
}

void tst_MapScene::bothNatsAreToldInWords()
{
    FedScene scene;
    QVERIFY(scene.mine().hasNat);
    NatVerdict verdict;
    verdict.mapping = NatMapping::EndpointIndependent;
    scene.handleEvent(event::NatJudged{verdict, PortMappingProtocol::None, true});
    QCOMPARE(scene.mine().nat, QStringLiteral("same port for everyone"));
    verdict.mapping = NatMapping::AddressAndPortDependent;
    verdict.allocation = PortAllocation::Random;
    scene.handleEvent(event::PeerNatTold{verdict});
    QCOMPARE(scene.peer().nat, QStringLiteral("another port for each destination, at random"));
    QVERIFY(scene.peer().hasNat);
    verdict.mapping = NatMapping::None;
    scene.handleEvent(event::PeerNatTold{verdict});
    QVERIFY(!scene.peer().hasNat);
}

void tst_MapScene::linesTakeTheirRoute()
{
    FedScene scene;
    scene.handleEvent(
        event::CandidateFound{event::Side::Peer, {CandidateKind::Host, endpoint("10.0.0.9:4000")}});
    scene.handleEvent(attempt(1, AttemptState::Dialing));
    scene.handleEvent(attempt(2, AttemptState::Refused, CandidateKind::Host, "10.0.0.9:4000"));
    scene.handleEvent(attempt(3, AttemptState::Connected, CandidateKind::Incoming, "198.51.100.77:9"));
    scene.handleEvent(attempt(4, AttemptState::Connected, CandidateKind::Incoming, "10.0.0.9:5555"));
    const auto through = scene.lines(MapScene::Route::ThroughNats);
    QCOMPARE(states(through), (QList{AttemptState::Dialing, AttemptState::Connected}));
    QVERIFY(!through.first().isIncoming);
    QVERIFY(through.last().isIncoming);
    QCOMPARE(states(scene.lines(MapScene::Route::Between)),
             (QList{AttemptState::Refused, AttemptState::Connected}));

    scene.handleEvent(attempt(1, AttemptState::Won));
    QCOMPARE(states(scene.lines(MapScene::Route::ThroughNats)),
             (QList{AttemptState::Won, AttemptState::Connected}));
}

void tst_MapScene::whatLivesIsDrawnFirst()
{
    FedScene scene;
    for (AttemptId id = 1; id <= 100; ++id)
        scene.handleEvent(attempt(id, AttemptState::Refused));
    QCOMPARE(scene.lines(MapScene::Route::ThroughNats).size(), MapScene::MaxLines);
    scene.handleEvent(attempt(101, AttemptState::Dialing));
    scene.handleEvent(attempt(102, AttemptState::Connected));
    auto drawn = states(scene.lines(MapScene::Route::ThroughNats));
    QCOMPARE(drawn.size(), MapScene::MaxLines);
    QCOMPARE(drawn.last(), AttemptState::Connected);
    QCOMPARE(drawn.count(AttemptState::Dialing), 1);
    for (AttemptId id = 103; id <= 200; ++id)
        scene.handleEvent(attempt(id, AttemptState::Dialing));
    scene.handleEvent(attempt(200, AttemptState::Won));
    QVERIFY(states(scene.lines(MapScene::Route::ThroughNats)).contains(AttemptState::Won));
}

void tst_MapScene::theEndLeavesNothingMoving()
{
    FedScene scene;
    scene.handleEvent(event::ServerReached{endpoint("192.0.2.1:8877"), Dialect::Framed});
    scene.handleEvent(attempt(1, AttemptState::Dialing));
    scene.handleEvent(attempt(2, AttemptState::Refused));
    scene.handleEvent(event::SprayProgressed{{PunchStrategy::Birthday, 1, 2, 2}});
    QVERIFY(scene.isMoving());
    scene.handleEvent(event::ErrorOccurred{{ErrorCode::NoDirectPath, {}}});
    QVERIFY(!scene.isMoving());
    QCOMPARE(scene.serverState(), MapScene::Server::Left);
    QCOMPARE(states(scene.lines(MapScene::Route::ThroughNats)),
             (QList{AttemptState::Lost, AttemptState::Refused}));
}

void tst_MapScene::itCanBeRead()
{
    FedScene scene;
    QCOMPARE(scene.words(), QString());
    scene.handleEvent(event::ServerReached{endpoint("192.0.2.1:8877"), Dialect::Framed});
    scene.handleEvent(event::EndpointObserved{endpoint("192.168.1.23:40001"), endpoint("203.0.113.5:40001"),
                                              endpoint("192.0.2.1:8877")});
    scene.handleEvent(attempt(1, AttemptState::Dialing));
    scene.handleEvent(attempt(2, AttemptState::Refused));
    QCOMPARE(scene.words(),
             QStringLiteral("This machine: own address 192.168.1.23:40001; seen from outside as "
                            "203.0.113.5:40001. Server: 192.0.2.1:8877. 1 attempt(s) under way. "
                            "1 attempt(s) refused."));
}

PUNCHLINE_APPLESS_TEST(tst_MapScene)
#include "tst_mapscene.moc"
