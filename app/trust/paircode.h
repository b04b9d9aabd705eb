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

/// The number of words in a code: 22 bits, of which a guesser gets a single try.
inline constexpr int CodeWordCount = 2;

/// The number of characters in a link's secret, 5 bits each: 85 bits.
inline constexpr qsizetype LinkSecretLength = 17;

/// The secret part of an invitation and the room that it leads to: `7-velvet-guitar`, or `7-k3m9…` with a
/// link's longer secret. Codes from parsePairCode() and Invitation are canonical; other values never cause an
/// assertion.
struct PairCode
{
    /// `7-velvet-guitar`, which parsePairCode() reads back.
    [[nodiscard]] QString toString() const;

    /// The password for CPace: the secret alone, in ASCII, the same on both sides however it was typed.
    [[nodiscard]] SecretBytes password() const;

    friend bool operator==(const PairCode &a, const PairCode &b) = default;

    quint32 room = 0; ///< 1 to MaxRoomNumber.
    SecretKind kind = SecretKind::SpokenCode;
    QString secret; ///< `velvet-guitar`, or LinkSecretLength characters of 0-9a-z without i, l, o and u.
};

/// What is wrong with a code that a person typed.
enum class PairCodeError {
    Empty,        ///< Nothing but white space.
    NoRoom,       ///< It does not begin with a number from 1 to MaxRoomNumber.
    UnknownWord,  ///< A word that is neither in the list nor the beginning of one that is.
    TooFewWords,  ///< Unfinished: it could still become a code.
    TooManyWords, ///< More than CodeWordCount words, or far longer than a code can be.
    BadSecret,    ///< It contains digits but is not a link's secret.
};

/// Parses what a person typed or pasted: in any case, with or without spaces, dashes, dots and commas between
/// the parts, with quotation marks, brackets or a # around it, and with words shortened to their first four
/// letters or more (`7 velv Guit`, `7velvetguitar`). A link's secret may have o for 0, and i or l for 1.
[[nodiscard]] std::variant<PairCode, PairCodeError> parsePairCode(const QString &typed);

/// The same for a code with nothing around it, as in a link.
[[nodiscard]] std::variant<PairCode, PairCodeError> parseBareCode(const QString &text);

/// The possible completions of the last word of @p typed, at most @p limit canonical texts in list order:
/// `7-velvet` for `7 vel`. Empty if a new word would begin or if the last word is complete.
[[nodiscard]] QStringList completionsOf(const QString &typed, int limit = 8);

/// The two secrets of one invitation, which both lead to the same room: the spoken words, and the one in the
/// link.
struct Invitation
{
    /// Two new secrets from the system's random numbers. Ends the program if there are none.
    [[nodiscard]] static Invitation fresh();

    [[nodiscard]] PairCode spokenCode(quint32 room) const { return {room, SecretKind::SpokenCode, words}; }
    [[nodiscard]] PairCode linkCode(quint32 room) const { return {room, SecretKind::Link, linkSecret}; }

    QString words;      ///< `velvet-guitar`: 22 bits.
    QString linkSecret; ///< LinkSecretLength characters: 85 bits, less the few secrets without a digit.
};

} // namespace punchline

Q_DECLARE_METATYPE(punchline::PairCode)
