// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/net/localport.h"
#include "app/platform/readyset.h"
#include "app/punch/holepuncher.h"

#include <QObject>
#include <QTimer>

#include <unordered_map>

class QSocketNotifier;

namespace punchline {

/// The many dials of one spray. They are sent in small portions between other events, and one notifier waits
/// for all of them, so that a window stays responsive. Sockets stay open until the next spray or stop(): a
/// hole closes with its socket. Driven by PunchSockets.
class SpraySockets : public QObject
{
    Q_OBJECT

public:
    /// @p localPort must outlive the sockets.
    SpraySockets(const LocalPort *localPort, QObject *parent);
    ~SpraySockets() override;

    /// Begins a spray; drops what is left of the previous one. If the system has too few descriptors for all
    /// of it, the spray becomes smaller, and the progress says so.
    void begin(const punch::Spray &spray);
    void stop();
    /// Like stop(), but closes nothing: the caller owns what is left.
    [[nodiscard]] std::vector<NativeSocket> takeAll();

Q_SIGNALS:
    /// How far sending has come; @p planned may be less than requested.
    void progressed(const punchline::SprayProgress &progress);
    /// A dial got through. The receiver owns @p descriptor.
    void connected(qintptr descriptor);

private:
    void halt();
    void sendPortion();
    [[nodiscard]] bool sendOne(const Endpoint &target);
    void handleReady();

    const LocalPort *m_localPort;
    punch::Spray m_spray;
    SprayProgress m_progress;
    qsizetype m_next = 0; ///< Index into the spray's targets.
    ReadySet m_ready;
    QSocketNotifier *m_notifier = nullptr; // child
    std::unordered_map<NativeSocket::Descriptor, NativeSocket> m_sockets;
    QTimer m_portions;
    QTimer m_looks; ///< Only used if the system's socket set cannot notify.
};

} // namespace punchline
