// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/directory.h"

#include <deque>
#include <map>
#include <set>

namespace punchline {

/// The directory of a server that stands alone: numbers its rooms, and knows of nobody elsewhere. Answers all
/// questions at once. No sockets, no clock.
class LocalDirectory final : public Directory
{
public:
    /// The server has begun at @p start: until ReturnTime after it, numbers that nobody has had yet are given
    /// to whoever wishes for them, since the server may have been there before, and has forgotten.
    explicit LocalDirectory(TimePoint start = TimePoint::min())
        : m_start(start)
    { }

    /// Where all numbers have been used, the one that has rested longest.
    [[nodiscard]] std::optional<Opened> open(ClientId host, const Wish &wish, TimePoint now) override;
    void close(quint32 room, TimePoint now) override;
    [[nodiscard]] std::optional<Found> find(ClientId seeker, quint32 room) override;
    [[nodiscard]] std::optional<Found> meet(ClientId seeker, const Traits &traits) override;
    void withdraw(ClientId client) override;
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
    std::map<quint32, QByteArray> m_open; ///< By number: the owner.
    std::set<quint32> m_rested;
    std::deque<Resting> m_resting; ///< By their ends.
    quint32 m_highest = 0;         ///< Numbers above it were never used, but for those
    std::set<quint32> m_ahead;     ///< that were wished for.
};

} // namespace punchline
