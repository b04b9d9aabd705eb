// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/daemon.h"

#include "server/net/alternate.h"
#include "server/operation/exposition.h"
#include "server/operation/metricstext.h"

#include "app/platform/descriptorlimit.h"
#include "app/platform/routes.h"
#include "server/platform/journal.h"
#include "server/platform/processusage.h"

#include <QNetworkInterface>

#include <algorithm>
#include <array>
#include <utility>

namespace punchline {

namespace {

using namespace std::chrono_literals;

// Making the text looks at every open descriptor. Requests within this time get the last text again.
constexpr auto MetricsAge = 50ms;

// The names of the passed sockets in the systemd units.
constexpr QLatin1StringView ClientSocket("client");
constexpr QLatin1StringView ProbeSocket("probe");
constexpr QLatin1StringView MetricsSocket("metrics");

Log::Form formOfLog()
{
    return standardErrorIsJournal() ? Log::Form::Journal : Log::Form::Plain;
}

// In a terminal, the operator sees the ready line and problems. The journal is read later, and gets more.
LogLevel levelOf(const ServerConfiguration &configuration)
{
    return configuration.logLevel.value_or(standardErrorIsJournal() ? LogLevel::Info : LogLevel::Warning);
}

QList<qintptr> socketsCalled(QLatin1StringView name, const ServiceManager &manager)
{
    QList<qintptr> descriptors;
    for (const ServiceManager::Socket &socket : manager.sockets()) {
        if (socket.name == name)
            descriptors.append(socket.descriptor);
    }
    return descriptors;
}

RendezvousServer::Settings withPassedSockets(RendezvousServer::Settings settings,
                                             const ServiceManager &manager)
{
    settings.passedSockets = socketsCalled(ClientSocket, manager);
    settings.passedProbeSockets = socketsCalled(ProbeSocket, manager);
    return settings;
}

// In the order of ProxyDoor::Refusal.
constexpr std::array<const char *, ProxyDoor::RefusalCount> RefusalWords{
    "no PROXY header", "PROXY header is wrong", "no PROXY header in time", "too many without a PROXY header"};
// In the order of AddressScope.
constexpr std::array<const char *, 4> ScopeWords{"loopback", "link-local", "private", "public"};

template <typename Enum, std::size_t Count>
QString wordFor(Enum value, const std::array<const char *, Count> &words)
{
    return QString::fromLatin1(words.at(static_cast<std::size_t>(value)));
}

/// Describes an address that all clients seem to have.
QString placeOf(const QHostAddress &address)
{
    if (address.isLoopback())
        return QStringLiteral("loopback");
    if (isOfThisMachine(address))
        return QStringLiteral("this machine");
    return address == defaultGateway() ? QStringLiteral("the default gateway")
                                       : QStringLiteral("a private network");
}

/// The first passed socket with an unknown name.
std::optional<QString> strangeSocket(const ServiceManager &manager)
{
    const auto isKnown = [](const ServiceManager::Socket &socket) {
        return socket.name == ClientSocket || socket.name == ProbeSocket || socket.name == MetricsSocket;
    };
    const auto found = std::ranges::find_if_not(manager.sockets(), isKnown);
    return found == manager.sockets().end() ? std::nullopt : std::optional(found->name);
}

} // namespace

Daemon::Daemon(const ServerConfiguration &configuration, const QStringList &arguments,
               const Log::Sink &logSink, QObject *parent)
    : QObject(parent)
    , m_configuration(configuration)
    , m_arguments(arguments)
    , m_log(formOfLog(), levelOf(configuration), logSink)
    , m_server(withPassedSockets(configuration.server, m_manager))
    , m_http([this](const QByteArray &path) { return answer(path); })
{
    connect(&m_termination, &TerminationSignal::requested, this, &Daemon::stop);
    connect(&m_reload, &ReloadSignal::requested, this, &Daemon::reload);
    connect(&m_watchdog, &QTimer::timeout, this, &Daemon::showLife);
    connect(&m_server, &RendezvousServer::limitReached, this, &Daemon::handleLimit);
    connect(&m_server, &RendezvousServer::sourceDoubted, this, &Daemon::handleSourceDoubted);
    connect(&m_server, &RendezvousServer::proxyRefused, this, &Daemon::handleProxyRefused);
    if (const Cluster *cluster = m_server.cluster())
        watchCluster(*cluster);
    connect(&m_server, &RendezvousServer::stopped, this, [this] {
        m_log.write(LogLevel::Info, "stopped");
        Q_EMIT ended();
    });
}

std::optional<Daemon::StartFailure> Daemon::start()
{
    m_log.write(LogLevel::Info, "start", {{"version", QStringLiteral(PUNCHLINE_VERSION)}});
    if (const auto name = strangeSocket(m_manager))
        return StartFailure{StartFailure::Of::PassedSockets, {{}, *name}};
    if (auto failure = startMetrics())
        return failure;
    if (auto failure = m_server.listen())
        return StartFailure{StartFailure::Of::Clients, *failure};
    m_ready = true;
    const RendezvousServer::Settings &settings = m_configuration.server;
    const qsizetype wanted = settings.limits.maxClients;
    const qsizetype forRelays = settings.relays ? settings.limits.relays * RelayRoom::DescriptorsPerLink : 0;
    if (const qsizetype spare = std::max<qsizetype>(spareDescriptors() - forRelays, 0); spare < wanted)
        m_log.write(LogLevel::Warning, "few-descriptors",
                    {{"clients", QString::number(spare)}, {"max-clients", QString::number(wanted)}});
    judgeAlternate();
    const QString separator(u',');
    m_log.write(LogLevel::Info, "ready",
                {{"clients", listText(m_server.endpoints(), separator)},
                 {"probes", listText(m_server.probeEndpoints(), separator)},
                 {"metrics", listText(m_http.listeners().endpoints(), separator)}});
    m_manager.tell("READY=1\nSTATUS=Accepting clients on "
                   + listText(m_server.endpoints(), separator).toUtf8());
    if (const auto time = m_manager.watchdogTime())
        m_watchdog.start(std::max(std::chrono::duration_cast<std::chrono::milliseconds>(*time / 2), 1ms));
    return std::nullopt;
}

std::optional<Daemon::StartFailure> Daemon::startMetrics()
{
    const auto passed = socketsCalled(MetricsSocket, m_manager);
    if (passed.isEmpty() && !m_configuration.metrics)
        return std::nullopt;
    const auto failure = m_http.listen(m_configuration.metrics.value_or(Endpoint()), passed);
    return failure ? std::optional(StartFailure{StartFailure::Of::Metrics, *failure}) : std::nullopt;
}

http::Answer Daemon::answer(const QByteArray &path)
{
    if (path == "/metrics")
        return {.contentType = Exposition::ContentType, .body = freshMetrics()};
    if (path == "/livez")
        return {.body = "live\n"};
    if (path != "/readyz")
        return http::statusAnswer(http::NotFound);
    if (!m_ready)
        return {.status = http::Unavailable, .body = m_stopping ? "draining\n" : "starting\n"};
    if (const Cluster *cluster = m_server.cluster(); cluster && !cluster->link().isUp())
        return {.status = http::Unavailable,
                .body = RedisReply::errorMeansAway(cluster->link().problem().toUtf8())
                    ? "alone: the Redis does not serve\n"
                    : "alone: the Redis cannot be reached\n"};
    return {.body = "ready\n"};
}

QByteArray Daemon::freshMetrics()
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_metricsTime || now - *m_metricsTime >= MetricsAge) {
        m_metrics = metricsText(m_server, processUsage());
        m_metricsTime = now;
    }
    return m_metrics;
}

void Daemon::watchCluster(const Cluster &cluster)
{
    const QString redis = m_configuration.server.redis->toText();
    connect(&cluster.link(), &RedisLink::cameUp, this, [this, redis] {
        m_log.write(LogLevel::Info, "redis-up", {{"redis", redis}});
    });
    connect(&cluster.link(), &RedisLink::wentDown, this, [this, redis, &cluster] {
        m_log.write(LogLevel::Error, "redis-down", {{"redis", redis}, {"reason", cluster.link().problem()}});
    });
    connect(&cluster.link(), &RedisLink::troubled, this, [this](const QString &reason) {
        m_log.write(LogLevel::Error, "redis-trouble", {{"reason", reason}});
    });
    connect(&cluster.policy(), &RedisPolicy::evicting, this, [this](const QString &policy, qint64 evicted) {
        m_log.write(LogLevel::Warning, "redis-evicts",
                    {{"policy", policy},
                     {"evicted", QString::number(evicted)},
                     {"advice",
                      QStringLiteral("rooms are lost when its memory is full: set maxmemory-policy of the "
                                     "Redis to noeviction")}});
    });
}

void Daemon::handleLimit(Rejection reason, const QHostAddress &address)
{
    const auto count = m_limits.take(reason, std::chrono::steady_clock::now());
    if (count)
        m_log.write(LogLevel::Warning, "limit",
                    {{"reason", QString::fromLatin1(nameOf(reason))},
                     {"refused", QString::number(*count)},
                     {"last-from", Log::networkOf(address)}});
}

void Daemon::handleProxyRefused(ProxyDoor::Refusal reason, const QHostAddress &proxy)
{
    // A proxy is the operator's own, so its address is logged in full.
    const auto count = m_proxyLimits.take(reason, std::chrono::steady_clock::now());
    if (count)
        m_log.write(LogLevel::Warning, "proxy-refused",
                    {{"reason", wordFor(reason, RefusalWords)},
                     {"refused", QString::number(*count)},
                     {"last-from", proxy.toString()},
                     {"advice",
                      QStringLiteral("let it send the PROXY protocol, v1 or v2, ahead of each connection, or "
                                     "take its address out of proxy-protocol")}});
}

void Daemon::judgeAlternate()
{
    const QHostAddress &alternate = m_configuration.server.alternate;
    if (alternate.isNull())
        return;
    QList<QHostAddress> listening;
    for (const Endpoint &endpoint : m_server.endpoints())
        listening.append(endpoint.address);
    if (const auto beyond = beyondAlternate(alternate, listening, QNetworkInterface::allAddresses())) {
        doubtAlternate(*beyond);
        return;
    }
    // Behind a router that lets clients in, only their addresses show how far away they are.
    m_arrivals =
        connect(&m_server, &RendezvousServer::clientArrived, this, [this](const Endpoint &serverReflexive) {
            if (isBeyond(m_configuration.server.alternate, serverReflexive.address)) {
                disconnect(m_arrivals);
                doubtAlternate({});
            }
        });
}

void Daemon::doubtAlternate(const QHostAddress &beyond)
{
    const QHostAddress &alternate = m_configuration.server.alternate;
    m_log.write(
        LogLevel::Warning, "alternate-unreachable",
        {{"alternate", alternate.toString()},
         {"reason", wordFor(scopeOf(alternate), ScopeWords)},
         {"clients-reach", beyond.isNull() ? QStringLiteral("from farther away") : beyond.toString()},
         {"advice",
          QStringLiteral("clients cannot get there, and wait for nothing: give --alternate an address "
                         "that they reach as they reach this server, or leave it out")}});
}

void Daemon::handleSourceDoubted(const SourceWatch::Finding &finding)
{
    // Logged in full: it is not a client's address.
    m_log.write(
        LogLevel::Warning, "one-address-for-all",
        {{"address", finding.address.toString()},
         {"what", placeOf(finding.address)},
         {"clients", QString::number(finding.clients)},
         {"advice",
          QStringLiteral("clients seem to come through a proxy or a published port and are told a wrong "
                         "address, so that they fail to connect: let the proxy send the PROXY protocol and "
                         "name it with proxy-protocol, or give the container the network of its host; "
                         "punchline-server(8) says more")}});
}

void Daemon::reload()
{
    if (m_stopping)
        return;
    m_manager.tellReloading();
    const ServerOptions options = parseServerOptions(m_arguments);
    if (const auto *error = std::get_if<UsageError>(&options)) {
        m_log.write(LogLevel::Error, "reload-refused", {{"reason", error->sentence}});
        m_manager.tell("READY=1\nSTATUS=Goes on as before: the configuration was refused");
        return;
    }
    const auto &wanted = std::get<ServerConfiguration>(options);
    const QStringList later = needingRestart(m_configuration, wanted);
    if (!later.isEmpty())
        m_log.write(LogLevel::Warning, "restart-needed", {{"for", later.join(u',')}});
    const ServerLimits &limits = wanted.server.limits;
    m_server.setLimits(limits);
    m_log.setLevel(levelOf(wanted));
    m_log.write(LogLevel::Info, "reloaded",
                {{"max-clients", QString::number(limits.maxClients)},
                 {"max-clients-per-address", QString::number(limits.maxClientsPerAddress)},
                 {"room-seconds", QString::number(limits.roomTime.count())},
                 {"relay-rate", QString::number(limits.relayRate)},
                 {"relay-total-rate", QString::number(limits.relayTotalRate)},
                 {"relay-pairs", QString::number(limits.relays)},
                 {"no-classic", limits.classic ? QStringLiteral("no") : QStringLiteral("yes")}});
    m_manager.tell("READY=1");
}

void Daemon::stop()
{
    if (std::exchange(m_stopping, true))
        return;
    m_ready = false;
    m_log.write(LogLevel::Info, "drain", {{"clients", QString::number(m_server.lobby().clientCount())}});
    m_manager.tell("STOPPING=1\nSTATUS=Says goodbye to its clients");
    m_server.stop();
}

void Daemon::showLife()
{
    m_manager.tell("WATCHDOG=1\nSTATUS=" + QByteArray::number(m_server.lobby().clientCount()) + " clients, "
                   + QByteArray::number(m_server.lobby().roomCount()) + " rooms");
}

} // namespace punchline
