// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/daemon.h"

#include "app/platform/journal.h"

#include <utility>

namespace punchline {

namespace {

Log::Form formOfLog()
{
    return standardErrorIsJournal() ? Log::Form::Journal : Log::Form::Plain;
}

// Who runs it in a terminal sees the ready line, and what goes wrong; the journal is for those who come
// later.
LogLevel levelOf(const ServerConfiguration &configuration)
{
    return configuration.logLevel.value_or(standardErrorIsJournal() ? LogLevel::Info : LogLevel::Warning);
}

QString listText(const QList<Endpoint> &endpoints)
{
    QStringList texts;
    for (const Endpoint &endpoint : endpoints)
        texts.append(endpoint.toString());
    return texts.join(u',');
}

} // namespace

Daemon::Daemon(const ServerConfiguration &configuration, const QStringList &arguments,
               const Log::Sink &logSink)
    : m_configuration(configuration)
    , m_arguments(arguments)
    , m_log(formOfLog(), levelOf(configuration), logSink)
    , m_server(configuration.server)
{
    connect(&m_termination, &TerminationSignal::requested, this, &Daemon::stop);
    connect(&m_reload, &ReloadSignal::requested, this, &Daemon::reload);
    connect(&m_server, &RendezvousServer::stopped, this, [this] {
        m_log.write(LogLevel::Info, "stopped");
        Q_EMIT ended();
    });
}

std::optional<ListenFailure> Daemon::start()
{
    m_log.write(LogLevel::Info, "start", {{"version", QStringLiteral(PUNCHLINE_VERSION)}});
    if (auto failure = m_server.listen())
        return failure;
    m_log.write(
        LogLevel::Info, "ready",
        {{"clients", listText(m_server.endpoints())}, {"probes", listText(m_server.probeEndpoints())}});
    return std::nullopt;
}

void Daemon::reload()
{
    if (m_stopping)
        return;
    const ServerOptions options = parseServerOptions(m_arguments);
    if (const auto *error = std::get_if<UsageError>(&options)) {
        m_log.write(LogLevel::Error, "reload-refused", {{"reason", error->sentence}});
        return;
    }
    const auto &wanted = std::get<ServerConfiguration>(options);
    const QStringList later = needingRestart(m_configuration, wanted);
    if (!later.isEmpty())
        m_log.write(LogLevel::Warning, "restart-needed", {{"for", later.join(u',')}});
    m_server.setLimits(wanted.server);
    m_log.setLevel(levelOf(wanted));
    m_log.write(LogLevel::Info, "reloaded",
                {{"max-clients", QString::number(wanted.server.maxClients)},
                 {"max-clients-per-address", QString::number(wanted.server.maxClientsPerAddress)},
                 {"room-seconds", QString::number(wanted.server.roomTime.count())},
                 {"no-classic", wanted.server.classic ? QStringLiteral("no") : QStringLiteral("yes")}});
}

void Daemon::stop()
{
    if (std::exchange(m_stopping, true))
        return;
    m_log.write(LogLevel::Info, "drain", {{"clients", QString::number(m_server.lobby().clientCount())}});
    m_server.stop();
}

} // namespace punchline
