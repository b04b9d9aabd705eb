#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Checks that a program's man page describes exactly the options of its --help.
# Usage: manual.sh PROGRAM MAN_PAGE

set -euo pipefail
program=$1
page=$2

# shellcheck source=tests/habits/options.sh
source "$(dirname "${BASH_SOURCE[0]}")/options.sh"
from_help=$(options_of "$program")
from_page=$(sed -nE 's/^\.It Fl ([a-z] , )?-([a-z][a-z-]*).*/--\2/p' "$page" | sort -u)
# The page's option list and its synopsis must agree, too.
from_synopsis=$(sed -n '/^\.Sh SYNOPSIS/,/^\.Sh DESCRIPTION/p' "$page" | grep -oE 'Fl -[a-z][a-z-]*|\| -[a-z][a-z-]*' |
    sed -E 's/^(Fl|\|) -/--/' | sort -u)

status=0
if [[ -z $from_help || $from_help != "$from_page" ]]; then
    printf '%s --help (<) and %s (>) differ:\n' "$(basename "$program")" "$page"
    diff <(printf '%s\n' "$from_help") <(printf '%s\n' "$from_page") || true
    status=1
fi
if [[ $from_page != "$from_synopsis" ]]; then
    printf 'The options (<) and the synopsis (>) of %s differ:\n' "$page"
    diff <(printf '%s\n' "$from_page") <(printf '%s\n' "$from_synopsis") || true
    status=1
fi
exit "$status"
