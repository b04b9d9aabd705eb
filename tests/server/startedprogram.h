// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <ctime>

#include <unistd.h>

namespace punchline {

inline const QString ServerProgram = QStringLiteral(PUNCHLINE_SERVER);

/// A program under test, with its output so far. Killed at the end if it still runs.
class StartedProgram
{
public:
    /// @p descriptors become the program's from 3 on; their own numbers must be higher.
    StartedProgram(const QString &program, const QStringList &arguments, const QList<int> &descriptors = {})
    {
        m_process.setChildProcessModifier([descriptors] {
            int number = STDERR_FILENO;
            for (const int descriptor : descriptors)
                ::dup2(descriptor, ++number);
        });

        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process,
                         [this] { m_output += QString::fromUtf8(m_process.readAllStandardOutput()); });
        QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process,
                         [this] { m_errors += QString::fromUtf8(m_process.readAllStandardError()); });
        m_process.start(program, arguments);
    }
    StartedProgram(const StartedProgram &) = delete;
    StartedProgram &operator=(const StartedProgram &) = delete;
    ~StartedProgram()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] QString output() const { return m_output; }
    [[nodiscard]] QString errors() const { return m_errors; }
    [[nodiscard]] bool hasEnded() const { return m_process.state() == QProcess::NotRunning; }
    [[nodiscard]] int exitCode() const
    {
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

    /// True if one of its descriptors is of @p kind, as named by /proc; false without /proc.
    [[nodiscard]] bool holds(const QString &kind) const
    {
        const QDir descriptors(QStringLiteral("/proc/%1/fd").arg(m_process.processId()));
        const QStringList entries = descriptors.entryList(QDir::System | QDir::Files | QDir::NoDotAndDotDot);
        return std::ranges::any_of(entries, [&](const QString &entry) {
            return QFile::symLinkTarget(descriptors.filePath(entry)).contains(kind);
        });
    }

    /// Time since its start; zero once it has ended.
    [[nodiscard]] std::chrono::nanoseconds processorTime() const
    {
        clockid_t clock = {};
        timespec time = {};
        if (::clock_getcpuclockid(static_cast<pid_t>(m_process.processId()), &clock) == 0)
            ::clock_gettime(clock, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    }

    void raise(int signalNumber) { ::kill(static_cast<pid_t>(m_process.processId()), signalNumber); }

private:
    QProcess m_process;
    QString m_output;
    QString m_errors;
};

/// The options that let punchline-server listen on the loopback interface, on ports of the system's choice.
inline QStringList freePorts()
{
    return {QStringLiteral("--listen"), QStringLiteral("127.0.0.1"),    QStringLiteral("--port"),
            QStringLiteral("0"),        QStringLiteral("--probe-port"), QStringLiteral("0")};
}

/// @p log without the UTC time at the beginning of each line (RFC 3339). A line without one is marked with a
/// word that says so.
inline QString withoutTimes(const QString &log)
{
    static const QRegularExpression time(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z "));
    QStringList lines = log.split(u'\n');
    for (QString &line : lines) {
        const qsizetype length = time.match(line).capturedLength();
        if (!line.isEmpty())
            line = length > 0 ? line.mid(length) : QStringLiteral("timeless: ") + line;
    }
    return lines.join(u'\n');
}

/// The first client endpoint in the server's ready line.
inline Endpoint endpointIn(const QString &readyLine)
{
    return Endpoint::fromString(readyLine.section(u' ', 3, 3)).value_or(Endpoint());
}

} // namespace punchline
