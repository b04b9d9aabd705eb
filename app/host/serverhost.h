// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/host/hostaddresses.h"

#include <QObject>
#include <QString>

namespace punchline {

/// What is known about the server that runs inside this program.
struct HostState
{
    enum class Phase {
        Stopped,
        Running,
        Stopping, ///< It says goodbye to its clients, for at most two seconds.
        Failed,   ///< It cannot listen; reason says why.
    };

    /// The router's answer to the request to let others in.
    enum class Router {
        NotAsked, ///< There is no router that would have to, or nothing to ask it for.
        Asked,
        Opened,  ///< The address that it names is in the list.
        Refused, ///< Or did not answer, which is the same for everybody outside.
    };

    Phase phase = Phase::Stopped;
    QString reason;                 ///< The system's description.
    quint16 port = 0;               ///< Valid while it runs.
    QList<HostAddress> addresses{}; ///< Addresses to give away, the best first; never empty while it runs.
    Router router = Router::NotAsked;
    bool reachedFromOutside = false; ///< A client from outside this machine's networks has connected.
    qsizetype connected = 0;         ///< Including this program.
    qsizetype waiting = 0;           ///< Of those, waiting for a peer.
    quint64 pairs = 0;               ///< Pairs introduced since the start.

    friend bool operator==(const HostState &, const HostState &) = default;
};

/// The rendezvous server inside this program, as a user interface drives it: requests are slots, and one
/// signal says that the state has changed. Nothing blocks. The desktop program drives a HostedServer; its
/// tests drive a fake.
class ServerHost : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual const HostState &state() const = 0;

public Q_SLOTS:
    /// Listens on the default port, or on a free one if that is taken, and asks the router to let others in.
    /// No effect while it runs or stops.
    virtual void start() = 0;

    /// Says goodbye to all clients, and removes the router's mappings. Pairs that have been introduced no
    /// longer need the server.
    virtual void stop() = 0;

    /// Checks this machine's addresses again, and asks the router again if they have changed.
    virtual void refresh() = 0;

Q_SIGNALS:
    void changed();
};

} // namespace punchline
