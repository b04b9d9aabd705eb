// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/cli/clioptions.h"
#include "app/cli/terminalsession.h"
#include "app/hiddenarguments.h"
#include "app/peerclient.h"
#include "app/platform/terminationsignal.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTextStream>

int main(int argc, char *argv[])
{
    using namespace punchline;

    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("punchline-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PUNCHLINE_VERSION));
    // Errors for people are sentences; Qt's own warnings would stand between them.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.*=false"));

    const CliRequest request = parseCommandLine(QCoreApplication::arguments());
    hideInvitations(argc, argv);
    if (const auto *text = std::get_if<CliText>(&request)) {
        QTextStream(stdout) << text->text;
        return static_cast<int>(ExitCode::Normal);
    }
    if (const auto *error = std::get_if<CliUsageError>(&request)) {
        QTextStream(stderr) << "punchline-cli: " << error->message << '\n';
        return static_cast<int>(ExitCode::Usage);
    }

    // What is said goes to standard output and is not kept.
    PeerClient engine(MessageBounds::nothing());
    TerminalSession session(&engine, std::get<CliOptions>(request), nullptr);
    TerminationSignal signal;
    QObject::connect(&signal, &TerminationSignal::requested, &session, &TerminalSession::interrupt);
    QObject::connect(
        &session, &TerminalSession::finished, &application,
        [](ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&session, &TerminalSession::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
