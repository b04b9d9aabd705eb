// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

namespace punchline {

/// Which of an invitation's two secrets the joining side has.
enum class SecretKind {
    SpokenCode = 0, ///< The words of the code, which people tell each other.
    Link = 1,       ///< The longer secret of the link, which people send to each other.
};

} // namespace punchline
