// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/load/connection.h"
#include "tests/bench/load/crowd.h"
#include "tests/bench/load/pace.h"
#include "tests/bench/load/sources.h"
#include "tests/bench/load/world.h"

namespace punchline::load {

/// What a bad client does.
enum class Badness {
    SlowGreeting, ///< Its greeting comes byte by byte.
    HalfOpen,     ///< A frame begins and does not go on.
    Silent,       ///< Connects and says nothing.
    Garbage,      ///< Random bytes.
    BrokenFrame,  ///< A greeting, and behind it a frame that is none.
    Mixed,        ///< All of these by turns.
};

/// Connections that mean the server no good, at an even pace and whatever becomes of those before. None of
/// them closes by itself, unless there are too many.
class BadCrowd : public Task
{
public:
    /// Fewer than this process may have; the oldest ones make room.
    static constexpr std::size_t MaxOpen = 12'000;

    BadCrowd(World &world, quint16 port, Badness badness, Sources sources, double perSecond);
    ~BadCrowd() override;

    /// Nobody comes any more, and all leave.
    void stop();
    [[nodiscard]] std::size_t begun() const { return m_begun; }

    [[nodiscard]] TimePoint nextDue() const override;
    void advance(TimePoint now) override;

private:
    class Client;

    void begin();
    void drip(TimePoint now);
    void handleEnd(Client &client);

    World &m_world;
    quint16 m_port;
    Badness m_badness;
    Sources m_sources;
    Pace m_pace;
    quint32 m_begun = 0;
    bool m_isStopped = false;
    Crowd<Client> m_clients;
    TimePoint m_nextDrip;
};

} // namespace punchline::load
