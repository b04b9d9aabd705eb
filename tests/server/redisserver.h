// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/cluster/redisaddress.h"

#include <QDir>
#include <QHostAddress>
#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QStringList>
#include <QTcpServer>
#include <QTemporaryDir>

#include <csignal>

#include <sys/prctl.h>
#include <unistd.h>

namespace punchline {

/// A Redis for one test, independent of any other on this machine: on its own Unix domain socket or loopback
/// port, with its data in a temporary folder. It can be killed and started again.
class RedisServer
{
public:
    enum class Via { UnixSocket, Tcp, Tls }; ///< What Tls needs beside its port is among the options.
    enum class Data { Lost, Kept };          ///< When it is killed.

    [[nodiscard]] static bool isInstalled() { return !program().isEmpty(); }

    explicit RedisServer(Via via = Via::UnixSocket, Data data = Data::Lost, const QStringList &options = {})
        : m_via(via)
        , m_data(data)
        , m_options(options)
    {
        // It ends with this process, however that ends.
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        // Another process may have taken the port by then.
        constexpr int Tries = 10;
        for (int i = 0; i < Tries && !isRunning(); ++i) {
            chooseAddress();
            start();
        }
    }
    RedisServer(const RedisServer &) = delete;
    RedisServer &operator=(const RedisServer &) = delete;
    ~RedisServer() { kill(); }

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] RedisAddress address() const { return m_address; }
    [[nodiscard]] const QProcess &process() const { return m_process; }

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// Starts it again on the same address.
    void start()
    {
        QStringList arguments{
            QStringLiteral("--dir"),  m_folder.path(),
            QStringLiteral("--save"), QString(),
            QStringLiteral("--port"), QString::number(m_via == Via::Tls ? 0 : m_address.port),
            QStringLiteral("--bind"), QStringLiteral("127.0.0.1")};
        if (m_via == Via::UnixSocket)
            arguments += {QStringLiteral("--unixsocket"), m_address.path};
        if (m_via == Via::Tls)
            arguments += {QStringLiteral("--tls-port"), QString::number(m_address.port)};
        if (m_data == Data::Kept)
            arguments += {QStringLiteral("--appendonly"), QStringLiteral("yes"),
                          QStringLiteral("--appendfsync"), QStringLiteral("always")};
        m_process.start(program(), arguments + m_options);
        QByteArray said;
        while (m_process.waitForReadyRead()) {
            said += m_process.readAllStandardOutput();
            if (said.contains("eady to accept connections"))
                return;
        }
        kill();
    }

    /// It neither answers nor ends any more.
    void freeze() { ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP); }
    void thaw() { ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT); }

private:
    [[nodiscard]] static QString program()
    {
        return QStandardPaths::findExecutable(QStringLiteral("redis-server"));
    }

    void chooseAddress()
    {
        if (m_via == Via::UnixSocket) {
            m_address.path = m_folder.filePath(QStringLiteral("redis.sock"));
            m_address.port = 0; // It listens nowhere else.
            return;
        }
        QTcpServer free;
        free.listen(QHostAddress::LocalHost);
        m_address.host = QStringLiteral("127.0.0.1");
        m_address.port = free.serverPort();
        if (m_via == Via::Tls)
            m_address.security = RedisAddress::Security::Tls;
    }

    Via m_via;
    Data m_data;
    QStringList m_options;
    RedisAddress m_address;
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace punchline
