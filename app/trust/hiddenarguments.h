// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

namespace punchline {

/// Overwrites each code and link among the arguments of main(), whether alone or as the value of an option:
/// every user of the machine can read a program's command line while it runs. Call this as soon as the
/// arguments are parsed. It cannot hide them in the first moments, and has no effect on systems that only
/// show a copy (Windows).
void hideInvitations(int argc, char *argv[]);

} // namespace punchline
