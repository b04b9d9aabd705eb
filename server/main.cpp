// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/daemon.h"
#include "server/operation/logoutput.h"
#include "server/operation/optionvalues.h"
#include "server/operation/serveroptions.h"

#include "app/platform/descriptorlimit.h"
#include "app/platform/programname.h"
#include "app/platform/standarddescriptors.h"
#include "server/platform/eventdispatcher.h"
#include "server/platform/journal.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <limits>

namespace {

using namespace punchline;

enum ExitCode { Stopped = 0, CannotListen = 1, BadUsage = 2 };

void print(std::FILE *stream, const QString &text)
{
    std::fputs(qPrintable(text), stream);
    std::fflush(stream);
}

void complain(const QString &sentence)
{
    // The journal knows the program, but not the level of a line (sd-daemon(3)).
    const QString before =
        standardErrorIsJournal() ? QStringLiteral("<3>") : QStringLiteral("punchline-server: ");
    print(stderr, before + sentence + u'\n');
}

// Problems are reported in the program's own sentences; Qt's warnings are for developers.
void handleQtMessage(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        complain(message);
    if (type == QtFatalMsg)
        std::abort();
}

// With Qt's own event loop each event costs time for each open connection.
void chooseEventLoop()
{
    if (qEnvironmentVariable("PUNCHLINE_EVENT_LOOP") == QLatin1String("qt"))
        return;
    if (auto dispatcher = makeScalableDispatcher())
        QCoreApplication::setEventDispatcher(dispatcher.release());
}

QString sentenceOf(const Daemon::StartFailure &start, const QHostAddress &alternate)
{
    const ListenFailure &failure = start.failure;
    if (start.of == Daemon::StartFailure::Of::PassedSockets)
        return translated("There is no use for the socket \"%1\" that was passed: let FileDescriptorName= of "
                          "its unit be client, probe or metrics.")
            .arg(failure.reason);
    if (failure.endpoint.address.isNull())
        return translated("Cannot use a socket that was passed (%1): let its unit say ListenStream=.")
            .arg(failure.reason);
    if (start.of == Daemon::StartFailure::Of::Metrics)
        return translated("Cannot listen on %1 for metrics (%2): give --metrics an address of this machine "
                          "and a free port.")
            .arg(failure.endpoint.toString(), failure.reason);
    if (failure.endpoint.address == alternate)
        return translated("Cannot use %1 as the second address (%2): choose another address of this machine "
                          "with --alternate, or a free port with --probe-port.")
            .arg(alternate.toString(), failure.reason);
    return translated("Cannot listen on port %1 of %2 (%3): choose an address of this machine with --listen, "
                      "or free ports with --port and --probe-port.")
        .arg(QString::number(failure.endpoint.port), failure.endpoint.address.toString(), failure.reason);
}

/// The log line that says how many lines are missing before it.
QByteArray gapLine(quint64 leftOut)
{
    QByteArray line;
    const auto form = standardErrorIsJournal() ? Log::Form::Journal : Log::Form::Plain;
    const Log log(form, LogLevel::Warning, [&line](const QByteArray &written) { line = written; });
    log.write(LogLevel::Warning, "log-gap", {{"lines", QString::number(leftOut)}});
    return line;
}

int serve(const ServerConfiguration &configuration)
{
    LogOutput output(gapLine);
    const auto sink = [&output](const QByteArray &line) { output.write(line); };
    Daemon daemon(configuration, QCoreApplication::arguments(), sink);
    if (const auto failure = daemon.start()) {
        output.flush();
        complain(sentenceOf(*failure, configuration.server.alternate));
        return CannotListen;
    }
    QObject::connect(&daemon, &Daemon::ended, qApp, &QCoreApplication::quit);
    const QString separator = QStringLiteral(", ");
    print(stdout,
          QStringLiteral("punchline-server ready on %1 (probe %2)%3\n")
              .arg(listText(daemon.server().endpoints(), separator),
                   listText(daemon.server().probeEndpoints(), separator),
                   daemon.server().isIpv6Only() ? QStringLiteral(", IPv6 only") : QString()));
    const int exitCode = QCoreApplication::exec();
    output.flush();
    return exitCode;
}

} // namespace

int main(int argc, char *argv[])
{
    prepareStandardDescriptors();
    nameProgram(argc, argv, "punchline-server");
    qInstallMessageHandler(handleQtMessage);
    chooseEventLoop();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("punchline-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PUNCHLINE_VERSION));
    // Each client takes a descriptor, and the customary soft limit of 1024 is there for programs with
    // select().
    raiseDescriptorLimit(std::numeric_limits<int>::max());

    const ServerOptions options = parseServerOptions(QCoreApplication::arguments());
    if (const auto *request = std::get_if<TextRequest>(&options)) {
        print(stdout, request->text);
        return Stopped;
    }
    if (const auto *error = std::get_if<UsageError>(&options)) {
        complain(error->sentence);
        return BadUsage;
    }
    return serve(std::get<ServerConfiguration>(options));
}
