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

/// Moves the packets between the TUN devices and the Fabric, on a thread of its own: it wakes when a packet
/// comes or is due, and holds no timer. Everything is attached before start().
class Pump
{
public:
    explicit Pump(Fabric &&fabric);
    Pump(const Pump &) = delete;
    Pump &operator=(const Pump &) = delete;
    ~Pump();

    [[nodiscard]] Fabric &fabric() { return m_fabric; }
    /// The device of the Fabric's host with the same number: attach them in the order of the hosts.
    void attach(TunDevice &&device) { m_devices.push_back(std::move(device)); }
    /// Writes what passes the core into this file.
    [[nodiscard]] MaybeProblem capture(const QString &fileName);

    [[nodiscard]] MaybeProblem start();
    void stop();

    [[nodiscard]] FabricCounts counts() const;
    [[nodiscard]] QString firstViolation() const;
    /// Packets that a namespace did not take.
    [[nodiscard]] quint64 refusedCount() const { return m_refused; }

private:
    void run();
    void readAll(int host, TimePoint now);
    void deliverDue();
    void waitForWork();

    mutable std::mutex m_mutex; ///< Of the Fabric, once the thread runs.
    Fabric m_fabric;
    std::vector<TunDevice> m_devices;
    PcapFile m_capture;
    Descriptor m_wakeUp;
    std::atomic_bool m_stopping = false;
    std::atomic<quint64> m_refused = 0;
    std::thread m_thread;
};

} // namespace punchline::natlab
