// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/scenes.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

namespace punchline {

namespace {

/// The page of our own server, in @p state.
Scene hostPage(const char *name, const HostState &state)
{
    return {name, [](FakeEngine &, MainWindow &) {},
            [state](FakeServerHost &host, MainWindow &window) {
                window.findChild<QPushButton *>(QStringLiteral("hostButton"))->click();
                host.show(state);
            }};
}

HostState withoutNetwork()
{
    HostState state = FakeServerHost::running();
    state.addresses = hostAddresses({}, {}, state.port, {});
    state.router = HostState::Router::NotAsked;
    return state;
}

HostState refused()
{
    HostState state = FakeServerHost::running({}, 41234);
    state.router = HostState::Router::Refused;
    return state;
}

HostState visited()
{
    HostState state = FakeServerHost::running(Endpoint::fromString(u"203.0.113.7:8877"));
    state.reachedFromOutside = true;
    state.connected = 3;
    state.waiting = 1;
    state.pairs = 2;
    return state;
}

HostState failed()
{
    HostState state;
    state.phase = HostState::Phase::Failed;
    state.reason = QStringLiteral("The address is protected");
    return state;
}

} // namespace

QList<Scene> hostScenes()
{
    const auto nothing = [](FakeEngine &, MainWindow &) {};
    return {
        hostPage("host", FakeServerHost::running()),
        hostPage("host-opened", FakeServerHost::running(Endpoint::fromString(u"203.0.113.7:8877"))),
        hostPage("host-refused", refused()),
        hostPage("host-carrier", FakeServerHost::running(Endpoint::fromString(u"100.64.3.7:8877"))),
        hostPage("host-visited", visited()),
        hostPage("host-alone", withoutNetwork()),
        hostPage("host-failed", failed()),
        {"start-hosting", nothing, [](FakeServerHost &host, MainWindow &) { host.show(visited()); }},
        {"start-host-failed", nothing, [](FakeServerHost &host, MainWindow &) { host.show(failed()); }},
        {"start-clipboard",
         [](FakeEngine &, MainWindow &window) {
             window.setServer({QStringLiteral("example.org"), DefaultServerPort});
             QGuiApplication::clipboard()->setText(FakeEngine::inviteLink().toString());
         },
         [](FakeServerHost &, MainWindow &window) { window.activateWindow(); }},
    };
}

} // namespace punchline
