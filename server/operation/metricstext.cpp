// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/metricstext.h"

#include "server/net/rendezvousserver.h"
#include "server/operation/exposition.h"

#include "server/platform/processusage.h"

#include <array>
#include <chrono>

namespace punchline {

namespace {

using Type = Exposition::Type;

constexpr std::array<const char *, MeetingPlaceCount> MeetingNames{"lobby", "room", "classic", "handle"};
constexpr std::array<const char *, RelayAnswerCount> AnswerNames{"offered", "full", "address_full", "none"};
constexpr std::array<const char *, RelayJoinCount> JoinNames{"joined", "alone", "wrong_token"};
constexpr std::array<const char *, RelayedLink::EndCount> EndNames{"closed", "broken", "stopped"};
constexpr std::array<const char *, 2> ResultNames{"failed", "linked"};
constexpr std::array<const char *, PunchStrategyCount> StrategyNames{"unknown", "direct", "prediction",
                                                                     "birthday"};
constexpr std::array<const char *, NatKindCount> NatNames{"unknown",    "none",  "stable",
                                                          "sequential", "block", "random"};

void addGauge(Exposition &text, const char *name, const char *help, qsizetype value)
{
    text.begin(name, Type::Gauge, help);
    text.add(static_cast<quint64>(value));
}

void addCounter(Exposition &text, const char *name, const char *help, quint64 value)
{
    text.begin(name, Type::Counter, help);
    text.add(value);
}

void addClients(Exposition &text, const RendezvousServer &server)
{
    const auto &sockets = server.sockets();
    addGauge(text, "punchline_clients", "Clients that are connected.",
             server.lobby().clientCount() - server.lobby().guestCount());
    addGauge(text, "punchline_clients_limit", "How many clients there may be at a time.",
             server.settings().limits.maxClients);
    addGauge(text, "punchline_rooms", "Rooms in which somebody waits.", server.lobby().roomCount());
    addGauge(text, "punchline_handles", "Handles under which somebody waits.", server.lobby().handleCount());
    addGauge(text, "punchline_connections", "Connections to the clients' port, with those that are closing.",
             server.openCount());
    addCounter(text, "punchline_connections_total", "Connections to the clients' port that were accepted.",
               sockets.accepted);
    addCounter(text, "punchline_throttled_total",
               "How often a client was not read for a while, since it had said too much.", sockets.throttled);
    addCounter(text, "punchline_probes_total", "Probes that were answered.",
               server.probes().counts().answered);
    addCounter(text, "punchline_probe_rejections_total",
               "Connections to the probe port that were turned away.", server.probes().counts().refused);
}

void addCluster(Exposition &text, const RendezvousServer &server)
{
    const Cluster *cluster = server.cluster();
    if (!cluster)
        return;
    addGauge(text, "punchline_redis_up", "Whether the Redis that the servers share is there.",
             cluster->link().isUp() ? 1 : 0);
    addGauge(text, "punchline_guests", "Clients of other servers that meet somebody of this one.",
             server.lobby().guestCount());
    addCounter(text, "punchline_letters_malformed_total",
               "What came from other servers and could not be read.", cluster->visits().malformedCount());
}

void addRejections(Exposition &text, const RendezvousServer &server)
{
    text.begin("punchline_rejections_total", Type::Counter,
               "Clients that the server turned away, by reason.");
    for (std::size_t i = 0; i < RejectionCount; ++i) {
        const auto reason = static_cast<Rejection>(i);
        const bool unheard = reason == Rejection::TooManyConnections;
        text.add(unheard ? server.sockets().refused : server.lobby().counts().of(reason),
                 {{"reason", nameOf(reason)}});
    }
}

void addPairs(Exposition &text, const LobbyCounts &counts)
{
    text.begin("punchline_pairs_total", Type::Counter, "Pairs that were introduced, by where they met.");
    for (std::size_t i = 0; i < MeetingPlaceCount; ++i)
        text.add(counts.pairs.at(i), {{"place", MeetingNames.at(i)}});
    text.begin("punchline_wait_seconds", Type::Histogram,
               "From asking for a peer until the pair was certain, for each client, except by a handle.");
    text.add(counts.waits);
    addCounter(text, "punchline_signals_total", "Signals that were relayed.", counts.signals);
    addCounter(text, "punchline_signal_bytes_total", "Bytes of the signals that were relayed.",
               counts.signalBytes);
}

void addRelays(Exposition &text, const RendezvousServer &server)
{
    const LobbyCounts &counts = server.lobby().counts();
    const RelayRoom &room = server.relays();
    addGauge(text, "punchline_relays", "Pairs whose link is relayed.", room.count());
    addGauge(text, "punchline_relays_limit", "How many there may be at a time, with those on offer.",
             server.settings().relays ? server.settings().limits.relays : 0);
    text.begin("punchline_relay_answers_total", Type::Counter, "What clients heard that asked for a relay.");
    for (std::size_t i = 0; i < RelayAnswerCount; ++i)
        text.add(counts.relayAnswers.at(i), {{"answer", AnswerNames.at(i)}});
    text.begin("punchline_relay_joins_total", Type::Counter,
               "Connections that said a token for a relay, by what became of them.");
    for (std::size_t i = 0; i < RelayJoinCount; ++i)
        text.add(counts.relayJoins.at(i), {{"result", JoinNames.at(i)}});
    addCounter(text, "punchline_relay_links_total", "Links that were relayed.", room.counts().links);
    text.begin("punchline_relay_ends_total", Type::Counter, "Relayed links that are over, by why.");
    for (std::size_t i = 0; i < RelayedLink::EndCount; ++i)
        text.add(room.counts().ends.at(i), {{"reason", EndNames.at(i)}});
    addCounter(text, "punchline_relay_bytes_total", "Bytes that were relayed, in both directions.",
               room.counts().bytes);
    text.begin("punchline_relay_throttled_seconds_total", Type::Counter,
               "How long the directions of relayed links were held back by a rate, all added up.");
    text.add(std::chrono::duration<double>(room.heldBack()).count());
}

void addOutcomes(Exposition &text, const LobbyCounts &counts)
{
    text.begin("punchline_outcomes_total", Type::Counter,
               "What clients reported of their punching, each for itself, by the strategy it ended with.");
    for (std::size_t result = 0; result < ResultNames.size(); ++result) {
        for (std::size_t strategy = 0; strategy < PunchStrategyCount; ++strategy)
            text.add(counts.outcomes.at(result).at(strategy),
                     {{"result", ResultNames.at(result)}, {"strategy", StrategyNames.at(strategy)}});
    }
    text.begin("punchline_nat_outcomes_total", Type::Counter,
               "The same by the kinds of the NATs: of who reports, and of the peer.");
    for (std::size_t result = 0; result < ResultNames.size(); ++result) {
        for (std::size_t nat = 0; nat < NatKindCount; ++nat) {
            for (std::size_t peer = 0; peer < NatKindCount; ++peer)
                text.add(counts.nats.at(result).at(nat).at(peer),
                         {{"result", ResultNames.at(result)},
                          {"nat", NatNames.at(nat)},
                          {"peer_nat", NatNames.at(peer)}});
        }
    }
    text.begin("punchline_link_seconds", Type::Histogram,
               "From knowing the peer until the link stood, as clients reported it, by strategy.");
    for (std::size_t strategy = 0; strategy < PunchStrategyCount; ++strategy)
        text.add(counts.linkTimes.at(strategy), {{"strategy", StrategyNames.at(strategy)}});
}

template <typename Number>
void addUsage(Exposition &text, const char *name, Type type, const char *help,
              const std::optional<Number> &value)
{
    if (!value)
        return;
    text.begin(name, type, help);
    text.add(*value);
}

// The names are those of Prometheus' own libraries.
void addProcess(Exposition &text, const ProcessUsage &usage)
{
    addUsage(text, "process_cpu_seconds_total", Type::Counter, "Processor time in seconds.",
             usage.processorSeconds);
    addUsage(text, "process_resident_memory_bytes", Type::Gauge, "Resident memory in bytes.",
             usage.residentBytes);
    addUsage(text, "process_open_fds", Type::Gauge, "Open descriptors.", usage.openDescriptors);
    addUsage(text, "process_max_fds", Type::Gauge, "How many descriptors may be open.",
             usage.mostDescriptors);
    addUsage(text, "process_start_time_seconds", Type::Gauge,
             "When the process began, in seconds since 1970.", usage.startTime);
}

} // namespace

QByteArray metricsText(const RendezvousServer &server, const ProcessUsage &usage)
{
    Exposition text;
    text.begin("punchline_build_info", Type::Gauge, "Always 1; the label says which version runs.");
    text.add(quint64(1), {{"version", PUNCHLINE_VERSION}});
    addClients(text, server);
    addCluster(text, server);
    addRejections(text, server);
    addPairs(text, server.lobby().counts());
    addOutcomes(text, server.lobby().counts());
    addRelays(text, server);
    addProcess(text, usage);
    return text.text();
}

} // namespace punchline
