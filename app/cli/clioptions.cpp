// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/cli/clioptions.h"

#include "app/protocol/endpoint.h"
#include "app/protocol/plaintext.h"
#include "app/protocol/typedaddress.h"
#include "app/text/statetext.h"
#include "app/text/trusttext.h"
#include "app/trust/invitelink.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace punchline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("punchline::CommandLine", text);
}

constexpr qsizetype MaxQuotedLength = 400;

CliUsageError usageError(const QString &what)
{
    // The sentence quotes arguments, and a link comes from somebody else.
    return {visibleText(what, MaxQuotedLength, LineBreaks::Fold), tr("See 'punchline-cli --help'.")};
}

std::optional<int> toNumber(const QString &text, int min, int max)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= min && number <= max ? std::optional(number) : std::nullopt;
}

struct Parser
{
    QCommandLineParser parser;
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}, tr("Shows this text.")};
    QCommandLineOption version{QStringLiteral("version"), tr("Shows the version.")};
    QCommandLineOption json{QStringLiteral("json"),
                            tr("Writes one JSON object a line to standard output, and nothing else there.")};
    QCommandLineOption hello{QStringLiteral("hello"),
                             tr("Streams 'Hello, world' each second once linked, until someone writes.")};
    QCommandLineOption name{QStringLiteral("name"), tr("Tells the other side that you are called NAME."),
                            QStringLiteral("NAME")};
    QCommandLineOption classic{
        QStringLiteral("classic"),
        tr("Talks in the clear with a classic program; without it only 'Hello, world' goes to one.")};
    QCommandLineOption stay{
        QStringLiteral("stay"),
        tr("Keeps the session open for SECONDS after the link. Without it the session ends when "
           "standard input ends and everything is acknowledged."),
        QStringLiteral("SECONDS")};
    QCommandLineOption untilLeft{
        QStringLiteral("until-left"),
        tr("Keeps the session open until the other side leaves, as it does without this where standard input "
           "is at its end from the start and there is no --stay.")};
    QCommandLineOption timeout{
        QStringLiteral("timeout"),
        tr("Gives up when no link stands after SECONDS (60); waiting for the other side to "
           "arrive does not count."),
        QStringLiteral("SECONDS"), QStringLiteral("60")};
    QCommandLineOption bind{QStringLiteral("bind"), tr("Uses this address of the machine only."),
                            QStringLiteral("ADDRESS")};
    QCommandLineOption localPort{QStringLiteral("local-port"),
                                 tr("Uses this local port instead of a free one."), QStringLiteral("N")};
    QCommandLineOption linkOnly{QStringLiteral("link-only"),
                                tr("With 'invite': no code to say, only the link, which nobody can guess.")};
    QCommandLineOption giveUp{QStringLiteral("give-up"),
                              tr("Ends the session when a lost link has not come back within SECONDS (300)."),
                              QStringLiteral("SECONDS"), QStringLiteral("300")};
    QCommandLineOption noReturn{QStringLiteral("no-return"),
                                tr("Ends the session with its first link, if that is lost.")};
    QCommandLineOption relay{QStringLiteral("relay"),
                             tr("Whether the server may carry the link, sealed: auto (if there is no direct "
                                "way, the default), never, or only."),
                             QStringLiteral("WHEN"), QStringLiteral("auto")};
    QCommandLineOption noPortMapping{QStringLiteral("no-port-mapping"), tr("Asks no router for a port.")};

    Parser()
    {
        parser.setApplicationDescription(
            tr("Chats directly with another machine, through both sides' NATs."));
        parser.addPositionalArgument(QStringLiteral("connect"),
                                     tr("Meets the next arrival at a rendezvous server."),
                                     QStringLiteral("connect HOST[:PORT]"));
        parser.addPositionalArgument(QStringLiteral("invite"),
                                     tr("Writes a code and a link, and waits for whoever gets one of them."),
                                     QStringLiteral("| invite HOST[:PORT]"));
        parser.addPositionalArgument(QStringLiteral("join"),
                                     tr("Meets whoever wrote that code or link; '-' takes it from standard "
                                        "input's first line, where no "
                                        "other user of the machine can see it."),
                                     QStringLiteral("| join CODE|LINK|- [HOST[:PORT]]"));
        parser.addPositionalArgument(
            QStringLiteral("check"),
            tr("Tells what this machine's NAT does, and whom this machine can reach."),
            QStringLiteral("| check HOST[:PORT]"));
        parser.addOptions({help, version, json, hello, name, classic, stay, untilLeft, timeout, bind,
                           localPort, linkOnly, noPortMapping, giveUp, noReturn, relay});
    }
};

/// @p words, typed one after the other, as a code; `nullopt` if they are not one.
std::optional<PairCode> codeIn(const QStringList &words)
{
    const auto code = parsePairCode(words.join(u' '));
    const auto *parsed = std::get_if<PairCode>(&code);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

std::variant<ServerAddress, CliUsageError> readServer(const QString &word)
{
    const TypedInvitation invitation = parseInvitation(word);
    if (std::holds_alternative<InviteLink>(invitation))
        return usageError(
            tr("This is an invitation: say 'punchline-cli join LINK', without a server's address."));
    // Numbers and words with dots in between can be a name on the internet.
    if (std::holds_alternative<PairCode>(invitation) && !word.contains(u'.'))
        return usageError(
            tr("'%1' is a code, no server address: say 'punchline-cli join CODE HOST'.").arg(word));
    const auto address = parseTypedServer(word);
    if (const auto *error = std::get_if<ServerAddressError>(&address))
        return usageError(tr("'%1' is no server address. %2").arg(word, serverAddressHint(*error)));
    return std::get<ServerAddress>(address);
}

/// Joins "HOST PORT", as some programs expect it, into one argument.
QStringList withOneServer(QStringList words)
{
    const QString both = words.mid(words.size() - 2).join(u' ');
    if (words.size() > 1 && std::holds_alternative<ServerAddress>(parseTypedServer(both))) {
        words.removeLast();
        words.last() = both;
    }
    return words;
}

/// True if @p text is a message with a code and a server in it, as somebody has sent it. What begins with a
/// number was meant as a code alone.
bool isWholeInvitation(const QString &text)
{
    const InvitationReading reading = readInvitation(text);
    const auto *found = std::get_if<FoundInvitation>(&reading);
    return found && found->code && found->server && !text.front().isDigit();
}

/// Joins words that are a code, such as 7 velvet guitar, into one argument, which becomes the first. So does
/// a whole message.
std::variant<QStringList, CliUsageError> withOneCode(QStringList words)
{
    if (words.size() < 2)
        return words;
    const bool beginsWithCode = codeIn(words.first(1)) || codeIn(words.first(words.size() - 1));
    if (const auto code = codeIn(words.mid(1)); code && !beginsWithCode)
        return QStringList{code->toString(), words.first()};
    if (const auto code = codeIn(words); code && !codeIn(words.first(1)))
        return usageError(
            tr("A code needs the server's address: say 'punchline-cli join %1 HOST'.").arg(code->toString()));
    if (words.size() > 2) {
        const QString all = words.join(u' ');
        const QString host = words.takeLast();
        const auto code = codeIn(words);
        if (!code && isWholeInvitation(all))
            return QStringList{all};
        if (!code)
            return usageError(
                tr("'%1' is no code: 'join' takes a code or a link, or '-', and with a code the "
                   "server's address, as in 'punchline-cli join 7-velvet-guitar HOST'.")
                    .arg(words.join(u' ')));
        return QStringList{code->toString(), host};
    }
    return words;
}

std::optional<CliUsageError> readJoin(const QStringList &words, CliOptions &options)
{
    if (words.isEmpty())
        return usageError(tr("'join' takes a code or a link, or '-', and with a code the server's address."));
    const auto joined = withOneCode(words.size() > 2 ? withOneServer(words) : words);
    if (const auto *error = std::get_if<CliUsageError>(&joined))
        return *error;
    const auto &arguments = std::get<QStringList>(joined);
    std::optional<ServerAddress> server;
    if (arguments.size() == 2) {
        const auto read = readServer(arguments.at(1));
        if (const auto *error = std::get_if<CliUsageError>(&read))
            return *error;
        server = std::get<ServerAddress>(read);
    }
    if (arguments.first() != QLatin1String("-"))
        return takeInvitation(arguments.first(), server, options.session);
    options.awaited = AwaitedInvitation{server};
    return std::nullopt;
}

std::optional<CliUsageError> readCommand(const Parser &p, CliOptions &options)
{
    QStringList words = p.parser.positionalArguments();
    if (words.isEmpty())
        return usageError(tr("There is no command. Say 'punchline-cli connect HOST'."));
    const QString command = words.first();
    const QStringList commands{QStringLiteral("connect"), QStringLiteral("invite"), QStringLiteral("join"),
                               QStringLiteral("check")};
    const TypedInvitation invitation = parseInvitation(command);
    if (std::holds_alternative<InviteLink>(invitation) || std::holds_alternative<PairCode>(invitation))
        return usageError(tr("An invitation needs the command before it: say 'punchline-cli join …'."));
    if (!commands.contains(command))
        return usageError(tr("There is no command '%1': say connect, invite, join or check.").arg(command));
    if (p.parser.isSet(p.linkOnly) && command != QLatin1String("invite"))
        return usageError(tr("--link-only goes with 'invite', which makes the link."));
    if (command == QLatin1String("join"))
        return readJoin(words.mid(1), options);
    words = withOneServer(words.mid(1));
    if (words.isEmpty())
        return usageError(tr("'%1' needs the server's address: say 'punchline-cli %1 HOST'.").arg(command));
    if (words.size() > 1)
        return usageError(
            tr("'%1' takes one server address, and '%2' is one too many.").arg(command, words.at(1)));
    const auto server = readServer(words.first());
    if (const auto *error = std::get_if<CliUsageError>(&server))
        return *error;
    options.session.server = std::get<ServerAddress>(server);

    if (command == QLatin1String("invite"))
        options.session.meeting =
            meeting::Invite{p.parser.isSet(p.linkOnly) ? Admission::LinkOnly : Admission::CodeOrLink};
    if (command == QLatin1String("check")) {
        options.session.meeting = meeting::Check{};
        for (const auto *option :
             {&p.hello, &p.name, &p.classic, &p.stay, &p.untilLeft, &p.giveUp, &p.noReturn, &p.relay}) {
            if (p.parser.isSet(*option))
                return usageError(tr("--%1 is of no use with 'check', which meets nobody: leave it out.")
                                      .arg(option->names().constFirst()));
        }
    }
    return std::nullopt;
}

std::optional<RelayPolicy> relayPolicyOf(const QString &word)
{
    if (word == QLatin1String("auto"))
        return RelayPolicy::Auto;
    if (word == QLatin1String("never"))
        return RelayPolicy::Never;
    return word == QLatin1String("only") ? std::optional(RelayPolicy::Only) : std::nullopt;
}

std::optional<CliUsageError> readTimes(const Parser &p, CliOptions &options)
{
    constexpr int LongestTime = 7 * 24 * 3600;
    const auto timeout = toNumber(p.parser.value(p.timeout), 1, LongestTime);
    if (!timeout)
        return usageError(tr("'%1' is no time: --timeout takes a number of seconds from 1 to %2.")
                              .arg(p.parser.value(p.timeout), QString::number(LongestTime)));
    options.session.timeout = std::chrono::seconds(*timeout);

    const auto giveUp = toNumber(p.parser.value(p.giveUp), 1, LongestTime);
    if (!giveUp)
        return usageError(tr("'%1' is no time: --give-up takes a number of seconds from 1 to %2.")
                              .arg(p.parser.value(p.giveUp), QString::number(LongestTime)));
    if (p.parser.isSet(p.noReturn) && p.parser.isSet(p.giveUp))
        return usageError(tr("--no-return and --give-up say different things: leave one of them out."));
    options.session.giveUp = std::chrono::seconds(*giveUp);
    if (p.parser.isSet(p.noReturn))
        options.session.returning = ReturnPolicy::EndWithLink;

    const auto relay = relayPolicyOf(p.parser.value(p.relay));
    if (!relay)
        return usageError(tr("'%1' is nothing that --relay knows: it takes auto, never or only.")
                              .arg(p.parser.value(p.relay)));
    options.session.relay = *relay;

    if (p.parser.isSet(p.stay)) {
        const auto stay = toNumber(p.parser.value(p.stay), 0, LongestTime);
        if (!stay)
            return usageError(tr("'%1' is no time: --stay takes a number of seconds from 0 to %2.")
                                  .arg(p.parser.value(p.stay), QString::number(LongestTime)));
        options.stay = std::chrono::seconds(*stay);
    }
    options.untilLeft = p.parser.isSet(p.untilLeft);
    if (options.untilLeft && options.stay)
        return usageError(tr("--stay and --until-left say different things: leave one of them out."));
    return std::nullopt;
}

std::variant<QHostAddress, CliUsageError> readBind(const QString &value)
{
    const bool isBracketed = value.startsWith(u'[') && value.endsWith(u']');
    const auto address = addressFromString(isBracketed ? value.mid(1, value.size() - 2) : value);
    if (!address && Endpoint::fromString(value))
        return usageError(
            tr("'%1' has a port in it: --bind takes an address alone, and --local-port the port.")
                .arg(value));
    if (!address)
        return usageError(
            tr("'%1' is no IP address: --bind takes one of this machine's, such as 192.0.2.7 or "
               "2001:db8::7; 'ip address' lists them.")
                .arg(value));
    if (address->isMulticast() || address->isBroadcast())
        return usageError(
            tr("%1 is the address of many machines: --bind takes one of this machine's own.").arg(value));
    if (address->isLinkLocal() && address->protocol() == QAbstractSocket::IPv6Protocol
        && address->scopeId().isEmpty())
        return usageError(
            tr("%1 holds on one network only: name its interface, as in --bind %1%eth0.").arg(value));
    return *address;
}

std::optional<CliUsageError> readPlace(const Parser &p, CliOptions &options)
{
    if (p.parser.isSet(p.bind)) {
        const auto bind = readBind(p.parser.value(p.bind));
        if (const auto *error = std::get_if<CliUsageError>(&bind))
            return *error;
        options.session.bindAddress = std::get<QHostAddress>(bind);
    }
    if (p.parser.isSet(p.localPort)) {
        const auto port = toNumber(p.parser.value(p.localPort), 1, 65535);
        if (!port)
            return usageError(tr("'%1' is no port: --local-port takes a number from 1 to 65535.")
                                  .arg(p.parser.value(p.localPort)));
        options.session.localPort = static_cast<quint16>(*port);
    }
    return std::nullopt;
}

} // namespace

std::optional<CliUsageError> takeInvitation(const QString &typed, const std::optional<ServerAddress> &server,
                                            SessionOptions &session)
{
    const InvitationReading reading = readInvitation(typed);
    const auto *found = std::get_if<FoundInvitation>(&reading);
    if (!found || !found->code) {
        // A word or two were meant as one of the two; a message needs another hint.
        const QString hint = invitationHint(parseInvitation(typed));
        const bool isText = std::holds_alternative<InvitationTextError>(reading) || hint.isEmpty();
        return usageError(tr("This is no code and no link. %1").arg(isText ? invitationHint(reading) : hint));
    }
    if (server && found->server && *server != *found->server)
        return usageError(tr("The invitation leads to %1, not to %2: leave the server's address out.")
                              .arg(found->server->toString(), server->toString()));
    if (!server && !found->server)
        return usageError(tr("A code needs the server's address: say 'punchline-cli join CODE HOST'."));
    session.server = found->server ? *found->server : *server;
    session.meeting = meeting::Join{*found->code};
    return std::nullopt;
}

bool asksForJson(const QStringList &arguments)
{
    const QStringList options =
        arguments.first(std::max<qsizetype>(arguments.indexOf(QLatin1String("--")), 0));
    return (options.isEmpty() ? arguments : options).contains(QLatin1String("--json"));
}

CliRequest parseCommandLine(const QStringList &arguments)
{
    Parser p;
    if (!p.parser.parse(arguments))
        return usageError(p.parser.errorText());
    if (p.parser.isSet(p.help))
        return CliText{p.parser.helpText()};
    if (p.parser.isSet(p.version))
        return CliText{QStringLiteral("punchline-cli " PUNCHLINE_VERSION "\n")};

    CliOptions options;
    for (const auto read : {readCommand, readTimes, readPlace}) {
        if (const auto error = read(p, options))
            return *error;
    }
    options.name = p.parser.value(p.name);
    options.json = p.parser.isSet(p.json);
    options.session.hello = p.parser.isSet(p.hello) ? HelloPolicy::Always : HelloPolicy::Never;
    if (p.parser.isSet(p.classic))
        options.session.clearTalk = ClearTalkPolicy::Agreed;
    if (p.parser.isSet(p.noPortMapping))
        options.session.portMapping = PortMappingPolicy::Never;
    return options;
}

} // namespace punchline
