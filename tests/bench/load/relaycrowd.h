// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/load/crowd.h"
#include "tests/bench/load/pace.h"
#include "tests/bench/load/sources.h"
#include "tests/bench/load/world.h"

#include "app/protocol/role.h"

#include <QByteArray>

#include <vector>

namespace punchline::load {

/// Pairs that meet in the lobby, ask for a relay, stay in the lobby as clients do, and use their link. At a
/// yardstick, which joins whoever comes, they only use it.
class RelayCrowd : public Task
{
public:
    enum class Use {
        Rest,   ///< Nobody says anything.
        Chat,   ///< The initiator says something now and then, and the responder says it again.
        Stream, ///< The initiator sends as much as is taken.
    };
    enum class Place { Server, Yardstick };

    struct Errand
    {
        Sources sources;
        std::size_t pairs = 1;
        Use use = Use::Rest;
        Place place = Place::Server;
        double arrivalsPerSecond = 200;
    };

    RelayCrowd(World &world, quint16 port, const Errand &errand);
    ~RelayCrowd() override;

    /// True if all ends have joined.
    [[nodiscard]] bool isComplete() const { return m_joined == 2 * m_errand.pairs; }
    [[nodiscard]] std::size_t joined() const { return m_joined; }
    /// Ends and clients that the server has turned away or lost.
    [[nodiscard]] std::size_t failed() const { return m_failed; }
    /// From when something should have been said until it came back, in milliseconds.
    [[nodiscard]] const Samples &roundTrips() const { return m_roundTrips; }
    /// The bytes that have arrived.
    [[nodiscard]] quint64 streamed() const { return m_streamed; }

    [[nodiscard]] TimePoint nextDue() const override;
    void advance(TimePoint now) override;

private:
    class Client;
    class End;

    void begin();
    void join(Role role, const QByteArray &token, Crowd<Client>::Number client);
    void handleJoined(End &end);
    void sayNext(TimePoint due);

    World &m_world;
    quint16 m_port;
    Errand m_errand;
    Pace m_arrivals;
    Pace m_words;
    TimePoint m_lastTurn;
    std::size_t m_begun = 0; ///< Clients, or ends at a yardstick.
    std::size_t m_joined = 0;
    std::size_t m_failed = 0;
    quint64 m_streamed = 0;
    Samples m_roundTrips;
    Crowd<Client> m_clients;
    Crowd<End> m_ends;
    std::vector<End *> m_speakers; ///< The initiators' ends that have joined.
    std::size_t m_lastSpeaker = 0;
};

} // namespace punchline::load
