// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

namespace punchline {

/// Whether a line ends after a text in its source.
enum class LineEnd {
    Feed = 0, ///< A line feed follows the text, as usual: it is a line, or the end of one.
    None = 1, ///< The next text continues the line, or there is none.
};

} // namespace punchline
