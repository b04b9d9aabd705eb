// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

namespace punchline {

/// Makes --help call the program @p name, however it was started: Qt uses the first argument as its name.
/// Call before there is an application object.
void nameProgram(int argc, char *argv[], const char *name);

} // namespace punchline
