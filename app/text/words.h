// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/messagemodel.h"
#include "app/engine/engine.h"

#include <QString>
#include <QTime>

#include <chrono>

/// What the program calls its own things when it speaks to a person: every word and sentence for a state
/// that more than one place shows. Errors are in errortext.h.
namespace punchline {

/// What is wrong with a server address and how it should look, as one sentence.
[[nodiscard]] QString serverAddressHint(ServerAddressError error);

/// What is happening in @p phase, one plain sentence.
[[nodiscard]] QString phaseSentence(Phase phase);

/// What the person may do or expect in @p phase; @p server is the address as typed.
[[nodiscard]] QString phaseAdvice(Phase phase, const QString &server);

/// What the person may do where the server at @p server says nothing for a while.
[[nodiscard]] QString silentServerAdvice(const QString &server);

/// A word or two for the state of an attempt, and a sentence that explains it.
[[nodiscard]] QString attemptStateWord(AttemptState state);
[[nodiscard]] QString attemptStateExplanation(AttemptState state);

/// A word or two for how an address was found, and a sentence that explains it.
[[nodiscard]] QString candidateKindWord(CandidateKind kind);
[[nodiscard]] QString candidateKindExplanation(CandidateKind kind);

/// What this side's role means, one sentence.
[[nodiscard]] QString roleSentence(Role role);

/// What the server or the other side speaks, as a few words.
[[nodiscard]] QString dialectWords(Dialect dialect);

/// The sign for a message's state ("✓✓"), and what it means in words.
[[nodiscard]] QString deliveryMark(DeliveryState state);
[[nodiscard]] QString deliveryWords(DeliveryState state);

/// What has been said of the `Hello, world` stream, a few words with both counts.
[[nodiscard]] QString helloCountWords(int sent, int received);

/// "21 earlier": what stands for that many messages that are not shown.
[[nodiscard]] QString earlierWords(int messages);

/// How a session ended that somebody ended on purpose, one sentence.
[[nodiscard]] QString closeSentence(event::CloseReason reason);

/// The time of day, as people write it here.
enum class ClockStep { Minutes, Seconds };
[[nodiscard]] QString clockTime(const QTime &time, ClockStep step = ClockStep::Minutes);

/// "8 s", "3 min", "2 h 5 min": how long something has lasted; never negative.
[[nodiscard]] QString durationWords(std::chrono::milliseconds duration);

} // namespace punchline
