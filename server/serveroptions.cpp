// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/serveroptions.h"

#include "app/protocol/endpoint.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <chrono>

namespace punchline {

namespace {

constexpr quint32 MostClients = 1'000'000;
constexpr quint32 MostRoomSeconds = 24 * 3600;

QString translated(const char *text)
{
    return QCoreApplication::translate("punchline-server", text);
}

struct Parser
{
    QCommandLineParser parser;
    QCommandLineOption listen{QStringLiteral("listen"),
                              translated("Listen on ADDRESS; may be given several times. "
                                         "Without it: on all addresses, IPv4 and IPv6."),
                              QStringLiteral("ADDRESS")};
    QCommandLineOption port{QStringLiteral("port"), translated("The port for clients; 0 picks a free one."),
                            QStringLiteral("PORT"), QString::number(DefaultServerPort)};
    QCommandLineOption probePort{QStringLiteral("probe-port"),
                                 translated("The port where clients probe their NAT; 0 picks a free one."),
                                 QStringLiteral("PORT"), QString::number(DefaultProbePort)};
    QCommandLineOption alternate{QStringLiteral("alternate"),
                                 translated("A second address of this machine, different from those that "
                                            "clients use; only the probe port listens there. With it, "
                                            "clients learn more about their NAT."),
                                 QStringLiteral("ADDRESS")};
    QCommandLineOption noClassic{QStringLiteral("no-classic"),
                                 translated("Turn clients away that speak only the classic protocol.")};
    QCommandLineOption maxClients{QStringLiteral("max-clients"), translated("How many clients at a time."),
                                  QStringLiteral("N"), QStringLiteral("10000")};
    QCommandLineOption maxClientsPerAddress{
        QStringLiteral("max-clients-per-address"),
        translated(
            "How many of them from one IPv4 address, or one /64 of IPv6. Rooms, connections in a while "
            "and signalling are limited in proportion."),
        QStringLiteral("N"), QStringLiteral("256")};
    QCommandLineOption roomTime{QStringLiteral("room-seconds"),
                                translated("How long somebody who invites waits in a room."),
                                QStringLiteral("N"), QStringLiteral("600")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}, translated("Show this text.")};
    QCommandLineOption version{QStringLiteral("version"), translated("Show the version.")};

    Parser()
    {
        parser.setApplicationDescription(
            translated("Introduces two Punchline clients to each other, so that they can chat directly."));
        parser.addOptions({listen, port, probePort, alternate, noClassic, maxClients, maxClientsPerAddress,
                           roomTime, help, version});
    }
};

UsageError badValue(const QCommandLineOption &option, const QString &value, const QString &wanted)
{
    return {
        translated("--%1 does not take \"%2\": give it %3.").arg(option.names().constLast(), value, wanted)};
}

std::optional<quint32> numberUpTo(quint32 max, const QString &text)
{
    bool isNumber = false;
    const quint32 number = text.toUInt(&isNumber);
    return isNumber && number <= max ? std::optional(number) : std::nullopt;
}

/// Nothing where the option has no number from 1 to @p max.
std::optional<quint32> countIn(const Parser &options, const QCommandLineOption &option, quint32 max)
{
    const auto number = numberUpTo(max, options.parser.value(option));
    return number && *number > 0 ? number : std::nullopt;
}

std::optional<QHostAddress> toAddress(QString text)
{
    if (text.startsWith(u'[') && text.endsWith(u']'))
        text = text.mid(1, text.size() - 2);
    return addressFromString(text);
}

/// An address that clients can be told.
std::optional<QHostAddress> toHostAddress(const QString &text)
{
    const QHostAddress address = canonicalAddress(toAddress(text).value_or(QHostAddress()));
    const bool isHost = !address.isNull() && !address.isMulticast() && !address.isBroadcast()
        && address != QHostAddress(QHostAddress::AnyIPv4) && address != QHostAddress(QHostAddress::AnyIPv6);
    return isHost ? std::optional(address) : std::nullopt;
}

std::optional<UsageError> readAddresses(const Parser &options, RendezvousServer::Settings &settings)
{
    if (options.parser.isSet(options.listen))
        settings.addresses.clear();
    for (const QString &text : options.parser.values(options.listen)) {
        const auto address = toAddress(text);
        if (!address)
            return badValue(options.listen, text,
                            translated("an IP address of this machine, such as 0.0.0.0 or ::1"));
        settings.addresses.append(*address);
    }
    if (!options.parser.isSet(options.alternate))
        return std::nullopt;
    const QString text = options.parser.value(options.alternate);
    const auto alternate = toHostAddress(text);
    if (!alternate)
        return badValue(options.alternate, text,
                        translated("a second IP address of this machine, such as 192.0.2.2 or 2001:db8::2"));
    const auto isAlternate = [&alternate](const QHostAddress &a) {
        return canonicalAddress(a) == *alternate;
    };
    if (std::ranges::any_of(settings.addresses, isAlternate))
        return UsageError{
            translated(
                "--listen and --alternate are both %1: give --alternate another address of this machine.")
                .arg(text)};
    settings.alternate = *alternate;
    return std::nullopt;
}

std::optional<UsageError> readLimits(const Parser &options, RendezvousServer::Settings &settings)
{
    const auto bad = [&options](const QCommandLineOption &option, quint32 max) {
        return badValue(option, options.parser.value(option), translated("a number from 1 to %1").arg(max));
    };
    const auto maxClients = countIn(options, options.maxClients, MostClients);
    if (!maxClients)
        return bad(options.maxClients, MostClients);
    const auto perAddress = countIn(options, options.maxClientsPerAddress, MostClients);
    if (!perAddress)
        return bad(options.maxClientsPerAddress, MostClients);
    const auto roomTime = countIn(options, options.roomTime, MostRoomSeconds);
    if (!roomTime)
        return bad(options.roomTime, MostRoomSeconds);
    settings.maxClients = static_cast<qsizetype>(*maxClients);
    settings.maxClientsPerAddress = static_cast<qsizetype>(*perAddress);
    settings.roomTime = std::chrono::seconds(*roomTime);
    return std::nullopt;
}

ServerOptions toSettings(const Parser &options)
{
    const QString portWanted = translated("a port from 0 to 65535");
    const QString portText = options.parser.value(options.port);
    const QString probePortText = options.parser.value(options.probePort);
    const auto port = numberUpTo(0xffff, portText);
    const auto probePort = numberUpTo(0xffff, probePortText);
    if (!port)
        return badValue(options.port, portText, portWanted);
    if (!probePort)
        return badValue(options.probePort, probePortText, portWanted);
    if (*port == *probePort && *port != 0)
        return UsageError{
            translated("The port for clients and the probe port are both %1: give them different numbers "
                       "with --port and --probe-port.")
                .arg(*port)};

    RendezvousServer::Settings settings{.port = static_cast<quint16>(*port),
                                        .probePort = static_cast<quint16>(*probePort),
                                        .classic = !options.parser.isSet(options.noClassic)};
    if (const auto error = readLimits(options, settings))
        return *error;
    if (const auto error = readAddresses(options, settings))
        return *error;
    return settings;
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
    return toSettings(options);
}

} // namespace punchline
