// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/portmapping/gatewaymapping.h"

#include "app/net/localnetworks.h"
#include "app/platform/routes.h"

#include <QTimer>

namespace punchline {

namespace {

// RFC 6886, section 3.1: the interval before the first retransmission; each further one is twice as long.
constexpr std::chrono::milliseconds FirstPause{250};

} // namespace

GatewayMapping::GatewayMapping(const PortMapperSettings &settings, QObject *parent)
    : MappingRequest(parent)
    , m_settings(settings)
    , m_retry(new QTimer(this))
    , m_patience(new QTimer(this))
    , m_renewal(new QTimer(this))
{
    for (QTimer *timer : {m_retry, m_patience, m_renewal})
        timer->setSingleShot(true);
    m_patience->setInterval(m_settings.answerTime);
    connect(m_retry, &QTimer::timeout, this, &GatewayMapping::retry);
    connect(m_patience, &QTimer::timeout, this, &GatewayMapping::handleSilence);
    connect(m_renewal, &QTimer::timeout, this, &GatewayMapping::renew);
}

void GatewayMapping::start(quint16 localPort)
{
    m_localPort = localPort;
    const QHostAddress gateway = m_settings.gateway.isNull() ? defaultGateway() : m_settings.gateway;
    if (gateway.isNull() || !open(gateway)) {
        end(Phase::Over);
        conclude();
        return;
    }
    m_phase = Phase::Asking;
    ask();
}

void GatewayMapping::release()
{
    if (m_phase == Phase::Asking || m_phase == Phase::Held || m_phase == Phase::Renewing)
        remove();
    conclude();
}

void GatewayMapping::handleGranted(const PortMapping &mapping)
{
    if (!isWaiting())
        return;
    if (isRemoving()) {
        end(Phase::Over);
        return;
    }
    const bool isUsable =
        mapping.lifetime.count() > 0 && isPlausibleExternal(mapping.external, localNetworks());
    if (!isUsable && m_phase == Phase::Asking) {
        remove();
        conclude();
        return;
    }
    if (isUsable)
        m_external = mapping.external;
    hold(mapping.lifetime);
    conclude(mapping);
}

void GatewayMapping::handleRefused()
{
    if (!isWaiting())
        return;
    if (m_phase == Phase::Renewing) {
        // The refusal may be temporary: ask again before the granted mapping expires, or soon after.
        hold(m_granted);
        return;
    }
    end(Phase::Over);
    conclude();
}

void GatewayMapping::handleProgress()
{
    if (isWaiting())
        retry();
}

void GatewayMapping::sayGoodbye()
{
    if (m_phase == Phase::Idle || m_phase == Phase::Over)
        return;
    m_phase = Phase::Over;
    // Best effort: nobody is left to wait for the answer.
    [[maybe_unused]] const bool sent = send(std::chrono::seconds(0));
}

void GatewayMapping::ask()
{
    m_pause = FirstPause;
    m_patience->start();
    retry();
}

void GatewayMapping::retry()
{
    const auto lifetime = isRemoving() ? std::chrono::seconds(0) : m_settings.lifetime;
    if (!send(lifetime)) {
        handleRefused();
        return;
    }
    m_retry->start(m_pause);
    m_pause *= 2;
}

void GatewayMapping::handleSilence()
{
    if (m_phase == Phase::Renewing) {
        hold(m_granted);
        return;
    }
    if (m_phase == Phase::Asking)
        sayGoodbye();
    end(Phase::Over);
    conclude();
}

void GatewayMapping::renew()
{
    m_phase = Phase::Renewing;
    ask();
}

void GatewayMapping::hold(std::chrono::seconds granted)
{
    m_granted = granted;
    end(Phase::Held);
    m_renewal->start(renewalDelay(granted, m_settings.lifetime));
}

void GatewayMapping::remove()
{
    end(Phase::Removing);
    ask();
}

void GatewayMapping::end(Phase next)
{
    for (QTimer *timer : {m_retry, m_patience, m_renewal})
        timer->stop();
    m_phase = next;
}

bool GatewayMapping::isWaiting() const
{
    return m_phase == Phase::Asking || m_phase == Phase::Renewing || m_phase == Phase::Removing;
}

} // namespace punchline
