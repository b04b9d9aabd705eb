// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTcpServer>

#include <cstdio>

namespace punchline::test {

/// Listens on a free loopback port and prints "NAME ready on 127.0.0.1:PORT". Returns whether it listens.
[[nodiscard]] inline bool listenAndTell(QTcpServer &server, const char *name)
{
    if (!server.listen(QHostAddress::LocalHost)) {
        std::fprintf(stderr, "%s: cannot listen: %s\n", name, qPrintable(server.errorString()));
        return false;
    }
    std::printf("%s ready on 127.0.0.1:%u\n", name, static_cast<unsigned>(server.serverPort()));
    std::fflush(stdout);
    return true;
}

} // namespace punchline::test
