// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/portmapping/portmappersettings.h"
#include "app/punch/portmapping.h"

#include <QList>
#include <QObject>

class QTimer;

namespace punchline {

class MappingRequest;

/// Asks the router, by UPnP IGD, NAT-PMP and PCP at once, to let TCP through to the session's port. It never
/// delays anything: nothing in it blocks the caller, and all asking is over within Settings::deadline. What
/// was granted is renewed while the object lives and removed by release() or the destructor. Whatever a
/// router says is judged; what cannot be right is never reported. It decides nothing about whom to tell.
class PortMapper : public QObject
{
    Q_OBJECT

public:
    using Settings = PortMapperSettings;

    explicit PortMapper(QObject *parent = nullptr);
    explicit PortMapper(const Settings &settings, QObject *parent = nullptr);

    /// Removes what was granted, best effort, and holds the caller's thread up for at most
    /// Settings::goodbye (300 ms), and only where UPnP granted something.
    ~PortMapper() override;

    /// Asks for TCP @p localPort to @p localPort; another external port is taken as the router gives it.
    /// Works once; later calls do nothing.
    void start(quint16 localPort);

    /// Removes the mappings in the background. Also ends the asking: finished() comes if it has not yet.
    void release();

    /// Every protocol has answered, refused or timed out.
    [[nodiscard]] bool isDone() const { return m_state == State::Done; }

Q_SIGNALS:
    /// A router granted a mapping. May come more than once, one for each protocol; never after finished().
    void mapped(const punchline::PortMapping &mapping);

    /// Once, and never from inside start(): nothing more will come.
    void finished();

private:
    enum class State { Idle, Asking, Releasing, Done };

    void handleGranted(MappingRequest *request, const PortMapping &mapping);
    void handleEnded(MappingRequest *request);
    void handleDeadline();
    void finish();

    Settings m_settings;
    State m_state = State::Idle;
    QList<MappingRequest *> m_requests; // children
    QList<MappingRequest *> m_open;     // those of them that have not answered yet
    QTimer *m_deadline = nullptr;       // child
};

} // namespace punchline
