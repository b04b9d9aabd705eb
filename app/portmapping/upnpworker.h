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

/// Asks a UPnP gateway for a mapping, renews it and removes it, in a thread of its own, since libminiupnpc
/// blocks. A second thread watches the first: a call that takes too long is ended by shutting its connection
/// down, so that a gateway that hangs, drips or never stops sends nobody into a wait without end. Both
/// threads are detached and share their state with this object, which may go at any moment; they end soon
/// after it. Neither touches anything of the program, so its exit need not wait for them.
class UpnpWorker
{
public:
    struct Task
    {
        QUrl description;
        quint16 localPort = 0;
        std::chrono::seconds lifetime{0};
        std::chrono::milliseconds callTime{0}; ///< For one call; connecting may take the library longer.
        QList<LocalNetwork> own;
    };
    /// Says that answer() is there. Comes once, from the thread; never after the destructor or stop() has
    /// returned.
    using Report = std::function<void()>;

    UpnpWorker(const Task &task, Report report);
    UpnpWorker(const UpnpWorker &) = delete;
    UpnpWorker &operator=(const UpnpWorker &) = delete;

    /// Stops it, and does not wait.
    ~UpnpWorker();

    /// What the gateway has granted; nothing for a refusal, and as long as the report has not come.
    [[nodiscard]] std::optional<PortMapping> answer() const;

    /// Lets it remove what it holds, or may hold, and end. Does not wait.
    void stop();

    /// Waits for the end, which comes only after stop(), at most @p limit. Whether it has come.
    bool endsWithin(std::chrono::milliseconds limit);

private:
    struct Shared;

    std::shared_ptr<Shared> m_shared;
};

} // namespace punchline
