// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/rendezvousmessages.h"
#include "app/punch/attempt.h"
#include "app/punch/lanes.h"
#include "app/punch/pacing.h"
#include "app/punch/roundclock.h"
#include "app/punch/spray.h"
#include "app/punch/strategy.h"

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

/// Exchange knocks; answer with handleProven(), handleStranger(), handleSilent() or handleBroken(), on a
/// responder's with handleNominated() as well.
struct Prove
{
    AttemptId id = 0;
    friend bool operator==(const Prove &, const Prove &) = default;
};

/// Tell the peer that this is the link, in one breath with the knock where there was none yet, and begin to
/// secure it; answer with handleProven(), once the peer has shown who it is, and handleAgreed(), or with
/// handleStranger() or handleBroken().
struct Nominate
{
    AttemptId id = 0;
    friend bool operator==(const Nominate &, const Nominate &) = default;
};

/// Secure the connection that the peer has named; answer with handleAgreed(), handleStranger() or
/// handleBroken().
struct Agree
{
    AttemptId id = 0;
    friend bool operator==(const Agree &, const Agree &) = default;
};

/// This is the link: hand it over. The last order, but for reports.
struct Win
{
    AttemptId id = 0;
    friend bool operator==(const Win &, const Win &) = default;
};

/// Dial all of these once, in their order and as fast as it goes, and drop what is left of the spray before
/// it. Answer a connection with handleSprayConnected(); failures are of no interest.
struct Spray
{
    StrategyKind strategy = StrategyKind::Birthday;
    SourcePorts source = SourcePorts::Fresh;
    QList<Endpoint> targets;
    friend bool operator==(const Spray &, const Spray &) = default;
};

/// This side is ready for a further round: answer with handleGo() once the peer is, too.
struct AskRound
{
    friend bool operator==(const AskRound &, const AskRound &) = default;
};

/// Why there is no link.
enum class DeadEnd {
    TimeOver,       ///< Nothing came through in time.
    Incompatible,   ///< No round can work between these NATs, and there was no other way.
    MissingHairpin, ///< Both are behind one address, through which they do not reach each other.
    Forged,         ///< What answered where the peer is could not show that it is the peer.
};

/// No link. The last order.
struct GiveUp
{
    DeadEnd reason = DeadEnd::TimeOver;
    friend bool operator==(const GiveUp &, const GiveUp &) = default;
};

using Command = std::variant<Dial, Drop, Prove, Nominate, Agree, Win, Spray, AskRound, GiveUp, AttemptReport>;

} // namespace punch

using PunchCommands = QList<punch::Command>;

/// What the two clients have agreed on before the punching starts.
struct PunchSetup
{
    Role role = Role::Initiator;
    Dialect peerDialect = Dialect::Framed;
    QList<Candidate> targets;     ///< The peer's candidates, judged (targetsFrom()).
    QList<Round> rounds{Round{}}; ///< roundsFor(); a round without a length never ends.
    SprayTarget sprayTarget;      ///< Only this address is ever sprayed.
    bool expectsMore = false;   ///< A router's answer is awaited, or the peer may get in by a way of its own.
    bool sharedAddress = false; ///< Both are seen with one and the same address.
    std::chrono::milliseconds budget{20'000}; ///< From the first Go to GiveUp.
    quint32 seed = 0;                         ///< For the pacing and the guesses.
};

/// Decides what to dial and when, and which of the connections that stand is the link.
///
/// A small machine without sockets or clock: what happened and the time go in, commands come out in the order
/// in which they are to be carried out. PunchSockets drives it. Every target is a lane that is dialled again
/// and again from the one local port; every accepted connection, and every one that a spray has hit upon, is
/// an attempt of its own. Connections are proven by knocks; the initiator nominates (RFC 8445,
/// section 8.1.1), the responder agrees to the first that is secure. A replayed knock, or a stranger's
/// nomination, costs no other connection. A classic peer neither knocks nor nominates: there the first
/// arrival's dial is the link. See PUNCHING.md for the table of transitions. It never closes the winner,
/// never dials what is neither a target nor on the one address that may be sprayed, and never has more than
/// Lanes::MaxTargets of them.
class HolePuncher
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// All sprays of one session together have no more dials than this.
    static constexpr qsizetype MaxSprayed = 4 * MaxSpray;
    /// And all dials to targets together no more than this: over 20 ms, refusals allow a thousand in the
    /// budget.
    static constexpr int MaxDialled = 2048;

    explicit HolePuncher(const PunchSetup &setup);

    /// The server's Go: begins the next round. The first one dials all targets and starts the budget; a
    /// further one, which must have been asked for, dials at once what rests. Connections that were accepted
    /// before count as well.
    [[nodiscard]] PunchCommands handleGo(TimePoint now);

    /// The peer's further candidates, judged. @p expectsMore as in the setup.
    [[nodiscard]] PunchCommands handleCandidates(const QList<Candidate> &targets, bool expectsMore,
                                                 TimePoint now);
    /// What the peer's sequential NAT will allot next.
    void handlePrediction(quint16 nextPort) { m_setup.sprayTarget.nextPort = nextPort; }

    /// A number for a connection that the driver has got, for handleAccepted() and handleSprayConnected().
    [[nodiscard]] AttemptId newAttemptId() { return m_lanes.newId(); }

    [[nodiscard]] PunchCommands handleConnected(AttemptId id, const Endpoint &local, TimePoint now);
    [[nodiscard]] PunchCommands handleDialFailed(AttemptId id, DialFailure failure, const QString &text,
                                                 TimePoint now);
    [[nodiscard]] PunchCommands handleAccepted(AttemptId id, const Endpoint &local, const Endpoint &remote,
                                               TimePoint now);
    [[nodiscard]] PunchCommands handleSprayConnected(AttemptId id, const Endpoint &local,
                                                     const Endpoint &remote, TimePoint now);

    /// The other end has shown that it is the peer.
    [[nodiscard]] PunchCommands handleProven(AttemptId id, TimePoint now);
    /// The other end is somebody else.
    [[nodiscard]] PunchCommands handleStranger(AttemptId id, const QString &text, TimePoint now);
    /// The other end has not shown in time who it is, which says nothing about who it is.
    [[nodiscard]] PunchCommands handleSilent(AttemptId id, const QString &text, TimePoint now);
    /// A connection that stood has broken.
    [[nodiscard]] PunchCommands handleBroken(AttemptId id, const QString &text, TimePoint now);
    /// The peer (the initiator) has named this connection.
    [[nodiscard]] PunchCommands handleNominated(AttemptId id, TimePoint now);
    /// The connection is secure, both ways, and the peer has said so in it. A responder's last word is Win;
    /// with it the driver tells the initiator that it has agreed to this one.
    [[nodiscard]] PunchCommands handleAgreed(AttemptId id, TimePoint now);

    [[nodiscard]] PunchCommands handleTimeout(TimePoint now);

    /// When handleTimeout() is to be called; nothing before the first Go and after the end.
    [[nodiscard]] std::optional<TimePoint> nextTimeout() const;

    /// Drops everything without a result.
    [[nodiscard]] PunchCommands cancel(TimePoint now);

    [[nodiscard]] bool isOver() const { return m_over; }
    /// What the current round tries; nothing where there is none.
    [[nodiscard]] std::optional<StrategyKind> strategy() const
    {
        const Round *round = m_rounds.current();
        return round ? std::optional(round->kind) : std::nullopt;
    }

private:
    using Stage = Lane::Stage;

    [[nodiscard]] Lane *lane(AttemptId id);
    /// Whether it is dialled where the server sees the peer.
    [[nodiscard]] bool isObserved(const Lane &lane) const;
    /// Whether the other end is on the address at which the server sees the peer.
    [[nodiscard]] bool isVouchedFor(const Lane &lane) const;
    /// Whether a connection stands that is proven, or may well be the peer's.
    [[nodiscard]] bool isAnyPromising() const;
    /// Whether it is dialled as fast as it goes: only where the server vouches for the peer, since a peer's
    /// own word could name somebody else; and not for ever, since a server's could, too.
    [[nodiscard]] bool mayHurry(const Lane &lane) const;
    /// Whether nobody is there in this round: the peer is looked for at its other ports.
    [[nodiscard]] bool leadsNowhere(const Lane &lane) const;
    [[nodiscard]] bool isClassic() const { return m_setup.peerDialect == Dialect::Classic; }

    void fire(TimePoint now, PunchCommands &commands);
    void endRound(TimePoint now, PunchCommands &commands);
    /// How long it is tried for, from the first Go on, as far as is known now.
    [[nodiscard]] std::chrono::milliseconds tryingTime() const;
    [[nodiscard]] punch::DeadEnd deadEnd() const;
    void giveUpIfHopeless(TimePoint now, PunchCommands &commands);
    void expire(Lane &lane, TimePoint now, PunchCommands &commands);
    void expireBudget(TimePoint now, PunchCommands &commands);
    void dial(Lane &lane, TimePoint now, PunchCommands &commands);
    /// Without a report. False where the session has used its dials up.
    bool dialQuietly(Lane &lane, TimePoint now, PunchCommands &commands);
    void rest(Lane &lane, DialFailure failure, TimePoint now);
    [[nodiscard]] PunchCommands addSingle(AttemptId id, CandidateKind kind, const Endpoint &local,
                                          const Endpoint &remote, TimePoint now);
    /// Reports, but of a quiet one.
    static void tell(const Lane &lane, AttemptState state, TimePoint now, PunchCommands &commands,
                     const QString &error = {});
    void judgeConnection(Lane &lane, TimePoint now, PunchCommands &commands);
    /// Gives a connection that may become the link the time for that.
    void allowForNomination(TimePoint now);
    void judgeClassicConnection(Lane &lane, TimePoint now, PunchCommands &commands);
    void fail(Lane &lane, AttemptState state, const QString &text, TimePoint now, PunchCommands &commands);
    void nominateIfFree(TimePoint now, PunchCommands &commands);
    void win(Lane &winner, TimePoint now, PunchCommands &commands);
    void end(TimePoint now, PunchCommands &commands, AttemptState stateOfTheRest);

    PunchSetup m_setup;
    Pacing m_pacing;
    std::mt19937 m_random;
    Lanes m_lanes;
    RoundClock m_rounds;
    qsizetype m_sprayed = 0;             ///< Dials of all sprays so far.
    int m_dialled = 0;                   ///< Dials to targets so far.
    int m_singles = 0;                   ///< Connections that came by themselves, so far.
    bool m_asked = true;                 ///< A Go is expected: the first one, or the answer to AskRound.
    std::optional<TimePoint> m_deadline; ///< From the first Go on.
    TimePoint m_began{};                 ///< The first Go.
    bool m_forged = false;               ///< DeadEnd::Forged, if nothing better comes.
    bool m_over = false;
};

} // namespace punchline
