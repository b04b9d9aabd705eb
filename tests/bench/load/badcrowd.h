// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/load/connection.h"
#include "tests/bench/load/crowd.h"
#include "tests/bench/load/pace.h"
#include "tests/bench/load/sources.h"
#include "tests/bench/load/world.h"

namespace punchline::load {

/// How a bad client behaves.
enum class Badness {
    SlowGreeting, ///< Its greeting arrives byte by byte.
    HalfOpen,     ///< It begins a frame and never completes it.
    Silent,       ///< It connects and sends nothing.
    Garbage,      ///< Random bytes.
    BrokenFrame,  ///< A greeting followed by an invalid frame.
    WrongToken,   ///< It guesses the token of a relay.
    Mixed,        ///< All of these in turn.
};

/// Hostile connections that arrive at an even pace, regardless of what becomes of the earlier ones. None of
/// them closes by itself unless there are too many.
class BadCrowd : public Task
{
public:
    /// Below the process's limit of descriptors; beyond it the oldest ones are closed.
    static constexpr std::size_t MaxOpen = 12'000;

    BadCrowd(World &world, quint16 port, Badness badness, Sources sources, double perSecond);
    ~BadCrowd() override;

    /// No more clients arrive, and all leave.
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
