// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/load/crowd.h"
#include "tests/bench/load/pace.h"
#include "tests/bench/load/pairingclient.h"
#include "tests/bench/load/world.h"

namespace punchline::load {

/// Clients that wait, each in its own room, and answer the server's pings: the only ones that may be idle for
/// long. They arrive at an even pace, from several addresses.
class IdleCrowd
    : public Task
    , public PairingClient::Observer
{
public:
    IdleCrowd(World &world, quint16 port, std::size_t size);

    /// True if all of them are waiting.
    [[nodiscard]] bool isComplete() const { return m_waiting == m_size; }
    [[nodiscard]] std::size_t waiting() const { return m_waiting; }

    [[nodiscard]] TimePoint nextDue() const override;
    void advance(TimePoint now) override;

private:
    void handleRoomOpened(PairingClient &, quint32) override { ++m_waiting; }
    void handlePaired(PairingClient &, const Paired &) override { }
    void handleGo(PairingClient &) override { }
    void handleFailed(PairingClient &client, std::optional<ProtocolErrorCode> reason) override;

    World &m_world;
    quint16 m_port;
    std::size_t m_size;
    std::size_t m_started = 0;
    std::size_t m_waiting = 0;
    Pace m_pace;
    Crowd<PairingClient> m_clients;
};

} // namespace punchline::load
