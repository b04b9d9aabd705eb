// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

namespace punchline {

/// Whether what is written to standard error goes to systemd's journal, which takes a level before each line
/// (sd-daemon(3)). JOURNAL_STREAM alone does not tell: it is inherited by programs whose standard error goes
/// elsewhere, so the file behind it is compared (systemd.exec(5)).
[[nodiscard]] bool standardErrorIsJournal();

} // namespace punchline
