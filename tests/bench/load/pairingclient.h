// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/load/connection.h"

#include "app/protocol/rendezvousmessages.h"

#include <QByteArray>

#include <optional>

namespace punchline::load {

/// A client of this protocol, from its greeting to its outcome: it sends as much as a real one, in messages
/// of the same sizes, but does not punch. Its driver is notified of its progress and may silence it, like a
/// machine that loses its network.
class PairingClient : public Connection
{
public:
    enum class Way { Lobby, OpenRoom, JoinRoom, Await, Call };

    /// Clients that await handles have this many: those of a person who knows a few others.
    static constexpr int Handles = 16;

    struct Errand
    {
        Way way = Way::Lobby;
        quint32 room = 0;       ///< The room, if it joins one.
        TimePoint due;          ///< When it should have begun: waiting times count from here.
        QByteArray handle = {}; ///< The handle that is called, also for the one who awaits it.
    };

    class Observer
    {
    public:
        Observer() = default;
        Observer(const Observer &) = delete;
        Observer &operator=(const Observer &) = delete;
        virtual ~Observer() = default;

        virtual void handleRoomOpened(PairingClient &client, quint32 room) = 0;
        /// Nobody is there yet.
        virtual void handleWaiting(PairingClient & /*client*/) { }
        virtual void handlePaired(PairingClient &client, const Paired &paired) = 0;
        /// It has learnt its peer and received "go". It stays until leave() is called.
        virtual void handleGo(PairingClient &client) = 0;
        /// The server has ended it, possibly without giving a reason.
        virtual void handleFailed(PairingClient &client, std::optional<ProtocolErrorCode> reason) = 0;
    };

    PairingClient(Poller &poller, const Route &route, const Errand &errand, Observer &observer)
        : Connection(poller, route)
        , m_errand(errand)
        , m_observer(observer)
    { }

    [[nodiscard]] const Errand &errand() const { return m_errand; }
    /// True if the server told it to wait.
    [[nodiscard]] bool hasWaited() const { return m_hasWaited; }
    [[nodiscard]] bool isPaired() const { return m_isPaired; }
    /// True once it has received "go".
    [[nodiscard]] bool hasStarted() const { return m_hasStarted; }

    /// Reports that it is linked, and closes.
    void leave();
    /// From now on it sends no answers or anything else, but keeps its connection open.
    void fallSilent() { m_isSilent = true; }

protected:
    void handleConnected() override;
    void handleBytes(QByteArrayView bytes) override;
    void handleEnded() override;

private:
    void handle(const RendezvousMessage &message);
    void handleSignal();

    Errand m_errand;
    Observer &m_observer;
    QByteArray m_heard;
    std::optional<ProtocolErrorCode> m_error;
    bool m_hasWaited = false;
    bool m_isPaired = false;
    bool m_hasStarted = false;
    bool m_hasHeardPeer = false;
    bool m_isSilent = false;
};

} // namespace punchline::load
