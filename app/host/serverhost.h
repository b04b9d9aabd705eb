// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/host/hostaddresses.h"

#include <QObject>
#include <QString>

namespace punchline {

/// What is known of the server that runs inside this program.
struct HostState
{
    enum class Phase {
        Stopped,
        Running,
        Stopping, ///< It says goodbye to whoever is there; at most two seconds.
        Failed,   ///< It cannot listen; the reason says why.
    };

    /// What the router says to letting others in.
    enum class Router {
        NotAsked, ///< There is none that would have to, or nothing to ask it for.
        Asked,
        Opened,  ///< The address that it names is in the list.
        Refused, ///< It does not answer either, which is the same to whoever stands outside.
    };

    Phase phase = Phase::Stopped;
    QString reason;                 ///< The system's own words.
    quint16 port = 0;               ///< While it runs.
    QList<HostAddress> addresses{}; ///< To give away, the best first; never empty while it runs.
    Router router = Router::NotAsked;
    bool reachedFromOutside = false; ///< Somebody from outside this machine's networks has connected.
    qsizetype connected = 0;         ///< This program included.
    qsizetype waiting = 0;           ///< Of those, for somebody to come.
    quint64 pairs = 0;               ///< Introduced since the start.

    friend bool operator==(const HostState &, const HostState &) = default;
};

/// The rendezvous server inside this program, as a user interface drives it: requests are slots, and one
/// signal says that the state is another one. Nothing blocks. The desktop program drives a HostedServer; its
/// tests drive a fake.
class ServerHost : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual const HostState &state() const = 0;

public Q_SLOTS:
    /// Listens on the usual port, or where that is taken on a free one, and asks the router to let others in.
    /// Of no effect while it runs or stops.
    virtual void start() = 0;

    /// Says goodbye to everybody, and takes back what the router has opened. Those who have been introduced
    /// need the server no more.
    virtual void stop() = 0;

    /// Looks again at this machine's addresses, and asks the router anew where they have changed.
    virtual void refresh() = 0;

Q_SIGNALS:
    void changed();
};

} // namespace punchline
