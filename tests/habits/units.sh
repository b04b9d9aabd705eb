#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Checks the systemd units: systemd understands them, and the service's exposure is at most 2.0 of 10.
# Usage: units.sh BUILD   (exit: 0 good, 1 bad, 77 systemd-analyze is missing)

set -euo pipefail
build=$1
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

command -v systemd-analyze >/dev/null || {
    printf 'SKIPPED: systemd-analyze is not installed.\n'
    exit 77
}

units=$(mktemp -d)
trap 'rm -rf "$units"' EXIT
cp "$build/resources/punchline-server.service" resources/systemd/*.socket "$units"
# Starts the program that was built, since it is not installed yet.
sed -i "s#^ExecStart=[^ ]*#ExecStart=$build/bin/punchline-server#" "$units/punchline-server.service"

status=0
said=$(systemd-analyze verify --man=no "$units"/* 2>&1) || true
if grep -E "$units|punchline-server" <<<"$said"; then
    status=1
fi
exposure=$(systemd-analyze security --offline=true --threshold=20 --no-pager "$units/punchline-server.service") || {
    printf "The service's exposure is too high:\n%s\n" "$exposure"
    status=1
}
printf '%s\n' "$exposure" | tail -n 1
exit "$status"
