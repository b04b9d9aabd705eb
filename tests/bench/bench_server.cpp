// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// Measures the capacity and the costs of punchline-server: the real program under the load of very many
// clients on the loopback network, compared with a minimal program for the same task if there is one.
// Absolute figures depend on the machine and the moment; the ratios are what counts. docs/SCALING.md explains
// the output.

#include "tests/bench/load/modes.h"

#include "app/platform/descriptorlimit.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdio>

namespace {

using namespace punchline;
using namespace punchline::load;

enum ExitCode { Done = 0, BarMissed = 1, BadUsage = 2 };

struct Mode
{
    QLatin1StringView name;
    void (*run)(const Plan &, Report &);
    bool isUsual = true; ///< Included in a run that names no parts.
};

constexpr std::array Modes{
    Mode{QLatin1StringView("classic"), measureClassic}, Mode{QLatin1StringView("events"), measureEvents},
    Mode{QLatin1StringView("memory"), measureMemory},   Mode{QLatin1StringView("latency"), measureLatency},
    Mode{QLatin1StringView("flood"), measureFloods},    Mode{QLatin1StringView("cluster"), measureCluster},
    Mode{QLatin1StringView("relay"), measureRelay},     Mode{QLatin1StringView("soak"), soak, false},
};

// For the clients that come and go beside the idle ones; the server needs as many.
constexpr int OtherDescriptors = 6500;
constexpr int FewestDescriptors = 8500;

struct Options
{
    QCommandLineParser parser;
    QCommandLineOption require{QStringLiteral("require"),
                               QStringLiteral("Exit with 1 where a bar is missed.")};
    QCommandLineOption minutes{QStringLiteral("minutes"), QStringLiteral("How long to soak."),
                               QStringLiteral("N"), QStringLiteral("5")};
    QCommandLineOption window{
        QStringLiteral("seconds"),
        QStringLiteral("How long to measure for each figure; 15, the interval of pings, or a multiple."),
        QStringLiteral("N"), QStringLiteral("15")};
    QCommandLineOption rounds{QStringLiteral("rounds"), QStringLiteral("Of the classic exchange."),
                              QStringLiteral("N"), QStringLiteral("5")};
    QCommandLineOption idle{QStringLiteral("idle"), QStringLiteral("How many idle clients are many."),
                            QStringLiteral("N"), QStringLiteral("10000")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this text.")};

    Options()
    {
        parser.setApplicationDescription(QStringLiteral(
            "Puts punchline-server under load and prints what that takes, beside a minimal\n"
            "program that does the same.\n\n"
            "Modes: classic, events, memory, latency, flood, cluster, relay (all of them where none\n"
            "is named), and soak. Exit: 0 done, 1 a bar was missed with --require, 2 usage."));
        parser.addPositionalArgument(QStringLiteral("MODE"), QStringLiteral("What to measure."),
                                     QStringLiteral("[MODE]…"));
        parser.addOptions({require, minutes, window, rounds, idle, help});
    }

    /// A number of at least @p least; `nullopt` if the option is none.
    [[nodiscard]] std::optional<double> number(const QCommandLineOption &option, double least) const
    {
        bool isNumber = false;
        const double value = parser.value(option).toDouble(&isNumber);
        return isNumber && value >= least ? std::optional(value) : std::nullopt;
    }
};

int complain(const QString &sentence)
{
    std::fprintf(stderr, "bench_server: %s\n", qPrintable(sentence));
    return BadUsage;
}

/// As many idle clients as a process has descriptors for; reports it if that is fewer than wanted.
std::size_t affordable(std::size_t idle, Report &report)
{
    raiseDescriptorLimit(static_cast<int>(idle) + OtherDescriptors);
    const int spare = spareDescriptors();
    if (spare >= static_cast<int>(idle) + OtherDescriptors)
        return idle;
    const auto fewer = static_cast<std::size_t>(std::max(spare - OtherDescriptors, 100));
    report.line(QStringLiteral("This process may open %1 more descriptors only (ulimit -Hn): %2 idle clients "
                               "instead of %3. The bars are meant for 10000.")
                    .arg(spare)
                    .arg(fewer)
                    .arg(idle));
    return fewer;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    Options options;
    if (!options.parser.parse(QCoreApplication::arguments()))
        return complain(options.parser.errorText());
    if (options.parser.isSet(options.help)) {
        std::fputs(qPrintable(options.parser.helpText()), stdout);
        return Done;
    }
    const auto minutes = options.number(options.minutes, 0.1);
    const auto window = options.number(options.window, 1);
    const auto rounds = options.number(options.rounds, 1);
    const auto idle = options.number(options.idle, 1);
    if (!minutes || !window || !rounds || !idle)
        return complain(QStringLiteral("an option wants a number: see bench_server --help"));
    const QStringList names = options.parser.positionalArguments();
    for (const QString &name : names) {
        if (std::ranges::none_of(Modes, [&name](const Mode &mode) { return mode.name == name; }))
            return complain(QStringLiteral("there is no mode \"%1\": see bench_server --help").arg(name));
    }

    Report report;
    Plan plan;
    plan.window = std::chrono::seconds(static_cast<int>(*window));
    plan.soakTime = std::chrono::seconds(static_cast<int>(60 * *minutes));
    plan.rounds = static_cast<int>(*rounds);
    plan.idle = affordable(static_cast<std::size_t>(*idle), report);
    if (spareDescriptors() < FewestDescriptors)
        return complain(QStringLiteral("this process may not open enough descriptors: raise the hard limit "
                                       "(ulimit -Hn) above %1")
                            .arg(FewestDescriptors));
    for (const Mode &mode : Modes) {
        if (names.isEmpty() ? mode.isUsual : names.contains(mode.name))
            mode.run(plan, report);
    }
    return report.missed() > 0 && options.parser.isSet(options.require) ? BarMissed : Done;
}
