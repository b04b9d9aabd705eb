// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/scenes.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/returnbar.h"

#include <QPushButton>

namespace punchline {

namespace {

using namespace std::chrono_literals;

/// A chat whose link was lost.
void loseChat(FakeEngine &engine, MainWindow &window)
{
    window.connectTo({QStringLiteral("example.org"), 8877});
    engine.pair(event::Verification::Code);
    engine.link();
    engine.emitEvent(event::PeerNamed{QStringLiteral("Ada")});
    engine.addPeerText(QStringLiteral("I am in the train now."));
    engine.addMyText(QStringLiteral("Have a good journey!"));
    engine.deliver(1);
    engine.lose();
}

/// A chat through a server that relays.
void chatThroughServer(FakeEngine &engine, MainWindow &window)
{
    window.connectTo({QStringLiteral("example.org"), 8877});
    engine.pair(event::Verification::Code);
    engine.linkRelayed();
    engine.emitEvent(event::PeerNamed{QStringLiteral("Ada")});
    engine.addPeerText(QStringLiteral("So we can talk after all."));
}

void writeWhileAway(FakeEngine &engine)
{
    engine.addMyText(QStringLiteral("Are you in the tunnel?"));
    engine.addMyText(QStringLiteral("Hello?"));
    engine.takeBack(3);
    engine.addMyText(QStringLiteral("Write when you can see the sky again."));
}

void waitForLong(FakeEngine &engine, const MainWindow &window, const Error &reason)
{
    window.findChild<ReturnBar *>()->handleTick(std::chrono::steady_clock::now() + ReturnBar::LongAway);
    engine.retry(30s, reason);
}

void tryAgain(FakeEngine &engine)
{
    engine.emitEvent(event::ServerReached{FakeEngine::server(), Dialect::Framed});
    engine.emitEvent(
        event::EndpointObserved{FakeEngine::myLocal(), FakeEngine::myMapped(), FakeEngine::server()});
    engine.emitEvent(event::CandidateFound{event::Side::Local, {CandidateKind::Host, FakeEngine::myLocal()}});
    engine.emitEvent(
        event::CandidateFound{event::Side::Peer, {CandidateKind::ServerReflexive, FakeEngine::peerMapped()}});
    engine.report(1, AttemptState::Refused, QStringLiteral("Connection refused"));
    engine.report(3, AttemptState::Dialing);
}

} // namespace

QList<Scene> returnScenes()
{
    return {
        {"chat-returning",
         [](FakeEngine &engine, MainWindow &window) {
             loseChat(engine, window);
             writeWhileAway(engine);
             engine.retry(8s, {ErrorCode::PeerSilent, {}});
         }},
        {"chat-returning-now", [](FakeEngine &engine, MainWindow &window) { loseChat(engine, window); }},
        {"chat-returning-long",
         [](FakeEngine &engine, MainWindow &window) {
             loseChat(engine, window);
             writeWhileAway(engine);
             waitForLong(engine, window, {ErrorCode::PeerSilent, {}});
         }},
        {"chat-returning-server",
         [](FakeEngine &engine, MainWindow &window) {
             loseChat(engine, window);
             waitForLong(engine, window, {ErrorCode::ServerUnreachable, QStringLiteral("192.0.2.1:8877")});
         }},
        {"chat-returned",
         [](FakeEngine &engine, MainWindow &window) {
             loseChat(engine, window);
             engine.linkAgain(12s);
             engine.addPeerText(QStringLiteral("That was a tunnel."));
             for (const auto away : {3200ms, 700ms, 16000ms}) {
                 engine.lose();
                 engine.linkAgain(away);
             }
         }},
        {"chat-relayed", chatThroughServer},
        {"chat-relayed-why",
         [](FakeEngine &engine, MainWindow &window) {
             chatThroughServer(engine, window);
             engine.emitEvent(event::Searching{3, 30s});
             window.findChild<QPushButton *>(QStringLiteral("linkRelayWhy"))->click();
         }},
        {"chat-upgraded",
         [](FakeEngine &engine, MainWindow &window) {
             window.connectTo({QStringLiteral("example.org"), 8877});
             engine.pair(event::Verification::Code);
             engine.linkRelayed();
             engine.addPeerText(QStringLiteral("I am at home now."));
             engine.linkDirectly();
         }},
        {"punching-relayed",
         [](FakeEngine &engine, MainWindow &window) {
             window.connectTo({QStringLiteral("example.org"), 8877});
             engine.emitEvent(event::ServerReached{FakeEngine::server(), Dialect::Framed});
             engine.pair(event::Verification::Code);
             tryAgain(engine);
             AttemptReport relayed;
             relayed.id = 9;
             relayed.kind = CandidateKind::Relayed;
             relayed.local = FakeEngine::myLocal();
             relayed.remote = FakeEngine::server();
             relayed.state = AttemptState::Won;
             engine.emitEvent(event::AttemptChanged{relayed});
             engine.linkRelayed();
             engine.emitEvent(event::Searching{2, 30s});
             Q_EMIT window.findChild<ChatPage *>()->detailsRequested();
         }},
        {"punching-return",
         [](FakeEngine &engine, MainWindow &window) {
             loseChat(engine, window);
             window.findChild<QPushButton *>(QStringLiteral("detailsButton"))->click();
             tryAgain(engine);
         }},
    };
}

} // namespace punchline
