// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/rendezvousmessages.h"
#include "app/punch/attempt.h"
#include "app/punch/pacing.h"

#include <QList>

#include <chrono>
#include <optional>
#include <variant>

namespace punchline {

/// What a HolePuncher wants done. Each is an order to the driver, which owns the sockets.
namespace punch {

/// Connect to @c remote from the one local port; answer with handleConnected() or handleDialFailed().
struct Dial
{
    AttemptId id = 0;
    Endpoint remote;
    friend bool operator==(const Dial &, const Dial &) = default;
};

/// Close whatever this attempt holds; no answer.
struct Drop
{
    AttemptId id = 0;
    friend bool operator==(const Drop &, const Drop &) = default;
};

/// Exchange knocks; answer with handleProven(), handleStranger() or handleBroken().
struct Prove
{
    AttemptId id = 0;
    friend bool operator==(const Prove &, const Prove &) = default;
};

/// Tell the peer that this is the link; answer with handleAgreed() or handleBroken().
struct Nominate
{
    AttemptId id = 0;
    friend bool operator==(const Nominate &, const Nominate &) = default;
};

/// This is the link: hand it over. The last order, but for reports.
struct Win
{
    AttemptId id = 0;
    friend bool operator==(const Win &, const Win &) = default;
};

/// Nothing led to a link within the time. The last order.
struct GiveUp
{
    friend bool operator==(const GiveUp &, const GiveUp &) = default;
};

using Command = std::variant<Dial, Drop, Prove, Nominate, Win, GiveUp, AttemptReport>;

} // namespace punch

using PunchCommands = QList<punch::Command>;

/// What the two clients have agreed on before the punching starts.
struct PunchSetup
{
    Role role = Role::Initiator;
    Dialect peerDialect = Dialect::Framed;
    QList<Candidate> targets;                 ///< The peer's candidates, judged (targetsFrom()).
    std::chrono::milliseconds budget{20'000}; ///< From start() to GiveUp.
    quint32 seed = 0;                         ///< For the pacing.
};

/// Decides what to dial and when, and which of the connections that stand is the link.
///
/// A small machine without sockets or clock: what happened and the time go in, commands come out in the order
/// in which they are to be carried out. PunchSockets drives it. Every target is a lane that is dialled again
/// and again from the one local port; every accepted connection is an attempt of its own. Connections are
/// proven by knocks; the initiator nominates the first proven one (RFC 8445, section 8.1.1), the responder
/// agrees. A classic peer neither knocks nor nominates: there the first arrival's dial is the link. See
/// PUNCHING.md for the table of transitions. It never closes the winner and never dials what is not a target.
class HolePuncher
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    explicit HolePuncher(const PunchSetup &setup);

    /// The server's Go: dials all targets. Connections that were accepted before count as well.
    [[nodiscard]] PunchCommands start(TimePoint now);

    /// A number for a connection that the driver has accepted, for handleAccepted().
    [[nodiscard]] AttemptId newAttemptId() { return ++m_lastId; }

    [[nodiscard]] PunchCommands handleConnected(AttemptId id, const Endpoint &local, TimePoint now);
    [[nodiscard]] PunchCommands handleDialFailed(AttemptId id, DialFailure failure, const QString &text,
                                                 TimePoint now);
    [[nodiscard]] PunchCommands handleAccepted(AttemptId id, const Endpoint &local, const Endpoint &remote,
                                               TimePoint now);

    /// The other end has shown that it is the peer.
    [[nodiscard]] PunchCommands handleProven(AttemptId id, TimePoint now);
    /// The other end is somebody else, or said nothing in time.
    [[nodiscard]] PunchCommands handleStranger(AttemptId id, const QString &text, TimePoint now);
    /// A connection that stood has broken.
    [[nodiscard]] PunchCommands handleBroken(AttemptId id, const QString &text, TimePoint now);
    /// The peer (the initiator) has named this connection.
    [[nodiscard]] PunchCommands handleNominated(AttemptId id, TimePoint now);
    /// The peer (the responder) has agreed to this connection.
    [[nodiscard]] PunchCommands handleAgreed(AttemptId id, TimePoint now);

    [[nodiscard]] PunchCommands handleTimeout(TimePoint now);

    /// When handleTimeout() is to be called; nothing before start() and after the end.
    [[nodiscard]] std::optional<TimePoint> nextTimeout() const;

    /// Drops everything without a result.
    [[nodiscard]] PunchCommands cancel(TimePoint now);

    [[nodiscard]] bool isOver() const { return m_over; }

private:
    enum class Stage {
        Resting,   ///< Not dialled, or about to be dialled again at m_due.
        Dialing,   ///< Given up at due.
        Proving,   ///< A raw connection; the driver bounds the knocks' time.
        Standing,  ///< Proven. Classic: connected, but not the one that the classic rules prefer.
        Nominated, ///< Given up at due.
        Over,
    };

    struct Lane
    {
        AttemptId id = 0;
        CandidateKind kind = CandidateKind::Host;
        Endpoint local;
        Endpoint remote;
        bool incoming = false;
        Stage stage = Stage::Resting;
        int tryNumber = 0;
        int failures = 0;
        TimePoint tryBegan{};
        std::optional<TimePoint> due{};
    };

    [[nodiscard]] Lane *lane(AttemptId id);
    [[nodiscard]] CandidateKind kindOf(const Endpoint &remote) const;
    [[nodiscard]] bool isClassic() const { return m_setup.peerDialect == Dialect::Classic; }

    [[nodiscard]] static AttemptReport report(const Lane &lane, AttemptState state, TimePoint now,
                                              const QString &error = {});
    void dial(Lane &lane, TimePoint now, PunchCommands &commands);
    void rest(Lane &lane, DialFailure failure, TimePoint now);
    void judgeConnection(Lane &lane, TimePoint now, PunchCommands &commands);
    void judgeClassicConnection(Lane &lane, TimePoint now, PunchCommands &commands);
    void fail(Lane &lane, AttemptState state, const QString &text, TimePoint now, PunchCommands &commands);
    void nominateIfFree(TimePoint now, PunchCommands &commands);
    void win(Lane &winner, TimePoint now, PunchCommands &commands);
    void end(TimePoint now, PunchCommands &commands, AttemptState stateOfTheRest);

    PunchSetup m_setup;
    Pacing m_pacing;
    QList<Lane> m_lanes;
    AttemptId m_lastId = 0;
    std::optional<TimePoint> m_deadline;
    bool m_over = false;
};

} // namespace punchline
