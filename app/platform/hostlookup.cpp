// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/hostlookup.h"

#include <QMutex>

#include <atomic>
#include <system_error>
#include <thread>
#include <utility>

namespace punchline {

/// Where a thread leaves its answer. It outlives the object that asked for as long as a thread needs it.
struct HostLookup::Mailbox
{
    QMutex mutex;
    HostLookup *receiver = nullptr; ///< `nullptr` once nobody waits any more.

    void deliver(AddressFamily family, const Resolution &resolution)
    {
        const QMutexLocker lock(&mutex);
        if (!receiver)
            return;
        const auto tell = [to = receiver, family, resolution] { Q_EMIT to->answered(family, resolution); };
        QMetaObject::invokeMethod(receiver, tell, Qt::QueuedConnection);
    }
};

namespace {

std::atomic<int> &questions()
{
    static std::atomic<int> count = 0;
    return count;
}

} // namespace

HostLookup::HostLookup(QObject *parent)
    : QObject(parent)
    , m_mailbox(std::make_shared<Mailbox>())
{
    m_mailbox->receiver = this;
}

HostLookup::~HostLookup()
{
    const QMutexLocker lock(&m_mailbox->mutex);
    m_mailbox->receiver = nullptr;
}

void HostLookup::start(const QString &name)
{
    ask(name.toLatin1(), AddressFamily::Ipv4);
    ask(name.toLatin1(), AddressFamily::Ipv6);
}

void HostLookup::ask(const QByteArray &name, AddressFamily family)
{
    if (++questions() > MaxQuestions) {
        --questions();
        m_mailbox->deliver(family, {});
        return;
    }
    // Use a separate thread that is never joined: neither a thread pool of limited size nor the end of the
    // program may have to wait for a resolver.
    try {
        std::thread([mailbox = m_mailbox, name, family] {
            mailbox->deliver(family, resolveName(name, family));
            --questions();
        }).detach();
    } catch (const std::system_error &) {
        --questions();
        m_mailbox->deliver(family, {});
    }
}

} // namespace punchline
