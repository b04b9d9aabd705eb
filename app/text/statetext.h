// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/messagemodel.h"
#include "app/engine/engine.h"
#include "app/text/words.h"

#include <QString>
#include <QTime>

#include <chrono>

/// The program's vocabulary towards the user: every word and sentence for a state that is shown in more than
/// one place. Errors are in errortext.h.
namespace punchline {

/// What is wrong with a server address, and how it should look, as one sentence.
[[nodiscard]] QString serverAddressHint(ServerAddressError error);

/// What is happening in @p phase, in one plain sentence.
[[nodiscard]] QString phaseSentence(Phase phase);

/// What the user may do or expect in @p phase; @p server is the address as typed.
[[nodiscard]] QString phaseAdvice(Phase phase, const QString &server);

/// What the user may do if the server at @p server stays silent for a while.
[[nodiscard]] QString silentServerAdvice(const QString &server);

/// The state of an attempt, and what it means.
[[nodiscard]] Words wordsFor(AttemptState state);

/// How an address was found, and what that means.
[[nodiscard]] Words wordsFor(CandidateKind kind);

/// What this side's role means, in one sentence.
[[nodiscard]] QString roleSentence(Role role);

/// The protocol that the server or the peer speaks, in a few words.
[[nodiscard]] QString dialectText(Dialect dialect);

/// The sign for a message's state ("✓✓"), and what it means in words.
[[nodiscard]] Words wordsFor(DeliveryState state);

/// The state of the `Hello, world` stream, in a few words with both counts.
[[nodiscard]] QString helloCountText(int sent, int received);

/// "21 earlier": stands for that many hidden messages.
[[nodiscard]] QString earlierText(int messages);

/// How a session ended that somebody ended on purpose, in full only.
[[nodiscard]] Words wordsFor(event::CloseReason reason);

/// The time of day in the local format.
enum class ClockStep { Minutes, Seconds };
[[nodiscard]] QString clockTime(const QTime &time, ClockStep step = ClockStep::Minutes);

/// Says that the other person, called @p name if that is not empty, has ended the chat.
[[nodiscard]] QString peerLeftSentence(const QString &name);

/// "Connected directly in 1.2 s, 14 attempts": how the link of @p state came about, without a full stop;
/// empty if there was none.
[[nodiscard]] QString linkSentence(const SessionState &state);

/// That another link is looked for, or has been.
[[nodiscard]] QString searchSentence(const event::Searching &search);

/// How the link of @p state leads through a server; `full` is relayMeaning() and relayReason() together.
/// Empty if it does not.
[[nodiscard]] Words relayWords(const SessionState &state);

/// What it means that the link of @p state leads through a server; empty if it does not.
[[nodiscard]] QString relayMeaning(const SessionState &state);

/// Who wants it so or else what would make it direct, and what the search for a direct way has come to; empty
/// if the link of @p state does not lead through a server.
[[nodiscard]] QString relayReason(const SessionState &state);

/// "The link was lost 3 times, for 20 s in all, and is back", without a full stop; @p times is at least 1.
[[nodiscard]] QString returnedSentence(int times, std::chrono::milliseconds away);

/// "8 s", "3 min", "2 h 5 min": the duration of something; never negative.
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);

/// @p time with as many digits as matter: "87 ms", "1.2 s", "3 minutes".
[[nodiscard]] QString timeText(std::chrono::milliseconds time);

} // namespace punchline
