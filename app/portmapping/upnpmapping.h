// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/portmapping/mappingrequest.h"
#include "app/portmapping/portmappersettings.h"

#include <memory>

namespace punchline {

class UpnpSearch;
class UpnpWorker;

/// Asks a UPnP internet gateway: searches for one, then leaves the rest to an UpnpWorker. Its destructor
/// waits at most Settings::goodbye for the worker to remove a mapping; if that is not enough, the worker
/// continues by itself.
class UpnpMapping : public MappingRequest
{
    Q_OBJECT

public:
    UpnpMapping(const PortMapperSettings &settings, QObject *parent);
    ~UpnpMapping() override;

    void start(quint16 localPort) override;
    void release() override;

Q_SIGNALS:
    /// Emitted from the worker's thread.
    void answered();

private:
    void ask(const QUrl &description);
    void handleAnswer();

    PortMapperSettings m_settings;
    quint16 m_localPort = 0;
    bool m_isGranted = false;
    UpnpSearch *m_search = nullptr; // child
    std::unique_ptr<UpnpWorker> m_worker;
};

} // namespace punchline
