// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/load/connection.h"
#include "tests/bench/load/crowd.h"
#include "tests/bench/load/pace.h"
#include "tests/bench/load/world.h"

namespace punchline::load {

/// Classic clients, always as many at a time: for each that has been introduced another one comes (a closed
/// loop). The server takes half a second to recognise them, so there have to be enough for that.
class ClassicLoad : public Task
{
public:
    ClassicLoad(World &world, quint16 port, std::size_t clients);
    ~ClassicLoad() override;

    /// Nobody comes any more, and all leave.
    void stop();
    /// Clients that were introduced, up to now.
    [[nodiscard]] std::size_t introduced() const { return m_introduced; }
    /// Clients whose connection ended with anything else than the exchange.
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
    Pace m_ramp; ///< Of the first ones: who comes at once is ready at once, again and again.
    TimePoint m_due;
    Crowd<Client> m_clients;
};

} // namespace punchline::load
