// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/load/crowd.h"
#include "tests/bench/load/pace.h"
#include "tests/bench/load/pairingclient.h"
#include "tests/bench/load/sources.h"
#include "tests/bench/load/world.h"

#include <QString>

#include <deque>
#include <map>
#include <utility>

namespace punchline::load {

/// Honest clients that arrive at an even pace, regardless of what becomes of the earlier ones (an open loop),
/// and are paired: two at a time in the lobby, or one that opens a room and one that joins it at once, on the
/// same server or another one, or one that awaits handles and one that calls one of them.
class PairingLoad
    : public Task
    , public PairingClient::Observer
{
public:
    /// How long a client waits to be paired and for "go" before it counts as failed.
    static constexpr std::chrono::seconds Patience{5};

    /// From "go" until it leaves: longer than one client's "go" is delayed for the other's.
    static constexpr std::chrono::milliseconds LinkTime{1100};

    enum class Place { Lobby, Rooms, Handles };

    struct Results
    {
        std::size_t clients = 0;                 ///< Started clients that are done or whose time is over.
        std::size_t done = 0;                    ///< How many of them are done.
        Samples pairing;                         ///< Milliseconds from the later arrival to the pairing.
        std::map<QString, std::size_t> failures; ///< Why the others failed.

        [[nodiscard]] QString failureText() const;
    };

    PairingLoad(World &world, quint16 port, Place place, double pairsPerSecond);

    /// No more clients start; those that have started continue.
    void stop() { m_isStopped = true; }
    /// From now on clients that join a room or call a handle do so at @p port.
    void joinAt(quint16 port) { m_joinPort = port; }
    [[nodiscard]] bool isOver() const { return m_isStopped && m_clients.size() == 0; }
    [[nodiscard]] const Results &results() const { return m_results; }
    [[nodiscard]] std::size_t pairs() const { return m_results.done / 2; }

    [[nodiscard]] TimePoint nextDue() const override;
    void advance(TimePoint now) override;

private:
    void begin(const PairingClient::Errand &errand);
    void conclude(PairingClient &client);
    void fail(PairingClient &client, const QString &reason);

    void handleRoomOpened(PairingClient &client, quint32 room) override;
    void handleWaiting(PairingClient &client) override;
    void handlePaired(PairingClient &client, const Paired &paired) override;
    void handleGo(PairingClient &client) override;
    void handleFailed(PairingClient &client, std::optional<ProtocolErrorCode> reason) override;

    World &m_world;
    quint16 m_port;
    quint16 m_joinPort;
    Place m_place;
    Pace m_pace;
    quint32 m_begun = 0;
    bool m_isStopped = false;
    Crowd<PairingClient> m_clients;
    using Queue = std::deque<std::pair<TimePoint, Crowd<PairingClient>::Number>>;
    Queue m_deadlines;
    Queue m_linking; ///< Clients that have received "go", and when they leave.
    Results m_results;
};

} // namespace punchline::load
