// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/portmapping/gatewaymapping.h"

#include <memory>

class QSocketNotifier;

namespace punchline {

/// Asks the default gateway by NAT-PMP (RFC 6886), through libnatpmp: first for its public address, then for
/// the mapping. The library's calls do not block, so this needs no thread. The library does not check the
/// length of what it reads, so this class checks it first.
class NatPmpMapping : public GatewayMapping
{
    Q_OBJECT

public:
    NatPmpMapping(const PortMapperSettings &settings, QObject *parent);
    ~NatPmpMapping() override;

protected:
    bool open(const QHostAddress &gateway) override;
    bool send(std::chrono::seconds lifetime) override;

private:
    struct Library;

    void handleReadyRead();
    void read();

    std::unique_ptr<Library> m_library;
    QSocketNotifier *m_notifier = nullptr;
    QHostAddress m_publicAddress;
};

} // namespace punchline
