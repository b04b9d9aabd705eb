// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "app/net/linksecurity.h"
#include "app/punch/holepuncher.h"

#include <QHash>

#include <chrono>
#include <memory>
#include <optional>

namespace punchline {

class Appointment;
class LocalPort;
class Pairing;
class PeerLink;
class PunchSockets;

/// One visit to the server: from its address to one direct link, or to the reason why there is none. It owns
/// the session's port, the Pairing and the PunchSockets, wires them together and passes their events on;
/// whoever drives it watches the time that each step takes. It must live as long as its link: a router's port
/// mapping goes with it.
///
/// Signals come in this order: waiting() perhaps, met(), paired(), punching(), linked(). Where only a check
/// is wanted, checked() alone. failed() may come at any time before linked(), once.
class Connector : public QObject
{
    Q_OBJECT

public:
    /// What has not come through after a dozen dials in each direction will not.
    static constexpr std::chrono::milliseconds PunchingTime{20'000};

    /// @p appointment: whom to meet, which stays the same when one visit follows another.
    Connector(const SessionOptions &options, std::shared_ptr<Appointment> appointment, QObject *parent);
    ~Connector() override;

    /// Begins; once. What it returns is the end: failed() does not come then.
    [[nodiscard]] std::optional<Error> start();

    /// From met() on: how much of the session's own time is left.
    void setTimeLeft(std::chrono::milliseconds left);

    /// Ends the attempts that are under way; what the peer is to know of that is sent.
    void cancel();

    /// Ends the visit without a word, and tells nothing any more.
    void abandon();

    /// Whether the server has been reached and the look at the own NAT has begun.
    [[nodiscard]] bool isSurveying() const;
    /// Whether whoever has been met is more than a claim: Pairing::isConfirmed().
    [[nodiscard]] bool isConfirmed() const;
    /// Pairing::guess().
    [[nodiscard]] std::optional<Error> guess() const;
    [[nodiscard]] event::Verification verification() const;

Q_SIGNALS:
    void happened(const punchline::Event &event);
    void waiting();
    void met();
    void paired();
    void punching();
    /// @p link is the receiver's. @p offerFrames: nobody has said yet that a classic peer is not framed.
    void linked(punchline::PeerLink *link, punchline::Role role, bool offerFrames);
    void checked();
    void failed(const punchline::Error &error);

private:
    using TimePoint = std::chrono::steady_clock::time_point;

    void handlePaired(Role role);
    void handleReady(PunchSetup setup, const LinkSecurity &security);
    void handleGo();
    void handleAttempt(const AttemptReport &report);
    void handleWon(PeerLink *link, const AttemptReport &report);
    void handleGaveUp(punch::DeadEnd reason);
    void handlePairingFailed(const Error &error);
    void dropSockets();
    /// For the server: m_punchSockets must have ended.
    [[nodiscard]] Outcome outcomeNow(bool linked) const;
    [[nodiscard]] QString attemptSummary() const;

    SessionOptions m_options;
    std::shared_ptr<Appointment> m_appointment;
    LocalPort *m_localPort;                 // child
    Pairing *m_pairing;                     // child
    PunchSockets *m_punchSockets = nullptr; // child
    QHash<AttemptId, AttemptState> m_attempts;
    Role m_role = Role::Initiator;
    TimePoint m_pairedAt;
    TimePoint m_end;           ///< Of the session's own time.
    bool m_needsServer = true; ///< Until both know what to dial.
    bool m_isLinked = false;
};

} // namespace punchline
