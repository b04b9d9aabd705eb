// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/lobbytypes.h"
#include "server/lobby/relays.h"

#include "app/protocol/rendezvousmessages.h"

#include <chrono>
#include <optional>

namespace punchline {

/// One client's part of a pair that punches: what it may still have passed on, which rounds it is ready for,
/// and when it is told to start. Afterwards it says whether the link depends on this server. Part of the
/// Lobby, which sends what is to be sent; no sockets, no clock.
struct Punching
{
    /// What one client of a pair may have passed on to its peer.
    static constexpr int MaxSignals = 96;
    static constexpr qsizetype MaxSignalBytes = 256 * 1024;
    static constexpr quint32 MaxRounds = 64;

    enum class Verdict {
        InPlace,
        OutOfPlace,
        TooMuch,
    };

    [[nodiscard]] Verdict handleSignal(qsizetype bytes);
    [[nodiscard]] Verdict handleReady();
    [[nodiscard]] Verdict handleOutcome();
    /// Until its Outcome, a client with a framed peer may go on with what the two have begun.
    [[nodiscard]] bool maySpeak() const { return !reported && peerDialect == Dialect::Framed; }

    /// When Go is due, or else when the client's time is over.
    [[nodiscard]] TimePoint dueTime() const { return goDue.value_or(end); }

    TimePoint end; ///< Of the client's time for it.
    Dialect peerDialect = Dialect::Framed;
    int signalCount = 0;
    qsizetype signalBytes = 0;
    bool ready = false;
    quint32 round = 0;                              ///< The last one that both clients were ready for.
    std::optional<TimePoint> goDue = std::nullopt;  ///< When Go for that round goes out.
    bool reported = false;                          ///< The client has told its Outcome.
    std::optional<Relays::Id> relay = std::nullopt; ///< The one that was last offered to the pair.
    /// This server relays the link. The client stays connected as long as it does, to hear when it stops.
    bool isRelayed = false;
};

} // namespace punchline
