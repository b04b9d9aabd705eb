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
/// delays anything: it does not block the caller, and all requests end within Settings::deadline. Granted
/// mappings are renewed while the object lives, and removed by release() or the destructor. Every answer of a
/// router is judged; an implausible one is never reported. It never decides who learns of a mapping.
class PortMapper : public QObject
{
    Q_OBJECT

public:
    using Settings = PortMapperSettings;

    explicit PortMapper(QObject *parent = nullptr);
    explicit PortMapper(const Settings &settings, QObject *parent = nullptr);

    /// Removes granted mappings, best effort. It blocks the caller's thread for at most Settings::goodbye
    /// (300 ms), and only if UPnP granted something.
    ~PortMapper() override;

    /// Requests TCP @p localPort to @p localPort; accepts another external port if the router assigns one.
    /// Works once; later calls have no effect.
    void start(quint16 localPort);

    /// Removes the mappings in the background. Also ends any open requests: finished() follows if it has not
    /// come yet.
    void release();

    /// Every protocol has answered, refused or timed out.
    [[nodiscard]] bool isDone() const { return m_state == State::Done; }

Q_SIGNALS:
    /// A router granted a mapping. May come once for each protocol; never after finished().
    void mapped(const punchline::PortMapping &mapping);

    /// Nothing more will come. Emitted once, never from inside start().
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
    QList<MappingRequest *> m_open;     // those that have not answered yet
    QTimer *m_deadline = nullptr;       // child
};

} // namespace punchline
