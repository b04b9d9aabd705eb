// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/cli/server.h"

#include <QObject>

#include <memory>

namespace punchline::test {

/// Base of command line tests that need a real server: a new one for each test.
class ClientTest : public QObject
{
    Q_OBJECT

protected Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<Server>();
        QTRY_VERIFY(!m_server->address().isEmpty());
    }
    void cleanup() { m_server.reset(); }

protected:
    /// The arguments of a client that meets any other client.
    [[nodiscard]] QStringList connecting(const QStringList &options = {}) const
    {
        return QStringList{QStringLiteral("connect"), m_server->address(),
                           QStringLiteral("--no-port-mapping")}
        + options;
    }
    [[nodiscard]] std::unique_ptr<Program> start(const Descriptors &descriptors = {},
                                                 const QStringList &options = {}) const
    {
        return std::make_unique<Program>(PUNCHLINE_CLI, connecting(options), descriptors);
    }

    std::unique_ptr<Server> m_server;
};

} // namespace punchline::test
