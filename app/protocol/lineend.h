// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

namespace punchline {

/// How a text goes on where it comes from.
enum class LineEnd {
    Feed, ///< A line feed stands behind it, as behind most: it is a line, or the end of one.
    None, ///< The next text goes on with the line, or there is none.
};

} // namespace punchline
