#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Checks that the configuration file's manual describes exactly the options of the command line, except for those that
# only the command line has. Usage: configuration.sh PROGRAM MAN_PAGE

set -euo pipefail
program=$1
page=$2

# shellcheck source=tests/habits/options.sh
source "$(dirname "${BASH_SOURCE[0]}")/options.sh"
from_help=$(options_of "$program" | grep -vx -e --check-config -e --config -e --help -e --version | sed 's/^--//')
from_page=$(sed -nE 's/^\.It Ic ([a-z-]+) No =.*/\1/p' "$page" | sort -u)

if [[ -z $from_help || $from_help != "$from_page" ]]; then
    printf '%s --help (<) and %s (>) differ:\n' "$(basename "$program")" "$page"
    diff <(printf '%s\n' "$from_help") <(printf '%s\n' "$from_page") || true
    exit 1
fi
