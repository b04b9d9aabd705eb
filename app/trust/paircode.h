// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/rendezvousmessages.h"
#include "app/trust/secretbytes.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <variant>

namespace punchline {

/// How many words a code has: 22 bits, of which a guesser gets a single try.
inline constexpr int CodeWordCount = 2;

/// How many characters the secret of a link has, of 5 bits each: 85 bits.
inline constexpr qsizetype LinkSecretLength = 17;

/// The secret part of an invitation and the room that it leads to: `7-velvet-guitar`, or with the longer
/// secret of a link `7-k3m9…`. What parsePairCode() and Invitation make is canonical; it never asserts on
/// others.
struct PairCode
{
    /// `7-velvet-guitar`: what parsePairCode() reads back.
    [[nodiscard]] QString toString() const;

    /// What CPace takes: the secret alone, in ASCII, the same on both sides however it was typed.
    [[nodiscard]] SecretBytes password() const;

    friend bool operator==(const PairCode &a, const PairCode &b) = default;

    quint32 room = 0; ///< 1 to MaxRoomNumber.
    SecretKind kind = SecretKind::Words;
    QString secret; ///< `velvet-guitar`, or LinkSecretLength characters of 0-9a-z without i, l, o and u.
};

/// What is wrong with a code that somebody typed.
enum class PairCodeError {
    Empty,        ///< Nothing but white space.
    NoRoom,       ///< It does not begin with a number from 1 to MaxRoomNumber.
    UnknownWord,  ///< A word that is not in the list, nor the beginning of one.
    TooFewWords,  ///< Not finished: all of it could still become a code.
    TooManyWords, ///< More than CodeWordCount words, or far longer than a code can be.
    BadSecret,    ///< There are digits in it, but it is not the secret of a link.
};

/// Reads what somebody typed or pasted: in any case, with any spaces, dashes, dots and commas between the
/// parts or none, with quotation marks, brackets or a # around it, and with words shortened to their first
/// four letters or more (`7 velv Guit`, `7velvetguitar`). The secret of a link may have o for 0, and i or l
/// for 1.
[[nodiscard]] std::variant<PairCode, PairCodeError> parsePairCode(const QString &typed);

/// The same for a code with nothing around it, as in a link.
[[nodiscard]] std::variant<PairCode, PairCodeError> parseBareCode(const QString &text);

/// What @p typed can become when its last word is finished, at most @p limit canonical texts in the order of
/// the list: `7-velvet` for `7 vel`. None where a new word would begin, and none where the last word is
/// whole.
[[nodiscard]] QStringList completionsOf(const QString &typed, int limit = 8);

/// The two secrets that one side invites with, both of which lead to the same room: the words to be said, and
/// the one in the link.
struct Invitation
{
    /// Two new secrets from the system's random numbers. Ends the program where there are none to be had.
    [[nodiscard]] static Invitation fresh();

    [[nodiscard]] PairCode wordCode(quint32 room) const { return {room, SecretKind::Words, words}; }
    [[nodiscard]] PairCode linkCode(quint32 room) const { return {room, SecretKind::Link, linkSecret}; }

    QString words;      ///< `velvet-guitar`: 22 bits.
    QString linkSecret; ///< LinkSecretLength characters: 85 bits, less the few secrets that have no digit.
};

} // namespace punchline

Q_DECLARE_METATYPE(punchline::PairCode)
