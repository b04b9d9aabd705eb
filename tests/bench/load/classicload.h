// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/load/connection.h"
#include "tests/bench/load/crowd.h"
#include "tests/bench/load/pace.h"
#include "tests/bench/load/world.h"

namespace punchline::load {

/// A constant number of classic clients: each one that has been introduced is replaced (a closed loop). The
/// server takes half a second to recognise them, so there must be enough of them to keep it busy.
class ClassicLoad : public Task
{
public:
    ClassicLoad(World &world, quint16 port, std::size_t clients);
    ~ClassicLoad() override;

    /// No more clients arrive, and all leave.
    void stop();
    /// Clients introduced so far.
    [[nodiscard]] std::size_t introduced() const { return m_introduced; }
    /// Clients whose connection ended in any other way than with the exchange.
    [[nodiscard]] std::size_t failed() const { return m_failed; }

    [[nodiscard]] TimePoint nextDue() const override { return m_due; }
    void advance(TimePoint now) override;

private:
    class Client;

    void handleEnd(Client &client, bool wasIntroduced);

    World &m_world;
    quint16 m_port;
    std::size_t m_size;
    quint32 m_begun = 0;
    std::size_t m_introduced = 0;
    std::size_t m_failed = 0;
    Pace m_ramp; ///< Spreads the first ones: clients that start together end together, again and again.
    TimePoint m_due;
    Crowd<Client> m_clients;
};

} // namespace punchline::load
