// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/program.h"

namespace punchline::test {

inline QString localServer(const QString &port)
{
    return QStringLiteral("127.0.0.1:%1").arg(port);
}

/// The real server, on free ports.
struct Server : Program
{
    explicit Server(const QStringList &more = {})
        : Program(PUNCHLINE_SERVER,
                  QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1"),
                              QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--probe-port"),
                              QStringLiteral("0")}
                      + more)
    { }

    /// Empty until it is ready.
    [[nodiscard]] QString address()
    {
        const QString port = match("^punchline-server ready on 127\\.0\\.0\\.1:([0-9]+) ");
        return port.isEmpty() ? QString() : localServer(port);
    }
};

} // namespace punchline::test
