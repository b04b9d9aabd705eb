// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/problem.h"

#include <QJsonObject>
#include <QList>
#include <QProcess>

#include <functional>

namespace punchline::natlab {

class NetNamespace;

/// One of the real programs, running in a namespace of the lab: its lines, its JSON events, its exit. It is
/// killed with this object, or with the lab, if it still runs.
class Program
{
public:
    /// Limits on a program's total output; anything beyond is discarded.
    static constexpr int MaxLines = 100'000;
    static constexpr qsizetype MaxErrorText = 16'384;

    /// With an @p echoName, each line is also shown on standard error, preceded by that name.
    explicit Program(const QString &echoName = {});
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;
    ~Program();

    /// Starts the program with its settings in @p home, a folder of the lab.
    [[nodiscard]] MaybeProblem start(const NetNamespace &place, const QString &path,
                                     const QStringList &arguments, const QString &home);

    /// From now on each event goes to @p sink, and neither lines nor events are kept: for a program that says
    /// more than MaxLines.
    void handEventsTo(std::function<void(const QJsonObject &)> sink) { m_sink = std::move(sink); }

    void writeLine(const QString &line) { m_process.write(line.toUtf8() + '\n'); }
    void closeInput() { m_process.closeWriteChannel(); }
    void terminate() { m_process.terminate(); }
    /// Stops it, as a debugger or a sleeping machine would, and lets it go on.
    void freeze() const;
    void thaw() const;
    /// Kills it as a crash would. Returns once it has ended.
    void crash();

    [[nodiscard]] bool hasEnded() const { return m_process.state() == QProcess::NotRunning; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    /// -1 if it crashed, was killed, or still runs.
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
    std::function<void(const QJsonObject &)> m_sink;
    QByteArray m_errors;
};

} // namespace punchline::natlab
