// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/directory.h"

#include <deque>
#include <map>
#include <set>

namespace punchline {

/// The directory of a server that stands alone: it numbers the rooms, and there are no other servers. It
/// answers all questions at once. No sockets, no clock.
class LocalDirectory final : public Directory
{
public:
    /// The server has begun at @p start. Until ReturnTime after it, a wish for an unused number is granted:
    /// the server may be a restarted one that has forgotten its rooms.
    explicit LocalDirectory(TimePoint start = TimePoint::min())
        : m_start(start)
    { }

    /// Returns the number that has rested longest if all numbers have been used.
    [[nodiscard]] std::optional<Opened> open(ClientId host, const Wish &wish, TimePoint now) override;
    void close(quint32 room, TimePoint now) override;
    [[nodiscard]] std::optional<Found> find(ClientId /*seeker*/, quint32 /*room*/) override
    {
        return Nobody();
    }
    [[nodiscard]] std::optional<Found> meet(ClientId /*seeker*/, const Traits & /*traits*/) override
    {
        return Nobody();
    }
    [[nodiscard]] std::optional<Found> meet(ClientId /*seeker*/, const Listing & /*listing*/,
                                            Claim /*claim*/) override
    {
        return Nobody();
    }
    void withdraw(ClientId /*client*/) override { }
    void withdraw(ClientId /*client*/, const QList<QByteArray> & /*handles*/) override { }
    void denyWaiting(ClientId /*client*/) override { }

private:
    struct Resting
    {
        TimePoint end;
        quint32 room = 0;
        QByteArray owner;
    };

    [[nodiscard]] bool takeAgain(const Wish &wish, TimePoint now);
    [[nodiscard]] std::optional<quint32> takeNumber(TimePoint now);

    TimePoint m_start;
    std::map<quint32, QByteArray> m_open; ///< The owner of each number.
    std::set<quint32> m_rested;
    std::deque<Resting> m_resting; ///< Sorted by their ends.
    quint32 m_highest = 0;         ///< Numbers above it were never used, except for
    std::set<quint32> m_ahead;     ///< those that were wished for.
};

} // namespace punchline
