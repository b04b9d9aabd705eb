// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <limits>

namespace punchline {

/// What becomes of the line breaks in a foreign text.
enum class LineBreaks {
    Keep, ///< CR, LF, CR LF and U+2028 and U+2029 become LF; tabs stay.
    Fold, ///< Each of them becomes a space, and each tab: for one line of a label, a title, a log or a
          ///< terminal.
};

/// For text whose length is bounded elsewhere, as a message's is.
inline constexpr qsizetype AnyLength = std::numeric_limits<qsizetype>::max();

/// At most as many combining marks, variation selectors, joiners and direction marks follow one character.
inline constexpr int MaxMarks = 8;

/// Foreign text, from a peer or a network, made harmless for labels, tool tips, titles, logs and terminals:
/// nothing in it controls a terminal, reorders what stands beside it, or hides.
///
/// - Control characters, ESC among them, become their pictures (U+2400 and on); C1 controls, what opens or
/// closes a run
///   of another direction (Unicode TR 9, section 2), halves of surrogate pairs and noncharacters become
///   U+FFFD.
/// - Format characters and fillers that nobody sees are left out. Joiners and variation selectors stay, since
/// emoji and
///   many scripts need them, and so do LRM, RLM and ALM, which can do no more than a letter of their
///   direction does.
/// - Tags are left out, too, but for the flag of a part of a country: a black flag, three to six letters or
/// digits
///   as tags, and the tag that ends them.
/// - Of more than MaxMarks marks in a row the rest is left out.
/// - Text of more than @p maxLength UTF-16 code units is cut and ends with an ellipsis, which is counted.
///
/// Doing it twice changes nothing more. It does not make markup harmless: show it as Qt::PlainText.
[[nodiscard]] QString visibleText(const QString &foreign, qsizetype maxLength, LineBreaks lineBreaks);

} // namespace punchline
