#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Checks the container image without building it: its command starts a server that works and that its own health check
# accepts, the server does not run as root, and all files that it copies exist. Usage: container.sh PROGRAM

set -euo pipefail
program=$1
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
readonly file=packaging/container/Dockerfile

work=$(mktemp -d)
server=
stop() {
    [[ -z $server ]] || kill "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap stop EXIT

fail() {
    printf '%s: %s\n' "$file" "$1"
    exit 1
}

# words INSTRUCTION: the words of its JSON list, one per line.
words() { sed -n "s/^ *$1 \[\(.*\)\]$/\1/p" "$file" | sed -E 's/^"//; s/"$//; s/", "/\n/g'; }

while read -r copied; do
    [[ -e $copied ]] || fail "copies $copied, which does not exist"
done < <(sed -nE 's/^COPY ([^-.][^ ]*) .*/\1/p' "$file")
grep -qx 'USER [1-9][0-9]*:[1-9][0-9]*' "$file" || fail 'lets the server run as root'
! grep -E '^FROM' "$file" | grep -v "\${BASE}" || fail 'is built from something other than its one base'

mapfile -t command < <(words ENTRYPOINT; words CMD | grep -v -e '^bash$' -e '^-c$' -e '^exec ')
[[ ${command[0]-} == /usr/bin/punchline-server ]] || fail 'does not start the server'
command[0]=$program
for i in "${!command[@]}"; do
    [[ ${command[i]} != /etc/punchline-server.conf ]] || command[i]=resources/server/punchline-server.conf
    [[ ${command[i]} != 127.0.0.1:9464 ]] || command[i]=127.0.0.1:0
done
"${command[@]}" --listen 127.0.0.1 --port 0 --probe-port 0 >"$work/out" 2>"$work/log" &
server=$!
for ((i = 0; i < 200; ++i)); do
    ! grep -q 'ready' "$work/out" || break
    kill -0 "$server" 2>/dev/null || fail "starts a server that exits: $(<"$work/log")"
    sleep 0.05
done
port=$(sed -n 's/.* metrics=127\.0\.0\.1:\([0-9]*\)$/\1/p' "$work/log")
[[ -n $port ]] || fail "starts a server that answers no HTTP: $(<"$work/log")"

# In the image's JSON, \\ stands for one \.
check=$(words CMD | grep '^exec ' | sed 's/\\\\/\\/g')
[[ $check == *9464* ]] || fail 'has no health check'
timeout 10 bash -c "${check//9464/$port}" || fail 'considers a healthy server unhealthy'
kill "$server"
wait "$server" || fail "starts a server that exits with $?"
server=
! timeout 10 bash -c "${check//9464/$port}" 2>/dev/null || fail 'considers a server healthy that is not running'
