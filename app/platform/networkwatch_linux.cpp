// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/networkwatch.h"

#include "app/platform/nativesocket.h"
#include "app/platform/networkstate_linux.h"
#include "app/platform/unixsignals.h"

#include <QSocketNotifier>
#include <QTimer>

#include <array>
#include <cerrno>
#include <csignal>
#include <limits>
#include <utility>

#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

namespace punchline {

namespace {

// Larger than any of the kernel's messages; a longer one is cut off, and its beginning read all the same.
constexpr std::size_t MaxDatagram = 16 * 1024;

// What a storm of changes may take of one turn of the event loop.
constexpr int MaxReads = 32;

constexpr quint32 Groups =
    RTMGRP_LINK | RTMGRP_IPV4_IFADDR | RTMGRP_IPV6_IFADDR | RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_ROUTE;

/// A socket that receives the kernel's announcements of changes; not valid if this system allows none.
NativeSocket announcements()
{
    NativeSocket socket(::socket(AF_NETLINK, SOCK_RAW | SOCK_NONBLOCK | SOCK_CLOEXEC, NETLINK_ROUTE));
    sockaddr_nl address = {};
    address.nl_family = AF_NETLINK;
    address.nl_groups = Groups;
    const auto *data = reinterpret_cast<const sockaddr *>(&address);
    if (socket.isValid() && ::bind(static_cast<int>(socket.descriptor()), data, sizeof address) != 0)
        socket.close();
    return socket;
}

/// Makes @p timer readable when the wall clock is set. That happens at the end of each suspension: it is the
/// one moment of which the kernel tells a program without asking it anything in between.
void awaitClockChange(int timer)
{
    itimerspec never = {};
    never.it_value.tv_sec = std::numeric_limits<time_t>::max();
    ::timerfd_settime(timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr);
}

} // namespace

/// Where a NetworkWatch hears of it.
class NetworkWatch::Sources : public QObject
{
public:
    explicit Sources(NetworkWatch *watch)
        : m_watch(watch)
        , m_announcements(announcements())
        , m_clock(::timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC))
        , m_continued({SIGCONT}, nullptr)
        , m_suspensions(BootClock::now(), std::chrono::steady_clock::now())
    {
        m_merge.setSingleShot(true);
        m_merge.setInterval(MergeTime);
        connect(&m_merge, &QTimer::timeout, watch, &NetworkWatch::changed);
        connect(&m_continued, &UnixSignals::arrived, watch, &NetworkWatch::woke);
        listenTo(m_announcements, &Sources::readAnnouncements);
        if (m_clock.isValid())
            awaitClockChange(static_cast<int>(m_clock.descriptor()));
        listenTo(m_clock, &Sources::handleClockChange);
    }
    ~Sources() override
    {
        // Notifiers must not outlive their descriptors.
        qDeleteAll(findChildren<QSocketNotifier *>(Qt::FindDirectChildrenOnly));
    }
    Q_DISABLE_COPY_MOVE(Sources)

private:
    void listenTo(const NativeSocket &source, void (Sources::*slot)())
    {
        if (source.isValid())
            connect(new QSocketNotifier(source.descriptor(), QSocketNotifier::Read, this),
                    &QSocketNotifier::activated, this, slot);
    }

    void readAnnouncements()
    {
        for (int i = 0; i < MaxReads; ++i) {
            std::array<char, MaxDatagram> datagram; // NOLINT: only bytes that recv() has written are read
            sockaddr_nl sender = {};
            socklen_t length = sizeof sender;
            const auto size =
                ::recvfrom(static_cast<int>(m_announcements.descriptor()), datagram.data(), datagram.size(),
                           MSG_DONTWAIT, reinterpret_cast<sockaddr *>(&sender), &length);
            const bool isLossy = size < 0 && errno == ENOBUFS; // There were more than the socket could keep.
            if (size < 0 && !isLossy) {
                // What was lost came after everything that was read until now.
                if (std::exchange(m_isLossy, false))
                    m_state.forget();
                return;
            }
            m_isLossy |= isLossy;
            // Other programs may send to the socket as well.
            if (!isLossy && (sender.nl_pid != 0 || !m_state.take(QByteArrayView(datagram.data(), size))))
                continue;
            if (!m_merge.isActive())
                m_merge.start();
        }
    }

    void handleClockChange()
    {
        quint64 unused = 0;
        [[maybe_unused]] const auto size =
            ::read(static_cast<int>(m_clock.descriptor()), &unused, sizeof unused);
        awaitClockChange(static_cast<int>(m_clock.descriptor()));
        if (m_suspensions.handle(BootClock::now(), std::chrono::steady_clock::now()))
            Q_EMIT m_watch->woke();
    }

    NetworkWatch *m_watch;
    NativeSocket m_announcements;
    NativeSocket m_clock;
    UnixSignals m_continued;
    SuspendSense m_suspensions;
    NetworkState m_state;
    bool m_isLossy = false; ///< Until all that was kept has been read.
    QTimer m_merge;
};

NetworkWatch::NetworkWatch(QObject *parent)
    : QObject(parent)
    , m_sources(std::make_unique<Sources>(this))
{ }

NetworkWatch::~NetworkWatch() = default;

} // namespace punchline
