// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/roomstore.h"

#include <deque>
#include <set>
#include <utility>

namespace punchline {

/// The store of a server that stands alone: numbers its rooms, and knows of nobody elsewhere. Answers all
/// questions at once. No sockets, no clock.
class MemoryRooms final : public RoomStore
{
public:
    /// Where all numbers have been used, the one that has rested longest.
    [[nodiscard]] std::optional<Opened> open(ClientId host, std::chrono::seconds time,
                                             TimePoint now) override;
    void close(quint32 room, TimePoint now) override;
    [[nodiscard]] std::optional<Found> find(ClientId seeker, quint32 room) override;
    [[nodiscard]] std::optional<Found> meet(ClientId seeker, const Traits &traits) override;
    void withdraw(ClientId client) override;
    void denyWaiting(ClientId /*client*/) override { }

private:
    [[nodiscard]] std::optional<quint32> takeNumber(TimePoint now);

    std::set<quint32> m_open;
    std::set<quint32> m_rested;
    std::deque<std::pair<TimePoint, quint32>> m_resting; ///< Until when, in that order.
    quint32 m_highest = 0;                               ///< Numbers above it were never used.
};

} // namespace punchline
