// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/portmapping/mappingrequest.h"
#include "app/portmapping/portmappersettings.h"

class QTimer;

namespace punchline {

/// What NAT-PMP and PCP have in common: a datagram to the default gateway, sent again after 250, 500 and 1000
/// ms as in RFC 6886, section 3.1 (PCP's own first interval of 3 s is longer than we wait), the renewal at
/// half time, and the removal. It drives a subclass that knows the protocol's bytes. A router that answers
/// too late or implausibly is sent a removal, because it may have opened something.
class GatewayMapping : public MappingRequest
{
    Q_OBJECT

public:
    GatewayMapping(const PortMapperSettings &settings, QObject *parent);

    void start(quint16 localPort) override;
    void release() override;

protected:
    /// Creates a socket that talks to @p gateway and to nobody else.
    [[nodiscard]] virtual bool open(const QHostAddress &gateway) = 0;

    /// Sends the next request for a mapping of @p lifetime; 0 removes it. Returns false if it could not be
    /// sent.
    [[nodiscard]] virtual bool send(std::chrono::seconds lifetime) = 0;

    /// The router granted the current request.
    void handleGranted(const PortMapping &mapping);
    /// The router refused, or there is no router.
    void handleRefused();
    /// The router answered a preliminary question; sends the next request.
    void handleProgress();

    /// Sends a removal of whatever may be open; for the subclass's destructor.
    void sayGoodbye();

    [[nodiscard]] const PortMapperSettings &settings() const { return m_settings; }
    [[nodiscard]] quint16 localPort() const { return m_localPort; }
    /// The last known mapping; null before the first grant.
    [[nodiscard]] const Endpoint &external() const { return m_external; }
    [[nodiscard]] bool isRemoving() const { return m_phase == Phase::Removing; }

private:
    enum class Phase {
        Idle,
        Asking,
        Held,     ///< Granted; waiting for the next renewal.
        Renewing, ///< Granted; a renewal is under way.
        Removing,
        Over,
    };

    void ask();
    void retry();
    void handleSilence();
    void renew();
    void hold(std::chrono::seconds granted);
    void remove();
    void end(Phase next);
    [[nodiscard]] bool isWaiting() const;

    PortMapperSettings m_settings;
    Phase m_phase = Phase::Idle;
    quint16 m_localPort = 0;
    Endpoint m_external;
    std::chrono::seconds m_granted{0};
    std::chrono::milliseconds m_pause{0};
    QTimer *m_retry = nullptr;    // child
    QTimer *m_patience = nullptr; // child
    QTimer *m_renewal = nullptr;  // child
};

} // namespace punchline
