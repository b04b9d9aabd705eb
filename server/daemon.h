// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/log.h"
#include "server/rendezvousserver.h"
#include "server/serveroptions.h"

#include "app/platform/reloadsignal.h"
#include "app/platform/terminationsignal.h"

#include <QObject>

#include <optional>

namespace punchline {

/// The running program: the server with what an operator sees of it and does with it, that is its log, the
/// reload of its configuration and its orderly end. Driven by signals of the system; it never speaks with a
/// client, and prints nothing but the log.
class Daemon : public QObject
{
    Q_OBJECT

public:
    /// @p arguments are the command line's, which a reload reads again.
    Daemon(const ServerConfiguration &configuration, const QStringList &arguments, const Log::Sink &logSink);

    /// Nothing where it serves from now on.
    [[nodiscard]] std::optional<ListenFailure> start();

    [[nodiscard]] const RendezvousServer &server() const { return m_server; }

Q_SIGNALS:
    /// It has been told to end, and everybody has been told goodbye.
    void ended();

private:
    void reload();
    void stop();

    ServerConfiguration m_configuration;
    QStringList m_arguments;
    Log m_log;
    TerminationSignal m_termination;
    ReloadSignal m_reload;
    RendezvousServer m_server;
    bool m_stopping = false;
};

} // namespace punchline
