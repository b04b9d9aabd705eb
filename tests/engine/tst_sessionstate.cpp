// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakeengine.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

/// What an engine knows about its session.
class tst_SessionState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKnownAtFirst();
    void theLinkAndWhoIsAtItsEnd();
    void itIsKnownBeforeAnybodyHearsIt();
    void whatOneRequestCouldNotMeetIsNoEnd();
    void anotherVisitLooksAtAllAnew();
    void anotherSessionBeginsWithNothing();
    void whatTheRouterHasOpened();
};

void tst_SessionState::nothingIsKnownAtFirst()
{
    const FakeEngine engine;
    const SessionState &state = engine.state();
    QVERIFY(!state.server && !state.peer && !state.link && !state.error && !state.closed);
    QCOMPARE(state.verification(), event::Verification::None);
    QVERIFY(state.nat.isSessionPort(FakeEngine::myLocal()));
    QVERIFY(!state.nat.isComplete());
}

void tst_SessionState::theLinkAndWhoIsAtItsEnd()
{
    FakeEngine engine;
    const SessionState &state = engine.state();
    engine.pair(event::Verification::Words);
    engine.link();
    engine.emitEvent(event::PeerNamed{QStringLiteral("Ada")});
    engine.emitEvent(event::PeerTyping{true});
    QCOMPARE(state.verification(), event::Verification::Words);
    QCOMPARE(state.peer->safetyWords, FakeEngine::safetyWords());
    QCOMPARE(state.link->remote, FakeEngine::peerMapped());
    QCOMPARE(state.peerName, QStringLiteral("Ada"));
    QVERIFY(state.isPeerTyping && !state.wordsConfirmed && !state.holdsTexts);
    engine.emitEvent(event::WordsConfirmed{});
    QVERIFY(state.wordsConfirmed);
    engine.close(event::CloseReason::PeerLeft);
    QCOMPARE(state.closed, event::CloseReason::PeerLeft);
    QVERIFY(state.link && !state.error);
}

void tst_SessionState::itIsKnownBeforeAnybodyHearsIt()
{
    FakeEngine engine;
    int heard = 0;
    connect(&engine, &Engine::happened, this, [&](const Event &event) {
        const auto *named = std::get_if<event::PeerNamed>(&event);
        heard += named && engine.state().peerName == named->name ? 1 : 0;
    });
    engine.emitEvent(event::PeerNamed{QStringLiteral("Ada")});
    engine.emitEvent(event::PeerNamed{QString()});
    QCOMPARE(heard, 2);
}

void tst_SessionState::whatOneRequestCouldNotMeetIsNoEnd()
{
    FakeEngine engine;
    engine.link(Dialect::Classic);
    QVERIFY(engine.state().holdsTexts);
    engine.emitEvent(event::ErrorOccurred{{ErrorCode::TextTooLong, QStringLiteral("126")}});
    QVERIFY(!engine.state().error);
    engine.fail({ErrorCode::LinkLost, QStringLiteral("reset")});
    QCOMPARE(engine.state().error->code, ErrorCode::LinkLost);
}

void tst_SessionState::anotherVisitLooksAtAllAnew()
{
    FakeEngine engine;
    const SessionState &state = engine.state();
    engine.emitEvent(event::ServerReached{FakeEngine::server(), Dialect::Framed});
    engine.emitEvent(
        event::EndpointObserved{FakeEngine::myLocal(), FakeEngine::myMapped(), FakeEngine::server()});
    engine.judge({}, PortMappingProtocol::None, true);
    QVERIFY(state.server && state.nat.isComplete());
    engine.emitEvent(event::WaitingInterrupted{});
    QVERIFY(!state.server && !state.nat.judged && state.nat.observed.isEmpty());
}

void tst_SessionState::anotherSessionBeginsWithNothing()
{
    FakeEngine engine;
    engine.link();
    engine.fail({ErrorCode::LinkLost, {}});
    engine.start({});
    QVERIFY(!engine.state().link && !engine.state().error);
}

void tst_SessionState::whatTheRouterHasOpened()
{
    FakeEngine engine;
    const auto finds = [&engine](event::Side side, CandidateKind kind) {
        engine.emitEvent(event::CandidateFound{side, {kind, FakeEngine::myMapped()}});
    };
    finds(event::Side::Peer, CandidateKind::Mapped);
    finds(event::Side::Local, CandidateKind::ServerReflexive);
    QVERIFY(engine.state().nat.opened.isEmpty());
    finds(event::Side::Local, CandidateKind::Mapped);
    finds(event::Side::Local, CandidateKind::Mapped);
    QCOMPARE(engine.state().nat.opened, QList{FakeEngine::myMapped()});
}

PUNCHLINE_GUILESS_TEST(tst_SessionState)
#include "tst_sessionstate.moc"
