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

/// One visit to the server: from its address to one link, or to the reason why there is none. It owns
/// the session's port, the Pairing and the PunchSockets, wires them together and passes their events on; its
/// owner enforces the time limit of each step. It must live as long as its link, because a router's port
/// mapping goes with it. It has a function for each signal of its parts, hence their number.
///
/// Signals come in this order: waiting() if it has to wait, met(), paired(), punching(), linked(); and for a
/// relayed link perhaps relayEnding(). A check emits only checked(). failed() may come once, at any time
/// before linked().
class Connector : public QObject
{
    Q_OBJECT

public:
    /// If nothing gets through after a dozen dials in each direction, nothing will.
    static constexpr std::chrono::milliseconds PunchingTime{20'000};

    /// @p appointment: whom to meet. It is shared by consecutive visits.
    Connector(const SessionOptions &options, std::shared_ptr<Appointment> appointment, QObject *parent);
    ~Connector() override;

    /// Begins the visit; call once. If it returns an error, the visit is over and failed() does not follow.
    [[nodiscard]] std::optional<Error> start();

    /// Sets how much of the session's own time is left. Needed from met() on.
    void setTimeLeft(std::chrono::milliseconds left);

    /// Ends the attempts that are under way, and sends the peer what it needs to know about that.
    void cancel();

    /// Ends @p visit, if there is one, silently, and deletes it later; no signals follow.
    static void drop(Connector *visit);

    /// What the visit knows so far of the server and of the other client.
    [[nodiscard]] const Pairing &pairing() const { return *m_pairing; }

Q_SIGNALS:
    void happened(const punchline::Event &event);
    void waiting();
    void met();
    void paired();
    void punching();
    /// The receiver takes ownership of @p link. @p offerFrames is true if the peer was introduced as classic
    /// but may still be framed.
    void linked(punchline::PeerLink *link, punchline::Role role, bool offerFrames);
    void checked();
    /// The server is about to stop, and may be the one through which the link leads: then the link is cut in
    /// a few seconds.
    void relayEnding();
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
    /// The outcome to report to the server. m_punchSockets must have ended.
    [[nodiscard]] Outcome outcomeNow(bool linked) const;
    [[nodiscard]] quint32 generation() const;
    [[nodiscard]] QString attemptSummary() const;

    SessionOptions m_options;
    std::shared_ptr<Appointment> m_appointment;
    LocalPort *m_localPort;                 // child
    Pairing *m_pairing;                     // child
    PunchSockets *m_punchSockets = nullptr; // child
    QHash<AttemptId, AttemptState> m_attempts;
    Role m_role = Role::Initiator;
    TimePoint m_pairedAt;
    TimePoint m_end;           ///< When the session's own time ends.
    bool m_needsServer = true; ///< True until both sides know what to dial.
    bool m_isLinked = false;
};

} // namespace punchline
