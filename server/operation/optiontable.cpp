// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/optiontable.h"

#include "server/net/relaypace.h"

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
constexpr quint32 LeastRate = RelayPace::LeastRate;
constexpr quint32 MostRate = 0xffffffff;

constexpr OptionEntry text(OptionId id, const char *name, const char *placeholder, const char *wanted,
                           const char *help, const char *fallback = "")
{
    return {.id = id,
            .name = QLatin1StringView(name),
            .placeholder = QLatin1StringView(placeholder),
            .fallback = QLatin1StringView(fallback),
            .wanted = wanted,
            .help = help};
}

constexpr OptionEntry number(OptionId id, const char *name, const char *placeholder, const char *fallback,
                             quint32 least, quint32 most, const char *help)
{
    return {.id = id,
            .name = QLatin1StringView(name),
            .takes = Takes::Number,
            .placeholder = QLatin1StringView(placeholder),
            .fallback = QLatin1StringView(fallback),
            .least = least,
            .most = most,
            .help = help};
}

constexpr OptionEntry flag(OptionId id, const char *name, const char *help)
{
    return {.id = id,
            .name = QLatin1StringView(name),
            .takes = Takes::Flag,
            .fallback = QLatin1StringView("no"),
            .wanted = "yes or no",
            .help = help};
}

constexpr OptionEntry repeating(OptionEntry entry)
{
    entry.repeats = true;
    return entry;
}

constexpr OptionEntry reloading(OptionEntry entry)
{
    entry.changes = Changes::AtReload;
    return entry;
}

constexpr std::array Table{
    repeating(
        text(OptionId::Listen, "listen", "ADDRESS", "an IP address of this machine, such as 0.0.0.0 or ::1",
             "Listen on ADDRESS; may be given several times. Without it: on all addresses, IPv4 and IPv6.")),
    number(OptionId::Port, "port", "PORT", "8877", 0, MostPort, "The port for clients; 0 picks a free one."),
    number(OptionId::ProbePort, "probe-port", "PORT", "8878", 0, MostPort,
           "The port where clients probe their NAT; 0 picks a free one."),
    number(OptionId::ProbePublicPort, "probe-public-port", "PORT", "", 1, MostPort,
           "Where clients find the probe port, if it is published under another number. Without it: under "
           "its own."),
    text(OptionId::Alternate, "alternate", "ADDRESS",
         "a second IP address of this machine, such as 192.0.2.2 or 2001:db8::2",
         "A second address of this machine, different from those that clients use; only the probe port "
         "listens there. With it, clients learn more about their NAT."),
    repeating(text(
        OptionId::ProxyProtocol, "proxy-protocol", "ADDRESS/BITS",
        "the address of a proxy, or those of several as ADDRESS/BITS, such as 192.0.2.1 or 2001:db8::/64",
        "Believe the PROXY protocol of connections from there, and expect it: for a proxy in front of the "
        "port for clients and the probe port. May be given several times.")),
    reloading(
        flag(OptionId::NoClassic, "no-classic", "Turn clients away that speak only the classic protocol.")),
    reloading(number(OptionId::MaxClients, "max-clients", "N", "10000", 1, MostClients,
                     "How many clients at a time.")),
    reloading(number(OptionId::MaxClientsPerAddress, "max-clients-per-address", "N", "256", 1, MostClients,
                     "How many of them from one IPv4 address, or one /64 of IPv6. Rooms, connections in a "
                     "while and signalling are limited in proportion.")),
    reloading(number(OptionId::RoomSeconds, "room-seconds", "N", "600", 1, MostRoomSeconds,
                     "How long somebody who invites waits in a room.")),
    flag(
        OptionId::Relay, "relay",
        "Carry the sealed link of two people who cannot have a direct one. It takes their traffic, which the "
        "server cannot read."),
    reloading(number(OptionId::RelayRate, "relay-rate", "BYTES", "1048576", LeastRate, MostRate,
                     "With --relay: how many bytes a second for one pair, in each direction.")),
    reloading(number(OptionId::RelayTotalRate, "relay-total-rate", "BYTES", "", LeastRate, MostRate,
                     "With --relay: how many for all pairs together. Without it: as many as there are.")),
    reloading(number(OptionId::RelayPairs, "relay-pairs", "N", "1000", 1, MostClients,
                     "With --relay: how many pairs at a time.")),
    text(OptionId::PublicAddress, "public-address", "ADDRESS[:PORT]",
         "the IP address where clients reach this very server, such as 192.0.2.1 or [2001:db8::1]:8877",
         "With --relay: where clients reach this very server, for several servers behind one name. Without "
         "it: where they have reached it."),
    reloading(text(OptionId::LogLevel, "log-level", "LEVEL", "auto, error, warning, info or debug",
                   "What is worth a line on standard error: error, warning, info or debug. auto is info in "
                   "systemd's journal, and warning elsewhere.",
                   "auto")),
    text(OptionId::Metrics, "metrics", "ADDRESS:PORT",
         "an address of this machine and a port, such as 127.0.0.1:9464 or [::1]:9464",
         "Answer HTTP there, for the operator's tools only: /metrics for Prometheus, /livez and /readyz. "
         "Choose a loopback address, such as 127.0.0.1:9464."),
    text(OptionId::Redis, "redis", "URL", nullptr,
         "Share rooms with other servers through the Redis at URL, so that several act as one: "
         "rediss://HOST:PORT (TLS), redis://HOST:PORT (in the clear) or unix:///PATH. A password in it "
         "belongs in the configuration file, since others can read a command line."),
    text(OptionId::RedisCa, "redis-ca", "FILE",
         "a file that can be read, with certificates of authorities in PEM",
         "With rediss://, trust only the authorities whose certificates are in FILE (PEM). Without it: those "
         "that the system trusts."),
};

} // namespace

std::span<const OptionEntry> optionTable()
{
    return Table;
}

const OptionEntry &optionEntry(OptionId id)
{
    return *std::ranges::find(Table, id, &OptionEntry::id);
}

const OptionEntry *findOption(QStringView name)
{
    const auto *const found =
        std::ranges::find_if(Table, [name](const auto &entry) { return name == entry.name; });
    return found == Table.end() ? nullptr : &*found;
}

} // namespace punchline
