// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/problem.h"

#include <QJsonObject>
#include <QList>
#include <QProcess>

namespace punchline::natlab {

class NetNamespace;

/// One of the real programs, running in a namespace of the lab: its lines, its events where it writes JSON,
/// its end. Killed at the end of this object, or of the lab, if it still runs.
class Program
{
public:
    /// What a program may write in all; what is beyond is not kept.
    static constexpr int MaxLines = 100'000;
    static constexpr qsizetype MaxErrorText = 16'384;

    /// With a @p echoName, each line is shown on standard error too, after that name.
    explicit Program(const QString &echoName = {});
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;
    ~Program();

    /// Starts it; its settings are those of @p home, a folder of the lab.
    [[nodiscard]] MaybeProblem start(const NetNamespace &place, const QString &path,
                                     const QStringList &arguments, const QString &home);

    void writeLine(const QString &line) { m_process.write(line.toUtf8() + '\n'); }
    void closeInput() { m_process.closeWriteChannel(); }
    void terminate() { m_process.terminate(); }
    /// As a crash ends it; returns when it has ended.
    void crash();

    [[nodiscard]] bool hasEnded() const { return m_process.state() == QProcess::NotRunning; }
    /// -1 if it has crashed, was killed, or still runs.
    [[nodiscard]] int exitCode() const;

    [[nodiscard]] const QList<QByteArray> &lines() const { return m_lines; }
    [[nodiscard]] QString errorText() const { return QString::fromUtf8(m_errors).trimmed(); }
    /// The first event with this name; empty if there is none yet.
    [[nodiscard]] QJsonObject event(const QString &name) const;
    [[nodiscard]] const QList<QJsonObject> &events() const { return m_events; }

private:
    void handleOutput();
    void handleErrors();

    QString m_echoName;
    QProcess m_process;
    QList<QByteArray> m_lines;
    QList<QJsonObject> m_events;
    QByteArray m_errors;
};

} // namespace punchline::natlab
