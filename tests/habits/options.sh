# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

# What the checks of manual pages and completions share. Sourced by them.

# options_of PROGRAM: the options that its --help names, "--word" a line, sorted. --help-all comes from Qt and shows
# the same as --help.
options_of() {
    "$1" --help | sed -nE 's/^ +(-[^ ]+, )*--([a-z][a-z-]*).*/--\2/p' | grep -vx -e --help-all | sort -u
}
