// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

namespace punchline {

/// Which of an invitation's two secrets the side that joins has got.
enum class SecretKind {
    Words = 0, ///< The words of the code, which people say to each other.
    Link = 1,  ///< The longer secret of the link, which people send to each other.
};

} // namespace punchline
