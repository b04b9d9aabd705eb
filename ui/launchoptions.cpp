// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/launchoptions.h"

#include "ui/text/words.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace punchline {

namespace {

struct LaunchText
{
    Q_DECLARE_TR_FUNCTIONS(punchline::LaunchText)
};

constexpr qsizetype MaxProfileLength = 64;
constexpr int UsageError = 2;

PrintAndExit usageError(const QString &sentence)
{
    return {LaunchText::tr("%1 See punchline --help.").arg(sentence), UsageError};
}

bool isProfileName(const QString &name)
{
    return !name.isEmpty() && name.size() <= MaxProfileLength && std::ranges::all_of(name, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-'
            || c == u'_';
    });
}

QCommandLineOption serverOption()
{
    return {QStringLiteral("server"), LaunchText::tr("The server that introduces the two machines."),
            QStringLiteral("HOST[:PORT]")};
}

QCommandLineOption connectOption()
{
    return {QStringLiteral("connect"), LaunchText::tr("Connect to that server at once.")};
}

QCommandLineOption profileOption()
{
    return {QStringLiteral("profile"),
            LaunchText::tr("Keep the settings under this name, apart from others."), QStringLiteral("NAME")};
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
    parser.addOptions({serverOption(), connectOption(), profileOption(), help, version});

    if (!parser.parse(arguments))
        return usageError(parser.errorText());
    if (parser.isSet(help))
        return PrintAndExit{parser.helpText(), 0};
    if (parser.isSet(version))
        return PrintAndExit{QStringLiteral("punchline " PUNCHLINE_VERSION "\n"), 0};
    if (!parser.positionalArguments().isEmpty())
        return usageError(
            LaunchText::tr("Nothing is known about “%1”.").arg(parser.positionalArguments().constFirst()));

    LaunchOptions options;
    if (parser.isSet(serverOption())) {
        const auto server = ServerAddress::parse(parser.value(serverOption()));
        if (const auto *error = std::get_if<ServerAddressError>(&server))
            return usageError(
                LaunchText::tr("The server's address cannot be used. %1").arg(serverAddressHint(*error)));
        options.server = std::get<ServerAddress>(server);
    }
    options.connectAtOnce = parser.isSet(connectOption());
    if (options.connectAtOnce && !options.server)
        return usageError(LaunchText::tr("--connect needs a server: add --server HOST."));
    if (parser.isSet(profileOption())) {
        options.profile = parser.value(profileOption());
        if (!isProfileName(options.profile))
            return usageError(
                LaunchText::tr("A profile's name may have letters, digits, - and _, at most %1 of them.")
                    .arg(MaxProfileLength));
    }
    return options;
}

QString settingsName(const QString &profile)
{
    return profile.isEmpty() ? QStringLiteral("punchline") : QStringLiteral("punchline-%1").arg(profile);
}

} // namespace punchline
