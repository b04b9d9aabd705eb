// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/portmapping/upnpworker.h"

#include "app/platform/librarysockets.h"
#include "app/portmapping/mappingrequest.h"
#include "app/portmapping/upnpgateway.h"

#include <QRandomGenerator>

#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>

namespace punchline {

namespace {

using Clock = std::chrono::steady_clock;

// How often to end an overdue call again: the library may just have been about to connect.
constexpr std::chrono::milliseconds EndingInterval{100};

// How many other ports to try if the session's own port is taken.
constexpr int OtherPorts = 3;

// RFC 6335, section 6: the dynamic ports, where no service has its home.
constexpr int FirstDynamicPort = 49152;
constexpr int BehindLastPort = 65536;

} // namespace

struct UpnpWorker::Shared
{
    explicit Shared(Task what)
        : task(std::move(what))
    { }

    /// Makes one blocking call that the other thread watches. @p remote is the endpoint it connects to.
    template <typename Call> auto watched(const Endpoint &remote, Call call)
    {
        setCall(remote, Clock::now() + task.callTime);
        auto result = call();
        setCall({}, std::nullopt);
        return result;
    }

    void setCall(const Endpoint &remote, std::optional<Clock::time_point> deadline);
    [[nodiscard]] bool isStopping();
    void tell(const std::optional<PortMapping> &mapping);

    void work();
    [[nodiscard]] std::optional<quint16> map(UpnpGateway &gateway);
    void keep(UpnpGateway &gateway, quint16 port);
    void remove(UpnpGateway &gateway, quint16 port);
    void watch();

    const Task task;
    std::mutex mutex; ///< For everything below.
    std::condition_variable changed;
    Report report; ///< Empty after the report, or if nobody listens any more.
    std::optional<PortMapping> granted;
    bool stopping = false;
    bool ended = false;
    Endpoint callRemote;
    std::optional<Clock::time_point> callDeadline; ///< Of the current call.
};

void UpnpWorker::Shared::setCall(const Endpoint &remote, std::optional<Clock::time_point> deadline)
{
    const std::lock_guard lock(mutex);
    callRemote = remote;
    callDeadline = deadline;
    changed.notify_all();
}

bool UpnpWorker::Shared::isStopping()
{
    const std::lock_guard lock(mutex);
    return stopping;
}

void UpnpWorker::Shared::tell(const std::optional<PortMapping> &mapping)
{
    const std::lock_guard lock(mutex);
    if (!report)
        return;
    granted = mapping;
    std::exchange(report, nullptr)();
}

void UpnpWorker::Shared::work()
{
    surviveBrokenPipesInThisThread();
    const Endpoint remote(QHostAddress(task.description.host()), quint16(task.description.port(80)));
    UpnpGateway gateway;
    const bool isOpen = watched(remote, [this, &gateway] { return gateway.open(task.description); });
    if (isOpen && !isStopping()) {
        const QHostAddress address =
            watched(gateway.control(), [&gateway] { return gateway.externalAddress(); });
        // Ask for the address and judge it first: a gateway without a usable address need not open anything.
        const bool isUsable = isPlausibleExternal(Endpoint(address, task.localPort), task.own);
        const auto port = isUsable ? map(gateway) : std::nullopt;
        if (port) {
            tell(PortMapping{PortMappingProtocol::UpnpIgd, Endpoint(address, *port), task.lifetime});
            keep(gateway, *port);
        }
    }
    tell(std::nullopt);
    const std::lock_guard lock(mutex);
    ended = true;
    changed.notify_all();
}

std::optional<quint16> UpnpWorker::Shared::map(UpnpGateway &gateway)
{
    quint16 port = task.localPort;
    for (int attempt = 0; attempt <= OtherPorts && !isStopping(); ++attempt) {
        const auto answer =
            watched(gateway.control(), [&] { return gateway.add(port, task.localPort, task.lifetime); });
        switch (answer) {
        case UpnpGateway::Answer::Yes:
            return port;
        case UpnpGateway::Answer::No:
            return std::nullopt;
        case UpnpGateway::Answer::Unclear:
            tell(std::nullopt);
            remove(gateway, port);
            return std::nullopt;
        case UpnpGateway::Answer::Conflict:
            port = quint16(QRandomGenerator::system()->bounded(FirstDynamicPort, BehindLastPort));
        }
    }
    return std::nullopt;
}

void UpnpWorker::Shared::keep(UpnpGateway &gateway, quint16 port)
{
    const auto pause = renewalDelay(task.lifetime, task.lifetime);
    std::unique_lock lock(mutex);
    while (!changed.wait_for(lock, pause, [this] { return stopping; })) {
        lock.unlock();
        // A failed renewal is tried again after the next interval; meanwhile the mapping may be gone.
        watched(gateway.control(), [&] { return gateway.add(port, task.localPort, task.lifetime); });
        lock.lock();
    }
    lock.unlock();
    remove(gateway, port);
}

void UpnpWorker::Shared::remove(UpnpGateway &gateway, quint16 port)
{
    watched(gateway.control(), [&gateway, port] {
        gateway.remove(port);
        return true;
    });
}

void UpnpWorker::Shared::watch()
{
    std::unique_lock lock(mutex);
    while (!ended) {
        if (!callDeadline) {
            changed.wait(lock);
        } else if (Clock::now() < *callDeadline) {
            changed.wait_until(lock, *callDeadline);
        } else {
            endConnectionsTo(callRemote);
            callDeadline = Clock::now() + EndingInterval;
        }
    }
}

UpnpWorker::UpnpWorker(const Task &task, Report report)
    : m_shared(std::make_shared<Shared>(task))
{
    m_shared->report = std::move(report);
    try {
        std::thread([shared = m_shared] { shared->watch(); }).detach();
        std::thread([shared = m_shared] { shared->work(); }).detach();
    } catch (const std::system_error &) {
        // The system cannot create a thread: treat that as a refusal. A thread that already runs ends because
        // of this.
        m_shared->tell(std::nullopt);
        const std::lock_guard lock(m_shared->mutex);
        m_shared->ended = true;
        m_shared->changed.notify_all();
    }
}

UpnpWorker::~UpnpWorker()
{
    stop();
}

std::optional<PortMapping> UpnpWorker::answer() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->granted;
}

void UpnpWorker::stop()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->report = nullptr;
    m_shared->stopping = true;
    m_shared->changed.notify_all();
}

bool UpnpWorker::endsWithin(std::chrono::milliseconds limit)
{
    std::unique_lock lock(m_shared->mutex);
    return m_shared->changed.wait_for(lock, limit, [shared = m_shared.get()] { return shared->ended; });
}

} // namespace punchline
