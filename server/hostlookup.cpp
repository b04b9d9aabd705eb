// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/hostlookup.h"

#include <QHostInfo>

#include <mutex>
#include <thread>
#include <utility>

namespace punchline {

struct HostLookup::Shared
{
    std::mutex mutex;
    HostLookup *owner = nullptr; ///< Null once it is gone.
};

HostLookup::HostLookup(QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
{
    m_shared->owner = this;
}

HostLookup::~HostLookup()
{
    const std::scoped_lock lock(m_shared->mutex);
    m_shared->owner = nullptr;
}

void HostLookup::start(const QString &host)
{
    if (std::exchange(m_isAsking, true))
        return;
    std::thread([shared = m_shared, host] {
        const QHostInfo info = QHostInfo::fromName(host);
        const std::scoped_lock lock(shared->mutex);
        HostLookup *const owner = shared->owner;
        if (!owner)
            return;
        // What is still to come is forgotten where the owner goes first.
        QMetaObject::invokeMethod(
            owner,
            [owner, info] {
                owner->m_isAsking = false;
                Q_EMIT owner->found(info.addresses(), info.errorString());
            },
            Qt::QueuedConnection);
    }).detach();
}

} // namespace punchline
