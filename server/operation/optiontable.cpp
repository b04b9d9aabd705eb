// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/optiontable.h"

#include <QStringView>

#include <algorithm>
#include <array>

namespace punchline {

namespace {

using Takes = OptionEntry::Takes;
using Changes = OptionEntry::Changes;

constexpr quint32 MostPort = 0xffff;
constexpr quint32 MostClients = 1'000'000;
constexpr quint32 MostRoomSeconds = 24 * 3600;

// A view of a literal lives for ever.
constexpr QLatin1StringView operator""_view(const char *text, std::size_t size)
{
    return QLatin1StringView(text, static_cast<qsizetype>(size));
}

#define HELP(text) QT_TRANSLATE_NOOP("punchline-server", text)

constexpr std::array Table{
    OptionEntry{.id = OptionId::Listen,
                .name = "listen"_view,
                .placeholder = "ADDRESS"_view,
                .repeats = true,
                .help = HELP("Listen on ADDRESS; may be given several times. "
                             "Without it: on all addresses, IPv4 and IPv6.")},
    OptionEntry{.id = OptionId::Port,
                .name = "port"_view,
                .takes = Takes::Number,
                .placeholder = "PORT"_view,
                .fallback = "8877"_view,
                .most = MostPort,
                .help = HELP("The port for clients; 0 picks a free one.")},
    OptionEntry{.id = OptionId::ProbePort,
                .name = "probe-port"_view,
                .takes = Takes::Number,
                .placeholder = "PORT"_view,
                .fallback = "8878"_view,
                .most = MostPort,
                .help = HELP("The port where clients probe their NAT; 0 picks a free one.")},
    OptionEntry{.id = OptionId::ProbePublicPort,
                .name = "probe-public-port"_view,
                .takes = Takes::Number,
                .placeholder = "PORT"_view,
                .least = 1,
                .most = MostPort,
                .help = HELP("Where clients find the probe port, if it is published under another number. "
                             "Without it: under its own.")},
    OptionEntry{.id = OptionId::Alternate,
                .name = "alternate"_view,
                .placeholder = "ADDRESS"_view,
                .help = HELP("A second address of this machine, different from those that clients use; only "
                             "the probe port listens there. With it, clients learn more about their NAT.")},
    OptionEntry{.id = OptionId::ProxyProtocol,
                .name = "proxy-protocol"_view,
                .placeholder = "ADDRESS/BITS"_view,
                .repeats = true,
                .help = HELP("Believe the PROXY protocol of connections from there, and expect it: for a "
                             "proxy in front of the port for clients and the probe port. May be given "
                             "several times.")},
    OptionEntry{.id = OptionId::NoClassic,
                .name = "no-classic"_view,
                .takes = Takes::Flag,
                .fallback = "no"_view,
                .changes = Changes::AtReload,
                .help = HELP("Turn clients away that speak only the classic protocol.")},
    OptionEntry{.id = OptionId::MaxClients,
                .name = "max-clients"_view,
                .takes = Takes::Number,
                .placeholder = "N"_view,
                .fallback = "10000"_view,
                .least = 1,
                .most = MostClients,
                .changes = Changes::AtReload,
                .help = HELP("How many clients at a time.")},
    OptionEntry{.id = OptionId::MaxClientsPerAddress,
                .name = "max-clients-per-address"_view,
                .takes = Takes::Number,
                .placeholder = "N"_view,
                .fallback = "256"_view,
                .least = 1,
                .most = MostClients,
                .changes = Changes::AtReload,
                .help = HELP("How many of them from one IPv4 address, or one /64 of IPv6. Rooms, connections "
                             "in a while and signalling are limited in proportion.")},
    OptionEntry{.id = OptionId::RoomSeconds,
                .name = "room-seconds"_view,
                .takes = Takes::Number,
                .placeholder = "N"_view,
                .fallback = "600"_view,
                .least = 1,
                .most = MostRoomSeconds,
                .changes = Changes::AtReload,
                .help = HELP("How long somebody who invites waits in a room.")},
    OptionEntry{.id = OptionId::LogLevel,
                .name = "log-level"_view,
                .placeholder = "LEVEL"_view,
                .fallback = "auto"_view,
                .changes = Changes::AtReload,
                .help = HELP("What is worth a line on standard error: error, warning, info or debug. auto is "
                             "info in systemd's journal, and warning elsewhere.")},
    OptionEntry{
        .id = OptionId::Metrics,
        .name = "metrics"_view,
        .placeholder = "ADDRESS:PORT"_view,
        .help = HELP("Answer HTTP there, for the operator's tools only: /metrics for Prometheus, /livez and "
                     "/readyz. Choose a loopback address, such as 127.0.0.1:9464.")},
    OptionEntry{.id = OptionId::Redis,
                .name = "redis"_view,
                .placeholder = "URL"_view,
                .help =
                    HELP("Share rooms with other servers through the Redis at URL, so that several act as "
                         "one: rediss://HOST:PORT (TLS), redis://HOST:PORT (in the clear) or unix:///PATH. "
                         "A password in it belongs in the configuration file, since others can read a "
                         "command line.")},
    OptionEntry{.id = OptionId::RedisCa,
                .name = "redis-ca"_view,
                .placeholder = "FILE"_view,
                .help = HELP("With rediss://, trust only the authorities whose certificates are in FILE "
                             "(PEM). Without it: those that the system trusts.")},
};

#undef HELP

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < Table.size(); ++i) {
        if (static_cast<std::size_t>(Table.at(i).id) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder());

} // namespace

std::span<const OptionEntry> optionTable()
{
    return Table;
}

const OptionEntry &optionEntry(OptionId id)
{
    return Table.at(static_cast<std::size_t>(id));
}

const OptionEntry *findOption(QStringView name)
{
    const auto *const found =
        std::ranges::find_if(Table, [name](const auto &entry) { return name == entry.name; });
    return found == Table.end() ? nullptr : &*found;
}

} // namespace punchline
