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

/// What a program under test gets for its standard descriptors instead of pipes of its own.
struct Descriptors
{
    static constexpr int Closed = -1;

    std::optional<int> input = std::nullopt;
    std::optional<int> output = std::nullopt;
    std::optional<int> error = std::nullopt;
    std::function<void()> more = {}; ///< What else is to be done in the new process.

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

/// A program under test: its output as lines, its events where it writes JSON, its end.
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

    /// What every user of the machine can read of its arguments.
    [[nodiscard]] QByteArray commandLine() const
    {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(id()));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

    /// The exit code; -1 where it did not end by itself within the time.
    [[nodiscard]] int wait(int milliseconds = 30'000)
    {
        // With the event loop running: the other programs' pipes are served by it.
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

    /// The events with this name; a line that is no JSON object is a failure of its own.
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

    /// The first group of @p pattern in the output.
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
