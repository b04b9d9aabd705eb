// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/rendezvousmessages.h"

#include <chrono>
#include <optional>

namespace punchline {

/// One client of a pair that punches: what it may have relayed, which rounds it is ready for, and when it is
/// told to start. Part of the Lobby, which sends what is to be sent; no sockets, no clock.
struct Punching
{
    using TimePoint = std::chrono::steady_clock::time_point;
    using Duration = std::chrono::steady_clock::duration;
    using ClientId = quint64;

    /// What one client of a pair may have relayed.
    static constexpr int MaxSignals = 96;
    static constexpr qsizetype MaxSignalBytes = 256 * 1024;
    static constexpr quint32 MaxRounds = 64;
    /// The longest time by which one client's Go is held back for the other's: no sane path needs more.
    static constexpr std::chrono::seconds MaxGoDelay{1};

    enum class Verdict {
        InPlace,
        OutOfPlace,
        TooMuch,
    };

    [[nodiscard]] Verdict handleSignal(qsizetype bytes);
    [[nodiscard]] Verdict handleReady();
    [[nodiscard]] Verdict handleOutcome();

    /// Both are ready: the next round begins, and goDue of each is set so that Go reaches both at one moment.
    static void startRound(Punching &a, std::optional<Duration> roundTripOfA, Punching &b,
                           std::optional<Duration> roundTripOfB, TimePoint now);

    TimePoint end;                   ///< Of the client's time for it.
    std::optional<ClientId> partner; ///< Nothing where it has left, or is classic.
    Dialect peerDialect = Dialect::Framed;
    int signalCount = 0;
    qsizetype signalBytes = 0;
    bool ready = false;
    quint32 round = 0;                             ///< The last one that both were ready for.
    std::optional<TimePoint> goDue = std::nullopt; ///< When Go for that round goes out.
    bool reported = false;                         ///< The Outcome is known.

private:
    [[nodiscard]] bool maySpeak() const { return !reported && peerDialect == Dialect::Framed; }
};

} // namespace punchline
