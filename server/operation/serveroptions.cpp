// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/serveroptions.h"

#include "server/operation/configfile.h"
#include "server/operation/optionvalues.h"

#include "app/protocol/endpoint.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QSslCertificate>
#include <QSslSocket>

#include <algorithm>
#include <chrono>

namespace punchline {

namespace {

struct Parser
{
    QCommandLineParser parser;
    QCommandLineOption config{
        QStringLiteral("config"),
        translated("Read FILE, whose lines are \"option = value\" with the options below; those of the "
                   "command line win. SIGHUP reads it again."),
        QStringLiteral("FILE")};
    QCommandLineOption checkConfig{
        QStringLiteral("check-config"),
        translated("Read all that there is to be read, say what is wrong with it, and end without starting "
                   "anything.")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}, translated("Show this text.")};
    QCommandLineOption version{QStringLiteral("version"), translated("Show the version.")};

    Parser()
    {
        parser.setApplicationDescription(
            translated("Introduces two Punchline clients to each other, so that they can chat directly."));
        parser.addOptions({config, checkConfig});
        for (const OptionEntry &entry : optionTable()) {
            const QString fallback =
                entry.takes == OptionEntry::Takes::Flag ? QString() : QString(entry.fallback);
            parser.addOption(
                QCommandLineOption(entry.name, translated(entry.help), entry.placeholder, fallback));
        }
        parser.addOptions({help, version});
    }
};

QString sentenceAbout(const ConfigProblem &problem, const QString &file)
{
    const auto reason = [&problem] {
        switch (problem.kind) {
        case ConfigProblem::Kind::NotText:
            return translated("this is no UTF-8 text: write the line anew");
        case ConfigProblem::Kind::NoAssignment:
            return translated("\"%1\" sets nothing: write \"option = value\", or begin a comment with #")
                .arg(problem.key);
        case ConfigProblem::Kind::UnknownKey:
            return translated(
                       "there is no option \"%1\" for this file: punchline-server.conf(5) lists them all")
                .arg(problem.key);
        case ConfigProblem::Kind::NoValue:
            return translated("%1 has no value: give it one, or remove the line for the default")
                .arg(problem.key);
        case ConfigProblem::Kind::SetTwice:
            return translated("%1 was set in line %2 already: remove one of the lines")
                .arg(problem.key)
                .arg(problem.firstLine);
        }
        Q_UNREACHABLE();
    };
    return translated("%1, line %2: %3.").arg(file, QString::number(problem.line), reason());
}

std::optional<UsageError> readFile(const QString &name, OptionValues &values)
{
    QFile file(name);
    QByteArray text;
    if (file.open(QIODevice::ReadOnly))
        text = file.read(MaxConfigBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return UsageError{
            translated("Cannot read the configuration %1 (%2): give --config a file that can be read.")
                .arg(name, file.errorString())};
    if (text.size() > MaxConfigBytes)
        return UsageError{
            translated("The configuration %1 has more than %2 bytes: give --config another file.")
                .arg(name)
                .arg(MaxConfigBytes)};
    const auto parsed = parseConfig(text);
    if (const auto *problem = std::get_if<ConfigProblem>(&parsed))
        return UsageError{sentenceAbout(*problem, name)};
    for (const ConfigLine &line : std::get<QList<ConfigLine>>(parsed))
        values.add(line.option, {line.value, name, line.number});
    return std::nullopt;
}

void readCommandLine(const Parser &options, OptionValues &values)
{
    for (const OptionEntry &entry : optionTable()) {
        if (!options.parser.isSet(entry.name))
            continue;
        values.clear(entry.id);
        if (entry.takes == OptionEntry::Takes::Flag)
            values.add(entry.id, {QStringLiteral("yes")});
        for (const QString &value : options.parser.values(entry.name))
            values.add(entry.id, {value});
    }
}

/// An address that can be told to clients.
std::optional<QHostAddress> toHostAddress(const QString &text)
{
    const QHostAddress address = canonicalAddress(addressFromText(text).value_or(QHostAddress()));
    return isOfAHost(address) ? std::optional(address) : std::nullopt;
}

/// Complains about an address copied from a browser.
void refuseUrls(OptionValues &values)
{
    const QString separator = QStringLiteral("://");
    for (const OptionId id : {OptionId::Listen, OptionId::Alternate, OptionId::ProxyProtocol,
                              OptionId::PublicAddress, OptionId::Metrics}) {
        for (const GivenValue &given : values.all(id)) {
            const qsizetype end = given.text.indexOf(separator);
            if (end >= 0)
                values.complain(
                    given,
                    translated("%1 takes an address and no URL: leave out \"%2\", and what follows "
                               "the address.")
                        .arg(OptionValues::nameOf(id, given), given.text.first(end + separator.size())));
        }
    }
}

/// `nullopt` as the level means "auto".
std::optional<std::optional<LogLevel>> toLogLevel(const QString &text)
{
    if (text == QLatin1StringView("auto"))
        return std::make_optional<std::optional<LogLevel>>(std::nullopt);
    const auto *const found =
        std::ranges::find(LogLevelNames, text, &decltype(LogLevelNames)::value_type::second);
    return found == LogLevelNames.end() ? std::nullopt : std::make_optional(std::optional(found->first));
}

/// With port 0 if it names none.
std::optional<Endpoint> toPublicEndpoint(const QString &text)
{
    auto endpoint = Endpoint::fromString(text);
    if (const auto address = endpoint ? std::nullopt : addressFromText(text))
        endpoint = Endpoint(*address, 0);
    return endpoint && isOfAHost(endpoint->address) ? endpoint : std::nullopt;
}

std::optional<Endpoint> toListeningEndpoint(const QString &text)
{
    // An Endpoint is somewhere to connect to, and so never read with port 0.
    const bool anyPort = text.endsWith(QLatin1String(":0"));
    auto endpoint = Endpoint::fromString(anyPort ? text.chopped(1) + u'1' : text);
    if (endpoint && anyPort)
        endpoint->port = 0;
    return endpoint;
}

void readAddresses(OptionValues &values, RendezvousServer::Settings &settings)
{
    if (values.last(OptionId::Listen))
        settings.addresses = values.read(OptionId::Listen, addressFromText);
    settings.alternate = values.read(OptionId::Alternate, toHostAddress).value(0);
    const auto isAlternate = [&](const QHostAddress &a) { return canonicalAddress(a) == settings.alternate; };
    if (const auto given = values.last(OptionId::Alternate);
        given && std::ranges::any_of(settings.addresses, isAlternate))
        values.complain(
            *given,
            translated(
                "--listen and --alternate are both %1: give --alternate another address of this machine.")
                .arg(given->text));
}

/// The certificates in the file that redis-ca names.
QByteArray readAuthorities(OptionValues &values, const std::optional<RedisAddress> &redis)
{
    constexpr qint64 MostBytes = 1024 * 1024;
    const auto given = values.last(OptionId::RedisCa);
    if (!given)
        return {};
    if (!redis || redis->security != RedisAddress::Security::Tls)
        values.complain(*given,
                        translated("redis-ca is only for a Redis that is reached over TLS: let the URL begin "
                                   "with rediss://, or leave redis-ca out."));
    QFile file(given->text);
    QByteArray text;
    if (file.open(QIODevice::ReadOnly))
        text = file.read(MostBytes);
    if (QSslCertificate::fromData(text).isEmpty())
        values.refuse(OptionId::RedisCa, *given);
    return text;
}

std::optional<RedisAddress> readRedis(OptionValues &values)
{
    const auto given = values.last(OptionId::Redis);
    auto address = given ? RedisAddress::fromText(given->text) : std::nullopt;
    // It may hold a password, so the complaint does not repeat it.
    if (given && !address)
        values.complain(*given,
                        translated("This is no URL of a Redis: give %1 one such as "
                                   "rediss://:PASSWORD@redis.example:6379/0 or unix:///run/redis/redis.sock.")
                            .arg(OptionValues::nameOf(OptionId::Redis, *given)));
    if (address && address->security == RedisAddress::Security::Tls && !QSslSocket::supportsSsl())
        values.complain(*given,
                        translated("TLS is not to be had here, since Qt finds no library for it: install "
                                   "OpenSSL's, or let the URL begin with redis:// in a network of yours."));
    const QByteArray authorities = readAuthorities(values, address);
    if (address)
        address->authorities = authorities;
    return address;
}

void readPorts(OptionValues &values, RendezvousServer::Settings &settings)
{
    settings.port = static_cast<quint16>(values.number(OptionId::Port));
    settings.probePort = static_cast<quint16>(values.number(OptionId::ProbePort));
    settings.probePublicPort = static_cast<quint16>(values.number(OptionId::ProbePublicPort));
    if (settings.port == settings.probePort && settings.port != 0)
        values.complain(
            values.last(OptionId::ProbePort).value_or(values.last(OptionId::Port).value_or(GivenValue())),
            translated("The port for clients and the probe port are both %1: give them different numbers "
                       "with --port and --probe-port.")
                .arg(settings.port));
}

void readRelay(OptionValues &values, RendezvousServer::Settings &settings)
{
    settings.relays = values.flag(OptionId::Relay);
    settings.limits.relayRate = values.number(OptionId::RelayRate);
    settings.limits.relayTotalRate = values.number(OptionId::RelayTotalRate);
    settings.limits.relays = values.number(OptionId::RelayPairs);
    settings.publicAddress = values.read(OptionId::PublicAddress, toPublicEndpoint).value(0);
}

ServerOptions toConfiguration(OptionValues &values)
{
    ServerConfiguration configuration;
    RendezvousServer::Settings &settings = configuration.server;
    refuseUrls(values);
    readPorts(values, settings);
    settings.limits.classic = !values.flag(OptionId::NoClassic);
    settings.limits.maxClients = values.number(OptionId::MaxClients);
    settings.limits.maxClientsPerAddress = values.number(OptionId::MaxClientsPerAddress);
    settings.limits.roomTime = std::chrono::seconds(values.number(OptionId::RoomSeconds));
    readAddresses(values, settings);
    readRelay(values, settings);
    settings.proxies = values.read(OptionId::ProxyProtocol, Network::fromText);
    if (const auto metrics = values.read(OptionId::Metrics, toListeningEndpoint); !metrics.isEmpty())
        configuration.metrics = metrics.constFirst();
    settings.redis = readRedis(values);
    configuration.logLevel = values.read(OptionId::LogLevel, toLogLevel).value(0);
    if (const auto complaint = values.complaint())
        return UsageError{*complaint};
    configuration.given = values.texts();
    return configuration;
}

} // namespace

ServerOptions parseServerOptions(const QStringList &arguments)
{
    Parser options;
    if (!options.parser.parse(arguments))
        return UsageError{translated("%1: run punchline-server --help to see what it takes.")
                              .arg(options.parser.errorText().chopped(1))};
    if (options.parser.isSet(options.help))
        return TextRequest{options.parser.helpText()};
    if (options.parser.isSet(options.version))
        return TextRequest{QStringLiteral("punchline-server " PUNCHLINE_VERSION "\n")};
    if (!options.parser.positionalArguments().isEmpty())
        return UsageError{
            translated("There is no use for \"%1\": run punchline-server --help to see what it takes.")
                .arg(options.parser.positionalArguments().constFirst())};
    OptionValues values;
    if (options.parser.isSet(options.config)) {
        if (const auto error = readFile(options.parser.value(options.config), values))
            return *error;
    }
    readCommandLine(options, values);
    ServerOptions read = toConfiguration(values);
    const bool isWanted = !options.parser.isSet(options.checkConfig);
    if (isWanted || std::holds_alternative<UsageError>(read))
        return read;
    return TextRequest{translated("The configuration can be used.") + u'\n'};
}

QStringList needingRestart(const ServerConfiguration &before, const ServerConfiguration &after)
{
    QStringList names;
    for (const OptionEntry &entry : optionTable()) {
        const QStringList fallback{entry.fallback};
        const bool isSame = before.given.value(entry.id, fallback) == after.given.value(entry.id, fallback);
        if (entry.changes == OptionEntry::Changes::AtStart && !isSame)
            names.append(entry.name);
    }
    return names;
}

} // namespace punchline
