// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

namespace punchline {

/// Overwrites each code and link among the arguments of main(), alone or as the value of an option: the
/// command line of a program can be read by every user of the machine for as long as it runs. To be called as
/// soon as the arguments are read. It comes too late for who looks in the first moments, and does nothing
/// where the system shows a copy (Windows).
void hideInvitations(int argc, char *argv[]);

} // namespace punchline
