// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/pump.h"

#include <poll.h>
#include <sched.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>

namespace punchline::natlab {

namespace {

// A burst from one host must not keep due packets waiting forever.
constexpr int PacketsAtATime = 64;

/// Packets that are late would make the programs look slow. If the system does not allow this, the lab runs
/// without it.
void askForPunctuality()
{
    ::prctl(PR_SET_TIMERSLACK, 1UL);
    const sched_param priority{.sched_priority = 1};
    ::sched_setscheduler(0, SCHED_RR, &priority);
}

timespec toTimespec(std::chrono::nanoseconds time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time);
    return {.tv_sec = seconds.count(), .tv_nsec = (time - seconds).count()};
}

} // namespace

Pump::Pump(Fabric &&fabric)
    : m_fabric(std::move(fabric))
{ }

Pump::~Pump()
{
    stop();
}

MaybeProblem Pump::capture(const QString &fileName)
{
    m_fabric.keepCapture();
    return m_capture.open(fileName);
}

MaybeProblem Pump::start()
{
    m_wakeUp = Descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!m_wakeUp.isOpen())
        return systemProblem(QStringLiteral("The pump cannot be started"));
    m_thread = std::thread([this] { run(); });
    return {};
}

void Pump::stop()
{
    if (!m_thread.joinable())
        return;
    m_stopping = true;
    ::eventfd_write(m_wakeUp.number(), 1);
    m_thread.join();
}

FabricCounts Pump::counts() const
{
    const std::lock_guard lock(m_mutex);
    return m_fabric.counts();
}

QString Pump::firstViolation() const
{
    const std::lock_guard lock(m_mutex);
    return m_fabric.firstViolation();
}

void Pump::run()
{
    askForPunctuality();
    while (!m_stopping) {
        waitForWork();
        deliverDue();
        for (int host = 0; host < static_cast<int>(m_devices.size()); ++host)
            readAll(host, std::chrono::steady_clock::now());
        deliverDue();
    }
}

void Pump::readAll(int host, TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    for (int count = 0; count < PacketsAtATime; ++count) {
        const QByteArray packet = m_devices.at(static_cast<std::size_t>(host)).read();
        if (packet.isEmpty())
            return;
        m_fabric.handlePacket(host, packet, now);
    }
}

void Pump::deliverDue()
{
    QList<Delivery> deliveries;
    {
        const std::lock_guard lock(m_mutex);
        deliveries = m_fabric.handleTimeout(std::chrono::steady_clock::now());
        m_capture.write(m_fabric.takeCapture());
    }
    for (const Delivery &delivery : deliveries) {
        if (!m_devices.at(static_cast<std::size_t>(delivery.host)).write(delivery.packet))
            ++m_refused;
    }
}

void Pump::waitForWork()
{
    std::vector<pollfd> descriptors;
    descriptors.reserve(m_devices.size() + 1);
    descriptors.push_back({m_wakeUp.number(), POLLIN, 0});
    for (const TunDevice &device : m_devices)
        descriptors.push_back({device.descriptor(), POLLIN, 0});

    std::optional<TimePoint> due;
    {
        const std::lock_guard lock(m_mutex);
        due = m_fabric.nextTimeout();
    }
    const auto wait = due ? std::max(*due - std::chrono::steady_clock::now(), std::chrono::nanoseconds(0))
                          : std::chrono::nanoseconds(0);
    const timespec timeout = toTimespec(wait);
    ::ppoll(descriptors.data(), descriptors.size(), due ? &timeout : nullptr, nullptr);
}

} // namespace punchline::natlab
