// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/platform/eventdispatcher.h"

#include "server/platform/timerqueue.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QSocketNotifier>

#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <limits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace punchline {

namespace {

using std::chrono::milliseconds;

constexpr int MaxReadyAtOnce = 256; // The rest comes with the next call, so nothing starves.

// Which events wake which notifier. A hang-up or an error wakes all of them, as with poll().
constexpr std::array<quint32, 3> WakesOn{EPOLLIN | EPOLLHUP | EPOLLERR, EPOLLOUT | EPOLLHUP | EPOLLERR,
                                         EPOLLPRI | EPOLLHUP | EPOLLERR};
constexpr std::array<quint32, 3> AsksFor{EPOLLIN, EPOLLOUT, EPOLLPRI};

/// QAbstractEventDispatcher over epoll(7), level-triggered, with an eventfd(2) for wake-ups from anywhere.
class EpollDispatcher : public QAbstractEventDispatcher
{
public:
    explicit EpollDispatcher(QObject *parent = nullptr)
        : QAbstractEventDispatcher(parent)
        , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
        , m_wakeFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    {
        epoll_event wake{};
        wake.events = EPOLLIN;
        wake.data.u64 = WakeKey;
        m_isUsable =
            m_epoll >= 0 && m_wakeFd >= 0 && ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeFd, &wake) == 0;
    }

    ~EpollDispatcher() override
    {
        for (const int descriptor : {m_epoll, m_wakeFd}) {
            if (descriptor >= 0)
                ::close(descriptor);
        }
    }

    Q_DISABLE_COPY_MOVE(EpollDispatcher)

    [[nodiscard]] bool isUsable() const { return m_isUsable; }

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    void registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object) override
    {
        m_timers.add(id, milliseconds(interval), type, object, now());
    }
    bool unregisterTimer(int id) override { return m_timers.remove(id); }
    bool unregisterTimers(QObject *object) override { return m_timers.removeAll(object); }
    QList<TimerInfo> registeredTimers(QObject *object) const override { return m_timers.timersOf(object); }
    int remainingTime(int id) override
    {
        const auto left = m_timers.remaining(id, now());
        return left ? static_cast<int>(left->count()) : -1;
    }

    void wakeUp() override
    {
        // Once is enough until it has been heard.
        if (m_isWoken.exchange(true, std::memory_order_acq_rel))
            return;
        const quint64 one = 1;
        while (::write(m_wakeFd, &one, sizeof one) < 0 && errno == EINTR) { }
    }

    void interrupt() override
    {
        m_isInterrupted.store(true, std::memory_order_release);
        wakeUp();
    }

private:
    using TimePoint = TimerQueue::TimePoint;

    /// The notifiers of one descriptor, by QSocketNotifier::Type.
    struct Watch
    {
        std::array<QSocketNotifier *, 3> notifiers{};
        quint32 generation = 0;     ///< A number is used again for another descriptor once it is closed.
        bool isAlwaysReady = false; ///< A regular file, which epoll does not take and poll() calls ready.

        [[nodiscard]] quint32 asked() const
        {
            quint32 events = 0;
            for (std::size_t type = 0; type < notifiers.size(); ++type)
                events |= notifiers[type] ? AsksFor[type] : 0;
            return events;
        }
    };

    static constexpr quint64 WakeKey = ~quint64(0);

    static TimePoint now() { return std::chrono::steady_clock::now(); }
    static quint64 keyOf(int descriptor, const Watch &watch)
    {
        return (static_cast<quint64>(watch.generation) << 32) | static_cast<quint32>(descriptor);
    }

    void apply(int descriptor, Watch &watch, int firstTry);
    void hearWakeUp();
    [[nodiscard]] int timeout(bool canWait) const;
    int wait(bool canWait, bool withSockets);
    bool notifyReady(int count);
    bool notify(int descriptor, quint32 generation, quint32 events);
    bool notifyAlwaysReady();
    bool fireTimers();

    int m_epoll;
    int m_wakeFd;
    bool m_isUsable = false;
    std::unordered_map<int, Watch> m_watches;
    quint32 m_lastGeneration = 0;
    int m_alwaysReady = 0; ///< How many watches are.
    std::array<epoll_event, MaxReadyAtOnce> m_ready{};
    TimerQueue m_timers;
    std::atomic<bool> m_isWoken = false;
    std::atomic<bool> m_isInterrupted = false;
};

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const auto descriptor = static_cast<int>(notifier->socket());
    auto [entry, isNew] = m_watches.try_emplace(descriptor);
    if (isNew)
        entry->second.generation = ++m_lastGeneration;
    entry->second.notifiers[notifier->type()] = notifier;
    apply(descriptor, entry->second, isNew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const auto descriptor = static_cast<int>(notifier->socket());
    const auto entry = m_watches.find(descriptor);
    if (entry == m_watches.end() || entry->second.notifiers[notifier->type()] != notifier)
        return;
    Watch &watch = entry->second;
    watch.notifiers[notifier->type()] = nullptr;
    if (watch.asked() != 0) {
        apply(descriptor, watch, EPOLL_CTL_MOD);
        return;
    }
    // Fails if the descriptor is closed already and the kernel has forgotten it.
    ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
    m_alwaysReady -= watch.isAlwaysReady ? 1 : 0;
    m_watches.erase(entry);
}

/// Does @p firstTry, and the other operation if the kernel disagrees about what it has registered.
void EpollDispatcher::apply(int descriptor, Watch &watch, int firstTry)
{
    if (watch.isAlwaysReady)
        return;
    epoll_event wanted{};
    wanted.events = watch.asked();
    wanted.data.u64 = keyOf(descriptor, watch);
    if (::epoll_ctl(m_epoll, firstTry, descriptor, &wanted) == 0)
        return;
    const int otherTry = firstTry == EPOLL_CTL_ADD ? EPOLL_CTL_MOD : EPOLL_CTL_ADD;
    const bool isOther = errno == EEXIST || errno == ENOENT;
    if (isOther && ::epoll_ctl(m_epoll, otherTry, descriptor, &wanted) == 0)
        return;
    if (errno == EPERM) {
        watch.isAlwaysReady = true;
        ++m_alwaysReady;
        return;
    }
    qWarning("epoll does not take descriptor %d: %s", descriptor, qPrintable(qt_error_string(errno)));
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_isInterrupted.store(false, std::memory_order_release);
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();
    if (m_isInterrupted.load(std::memory_order_acquire))
        return true;

    const bool withSockets = !(flags & QEventLoop::ExcludeSocketNotifiers);
    const bool withTimers = !(flags & QEventLoop::X11ExcludeTimers);
    const bool canWait = (flags & QEventLoop::WaitForMoreEvents) && !(withSockets && m_alwaysReady > 0);
    if (canWait)
        Q_EMIT aboutToBlock();
    const int ready = wait(canWait, withSockets);
    if (canWait)
        Q_EMIT awake();
    bool anything = false;
    if (withSockets) {
        anything = notifyReady(ready) || anything;
        anything = notifyAlwaysReady() || anything;
    }
    if (withTimers)
        anything = fireTimers() || anything;
    return anything;
}

int EpollDispatcher::timeout(bool canWait) const
{
    if (!canWait)
        return 0;
    const auto next = m_timers.nextDue();
    if (!next)
        return -1;
    const auto left = std::chrono::ceil<milliseconds>(*next - now());
    return static_cast<int>(std::clamp<qint64>(left.count(), 0, std::numeric_limits<int>::max()));
}

/// Returns the number of valid entries of m_ready.
int EpollDispatcher::wait(bool canWait, bool withSockets)
{
    if (withSockets) {
        // An interruption by a signal (EINTR) counts as an event: the caller waits again.
        const int count = ::epoll_wait(m_epoll, m_ready.data(), MaxReadyAtOnce, timeout(canWait));
        return std::max(count, 0);
    }
    pollfd wake{m_wakeFd, POLLIN, 0};
    if (::poll(&wake, 1, timeout(canWait)) > 0)
        hearWakeUp();
    return 0;
}

void EpollDispatcher::hearWakeUp()
{
    quint64 count = 0;
    while (::read(m_wakeFd, &count, sizeof count) < 0 && errno == EINTR) { }
    // After the read: a later caller writes again.
    m_isWoken.store(false, std::memory_order_release);
}

bool EpollDispatcher::notifyReady(int count)
{
    // A nested loop would use m_ready as well.
    const std::vector<epoll_event> ready(m_ready.begin(), m_ready.begin() + count);
    bool anything = false;
    for (const epoll_event &event : ready) {
        if (event.data.u64 == WakeKey)
            hearWakeUp();
        else
            anything = notify(static_cast<int>(event.data.u64 & 0xffffffff),
                              static_cast<quint32>(event.data.u64 >> 32), event.events)
                || anything;
    }
    return anything;
}

bool EpollDispatcher::notify(int descriptor, quint32 generation, quint32 events)
{
    bool anything = false;
    for (std::size_t type = 0; type < WakesOn.size(); ++type) {
        // Looked up each time: an earlier notification may have closed it, or opened another in its place.
        const auto entry = m_watches.find(descriptor);
        if (entry == m_watches.end() || entry->second.generation != generation)
            break;
        QSocketNotifier *notifier = entry->second.notifiers[type];
        if (!notifier || !(events & WakesOn[type]))
            continue;
        QEvent activated(QEvent::SockAct);
        QCoreApplication::sendEvent(notifier, &activated);
        anything = true;
    }
    return anything;
}

bool EpollDispatcher::notifyAlwaysReady()
{
    if (m_alwaysReady == 0)
        return false;
    std::vector<std::pair<int, quint32>> files;
    for (const auto &[descriptor, watch] : m_watches) {
        if (watch.isAlwaysReady)
            files.emplace_back(descriptor, watch.generation);
    }
    bool anything = false;
    for (const auto &[descriptor, generation] : files)
        anything = notify(descriptor, generation, EPOLLIN | EPOLLOUT) || anything;
    return anything;
}

bool EpollDispatcher::fireTimers()
{
    bool anything = false;
    for (const int id : m_timers.due(now())) {
        QObject *object = m_timers.beginFiring(id, now());
        if (!object)
            continue;
        QTimerEvent event(id);
        QCoreApplication::sendEvent(object, &event);
        m_timers.endFiring(id);
        anything = true;
    }
    return anything;
}

} // namespace

std::unique_ptr<QAbstractEventDispatcher> makeScalableDispatcher()
{
    auto dispatcher = std::make_unique<EpollDispatcher>();
    return dispatcher->isUsable() ? std::move(dispatcher) : nullptr;
}

} // namespace punchline
