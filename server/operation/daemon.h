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

/// The running program: the server and its operation, that is, its log, metrics, health, configuration reload
/// and orderly end, and the notifications to the service manager. Driven by signals of the system and by HTTP
/// requests. It never speaks with a client. Its members are the parts that it ties together.
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

    /// @p arguments are those of the command line, which a reload reads again.
    Daemon(const ServerConfiguration &configuration, const QStringList &arguments, const Log::Sink &logSink,
           QObject *parent = nullptr);

    /// `nullopt` if it serves from now on.
    [[nodiscard]] std::optional<StartFailure> start();

    [[nodiscard]] const RendezvousServer &server() const { return m_server; }

Q_SIGNALS:
    /// It was told to end, and has said goodbye to all clients.
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
    QMetaObject::Connection
        m_arrivals; ///< While arrivals may show that clients cannot reach the alternate address.
    bool m_ready = false;
    bool m_stopping = false;
};

} // namespace punchline
