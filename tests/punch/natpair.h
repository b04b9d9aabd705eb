// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/holepuncher.h"
#include "tests/punch/virtualtcp.h"

namespace punchline {

/// Two HolePunchers behind NATs of any kind, and a server that starts their rounds. Each side probes and
/// judges its NAT as the client does. Sprays are sent in portions, predictions are sampled before each round
/// and age on their way through the server, and a Go arrives a little late.
class NatPair : private VirtualTcp
{
public:
    using Duration = VirtualTcp::Duration;

    struct Plan
    {
        std::array<VirtualNat::Kind, 2> nats;
        VirtualNat::Servers servers = VirtualNat::Servers::Two;
        quint32 seed = 1;
        Wire wire;
        std::array<Duration, 2> serverDelays{Duration(20'000), Duration(20'000)}; ///< One-way.
        Duration skew{5000}; ///< How late a Go may come at most.
    };

    explicit NatPair(const Plan &plan);

    /// Runs until both sides are over.
    void run();

    /// Whether each side has won exactly once, at the two ends of one established connection.
    [[nodiscard]] bool isLinked() const;
    /// Whether both sides have reported that nothing can work.
    [[nodiscard]] bool isImpossible() const { return m_hosts[0].impossible && m_hosts[1].impossible; }
    /// Time since the first Go.
    [[nodiscard]] Duration elapsed() const;
    [[nodiscard]] int rounds() const { return m_rounds; }
    /// What both sides did, for the message of a failed test.
    [[nodiscard]] QString story() const { return m_story; }

private:
    struct Host
    {
        Endpoint serverReflexive;
        NatVerdict verdict;
        std::optional<HolePuncher> puncher;
        punch::Spray spray;
        qsizetype sprayed = 0; ///< Dials of the spray sent so far.
        quint32 sprays = 0;    ///< Distinguishes a spray from the next one.
        quint16 predicted = 0;
        bool ready = false;
        int wins = 0;
        Key winner;
        bool gaveUp = false;
        bool impossible = false;
    };

    [[nodiscard]] Host &at(int host) { return m_hosts.at(static_cast<std::size_t>(host)); }
    [[nodiscard]] HolePuncher &puncher(int host) { return *at(host).puncher; }
    [[nodiscard]] PunchSetup setupOf(int host) const;
    [[nodiscard]] quint16 freshPort();
    [[nodiscard]] std::optional<Key> keyOf(int host, AttemptId id) const;

    void prepareRound(int host);
    void becomeReady(int host);
    void go(int host);

    void carryOut(int host, const PunchCommands &commands);
    void carryOutOne(int host, const punch::Connect &order);
    void carryOutOne(int host, const punch::Drop &order);
    void carryOutOne(int host, const punch::Prove &order);
    void carryOutOne(int host, const punch::Nominate &order);
    void carryOutOne(int host, const punch::Agree &order);
    void knock(int host, AttemptId id);
    void carryOutOne(int host, const punch::Win &order);
    void carryOutOne(int host, const punch::Spray &order);
    void carryOutOne(int host, const punch::AskRound &) { prepareRound(host); }
    void carryOutOne(int, const punch::AskRelay &) { }  // There is none between these two,
    void carryOutOne(int, const punch::JoinRelay &) { } // so this never comes.
    void carryOutOne(int host, const punch::GiveUp &order);
    void carryOutOne(int, const AttemptReport &) { }
    void sendPortion(int host, quint32 spray);
    void closeSpray(int host);
    void sendOn(int host, AttemptId id, PacketKind kind);

    [[nodiscard]] bool isListening(int host) const override;
    void handleEstablished(int host, Key key) override;
    void handleMessage(int host, AttemptId id, PacketKind kind) override;
    void handleRefused(int host, const Socket &socket, PacketKind kind) override;
    void note(int host, const QString &what);

    Plan m_plan;
    TimePoint m_begin; ///< The first Go.
    std::array<Host, 2> m_hosts;
    quint16 m_lastFreshPort = 0;
    int m_rounds = 0;
    QString m_story;
};

} // namespace punchline
