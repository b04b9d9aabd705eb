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

/// Clients of the lobby some of which die while they wait: without a word and with their connection open,
/// with RST, or with FIN. Nobody who comes after that may be paired with one of them; and whoever is paired
/// with a living one asks it, by a signal, and has to hear an answer. All of them are in one table by where
/// they come from, so that each pairing can be checked from outside of the server.
class Mortals
    : public Task
    , public PairingClient::Observer
{
public:
    Mortals(World &world, quint16 port, double perSecond);
    ~Mortals() override;

    /// Nobody comes any more; the dead leave, and those who live when they are done, or in a while.
    void stop();
    /// Whether nobody lives any more.
    [[nodiscard]] bool isOver() const;

    [[nodiscard]] std::size_t begun() const { return m_begun; }
    [[nodiscard]] std::size_t died() const { return m_died; }
    /// Paired with one that had died before they came.
    [[nodiscard]] std::size_t misled() const { return m_misled; }
    /// Paired with one that lived, and never answered by it.
    [[nodiscard]] std::size_t unanswered() const { return m_unanswered; }

    [[nodiscard]] TimePoint nextDue() const override;
    void advance(TimePoint now) override;

private:
    using Number = Crowd<PairingClient>::Number;

    struct Person
    {
        TimePoint came;
        TimePoint end;                ///< When it leaves, however far it has come.
        TimePoint dies;               ///< max() where it does not.
        TimePoint died;               ///< max() while it lives.
        std::optional<Endpoint> peer; ///< Once it is paired.
        bool isOver = false;          ///< There is nothing to ask any more.
    };

    void begin(TimePoint now);
    void die(PairingClient &client, Person &person, TimePoint now);
    void judge(const PairingClient &client, const Person &person);
    [[nodiscard]] Person &personOf(const PairingClient &client) { return m_people.at(client.number()); }
    /// Null where it is alive and does not know yet that it is paired.
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
    std::map<std::pair<quint32, quint16>, Number> m_byEndpoint; ///< Those who have died, or are paired.
    std::size_t m_begun = 0;
    std::size_t m_died = 0;
    std::size_t m_misled = 0;
    std::size_t m_unanswered = 0;
};

} // namespace punchline::load
