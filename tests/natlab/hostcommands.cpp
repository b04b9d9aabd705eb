// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/terminationsignal.h"
#include "tests/natlab/commands.h"
#include "tests/natlab/tool.h"

#include <QCoreApplication>
#include <QTextStream>

namespace punchline::natlab {

namespace {

/// Builds the world and starts its server.
MaybeProblem begin(World &world, Stage &stage, const Options &options)
{
    if (auto problem = world.build(options.captureFile))
        return problem;
    return stage.startServer();
}

/// Compares one field of the verdict with the truth; prints nothing if the truth is empty.
bool agrees(const QString &field, const QJsonObject &verdict, const QString &truth)
{
    if (truth.isEmpty())
        return true;
    const QString said = verdict[field].toString(QStringLiteral("(nothing)"));
    QTextStream(stdout) << (said == truth ? "right  " : "WRONG  ") << field << ": " << said
                        << (said == truth ? QString() : QStringLiteral(", but it is ") + truth) << '\n';
    return said == truth;
}

QString enterCommand(const LabHost &host)
{
    const QString user =
        isInUserNamespace() ? QStringLiteral("-U -t %1 --preserve-credentials ").arg(::getpid()) : QString();
    return QStringLiteral("nsenter %1--net=/proc/%2/fd/%3")
        .arg(user, QString::number(::getpid()), QString::number(host.place().descriptor()));
}

} // namespace

WorldPlan planAround(const Options &options)
{
    const auto kind = [](const QString &name) { return findNatKind(name).value(); };
    return WorldPlan::pair(kind(options.arguments.constFirst()),
                           kind(options.arguments.value(1, QStringLiteral("open"))), options.conditions);
}

Exit complain(const Problem &problem)
{
    QTextStream(stderr) << "natlab: " << problem.what << '\n';
    return Exit::NotAsExpected;
}

Exit runCheck(const Options &options)
{
    World world(planAround(options));
    Stage stage(world, options.programs);
    if (auto problem = begin(world, stage, options))
        return complain(*problem);
    const auto program = stage.runCheck(0);
    QTextStream out(stdout);
    for (const QByteArray &line : program->lines())
        out << QString::fromUtf8(line) << '\n';
    out.flush();
    if (!program->errorText().isEmpty())
        QTextStream(stderr) << program->errorText() << '\n';
    if (auto problem = world.checkHonesty())
        return complain(*problem);

    const QJsonObject verdict = program->event(QStringLiteral("nat"));
    if (verdict.isEmpty())
        return complain({QStringLiteral("The client has said nothing of the NAT; it ended with %1.")
                             .arg(program->exitCode())});
    const NatTruth truth = truthOf(findNatKind(options.arguments.constFirst()).value());
    const bool mapping = agrees(QStringLiteral("mapping"), verdict, truth.mapping);
    const bool allocation = agrees(QStringLiteral("allocation"), verdict, truth.allocation);
    const bool unsolicited = agrees(QStringLiteral("unsolicited"), verdict, truth.unsolicited);
    return mapping && allocation && unsolicited ? Exit::AsExpected : Exit::NotAsExpected;
}

Exit runShell(const Options &options)
{
    World world(planAround(options));
    Stage stage(world, options.programs);
    if (auto problem = begin(world, stage, options))
        return complain(*problem);
    QTextStream(stdout) << "The server is " << stage.serverArgument(0) << ", the client "
                        << options.programs.client << "\n"
                        << "From elsewhere, until this shell ends:\n"
                        << "  this host         " << enterCommand(world.host(0)) << '\n'
                        << "  a host in public  " << enterCommand(world.host(1)) << '\n'
                        << "  the server        " << enterCommand(world.server()) << '\n';
    QProcess shell;
    startInside(shell, world.host(0).place());
    shell.setInputChannelMode(QProcess::ForwardedInputChannel);
    shell.setProcessChannelMode(QProcess::ForwardedChannels);
    shell.start(qEnvironmentVariable("SHELL", QStringLiteral("/bin/sh")), {QStringLiteral("-i")});
    shell.waitForFinished(-1);
    return Exit::AsExpected;
}

Exit runHomes(const Options &options)
{
    // From here on a signal no longer kills: it would leave the folders of the lab behind.
    bool isToEnd = false;
    const TerminationSignal signal(Hangup::Ends);
    QObject::connect(&signal, &TerminationSignal::requested, &signal, [&isToEnd] { isToEnd = true; });

    World world(planAround(options));
    Stage stage(world, options.programs);
    if (auto problem = begin(world, stage, options))
        return complain(*problem);
    QTextStream(stdout) << "server: " << stage.serverArgument(0) << '\n'
                        << "first: " << enterCommand(world.host(0)) << '\n'
                        << "second: " << enterCommand(world.host(1)) << '\n';
    while (!isToEnd)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return Exit::AsExpected;
}

} // namespace punchline::natlab
