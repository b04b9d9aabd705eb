// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/load/serverprogram.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>

#include <sys/prctl.h>

#include <csignal>
#include <ctime>

namespace punchline::load {

namespace {

constexpr int StartTime = 10'000; // ms
constexpr int StopTime = 5'000;   // ms

constexpr int RelayClients = 5'000; // They stay for a moment only.

QStringList optionsFor(int maxClients)
{
    return {QStringLiteral("--listen"),      QStringLiteral("127.0.0.1"),
            QStringLiteral("--port"),        QStringLiteral("0"),
            QStringLiteral("--probe-port"),  QStringLiteral("0"),
            QStringLiteral("--max-clients"), QString::number(maxClients)};
}

} // namespace

std::chrono::nanoseconds cpuTimeOf(const QProcess &process)
{
    clockid_t clock = 0;
    timespec time = {};
    if (::clock_getcpuclockid(static_cast<pid_t>(process.processId()), &clock) != 0
        || ::clock_gettime(clock, &time) != 0)
        qFatal("a program's processor time is not to be had: has it ended?");
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::optional<quint16> portIn(const QByteArray &readyLine)
{
    const QByteArray marker = " ready on 127.0.0.1:";
    const auto begin = readyLine.indexOf(marker);
    if (begin < 0)
        return std::nullopt;
    const QByteArray rest = readyLine.mid(begin + marker.size()).simplified();
    bool isNumber = false;
    const quint16 port = rest.split(' ').constFirst().toUShort(&isNumber);
    return isNumber && port != 0 ? std::optional(port) : std::nullopt;
}

std::optional<qint64> bytesIn(const QByteArray &status, const QByteArray &name)
{
    for (const QByteArray &line : status.split('\n')) {
        if (!line.startsWith(name + ':'))
            continue;
        const QList<QByteArray> words = line.simplified().split(' ');
        bool isNumber = false;
        const qint64 kibibytes = words.value(1).toLongLong(&isNumber);
        return isNumber && words.value(2) == "kB" ? std::optional(kibibytes * 1024) : std::nullopt;
    }
    return std::nullopt;
}

ServerProgram ServerProgram::punchlineServer(int maxClients, EventLoop loop)
{
    return {QStringLiteral(PUNCHLINE_SERVER), optionsFor(maxClients), loop};
}

ServerProgram ServerProgram::punchlineServer(int maxClients, const QString &redis)
{
    const QStringList sharing{QStringLiteral("--redis"), QStringLiteral("unix://") + redis};
    return {QStringLiteral(PUNCHLINE_SERVER), optionsFor(maxClients) + sharing, EventLoop::Own};
}

ServerProgram ServerProgram::relayingServer(std::size_t pairs, const QStringList &options)
{
    const QStringList relaying{QStringLiteral("--relay"), QStringLiteral("--relay-pairs"),
                               QString::number(pairs)};
    return {QStringLiteral(PUNCHLINE_SERVER), optionsFor(RelayClients) + relaying + options, EventLoop::Own};
}

ServerProgram ServerProgram::relayYardstick()
{
    return {QStringLiteral(YARDSTICK_RELAY), {}, EventLoop::Own};
}

ServerProgram ServerProgram::yardstick()
{
    return {QStringLiteral(YARDSTICK_SERVER), {}, EventLoop::Own};
}

ServerProgram::ServerProgram(const QString &program, const QStringList &arguments, EventLoop loop)
    : m_process(std::make_unique<QProcess>())
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("PUNCHLINE_EVENT_LOOP"));
    if (loop == EventLoop::Qt)
        environment.insert(QStringLiteral("PUNCHLINE_EVENT_LOOP"), QStringLiteral("qt"));
    m_process->setProcessEnvironment(environment);
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // The server dies with this process, however that ends.
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process->start(program, arguments);
    while (!m_process->canReadLine() && m_process->waitForReadyRead(StartTime)) { }
    const auto port = portIn(m_process->readLine());
    if (!port)
        qFatal("%s did not say that it is ready", qPrintable(program));
    m_port = *port;
}

ServerProgram::ServerProgram(ServerProgram &&other) noexcept = default;

ServerProgram::~ServerProgram()
{
    if (!m_process)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(StopTime)) {
        m_process->kill();
        m_process->waitForFinished();
    }
}

bool ServerProgram::isRunning() const
{
    // Bypasses QProcess's own bookkeeping, which would need an event loop.
    return QFile::exists(QStringLiteral("/proc/%1/exe").arg(m_process->processId()))
        && !QFile::symLinkTarget(QStringLiteral("/proc/%1/exe").arg(m_process->processId())).isEmpty();
}

std::chrono::nanoseconds ServerProgram::cpuTime() const
{
    return cpuTimeOf(*m_process);
}

qint64 ServerProgram::residentBytes() const
{
    QFile status(QStringLiteral("/proc/%1/status").arg(m_process->processId()));
    const auto bytes = status.open(QFile::ReadOnly) ? bytesIn(status.readAll(), "VmRSS") : std::nullopt;
    if (!bytes)
        qFatal("the server's memory is not to be had: has it ended?");
    return *bytes;
}

int ServerProgram::descriptors() const
{
    const QDir directory(QStringLiteral("/proc/%1/fd").arg(m_process->processId()));
    return static_cast<int>(directory.entryList(QDir::System | QDir::Files | QDir::NoDotAndDotDot).size());
}

} // namespace punchline::load
