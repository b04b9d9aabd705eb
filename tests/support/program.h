// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <functional>
#include <optional>

#include <unistd.h>

namespace punchline::test {

/// Standard descriptors for a program under test, in place of pipes.
struct Descriptors
{
    static constexpr int Closed = -1;

    std::optional<int> input = std::nullopt;
    std::optional<int> output = std::nullopt;
    std::optional<int> error = std::nullopt;
    std::function<void()> more = {}; ///< Anything else to do in the new process.

    void apply() const
    {
        int number = 0;
        for (const auto &descriptor : {input, output, error}) {
            if (descriptor && *descriptor == Closed)
                ::close(number);
            else if (descriptor)
                ::dup2(*descriptor, number);
            ++number;
        }
        if (more)
            more();
    }
};

/// A program under test: its output as lines, its JSON events, its exit.
class Program
{
public:
    Program(const char *path, const QStringList &arguments, const Descriptors &descriptors = {})
    {
        m_process.setChildProcessModifier([descriptors] { descriptors.apply(); });
        m_process.setProgram(QString::fromUtf8(path));
        m_process.setArguments(arguments);
        m_process.start();
    }

    ~Program()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.terminate();
        if (!m_process.waitForFinished(5000))
            m_process.kill();
        m_process.waitForFinished();
    }

    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    void write(const QByteArray &bytes) { m_process.write(bytes); }
    void closeInput() { m_process.closeWriteChannel(); }
    void terminate() { m_process.terminate(); }
    void kill() { m_process.kill(); }
    void raise(int signalNumber) { ::kill(static_cast<pid_t>(id()), signalNumber); }
    [[nodiscard]] qint64 id() const { return m_process.processId(); }

    /// The arguments, as every user of the machine can read them.
    [[nodiscard]] QByteArray commandLine() const
    {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(id()));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

    /// The exit code; -1 if it does not exit within the time, -2 if it crashes.
    [[nodiscard]] int wait(int milliseconds = 30'000)
    {
        // The event loop keeps running, because it serves the other programs' pipes.
        if (!QTest::qWaitFor([this] { return !isRunning(); }, milliseconds))
            return -1;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -2;
    }

    [[nodiscard]] QByteArray out()
    {
        m_out += m_process.readAllStandardOutput();
        return m_out;
    }

    [[nodiscard]] QByteArray err()
    {
        m_err += m_process.readAllStandardError();
        return m_err;
    }

    [[nodiscard]] QList<QByteArray> lines() { return out().split('\n'); }

    /// The events with this name; warns about any line that is not an event.
    [[nodiscard]] QList<QJsonObject> events(const char *name)
    {
        QList<QJsonObject> found;
        const QByteArray whole = out().left(out().lastIndexOf('\n') + 1);
        for (const QByteArray &line : whole.split('\n')) {
            if (line.isEmpty())
                continue;
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            if (object.isEmpty() || !object.contains(QStringLiteral("t")))
                qWarning("no event: %s", line.constData());
            if (object.value(QStringLiteral("event")) == QLatin1String(name))
                found.append(object);
        }
        return found;
    }

    /// The first group of @p pattern in the output; empty if there is no match.
    [[nodiscard]] QString match(const char *pattern)
    {
        const QRegularExpression expression(QString::fromUtf8(pattern), QRegularExpression::MultilineOption);
        return expression.match(QString::fromUtf8(out())).captured(1);
    }

private:
    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
};

} // namespace punchline::test
