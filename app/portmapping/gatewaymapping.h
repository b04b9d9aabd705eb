// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/portmapping/mappingrequest.h"
#include "app/portmapping/portmappersettings.h"

class QTimer;

namespace punchline {

/// What NAT-PMP and PCP have in common: a datagram to the default gateway, sent again after 250, 500 and 1000
/// ms, as RFC 6886, section 3.1, has it (PCP's own first pause of 3 s is longer than anybody waits here), the
/// renewal at half time and the removal. Drives a subclass that knows the protocol's bytes. A router that
/// answers too late, or with what cannot be right, is sent a removal: it may have opened something.
class GatewayMapping : public MappingRequest
{
    Q_OBJECT

public:
    GatewayMapping(const PortMapperSettings &settings, QObject *parent);

    void start(quint16 localPort) override;
    void release() override;

protected:
    /// Makes a socket that talks to @p gateway and to nobody else.
    [[nodiscard]] virtual bool open(const QHostAddress &gateway) = 0;

    /// Sends once what is next to ask for a mapping of @p lifetime; 0 removes it. False where it cannot
    /// leave.
    [[nodiscard]] virtual bool send(std::chrono::seconds lifetime) = 0;

    /// The router said yes to the request that is under way.
    void handleGranted(const PortMapping &mapping);
    /// The router said no, or there is nobody to say anything.
    void handleRefused();
    /// The router answered a first question; what is next is asked now.
    void handleProgress();

    /// Sends the removal of what may be open; for the subclass' destructor.
    void sayGoodbye();

    [[nodiscard]] const PortMapperSettings &settings() const { return m_settings; }
    [[nodiscard]] quint16 localPort() const { return m_localPort; }
    /// Where the mapping was the last time; null before the first grant.
    [[nodiscard]] const Endpoint &external() const { return m_external; }
    [[nodiscard]] bool isRemoving() const { return m_phase == Phase::Removing; }

private:
    enum class Phase {
        Idle,
        Asking,
        Held,     ///< Granted; the next renewal is waited for.
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
