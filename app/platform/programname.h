// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

namespace punchline {

/// Lets --help call the program @p name, however it was started: Qt takes the first argument for its name. To
/// be called before there is an application object.
void nameProgram(int argc, char *argv[], const char *name);

} // namespace punchline
