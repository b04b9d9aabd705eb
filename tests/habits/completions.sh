#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Checks that a program's completions for bash, zsh and fish have exactly the options of its --help.
# Usage: completions.sh PROGRAM FOLDER

set -euo pipefail
program=$1
folder=$2
name=$(basename "$program")

# shellcheck source=tests/habits/options.sh
source "$(dirname "${BASH_SOURCE[0]}")/options.sh"
from_help=$(options_of "$program")

status=0
compare() { # FILE; its options are on standard input
    local there
    there=$(sort -u)
    [[ -n $from_help && $from_help != "$there" ]] || return 0
    printf '%s --help (<) and %s (>) differ:\n' "$name" "$1"
    diff <(printf '%s\n' "$from_help") <(printf '%s\n' "$there") || true
    status=1
}

compare "$name.bash" < <(sed -n "s/.*compgen -W '\(--[^']*\)'.*/\1/p" "$folder/$name.bash" | tr ' ' '\n')
compare "_$name" < <(sed -nE "s/^ +'\*?(--[a-z-]+)\[.*/\1/p" "$folder/_$name")
compare "$name.fish" < <(sed -nE 's/^complete .* -l ([a-z-]+).*/--\1/p' "$folder/$name.fish")
bash -n "$folder/$name.bash"
exit "$status"
