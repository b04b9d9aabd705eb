// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace punchline {

/// The words for one value of an enumeration.
struct Words
{
    const char *json = ""; ///< The same in every language; empty if no event has such a value.
    QString brief;         ///< A word or a few.
    QString full;          ///< The same as a sentence or two, or with the standard term.
};

} // namespace punchline
