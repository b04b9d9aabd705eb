// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/commands.h"
#include "tests/natlab/netns.h"

#include <QCoreApplication>
#include <QTextStream>

namespace {

using namespace punchline::natlab;

ProgramSettings builtPrograms()
{
    ProgramSettings programs;
    programs.client = QStringLiteral(PUNCHLINE_CLI);
    programs.server = QStringLiteral(PUNCHLINE_SERVER);
    return programs;
}

Exit run(const Options &options, const MaybeProblem &notAllowed)
{
    if (options.command == QLatin1String("list"))
        return runList();
    if (notAllowed) {
        QTextStream(stderr) << "natlab: skipped: " << notAllowed->what << '\n';
        return Exit::NotAllowed;
    }
    if (options.command == QLatin1String("pair"))
        return runPair(options);
    if (options.command == QLatin1String("matrix"))
        return runMatrix(options);
    if (options.command == QLatin1String("scenario"))
        return runScenarios(options);
    if (options.command == QLatin1String("check"))
        return runCheck(options);
    if (options.command == QLatin1String("return"))
        return runReturn(options);
    if (options.command == QLatin1String("swap"))
        return runSwap(options);
    if (options.command == QLatin1String("pipe"))
        return runPipe(options);
    if (options.command == QLatin1String("homes"))
        return runHomes(options);
    return runShell(options);
}

} // namespace

int main(int argc, char *argv[])
{
    // Must come before anything can start a thread.
    const MaybeProblem notAllowed = leaveMachineNetwork();
    const QCoreApplication application(argc, argv);

    const auto request = parseOptions(QCoreApplication::arguments(), builtPrograms());
    if (const auto *text = std::get_if<OptionsText>(&request)) {
        QTextStream(stdout) << text->text;
        return static_cast<int>(Exit::AsExpected);
    }
    if (const auto *error = std::get_if<OptionsError>(&request)) {
        QTextStream(stderr) << "natlab: " << error->message << '\n';
        return static_cast<int>(Exit::Usage);
    }
    return static_cast<int>(run(std::get<Options>(request), notAllowed));
}
