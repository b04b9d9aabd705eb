// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/tool.h"

#include "tests/natlab/netns.h"

#include <QFile>
#include <QStandardPaths>

#include <sched.h>
#include <sys/prctl.h>

#include <csignal>

namespace punchline::natlab {

void kill(QProcess &process)
{
    process.kill();
    process.waitForFinished();
}

void dieWithThisProgram(QProcess &process)
{
    const pid_t parent = ::getpid();
    process.setChildProcessModifier([parent] {
        if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::getppid() != parent)
            ::_exit(127);
    });
}

void startInside(QProcess &process, const NetNamespace &place)
{
    const int descriptor = place.descriptor();
    const pid_t parent = ::getpid();
    process.setChildProcessModifier([descriptor, parent] {
        // Only calls that are safe between fork and exec. A program must not run in the wrong network.
        if (::setns(descriptor, CLONE_NEWNET) != 0 || ::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0
            || ::getppid() != parent)
            ::_exit(127);
    });
}

MaybeProblem runTool(const NetNamespace &place, const QString &tool, const QStringList &arguments,
                     const QByteArray &input)
{
    constexpr int LongestMilliseconds = 10'000;
    const QString path = findTool(tool);
    if (path.isEmpty())
        return Problem{QStringLiteral("The tool '%1' is not installed.").arg(tool)};
    QProcess process;
    startInside(process, place);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(path, arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(LongestMilliseconds);
    if (ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    const QString said = QString::fromLocal8Bit(process.readAll()).simplified().left(400);
    return Problem{QStringLiteral("%1 %2 failed: %3")
                       .arg(tool, arguments.join(u' '), ended ? said : process.errorString())};
}

MaybeProblem configureNetwork(const NetNamespace &place, const QStringList &commands)
{
    return runTool(place, QStringLiteral("ip"), {QStringLiteral("-batch"), QStringLiteral("-")},
                   commands.join(u'\n').toUtf8() + '\n');
}

MaybeProblem setSystemControl(const NetNamespace &place, const QString &name, const QByteArray &value)
{
    return place.inside([&]() -> MaybeProblem {
        QFile file(QStringLiteral("/proc/sys/net/") + name);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(value) != value.size())
            return Problem{QStringLiteral("%1 cannot be set: %2.").arg(file.fileName(), file.errorString())};
        return {};
    });
}

QString findTool(const QString &name)
{
    const QString path = QStandardPaths::findExecutable(name);
    if (!path.isEmpty())
        return path;
    return QStandardPaths::findExecutable(
        name, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin"), QStringLiteral("/usr/local/sbin")});
}

} // namespace punchline::natlab
