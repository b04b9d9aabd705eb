// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/program.h"

#include "tests/natlab/netns.h"
#include "tests/natlab/tool.h"

#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <csignal>

namespace punchline::natlab {

Program::Program(const QString &echoName)
    : m_echoName(echoName)
{
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] { handleOutput(); });
    QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process, [this] { handleErrors(); });
}

Program::~Program()
{
    m_process.disconnect();
    kill(m_process);
}

MaybeProblem Program::start(const NetNamespace &place, const QString &path, const QStringList &arguments,
                            const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        environment.remove(QString::fromLatin1(name));
    m_process.setProcessEnvironment(environment);
    startInside(m_process, place);
    m_process.start(path, arguments);
    if (!m_process.waitForStarted())
        return Problem{QStringLiteral("%1 cannot be started: %2.").arg(path, m_process.errorString())};
    return {};
}

void Program::freeze() const
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP);
}

void Program::thaw() const
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT);
}

void Program::crash()
{
    kill(m_process);
}

int Program::exitCode() const
{
    return hasEnded() && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QJsonObject Program::event(const QString &name) const
{
    const auto found = std::find_if(m_events.begin(), m_events.end(), [&name](const QJsonObject &event) {
        return event.value(QStringLiteral("event")) == name;
    });
    return found == m_events.end() ? QJsonObject() : *found;
}

void Program::handleOutput()
{
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine().trimmed();
        if (!m_echoName.isEmpty())
            QTextStream(stderr) << m_echoName << ": " << QString::fromUtf8(line) << '\n';
        if (m_sink) {
            m_sink(QJsonDocument::fromJson(line).object());
            continue;
        }
        if (m_lines.size() >= MaxLines)
            continue;
        m_lines.append(line);
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (event.contains(QStringLiteral("event")))
            m_events.append(event);
    }
}

void Program::handleErrors()
{
    const QByteArray text = m_process.readAllStandardError();
    m_errors += text.left(MaxErrorText - m_errors.size());
    if (!m_echoName.isEmpty())
        QTextStream(stderr) << m_echoName << " (error): " << QString::fromUtf8(text);
}

} // namespace punchline::natlab
