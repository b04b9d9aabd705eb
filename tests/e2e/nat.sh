#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# The demo behind two of Linux' own NATs: both windows reach the chat by their public addresses, there are pictures, and
# nothing is left afterwards, nor after a SIGTERM in the middle. An unknown kind is answered with the known ones.
# Usage: nat.sh DEMO BIN PICTURES   (exit: 0 all that is so, 1 something is not, 77 the system does not allow it)

set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
readonly output=$work/output
export TMPDIR=$work/temporary
mkdir "$TMPDIR"

# Whatever the demo starts inherits this, and TMPDIR.
readonly mark=STARTED_BY_NAT_TEST=$$-$EPOCHREALTIME
readonly pictures=$3
readonly demo=(env "$mark" "$1" --bin "$2" --headless --pictures "$pictures" --nat)

fail() {
    printf '%s\n' "$1" >&2
    cat "$output" >&2
    exit 1
}

# The ids of the demo's processes, all or those of one program.
processes() { # [PROGRAM]
    local file
    grep -lsxzF "$mark" /proc/[0-9]*/environ | while read -r file; do
        [[ -n ${1-} && $(cat "${file%/environ}/comm" 2>/dev/null) != "$1" ]] || basename "${file%/environ}"
    done || true # grep fails where a process has just ended, or where there is none.
}

# The lab's namespaces have no names, so that they end with their last process.
expect_nothing_left() {
    local left
    left=$(processes | paste -sd ,)
    [[ -z $left ]] || fail "Processes are left: $(ps -o pid=,args= -p "$left")"
    [[ -z $(ls -A "$TMPDIR") ]] || fail "Files are left: $(ls -A "$TMPDIR")"
}

status=0
"${demo[@]}" kernel-drop kernel-drop >"$output" 2>&1 || status=$?
if ((status == 77)); then
    cat "$output"
    exit 77
fi
((status == 0)) || fail "The demo ended with $status."
grep -q 'a direct connection from 81\.2\.69\.160:[0-9]* to 81\.3\.69\.170:' "$output" || fail 'The link does not go through the NATs.'
for picture in "$pictures"/{punching,first,second}.png; do
    [[ -s $picture ]] || fail "$picture is missing."
done
expect_nothing_left

"${demo[@]}" kernel-drop kernel-drop >"$output" 2>&1 &
running=$!
deadline=$((SECONDS + 60))
until [[ $(processes punchline | wc -l) == 2 ]]; do
    kill -0 "$running" 2>/dev/null || fail 'The demo ended before both windows had been started.'
    ((SECONDS < deadline)) || fail 'The windows were not started.'
    sleep 0.1
done
kill -TERM "$running"
status=0
wait "$running" || status=$?
((status == 143)) || fail "After SIGTERM the demo ended with $status."
expect_nothing_left

status=0
"${demo[@]}" kernel-drop no-such-kind >"$output" 2>&1 || status=$?
((status == 2)) || fail "An unknown kind ended the demo with $status."
grep -q "'no-such-kind', only open, kernel-drop" "$output" || fail 'The kinds are not named.'
expect_nothing_left
