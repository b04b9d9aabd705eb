// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/window/launchoptions.h"

#include "app/protocol/plaintext.h"
#include "app/protocol/typedaddress.h"
#include "app/text/statetext.h"
#include "app/text/trusttext.h"
#include "app/trust/invitelink.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace punchline {

namespace {

struct LaunchText
{
    Q_DECLARE_TR_FUNCTIONS(punchline::LaunchText)
};

constexpr qsizetype MaxProfileLength = 64;
constexpr int UsageError = 2;
constexpr qsizetype MaxQuotedLength = 400;
constexpr QChar HandOverSeparator(u'\0'); // No argument can contain it.
constexpr char TokenEnd = '\n';
constexpr qsizetype MaxTokenLength = 256;

PrintAndExit usageError(const QString &sentence)
{
    // The sentence quotes arguments, and any web page can start the program with a link.
    const QString shown = visibleText(sentence, MaxQuotedLength, LineBreaks::Fold);
    return {LaunchText::tr("%1 See punchline --help.").arg(shown), UsageError};
}

bool isProfileName(const QString &name)
{
    return !name.isEmpty() && name.size() <= MaxProfileLength && std::ranges::all_of(name, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-'
            || c == u'_';
    });
}

bool isToken(const QByteArray &token)
{
    return !token.isEmpty() && token.size() <= MaxTokenLength
        && std::ranges::all_of(token, [](char c) { return c > ' ' && c < '\x7f'; });
}

QCommandLineOption serverOption()
{
    return {QStringLiteral("server"), LaunchText::tr("The server that introduces the two machines."),
            QStringLiteral("HOST[:PORT]")};
}

QCommandLineOption codeOption()
{
    return {QStringLiteral("code"), LaunchText::tr("The code that the other person told you."),
            QStringLiteral("CODE")};
}

QCommandLineOption connectOption()
{
    return {QStringLiteral("connect"),
            LaunchText::tr("Connect to that server at once, or join with that code.")};
}

QCommandLineOption profileOption()
{
    return {QStringLiteral("profile"),
            LaunchText::tr("Keep the settings under this name, apart from others."), QStringLiteral("NAME")};
}

std::optional<PrintAndExit> readServer(const QCommandLineParser &parser, LaunchOptions &options)
{
    if (!parser.isSet(serverOption()))
        return std::nullopt;
    const auto server = parseTypedServer(parser.value(serverOption()));
    if (const auto *error = std::get_if<ServerAddressError>(&server))
        return usageError(
            LaunchText::tr("The server's address cannot be used. %1").arg(serverAddressHint(*error)));
    options.server = std::get<ServerAddress>(server);
    return std::nullopt;
}

std::optional<PrintAndExit> readCode(const QCommandLineParser &parser, LaunchOptions &options)
{
    if (!parser.isSet(codeOption()))
        return std::nullopt;
    const auto code = parsePairCode(parser.value(codeOption()));
    if (const auto *error = std::get_if<PairCodeError>(&code))
        return usageError(LaunchText::tr("The code cannot be used. %1").arg(pairCodeHint(*error)));
    options.code = std::get<PairCode>(code);
    return std::nullopt;
}

std::optional<PrintAndExit> readLink(const QCommandLineParser &parser, LaunchOptions &options)
{
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        return std::nullopt;
    if (words.size() > 1)
        return usageError(LaunchText::tr("Only one link can be opened."));
    const auto link = parsePastedLink(words.constFirst());
    if (const auto *error = std::get_if<InviteLinkError>(&link))
        return usageError(LaunchText::tr("The link cannot be used. %1").arg(inviteLinkHint(*error)));
    const auto &[server, code] = std::get<InviteLink>(link);
    const bool agrees =
        (!options.server || *options.server == server) && (!options.code || *options.code == code);
    if (!agrees)
        return usageError(
            LaunchText::tr("The link and the options say different things: leave the options out."));
    options.server = server;
    options.code = code;
    return std::nullopt;
}

std::optional<PrintAndExit> readStart(const QCommandLineParser &parser, LaunchOptions &options)
{
    options.connectAtOnce = parser.isSet(connectOption());
    if (options.connectAtOnce && !options.server)
        return usageError(LaunchText::tr("--connect needs a server: add --server HOST."));
    return std::nullopt;
}

std::optional<PrintAndExit> readProfile(const QCommandLineParser &parser, LaunchOptions &options)
{
    if (!parser.isSet(profileOption()))
        return std::nullopt;
    options.profile = parser.value(profileOption());
    if (isProfileName(options.profile))
        return std::nullopt;
    return usageError(
        LaunchText::tr("A profile's name may have letters, digits, - and _, at most %1 of them.")
            .arg(MaxProfileLength));
}

} // namespace

std::variant<LaunchOptions, PrintAndExit> parseLaunchOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        LaunchText::tr("Direct chat between two machines, introduced to each other by a server."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  LaunchText::tr("Show this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     LaunchText::tr("Show the version."));
    parser.addPositionalArgument(QStringLiteral("link"),
                                 LaunchText::tr("A link from the other person, to join them."),
                                 QStringLiteral("[LINK]"));
    parser.addOptions({serverOption(), codeOption(), connectOption(), profileOption(), help, version});

    if (!parser.parse(arguments))
        return usageError(parser.errorText());
    if (parser.isSet(help))
        return PrintAndExit{parser.helpText(), 0};
    if (parser.isSet(version))
        return PrintAndExit{QStringLiteral("punchline " PUNCHLINE_VERSION "\n"), 0};

    LaunchOptions options;
    for (const auto read : {readServer, readCode, readLink, readStart, readProfile}) {
        if (const auto print = read(parser, options))
            return *print;
    }
    return options;
}

QByteArray handOverMessage(const HandOver &handOver)
{
    QStringList words;
    if (handOver.server)
        words << QStringLiteral("--server") << handOver.server->toString();
    if (handOver.code)
        words << QStringLiteral("--code") << handOver.code->toString();
    const QByteArray token = isToken(handOver.activationToken) ? handOver.activationToken : QByteArray();
    return token + TokenEnd + words.join(HandOverSeparator).toUtf8();
}

std::optional<HandOver> readHandOver(const QByteArray &message)
{
    const qsizetype end = message.indexOf(TokenEnd);
    if (end < 0)
        return std::nullopt;
    const QByteArray token = message.left(end);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString words = decoder(message.mid(end + 1));
    if (decoder.hasError() || !(token.isEmpty() || isToken(token)))
        return std::nullopt;
    QStringList arguments{QStringLiteral("punchline")};
    if (!words.isEmpty())
        arguments << words.split(HandOverSeparator);
    const auto parsed = parseLaunchOptions(arguments);
    const auto *options = std::get_if<LaunchOptions>(&parsed);
    if (!options)
        return std::nullopt;
    return HandOver{options->server, options->code, token};
}

QString settingsName(const QString &profile)
{
    return profile.isEmpty() ? QStringLiteral("punchline") : QStringLiteral("punchline-%1").arg(profile);
}

} // namespace punchline
