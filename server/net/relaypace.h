// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/lobbytypes.h"
#include "server/lobby/tokenbucket.h"

#include <QtGlobal>

#include <list>
#include <optional>
#include <set>
#include <utility>

namespace punchline {

/// When the relayed links may move how many bytes: at most a rate for each direction of each link, and a rate
/// for all together. At that one they take turns, one quantum each. A direction that has moved little lately,
/// as in a chat, need not wait for its turn: for it the common rate is overdrawn a little, and the others
/// wait longer. It slows down and never refuses. No sockets, no clock: driven by RelayRoom.
class RelayPace
{
public:
    /// Bytes a second; 0 for no limit.
    struct Limits
    {
        qint64 rate = 0;      ///< Of one direction of one link.
        qint64 totalRate = 0; ///< Of all together.
    };

    /// The lowest rate that leaves a link alive: the longest text passes in half the 5 s after which clients
    /// give up a link on which nothing answers. The acknowledgement of each is all that its sender hears.
    static constexpr qint64 LeastRate = 16 * 1024;

    /// What a rate allows at once after a rest, and the most that is moved in one turn.
    static constexpr qint64 Burst = 64 * 1024;

    /// One direction of one link. Has to leave() before it is deleted.
    class Flow
    {
    public:
        [[nodiscard]] bool waits() const { return m_state != State::Free; }

    private:
        friend class RelayPace;
        enum class State {
            Free,
            Resting, ///< Until its own rate allows something.
            Queued,  ///< Until all before it have had their turn.
        };
        State m_state = State::Free;
        TokenBucket m_bucket;
        TokenBucket m_little; ///< What it may move ahead of its turn.
        TimePoint m_since;    ///< When it began to wait.
        TimePoint m_due;      ///< The end of its rest.
        std::list<Flow *>::iterator m_place;
    };

    explicit RelayPace(const Limits &limits) { setLimits(limits); }
    Q_DISABLE_COPY_MOVE(RelayPace)
    ~RelayPace() = default;

    void setLimits(const Limits &limits);

    /// How many bytes @p flow may move now. 0: it has to wait, and takeNext() will return it.
    [[nodiscard]] qint64 ask(Flow &flow, TimePoint now);
    /// A flow whose turn has come, and which may move quantum() bytes; `nullptr` if there is none at @p now.
    [[nodiscard]] Flow *takeNext(TimePoint now);
    [[nodiscard]] qint64 quantum() const { return m_quantum; }
    /// @p flow has moved @p bytes.
    void charge(Flow &flow, qint64 bytes, TimePoint now);
    /// Makes @p flow wait for @p time, whatever its rate.
    void rest(Flow &flow, Duration time, TimePoint now);
    /// @p flow waits no more.
    void leave(Flow &flow);

    /// When takeNext() returns something again; `nullopt` if nobody waits.
    [[nodiscard]] std::optional<TimePoint> nextTurn(TimePoint now) const;
    /// How long flows have waited, all added up.
    [[nodiscard]] Duration waited() const { return m_waited; }

private:
    [[nodiscard]] qint64 aheadOfItsTurn(const Flow &flow, TimePoint now) const;
    void enqueue(Flow &flow);

    Limits m_limits;
    qint64 m_quantum = Burst;
    TokenBucket m_total;
    std::set<std::pair<TimePoint, Flow *>> m_resting;
    std::list<Flow *> m_queue;
    Duration m_waited{0};
};

} // namespace punchline
