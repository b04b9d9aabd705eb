// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/bootclock.h"

#include <QObject>

#include <memory>

namespace punchline {

/// Tells a suspension from a clock that was set: only BootClock goes on meanwhile.
class SuspendSense
{
public:
    using Steady = std::chrono::steady_clock::time_point;

    SuspendSense(BootClock::time_point boot, Steady steady)
        : m_ahead(boot.time_since_epoch() - steady.time_since_epoch())
    { }

    /// True if the machine was suspended for more than a second since the last call. Less than that harms no
    /// connection, and the two clocks are never read at exactly one moment.
    [[nodiscard]] bool handle(BootClock::time_point boot, Steady steady)
    {
        const auto before = m_ahead;
        m_ahead = boot.time_since_epoch() - steady.time_since_epoch();
        return m_ahead - before > std::chrono::seconds(1);
    }

private:
    BootClock::duration m_ahead;
};

/// Tells when connections should be doubted: this machine's network has changed, or it was suspended, or this
/// program was stopped. It waits for the system's word and costs nothing while there is none. A signal is
/// never more than a hint: much of what changes breaks no connection. Whoever else learns that the machine
/// has woken up may tell it by woke(). On other systems than Linux, there are no signals of its own.
class NetworkWatch : public QObject
{
    Q_OBJECT

public:
    /// Changes come in bursts, many for one cable. They are told once in this time.
    static constexpr std::chrono::milliseconds MergeTime{100};

    ~NetworkWatch() override;

    /// The one watch of the program, for the thread that asks first. It lives as long as the application.
    [[nodiscard]] static NetworkWatch *shared();

Q_SIGNALS:
    /// An interface has come, gone, or found or lost its carrier, or an address or a route has changed.
    void changed();
    /// The machine has come back from suspension, or the program was stopped and goes on.
    void woke();

private:
    explicit NetworkWatch(QObject *parent);

    class Sources;
    std::unique_ptr<Sources> m_sources;
};

} // namespace punchline
