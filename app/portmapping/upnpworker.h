// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/candidates.h"
#include "app/punch/portmapping.h"

#include <QList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace punchline {

/// Asks a UPnP gateway for a mapping, renews it and removes it, in a thread of its own, because libminiupnpc
/// blocks. A second thread watches the first: it ends a call that takes too long by shutting its connection
/// down, so that a gateway that hangs, drips or never stops cannot block forever. Both threads are detached
/// and share their state with this object, which may be destroyed at any moment; they end soon after it.
/// Neither touches anything else in the program, so its exit need not wait for them.
class UpnpWorker
{
public:
    struct Task
    {
        QUrl description;
        quint16 localPort = 0;
        std::chrono::seconds lifetime{0};
        std::chrono::milliseconds callTime{0}; ///< For one call; the library may take longer to connect.
        QList<LocalNetwork> own;
    };
    /// Reports that answer() is ready. Called once, from the thread; never after the destructor or stop() has
    /// returned.
    using Report = std::function<void()>;

    UpnpWorker(const Task &task, Report report);
    UpnpWorker(const UpnpWorker &) = delete;
    UpnpWorker &operator=(const UpnpWorker &) = delete;

    /// Stops the worker without waiting.
    ~UpnpWorker();

    /// The granted mapping; `nullopt` if refused, or until the report has come.
    [[nodiscard]] std::optional<PortMapping> answer() const;

    /// Lets the worker remove what it holds or may hold, and end. Does not wait.
    void stop();

    /// Waits at most @p limit for the worker to end, which it only does after stop(). Returns whether it has.
    bool endsWithin(std::chrono::milliseconds limit);

private:
    struct Shared;

    std::shared_ptr<Shared> m_shared;
};

} // namespace punchline
