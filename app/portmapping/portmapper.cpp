// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/portmapping/portmapper.h"

#include "app/portmapping/pcpmapping.h"
#ifdef PUNCHLINE_HAS_NATPMP
#include "app/portmapping/natpmpmapping.h"
#endif
#ifdef PUNCHLINE_HAS_MINIUPNPC
#include "app/portmapping/upnpmapping.h"
#endif

#include <QPointer>
#include <QTimer>

namespace punchline {

PortMapper::PortMapper(QObject *parent)
    : PortMapper(Settings(), parent)
{ }

PortMapper::PortMapper(const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_deadline(new QTimer(this))
{
    m_deadline->setSingleShot(true);
    m_deadline->setInterval(settings.deadline);
    connect(m_deadline, &QTimer::timeout, this, &PortMapper::handleDeadline);
}

PortMapper::~PortMapper() = default;

void PortMapper::start(quint16 localPort)
{
    if (m_state != State::Idle)
        return;
    m_state = State::Asking;
    m_requests.append(new PcpMapping(m_settings, this));
#ifdef PUNCHLINE_HAS_NATPMP
    m_requests.append(new NatPmpMapping(m_settings, this));
#endif
#ifdef PUNCHLINE_HAS_MINIUPNPC
    m_requests.append(new UpnpMapping(m_settings, this));
#endif
    m_open = m_requests;
    m_deadline->start();
    for (MappingRequest *request : std::as_const(m_requests)) {
        connect(request, &MappingRequest::granted, this,
                [this, request](const PortMapping &mapping) { handleGranted(request, mapping); });
        connect(request, &MappingRequest::refused, this, [this, request] { handleEnded(request); });
        request->start(localPort);
    }
}

void PortMapper::release()
{
    if (m_state == State::Idle)
        m_state = State::Done; // Nothing had begun, so there is nothing to report.
    else if (m_state == State::Asking)
        m_state = State::Releasing;
    for (MappingRequest *request : std::as_const(m_requests))
        request->release();
}

void PortMapper::handleGranted(MappingRequest *request, const PortMapping &mapping)
{
    if (m_state == State::Asking) {
        const QPointer<PortMapper> self(this);
        Q_EMIT mapped(mapping);
        if (!self)
            return; // A receiver of the signal has deleted this object.
    }
    handleEnded(request);
}

void PortMapper::handleEnded(MappingRequest *request)
{
    m_open.removeOne(request);
    if (m_open.isEmpty())
        finish();
}

void PortMapper::handleDeadline()
{
    for (MappingRequest *request : std::as_const(m_open))
        request->release();
    finish();
}

void PortMapper::finish()
{
    if (m_state == State::Done)
        return;
    m_deadline->stop();
    m_state = State::Done;
    Q_EMIT finished();
}

} // namespace punchline
