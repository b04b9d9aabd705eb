// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <limits>

namespace punchline {

/// What to do with line breaks in foreign text.
enum class LineBreaks {
    Keep, ///< CR, LF, CR LF, U+2028 and U+2029 become LF; tabs stay.
    Fold, ///< Each line break and each tab becomes a space: for one line of a label, a title, a log or a
          ///< terminal.
};

/// For text whose length is limited elsewhere, such as a message's.
inline constexpr qsizetype AnyLength = std::numeric_limits<qsizetype>::max();

/// The most combining marks, variation selectors, joiners and direction marks that may follow one character.
inline constexpr int MaxMarks = 8;

/// Makes foreign text, from a peer or a network, harmless for labels, tool tips, titles, logs and terminals:
/// nothing in it controls a terminal, reorders what is next to it, or hides.
///
/// - Control characters, including ESC, become their pictures (U+2400 and on). C1 controls, characters that
///   open or close a run of another direction (Unicode TR 9, section 2), unpaired surrogates and
///   noncharacters become U+FFFD.
/// - Invisible format characters and fillers are removed. Joiners and variation selectors stay, because emoji
///   and many scripts need them; so do LRM, RLM and ALM, which do no more than a letter of their direction.
/// - Tags are removed too, except in the flag of a region: a black flag, three to six letters or digits as
///   tags, and the tag that ends them.
/// - Beyond MaxMarks marks in a row, the rest is removed.
/// - Text of more than @p maxLength UTF-16 code units is cut and ends with an ellipsis, which counts.
///
/// Applying it twice changes nothing more. It does not make markup harmless: show the text as Qt::PlainText.
[[nodiscard]] QString visibleText(const QString &foreign, qsizetype maxLength, LineBreaks lineBreaks);

} // namespace punchline
