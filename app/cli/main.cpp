// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/cli/clioptions.h"
#include "app/cli/terminalsession.h"
#include "app/platform/programname.h"
#include "app/platform/standarddescriptors.h"
#include "app/platform/terminationsignal.h"
#include "app/session/peerclient.h"
#include "app/trust/hiddenarguments.h"

#include <QCoreApplication>
#include <QLoggingCategory>

namespace {

using namespace punchline;

void complain(const QString &sentence)
{
    // If this cannot be written, there is nowhere left to report it.
    static_cast<void>(writeTo(StandardStream::Error, "punchline-cli: " + sentence.toUtf8() + '\n'));
}

ExitCode answer(const QString &text)
{
    const Written written = writeTo(StandardStream::Output, text.toUtf8());
    if (!written.error)
        return ExitCode::Normal;
    complain(outputFailure(*written.error));
    return ExitCode::OutputFailed;
}

} // namespace

int main(int argc, char *argv[])
{
    prepareStandardDescriptors();
    nameProgram(argc, argv, "punchline-cli");
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("punchline-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PUNCHLINE_VERSION));
    // Errors for people are sentences; Qt's own warnings would get in between.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.*=false"));

    const CliRequest request = parseCommandLine(QCoreApplication::arguments());
    hideInvitations(argc, argv);
    if (const auto *text = std::get_if<CliText>(&request))
        return static_cast<int>(answer(text->text));
    if (const auto *error = std::get_if<CliUsageError>(&request)) {
        if (asksForJson(QCoreApplication::arguments()))
            static_cast<void>(writeTo(StandardStream::Output, usageErrorLine(*error)));
        complain(QStringLiteral("%1 %2").arg(error->message, error->advice));
        return static_cast<int>(ExitCode::Usage);
    }

    // Messages go to standard output and are not kept.
    PeerClient engine(MessageBounds::nothing());
    TerminalSession session(&engine, std::get<CliOptions>(request), nullptr);
    const TerminationSignal signal(Hangup::Ends);
    QObject::connect(&signal, &TerminationSignal::requested, &session, &TerminalSession::interrupt);
    QObject::connect(
        &session, &TerminalSession::finished, &application,
        [](int exitCode) { QCoreApplication::exit(exitCode); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&session, &TerminalSession::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
