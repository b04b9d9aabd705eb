// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// Runs the server inside this program and invites somebody through it, as the desktop program does, but
// without a window. Prints the link once the router has answered, and runs until it is terminated.

#include "app/host/hostedserver.h"
#include "app/session/peerclient.h"

#include <QCoreApplication>

#include <cstdio>

using namespace punchline;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    HostedServer host;
    PeerClient client;
    QObject::connect(&host, &ServerHost::changed, &client, [&] {
        const bool isKnown = host.state().router != HostState::Router::Asked;
        if (client.phase() != Phase::Idle || !isKnown)
            return;
        SessionOptions options;
        options.meeting = meeting::Invite{};
        options.server = host.state().addresses.constFirst().inside;
        options.hostedAs = host.state().addresses.constFirst().given;
        client.start(options);
    });
    QObject::connect(&client, &Engine::happened, &client, [](const Event &event) {
        if (const auto *ready = std::get_if<event::CodeReady>(&event)) {
            std::printf("%s\n", qPrintable(ready->link.toString()));
            std::fflush(stdout);
        }
    });
    host.start();
    return QCoreApplication::exec();
}
