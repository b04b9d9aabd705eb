// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/options.h"

#include <QCommandLineParser>

namespace punchline::natlab {

namespace {

QString say(const char *text)
{
    return QString::fromLatin1(text);
}

constexpr auto Usage = R"(Two hosts behind NATs, on this machine alone, and the real programs between them.

Commands:
  list                   the kinds of NAT, and the scenarios
  pair KIND KIND         the first host behind one, the second behind the other
  matrix                 all pairs of kinds
  scenario NAME…|all     other arrangements
  check KIND             what a client finds out about that NAT, and whether it is true
  shell KIND             a shell on a host behind that NAT, with a server to reach

Exit: 0 all went as expected, 1 something did not, 2 usage, 77 this system does not allow it.)";

struct Parser
{
    QCommandLineParser parser;
    QCommandLineOption help{{say("h"), say("help")}, say("Shows this text.")};
    QCommandLineOption tries{say("tries"), say("How often each pair tries (1)."), say("N"), say("1")};
    QCommandLineOption jobs{say("jobs"), say("How many pairs at once, of a matrix (1)."), say("N"), say("1")};
    QCommandLineOption delay{say("delay"),
                             say("One way between the two hosts; half of it to the server (0)."), say("MS"),
                             say("0")};
    QCommandLineOption jitter{say("jitter"), say("Up to this much more, at random (0)."), say("MS"),
                              say("0")};
    QCommandLineOption skew{say("skew"), say("From the server to the second host this much more (0)."),
                            say("MS"), say("0")};
    QCommandLineOption loss{say("loss"), say("Packets lost one way between the two hosts (0)."),
                            say("PERCENT"), say("0")};
    QCommandLineOption bandwidth{say("bandwidth"), say("Of each host's access, each way (0: no limit)."),
                                 say("KBIT"), say("0")};
    QCommandLineOption seed{say("seed"), say("Of all that is random in the lab (1)."), say("N"), say("1")};
    QCommandLineOption timeout{say("timeout"), say("What the clients are given to link (20)."),
                               say("SECONDS"), say("20")};
    QCommandLineOption noAlternate{say("no-alternate"), say("The server gets no second address.")};
    QCommandLineOption kinds{say("kinds"), say("Only these, of the matrix, with commas between."),
                             say("KINDS")};
    QCommandLineOption html{say("html"), say("Writes the matrix as a page."), say("FILE")};
    QCommandLineOption text{say("text"), say("Writes the matrix as a Markdown table."), say("FILE")};
    QCommandLineOption require{say("require"), say("Exit 1 unless the matrix is as good as it has to be.")};
    QCommandLineOption secondChance{say("second-chance"),
                                    say("Runs a pair of the matrix anew that has not gone as expected.")};
    QCommandLineOption pcap{say("pcap"), say("Keeps the packets between the NATs, of a pair."), say("FILE")};
    QCommandLineOption verbose{say("verbose"), say("Shows all that the programs say.")};
    QCommandLineOption json{say("json"), say("Writes the results of a pair as one line of JSON.")};
    QCommandLineOption client{say("client"), say("Another punchline-cli."), say("PATH")};
    QCommandLineOption server{say("server"), say("Another punchline-server."), say("PATH")};

    Parser()
    {
        parser.setApplicationDescription(QString::fromUtf8(Usage));
        parser.addPositionalArgument(say("command"), say("One of the above."), say("COMMAND …"));
        parser.addOptions({help,      tries,        jobs,    delay,       jitter, skew,   loss,
                           bandwidth, seed,         timeout, noAlternate, kinds,  html,   text,
                           require,   secondChance, pcap,    verbose,     json,   client, server});
    }
};

/// Reads numbers, and remembers the first that is none.
class Numbers
{
public:
    explicit Numbers(const QCommandLineParser &parser)
        : m_parser(parser)
    { }

    double read(const QCommandLineOption &option, double least, double most)
    {
        bool isNumber = false;
        const double number = m_parser.value(option).toDouble(&isNumber);
        if (isNumber && number >= least && number <= most)
            return number;
        if (m_error.isEmpty())
            m_error = say("--%1 takes a number from %2 to %3.")
                          .arg(option.names().constLast())
                          .arg(least, 0, 'f', 0)
                          .arg(most, 0, 'f', 0);
        return least;
    }
    int readInteger(const QCommandLineOption &option, int least, int most)
    {
        return static_cast<int>(read(option, least, most));
    }
    std::chrono::microseconds readMilliseconds(const QCommandLineOption &option)
    {
        constexpr int Longest = 60'000;
        constexpr int MicrosecondsOfMillisecond = 1000;
        return std::chrono::microseconds(qRound64(read(option, 0, Longest) * MicrosecondsOfMillisecond));
    }

    [[nodiscard]] const QString &error() const { return m_error; }

private:
    const QCommandLineParser &m_parser;
    QString m_error;
};

Conditions readConditions(const Parser &p, Numbers &numbers)
{
    constexpr int MostLossPercent = 90;
    constexpr int MostKbit = 10'000'000;
    constexpr int MostSeed = 1'000'000;
    Conditions conditions;
    conditions.delay = numbers.readMilliseconds(p.delay);
    conditions.jitter = numbers.readMilliseconds(p.jitter);
    conditions.skew = numbers.readMilliseconds(p.skew);
    conditions.lossPercent = numbers.read(p.loss, 0, MostLossPercent);
    conditions.bandwidthKbit = numbers.readInteger(p.bandwidth, 0, MostKbit);
    conditions.seed = static_cast<quint32>(numbers.readInteger(p.seed, 0, MostSeed));
    return conditions;
}

void readPrograms(const Parser &p, Numbers &numbers, ProgramSettings &programs)
{
    constexpr int LongestTimeout = 3600;
    if (p.parser.isSet(p.client))
        programs.client = p.parser.value(p.client);
    if (p.parser.isSet(p.server))
        programs.server = p.parser.value(p.server);
    if (p.parser.isSet(p.noAlternate))
        programs.alternate = ProgramSettings::Alternate::Never;
    programs.timeout = std::chrono::seconds(numbers.readInteger(p.timeout, 1, LongestTimeout));
    programs.echo = p.parser.isSet(p.verbose);
}

QString checkWords(const Options &options)
{
    static const QHash<QString, int> counts{{say("list"), 0},      {say("pair"), 2},  {say("matrix"), 0},
                                            {say("scenario"), -1}, {say("check"), 1}, {say("shell"), 1}};
    if (options.command.isEmpty())
        return say("There is no command.");
    if (!counts.contains(options.command))
        return say("There is no command '%1'.").arg(options.command);
    const int count = counts.value(options.command);
    if (count < 0 ? options.arguments.isEmpty() : options.arguments.size() != count)
        return say("'%1' takes %2.").arg(options.command, count < 0 ? say("names") : QString::number(count));
    const QStringList kinds =
        options.command == say("scenario") ? QStringList() : options.arguments + options.kinds;
    for (const QString &name : kinds) {
        if (!findNatKind(name))
            return say("There is no kind '%1'.").arg(name);
    }
    return {};
}

} // namespace

std::variant<Options, OptionsText, OptionsError> parseOptions(const QStringList &arguments,
                                                              const ProgramSettings &programs)
{
    constexpr int MostTries = 100'000;
    constexpr int MostJobs = 64;
    Parser p;
    const auto error = [](const QString &what) { return OptionsError{what + say(" See 'natlab --help'.")}; };
    if (!p.parser.parse(arguments))
        return error(p.parser.errorText() + u'.');
    if (p.parser.isSet(p.help))
        return OptionsText{p.parser.helpText()};

    Options options;
    options.arguments = p.parser.positionalArguments();
    if (!options.arguments.isEmpty())
        options.command = options.arguments.takeFirst();
    if (p.parser.isSet(p.kinds))
        options.kinds = p.parser.value(p.kinds).split(u',', Qt::SkipEmptyParts);
    if (const QString wrong = checkWords(options); !wrong.isEmpty())
        return error(wrong);

    Numbers numbers(p.parser);
    options.conditions = readConditions(p, numbers);
    options.programs = programs;
    readPrograms(p, numbers, options.programs);
    options.tries = numbers.readInteger(p.tries, 1, MostTries);
    options.jobs = numbers.readInteger(p.jobs, 1, MostJobs);
    if (!numbers.error().isEmpty())
        return error(numbers.error());
    options.output = p.parser.isSet(p.json) ? Options::Output::Json : Options::Output::Text;
    options.secondChance = p.parser.isSet(p.secondChance);
    options.require = p.parser.isSet(p.require) ? Options::Require::Expectations : Options::Require::Nothing;
    options.htmlFile = p.parser.value(p.html);
    options.textFile = p.parser.value(p.text);
    options.captureFile = p.parser.value(p.pcap);
    return options;
}

QStringList Options::forWorker() const
{
    constexpr double MicrosecondsOfMillisecond = 1000.0;
    const auto milliseconds = [](std::chrono::microseconds time) {
        return QString::number(static_cast<double>(time.count()) / MicrosecondsOfMillisecond);
    };
    QStringList list{say("--delay"),     milliseconds(conditions.delay),
                     say("--jitter"),    milliseconds(conditions.jitter),
                     say("--skew"),      milliseconds(conditions.skew),
                     say("--loss"),      QString::number(conditions.lossPercent),
                     say("--bandwidth"), QString::number(conditions.bandwidthKbit),
                     say("--seed"),      QString::number(conditions.seed),
                     say("--timeout"),   QString::number(programs.timeout.count()),
                     say("--tries"),     QString::number(tries),
                     say("--client"),    programs.client,
                     say("--server"),    programs.server};
    if (programs.alternate == ProgramSettings::Alternate::Never)
        list.append(say("--no-alternate"));
    return list;
}

} // namespace punchline::natlab
