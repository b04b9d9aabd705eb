// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/net/rendezvousserver.h"
#include "server/operation/httpserver.h"
#include "server/operation/limitlog.h"
#include "server/operation/log.h"
#include "server/operation/serveroptions.h"

#include "app/platform/terminationsignal.h"
#include "server/platform/reloadsignal.h"
#include "server/platform/servicemanager.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace punchline {

/// The running program: the server with what an operator sees of it and does with it, that is its log, its
/// metrics and its health, the reload of its configuration, its orderly end, and what the service manager is
/// told of all that. Driven by signals of the system and by HTTP requests; it never speaks with a client.
class Daemon : public QObject
{
    Q_OBJECT

public:
    /// Why it cannot start.
    struct StartFailure
    {
        enum class Of { Clients, Metrics, PassedSockets };
        Of of = Of::Clients;
        ListenFailure failure;
    };

    /// @p arguments are the command line's, which a reload reads again.
    Daemon(const ServerConfiguration &configuration, const QStringList &arguments, const Log::Sink &logSink,
           QObject *parent = nullptr);

    /// Nothing where it serves from now on.
    [[nodiscard]] std::optional<StartFailure> start();

    [[nodiscard]] const RendezvousServer &server() const { return m_server; }

Q_SIGNALS:
    /// It has been told to end, and everybody has been told goodbye.
    void ended();

private:
    [[nodiscard]] std::optional<StartFailure> startMetrics();
    [[nodiscard]] http::Answer answer(const QByteArray &path);
    [[nodiscard]] QByteArray freshMetrics();
    void watchCluster(const Cluster &cluster);
    void handleLimit(Rejection reason, const QHostAddress &address);
    void handleProxyRefused(ProxyDoor::Refusal reason, const QHostAddress &proxy);
    void judgeAlternate();
    void doubtAlternate(const QHostAddress &beyond);
    void handleSourceDoubted(const SourceWatch::Finding &finding);
    void reload();
    void stop();
    void showLife();

    ServiceManager m_manager;
    ServerConfiguration m_configuration;
    QStringList m_arguments;
    Log m_log;
    LimitLog<Rejection, RejectionCount> m_limits;
    LimitLog<ProxyDoor::Refusal, ProxyDoor::RefusalCount> m_proxyLimits;
    TerminationSignal m_termination{Hangup::Elsewhere};
    ReloadSignal m_reload;
    RendezvousServer m_server;
    HttpServer m_http;
    QByteArray m_metrics; ///< As of m_metricsTime.
    std::optional<std::chrono::steady_clock::time_point> m_metricsTime;
    QTimer m_watchdog;
    QMetaObject::Connection m_arrivals; ///< While they may show that nobody reaches the alternate address.
    bool m_ready = false;
    bool m_stopping = false;
};

} // namespace punchline
