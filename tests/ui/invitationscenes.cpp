// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/scenes.h"

#include <QLineEdit>

namespace punchline {

using namespace std::chrono_literals;

QList<Scene> invitationScenes()
{
    const ServerAddress server{QStringLiteral("example.org"), 8877};
    return {
        {"start-code",
         [=](FakeEngine &, MainWindow &window) {
             window.setServer(server);
             window.findChild<QLineEdit *>(QStringLiteral("codeField"))
                 ->setText(QStringLiteral("7-velvet-gui"));
         }},
        {"start-bad-code",
         [=](FakeEngine &, MainWindow &window) {
             window.findChild<QLineEdit *>(QStringLiteral("codeField"))
                 ->setText(QStringLiteral("7-velvet-qqqq"));
         }},
        {"start-message",
         [=](FakeEngine &, MainWindow &window) {
             window.findChild<QLineEdit *>(QStringLiteral("codeField"))
                 ->insert(QStringLiteral("Enter 7-velvet-guitar on the server example.org:8877"));
         }},
        {"start-address",
         [=](FakeEngine &, MainWindow &window) {
             window.findChild<QLineEdit *>(QStringLiteral("codeField"))
                 ->insert(QStringLiteral("example.org:8877"));
         }},
        {"start-several",
         [=](FakeEngine &, MainWindow &window) {
             window.findChild<QLineEdit *>(QStringLiteral("codeField"))
                 ->insert(QStringLiteral("7-velvet-guitar, no: 8-velvet-guitar"));
         }},
        {"start-link",
         [=](FakeEngine &, MainWindow &window) {
             window.setServer(FakeEngine::inviteLink().server);
             window.setCode(FakeEngine::inviteLink().code);
         }},
        {"invite",
         [=](FakeEngine &engine, MainWindow &window) {
             window.inviteThrough(server);
             engine.invite();
         }},
        {"invite-long",
         [=](FakeEngine &engine, MainWindow &window) {
             window.inviteThrough(server);
             event::CodeReady ready{FakeEngine::code(), FakeEngine::inviteLink(), 61s};
             ready.code->room = MaxRoomNumber;
             ready.code->secret = QStringLiteral("sandwich-mountain");
             ready.link.server.host = QStringLiteral("a-rather-long-name.of-some-department.example.org");
             engine.emitEvent(ready);
             engine.setPhase(Phase::Waiting);
         }},
        {"invite-ipv6",
         [=](FakeEngine &engine, MainWindow &window) {
             window.inviteThrough(server);
             event::CodeReady ready{FakeEngine::code(), FakeEngine::inviteLink(), 600s};
             ready.link.server = {QStringLiteral("2001:db8:85a3:1234:5678:8a2e:370:7334"), 41234};
             engine.emitEvent(ready);
             engine.setPhase(Phase::Waiting);
         }},
        {"invite-near",
         [=](FakeEngine &engine, MainWindow &window) {
             window.inviteThrough(server);
             event::CodeReady ready{FakeEngine::code(), FakeEngine::inviteLink(), 600s};
             ready.link.server = {QStringLiteral("192.168.1.10"), DefaultServerPort};
             engine.emitEvent(ready);
             engine.setPhase(Phase::Waiting);
         }},
        {"invite-interrupted",
         [=](FakeEngine &engine, MainWindow &window) {
             window.inviteThrough(server);
             engine.invite();
             engine.emitEvent(
                 event::WaitingInterrupted{event::WaitingInterrupted::Cause::Server,
                                           {ErrorCode::ServerLost, QStringLiteral("192.0.2.1:8877")},
                                           1s});
         }},
        {"invite-link-only",
         [=](FakeEngine &engine, MainWindow &window) {
             window.inviteThrough(server);
             engine.emitEvent(event::CodeReady{std::nullopt, FakeEngine::inviteLink(), 600s});
             engine.setPhase(Phase::Waiting);
         }},
        {"invite-expired",
         [=](FakeEngine &engine, MainWindow &window) {
             window.inviteThrough(server);
             engine.invite();
             engine.fail({ErrorCode::RoomExpired, {}});
         }},
    };
}

} // namespace punchline
