// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/programname.h"

#include <string>

namespace punchline {

void nameProgram(int argc, char *argv[], const char *name)
{
    static std::string kept; // Must live as long as the arguments themselves.
    kept = name;
    if (argc > 0)
        *argv = kept.data();
}

} // namespace punchline
