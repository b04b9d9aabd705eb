// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

namespace punchline {

/// True if standard error goes to systemd's journal, which takes a level before each line (sd-daemon(3)).
/// JOURNAL_STREAM alone is not enough, since programs whose standard error goes elsewhere inherit it. So the
/// file behind it is compared (systemd.exec(5)).
[[nodiscard]] bool standardErrorIsJournal();

} // namespace punchline
