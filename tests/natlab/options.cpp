// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/options.h"

#include <QCommandLineParser>

namespace punchline::natlab {

namespace {

constexpr auto Usage = R"(Two hosts behind NATs, on this machine alone, and the real programs between them.

Commands:
  list                   the kinds of NAT, and the scenarios
  pair KIND KIND         the first host behind one, the second behind the other
  matrix                 all pairs of kinds
  scenario NAME…|all     other arrangements
  return KIND KIND       two who write all the time, and --tries cuts at random: they return after each one
  swap KIND KIND         two who can have no direct link chat through the server; --tries times their NATs
                         change, a direct link takes over, and is reset
  pipe KIND KIND         --lines lines through a link that is reset each second
  check KIND             what a client finds out about that NAT, and whether it is true
  shell KIND             a shell on a host behind that NAT, with a server to reach
  homes KIND KIND        two hosts behind them and a server, for other programs, until a signal ends it

Exit: 0 all went as expected, 1 something did not, 2 usage, 77 this system does not allow it.)";

QString cutNames()
{
    QStringList names;
    for (const Cut cut : allCuts())
        names.append(nameOf(cut));
    return names.join(QLatin1String(", "));
}

struct Parser
{
    QCommandLineParser parser;
    QCommandLineOption help{{QString::fromLatin1("h"), QString::fromLatin1("help")},
                            QString::fromLatin1("Shows this text.")};
    QCommandLineOption tries{QString::fromLatin1("tries"),
                             QString::fromLatin1("How often each pair tries (1)."), QString::fromLatin1("N"),
                             QString::fromLatin1("1")};
    QCommandLineOption jobs{QString::fromLatin1("jobs"),
                            QString::fromLatin1("How many pairs at once, of a matrix (1)."),
                            QString::fromLatin1("N"), QString::fromLatin1("1")};
    QCommandLineOption delay{
        QString::fromLatin1("delay"),
        QString::fromLatin1("One way between the two hosts; half of it to the server (0)."),
        QString::fromLatin1("MS"), QString::fromLatin1("0")};
    QCommandLineOption jitter{QString::fromLatin1("jitter"),
                              QString::fromLatin1("Up to this much more, at random (0)."),
                              QString::fromLatin1("MS"), QString::fromLatin1("0")};
    QCommandLineOption skew{QString::fromLatin1("skew"),
                            QString::fromLatin1("From the server to the second host this much more (0)."),
                            QString::fromLatin1("MS"), QString::fromLatin1("0")};
    QCommandLineOption loss{QString::fromLatin1("loss"),
                            QString::fromLatin1("Packets lost one way between the two hosts (0)."),
                            QString::fromLatin1("PERCENT"), QString::fromLatin1("0")};
    QCommandLineOption bandwidth{QString::fromLatin1("bandwidth"),
                                 QString::fromLatin1("Of each host's access, each way (0: no limit)."),
                                 QString::fromLatin1("KBIT"), QString::fromLatin1("0")};
    QCommandLineOption seed{QString::fromLatin1("seed"),
                            QString::fromLatin1("Of all that is random in the lab (1)."),
                            QString::fromLatin1("N"), QString::fromLatin1("1")};
    QCommandLineOption timeout{QString::fromLatin1("timeout"),
                               QString::fromLatin1("What the clients are given to link (20)."),
                               QString::fromLatin1("SECONDS"), QString::fromLatin1("20")};
    QCommandLineOption noAlternate{QString::fromLatin1("no-alternate"),
                                   QString::fromLatin1("The server gets no second address.")};
    QCommandLineOption relay{QString::fromLatin1("relay"),
                             QString::fromLatin1("The server relays for those who have no direct path.")};
    QCommandLineOption kinds{QString::fromLatin1("kinds"),
                             QString::fromLatin1("Only these, of the matrix, with commas between."),
                             QString::fromLatin1("KINDS")};
    QCommandLineOption cuts{
        QString::fromLatin1("cuts"),
        QString::fromLatin1("Only these, of those who return, with commas between: %1.").arg(cutNames()),
        QString::fromLatin1("CUTS")};
    QCommandLineOption lines{QString::fromLatin1("lines"), QString::fromLatin1("Of a pipe (1000000)."),
                             QString::fromLatin1("N"), QString::fromLatin1("1000000")};
    QCommandLineOption html{QString::fromLatin1("html"), QString::fromLatin1("Writes the matrix as a page."),
                            QString::fromLatin1("FILE")};
    QCommandLineOption text{QString::fromLatin1("text"),
                            QString::fromLatin1("Writes the matrix as a Markdown table."),
                            QString::fromLatin1("FILE")};
    QCommandLineOption require{QString::fromLatin1("require"),
                               QString::fromLatin1("Exit 1 unless the matrix is as good as it has to be.")};
    QCommandLineOption secondChance{
        QString::fromLatin1("second-chance"),
        QString::fromLatin1("Runs a pair of the matrix anew that has not gone as expected.")};
    QCommandLineOption pcap{QString::fromLatin1("pcap"),
                            QString::fromLatin1("Keeps the packets between the NATs, of a pair."),
                            QString::fromLatin1("FILE")};
    QCommandLineOption verbose{QString::fromLatin1("verbose"),
                               QString::fromLatin1("Shows all that the programs say.")};
    QCommandLineOption json{QString::fromLatin1("json"),
                            QString::fromLatin1("Writes the results of a pair as one line of JSON.")};
    QCommandLineOption client{QString::fromLatin1("client"), QString::fromLatin1("Another punchline-cli."),
                              QString::fromLatin1("PATH")};
    QCommandLineOption server{QString::fromLatin1("server"), QString::fromLatin1("Another punchline-server."),
                              QString::fromLatin1("PATH")};

    Parser()
    {
        parser.setApplicationDescription(QString::fromUtf8(Usage));
        parser.addPositionalArgument(QString::fromLatin1("command"), QString::fromLatin1("One of the above."),
                                     QString::fromLatin1("COMMAND …"));
        parser.addOptions({help,  tries,   jobs,         delay,       jitter,  skew, loss,   bandwidth,
                           seed,  timeout, kinds,        noAlternate, cuts,    html, text,   lines,
                           relay, require, secondChance, pcap,        verbose, json, client, server});
    }
};

/// Parses numbers, and remembers the first malformed one.
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
            m_error = QString::fromLatin1("--%1 takes a number from %2 to %3.")
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
    if (p.parser.isSet(p.relay))
        programs.relay = ProgramSettings::Relay::On;
    programs.timeout = std::chrono::seconds(numbers.readInteger(p.timeout, 1, LongestTimeout));
    programs.echo = p.parser.isSet(p.verbose);
}

QString readCuts(const QString &given, QList<Cut> &cuts)
{
    for (const QString &name : given.split(u',', Qt::SkipEmptyParts)) {
        const auto cut = cutNamed(name);
        if (!cut)
            return QString::fromLatin1("There is no cut '%1', only %2.").arg(name, cutNames());
        cuts.append(*cut);
    }
    if (cuts.isEmpty())
        cuts = allCuts();
    return {};
}

QStringList kindNames()
{
    QStringList names;
    for (const NatKind &kind : natKinds())
        names.append(kind.name);
    return names;
}

QString checkWords(const Options &options)
{
    static const QHash<QString, int> counts{
        {QString::fromLatin1("list"), 0},   {QString::fromLatin1("pair"), 2},
        {QString::fromLatin1("matrix"), 0}, {QString::fromLatin1("scenario"), -1},
        {QString::fromLatin1("check"), 1},  {QString::fromLatin1("shell"), 1},
        {QString::fromLatin1("homes"), 2},  {QString::fromLatin1("return"), 2},
        {QString::fromLatin1("pipe"), 2},   {QString::fromLatin1("swap"), 2}};
    if (options.command.isEmpty())
        return QString::fromLatin1("There is no command.");
    if (!counts.contains(options.command))
        return QString::fromLatin1("There is no command '%1'.").arg(options.command);
    const int count = counts.value(options.command);
    if (count < 0 ? options.arguments.isEmpty() : options.arguments.size() != count)
        return QString::fromLatin1("'%1' takes %2.")
            .arg(options.command, count < 0 ? QString::fromLatin1("names") : QString::number(count));
    const QStringList kinds = options.command == QString::fromLatin1("scenario")
        ? QStringList()
        : options.arguments + options.kinds;
    for (const QString &name : kinds) {
        if (!findNatKind(name))
            return QString::fromLatin1("There is no kind '%1', only %2.")
                .arg(name, kindNames().join(QLatin1String(", ")));
    }
    return {};
}

} // namespace

std::variant<Options, OptionsText, OptionsError> parseOptions(const QStringList &arguments,
                                                              const ProgramSettings &programs)
{
    constexpr int MostTries = 100'000;
    constexpr int MostJobs = 64;
    constexpr int MostLines = 100'000'000;
    Parser p;
    const auto error = [](const QString &what) {
        return OptionsError{what + QString::fromLatin1(" See 'natlab --help'.")};
    };
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

    if (const QString wrong = readCuts(p.parser.value(p.cuts), options.cuts); !wrong.isEmpty())
        return error(wrong);

    Numbers numbers(p.parser);
    options.conditions = readConditions(p, numbers);
    options.programs = programs;
    readPrograms(p, numbers, options.programs);
    options.tries = numbers.readInteger(p.tries, 1, MostTries);
    options.lines = numbers.readInteger(p.lines, 1, MostLines);
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
    QStringList list{QString::fromLatin1("--delay"),     milliseconds(conditions.delay),
                     QString::fromLatin1("--jitter"),    milliseconds(conditions.jitter),
                     QString::fromLatin1("--skew"),      milliseconds(conditions.skew),
                     QString::fromLatin1("--loss"),      QString::number(conditions.lossPercent),
                     QString::fromLatin1("--bandwidth"), QString::number(conditions.bandwidthKbit),
                     QString::fromLatin1("--seed"),      QString::number(conditions.seed),
                     QString::fromLatin1("--timeout"),   QString::number(programs.timeout.count()),
                     QString::fromLatin1("--tries"),     QString::number(tries),
                     QString::fromLatin1("--client"),    programs.client,
                     QString::fromLatin1("--server"),    programs.server};
    if (programs.alternate == ProgramSettings::Alternate::Never)
        list.append(QString::fromLatin1("--no-alternate"));
    if (programs.relay == ProgramSettings::Relay::On)
        list.append(QString::fromLatin1("--relay"));
    return list;
}

} // namespace punchline::natlab
