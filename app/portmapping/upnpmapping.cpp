// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/portmapping/upnpmapping.h"

#include "app/net/localnetworks.h"
#include "app/portmapping/upnpsearch.h"
#include "app/portmapping/upnpworker.h"

namespace punchline {

UpnpMapping::UpnpMapping(const PortMapperSettings &settings, QObject *parent)
    : MappingRequest(parent)
    , m_settings(settings)
{
    connect(this, &UpnpMapping::answered, this, &UpnpMapping::handleAnswer, Qt::QueuedConnection);
}

UpnpMapping::~UpnpMapping()
{
    if (!m_worker)
        return;
    m_worker->stop();
    if (m_isGranted)
        m_worker->endsWithin(m_settings.goodbye);
}

void UpnpMapping::start(quint16 localPort)
{
    m_localPort = localPort;
    if (!m_settings.upnpDescription.isEmpty()) {
        ask(m_settings.upnpDescription);
        return;
    }
    m_search = new UpnpSearch(m_settings, this);
    connect(m_search, &UpnpSearch::found, this, &UpnpMapping::ask);
    connect(m_search, &UpnpSearch::nothingFound, this, [this] { conclude(); });
    m_search->start();
}

void UpnpMapping::release()
{
    delete std::exchange(m_search, nullptr);
    if (m_worker)
        m_worker->stop();
    conclude();
}

void UpnpMapping::ask(const QUrl &description)
{
    const UpnpWorker::Task task{description, m_localPort, m_settings.lifetime, m_settings.callTime,
                                localNetworks()};
    // The worker reports under a lock that its stop() also takes, so this object exists during the report.
    m_worker = std::make_unique<UpnpWorker>(task, [this] { Q_EMIT answered(); });
}

void UpnpMapping::handleAnswer()
{
    const auto mapping = m_worker->answer();
    m_isGranted = mapping.has_value();
    conclude(mapping);
}

} // namespace punchline
