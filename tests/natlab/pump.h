// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/fabric.h"
#include "tests/natlab/pcapfile.h"
#include "tests/natlab/tundevice.h"

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace punchline::natlab {

/// Moves packets between the TUN devices and the Fabric on its own thread, which wakes when a packet arrives
/// or is due, and uses no timer. Attach everything before start().
class Pump
{
public:
    explicit Pump(Fabric &&fabric);
    Pump(const Pump &) = delete;
    Pump &operator=(const Pump &) = delete;
    ~Pump();

    [[nodiscard]] Fabric &fabric() { return m_fabric; }
    /// Attaches the device of the next host: call it in the order of the Fabric's host numbers.
    void attach(TunDevice &&device) { m_devices.push_back(std::move(device)); }
    /// Writes all packets that pass the core to this file.
    [[nodiscard]] MaybeProblem capture(const QString &fileName);

    [[nodiscard]] MaybeProblem start();
    void stop();
    /// Calls @p change with the Fabric while no packet moves, also after start().
    template <typename Change> void change(Change change)
    {
        const std::lock_guard lock(m_mutex);
        change(m_fabric);
    }

    [[nodiscard]] FabricCounts counts() const;
    [[nodiscard]] QString firstViolation() const;
    /// Packets that a namespace did not accept.
    [[nodiscard]] quint64 refusedCount() const { return m_refused; }

private:
    void run();
    void readAll(int host, TimePoint now);
    void deliverDue();
    void waitForWork();

    mutable std::mutex m_mutex; ///< Guards the Fabric once the thread runs.
    Fabric m_fabric;
    std::vector<TunDevice> m_devices;
    PcapFile m_capture;
    Descriptor m_wakeUp;
    std::atomic_bool m_stopping = false;
    std::atomic<quint64> m_refused = 0;
    std::thread m_thread;
};

} // namespace punchline::natlab
