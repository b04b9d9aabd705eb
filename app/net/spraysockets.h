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

/// The many dials of one spray. They are sent in small portions between other events and waited for behind
/// one notifier, so that a window stays alive beside them. Sockets stay open until the next spray or stop():
/// a hole whose socket is gone is no hole. Driven by PunchSockets.
class SpraySockets : public QObject
{
    Q_OBJECT

public:
    /// @p localPort must outlive it.
    SpraySockets(const LocalPort *localPort, QObject *parent);
    ~SpraySockets() override;

    /// Begins a spray; drops what is left of the one before. Where the system has no descriptors for all of
    /// it, it becomes smaller: the progress says so.
    void begin(const punch::Spray &spray);
    void stop();
    /// As stop(), but closes nothing: what is left is the caller's.
    [[nodiscard]] std::vector<NativeSocket> takeAll();

Q_SIGNALS:
    /// How far the sending is; @p planned may be less than what was ordered.
    void progressed(const punchline::SprayProgress &progress);
    /// A dial has come through. The receiver owns @p descriptor.
    void connected(qintptr descriptor);

private:
    void halt();
    void sendPortion();
    [[nodiscard]] bool sendOne(const Endpoint &target);
    void handleReady();

    const LocalPort *m_localPort;
    punch::Spray m_spray;
    SprayProgress m_progress;
    qsizetype m_next = 0; ///< Of the spray's targets.
    ReadySet m_ready;
    QSocketNotifier *m_notifier = nullptr; // child
    std::unordered_map<NativeSocket::Descriptor, NativeSocket> m_sockets;
    QTimer m_portions;
    QTimer m_looks; ///< Only where the system's set cannot notify.
};

} // namespace punchline
