// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/load/crowd.h"
#include "tests/bench/load/pace.h"
#include "tests/bench/load/pairingclient.h"
#include "tests/bench/load/sources.h"
#include "tests/bench/load/world.h"

#include <map>

namespace punchline::load {

/// Clients of the lobby, some of which die while they wait: silently with an open connection, with RST, or
/// with FIN. No client that arrives afterwards may be paired with a dead one; a client paired with a living
/// one sends it a signal and must get an answer. One table holds all of them by source endpoint, so that each
/// pairing can be checked from outside the server.
class Mortals
    : public Task
    , public PairingClient::Observer
{
public:
    Mortals(World &world, quint16 port, double perSecond);
    ~Mortals() override;

    /// No more clients arrive; the dead leave now, the living when they are done or after a while.
    void stop();
    /// True if no client is alive any more.
    [[nodiscard]] bool isOver() const;

    [[nodiscard]] std::size_t begun() const { return m_begun; }
    [[nodiscard]] std::size_t died() const { return m_died; }
    /// Clients paired with one that had died before they arrived.
    [[nodiscard]] std::size_t misled() const { return m_misled; }
    /// Clients paired with a living one that never answered.
    [[nodiscard]] std::size_t unanswered() const { return m_unanswered; }

    [[nodiscard]] TimePoint nextDue() const override;
    void advance(TimePoint now) override;

private:
    using Number = Crowd<PairingClient>::Number;

    struct Person
    {
        TimePoint came;
        TimePoint end;                ///< When it leaves, however far it has come.
        TimePoint dies;               ///< max() if it does not die.
        TimePoint died;               ///< max() while it is alive.
        std::optional<Endpoint> peer; ///< Once it is paired.
        bool isOver = false;          ///< Nothing is left to check.
    };

    void begin(TimePoint now);
    void die(PairingClient &client, Person &person, TimePoint now);
    void judge(const PairingClient &client, const Person &person);
    [[nodiscard]] Person &personOf(const PairingClient &client) { return m_people.at(client.number()); }
    /// `nullptr` if it is alive and does not know yet that it is paired.
    [[nodiscard]] const Person *personAt(const Endpoint &endpoint) const;
    void remember(const PairingClient &client);
    void forget(Number number);

    void handleRoomOpened(PairingClient &, quint32) override { }
    void handlePaired(PairingClient &client, const Paired &paired) override;
    void handleGo(PairingClient &client) override;
    void handleFailed(PairingClient &client, std::optional<ProtocolErrorCode> reason) override;

    World &m_world;
    quint16 m_port;
    Pace m_pace;
    TimePoint m_nextLook;
    bool m_isStopped = false;
    Crowd<PairingClient> m_clients;
    std::map<Number, Person> m_people;
    std::map<std::pair<quint32, quint16>, Number> m_byEndpoint; ///< Clients that have died or are paired.
    std::size_t m_begun = 0;
    std::size_t m_died = 0;
    std::size_t m_misled = 0;
    std::size_t m_unanswered = 0;
};

} // namespace punchline::load
