// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/net/liveness.h"
#include "app/protocol/peermessages.h"
#include "app/protocol/role.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace punchline {

/// Makes the system notice a dead connection to a peer of @p dialect by itself.
void detectDeath(NativeSocket::Descriptor descriptor, Dialect dialect);

/// Drives the Liveness of one PeerLink: its clock, its timer, the system's view of the connection, and the
/// NetworkWatch. It sees the messages go by and never sends one itself.
class LinkLife : public QObject
{
    Q_OBJECT

public:
    /// @p queued: how many bytes wait in this program to be sent.
    LinkLife(const LivenessTimes &times, std::function<qint64()> queued, QObject *parent);

    /// The link stands, on @p descriptor; texts may have been sent on it already.
    void begin(NativeSocket::Descriptor descriptor, Role self);
    /// Nothing is judged any more.
    void end();

    void handleSent(const PeerMessage &message);
    void handleReceived(const PeerMessage &message);
    /// Part of a message has come.
    void handlePart();

    /// Liveness::setReading().
    void setReading(bool isReading);

    /// See PeerLink::probe().
    void probe();
    /// The same after this program did not run for a while.
    void handleWake();

Q_SIGNALS:
    void keepAliveDue();
    void fellSilent();

private:
    void handleTimeout();
    void arm();

    LivenessTimes m_times;
    std::function<qint64()> m_queued;
    std::optional<Liveness> m_liveness;
    NativeSocket::Descriptor m_descriptor = NativeSocket::Invalid;
    QTimer m_timer;
    Liveness::TimePoint m_timerDue;
    quint64 m_text = 0; ///< The last one that was sent.
    bool m_isReading = true;
};

} // namespace punchline
