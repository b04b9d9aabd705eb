// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/role.h"
#include "app/punch/attempt.h"
#include "app/punch/attempts.h"
#include "app/punch/pacing.h"
#include "app/punch/relayclock.h"
#include "app/punch/roundclock.h"
#include "app/punch/spray.h"
#include "app/punch/strategy.h"

#include <QList>

#include <chrono>
#include <optional>
#include <utility>
#include <variant>

namespace punchline {

/// The commands of a HolePuncher to its driver, which owns the sockets.
namespace punch {

/// Connect to @c remote from the one local port. Answer with handleConnected() or handleDialFailed().
struct Connect
{
    AttemptId id = 0;
    Endpoint remote;
    friend bool operator==(const Connect &, const Connect &) = default;
};

/// A command that says nothing but which attempt it is for.
template <typename Kind> struct ForAttempt
{
    AttemptId id = 0;
    friend bool operator==(const ForAttempt &, const ForAttempt &) = default;
};

/// Close everything that this attempt holds. No answer.
using Drop = ForAttempt<struct Dropping>;

/// Exchange knocks. Answer with handleProven(), handleStranger(), handleSilent() or handleBroken(); for a
/// responder, also with handleNominated().
using Prove = ForAttempt<struct Proving>;

/// Tell the peer that this is the link, together with the knock if none was sent yet, and begin to secure it.
/// Answer with handleProven(), once the peer has proved its identity, and handleAgreed(), or with
/// handleStranger() or handleBroken().
using Nominate = ForAttempt<struct Nominating>;

/// Secure the connection that the peer nominated. Answer with handleAgreed(), handleStranger() or
/// handleBroken().
using Agree = ForAttempt<struct Agreeing>;

/// This is the link: hand it over. The last command, except for reports.
using Win = ForAttempt<struct Winning>;

/// Dial all of these once, in order and as fast as possible, and drop what is left of the previous spray.
/// Answer a connection with handleSprayConnected(); ignore failures.
struct Spray
{
    PunchStrategy strategy = PunchStrategy::Birthday;
    SourcePorts source = SourcePorts::Fresh;
    QList<Endpoint> targets;
    friend bool operator==(const Spray &, const Spray &) = default;
};

/// This side is ready for another round. Answer with handleGo() once the peer is ready too.
struct AskRound
{
    friend bool operator==(const AskRound &, const AskRound &) = default;
};

/// Ask the server for a relay. Answer with handleRelayOffered() or handleRelayRefused().
struct AskRelay
{
    friend bool operator==(const AskRelay &, const AskRelay &) = default;
};

/// Join the relay that was offered. Answer with handleConnected(), once the peer has joined it too, or with
/// handleDialFailed().
using JoinRelay = ForAttempt<struct Joining>;

/// Why there is no link.
enum class DeadEnd {
    TimeOver,       ///< Nothing got through in time.
    Incompatible,   ///< No round can work between these NATs, and there is no other way.
    MissingHairpin, ///< Both are behind one address that does not hairpin.
    Forged,         ///< What answered at the peer's address could not prove that it is the peer.
};

/// There is no link. The last command.
struct GiveUp
{
    DeadEnd reason = DeadEnd::TimeOver;
    friend bool operator==(const GiveUp &, const GiveUp &) = default;
};

using Command = std::variant<Connect, Drop, Prove, Nominate, Agree, Win, Spray, AskRound, AskRelay, JoinRelay,
                             GiveUp, AttemptReport>;

} // namespace punch

using PunchCommands = QList<punch::Command>;

/// What the two clients have agreed on before punching starts.
struct PunchSetup
{
    Role role = Role::Initiator;
    Dialect peerDialect = Dialect::Framed;
    QList<Candidate> targets;     ///< The peer's candidates, judged (targetsFrom()).
    QList<Round> rounds{Round{}}; ///< From roundsFor(); a round without a length never ends.
    SprayTarget sprayTarget;      ///< Only this address is ever sprayed.
    bool expectsMore = false;     ///< A router has not answered yet, or the peer may get in some other way.
    bool sharedAddress = false;   ///< The server sees both at the same address.
    bool relay = false;           ///< The server can carry the link if there is no direct way.
    bool onlyRelay =
        false; ///< This side wants no direct link: nothing is dialled or accepted, whatever comes.
    /// From the first Go to GiveUp, or to the last chance of a relay.
    std::chrono::milliseconds budget{20'000};
    quint32 seed = 0; ///< For the pacing and the random ports.
};

/// Decides what to dial and when, and which of the established connections is the link. A small machine
/// without sockets or clock, driven by PunchSockets: events and the time go in, commands come out in the
/// order in which they must be carried out. Every target is an attempt that is dialled repeatedly from the
/// one local port; every accepted connection, and every connection of a spray, is an attempt of its own.
/// Knocks prove a connection; the initiator nominates one (RFC 8445, section 8.1.1), and the responder agrees
/// to the first that is secure. A relay is an attempt like others, with the lowest rank: it is asked for
/// later, and nominated only while no direct connection is proven; one that only may be the peer's holds it
/// back for a moment. A replayed knock or a stranger's nomination never costs another connection. A classic
/// peer neither knocks nor nominates: there, the first arrival's dial is the link. PUNCHING.md has the
/// transition table. It never closes the winner, never dials anything but targets, the one address that may
/// be sprayed and a relay that was offered, and never has more than Attempts::MaxTargets targets. It has an
/// input for each thing that can happen to an attempt, hence its many functions.
class HolePuncher
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// The most dials of all sprays of one session together.
    static constexpr qsizetype MaxSprayed = 4 * MaxSpray;
    /// The most dials to targets of one session together. At a round trip of 20 ms, refusals allow a
    /// thousand in the budget.
    static constexpr int MaxDialled = 2048;

    explicit HolePuncher(const PunchSetup &setup);

    /// The server's Go: begins the next round. The first one dials all targets and starts the budget. A
    /// further one, which must have been asked for, dials all resting attempts at once. Connections that were
    /// accepted before count as well.
    [[nodiscard]] PunchCommands handleGo(TimePoint now);

    /// Further candidates of the peer, already judged. @p expectsMore as in the setup.
    [[nodiscard]] PunchCommands handleCandidates(const QList<Candidate> &targets, bool expectsMore,
                                                 TimePoint now);
    /// The server offers a relay at @p relay: it was asked for, by this side or by the peer.
    [[nodiscard]] PunchCommands handleRelayOffered(const Endpoint &relay, TimePoint now);
    /// The server has none for this pair.
    [[nodiscard]] PunchCommands handleRelayRefused(TimePoint now);
    /// The port that the peer's sequential NAT allocates next.
    void handlePrediction(quint16 nextPort) { m_setup.sprayTarget.nextPort = nextPort; }

    /// A new id for a connection of the driver, for handleAccepted() and handleSprayConnected().
    [[nodiscard]] AttemptId newAttemptId() { return m_attempts.newId(); }

    [[nodiscard]] PunchCommands handleConnected(AttemptId id, const Endpoint &local, TimePoint now);
    [[nodiscard]] PunchCommands handleDialFailed(AttemptId id, DialFailure failure, const QString &text,
                                                 TimePoint now);
    [[nodiscard]] PunchCommands handleAccepted(AttemptId id, const Endpoint &local, const Endpoint &remote,
                                               TimePoint now);
    [[nodiscard]] PunchCommands handleSprayConnected(AttemptId id, const Endpoint &local,
                                                     const Endpoint &remote, TimePoint now);

    /// The other end has proved that it is the peer.
    [[nodiscard]] PunchCommands handleProven(AttemptId id, TimePoint now);
    /// The other end is somebody else.
    [[nodiscard]] PunchCommands handleStranger(AttemptId id, const QString &text, TimePoint now);
    /// The other end has not proved its identity in time, so it is unknown who it is.
    [[nodiscard]] PunchCommands handleSilent(AttemptId id, const QString &text, TimePoint now);
    /// An established connection has broken.
    [[nodiscard]] PunchCommands handleBroken(AttemptId id, const QString &text, TimePoint now);
    /// The peer, as the initiator, has nominated this connection.
    [[nodiscard]] PunchCommands handleNominated(AttemptId id, TimePoint now);
    /// The connection is secure both ways, and the peer has said so over it. A responder answers with Win;
    /// the driver then tells the initiator that it has agreed to this connection.
    [[nodiscard]] PunchCommands handleAgreed(AttemptId id, TimePoint now);

    [[nodiscard]] PunchCommands handleTimeout(TimePoint now);

    /// When to call handleTimeout(); `nullopt` before the first Go and after the end.
    [[nodiscard]] std::optional<TimePoint> nextTimeout() const;

    /// Drops everything without a result.
    [[nodiscard]] PunchCommands cancel(TimePoint now);

    [[nodiscard]] bool isOver() const { return m_over; }
    /// The strategy of the current round; `nullopt` if there is none.
    [[nodiscard]] std::optional<PunchStrategy> strategy() const
    {
        const Round *round = m_rounds.current();
        return round ? std::optional(round->kind) : std::nullopt;
    }

private:
    using Stage = Attempt::Stage;

    /// The commands since the last call.
    [[nodiscard]] PunchCommands takeCommands() { return std::exchange(m_commands, {}); }
    [[nodiscard]] Attempt *attempt(AttemptId id);
    /// True if it dials the endpoint at which the server sees the peer.
    [[nodiscard]] bool isServerReflexive(const Attempt &attempt) const;
    /// True if the other end is on the address at which the server sees the peer.
    [[nodiscard]] bool isVouchedFor(const Attempt &attempt) const;
    /// True for a direct connection that is proven or may well be the peer's.
    [[nodiscard]] bool isPromising(const Attempt &attempt) const;
    [[nodiscard]] bool isAnyPromising() const;
    /// True if @p attempt leads through the relay.
    [[nodiscard]] static bool isRelayed(const Attempt &attempt)
    {
        return attempt.kind == CandidateKind::Relayed;
    }
    /// True if a relay is being joined, or a connection through it stands.
    [[nodiscard]] bool isRelayActive() const;
    /// What to nominate next, by rank; `nullptr` if nothing stands that may be.
    [[nodiscard]] Attempt *bestStanding();
    void askRelayIfDue(TimePoint now);
    void endRelay(Attempt &attempt, AttemptState state, const QString &text, TimePoint now);
    /// There is none: what is left has no more time than it would have had without one.
    void goOnWithoutRelay(TimePoint now);
    /// True if it may dial as fast as possible: only if the server vouches for the peer, since a peer's own
    /// word could name somebody else; and not forever, since a server's word could too.
    [[nodiscard]] bool mayHurry(const Attempt &attempt) const;
    /// True if nothing answers at its remote endpoint in this round, which tries the peer's other ports.
    [[nodiscard]] bool leadsNowhere(const Attempt &attempt) const;
    [[nodiscard]] bool isClassic() const { return m_setup.peerDialect == Dialect::Classic; }

    void fire(TimePoint now);
    void endRound(TimePoint now);
    /// How long punching goes on, from the first Go, as far as is known now.
    [[nodiscard]] std::chrono::milliseconds tryingTime() const;
    [[nodiscard]] punch::DeadEnd deadEnd() const;
    void giveUpIfHopeless(TimePoint now);
    void expire(Attempt &attempt, TimePoint now);
    void expireBudget(TimePoint now);
    /// When time is over: true if a proven connection through a relay gets a last chance.
    [[nodiscard]] bool fallBackToRelay(TimePoint now);
    void dial(Attempt &attempt, TimePoint now);
    /// Dials without a report. Returns false if the session has used up its dials.
    bool dialQuietly(Attempt &attempt, TimePoint now);
    void rest(Attempt &attempt, DialFailure failure, TimePoint now);
    [[nodiscard]] PunchCommands addOneShot(AttemptId id, CandidateKind kind, const Endpoint &local,
                                           const Endpoint &remote, TimePoint now);
    /// Reports the state, unless the attempt is quiet.
    void tell(const Attempt &attempt, AttemptState state, TimePoint now, const QString &error = {});
    void judgeConnection(Attempt &attempt, TimePoint now);
    /// Extends the deadline so that a promising connection can still become the link.
    void allowForNomination(TimePoint now);
    void judgeClassicConnection(Attempt &attempt, TimePoint now);
    void fail(Attempt &attempt, AttemptState state, const QString &text, TimePoint now);
    void nominateIfFree(TimePoint now);
    void nominate(Attempt &standing, TimePoint now);
    void win(Attempt &winner, TimePoint now);
    void end(TimePoint now, AttemptState stateOfTheRest);

    PunchSetup m_setup;
    Pacing m_pacing;
    std::mt19937 m_random;
    Attempts m_attempts;
    RoundClock m_rounds;
    RelayClock m_relay;
    PunchCommands m_commands;            ///< Of the input that is being handled.
    qsizetype m_sprayed = 0;             ///< Dials of all sprays so far.
    int m_dialled = 0;                   ///< Dials to targets so far.
    int m_oneShots = 0;                  ///< Connections that came by themselves, so far.
    bool m_asked = true;                 ///< A Go is expected: the first one, or the answer to AskRound.
    std::optional<TimePoint> m_deadline; ///< Set at the first Go.
    TimePoint m_began{};                 ///< Time of the first Go.
    bool m_forged = false;               ///< Ends in DeadEnd::Forged if nothing better comes.
    bool m_over = false;
};

} // namespace punchline
