# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

# Shared by the checks of manual pages and completions, which source it.

# options_of PROGRAM: the options in its --help, one "--word" per line, sorted. --help-all comes from Qt and prints the
# same as --help.
options_of() {
    "$1" --help | sed -nE 's/^ +(-[^ ]+, )*--([a-z][a-z-]*).*/--\2/p' | grep -vx -e --help-all | sort -u
}
